// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// How a format is called where there is little room: "Quote book", "by speaker".
struct FormatWords {
    QString title;
    QString subtitle;
    QString about; // sentences on what goes out; empty where its pages are seen
};
FormatWords formatWords(const Exporter &format);
// What is written in its place where what makes it is not installed; empty where nothing lacks.
QString insteadWords(const Exporter &format);

// An option before its control, "Page", and one of its values in a list, "A4". What no table names is
// called what the command line calls it.
QString optionWords(const ExportOption &option);
QString valueWords(const ExportOption &option, QLatin1StringView value);
// What a box that is ticked does, dim behind it: "bar in the margin"; empty where its name says it all.
QString optionHint(const ExportOption &option);

// What a field says while it is empty.
QString unsetWords(const ExportOption &option);

// All that has words here, by the names of the table of formats: to see that each lists what the other does.
struct ExportVocabulary {
    QStringList formats;
    QStringList options;
    QStringList values;
};
ExportVocabulary exportVocabulary();

// An option that is on or off.
bool isSwitch(const ExportOption &option);

}
