// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QSizeF>

namespace Synoptic {

// What is chosen for a PDF.
struct PageChoices {
    QSizeF page{595, 842};     // points, whole ones as the file has them
    double points = 10.25;     // of the articles' text
    QList<qsizetype> articles; // indices into Exportable::articles, ascending
    bool sharedQuotes = true;
    bool passages = true;
    bool tags = true;
    bool notes = true;
    bool rest = false;       // what is on the page beside the story
    bool annotations = true; // as other programs list them; else only painted
    QString author = {};     // of all that was marked and written; empty: who made each
};

// The options of every PDF, for the table of formats.
QList<ExportOption> pageOptions();
// landscape is how the pages lie where nobody says otherwise.
PageChoices pageChoices(const ExportChoices &choices, bool landscape, qsizetype articles);

}
