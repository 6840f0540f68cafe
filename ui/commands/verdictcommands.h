// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/frame/roomcommands.h"
#include "ui/quoteathand.h"

#include <QPointer>

#include <functional>

namespace Synoptic {

class Project;
class SpeakersDialog;
class VerdictsDialog;

// What a person can say of findings: who says a quotation, what is one and what is none, which are the
// same. Offers it in the menu of every quotation and in the actions of the window, which speak of the
// quotation at hand.
class VerdictCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit VerdictCommands(MainWindow &window);
    ~VerdictCommands() override; // closes the lists: they look at the session, which goes before the window

    // What a key means: where the keyboard is, or else the quotation shown in the column at the right.
    QuoteAtHand atHand() const;

private:
    void fillMenu(QMenu *menu, const QuoteAtHand &what);
    void askSpeaker(const QuoteAtHand &what, QPoint globalPosition);
    void showVerdicts();
    void showSpeakers();
    bool perform(const std::function<Edit(Project &)> &step);
    void act(Command command);
    bool canAct(Command command, const QuoteAtHand &what) const;
    void act(Command command, const QuoteAtHand &what, QPoint globalPosition);
    QuoteAtHand litOrShown() const;
    QPoint caretPosition() const;

    QPointer<VerdictsDialog> m_verdicts;
    QPointer<SpeakersDialog> m_speakers;
};

}
