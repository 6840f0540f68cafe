// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"
#include "app/quotes/findings.h"

#include <QStringList>

#include <span>

namespace Synoptic {

class Synopsis;

// All that a report is worked out of, as values: a job can have them.
struct ReportMaterial {
    Snapshot snapshot;
    QList<Article> articles;
    Findings findings;   // in these articles
    QStringList letters; // of the articles, parallel to them
    QStringList names;
};

ReportMaterial reportMaterial(const Snapshot &snapshot, const Synopsis &synopsis);

// A cell of a report, and the highlights it counts.
struct ReportCell {
    QString text;
    QList<AnnotationId> places = {}; // by article, then start
    QString tip = {};
    double number = 0; // to sort by, where the column has figures
};

// A table about the tags, as it is read in the window.
struct ReportTable {
    QStringList heads;
    QList<QList<ReportCell>> rows;
    QList<bool> figures;  // of each column: it has numbers
    QList<int> depths;    // of each row, how far its first cell is drawn in; empty: none
    QString whenEmpty;    // what to do, that there is something to report
    qsizetype widest = 0; // the column that takes the room there is
};

// A kind of report: a row of the table.
struct ReportKind {
    const char *name; // QT_TRANSLATE_NOOP("Reports", …)
    const char *about;
    ReportTable (*make)(const ReportMaterial &material);
};

// Tags by outlets, tags together, coded segments, agreement of coders.
std::span<const ReportKind> reportKinds();

}
