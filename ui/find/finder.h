// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/notesteps.h"
#include "app/search/search.h"
#include "app/text/anchor.h"
#include "ui/jobs.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Synoptic {

class Session;

// What somebody looks for in the project that is open, and what was found: kept true while articles,
// findings and notes change. Words are answered at once; an expression is tried in a job.
class Finder : public QObject
{
    Q_OBJECT
public:
    // Which of the lists of Found is gone through and marked on the pages.
    enum class In : quint8 { Articles, Quotes, Notes };

    Finder(Session &session, Jobs &jobs, QObject *parent = nullptr);

    // Looks for what is typed; nothing typed ends the search.
    void seek(const QString &typed, Pattern::Kind kind);
    void setIn(In in);
    void end() { seek({}, m_kind); }

    bool isSeeking() const { return !m_typed.isEmpty(); } // something is typed
    bool isWorking() const { return m_job != nullptr; }   // an expression is still being tried
    const QString &typed() const { return m_typed; }
    Pattern::Kind kind() const { return m_kind; }
    In in() const { return m_in; }
    const Found &found() const { return m_found; }
    // The list that is gone through.
    const QList<Hit> &hits() const;
    bool isCut() const; // it holds the first mostHits, there may be more
    // Why nothing could be looked for: one sentence, or empty.
    const QString &problem() const { return m_problem; }
    qsizetype atHand() const { return m_atHand; } // index into hits(); -1: none shown yet
    // The one at hand is a note that stands on nothing that can be shown.
    bool isNoteAtHand() const { return m_atHand >= 0 && m_places[m_atHand] < 0; }

    // Brings the place of a hit into view. A note on the project has none, so that noteWanted() asks for the
    // note itself.
    void go(qsizetype hit);
    // The next (1) or previous (-1) place, going round; false where there is none.
    bool step(int direction);

    // Every place of the list in the articles, also those that it is too short for: at once, or when a job has
    // been through all of them. Nobody gets them if that is cancelled, or something else looked for meanwhile.
    void gatherPlaces(const std::function<void(const QList<Anchor> &places)> &then);

signals:
    void changed(); // what was found, or where it is looked for
    void atHandChanged(qsizetype hit);
    void noteWanted(const Synoptic::NoteSubject &note);

private:
    static const QList<Hit> &listOf(const Found &found, In in);
    Searched searched(const Pattern &pattern) const;
    void seekAgainSoon();
    void seekAgain();
    void take(Found found);
    void mark();
    void watchProject();

    Session &m_session;
    Jobs &m_jobs;
    QTimer m_soon; // once for all that changes together
    QString m_typed;
    Pattern::Kind m_kind = Pattern::Kind::Words;
    In m_in = In::Articles;
    Found m_found;
    QString m_problem;
    Jobs::Handle m_job;
    Jobs::Handle m_gathering;
    quint64 m_turn = 0;        // of the search that is wanted; an older one comes too late
    QList<qsizetype> m_places; // of each hit, its index in Synopsis::found(); -1: none
    qsizetype m_atHand = -1;
};

}
