// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/find/findpanel.h"
#include "ui/find/foundlist.h"
#include "ui/frame/placehistory.h"
#include "ui/library/library.h"
#include "ui/matrix/matrixview.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notespanel.h"
#include "ui/notes/placeline.h"
#include "ui/quotes/quotesmodel.h"
#include "ui/quotes/quotespanel.h"
#include "ui/reader/reader.h"
#include "ui/tags/tagspanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// The samples with a tag and a note near the end of the last article; the first two articles are open.
class Desk
{
public:
    Desk()
        : m_window(m_stage.openWrittenSamples())
    {
        m_window.reader().setAnimated(false);
        const qsizetype end = articles().last().text.size();
        m_window.session().perform([&](Project &project) {
            const Tag tag{.id = project.nextId<Tag>(), .name = u"blame"_s};
            Annotation annotation{.id = project.nextId<Annotation>()};
            annotation.place = anchorAt(articles().last(), {end - 60, end - 30});
            annotation.tags = {tag.id};
            annotation.note = u"Look at the ledger"_s;
            const Note note{.id = project.nextId<Note>(), .text = u"Ask the ledger office"_s};
            return Edit{u"Mark"_s,
                {Change<Tag>{std::nullopt, tag}, Change<Annotation>{std::nullopt, annotation},
                    Change<Note>{std::nullopt, note}}};
        });
        m_window.synopsis().setPanes({0, 1});
        m_window.synopsis().setFocusedArticle(0);
        m_window.reader().setFocus();
    }

    MainWindow &window() { return m_window; }
    Synopsis &synopsis() { return m_window.synopsis(); }
    const QList<Article> &articles() { return m_window.synopsis().articles(); }
    qsizetype last() { return articles().size() - 1; }
    template <typename Kind>
    Kind &panel()
    {
        return m_window.panels().panel<Kind>();
    }
    void trigger(Command command) { m_window.actions()[command]->trigger(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QWidget *const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, key, with);
    }
    // The list with this name, brought up and with the keyboard in it.
    QListView &list(QWidget &in, const QString &name)
    {
        for (auto *view : in.findChildren<QListView *>()) {
            if (view->accessibleName() == name && view->isVisible()) {
                view->setFocus();
                return *view;
            }
        }
        qFatal("there is no such list");
    }
    void find(const QString &words, Finder::In in)
    {
        trigger(Command::Find);
        panel<FindPanel>().field()->setText(words);
        panel<FindPanel>().seekNow();
        for (auto *action : panel<FindPanel>().findChildren<QAction *>()) {
            if (action->isCheckable() && action->data().toInt() == int(in)
                && action->text().section(u' ', 0, 0) == (in == Finder::In::Notes ? u"Notes"_s : u"Articles"_s))
                action->trigger();
        }
    }

private:
    Stage m_stage;
    MainWindow &m_window;
};

using Step = void (*)(Desk &);

// From the list of articles, by Enter.
void fromTheArticles(Desk &desk)
{
    QListView &list = desk.list(desk.window().library(), u"Articles"_s);
    list.setCurrentIndex(list.model()->index(static_cast<int>(desk.last()), 0));
    desk.press(Qt::Key_Return);
}

void fromThePlacesOfATag(Desk &desk)
{
    desk.trigger(Command::ShowTags);
    auto *const tree = desk.panel<TagsPanel>().findChild<QTreeView *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QListView &list = desk.list(desk.panel<TagsPanel>(), u"Places of this tag"_s);
    list.setCurrentIndex(list.model()->index(0, 0));
    desk.press(Qt::Key_Return);
}

void fromANote(Desk &desk)
{
    desk.trigger(Command::ShowNotes);
    QListView &list = desk.list(desk.panel<NotesPanel>(), u"Notes"_s);
    list.setCurrentIndex(list.model()->index(1, 0));
    auto *const line = desk.panel<NotesPanel>().findChild<PlaceLine *>();
    line->setFocus();
    desk.press(Qt::Key_Space);
}

void fromAPlaceFound(Desk &desk)
{
    desk.find(u"ledger"_s, Finder::In::Notes);
    desk.press(Qt::Key_Return);
}

void fromAQuoteOfOneOutlet(Desk &desk)
{
    auto &panel = desk.panel<QuotesPanel>();
    desk.window().panels().bringUp(panel);
    auto *const tree = panel.findChild<QTreeView *>();
    const auto seek = [&](auto &self, const QModelIndex &parent) -> QModelIndex {
        for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
            const QModelIndex index = tree->model()->index(row, 0, parent);
            const auto quote = index.data(QuotesModel::QuoteRole).value<qsizetype>();
            if (index.data(QuotesModel::GroupRole).value<qsizetype>() < 0 && quote >= 0
                && desk.synopsis().findings().quotes[quote].article > 1)
                return index;
            if (const QModelIndex found = self(self, index); found.isValid())
                return found;
        }
        return {};
    };
    const QModelIndex row = seek(seek, {});
    if (!row.isValid())
        qFatal("every quotation is shared");
    tree->expand(row.parent());
    tree->setCurrentIndex(row);
    tree->setFocus();
    desk.press(Qt::Key_Return);
}

