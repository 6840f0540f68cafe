// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/verdictcommands.h"

#include "ui/frame/centre.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/placehistory.h"
#include "ui/matrix/matrixview.h"
#include "ui/messages.h"
#include "ui/plainwords.h"
#include "ui/quotes/quotespanel.h"
#include "ui/quotes/quotetext.h"
#include "ui/quotes/yourword.h"
#include "ui/reader/reader.h"
#include "ui/verdicts/rulings.h"
#include "ui/verdicts/speakerpopup.h"
#include "ui/verdicts/speakersdialog.h"
#include "ui/verdicts/verdictsdialog.h"

#include <QMenu>
#include <QTreeView>

#include <algorithm>

namespace Synoptic {

namespace {

// Those that speak of a quotation, in the order of a menu.
constexpr std::array ofQuotations = {
    Command::SaidBy, Command::MarkQuotation, Command::NotQuotation, Command::SameQuotation, Command::NotSameQuotation};

}

VerdictCommands::VerdictCommands(MainWindow &window)
    : RoomCommands(window)
{
    for (const Command command : ofQuotations)
        on(command, [this, command] { act(command); });
    on(Command::Verdicts, [this] { showVerdicts(); });
    on(Command::Speakers, [this] { showSpeakers(); });
    connect(&window.reader(), &Reader::quoteMenuWanted, this, &VerdictCommands::fillMenu);
    connect(&window.panels().panel<QuotesPanel>(), &QuotesPanel::quoteMenuWanted, this, &VerdictCommands::fillMenu);
    connect(&window.centre(), &Centre::matrixMade, this, [this](const MatrixView *matrix) {
        connect(matrix, &MatrixView::quoteMenuWanted, this, &VerdictCommands::fillMenu);
    });
}

VerdictCommands::~VerdictCommands()
{
    delete m_verdicts;
    delete m_speakers;
}

QuoteAtHand VerdictCommands::atHand() const
{
    const QWidget *focus = window().focusWidget(); // also while a menu or a dialog stands in front
    QuoteAtHand what;
    if (window().showsMatrix() && window().matrix().isAncestorOf(focus))
        what = window().matrix().quoteAtHand();
    else if (window().reader().isAncestorOf(focus))
        what = window().reader().quoteAtHand();
    return what.isEmpty() ? window().panels().panel<QuotesPanel>().quoteAtHand() : what;
}

// The quotation that another one may be the same as.
QuoteAtHand VerdictCommands::litOrShown() const
{
    const qsizetype lit = window().synopsis().litGroup();
    if (lit >= 0 && lit < window().synopsis().quotationCount())
        return {.group = lit, .place = {}};
    return window().panels().panel<QuotesPanel>().quoteAtHand().whole();
}

bool VerdictCommands::canAct(Command command, const QuoteAtHand &what) const
{
    const Synopsis &synopsis = window().synopsis();
    if (what.isEmpty() || !synopsis.isAnalysed())
        return false;
    const QList<Place> places = placesOf(synopsis, what);
    const auto isQuote = [](const Place &place) { return place.quote >= 0; };
    const auto isSpeech = [&synopsis](const Place &place) {
        return place.quote >= 0 && synopsis.findings().quotes[place.quote].isSpeech();
    };
    switch (command) {
    case Command::SaidBy:
        return std::ranges::any_of(places, isSpeech);
    case Command::NotQuotation:
        return std::ranges::any_of(places, isQuote);
    case Command::MarkQuotation:
        return !what.place.parts.isEmpty() && !isSpeech(what.place);
    case Command::SameQuotation:
        return canBeSame(synopsis, what, litOrShown());
    case Command::NotSameQuotation:
        return what.group >= 0 && what.place.quote >= 0;
    default:
        return false;
    }
}

void VerdictCommands::act(Command command)
{
    const QuoteAtHand what = atHand();
    if (canAct(command, what)) {
        act(command, what, caretPosition());
        return;
    }
    QString hint;
    if (command == Command::MarkQuotation)
        hint = tr("Select the words in an article first, then mark them as a quotation.");
    else if (command == Command::SameQuotation)
        hint = tr("Light one quotation, then select words of the other in the page of another outlet.");
    else if (command == Command::NotSameQuotation)
        hint = tr("Click one outlet’s copy of a shared quotation first: in its page, or its wording in “This quote”.");
    else
        hint = tr("Click a quotation in a page or in the list first.");
    window().messages().showNotice(hint);
}

void VerdictCommands::act(Command command, const QuoteAtHand &what, QPoint globalPosition)
{
    const Synopsis &synopsis = window().synopsis();
    switch (command) {
    case Command::SaidBy:
        askSpeaker(what, globalPosition);
        break;
    case Command::MarkQuotation:
        perform([&](Project &project) { return quotationOf(project, synopsis, what.place); });
        break;
    case Command::NotQuotation:
        perform([&](Project &project) { return dismissalOf(project, synopsis, placesOf(synopsis, what)); });
        break;
    case Command::SameQuotation:
        perform([&, other = litOrShown()](Project &project) { return joiningOf(project, synopsis, what, other); });
        break;
    case Command::NotSameQuotation:
        perform([&](Project &project) { return partingOf(project, synopsis, what); });
        break;
    default:
        break;
    }
}

bool VerdictCommands::perform(const std::function<Edit(Project &)> &step)
{
    return performed(step).has_value();
}

void VerdictCommands::fillMenu(QMenu *menu, const QuoteAtHand &what)
{
    const auto words = [&](Command command) {
        return command == Command::SameQuotation
            //: the words of the other quotation, in marks
            ? tr("Same &as %1").arg(plainMenuWords(briefWords(window().synopsis(), litOrShown())))
            : QString();
    };
    QList<QAction *> offered;
    for (const Command command : ofQuotations) {
        if (!canAct(command, what))
            continue;
        QAction *const action = contextRow(menu, command, words(command));
        connect(action, &QAction::triggered, this, [this, command, what, menu] { act(command, what, menu->pos()); });
        offered.append(action);
    }
    const QList<YourWord> said = yourWords(window().synopsis(), what);
    for (const YourWord &word : said) {
        auto *action = new QAction(tr("Take &back: %1").arg(plainMenuWords(word.words)), menu);
        connect(action, &QAction::triggered, this, [this, verdicts = word.verdicts] {
            perform([&](Project &project) { return withdrawalOf(project.snapshot(), verdicts); });
        });
        offered.append(action);
    }
    if (offered.isEmpty())
        return;
    menu->addSeparator();
    menu->addActions(offered);
}

void VerdictCommands::askSpeaker(const QuoteAtHand &what, QPoint globalPosition)
{
    const Synopsis &synopsis = window().synopsis();
    const QList<Place> copies = placesOf(synopsis, what.whole());
    const QList<Place> places = placesOf(synopsis, what);
    QString present;
    for (const Place &place : places) {
        if (place.quote >= 0 && synopsis.findings().quotes[place.quote].speaker)
            present = synopsis.findings().quotes[place.quote].speaker->name;
        if (!present.isEmpty())
            break;
    }
    // Outlets that agree print one utterance: who says it, says it in all of them.
    const bool isOfAll = what.isWhole() || (what.group >= 0 && conflictOf(synopsis, what.group).isEmpty());
    auto *popup = new SpeakerPopup(knownSpeakers(synopsis), present, copies.size(), isOfAll, &window());
    popup->setObjectName(QStringLiteral("speakerPopup"));
    connect(popup, &SpeakerPopup::chosen, this, [this, places, copies](const QString &name, bool forAll) {
        perform([&](Project &project) {
            return attributionOf(project, window().synopsis(), forAll ? copies : places, name);
        });
    });
    // Places are those of the findings at hand: with others, the question is another one.
    connect(&synopsis, &Synopsis::findingsChanged, popup, &QWidget::close);
    popup->openAt(globalPosition);
}

// Below the caret, or in the middle of what has the keyboard.
QPoint VerdictCommands::caretPosition() const
{
    const QWidget *focus = window().focusWidget();
    if (!focus || !window().isAncestorOf(focus))
        return window().mapToGlobal(window().rect().center());
    const QRect caret = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const bool isSeen = caret.isValid() && focus->rect().contains(caret.center());
    return focus->mapToGlobal(isSeen ? caret.bottomLeft() : focus->rect().center());
}

void VerdictCommands::showVerdicts()
{
    if (!m_verdicts) {
        m_verdicts = new VerdictsDialog(window().synopsis(), &window());
        m_verdicts->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_verdicts, &VerdictsDialog::withdrawn, this, [this](const QList<VerdictId> &verdicts) {
            perform([&](Project &project) { return withdrawalOf(project.snapshot(), verdicts); });
        });
        connect(m_verdicts, &VerdictsDialog::placeChosen, this, [this](const Place &place) {
            window().history().leadFrom(*m_verdicts->list(), [this, &place] { window().synopsis().show(place); });
        });
        m_verdicts->addActions({&action(Command::Back), &action(Command::Forward)}); // their keys act there, too
    }
    m_verdicts->show();
    m_verdicts->raise();
    m_verdicts->activateWindow();
}

void VerdictCommands::showSpeakers()
{
    if (!m_speakers) {
        m_speakers = new SpeakersDialog(window().synopsis(), &window());
        m_speakers->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_speakers, &SpeakersDialog::joined, this, [this](const QStringList &names, const QString &name) {
            perform([&](Project &project) { return namesJoinedAs(project, names, name); });
        });
        connect(m_speakers, &SpeakersDialog::renamed, this, [this](const QString &from, const QString &to) {
            perform([&](Project &project) { return renamingOf(project, from, to); });
        });
        connect(m_speakers, &SpeakersDialog::separated, this, [this](const QString &spelling) {
            perform([&](Project &project) { return separationOf(project.snapshot(), spelling); });
        });
        connect(m_speakers, &SpeakersDialog::placeChosen, this, [this](const Place &place, QAbstractItemView *list) {
            window().history().leadFrom(*list, [this, &place] { window().synopsis().show(place); });
        });
        m_speakers->addActions({&action(Command::Back), &action(Command::Forward)}); // their keys act there, too
    }
    m_speakers->show();
    m_speakers->raise();
    m_speakers->activateWindow();
}

}
