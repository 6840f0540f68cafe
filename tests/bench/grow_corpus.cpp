// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// grow_corpus COUNT: makes an index of so many articles in a temporary folder, opens it again and adds
// fifty more, one by one. Prints what an article costs that comes in, from its text to its links.

#include "app/corpus/corpusindex.h"
#include "tests/bench/corpusmaker.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype added = 50;

Article nextOf(Bench::CorpusMaker &maker)
{
    const Bench::MadeArticle made = maker.next();
    Article article;
    article.text = made.text;
    article.headline = made.headline;
    article.outlet = made.outlet;
    article.published = made.published.toString(Qt::ISODate);
    article.language = u"en"_s;
    article.blocks = {{.range = {0, made.text.size()}, .role = BlockRole::Body}};
    return article;
}

double processorMilliseconds()
{
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

bool add(CorpusIndex &index, Preparer &preparer, const Article &article)
{
    const Result<Prepared> prepared = preparer.prepare(article, Progress());
    return prepared && index.add(*prepared);
}

}

int main(int argc, char **argv)
{
    const qsizetype count = argc == 2 ? QByteArray(argv[1]).toLongLong() : 0;
    const Bench::CorpusWords words(QStringLiteral(SYNOPTIC_WEIGHTS));
    const QTemporaryDir folder;
    if (count <= 0 || words.isEmpty() || !folder.isValid()) {
        std::fputs("Usage: grow_corpus COUNT\n", stderr);
        return 2;
    }
    const QString path = folder.filePath(u"index"_s);
    Bench::CorpusMaker maker(words);
    Preparer preparer;
    {
        const auto index = CorpusIndex::open(path);
        for (qsizetype i = 0; i < count && index; ++i) {
            if (!add(**index, preparer, nextOf(maker)))
                return 1;
            if ((*index)->wantsSettling() && (i & (i + 1)) == 0 && !(*index)->settle())
                return 1;
        }
        if (index && !(*index)->settle())
            return 1;
    }
    QElapsedTimer clock;
    clock.start();
    const auto index = CorpusIndex::open(path);
    if (!index || (*index)->articles() != count)
        return 1;
    std::printf("%lld articles: %lld MiB, opened in %lld ms\n", static_cast<long long>(count),
        static_cast<long long>((QFileInfo(path).size() + QFileInfo(path + u".keys"_s).size()) >> 20),
        static_cast<long long>(clock.elapsed()));

    std::vector<double> onClock;
    std::vector<double> ofProcessor;
    qsizetype links = 0;
    for (qsizetype i = 0; i < added; ++i) {
        const Article article = nextOf(maker);
        const double before = processorMilliseconds();
        clock.restart();
        if (!add(**index, preparer, article))
            return 1;
        const Result<QList<Link>> found = (*index)->linksOf((*index)->articles() - 1, Progress());
        if (!found)
            return 1;
        onClock.push_back(double(clock.nsecsElapsed()) / 1e6);
        ofProcessor.push_back(processorMilliseconds() - before);
        links += found->size();
    }
    for (std::vector<double> *times : {&onClock, &ofProcessor})
        std::ranges::sort(*times);
    std::printf("one more: median %.1f ms, most %.1f ms; of the processor: median %.1f ms, most %.1f ms; %lld links\n",
        onClock[added / 2], onClock.back(), ofProcessor[added / 2], ofProcessor.back(), static_cast<long long>(links));
    return 0;
}
