// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/quotes/collation.h"

#include <QStringList>

namespace Synoptic {

// What every report of a project begins with: its findings with all that is said about them, and how the
// articles are called.
struct Edition {
    const Exportable &work;
    Collation collation;
    QStringList letters;    // of the articles, parallel to them
    QStringList names;      // outlet, else "Article C"
    QList<qsizetype> words; // of their stories

    const Article &article(qsizetype index) const { return work.articles[index]; }
    QString title() const;                   // the project's name, else the outlets'
    QStringList outletHeads() const;         // of columns by articlesByOutlet(): "A C The Hill"
    QString labelled(qsizetype index) const; // "A The Hill"; "Article C" where the outlet is not known
};

Edition editionOf(const Exportable &work);

}
