// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/analysis.h"
#include "ui/session/relating.h"

#include <QJsonObject>
#include <QTimer>

namespace Synoptic {

class Synopsis;

// Keeps the findings of a Synopsis up to date: compares its articles beside the window, in a collection
// those that are open and again when others are, and lights the quote again that was lit before.
class Comparing : public QObject
{
    Q_OBJECT
public:
    Comparing(Jobs &jobs, Synopsis &synopsis);

    // Compares from the beginning; what is found of the articles is in the Synopsis by found().
    void begin(const Rulings &rulings);
    // These, ascending, have just come in and may be read next: of few the index is asked at once.
    void expect(const QList<qsizetype> &newcomers);
    // Nothing is heard of what was begun, and no index is asked.
    void stop();
    // The project whose index is asked what open articles share with the rest of a collection; none if empty.
    void setIndexedProject(const QString &path) { m_indexedProject = path; }
    // What a person had said of findings when it began.
    const Rulings &rulings() const { return m_analysis.rulings(); }

    // The lit quote by its place; as long as nothing is found, the one that will be lit then.
    QJsonObject lit() const;
    void setLit(const QJsonObject &lit) { m_lit = lit; }
    // To be called before the articles change: what is lit now will be lit again.
    void keepLit() { m_lit = lit(); }

signals:
    void found();
    void cancelled(); // by a person: nothing is found until begin()
    void failed(const Synoptic::Error &error);

private:
    QList<qsizetype> wanted() const;
    void relate(const QList<qsizetype> &some);
    void take(const Collation &collation);

    Synopsis &m_synopsis;
    AnalysisRun m_analysis;
    Relating m_relating;
    QTimer m_soon; // once for panes that come and go in one go
    QString m_indexedProject;
    QJsonObject m_lit;
};

}
