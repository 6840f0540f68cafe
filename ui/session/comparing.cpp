// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/comparing.h"

#include "ui/session/viewstate.h"
#include "ui/synopsis.h"

#include <algorithm>

namespace Synoptic {

Comparing::Comparing(Jobs &jobs, Synopsis &synopsis)
    : m_synopsis(synopsis)
    , m_analysis(jobs)
    , m_relating(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (wanted() != m_analysis.compared())
            begin(m_analysis.rulings());
    });
    connect(&m_synopsis, &Synopsis::panesChanged, this, [this] {
        if (m_synopsis.comparesOpenOnly())
            m_soon.start();
    });
    connect(&m_synopsis, &Synopsis::articlesChanged, this, [this] { m_relating.forget(); });
    connect(&m_analysis, &AnalysisRun::found, this, &Comparing::take);
    connect(&m_analysis, &AnalysisRun::cancelled, this, &Comparing::cancelled);
    connect(&m_analysis, &AnalysisRun::failed, this, &Comparing::failed);
    connect(&m_relating, &Relating::answered, &m_synopsis, &Synopsis::setRelations);
    connect(&m_relating, &Relating::failed, this, &Comparing::failed);
}

void Comparing::begin(const Rulings &rulings)
{
    m_soon.stop();
    m_analysis.begin(wanted(), m_synopsis.articles(), rulings);
    // A large index to be made waits until it is known what open articles share among themselves.
    if (m_relating.isNear(m_synopsis.articles().size()))
        relate(m_synopsis.panes());
}

void Comparing::expect(const QList<qsizetype> &newcomers)
{
    if (m_relating.isNear(m_synopsis.articles().size()))
        relate(m_synopsis.panes() + newcomers);
}

void Comparing::stop()
{
    m_soon.stop();
    m_analysis.stop();
    m_relating.stop();
    m_indexedProject.clear();
}

QJsonObject Comparing::lit() const
{
    return m_synopsis.isAnalysed() ? litPlaceOf(m_synopsis) : m_lit;
}

QList<qsizetype> Comparing::wanted() const
{
    if (!m_synopsis.comparesOpenOnly())
        return m_synopsis.compared();
    QList<qsizetype> open = m_synopsis.panes();
    std::ranges::sort(open);
    return open;
}

void Comparing::take(const Collation &collation)
{
    keepLit(); // of the same articles: what is lit meanwhile stays lit
    m_synopsis.setFindings(collation);
    if (const qsizetype lit = groupWithPlace(m_synopsis, m_lit); lit >= 0)
        m_synopsis.light(lit, false);
    emit found();
    relate(m_synopsis.compared());
}

// Asks the index what these share with all others.
void Comparing::relate(const QList<qsizetype> &some)
{
    if (m_indexedProject.isEmpty() || !m_synopsis.comparesOpenOnly())
        return;
    QList<ArticleId> ids;
    for (const qsizetype article : some)
        ids.append(m_synopsis.articles()[article].id);
    m_relating.ask(ids, m_synopsis.articles(), m_indexedProject);
}

}