void fromAHighlightByKey(Desk &desk)
{
    desk.window().reader().showHighlight(desk.window().session().codings().snapshot().annotations.last().last().id);
}

}

// Whatever leads to a place, Alt+Left comes back to what was read before.
class TstWayBack : public QObject
{
    Q_OBJECT
private slots:
    void everyListLeadsToItsPlaceAndBack_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("the list of articles") << &fromTheArticles;
        QTest::newRow("the places of a tag") << &fromThePlacesOfATag;
        QTest::newRow("a note") << &fromANote;
        QTest::newRow("a place that was found") << &fromAPlaceFound;
        QTest::newRow("a quotation of one outlet") << &fromAQuoteOfOneOutlet;
        QTest::newRow("a highlight") << &fromAHighlightByKey;
    }
    void everyListLeadsToItsPlaceAndBack()
    {
        QFETCH(const Step, step);
        for (const bool isMatrix : {false, true}) {
            Desk desk;
            MainWindow &window = desk.window();
            if (isMatrix)
                desk.trigger(Command::ShowMatrix);
            const QList<ScrollPlace> before = window.reader().currentScrollPlaces();
            step(desk);
            QVERIFY(!window.showsMatrix());
            QVERIFY(window.synopsis().focusedArticle() > 1);
            QVERIFY(window.history().canGoBack());
            desk.press(Qt::Key_Left, Qt::AltModifier);
            QCOMPARE(window.showsMatrix(), isMatrix);
            if (!isMatrix)
                QCOMPARE(window.synopsis().focusedArticle(), 0);
            for (const ScrollPlace &place : before)
                QVERIFY(window.reader().currentScrollPlaces().contains(place));
            desk.press(Qt::Key_Right, Qt::AltModifier); // and forward again
            QVERIFY(!window.showsMatrix());
            QVERIFY(window.synopsis().focusedArticle() > 1);
        }
    }

    void aCellOfTheMatrixLeadsToThePagesAndBackInOneStep()
    {
        Desk desk;
        MainWindow &window = desk.window();
        desk.trigger(Command::ShowMatrix);
        MatrixView &matrix = window.matrix();
        int column = -1;
        for (int i = 0; column < 0 && i < matrix.model()->columnCount(); ++i)
            column = window.synopsis().findings().groups.first().members.last().place.article == i ? i : -1;
        matrix.setCurrentIndex(matrix.model()->index(0, column));
        matrix.setFocus();
        desk.press(Qt::Key_Return);
        QVERIFY(!window.showsMatrix());
        QCOMPARE(window.synopsis().litGroup(), 0);
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(window.showsMatrix());
    }

    void aNoteOnTheProjectThatIsFoundIsOpenedAndAltLeftLeadsBackToTheRow()
    {
        Desk desk;
        desk.find(u"office"_s, Finder::In::Notes);
        QListView *const found = desk.panel<FindPanel>().list();
        desk.press(Qt::Key_Down);
        QVERIFY(found->hasFocus()); // who goes through the rows stays among them
        const auto &notes = desk.panel<NotesPanel>();
        QCOMPARE(notes.editor()->markdown(), u"Ask the ledger office"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(notes.isVisible());
        QVERIFY(notes.list()->hasFocus());
        QCOMPARE(notes.list()->currentIndex().row(), 0);
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(found->isVisible());
        QVERIFY(found->hasFocus());
    }

    void f3LeadsToANoteOnTheProjectToo()
    {
        Desk desk;
        desk.find(u"office"_s, Finder::In::Notes);
        desk.window().reader().setFocus();
        desk.press(Qt::Key_F3);
        QVERIFY(desk.panel<NotesPanel>().isVisible());
        QCOMPARE(desk.panel<NotesPanel>().editor()->markdown(), u"Ask the ledger office"_s);
        QVERIFY(desk.window().reader().isAncestorOf(QApplication::focusWidget()));
    }

    void enterOnANoteShowsItsPlaceAndGoesOnWriting()
    {
        Desk desk;
        desk.trigger(Command::ShowNotes);
        QListView &list = desk.list(desk.panel<NotesPanel>(), u"Notes"_s);
        list.setCurrentIndex(list.model()->index(1, 0));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.synopsis().focusedArticle(), desk.last());
        QVERIFY(desk.panel<NotesPanel>().editor()->isAncestorOf(QApplication::focusWidget()));
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk.synopsis().focusedArticle(), 0);
        QVERIFY(list.hasFocus());
    }
};

const Suite<TstWayBack> suite("tst_wayback");

}

#include "tst_wayback.moc"
