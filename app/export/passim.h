// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// The input of passim (text reuse on Apache Spark): JSON Lines, an article a line, with "id", "text",
// "series", and "locs" that name each quotation, so that passages come back saying which they cover;
// offsets in code points. A target that ends in ".jsonl" or ".json" is one file; any other is a folder of
// shards, which Spark reads side by side, and which must not be there yet.
Exporter passimExporter();

// How many lines a shard has.
inline constexpr qsizetype passimShardLines = 100'000;

// The same with shards of another size, for tests.
std::unique_ptr<ArticleExport> beginPassim(
    const ExportChoices &choices, const QString &target, qsizetype shardLines = passimShardLines);

}
