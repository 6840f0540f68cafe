// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/notesteps.h"

#include <QObject>
#include <QTimer>

namespace Synoptic {

class NoteEditor;
class Session;

// The note that is being typed. Its words are kept in the project when the typing pauses and whenever the keyboard or
// the window turns elsewhere; what is typed in one go is one step of the project's. Undo in the text loses nothing of
// it, and takes back no step that somebody else has made.
class TypedNote : public QObject
{
    Q_OBJECT
public:
    TypedNote(Session &session, NoteEditor &editor, QObject *parent);

    const NoteSubject &subject() const { return m_subject; }
    // Shows another note, or none; what was typed before is kept, or let go of, by then.
    void turnTo(const NoteSubject &subject);
    // Keeps in the project what has been typed; false where that cannot be written.
    bool keep();
    // Takes the note out of the project. The editor shows it until it is turned elsewhere.
    void remove();

signals:
    void changed(); // its words in the project, or what it is written on

private:
    void typed();
    bool keepText(const QString &typed);
    void endStep();
    void forgetTyping();
    bool isStepOurs() const; // nobody has made or taken back one since
    void take(const Edit &edit);
    QString stepWords() const;

    Session &m_session;
    NoteEditor &m_editor;
    NoteSubject m_subject;
    QString m_kept;           // as the project has it
    QString m_before;         // as the project had it before the step that goes on
    QString m_fullest;        // as it was last typed, before any of it was taken back in the text
    qsizetype m_ownStep = -1; // the index after the step that goes on with what is typed next; -1: there is none
    QTimer m_keepSoon;
    bool m_isTakenBack = false; // Redo in the text has something to bring again
    bool m_isKeeping = false;   // the step comes from here
};

}
