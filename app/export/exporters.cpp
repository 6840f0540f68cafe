// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"

#include "app/export/csv.h"
#include "app/export/html.h"
#include "app/export/passim.h"
#include "app/export/pdf/pdf.h"
#include "app/export/qdacodebook.h"
#include "app/export/qdaproject.h"
#include "app/export/report/report.h"
#include "app/export/webannotation.h"

#include <algorithm>

namespace Synoptic {

const QList<Exporter> &exporters()
{
    static const QList<Exporter> table = {
        pdfExporter(),
        pdfSynopsisExporter(),
        pdfQuotesExporter(),
        htmlExporter(),
        openDocumentExporter(),
        wordExporter(),
        markdownExporter(),
        csvExporter(),
        webAnnotationExporter(),
        qdaProjectExporter(),
        codebookExporter(),
        passimExporter(),
    };
    return table;
}

const Exporter *exporterNamed(QStringView id)
{
    const auto there = std::ranges::find_if(exporters(), [id](const Exporter &it) { return id == it.id; });
    return there == exporters().end() ? nullptr : &*there;
}

QLatin1StringView patternHere(const Exporter &exporter)
{
    return exporter.patternHere ? exporter.patternHere() : exporter.pattern;
}

QString choice(const ExportChoices &choices, const ExportOption &option)
{
    return choices.value(option.name, option.values.value(0));
}

}
