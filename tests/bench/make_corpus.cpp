// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// make_corpus COUNT: writes so many invented articles, one a line, to standard output.

#include "tests/bench/corpusmaker.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Synoptic::Bench;
using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(const MadeArticle &article)
{
    const QJsonObject object{{u"id"_s, article.id}, {u"series"_s, article.outlet}, {u"title"_s, article.headline},
        {u"date"_s, article.published.toString(u"yyyy-MM-ddTHH:mm"_s)}, {u"text"_s, article.text}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

}

int main(int argc, char **argv)
{
    const qsizetype count = argc == 2 ? QByteArray(argv[1]).toLongLong() : 0;
    if (count <= 0) {
        std::fputs("Usage: make_corpus COUNT > FILE.jsonl\n", stderr);
        return 2;
    }
    const CorpusWords words(QStringLiteral(SYNOPTIC_WEIGHTS));
    if (words.isEmpty()) {
        std::fputs("The table of words is missing: " SYNOPTIC_WEIGHTS "\n", stderr);
        return 1;
    }
    CorpusMaker maker(words);
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray line = lineOf(maker.next());
        if (std::fwrite(line.constData(), 1, size_t(line.size()), stdout) != size_t(line.size()))
            return 1;
    }
    return 0;
}
