// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "app/project/database.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/dialogs/pastedialog.h"
#include "ui/history/historydialog.h"
#include "ui/messages.h"
#include "ui/tags/tagspanel.h"
#include "ui/versions/mergedialog.h"
#include "ui/versions/reviewdialog.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// The samples in their file, with words of two articles marked.
class Desk
{
public:
    Desk()
        : m_window(m_stage.openWrittenSamples())
    {
        m_window.synopsis().setPanes({0, 1});
    }

    Stage &stage() { return m_stage; }
    MainWindow &window() { return m_window; }
    Project &project() { return *m_window.session().project(); }
    const QUndoStack *steps() { return project().undoStack(); }
    const QList<Article> &articles() { return m_window.synopsis().articles(); }
    QAction &action(Command command) { return *m_window.actions()[command]; }
    QString said() { return m_window.messages().words(); }

    AnnotationId mark(qsizetype article, TextRange range, const QString &note = {})
    {
        Annotation annotation{.id = project().nextId<Annotation>()};
        annotation.place = anchorAt(articles()[article], range);
        annotation.note = note;
        m_window.session().perform(
            [&](Project &) { return Edit{u"Mark words"_s, {Change<Annotation>{std::nullopt, annotation}}}; });
        return annotation.id;
    }
    // Chooses a file in the dialog of Merge.
    void merge(const QString &path)
    {
        action(Command::MergeProject).trigger();
        auto *dialog = m_window.findChild<QFileDialog *>();
        if (!dialog)
            qFatal("nobody asks for a file");
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    }
    // A copy of the project as it is, in which somebody else has worked.
    QString copy(const std::function<Edit(Project &)> &step)
    {
        const QString path = m_stage.path(u"theirs.synoptic"_s);
        if (!m_window.session().saveCopy(path))
            qFatal("no copy can be written");
        const auto theirs = Project::open(path);
        if (!theirs || !(*theirs)->perform(step(**theirs)))
            qFatal("the copy cannot be changed");
        return path;
    }

private:
    Stage m_stage;
    MainWindow &m_window;
};

Edit aTag(Project &project)
{
    return {u"Add tag"_s, {Change<Tag>{std::nullopt, Tag{.id = project.nextId<Tag>(), .name = u"Theirs"_s}}}};
}

}

