// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QSizeF>

namespace Synoptic {

enum class ColumnOrder : quint8 { Given, Date, Name, Shared };
enum class SpeakerOrder : quint8 { Number, Name, Place };

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
    ColumnOrder columns = ColumnOrder::Given;
    SpeakerOrder speakers = SpeakerOrder::Number;
};

// The options of every PDF, for the table of formats, and of those that have one more.
QList<ExportOption> pageOptions();
QList<ExportOption> synopsisOptions();
QList<ExportOption> quoteBookOptions();
// landscape is how the pages lie where nobody says otherwise.
PageChoices pageChoices(const ExportChoices &choices, bool landscape, qsizetype articles);

}
