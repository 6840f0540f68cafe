// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/newversion.h"
#include "app/project/tagsteps.h"
#include "tests/support/suite.h"
#include "ui/coding/placewords.h"
#include "ui/coding/tagmime.h"
#include "ui/history/historymodel.h"
#include "ui/look/fonts.h"
#include "ui/look/tagcolors.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notemarkup.h"
#include "ui/notes/notesmodel.h"
#include "ui/notes/notespanel.h"
#include "ui/notes/notetext.h"
#include "ui/notes/placelinks.h"
#include "ui/quotes/filterfield.h"
#include "ui/session/session.h"
#include "ui/start/recentprojects.h"
#include "ui/tags/splitdialog.h"
#include "ui/tags/taghandling.h"
#include "ui/tags/tagplaces.h"
#include "ui/tags/tagsheet.h"
#include "ui/tags/tagsmodel.h"
#include "ui/tags/tagspanel.h"
#include "ui/tags/tagsview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QUndoStack>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace Synoptic;

using Testing = QAbstractItemModelTester;

namespace {

Article lightArticle(const QString &outlet, const QString &text)
{
    Article article;
    article.outlet = outlet;
    article.headline = u"The ferry"_s;
    article.text = text;
    article.blocks = {{{0, text.size()}, BlockRole::Body}};
    return article;
}

// A project with two articles, as a person would have made it.
class Table
{
public:
    Table()
        : session(jobs, recent)
    {
        session.newProject();
        for (const auto &[outlet, text] :
            {std::pair(u"Quay Courier"_s, u"The ferry waited all night 🚢 for the pilots."_s),
                std::pair(u"Salt & Sail"_s, u"All night the pilots slept."_s)}) {
            session.addText(lightArticle(outlet, text), text.toUtf8());
            session.perform([](Project &) { return Edit(); }); // what waits is written
        }
    }
    ~Table() { session.close(); }

    Codings &codings() { return session.codings(); }
    const Snapshot &now() { return session.project()->snapshot(); }
    const QUndoStack *steps() { return session.project()->undoStack(); }
    Anchor at(qsizetype article, const QString &words)
    {
        const Article &it = session.synopsis().articles()[article];
        const qsizetype begin = it.text.indexOf(words);
        return anchorAt(it, {begin, begin + words.size()});
    }
    TagId tag(const QString &name, TagId parent = {}, bool isGroup = false)
    {
        TagId made;
        session.perform([&](Project &project) {
            const Tag tag{
                .parent = parent, .name = name, .colour = isGroup ? QString() : u"#b88a00"_s, .isGroup = isGroup};
            const Edit edit = tagAddition(project, tag, name);
            made = std::get<Change<Tag>>(edit.changes.first()).after->id;
            return edit;
        });
        return made;
    }
    AnnotationId mark(qsizetype article, const QString &words, const QList<TagId> &tags, const QString &note = {})
    {
        AnnotationId made;
        session.perform([&](Project &project) {
            const Edit edit = annotationOf(project, {at(article, words)}, tags, note, {.author = u"Ana"_s}, u"mark"_s);
            made = std::get<Change<Annotation>>(edit.changes.first()).after->id;
            return edit;
        });
        return made;
    }

private:
    Jobs jobs;
    RecentProjects recent;

public:
    Session session;
};

// The same with the panel of notes beside it, as it stands in the window.
class NotesTable : public Table
{
public:
    NotesTable()
    {
        panel.resize(344, 700);
        panel.show();
    }

    NoteText *text() const { return panel.editor()->text(); }
    QString typed() const { return panel.editor()->markdown(); }
    // Opens a note, and gives the text that it is typed in.
    NoteText *write(const NoteSubject &subject)
    {
        panel.write(subject);
        return text();
    }
    NoteText *writeOnFirst() { return write(onArticle(session.synopsis().articles().first().id)); }

    NotesPanel panel{session};
};

QStringList column(const QAbstractItemModel &model, int column, const QModelIndex &parent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        all.append(model.index(row, column, parent).data().toString());
        all += ::column(model, column, model.index(row, 0, parent));
    }
    return all;
}

void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(widget, key, modifiers);
}

}

