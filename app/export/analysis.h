// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/article.h"

namespace Synoptic {

// What a run over some files has found, ready to be handed out: articles in the order they were
// given, the names they came under (parallel to them), and the findings, which index the articles.
struct AnalysisReport {
    QStringList files;
    QList<Article> articles;
    Findings findings;
};

}
