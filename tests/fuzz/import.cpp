// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"
#include "tests/fuzz/invariant.h"

using namespace Synoptic;
using namespace Qt::StringLiterals;

// Any bytes, as a file of text and as lines of JSON: articles whose every visible character is in one
// block, or a sentence that names the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const QString &name : {u"news.txt"_s, u"news.jsonl"_s}) {
        const ImportResult result = importBytes(bytes, name);
        for (const Imported &imported : result.articles)
            Fuzz::requireWholeCover(imported.article);
        Fuzz::require(!result.articles.isEmpty() || !result.problems.isEmpty(), "a file gives articles or a reason");
        for (const Error &problem : result.problems)
            Fuzz::require(problem.message.contains(name), "the reason names the file");
    }
    return 0;
}