// The tabs of tags and notes and the list of steps: the models alone, then the panels by keyboard.
class TstCodingPanels : public QObject
{
    Q_OBJECT
private slots:
    void largeFiguresOfATagAreShownWhole()
    {
        Table table;
        const TagId waiting = table.tag(u"Waiting"_s);
        for (int i = 0; i < 10; ++i)
            table.session.addText(lightArticle(u"Paper %1"_s.arg(i), u"They wait, %1."_s.arg(i)), "They wait");
        table.session.perform([&](Project &project) {
            Edit edit{u"Mark"_s, {}};
            const Anchor place = table.at(0, u"ferry"_s);
            for (int i = 0; i < 1200; ++i)
                edit.changes.append(Change<Annotation>{
                    {}, Annotation{.id = project.nextId<Annotation>(), .place = place, .tags = {waiting}}});
            return edit;
        });
        TagsPanel panel(table.session);
        panel.resize(360, 600);
        panel.setVisible(true);
        const TagsView &tree = *panel.tree();
        const QAbstractItemModel &rows = *tree.model();
        const QFontMetrics metrics(chromeFont(12.5));
        for (const int column : {TagsModel::Outlets, TagsModel::Number}) {
            const QString words = rows.index(0, column).data().toString();
            QVERIFY2(tree.columnWidth(column) >= metrics.horizontalAdvance(words), qPrintable(words));
        }
        QVERIFY(rows.index(0, TagsModel::Number).data().toString().size() >= 4);
    }

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setApplicationName(u"synoptic-test-notes"_s);
    }

    void theTreeCountsPerOutletAndGroupsHaveTheSum()
    {
        Table table;
        const TagId group = table.tag(u"Work"_s, {}, true);
        const TagId pilots = table.tag(u"Pilots"_s, group);
        TagsModel model(table.codings(), table.session.synopsis());
        const Testing tester(&model, Testing::FailureReportingMode::QtTest);
        table.mark(0, u"pilots"_s, {pilots});
        table.mark(1, u"pilots"_s, {pilots});
        table.mark(1, u"slept"_s, {pilots});
        QCOMPARE(column(model, TagsModel::Name), (QStringList{u"Work"_s, u"Pilots"_s}));
        QCOMPARE(column(model, TagsModel::Number), (QStringList{u"3"_s, u"3"_s}));
        QCOMPARE(model.indexOf(pilots).data(TagsModel::CountsRole).value<QList<int>>(), (QList<int>{1, 2}));
        QCOMPARE(model.indexOf(pilots).siblingAtColumn(TagsModel::Key).data().toString(), u"1"_s);
        table.session.project()->undo();
        QCOMPARE(model.total(group), 2);
    }

    void articlesOfOneOutletAreCountedTogether()
    {
        Table table;
        table.session.addText(lightArticle(u"Quay Courier"_s, u"The pilots woke."_s), "The pilots woke.");
        table.session.perform([](Project &) { return Edit(); }); // what waits is written
        QCOMPARE(table.session.synopsis().articles().size(), 3);
        const TagId pilots = table.tag(u"Pilots"_s);
        table.mark(0, u"pilots"_s, {pilots});
        table.mark(2, u"pilots"_s, {pilots});
        TagsModel model(table.codings(), table.session.synopsis());
        const QModelIndex row = model.indexOf(pilots);
        QCOMPARE(row.data(TagsModel::CountsRole).value<QList<int>>(), (QList<int>{2, 0}));
        QCOMPARE(row.siblingAtColumn(TagsModel::Outlets).data().toString(), u"in 1 of 2"_s);
        TagPlaces places(table.codings(), table.session.synopsis());
        places.setTag(pilots);
        QCOMPARE(places.rowCount(), 2);
        QCOMPARE(places.outlets(), 1);
    }

    // "2 places in 2 outlets" and "No place in A" beside a place of another article of A's outlet would not agree.
    void anOutletWithAPlaceInOneArticleIsNotSaidToHaveNone()
    {
        Table table;
        table.session.addText(lightArticle(u"Quay Courier"_s, u"The pilots woke."_s), "The pilots woke.");
        table.session.addText(lightArticle(u"North Wire"_s, u"Nobody woke."_s), "Nobody woke.");
        table.session.addText(lightArticle(u"North Wire"_s, u"It rained."_s), "It rained.");
        table.session.perform([](Project &) { return Edit(); }); // what waits is written
        const TagId pilots = table.tag(u"Pilots"_s);
        table.mark(1, u"pilots"_s, {pilots});
        table.mark(2, u"pilots"_s, {pilots});
        TagPlaces places(table.codings(), table.session.synopsis());
        places.setTag(pilots);
        QCOMPARE(places.outlets(), 2);
        QCOMPARE(places.without(), (QList<qsizetype>{3, 4})); // the two of North Wire, not the first
    }

    void aTagIsDraggedWithItsNumberAndName()
    {
        Table table;
        const TagId id = table.tag(u"Pilots"_s);
        TagsModel model(table.codings(), table.session.synopsis());
        const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(id)}));
        QCOMPARE(draggedTag(data.get()), id);
        QCOMPARE(data->text(), u"Pilots"_s);
        QMimeData foreign;
        foreign.setData(tagMimeType(), "0 1");
        QCOMPARE(draggedTag(&foreign), TagId());
    }

    void thePlacesOfATagSayWhatTheyCross()
    {
        Table table;
        const TagId night = table.tag(u"Night"_s);
        const TagId waiting = table.tag(u"Waiting"_s);
        table.mark(0, u"all night"_s, {night});
        table.mark(0, u"waited all"_s, {waiting});
        TagPlaces places(table.codings(), table.session.synopsis());
        const Testing tester(&places, Testing::FailureReportingMode::QtTest);
        places.setTag(night);
        QCOMPARE(places.rowCount(), 1);
        QCOMPARE(places.index(0).data(TagPlaces::AboutRole).toString(), u"¶ 1 · 2 words · crosses Waiting"_s);
        QCOMPARE(places.without(), QList<qsizetype>{1});
    }

    void notesStandInTheOrderOfTheArticles()
    {
        Table table;
        NotesModel model(table.codings(), table.session.synopsis());
        const Testing tester(&model, Testing::FailureReportingMode::QtTest);
        table.mark(1, u"slept"_s, {}, u"**Third** of all"_s);
        table.mark(0, u"ferry"_s, {}, u"# Second"_s);
        table.session.perform([](Project &project) {
            return noteWritten(project, onProject(), u"- First"_s, {.author = u"Ana"_s}, u"note"_s);
        });
        QCOMPARE(column(model, 0), (QStringList{u"First"_s, u"Second"_s, u"Third of all"_s}));
        table.session.project()->undo();
        QCOMPARE(column(model, 0), (QStringList{u"Second"_s, u"Third of all"_s}));
    }

    // A step is told of its own articles only; what all steps have come to is what one finds who comes now.
    void theListOfNotesIsTheSameAfterStepsAsFromTheBeginning()
    {
        Table table;
        NotesModel model(table.codings(), table.session.synopsis());
        const Testing tester(&model, Testing::FailureReportingMode::QtTest);
        const auto write = [&table](const NoteSubject &subject, const QString &text) {
            table.session.perform(
                [&](Project &project) { return noteWritten(project, subject, text, {.author = u"Ana"_s}, u"note"_s); });
        };
        const ArticleId last = table.session.synopsis().articles()[1].id;
        write(onQuote(table.at(1, u"pilots"_s)), u"on pilots"_s);
        table.mark(0, u"waited"_s, {}, u"on waited"_s);
        const AnnotationId ferry = table.mark(0, u"ferry"_s, {}, u"on ferry"_s);
        write(onProject(), u"on all of it"_s);
        write(onArticle(last), u"on the last"_s);
        table.mark(1, u"slept"_s, {});
        write(onAnnotation(*table.codings().annotation(ferry)), u"on the ferry"_s);
        QCOMPARE(column(model, 0),
            (QStringList{u"on all of it"_s, u"on the ferry"_s, u"on waited"_s, u"on the last"_s, u"on pilots"_s}));
        while (table.steps()->canUndo() && model.rowCount() > 0) {
            table.session.project()->undo();
            QCOMPARE(column(model, 0), column(NotesModel(table.codings(), table.session.synopsis()), 0));
        }
        QCOMPARE(model.rowCount(), 0);
        QSignalSpy removed(&model, &NotesModel::rowsRemoved);
        table.mark(1, u"night"_s, {}, u"on night"_s);
        table.mark(0, u"night"_s, {}, u"before it"_s);
        table.session.project()->undo();
        QCOMPARE(column(model, 0), QStringList(u"on night"_s));
        QCOMPARE(removed.size(), 1);
    }

    void aLinkLeadsToItsPlaceBehindAnEmoji()
    {
        Table table;
        const Anchor pilots = table.at(0, u"pilots"_s);
        const QString link = placeLink(table.session.synopsis(), pilots);
        QVERIFY2(link.startsWith(u"[Quay Courier ¶ 1](place:"_s), qPrintable(link));
        const QString address = link.section(u'(', 1).chopped(1);
        QCOMPARE(linkedPlace(table.session.synopsis(), QUrl(address)), std::optional(pilots));
        QVERIFY(!linkedPlace(table.session.synopsis(), QUrl(u"place:1:4-4000"_s)));
        QVERIFY(!linkedPlace(table.session.synopsis(), QUrl(u"https://example.org"_s)));
    }

    void marksAreToggled()
    {
        QTextDocument page(u"one two"_s);
        QTextCursor cursor(&page);
        cursor.setPosition(5);
        toggleMark(cursor, u"**"_s);
        QCOMPARE(page.toPlainText(), u"one **two**"_s);
        toggleMark(cursor, u"**"_s);
        QCOMPARE(page.toPlainText(), u"one two"_s);
        toggleList(cursor);
        QCOMPARE(page.toPlainText(), u"- one two"_s);
        toggleList(cursor);
        QCOMPARE(page.toPlainText(), u"one two"_s);
    }

    void aNoteIsWrittenByKeyboardAsOneStep()
    {
        NotesTable table;
        const int before = table.steps()->count();
        table.write(onPlace(table.at(0, u"ferry"_s)));
        QTest::keyClicks(table.text(), u"- why"_s);
        table.panel.keep();
        press(table.text(), Qt::Key_Return); // goes on with the list
        QTest::keyClicks(table.text(), u"now"_s);
        QSignalSpy done(&table.panel, &NotesPanel::done);
        press(table.text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(done.count(), 1);
        QCOMPARE(table.now().annotations.first().first().note, u"- why\n- now"_s);
        QCOMPARE(table.steps()->count(), before + 1);
        QCOMPARE(table.codings().noteCount(), 1);
        table.session.project()->undo();
        QCOMPARE(table.codings().highlightCount(), 0);
        QCOMPARE(table.typed(), QString());
        table.session.project()->redo();
        QCOMPARE(table.typed(), u"- why\n- now"_s);
    }

    // What Edit says Undo takes back is what it takes back, also while the keyboard is in a note.
    void undoInANoteIsThatOfTheProjectOnceAnotherStepIsMade()
    {
        NotesTable table;
        const auto isOfTheNote = [&table] {
            QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
            QCoreApplication::sendEvent(table.text(), &undo);
            return undo.isAccepted();
        };
        table.write(onPlace(table.at(0, u"ferry"_s)));
        QTest::keyClicks(table.text(), u"why"_s);
        table.panel.keep();
        QVERIFY(isOfTheNote());
        table.tag(u"Pilots"_s);
        QVERIFY(!isOfTheNote());
        QCOMPARE(table.typed(), u"why"_s);
        QTest::keyClicks(table.text(), u" now"_s);
        QVERIFY(isOfTheNote());
    }

    void whatIsTypedAndTakenBackInANoteComesAgainWithRedo()
    {
        NotesTable table;
        NoteText *text = table.writeOnFirst();
        const int before = table.steps()->index();
        QTest::keyClicks(text, u"A long thought"_s);
        while (text->document()->isUndoAvailable())
            text->undo();
        QCOMPARE(table.typed(), QString());
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(table.steps()->index(), before); // no step that would do nothing
        QVERIFY(table.steps()->canRedo());
        table.session.project()->redo();
        QCOMPARE(table.typed(), u"A long thought"_s);
    }

    void everyUndoInANoteTakesSomethingBackAndEveryRedoBringsItAgain()
    {
        NotesTable table;
        NoteText *text = table.writeOnFirst();
        const int before = table.steps()->index();
        QTest::keyClicks(text, u"abc"_s);
        table.panel.keep();
        table.tag(u"Pilots"_s);
        QTest::keyClicks(text, u"def"_s);
        QCOMPARE(table.typed(), u"abcdef"_s);
        text->undo(); // that of the editor
        QCOMPARE(table.typed(), u"abc"_s);
        table.session.project()->undo(); // the tag
        table.session.project()->undo();
        QCOMPARE(table.typed(), QString());
        QCOMPARE(table.steps()->index(), before);
        for (int i = 0; i < 3; ++i)
            table.session.project()->redo();
        QCOMPARE(table.typed(), u"abcdef"_s);
        QVERIFY(!table.steps()->canRedo());
    }

    void anotherLookOfTheWindowIsNothingThatWasTyped()
    {
        NotesTable table;
        table.writeOnFirst();
        QTest::keyClicks(table.text(), u"*why*"_s);
        table.panel.keep();
        QSignalSpy typed(table.panel.editor(), &NoteEditor::typed);
        QEvent changed(QEvent::PaletteChange);
        QCoreApplication::sendEvent(table.text(), &changed);
        table.text()->document()->markContentsDirty(0, 5); // as colouring it anew does
        QCOMPARE(typed.count(), 0);
        QCOMPARE(table.session.savedState(), Session::Saved::All);
    }

    void undoChosenInTheMenuLosesNothingThatWasJustTyped()
    {
        NotesTable table;
        NoteText *text = table.writeOnFirst();
        QTest::keyClicks(text, u"why"_s);
        table.panel.keep();
        QTest::keyClicks(text, u" now"_s);
        QFocusEvent menu(QEvent::FocusOut, Qt::PopupFocusReason);
        QCoreApplication::sendEvent(text, &menu);
        table.session.project()->undo();
        QCOMPARE(table.typed(), QString());
        table.session.project()->redo();
        QCOMPARE(table.typed(), u"why now"_s);
    }

    void undoInANoteTakesNobodyElsesStepBack_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("typedOn");
        QTest::addColumn<bool>("wipes");
        QTest::newRow("after a blank") << u" "_s << QString() << false;
        QTest::newRow("after a blank and a word that is kept with it") << u" "_s << u"word"_s << false;
        QTest::newRow("after a word that was wiped out again") << u"a"_s << QString() << true;
    }
    void undoInANoteTakesNobodyElsesStepBack()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, typedOn);
        QFETCH(const bool, wipes);
        NotesTable table;
        const AnnotationId mark = table.mark(0, u"ferry"_s, {});
        const int before = table.steps()->index();
        NoteText *text = table.write(onAnnotation(*table.codings().annotation(mark)));
        QTest::keyClicks(text, typed);
        table.panel.keep();
        QTest::keyClicks(text, typedOn);
        if (wipes)
            QTest::keyClick(text, Qt::Key_Backspace);
        while (text->document()->isUndoAvailable())
            text->undo();
        QCOMPARE(table.typed(), QString());
        QVERIFY(table.steps()->index() >= before);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(table.steps()->index() >= before);
        QVERIFY(table.codings().annotation(mark));
    }

    void wordsThatUndoBringsBackInANoteAreWritten()
    {
        NotesTable table;
        NoteText *text = table.writeOnFirst();
        QTest::keyClicks(text, u"why"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        text->selectAll();
        QTest::keyClick(text, Qt::Key_Delete);
        table.panel.keep();
        QVERIFY(table.session.codings().snapshot().notes.isEmpty());
        text->undo();
        QTRY_COMPARE(table.session.codings().snapshot().notes.size(), 1);
        QCOMPARE(table.session.codings().snapshot().notes.first().text, u"why"_s);
        QCOMPARE(table.session.savedState(), Session::Saved::All);
    }

    void aNoteThatWasTakenBackInPartIsWholeAgainAfterUndo()
    {
        NotesTable table;
        NoteText *text = table.writeOnFirst();
        QTest::keyClicks(text, u"one"_s);
        text->moveCursor(QTextCursor::Start); // what is typed elsewhere is taken back by itself
        QTest::keyClicks(text, u"two "_s);
        text->undo();
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(table.typed(), u"one"_s);
        table.session.project()->undo();
        QCOMPARE(table.typed(), u"two one"_s);
    }

    void aStepInANoteNamesTheOutletAlsoWhenTheNoteIsOnAnOlderVersion()
    {
        Table table;
        NotesPanel panel(table.session);
        const Article before = table.session.synopsis().articles().first();
        panel.write(onArticle(before.id));
        QTest::keyClicks(panel.editor()->text(), u"why"_s);
        panel.keep();
        QCOMPARE(table.steps()->undoText(), u"Note on Quay Courier"_s);
        table.session.perform([&](Project &project) {
            Article newer = before;
            newer.text.append(u" So did the mate."_s);
            newer.blocks.last().range.end = newer.text.size();
            const VersionReview review = reviewOf(project.snapshot(), before.id, newer);
            return newVersionOf(project, review,
                {.id = {}, .position = 0, .name = u"b.txt"_s, .raw = newer.text.toUtf8(), .found = newer},
                Places(review.marks.size()), u"Take the new version"_s); // the note stays behind
        });
        QTest::keyClicks(panel.editor()->text(), u" now"_s);
        panel.keep();
        QCOMPARE(table.steps()->undoText(), u"Note on Quay Courier"_s);
    }

    void aNoteIsColouredAsItIsTypedAndShownAsItWillBeRead()
    {
        NotesTable table;
        QPlainTextEdit *const text = table.write(onPlace(table.at(0, u"ferry"_s)));
        QTest::keyClicks(text, u"late, **twice**, see [the log](https://log.example)"_s);
        // The syntax definition tells what is bold and what is a link from plain words.
        const auto formatAt = [text](const QString &words) {
            const QTextBlock block = text->document()->firstBlock();
            const int at = static_cast<int>(block.text().indexOf(words));
            for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
                if (range.start <= at && at < range.start + range.length)
                    return range.format;
            }
            return QTextCharFormat();
        };
        QTRY_VERIFY(!text->document()->firstBlock().layout()->formats().isEmpty());
        const QTextCharFormat plain = formatAt(u"late"_s);
        QVERIFY(formatAt(u"twice"_s) != plain);
        QVERIFY(formatAt(u"log"_s) != plain);
        QVERIFY(formatAt(u"log"_s) != formatAt(u"twice"_s));
        auto *const preview = table.panel.editor()->findChild<QTextBrowser *>();
        QVERIFY(preview);
        QTRY_COMPARE(preview->toPlainText().trimmed(), u"late, twice, see the log"_s);
        const QTextCursor bold = preview->document()->find(u"twice"_s);
        QCOMPARE(bold.charFormat().fontWeight(), int(QFont::Bold));
        QCOMPARE(preview->document()->find(u"log"_s).charFormat().anchorHref(), u"https://log.example"_s);
        text->selectAll();
        QTest::keyClicks(text, u"again"_s);
        QTRY_COMPARE(preview->toPlainText().trimmed(), u"again"_s); // it follows
    }

    void whatCannotBeKeptStaysInTheEditor()
    {
        NotesTable table;
        table.mark(0, u"ferry"_s, {}, u"one"_s);
        table.write(onPlace(table.at(1, u"slept"_s)));
        const QString path = table.session.project()->path();
        QVERIFY(QFile::rename(path, path + u".away"_s)); // as if its disk were gone
        QTest::keyClicks(table.text(), u"a thought"_s);
        table.panel.list()->setCurrentIndex(table.panel.list()->model()->index(0, 0));
        QCOMPARE(table.typed(), u"a thought"_s);
        QVERIFY(!table.panel.keep());
        QVERIFY(QFile::rename(path + u".away"_s, path));
        QVERIFY(table.panel.keep());
        table.panel.list()->setCurrentIndex(table.panel.list()->model()->index(0, 0));
        QCOMPARE(table.typed(), u"one"_s);
        QCOMPARE(table.codings().noteCount(), 2);
    }

    void theListIsFilteredByOutletAndTag()
    {
        Table table;
        const TagId sleep = table.tag(u"Sleep"_s);
        table.mark(0, u"ferry"_s, {}, u"one"_s);
        table.mark(1, u"slept"_s, {sleep}, u"two"_s);
        NotesPanel panel(table.session);
        const auto shown = [&panel] { return column(*panel.list()->model(), 0); };
        panel.field()->setText(u"courier"_s);
        QCOMPARE(shown(), QStringList{u"one"_s});
        panel.field()->setText(u"sleep two"_s);
        QCOMPARE(shown(), QStringList{u"two"_s});
        press(panel.field(), Qt::Key_Escape);
        QCOMPARE(shown().size(), 2);
    }

    void aTagThatComesInItsGroupIsSeen()
    {
        Table table;
        TagsPanel panel(table.session);
        panel.resize(344, 700);
        const TagId sources = table.tag(u"Sources"_s, {}, true);
        const TagId unnamed = table.tag(u"Unnamed"_s, sources);
        table.tag(u"Blame"_s);
        const TagId framing = table.tag(u"Framing"_s, {}, true);
        const TagId losers = table.tag(u"Losers"_s, framing);
        panel.setVisible(true);
        for (const TagId tag : {unnamed, losers}) {
            panel.show(tag);
            QVERIFY(panel.tree()->isExpanded(panel.tree()->currentIndex().parent()));
        }
    }

    void tagsAreRenamedPinnedAndMovedByKey()
    {
        Table table;
        const TagId one = table.tag(u"One"_s);
        const TagId group = table.tag(u"Group"_s, {}, true);
        const TagId two = table.tag(u"Two"_s);
        TagsPanel panel(table.session);
        panel.resize(344, 700);
        panel.setVisible(true);
        panel.show(two);
        press(panel.tree(), Qt::Key_7, Qt::AltModifier);
        QCOMPARE(table.codings().keys().digit(two), 7);
        press(panel.tree(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(table.codings().tag(two)->parent, group);
        QCOMPARE(panel.tagAtHand(), two);
        press(panel.tree(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        press(panel.tree(), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        press(panel.tree(), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(tagsUnder(table.now(), {}).first().id, two);
        press(panel.tree(), Qt::Key_F2);
        auto *field = panel.tree()->findChild<QLineEdit *>();
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, u"Second"_s);
        press(field, Qt::Key_Return);
        QTRY_COMPARE(table.codings().tag(two)->name, u"Second"_s);
        QVERIFY(table.codings().tag(one));
    }

    // It was left with a row of the list as it had been, and the program ended when the tab was shown.
    void theTreeKeepsItsRowWhenAnotherTagTakesAKey()
    {
        Table table;
        const TagId group = table.tag(u"Group"_s, {}, true);
        const TagId tag = table.tag(u"One"_s, group);
        const TagId other = table.tag(u"Two"_s, group);
        table.mark(0, u"ferry"_s, {tag});
        TagsPanel panel(table.session);
        panel.show(tag);
        const QPersistentModelIndex row = panel.tree()->currentIndex();
        table.mark(0, u"pilots"_s, {other}); // the latest now
        QVERIFY(panel.tree()->model()->checkIndex(row, QAbstractItemModel::CheckIndexOption::IndexIsValid));
        QCOMPARE(panel.tree()->model()->index(0, 0, row.parent()), QModelIndex(row));
        QCOMPARE(TagsModel::tagAt(row), tag);
    }

    void aRemovalSaysBeforehandWhatItTakes()
    {
        Table table;
        const TagId tag = table.tag(u"One"_s);
        table.mark(0, u"ferry"_s, {tag});
        table.mark(0, u"pilots"_s, {tag});
        TagsPanel panel(table.session);
        panel.show(tag);
        QMenu menu;
        panel.handling().fillRemoval(&menu, tag);
        QCOMPARE(menu.actions().size(), 2);
        QVERIFY(menu.actions().first()->text().contains(u'2'));
        menu.actions().last()->trigger();
        QCOMPARE(table.codings().highlightCount(), 0);
        table.session.project()->undo();
        QCOMPARE(table.codings().highlightCount(), 2);
    }

    void aMergeSaysBeforehandWhatBecomesOfTheHighlights()
    {
        Table table;
        const TagId gone = table.tag(u"One"_s);
        const TagId kept = table.tag(u"Two"_s);
        table.tag(u"Three"_s);
        table.mark(0, u"ferry"_s, {gone});
        table.mark(0, u"ferry"_s, {gone});
        table.mark(0, u"pilots"_s, {gone, kept});
        TagsPanel panel(table.session);
        QMenu menu;
        panel.handling().fillMerge(&menu, gone);
        QStringList said;
        for (const QAction *action : menu.actions())
            said.append(action->text());
        QCOMPARE(
            said, (QStringList{u"Two: 2 highlights get it, 1 have it already"_s, u"Three: 3 highlights get it"_s}));
        menu.actions().first()->trigger();
        QCOMPARE(table.codings().tags().size(), 2);
        QCOMPARE(useOf(table.codings().snapshot(), kept).highlights, 3);
    }

    void theRemovalOfAGroupSaysWhatStandsInIt()
    {
        Table table;
        const TagId group = table.tag(u"Work"_s, {}, true);
        const TagId tag = table.tag(u"One"_s, group);
        table.tag(u"Two"_s, group);
        table.mark(0, u"ferry"_s, {tag});
        TagsPanel panel(table.session);
        QMenu menu;
        panel.handling().fillRemoval(&menu, group);
        QCOMPARE(menu.actions().size(), 2);
        for (const QAction *action : menu.actions())
            QVERIFY2(action->text().contains(u"2 tags"_s), qPrintable(action->text()));
        menu.actions().first()->trigger();
        QVERIFY(table.codings().tags().isEmpty());
        QCOMPARE(table.codings().highlightCount(), 1);
    }

    void twoTagsOfOneNameCannotStandSideBySide()
    {
        Table table;
        const TagId group = table.tag(u"Work"_s, {}, true);
        const TagId one = table.tag(u"Blame"_s, group);
        const TagId two = table.tag(u"Delay"_s, group);
        const TagId top = table.tag(u"blame"_s);
        TagsPanel panel(table.session);
        QSignalSpy refused(&panel, &TagsPanel::refused);
        const int steps = table.steps()->count();
        panel.handling().rename(two, u"blame"_s);
        panel.handling().move(top, group, {});
        QCOMPARE(refused.count(), 2);
        QCOMPARE(table.steps()->count(), steps);
        panel.handling().rename(one, u"BLAME"_s); // itself
        panel.handling().move(two, {}, {});
        QCOMPARE(refused.count(), 2);
        QCOMPARE(table.steps()->count(), steps + 2);
    }

    void wordsAreCountedAsEverywhere()
    {
        Table table;
        const TagId tag = table.tag(u"One"_s);
        table.mark(0, u"night 🚢 for"_s, {tag}); // a picture is no word
        TagPlaces places(table.codings(), table.session.synopsis());
        places.setTag(tag);
        QCOMPARE(places.index(0).data(TagPlaces::AboutRole).toString(), u"¶ 1 · 2 words"_s);
    }

    void howATagIsMadeIsSaidWholeWhereThereIsNone()
    {
        Table table;
        TagsPanel panel(table.session);
        panel.resize(344, 700);
        panel.setVisible(true);
        for (const QLabel *label : panel.sheet()->findChildren<QLabel *>()) {
            if (label->isVisible())
                QVERIFY2(label->sizeHint().width() <= label->width() || label->heightForWidth(label->width()) > 0,
                    qPrintable(label->text()));
        }
    }

    void aSplitTagHasAColourOfItsOwn()
    {
        Table table;
        const TagId tag = table.tag(u"One"_s);
        table.mark(0, u"ferry"_s, {tag});
        table.mark(0, u"pilots"_s, {tag});
        TagsPanel panel(table.session);
        panel.handling().split(tag);
        auto *dialog = panel.findChild<SplitDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"Two"_s);
        dialog->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
        dialog->accept();
        QCOMPARE(table.codings().tags().size(), 2);
        QVERIFY(table.codings().tags()[0].colour != table.codings().tags()[1].colour);
    }

    void aNameThatIsTakenLeavesWhatWasTickedToBeSplit()
    {
        Table table;
        const TagId tag = table.tag(u"One"_s);
        table.tag(u"Two"_s);
        table.mark(0, u"ferry"_s, {tag});
        table.mark(0, u"pilots"_s, {tag});
        TagsPanel panel(table.session);
        const QSignalSpy refused(&panel.handling(), &TagHandling::refused);
        panel.handling().split(tag);
        auto *dialog = panel.findChild<SplitDialog *>();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>();
        name->setText(u"Two"_s);
        dialog->findChild<QListWidget *>()->item(1)->setCheckState(Qt::Checked);
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QVERIFY(refused.isEmpty()); // it is said in the dialog
        const auto said = [dialog] {
            QStringList words;
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                words.append(label->isVisible() ? label->text() : QString());
            return words.join(u'\n');
        };
        QVERIFY2(said().contains(u"There is a tag “Two” here already."_s), qPrintable(said()));
        name->setText(u"Three"_s);
        QVERIFY2(!said().contains(u"already"_s), qPrintable(said()));
        QCOMPARE(dialog->chosen().size(), 1);
        dialog->accept();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(table.codings().tags().size(), 3);
    }

    void theWordsOfATagAreWrittenInPlace()
    {
        Table table;
        const TagId tag = table.tag(u"One"_s);
        TagsPanel panel(table.session);
        panel.setVisible(true);
        panel.show(tag);
        panel.sheet()->description()->setPlainText(u"Only at night"_s);
        panel.sheet()->show({});
        QCOMPARE(table.codings().tag(tag)->description, u"Only at night"_s);
    }

    void aNewTagHasTheColourLeastUsed()
    {
        Table table;
        table.tag(u"One"_s); // the first of the colours
        TagsPanel panel(table.session);
        const TagId made = panel.handling().add({}, false);
        QCOMPARE(table.codings().tag(made)->colour, tagColorChoices().at(1));
    }

    void theHistoryFollowsTheSteps()
    {
        Table table;
        HistoryModel model;
        const Testing tester(&model, Testing::FailureReportingMode::QtTest);
        model.follow(table.steps());
        const int before = model.rowCount();
        table.tag(u"One"_s);
        table.tag(u"Two"_s);
        QCOMPARE(model.rowCount(), before + 2);
        table.session.project()->goTo(before);
        QVERIFY(model.index(before + 1).data(HistoryModel::TakenBackRole).toBool());
        QCOMPARE(model.current(), before);
        table.tag(u"Three"_s);
        QCOMPARE(model.index(model.rowCount() - 1).data().toString(), u"Three"_s);
    }
};

static const Synoptic::Test::Suite<TstCodingPanels> suite("tst_codingpanels");

#include "tst_codingpanels.moc"
