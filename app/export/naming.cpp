// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/naming.h"

#include "app/text/segments.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

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
    QString letters;
    for (qsizetype n = article + 1; n > 0; n = (n - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (n - 1) % 26)));
    return letters;
}

QString outletName(const Article &article, qsizetype index)
{
    //: an article whose outlet nobody knows, by its letter
    return article.outlet.isEmpty() ? Words::tr("Article %1").arg(letterOf(index)) : article.outlet;
}

QString dateWords(const QString &published)
{
    const QLocale locale;
    const QDate day = QDate::fromString(published.left(10), Qt::ISODate);
    if (day.isValid())
        return locale.toString(day, u"d MMM yyyy"_s);
    const QDate month = QDate::fromString(published.left(7), u"yyyy-MM"_s);
    return month.isValid() ? locale.toString(month, u"MMM yyyy"_s) : published.left(4);
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
    QStringList words;
    for (const TextRange part : parts) {
        QString text = part.of(article.text).toString().simplified();
        while (text.endsWith(u',') || text.endsWith(u';') || text.endsWith(u' '))
            text.chop(1);
        if (!text.isEmpty())
            words.append(text);
    }
    return words.join(u" … "_s);
}

QString quoted(const QString &words, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale(QLocale::English) : QLocale(language);
    return locale.quoteString(words);
}

QString listed(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    //: the last two of a list
    return Words::tr("%1 and %2").arg(items.sliced(0, items.size() - 1).join(Words::tr(", ")), items.last());
}

}
