// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/messages.h"
#include "ui/quotes/quotespanel.h"
#include "ui/quotes/thisquote.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/toolbar/sortbutton.h"
#include "ui/verdicts/speakerpopup.h"
#include "ui/verdicts/speakersdialog.h"
#include "ui/verdicts/speakersmodel.h"
#include "ui/verdicts/verdictlist.h"
#include "ui/verdicts/verdictsdialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>

namespace Synoptic::Test {

namespace {

// The samples, and a person who says something of them.
class Reading
{
public:
    Reading()
        : m_window(m_stage.openSamples())
    {
        m_window.synopsis().setPanes({0, 1, 2, 3, 4});
    }

    MainWindow &window() { return m_window; }
    Synopsis &synopsis() { return m_window.synopsis(); }
    const Findings &findings() { return synopsis().findings(); }

    // Where words stand in an article; they must.
    TextRange at(qsizetype article, const QString &words)
    {
        const qsizetype begin = synopsis().articles()[article].text.indexOf(words);
        if (begin < 0)
            qFatal("the article lacks “%s”", qPrintable(words));
        return {begin, begin + words.size()};
    }
    qsizetype quote(qsizetype article, const QString &words)
    {
        return synopsis().quoteAt(article, at(article, words).begin);
    }
    QString speaker(qsizetype article, const QString &words)
    {
        const qsizetype index = quote(article, words);
        return index >= 0 && findings().quotes[index].speaker ? findings().quotes[index].speaker->name : QString();
    }
    qsizetype group(qsizetype article, const QString &words)
    {
        return synopsis().groupAt(article, at(article, words).begin);
    }

    PageView *page(qsizetype article) { return m_window.reader().paneOf(article)->page(); }
    // Puts the caret on words of a page, or selects them.
    void point(qsizetype article, const QString &words, bool select = false)
    {
        synopsis().setFocusedArticle(article);
        page(article)->setFocus();
        if (select)
            page(article)->select(at(article, words));
        else
            page(article)->setCaret(at(article, words).begin + 2);
    }
    void trigger(Command command) { m_window.actions()[command]->trigger(); }
    SpeakerPopup *popup() { return m_window.findChild<SpeakerPopup *>(); }
    void answer(const QString &typed)
    {
        auto *field = popup()->findChild<QLineEdit *>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void close() { m_stage.close(); }
    QString undoWords() { return m_window.session().project()->undoStack()->undoText(); }

private:
    Stage m_stage;
    MainWindow &m_window;
};

const QString boxes = QStringLiteral("I have stopped counting boxes");
const QString machines = QStringLiteral("against machines");

}

// What a person says of findings: said by whom, a quotation or none, the same or not.
class TstVerdicts : public QObject
{
    Q_OBJECT
private slots:
    void everyVerdictChangesTheFindingsAndUndoBringsThemBack_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<qsizetype>("article");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("select");
        QTest::addColumn<QString>("step");
        const auto row
            = [](const char *name, Command command, qsizetype article, const QString &words, bool select,
                  const QString &step) { QTest::newRow(name) << command << article << words << select << step; };
        row("a quotation is none", Command::NotQuotation, 0, machines, false, QStringLiteral("Not a quotation"));
        row("plain words are a quotation", Command::MarkQuotation, 0, QStringLiteral("the news was met with relief"),
            true, QStringLiteral("Mark as quotation"));
        row("a term is a quotation", Command::MarkQuotation, 3, QStringLiteral("winter timetable"), false,
            QStringLiteral("Mark as quotation"));
        row("a copy is not the same", Command::NotSameQuotation, 2, machines, false,
            QStringLiteral("Not the same quotation"));
        row("two quotations are the same", Command::SameQuotation, 4, QStringLiteral("I would be surprised"), true,
            QStringLiteral("Same as “Nobody won this. The islands…”"));
    }
    void everyVerdictChangesTheFindingsAndUndoBringsThemBack()
    {
        QFETCH(const Command, command);
        QFETCH(const qsizetype, article);
        QFETCH(const QString, words);
        QFETCH(const bool, select);
        QFETCH(const QString, step);
        Reading reading;
        reading.synopsis().light(reading.group(0, QStringLiteral("Nobody won this")), false);
        const Findings before = reading.findings();
        reading.point(article, words, select);
        reading.trigger(command);
        QTRY_VERIFY(reading.findings() != before);
        QCOMPARE(reading.undoWords(), step);
        switch (command) {
        case Command::NotQuotation:
            QCOMPARE(reading.quote(article, words), -1);
            break;
        case Command::MarkQuotation:
            QVERIFY(reading.quote(article, words) >= 0);
            QVERIFY(reading.findings().quotes[reading.quote(article, words)].isSpeech());
            break;
        case Command::NotSameQuotation:
            QVERIFY(reading.group(article, words) != reading.group(0, words));
            break;
        default:
            QCOMPARE(reading.group(article, words), reading.group(0, QStringLiteral("Nobody won this")));
            break;
        }
        QVERIFY(!reading.synopsis().rulings().isEmpty());
        reading.trigger(Command::Undo);
        QTRY_COMPARE(reading.findings(), before);
        QVERIFY(reading.synopsis().rulings().isEmpty());
    }

