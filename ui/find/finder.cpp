// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/finder.h"

#include "ui/session/session.h"

namespace Synoptic {

namespace {

Searched searchedIn(Session &session)
{
    const Synopsis &synopsis = session.synopsis();
    const Snapshot &snapshot = session.project()->snapshot();
    return {.articles = synopsis.articles(),
        .findings = synopsis.findings(),
        .annotations = snapshot.annotations,
        .notes = snapshot.notes,
        .possible = {}};
}

}

Finder::Finder(Session &session, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Finder::seekAgain);
    connect(&session.synopsis(), &Synopsis::articlesChanged, this, [this] {
        if (isSeeking())
            take({}); // hits name articles by their places
        seekAgainSoon();
    });
    connect(&session.synopsis(), &Synopsis::findingsChanged, this, &Finder::seekAgainSoon);
    connect(&session, &Session::projectChanged, this, &Finder::watchProject);
    watchProject();
}

void Finder::watchProject()
{
    if (Project *project = m_session.project())
        connect(project, &Project::changed, this, &Finder::seekAgainSoon, Qt::UniqueConnection);
    seekAgainSoon();
}

void Finder::seek(const QString &typed, Pattern::Kind kind)
{
    if (typed == m_typed && kind == m_kind)
        return;
    m_typed = typed;
    m_kind = kind;
    m_atHand = -1;
    seekAgain();
}

void Finder::setIn(In in)
{
    if (in == m_in)
        return;
    m_in = in;
    m_atHand = -1;
    mark();
    emit changed();
}

const QList<Hit> &Finder::hits() const
{
    switch (m_in) {
    case In::Articles:
        break;
    case In::Quotes:
        return m_found.quotes;
    case In::Notes:
        return m_found.notes;
    }
    return m_found.articles;
}

void Finder::seekAgainSoon()
{
    if (isSeeking())
        m_soon.start();
}

void Finder::seekAgain()
{
    m_soon.stop();
    ++m_turn;
    if (const Jobs::Handle job = std::exchange(m_job, nullptr))
        job->progress.cancel();
    m_problem.clear();
    const Result<Pattern> pattern = Pattern::typed(m_typed, m_kind);
    if (!pattern)
        m_problem = pattern.error().message;
    if (!m_session.project() || !pattern || pattern->isEmpty()) {
        take({});
        return;
    }
    Searched searched = searchedIn(m_session);
    if (!pattern->isExpression()) {
        // The first articles of a project are shown before they are written.
        if (!m_session.project()->snapshot().articles.isEmpty())
            searched.possible = m_session.project()->articlesWith(pattern->words());
        Progress progress;
        take(search(searched, *pattern, progress).value_or(Found()));
        return;
    }
    m_job = m_jobs.run(
        tr("Searching"), this,
        [searched, sought = *pattern](Progress &progress) { return search(searched, sought, progress); },
        [this, turn = m_turn](Result<Found> found) {
            if (turn != m_turn)
                return;
            m_job = nullptr;
            if (!found)
                m_problem = found.error().message;
            take(found ? *std::move(found) : Found());
        });
    emit changed();
}

void Finder::take(Found found)
{
    m_found = std::move(found);
    mark();
    emit changed();
}

// Marks the places on the pages. A note on a whole article stands at its beginning, one on the project
// nowhere.
void Finder::mark()
{
    const bool isSame = m_atHand >= 0 && m_atHand < hits().size();
    QList<Place> places;
    m_places.clear();
    for (const Hit &hit : hits()) {
        m_places.append(hit.article < 0 ? -1 : places.size());
        if (hit.article >= 0)
            places.append({.article = hit.article, .quote = -1, .parts = {hit.range}});
    }
    if (!isSame)
        m_atHand = -1;
    m_session.synopsis().setFound(places);
}

void Finder::go(qsizetype hit)
{
    if (hit < 0 || hit >= hits().size())
        return;
    m_atHand = hit;
    emit atHandChanged(hit);
    if (m_places[hit] >= 0)
        m_session.synopsis().showFound(m_places[hit]);
}

bool Finder::step(int direction)
{
    const qsizetype count = hits().size();
    if (count == 0)
        return false;
    go(m_atHand < 0 ? (direction > 0 ? 0 : count - 1) : (m_atHand + direction + count) % count);
    return true;
}

}
