// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/typednote.h"

#include "ui/coding/author.h"
#include "ui/coding/placewords.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notetext.h"
#include "ui/session/session.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace Synoptic {

namespace {

constexpr int keepEvery = 400; // ms; so often what is typed goes to the disk
constexpr int restsFor = 5000; // ms; after that who took words back is done with it

}

TypedNote::TypedNote(Session &session, NoteEditor &editor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_editor(editor)
{
    m_keepSoon.setSingleShot(true);
    connect(&m_keepSoon, &QTimer::timeout, this, &TypedNote::keep);
    connect(&editor, &NoteEditor::typed, this, &TypedNote::typed);
    connect(&editor, &NoteEditor::left, this, &TypedNote::endStep);
    connect(editor.text(), &NoteText::covered, this, &TypedNote::keep); // Undo may be chosen in the menu
    connect(&editor, &NoteEditor::doneRequested, this, &TypedNote::endStep);
    connect(&session, &Session::windowStateWanted, this,
        &TypedNote::keep); // as is the view, now and then and when the project is left
    connect(&session.codings(), &Codings::changed, this, &TypedNote::take);
    connect(&session.codings(), &Codings::reset, this, [this] { turnTo({}); });
}

void TypedNote::turnTo(const NoteSubject &subject)
{
    m_keepSoon.stop();
    m_session.setTyped(Session::Saved::All);
    m_subject = subject;
    m_kept = noteText(m_session.codings().snapshot(), subject);
    m_ownStep = -1;
    m_editor.show(subject, m_kept);
    forgetTyping();
    m_editor.setReadOnly(m_session.isReadOnly());
}

// Undo in the text loses nothing: what was typed goes into the project before it is taken back, and where all of
// a step is taken back, that step is, so that Redo brings it again.
void TypedNote::typed()
{
    m_session.setTyped(Session::Saved::Soon);
    const bool wasTakenBack = std::exchange(m_isTakenBack, m_editor.text()->document()->isRedoAvailable());
    const QString text = m_editor.markdown();
    if (!m_isTakenBack) {
        m_fullest = text;
        if (wasTakenBack)
            m_ownStep = -1;
        if (!m_keepSoon.isActive() || wasTakenBack) // else who types without a rest would have nothing kept
            m_keepSoon.start(keepEvery);
        return;
    }
    m_isTakenBack = wasTakenBack || keepText(m_fullest);
    if (text == m_before && isStepOurs()) {
        const QScopedValueRollback guard(m_isKeeping, true);
        m_session.project()->undo();
        m_kept = noteText(m_session.codings().snapshot(), m_subject);
        m_ownStep = -1;
        emit changed();
    }
    m_keepSoon.start(text.size() > m_kept.size() ? keepEvery : restsFor); // words that come back are soon written
    m_session.setTyped(text == m_kept ? Session::Saved::All : Session::Saved::Soon);
}

bool TypedNote::isStepOurs() const
{
    return m_ownStep >= 0 && m_session.project() && m_session.project()->undoStack()->index() == m_ownStep;
}

bool TypedNote::keep()
{
    if (m_isTakenBack)
        m_ownStep = -1; // the longer text stays a step of its own
    return keepText(m_editor.markdown());
}

// What is typed next is another step, and what was typed so far is taken back as one, by the project.
void TypedNote::endStep()
{
    if (keep())
        forgetTyping();
    m_ownStep = -1;
}

void TypedNote::forgetTyping()
{
    m_fullest = m_editor.markdown();
    m_isTakenBack = false;
    m_editor.text()->document()->clearUndoRedoStacks();
}

bool TypedNote::keepText(const QString &typed)
{
    m_keepSoon.stop();
    if (m_isKeeping)
        return true;
    if (m_subject.isNull() || typed == m_kept || !m_session.project()) {
        m_session.setTyped(Session::Saved::All);
        return true;
    }
    const QScopedValueRollback guard(m_isKeeping, true);
    const int steps = m_session.project()->undoStack()->index();
    Edit edit;
    const bool written = m_session.perform(
        [&](Project &project) {
            edit = noteWritten(project, m_subject, typed, authoredNow(), stepWords());
            return edit;
        },
        isStepOurs() ? Project::Step::Continued : Project::Step::New);
    m_session.setTyped(written ? Session::Saved::All : Session::Saved::Refused);
    if (!written)
        return false; // it has been told; what was typed is still here, and is tried again
    m_subject = afterEdit(m_subject, edit);
    if (const int now = m_session.project()->undoStack()->index(); now > steps) {
        m_before = m_kept;
        m_ownStep = now;
    }
    m_kept = typed;
    emit changed();
    return true;
}

void TypedNote::remove()
{
    keep();
    m_ownStep = -1;
    const QScopedValueRollback guard(m_isKeeping, true);
    m_session.perform(
        [this](Project &project) { return noteWritten(project, m_subject, {}, authoredNow(), tr("Delete note")); });
}

QString TypedNote::stepWords() const
{
    const Synopsis &synopsis = m_session.synopsis();
    const qsizetype article = articleAt(synopsis, synopsis.newestOf(m_subject.article));
    //: a step in the history; %1 is an outlet
    return article < 0 ? tr("Note on the project") : tr("Note on %1").arg(synopsis.nameOf(article));
}

// A step that was made elsewhere, or taken back: the note reads as the project has it.
void TypedNote::take(const Edit &edit)
{
    if (m_isKeeping || m_subject.isNull())
        return;
    const QString text = noteText(m_session.codings().snapshot(), m_subject);
    if (text != m_kept) {
        m_keepSoon.stop();
        m_session.setTyped(Session::Saved::All);
        m_kept = text;
        m_editor.setMarkdown(text);
    }
    m_ownStep = -1;
    forgetTyping(); // Undo takes the last step back, and that is the project's
    if (concerns<StoredArticle>(edit) && !m_subject.article.isNull()
        && std::ranges::find(m_session.codings().snapshot().articles, m_subject.article, &StoredArticle::id)
            == m_session.codings().snapshot().articles.end())
        turnTo({});
    emit changed();
}

}
