// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/anchor.h"
#include "ui/frame/roomcommands.h"
#include "ui/quoteathand.h"

#include <QPointer>

namespace Synoptic {

class HistoryDialog;
class NotesPanel;
struct NoteSubject;
class TagsPanel;

// The tabs of tags and notes, notes on quotations, articles and the project, and the history of the
// session.
class NoteCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit NoteCommands(MainWindow &window);
    ~NoteCommands() override;

    void projectChanged() override;

private:
    NotesPanel &notes() const;
    TagsPanel &tags() const;
    void bringUp(class Panel &panel);
    void write(const NoteSubject &subject);
    void writeOnQuote(const QuoteAtHand &what);
    void writeOnArticle();
    void backToPage();
    QuoteAtHand quoteAtHand() const;
    Anchor placeAtHand() const;
    void showHistory();
    void askName();

    QPointer<HistoryDialog> m_history;
};

}
