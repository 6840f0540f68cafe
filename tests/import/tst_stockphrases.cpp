// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/stockphrases.h"

#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

class TstStockPhrases : public QObject
{
    Q_OBJECT

private slots:
    void phrasesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("one word", u"the harbour news"_s, {u"news"_s});
        row("no part of a word", u"the newsreader"_s, {});
        row("of two words", u"see the terms of use here"_s, {u"terms of use"_s});
        row("either word", u"terms of service"_s, {u"terms of service"_s});
        row("a word that may be missing, there", u"in our weekly letter"_s, {u"our weekly letter"_s});
        row("a word that may be missing, missing", u"in our letter"_s, {u"our letter"_s});
        row("any word", u"follow her on"_s, {u"follow her on"_s});
        row("any word is one word", u"follow her now on"_s, {});
        row("over a hyphen", u"get an ad-blocker"_s, {u"ad-blocker"_s});
        row("an apostrophe of either form", u"editor’s note, editor's note"_s,
            {u"editor’s note"_s, u"editor's note"_s});
        row("not over a comma", u"terms of, use"_s, {});
        row("the longest that fits", u"read more now"_s, {u"read more"_s});
        row("one after another", u"news news"_s, {u"news"_s, u"news"_s});
        row("cut short by the end", u"terms of"_s, {});
        row("nothing in nothing", QString(), {});
    }
    void phrasesAreFound()
    {
        QFETCH(QString, text);
        const StockPhrases phrases(
            u"news|terms of use/service|our (weekly) letter|follow * on|ad blocker|editor's note|read|read more");
        QStringList found;
        for (const TextRange range : phrases.findIn(text, text.size()))
            found.append(range.of(text).toString());
        QTEST(found, "found");
    }

    void aPhraseOpensATextBehindMarks()
    {
        const StockPhrases phrases(u"read more");
        QVERIFY(phrases.open(u"» read more: ferries"));
        QVERIFY(!phrases.open(u"please read more"));
        QVERIFY(phrases.areAllOf(u"read more"));
        QVERIFY(!phrases.areAllOf(u"read more now"));
        QCOMPARE(phrases.endOfOpening(u"» read more: ferries"), 11);
    }
};

static const Synoptic::Test::Suite<TstStockPhrases> suite("tst_stockphrases");

#include "tst_stockphrases.moc"