    void aNameThatIsTypedSaysIt()
    {
        Reading reading;
        const QString before = reading.speaker(1, boxes);
        reading.point(1, boxes);
        reading.trigger(Command::SaidBy);
        QVERIFY(reading.popup());
        reading.answer(QStringLiteral("Ann Ode"));
        QTRY_COMPARE(reading.speaker(1, boxes), QStringLiteral("Ann Ode"));
        QCOMPARE(reading.undoWords(), QStringLiteral("Said by Ann Ode"));
        QTRY_VERIFY(!reading.popup()); // it has gone with the answer
        reading.trigger(Command::Undo);
        QTRY_COMPARE(reading.speaker(1, boxes), before);
    }

    void someLettersFindAKnownSpeaker()
    {
        Reading reading;
        reading.point(1, boxes);
        reading.trigger(Command::SaidBy);
        reading.answer(QStringLiteral("dann"));
        QTRY_COMPARE(reading.speaker(1, boxes), QStringLiteral("Rolf Dannick"));
    }

    void nobodyCanBeNamed()
    {
        Reading reading;
        reading.point(1, boxes);
        reading.trigger(Command::SaidBy);
        reading.answer(QStringLiteral("nobody can"));
        QTRY_COMPARE(reading.speaker(1, boxes), QString());
        QCOMPARE(reading.undoWords(), QStringLiteral("Nobody can be named"));
    }

    void nobodyIsOfferedWithoutScrollingHoweverManySpeakersThereAre()
    {
        QList<KnownSpeaker> many;
        for (int i = 0; i < 40; ++i)
            many.append({.name = QStringLiteral("Ann Number %1").arg(i), .found = {}, .joined = {}, .articles = {}});
        auto *popup = new SpeakerPopup(many, many.last().name, 1, false);
        popup->openAt({0, 0});
        const auto *names = popup->findChild<QListWidget *>();
        const auto isInSight = [names](const QString &words) {
            const QList<QListWidgetItem *> items = names->findItems(words, Qt::MatchExactly);
            return items.size() == 1 && names->viewport()->rect().contains(names->visualItemRect(items.first()));
        };
        QVERIFY(isInSight(QStringLiteral("Nobody can be named")));
        QCOMPARE(names->currentItem()->text(), many.last().name); // Enter changes nothing
        QVERIFY(isInSight(many.last().name));
        QTest::keyClicks(popup->findChild<QLineEdit *>(), QStringLiteral("ann"));
        QVERIFY(isInSight(QStringLiteral("Nobody can be named")));
        QVERIFY(isInSight(QStringLiteral("New: ann")));
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Escape);
        popup->close();
    }

