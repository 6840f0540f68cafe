// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/notesteps.h"
#include "app/project/project.h"
#include "app/quotes/findings.h"
#include "ui/panel.h"

#include <functional>

class QLabel;
class QListView;
class QModelIndex;

namespace Synoptic {

class FilterField;
class NoteEditor;
class NotesFilter;
class NotesModel;
class Session;
class TypedNote;

// The right column's tab of notes: a field to narrow the list, all notes of the project, and under it
// the one that is written. What is typed is kept in the project when the typing pauses and whenever the
// keyboard or the window turns elsewhere.
class NotesPanel : public Panel
{
    Q_OBJECT
public:
    explicit NotesPanel(Session &session, QWidget *parent = nullptr);

    // Opens a note and gives it the keyboard: one that is there, or one yet to be written on a highlight,
    // on words, a quotation, an article or the project (see notesteps.h). One on an article or a quotation
    // that has a note already is that note.
    void write(const NoteSubject &subject);
    // Opens a note that is there and makes its row the one at hand; the keyboard stays where it is.
    void select(const NoteSubject &subject);
    // Keeps in the project what has been typed; false where that cannot be written.
    bool keep();
    // Where a link in a note shall lead to; a null anchor: nowhere is being read.
    void setPlaceAtHand(const std::function<Anchor()> &placeAtHand) { m_placeAtHand = placeAtHand; }

    NoteEditor *editor() const { return m_editor; }
    QListView *list() const { return m_list; }
    FilterField *field() const { return m_field; }
    // The list, on a note: the current one, or the first; the text where there is none.
    void takeFocus() override;
    std::optional<qsizetype> count() const override;

signals:
    void placeChosen(const Synoptic::Place &place);
    // The note stands on a version that is in no list.
    void olderVersionWanted(const Synoptic::NoteSubject &note);
    void done();                          // back to the page
    void noticed(const QString &words);   // why something was not done, and what would help
    void linkChosen(const QUrl &address); // a link that leads out of the project

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void go(const NoteSubject &subject);
    // Not while what is typed in the note before cannot be kept.
    void open(const NoteSubject &subject);
    void remove();
    void insertLink();
    void follow(const QUrl &link);
    void selectRow();

    Session &m_session;
    NotesModel *m_model;
    NotesFilter *m_filter;
    FilterField *m_field;
    QLabel *m_head;
    QListView *m_list;
    NoteEditor *m_editor;
    TypedNote *m_note;
    std::function<Anchor()> m_placeAtHand;
    bool m_following = false; // the row follows the note, not the other way round
};

}
