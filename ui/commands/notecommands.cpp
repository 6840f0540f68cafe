// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/notecommands.h"

#include "ui/coding/author.h"
#include "ui/coding/placewords.h"
#include "ui/frame/centre.h"
#include "ui/frame/mainwindow.h"
#include "ui/history/historydialog.h"
#include "ui/messages.h"
#include "ui/notes/notespanel.h"
#include "ui/quotes/quotespanel.h"
#include "ui/reader/reader.h"
#include "ui/tags/tagspanel.h"
#include "ui/verdicts/rulings.h"

#include <QDesktopServices>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QUndoStack>
#include <QUrl>

namespace Synoptic {

NoteCommands::NoteCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::ShowTags, [this] { bringUp(tags()); });
    on(Command::ShowNotes, [this] { bringUp(notes()); });
    on(Command::QuoteNote, [this] { writeOnQuote(quoteAtHand()); });
    on(Command::ArticleNote, [this] { writeOnArticle(); });
    on(Command::ProjectNote, [this] { write(onProject()); });
    on(Command::History, [this] { showHistory(); });
    on(Command::YourName, [this] { askName(); });
    connect(&notes(), &NotesPanel::placeChosen, &window.synopsis(),
        [&window](const Place &place) { window.synopsis().show(place); });
    connect(&notes(), &NotesPanel::done, this, &NoteCommands::backToPage);
    connect(&notes(), &NotesPanel::noticed, &window.messages(),
        [&window](const QString &words) { window.messages().showNotice(words); });
    connect(&notes(), &NotesPanel::linkChosen, this, [](const QUrl &address) {
        if (address.scheme() == QLatin1StringView("https") || address.scheme() == QLatin1StringView("http"))
            QDesktopServices::openUrl(address);
    });
    notes().setPlaceAtHand([this] { return placeAtHand(); });
    connect(&tags(), &TagsPanel::placeChosen, this, [this](const Place &place, AnnotationId annotation) {
        this->window().synopsis().show(place);
        this->window().session().codings().setAtHand(annotation);
    });
    connect(&tags(), &TagsPanel::leaveRequested, this, &NoteCommands::backToPage);
    connect(&tags(), &TagsPanel::refused, this, [&window](const QString &why) { window.messages().showNotice(why); });
    const auto offer = [this](QMenu *menu, const QuoteAtHand &what) {
        if (!what.isEmpty())
            menu->addAction(tr("Note on this q&uote"), this, [this, what] { writeOnQuote(what); });
    };
    connect(&window.reader(), &Reader::quoteMenuWanted, this, offer);
    connect(&window.panels().panel<QuotesPanel>(), &QuotesPanel::quoteMenuWanted, this, offer);
}

NoteCommands::~NoteCommands()
{
    delete m_history;
}

NotesPanel &NoteCommands::notes() const
{
    return window().panels().panel<NotesPanel>();
}

TagsPanel &NoteCommands::tags() const
{
    return window().panels().panel<TagsPanel>();
}

void NoteCommands::projectChanged()
{
    if (m_history)
        m_history->follow(window().session().project() ? window().session().project()->undoStack() : nullptr);
}

void NoteCommands::bringUp(Panel &panel)
{
    window().setPanelsHidden(false);
    window().panels().bringUp(panel);
    panel.takeFocus();
}

void NoteCommands::write(const NoteSubject &subject)
{
    window().setPanelsHidden(false);
    window().panels().bringUp(notes());
    notes().write(subject);
}

void NoteCommands::writeOnQuote(const QuoteAtHand &what)
{
    const Synopsis &synopsis = window().synopsis();
    const QList<Place> places = what.isEmpty() ? QList<Place>() : placesOf(synopsis, what);
    if (places.isEmpty() || places.first().parts.isEmpty()) {
        window().messages().showNotice(tr("Click a quotation in a page or in the list first."));
        return;
    }
    const Place &place = places.first();
    write(onQuote(anchorAt(synopsis.articles()[place.article], place.range())));
}

void NoteCommands::writeOnArticle()
{
    const Synopsis &synopsis = window().synopsis();
    const qsizetype article = synopsis.focusedArticle();
    if (article < 0)
        window().messages().showNotice(tr("Click the page of an article first."));
    else
        write(onArticle(synopsis.articles()[article].id));
}

// To the page where reading stopped.
void NoteCommands::backToPage()
{
    if (window().showsMatrix())
        window().centre().currentWidget()->setFocus();
    else
        window().reader().setFocus();
}

QuoteAtHand NoteCommands::quoteAtHand() const
{
    const QuoteAtHand what = window().reader().quoteAtHand();
    return what.isEmpty() ? window().panels().panel<QuotesPanel>().quoteAtHand() : what;
}

// What a link in a note leads to: the words that are selected in the page being read, the quotation at its
// caret, else the quotation that is lit.
Anchor NoteCommands::placeAtHand() const
{
    const Synopsis &synopsis = window().synopsis();
    const QuoteAtHand what = quoteAtHand();
    const QList<Place> places = what.isEmpty() ? QList<Place>() : placesOf(synopsis, what);
    if (places.isEmpty() || places.first().parts.isEmpty())
        return {};
    return anchorAt(synopsis.articles()[places.first().article], places.first().range());
}

void NoteCommands::showHistory()
{
    if (!m_history) {
        m_history = new HistoryDialog(&window());
        m_history->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_history, &HistoryDialog::stepChosen, this, [this](int index) {
            notes().keep();
            if (Project *project = window().session().project())
                project->goTo(index);
        });
        projectChanged();
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

void NoteCommands::askName()
{
    auto *dialog = new QInputDialog(&window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Your name"));
    dialog->setLabelText(tr("This name stands on the highlights and notes you make from now on. Without one it is the "
                            "name you are logged in with."));
    dialog->setTextValue(authorName());
    if (auto *words = dialog->findChild<QLabel *>()) {
        words->setWordWrap(true);
        words->setMinimumWidth(QFontMetrics(words->font()).averageCharWidth() * 60);
    }
    connect(dialog, &QInputDialog::textValueSelected, this, &setAuthorName);
    dialog->open();
}

}