    void aSharedQuotationAsAWholeIsSaidBySomebodyInEveryOutlet()
    {
        Reading reading;
        const QString words = QStringLiteral("Nobody won this");
        reading.synopsis().light(reading.group(0, words));
        reading.window().panels().panel<QuotesPanel>().takeFocus();
        reading.trigger(Command::SaidBy);
        reading.answer(QStringLiteral("Ann Ode"));
        for (const qsizetype article : {0, 1, 2, 3})
            QTRY_COMPARE(reading.speaker(article, words), QStringLiteral("Ann Ode"));
        QCOMPARE(reading.synopsis().litGroup(), reading.group(0, words)); // and stays lit
        const QList<SheetEntry> entries = reading.window().panels().panel<QuotesPanel>().thisQuote()->sheet().entries;
        QVERIFY(!entries.isEmpty());
        for (const SheetEntry &entry : entries)
            QCOMPARE(entry.yourWord, QStringLiteral("said by Ann Ode, as you said"));

        // A merge keeps what another person says beside it; the later one counts.
        reading.window().session().perform([](Project &project) {
            Edit edit{QStringLiteral("Merge"), {}};
            for (Verdict other : project.snapshot().rulings.verdicts) {
                other.id = project.nextId<Verdict>();
                other.speaker = QStringLiteral("Bela Quist");
                edit.changes.append(Change<Verdict>{std::nullopt, other});
            }
            return edit;
        });
        QTRY_COMPARE(reading.speaker(0, words), QStringLiteral("Bela Quist"));
        for (const SheetEntry &entry : reading.window().panels().panel<QuotesPanel>().thisQuote()->sheet().entries)
            QCOMPARE(entry.yourWord, QStringLiteral("said by Bela Quist, as you said"));
    }

    void whatIsSaidAnewTakesThePlaceOfWhatWasSaidBefore()
    {
        Reading reading;
        const QString tide = QStringLiteral("Tell the minister"); // in one outlet only
        for (const char *name : {"Ann Ode", "Bela Quist"}) {
            reading.point(2, tide);
            reading.trigger(Command::SaidBy);
            reading.answer(QString::fromLatin1(name));
            QTRY_COMPARE(reading.speaker(2, tide), QString::fromLatin1(name));
        }
        QCOMPARE(reading.synopsis().rulings().verdicts.size(), 1);
    }

    void withoutAQuotationAtHandTheWindowSaysWhatToDo()
    {
        Reading reading;
        const Findings before = reading.findings();
        reading.point(0, QStringLiteral("A queue of lorries"));
        reading.trigger(Command::MarkQuotation);
        QVERIFY2(reading.window().messages().words().contains(QStringLiteral("Select the words")),
            qPrintable(reading.window().messages().words()));
        QCOMPARE(reading.findings(), before);
    }

    void theMenuOfAPageOffersWhatCanBeSaidOfTheWordsThere()
    {
        Reading reading;
        const auto offered = [&reading](qsizetype article, const QString &words) {
            QMenu menu;
            emit reading.page(article)->menuRequested(&menu, -1, reading.at(article, words).begin);
            QStringList all;
            for (const QAction *action : menu.actions())
                all.append(action->text().section(u'\t', 0, 0).remove(u'&'));
            return all;
        };
        reading.synopsis().light(reading.group(0, QStringLiteral("Nobody won this")), false);
        const QStringList shared = offered(2, machines);
        QVERIFY(shared.contains(QStringLiteral("Said by…")));
        QVERIFY(shared.contains(QStringLiteral("Not a quotation")));
        QVERIFY(shared.contains(QStringLiteral("Not the same quotation")));
        QVERIFY(shared.contains(QStringLiteral("Same as “Nobody won this. The islands…”")));
        QVERIFY(!shared.contains(QStringLiteral("Mark as quotation")));
        QVERIFY(offered(3, QStringLiteral("winter timetable")).contains(QStringLiteral("Mark as quotation")));
        QVERIFY(!offered(0, QStringLiteral("A queue of lorries")).contains(QStringLiteral("Said by…")));
    }

    void aVerdictIsTakenBackInTheListOfThem()
    {
        Reading reading;
        const Findings before = reading.findings();
        reading.point(0, machines);
        reading.trigger(Command::NotQuotation);
        QTRY_VERIFY(reading.findings() != before);
        reading.trigger(Command::Verdicts);
        auto *dialog = reading.window().findChild<VerdictsDialog *>();
        QVERIFY(dialog);
        auto *view = dialog->findChild<QTreeView *>();
        QCOMPARE(view->model()->rowCount(), 1);
        QCOMPARE(view->model()->index(0, VerdictList::Said).data().toString(), QStringLiteral("Not a quotation"));
        QCOMPARE(view->model()->index(0, VerdictList::Outlets).data().toString(), QStringLiteral("A"));
        QVERIFY(view->selectionModel()->isRowSelected(0)); // the keyboard is there
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_COMPARE(reading.findings(), before);
        QCOMPARE(view->model()->rowCount(), 0);
        QCOMPARE(reading.undoWords(), QStringLiteral("Take back a verdict"));
        reading.trigger(Command::Undo);
        QTRY_COMPARE(view->model()->rowCount(), 1);
    }

