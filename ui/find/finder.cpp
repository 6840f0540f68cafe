// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/finder.h"

#include "app/project/codings.h"
#include "ui/session/session.h"

#include <algorithm>

namespace Synoptic {

namespace {

QList<Anchor> placesOf(const QList<Article> &articles, const QList<Hit> &hits)
{
    QList<Anchor> places;
    for (const Hit &hit : hits) {
        if (hit.article >= 0 && !hit.range.isEmpty())
            places.append(anchorAt(articles[hit.article], hit.range));
    }
    return places;
}

NoteSubject subjectOf(const Hit &hit, const Snapshot &snapshot)
{
    if (const Annotation *const annotation = annotationIn(snapshot, hit.annotation))
        return onAnnotation(*annotation);
    const auto note = std::ranges::find(snapshot.notes, hit.note, &Note::id);
    return note == snapshot.notes.end() ? NoteSubject() : onNote(*note);
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

const QList<Hit> &Finder::listOf(const Found &found, In in)
{
    switch (in) {
    case In::Articles:
        break;
    case In::Quotes:
        return found.quotes;
    case In::Notes:
        return found.notes;
    }
    return found.articles;
}

const QList<Hit> &Finder::hits() const
{
    return listOf(m_found, m_in);
}

bool Finder::isCut() const
{
    switch (m_in) {
    case In::Articles:
        break;
    case In::Quotes:
        return m_found.areQuotesCut;
    case In::Notes:
        return m_found.areNotesCut;
    }
    return m_found.areArticlesCut;
}

Searched Finder::searched(const Pattern &pattern) const
{
    const Synopsis &synopsis = m_session.synopsis();
    const Snapshot &snapshot = m_session.project()->snapshot();
    Searched searched{.articles = synopsis.articles(),
        .findings = synopsis.findings(),
        .annotations = snapshot.annotations,
        .notes = snapshot.notes,
        .older = {},
        .possible = {}};
    for (const StoredArticle &stored : snapshot.articles) {
        if (!stored.newer.isNull())
            searched.older[synopsis.newestOf(stored.id)].append(stored.id);
    }
    // The first articles of a project are shown before they are written.
    if (!pattern.isExpression() && !snapshot.articles.isEmpty())
        searched.possible = m_session.project()->articlesWith(pattern.words());
    return searched;
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
    for (Jobs::Handle *const job : {&m_job, &m_gathering}) {
        if (const Jobs::Handle old = std::exchange(*job, nullptr))
            old->progress.cancel();
    }
    m_problem.clear();
    const Result<Pattern> pattern = Pattern::typed(m_typed, m_kind);
    if (!pattern)
        m_problem = pattern.error().message;
    if (!m_session.project() || !pattern || pattern->isEmpty()) {
        take({});
        return;
    }
    if (!pattern->isExpression()) {
        Progress progress;
        take(search(searched(*pattern), *pattern, progress).value_or(Found()));
        return;
    }
    m_job = m_jobs.run(
        tr("Searching"), this,
        [among = searched(*pattern), sought = *pattern](Progress &progress) { return search(among, sought, progress); },
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
// nowhere, as one on an older version.
void Finder::mark()
{
    const bool isSame = m_atHand >= 0 && m_atHand < hits().size();
    QList<Place> places;
    m_places.clear();
    for (const Hit &hit : hits()) {
        const bool isHere = hit.article >= 0 && !hit.isOnOlder;
        m_places.append(isHere ? places.size() : -1);
        if (isHere)
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
    else
        emit noteWanted(subjectOf(hits()[hit], m_session.project()->snapshot()));
}

void Finder::gatherPlaces(const std::function<void(const QList<Anchor> &places)> &then)
{
    if (!m_session.project())
        return;
    if (!isCut()) {
        then(placesOf(m_session.synopsis().articles(), hits()));
        return;
    }
    const Result<Pattern> pattern = Pattern::typed(m_typed, m_kind);
    if (!pattern || m_gathering)
        return;
    m_gathering = m_jobs.run(
        tr("Searching all articles"), this,
        [among = searched(*pattern), sought = *pattern, in = m_in](Progress &progress) {
            return search(among, sought, progress, allHits).transform([&](const Found &found) {
                return placesOf(among.articles, listOf(found, in));
            });
        },
        [this, then, turn = m_turn, in = m_in](const Result<QList<Anchor>> &places) {
            if (turn != m_turn)
                return;
            m_gathering = nullptr;
            if (places && in == m_in)
                then(*places);
        });
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
