// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/naming.h"

#include "app/quotes/quotewords.h"
#include "app/text/dateinwords.h"
#include "app/text/letter.h"
#include "app/text/segments.h"

#include <QCoreApplication>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

}

QString letterOf(qsizetype article)
{
    return nthLetter(article);
}

QString outletName(const Article &article, qsizetype index)
{
    //: an article whose outlet nobody knows, by its letter
    return article.outlet.isEmpty() ? Words::tr("Article %1").arg(letterOf(index)) : article.outlet;
}

QString dateWords(const QString &published)
{
    return dateInWords(published);
}

QString counted(qsizetype count, const char *one, const char *many)
{
    return count == 1 ? Words::tr(one) : Words::tr(many, nullptr, static_cast<int>(count));
}

QString wordsWords(qsizetype words)
{
    return counted(words, QT_TRANSLATE_NOOP("Export", "1 word"), QT_TRANSLATE_NOOP("Export", "%n words"));
}

qsizetype storyWords(const Article &article)
{
    qsizetype words = 0;
    for (const Block &block : article.blocks)
        words += isStory(block.role) ? wordCount(block.range.of(article.text)) : 0;
    return words;
}

QString wordsOn(const Article &article, const QList<TextRange> &parts)
{
    return wordsOf(article, parts);
}

QString quoted(const QString &words, const QString &language)
{
    return inMarks(words, language);
}

QString listed(const QStringList &items)
{
    return enumerated(items);
}

}
