// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/quotecommands.h"

#include "ui/frame/mainwindow.h"
#include "ui/toolbar/statusline.h"

namespace Synoptic {

QuoteCommands::QuoteCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::NextQuote, [this] { stepQuote(1); });
    on(Command::PreviousQuote, [this] { stepQuote(-1); });
    on(Command::NextCopy, [this] { stepCopy(1); });
    on(Command::PreviousCopy, [this] { stepCopy(-1); });
    on(Command::LightNone, [&window] { window.synopsis().light(-1); });
    on(Command::Analyse, [&window] { window.session().analyse(); });
    connect(&window.synopsis(), &Synopsis::findingsChanged, this, &QuoteCommands::enable);
    connect(&window.synopsis(), &Synopsis::litGroupChanged, this, &QuoteCommands::enable);
    enable();
}

void QuoteCommands::enable()
{
    const Synopsis &synopsis = window().synopsis();
    const bool open = window().session().project();
    for (const Command command : {Command::NextQuote, Command::PreviousQuote})
        action(command).setEnabled(open && synopsis.quotationCount() > 0);
    for (const Command command : {Command::NextCopy, Command::PreviousCopy, Command::LightNone})
        action(command).setEnabled(open && synopsis.litGroup() >= 0);
}

void QuoteCommands::stepQuote(int direction)
{
    Synopsis &synopsis = window().synopsis();
    const bool wrapped = synopsis.lightNext(direction);
    if (wrapped && synopsis.quotationCount() > 1)
        window().status().notice(direction > 0 ? tr("From the last shared quote on to the first.")
                                               : tr("From the first shared quote back to the last."));
}

void QuoteCommands::stepCopy(int direction)
{
    Synopsis &synopsis = window().synopsis();
    const qsizetype lit = synopsis.litGroup();
    if (lit < 0)
        return;
    const QList<Member> &members = synopsis.findings().groups[lit].members;
    const qsizetype count = members.size();
    const qsizetype focused = synopsis.focusedArticle();
    const auto isHere = [&members, focused](qsizetype member) { return members[member].place.article == focused; };
    qsizetype at = m_copyGroup == lit && m_copy < count && isHere(m_copy) ? m_copy : -1;
    for (qsizetype member = 0; at < 0 && member < count; ++member) {
        if (isHere(member))
            at = member;
    }
    if (at < 0 && direction < 0)
        at = 0;
    m_copyGroup = lit;
    m_copy = (at + direction + count) % count;
    const Place &next = members[m_copy].place;
    synopsis.show(next);
    synopsis.setFocusedArticle(next.article);
}

}
