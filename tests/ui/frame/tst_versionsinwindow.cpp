// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/newversion.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/find/findpanel.h"
#include "ui/find/foundlist.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notesmodel.h"
#include "ui/notes/notespanel.h"
#include "ui/reader/paneheader.h"
#include "ui/session/session.h"
#include "ui/synopsis.h"
#include "ui/versions/earlierdialog.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

// What the window shows of an article that was printed more than once.
class TstVersionsInWindow : public QObject
{
    Q_OBJECT
private slots:
    void thePaneSaysWhichVersionItShowsAndLeadsToTheOthers()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        Session &session = window.session();
        QVERIFY(said(window).isEmpty());

        const ArticleId older = window.synopsis().articles()[1].id;
        session.perform([&](Project &project) {
            Article newer = window.synopsis().articles()[1];
            newer.text.append(u"A correction was made on Friday.\n"_s);
            newer.blocks.last().range.end = newer.text.size();
            const VersionReview review = reviewOf(project.snapshot(), older, newer);
            return newVersionOf(project, review,
                {.id = {}, .position = 0, .name = u"b.txt"_s, .raw = newer.text.toUtf8(), .found = newer},
                suggestedPlaces(review), u"Take the new version"_s);
        });
        QCOMPARE(said(window), u"version 2 of 2"_s);
        link(window)->click();
        QCOMPARE(window.synopsis().focusedArticle(), 1);
        auto *earlier = window.findChild<EarlierDialog *>();
        QVERIFY(earlier && earlier->isVisible());
        earlier->close();

        session.project()->undo();
        QVERIFY(said(window).isEmpty());
    }

    void aNoteThatIsLeftOnAnOlderVersionIsListedAndFoundAndLeadsThere()
    {
        Stage stage;
        MainWindow &window = stage.openWrittenSamples();
        Session &session = window.session();
        const Article before = window.synopsis().articles()[1];
        session.perform([&](Project &project) {
            Annotation annotation{.id = project.nextId<Annotation>()};
            annotation.place = anchorAt(before, {60, 90});
            annotation.note = u"Check the ledger"_s;
            const Note note{.id = project.nextId<Note>(), .about = before.id, .text = u"All of the ledger"_s};
            return Edit{u"Note"_s, {Change<Annotation>{std::nullopt, annotation}, Change<Note>{std::nullopt, note}}};
        });
        session.perform([&](Project &project) {
            Article newer = before;
            newer.text.append(u"A correction was made on Friday.\n"_s);
            newer.blocks.last().range.end = newer.text.size();
            const VersionReview review = reviewOf(project.snapshot(), before.id, newer);
            return newVersionOf(project, review,
                {.id = {}, .position = 0, .name = u"b.txt"_s, .raw = newer.text.toUtf8(), .found = newer},
                Places(review.marks.size()), u"Take the new version"_s); // everything stays behind
        });
        auto &notes = window.panels().panel<NotesPanel>();
        const QAbstractItemModel *const rows = notes.list()->model();
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(notes.count().value(), 2);
        for (int row = 0; row < 2; ++row) {
            QCOMPARE(rows->index(row, 0).data(NotesModel::LetterRole).toString(), window.synopsis().letter(1));
            const QString words = rows->index(row, 0).data(NotesModel::WordsRole).toString();
            QVERIFY2(words.startsWith(u"on an older version"_s), qPrintable(words));
        }

        window.actions()[Command::Find]->trigger();
        auto &find = window.panels().panel<FindPanel>();
        find.field()->setText(u"check"_s);
        find.seekNow();
        for (auto *button : find.findChildren<QAbstractButton *>()) {
            if (button->text().startsWith(u"Notes"_s))
                button->click();
        }
        QCOMPARE(find.list()->model()->rowCount(), 2); // under the head of the article
        QCOMPARE(find.list()->model()->index(1, 0).data(FoundList::DetailRole).toString(), u"on an older version"_s);
        find.field()->setFocus();
        QTest::keyClick(find.field(), Qt::Key_Return);
        QVERIFY(notes.isVisible());
        QCOMPARE(notes.editor()->markdown(), u"Check the ledger"_s);
        notes.list()->setFocus();
        QTest::keyClick(notes.list(), Qt::Key_Return);
        auto *earlier = window.findChild<EarlierDialog *>();
        QVERIFY(earlier && earlier->isVisible());
        auto *marks = earlier->findChild<QListWidget *>();
        QVERIFY2(marks->currentItem()->text().contains(before.text.sliced(60, 30).simplified()),
            qPrintable(marks->currentItem()->text()));
    }

private:
    static QToolButton *link(const MainWindow &window)
    {
        for (const PaneHeader *header : window.findChildren<PaneHeader *>()) {
            for (QToolButton *button : header->findChildren<QToolButton *>()) {
                if (button->isVisible() && !button->text().isEmpty())
                    return button;
            }
        }
        return nullptr;
    }
    static QString said(const MainWindow &window)
    {
        const QToolButton *button = link(window);
        return button ? button->text() : QString();
    }
};

static const Suite<TstVersionsInWindow> suite("tst_versionsinwindow");

}

#include "tst_versionsinwindow.moc"