// Large steps as they are made in the window, and taken back.
class TstSteps : public QObject
{
    Q_OBJECT
private slots:
    void aTextIsReplacedAfterAReviewAsOneStep()
    {
        Desk desk;
        const Article before = desk.articles()[1];
        const TextRange kept{60, 90};
        const AnnotationId id = desk.mark(1, kept);
        const Snapshot start = desk.project().snapshot();
        const QList<qsizetype> panes = desk.window().synopsis().panes();
        const int at = desk.steps()->index();
        desk.window().synopsis().setFocusedArticle(1);
        desk.action(Command::ReplaceText).trigger();
        auto *paste = desk.window().findChild<PasteDialog *>();
        QVERIFY(paste);
        auto *field = paste->findChild<QPlainTextEdit *>();
        field->setPlainText(u"A line that was not there before.\n\n"_s + before.text);
        QPushButton *take = nullptr;
        for (auto *button : paste->findChildren<QPushButton *>())
            take = button->isDefault() ? button : take;
        QVERIFY(take);
        QTRY_VERIFY(take->isEnabled());
        take->click();
        QTRY_VERIFY(desk.window().findChild<ReviewDialog *>());
        auto *review = desk.window().findChild<ReviewDialog *>();
        QCOMPARE(desk.steps()->index(), at); // nothing is done before it is taken
        QTest::keyClick(review->findChild<QListView *>(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.steps()->index(), at + 1);
        QVERIFY(desk.articles()[1].text.contains(u"A line that was not there before."_s));
        QCOMPARE(desk.articles().size(), 5);
        const Annotation *moved = annotationIn(desk.project().snapshot(), id);
        QVERIFY(moved);
        QCOMPARE(moved->place.article, desk.articles()[1].id);
        QCOMPARE(moved->place.range.of(desk.articles()[1].text).toString(), kept.of(before.text).toString());
        QCOMPARE(desk.window().synopsis().panes(), panes);
        desk.action(Command::Undo).trigger();
        QCOMPARE(desk.project().snapshot(), start);
        QCOMPARE(desk.articles()[1].text, before.text);
        QCOMPARE(desk.window().synopsis().panes(), panes); // one pane for an article, whichever version it shows
        desk.action(Command::Redo).trigger();
        QCOMPARE(desk.window().synopsis().panes(), panes);
        desk.action(Command::Undo).trigger();
        QCOMPARE(desk.window().synopsis().panes(), panes);
    }

    void anotherCopyIsMergedAsOneStep()
    {
        Desk desk;
        const QString path = desk.copy(&aTag);
        const Snapshot start = desk.project().snapshot();
        const int at = desk.steps()->index();
        desk.merge(path);
        QVERIFY(desk.window().jobs().isBusy()); // with its words and Cancel in the status line
        QTRY_COMPARE(desk.steps()->index(), at + 1);
        QCOMPARE(desk.project().snapshot().tags.last().name, u"Theirs"_s);
        QVERIFY2(desk.said().contains(u"1 tag"_s), qPrintable(desk.said()));
        desk.action(Command::Undo).trigger();
        QCOMPARE(desk.project().snapshot(), start);
    }

    void whatTwoCopiesSayDifferentlyLeadsToItsPlace()
    {
        Desk desk;
        const Tag tag{.id = desk.project().nextId<Tag>(), .name = u"Cause"_s, .colour = u"#b88a00"_s};
        const AnnotationId id = desk.mark(4, {40, 60}, u"Why?"_s);
        desk.window().session().perform(
            [&](Project &) { return Edit{u"Add tag"_s, {Change<Tag>{std::nullopt, tag}}}; });
        const QString path = desk.copy([&](Project &theirs) {
            const Annotation before = *annotationIn(theirs.snapshot(), id);
            Annotation after = before;
            after.note = u"Who?"_s;
            Tag other = tag;
            other.colour = u"#2e9f8e"_s;
            return Edit{u"Change"_s, {Change<Annotation>{before, after}, Change<Tag>{tag, other}}};
        });
        desk.window().session().perform([&](Project &project) {
            const Annotation before = *annotationIn(project.snapshot(), id);
            Annotation after = before;
            after.note = u"When?"_s;
            return Edit{u"Change"_s, {Change<Annotation>{before, after}}};
        });
        const int at = desk.steps()->index();
        desk.merge(path);
        QTRY_COMPARE(desk.steps()->index(), at + 1);
        auto *const dialog = desk.window().findChild<MergeDialog *>();
        QVERIFY(dialog);
        auto *const list = dialog->findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        QGuiApplication::clipboard()->setText(u"mine"_s);
        for (int row = 0; row < 2; ++row) {
            list->setCurrentRow(row);
            const bool isTag = list->currentItem()->text().contains(u"Cause"_s);
            QTest::keyClick(list, Qt::Key_Return);
            if (isTag) {
                const auto &tags = desk.window().panels().panel<TagsPanel>();
                QVERIFY(tags.isVisible());
                QCOMPARE(tags.tagAtHand(), tag.id);
            } else {
                QVERIFY(desk.window().synopsis().isOpen(4));
                QCOMPARE(desk.window().synopsis().focusedArticle(), 4);
                desk.action(Command::Back).trigger();
                QVERIFY(desk.window().synopsis().focusedArticle() != 4);
            }
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s); // Enter only goes there
    }

    // SYNOPTIC_PICTURES=folder test_frame tst_steps
    void whatTwoCopiesSayDifferentlyStaysToBeReadAndCopied()
    {
        Desk desk;
        const TagId id = desk.project().nextId<Tag>();
        const Tag tag{.id = id, .name = u"Blame"_s, .colour = u"#b88a00"_s, .description = u"Whose fault it is"_s};
        desk.window().session().perform(
            [&](Project &) { return Edit{u"Add tag"_s, {Change<Tag>{std::nullopt, tag}}}; });
        Tag theirs = tag;
        theirs.colour = u"#2e9f8e"_s;
        theirs.description = u"Who is said to be at fault, by anybody at all"_s;
        const QString path = desk.copy([&](Project &) { return Edit{u"Change"_s, {Change<Tag>{tag, theirs}}}; });
        const Snapshot start = desk.project().snapshot();
        desk.merge(path);
        QTRY_VERIFY(desk.window().findChild<MergeDialog *>());
        auto *dialog = desk.window().findChild<MergeDialog *>();
        QVERIFY(dialog->isVisible());
        QVERIFY2(desk.window().messages().isHidden(), "it is said once");
        for (const QString &value : {tag.description, theirs.description, u"Blame"_s})
            QVERIFY2(dialog->report().contains(value), qPrintable(dialog->report()));
        QVERIFY(dialog->findChild<QListWidget *>()->hasFocus()); // to be read by key and by ear
        const QList<Note> notes = desk.project().snapshot().notes;
        QCOMPARE(notes.size(), start.notes.size() + 1);
        QVERIFY(notes.last().text.contains(theirs.description));
        if (const QString folder = qEnvironmentVariable("SYNOPTIC_PICTURES"); !folder.isEmpty())
            QVERIFY(dialog->grab().save(folder + u"/merge.png"_s));
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(u"opy"_s))
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog->report());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!desk.window().findChild<MergeDialog *>());
        desk.action(Command::Undo).trigger();
        QCOMPARE(desk.project().snapshot(), start);
    }

    void aMergeThatIsCancelledChangesNothing()
    {
        Desk desk;
        const QString path = desk.copy(&aTag);
        const int at = desk.steps()->index();
        HeldJobs held(desk.window().jobs());
        desk.merge(path);
        desk.window().jobs().cancelAll();
        held.release();
        QTRY_VERIFY(!desk.window().jobs().isBusy());
        QCOMPARE(desk.steps()->index(), at);
        QVERIFY(desk.window().messages().isHidden()); // who cancels knows
    }

    void aMergeForAProjectThatIsLeftChangesNothing()
    {
        Desk desk;
        const QString path = desk.copy(&aTag);
        HeldJobs held(desk.window().jobs());
        desk.merge(path);
        desk.window().session().newProject();
        held.release();
        QTRY_VERIFY(!desk.window().jobs().isBusy());
        QVERIFY(desk.project().snapshot().tags.isEmpty());
    }

    void aFileThatCannotBeMergedIsTold()
    {
        Desk desk;
        desk.merge(desk.stage().file(u"broken.synoptic"_s, u"no project at all"_s));
        QTRY_VERIFY(!desk.window().messages().isHidden());
        QVERIFY2(desk.said().contains(u"broken.synoptic"_s), qPrintable(desk.said()));
    }

    void theHistoryLeadsToAStepAndBack()
    {
        Desk desk;
        const Snapshot first = desk.project().snapshot();
        desk.mark(0, {40, 60});
        desk.mark(1, {40, 60});
        const Snapshot last = desk.project().snapshot();
        const int at = desk.steps()->index();
        desk.action(Command::History).trigger();
        auto *dialog = desk.window().findChild<HistoryDialog *>();
        QVERIFY(dialog);
        QListView *const list = dialog->list();
        QCOMPARE(list->currentIndex().row(), at);
        list->setCurrentIndex(list->model()->index(at - 2, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.project().snapshot(), first);
        QCOMPARE(desk.steps()->index(), at - 2);
        QCOMPARE(list->model()->rowCount(), at + 1); // what was taken back can be done again
        list->setCurrentIndex(list->model()->index(at, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.project().snapshot(), last);
    }

    void aStepBackThatCannotBeWrittenIsSaidOnceAndCanBeTriedAgain()
    {
        Desk desk;
        const Snapshot first = desk.project().snapshot();
        const int at = desk.steps()->index();
        for (const qsizetype article : {0, 1, 2})
            desk.mark(article, {40, 60});
        const Snapshot last = desk.project().snapshot();
        desk.action(Command::History).trigger();
        QListView *const list = desk.window().findChild<HistoryDialog *>()->list();
        Database::setFault([] { return true; });
        desk.action(Command::Undo).trigger();
        Database::setFault({});
        QVERIFY2(desk.said().contains(u"could not be written: the disk is full"_s), qPrintable(desk.said()));
        QCOMPARE(desk.window().messages().errors().size(), 1);
        QCOMPARE(desk.project().snapshot(), last);
        QCOMPARE(list->currentIndex().row(), at + 3);
        QVERIFY(desk.action(Command::Undo).isEnabled());

        // On the way through the history the disk is full after one step.
        Database::setFault([left = 5]() mutable { return left-- <= 0; });
        list->setCurrentIndex(list->model()->index(at, 0));
        QTest::keyClick(list, Qt::Key_Return);
        Database::setFault({});
        QCOMPARE(desk.window().messages().errors().size(), 1);
        QVERIFY(desk.steps()->index() > at);
        QCOMPARE(list->currentIndex().row(), desk.steps()->index());
        QCOMPARE(list->model()->rowCount(), at + 4);
        list->setCurrentIndex(list->model()->index(at, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.project().snapshot(), first);
        list->setCurrentIndex(list->model()->index(at + 3, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.project().snapshot(), last);
    }

    void anArticleThatGoesSaysHowManyHighlightsGoWithItAndUndoBringsAllBack()
    {
        Desk desk;
        desk.mark(1, {40, 60}, u"of the first"_s);
        desk.mark(1, {70, 90});
        desk.mark(0, {40, 60});
        const Snapshot start = desk.project().snapshot();
        desk.window().synopsis().setFocusedArticle(1);
        desk.action(Command::RemoveArticle).trigger();
        QCOMPARE(desk.articles().size(), 4);
        QVERIFY2(desk.said().contains(u"2 highlights"_s), qPrintable(desk.said()));
        qsizetype left = 0;
        for (const QList<Annotation> &list : desk.project().snapshot().annotations)
            left += list.size();
        QCOMPARE(left, 1);
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.project().snapshot(), start);
    }
};

static const Suite<TstSteps> suite("tst_steps");

}

#include "tst_steps.moc"