    void aVerdictLeadsToItsPlace()
    {
        Reading reading;
        reading.point(0, machines);
        reading.trigger(Command::NotQuotation);
        QTRY_COMPARE(reading.quote(0, machines), -1);
        reading.synopsis().setOpen(0, false);
        reading.trigger(Command::Verdicts);
        auto *view = reading.window().findChild<VerdictsDialog *>()->findChild<QTreeView *>();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(view->isVisible()); // Enter means the row, not the button
        QVERIFY(reading.synopsis().isOpen(0));
        QVERIFY(reading.page(0)->selectedRange().contains(reading.at(0, machines)));
        QVERIFY(reading.window().reader().isAncestorOf(QApplication::focusWidget()));
        reading.trigger(Command::Back);
        QTRY_VERIFY(view->hasFocus());
        QVERIFY(view->selectionModel()->isRowSelected(0));
    }

    void aCopyKeptApartFromSeveralIsOneVerdictInTheList()
    {
        Reading reading;
        const QString words = QStringLiteral("Nobody won this");
        reading.point(3, words);
        reading.trigger(Command::NotSameQuotation);
        QTRY_VERIFY(reading.group(3, words) != reading.group(0, words));
        QVERIFY(reading.synopsis().rulings().verdicts.size() > 1);
        VerdictList list(reading.synopsis());
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list.rowCount(), 1);
        QVERIFY2(list.index(0, VerdictList::Said).data().toString().startsWith(QStringLiteral("Not the same as in ")),
            qPrintable(list.index(0, VerdictList::Said).data().toString()));
        QCOMPARE(list.verdictsOf(0).size(), reading.synopsis().rulings().verdicts.size());
    }

    void twoNamesAreJoinedSeparatedAndRenamed()
    {
        Reading reading;
        reading.trigger(Command::Speakers);
        auto *dialog = reading.window().findChild<SpeakersDialog *>();
        QVERIFY(dialog);
        const auto speakers = [&reading] {
            QStringList names;
            for (const KnownSpeaker &speaker : knownSpeakers(reading.synopsis()))
                names.append(speaker.name);
            return names;
        };
        const QString oake = QStringLiteral("Marten Oake");
        const QString dannick = QStringLiteral("Rolf Dannick");
        QVERIFY(speakers().contains(oake) && speakers().contains(dannick));
        const QStringList before = speakers();

        emit dialog->joined({oake, dannick}, dannick);
        QTRY_VERIFY(!speakers().contains(oake));
        QCOMPARE(reading.undoWords(), QStringLiteral("Join the spellings of “Rolf Dannick”"));
        QCOMPARE(reading.speaker(0, machines), dannick);

        emit dialog->renamed(dannick, QStringLiteral("R. Dannick")); // what was joined comes along
        QTRY_COMPARE(reading.speaker(0, machines), QStringLiteral("R. Dannick"));
        QVERIFY(!speakers().contains(dannick) && !speakers().contains(oake));

        emit dialog->separated(oake);
        QTRY_COMPARE(reading.speaker(0, machines), oake);
        for (int step = 0; step < 3; ++step)
            reading.trigger(Command::Undo);
        QTRY_COMPARE(speakers(), before);
    }

    void aSpeakerLeadsToWhatIsSaidAndAltLeftBackToTheNextOfIt()
    {
        Reading reading;
        reading.trigger(Command::Speakers);
        auto *dialog = reading.window().findChild<SpeakersDialog *>();
        QTreeView *const view = dialog->speakers();
        auto *field = dialog->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("oake"));
        QTest::keyClick(field, Qt::Key_Down);
        QTRY_VERIFY(view->hasFocus());
        QListWidget *const list = dialog->quotations();
        QVERIFY(list->count() >= 5);
        reading.synopsis().setPanes({4});
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(reading.synopsis().isOpen(0));
        QCOMPARE(reading.synopsis().focusedArticle(), 0);
        QTRY_VERIFY(reading.window().reader().isAncestorOf(QApplication::focusWidget()));
        reading.trigger(Command::Back);
        QTRY_VERIFY(view->hasFocus());
        list->setFocus();
        list->setCurrentRow(list->count() - 1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(reading.synopsis().focusedArticle(), 4);
        reading.trigger(Command::Back);
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(list->currentRow(), list->count() - 1);
        QVERIFY(dialog->isVisible());
    }

    void theSpeakersAreSortedByKeyboard()
    {
        Reading reading;
        reading.trigger(Command::Speakers);
        auto *dialog = reading.window().findChild<SpeakersDialog *>();
        auto *const button = dialog->findChild<SortButton *>();
        QVERIFY(button);
        const auto choose = [&](const QString &words) {
            emit button->menu()->aboutToShow();
            for (QAction *const action : button->menu()->actions()) {
                if (action->text() == words)
                    action->trigger();
            }
        };
        const QAbstractItemModel *const model = dialog->speakers()->model();
        const auto quotesAt = [model](int row) { return model->index(row, SpeakersModel::Quotes).data().toInt(); };
        choose(QStringLiteral("Quotes"));
        QVERIFY(quotesAt(0) < quotesAt(model->rowCount() - 1));
        choose(QStringLiteral("&Downwards"));
        QVERIFY(quotesAt(0) > quotesAt(model->rowCount() - 1));
    }

    void theSpeakersAreATreeOfNamesAndSpellings()
    {
        Reading reading;
        SpeakersModel model(reading.synopsis());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex oake = model.indexOf(QStringLiteral("Marten Oake"));
        QVERIFY(oake.isValid());
        QCOMPARE(oake.siblingAtColumn(SpeakersModel::Outlets).data().toString(), QStringLiteral("A B C D E"));
        QVERIFY(oake.siblingAtColumn(SpeakersModel::Quotes).data().toInt() >= 5);
        QVERIFY(oake.data(SpeakersModel::SearchRole).toString().contains(QStringLiteral("oake")));
    }

    void aNameEditedInTheListIsRenamed()
    {
        Reading reading;
        reading.trigger(Command::Speakers);
        auto *dialog = reading.window().findChild<SpeakersDialog *>();
        auto *view = dialog->findChild<QTreeView *>();
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("winst"));
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(view->model()->setData(view->model()->index(0, 0), QStringLiteral("Ada Vinstrom"), Qt::EditRole));
        QTRY_COMPARE(reading.speaker(1, boxes), QStringLiteral("Ada Vinstrom"));
        QCOMPARE(reading.undoWords(), QStringLiteral("Rename “Ada Winstrom” to “Ada Vinstrom”"));
    }

    void theListsMayStandOpenWhileTheWindowCloses()
    {
        Reading reading;
        const QPointer<Synopsis> synopsis(&reading.synopsis());
        reading.trigger(Command::Speakers);
        reading.trigger(Command::Verdicts);
        int goneInTime = 0;
        for (QObject *dialog : {static_cast<QObject *>(reading.window().findChild<SpeakersDialog *>()),
                 static_cast<QObject *>(reading.window().findChild<VerdictsDialog *>())})
            connect(dialog, &QObject::destroyed, this, [&] { goneInTime += synopsis ? 1 : 0; });
        reading.close();
        QCOMPARE(goneInTime, 2); // before what they look at
    }

    void onlyTwoNamesCanBeJoinedAndOnlyAJoinedSpellingSeparated()
    {
        Reading reading;
        reading.trigger(Command::Speakers);
        auto *dialog = reading.window().findChild<SpeakersDialog *>();
        auto *view = dialog->findChild<QTreeView *>();
        const auto button = [dialog](const QString &words) {
            for (QPushButton *it : dialog->findChildren<QPushButton *>()) {
                if (it->text().remove(u'&') == words)
                    return it;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        QVERIFY(!button(QStringLiteral("Join as"))->isEnabled());
        const auto choose = [view](int row, QItemSelectionModel::SelectionFlags how) {
            view->selectionModel()->select(view->model()->index(row, 0), how | QItemSelectionModel::Rows);
        };
        choose(0, QItemSelectionModel::ClearAndSelect);
        QVERIFY(button(QStringLiteral("Rename"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Join as"))->isEnabled());
        choose(1, QItemSelectionModel::Select);
        QVERIFY(button(QStringLiteral("Join as"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Rename"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Separate"))->isEnabled());
    }
};

const Suite<TstVerdicts> suite("tst_verdicts");

}

#include "tst_verdicts.moc"
