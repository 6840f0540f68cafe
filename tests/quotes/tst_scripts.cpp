// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Quotations in scripts that have no capitals, or no blanks between words.
class TstScripts : public QObject
{
    Q_OBJECT
private slots:
    void marksTellWhereThereAreNoBlanks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char16_t *language, const QString &text, const QString &words) {
            QTest::newRow(name) << QString::fromUtf16(language) << text << words;
        };
        row("Chinese, by its marks alone", u"zh", u"市长说：“我们检查了桥上的每一颗螺栓。”居民不信。"_s,
            u"我们检查了桥上的每一颗螺栓。"_s);
        row("Chinese, in front of who says it", u"zh", u"“我们检查了桥上的每一颗螺栓。”他说。"_s,
            u"我们检查了桥上的每一颗螺栓。"_s);
        row("Chinese, corner brackets", u"zh-TW", u"市長表示：「我們檢查了橋上的每一顆螺栓，沒有問題。」"_s,
            u"我們檢查了橋上的每一顆螺栓，沒有問題。"_s);
        row("Chinese, corner brackets inside others", u"zh-TW",
            u"他說：「他對我說『還能用一百年』，然後欄杆就斷了。」"_s, u"他對我說『還能用一百年』，然後欄杆就斷了。"_s);
        row("Japanese, corner brackets", u"ja", u"市長は木曜日、「橋のボルトはすべて点検した」と述べた。"_s,
            u"橋のボルトはすべて点検した"_s);
    }
    void marksTellWhereThereAreNoBlanks()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, words);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QVERIFY(!found.quotes.isEmpty());
        QVERIFY(found.quotes.first().isSpeech());
        QCOMPARE(found.quotes.first().segments.first().of(text).toString(), words);
    }

    // The plural of an abbreviation has letters enough behind its sign to look like words behind a preposition.
    void anAbbreviationInsideAQuotationPartsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("its first word") << u"הוא אמר: \"המ\"מים של הגדוד יגיעו מחר בבוקר\"."_s
                                        << u"המ\"מים של הגדוד יגיעו מחר בבוקר"_s;
        QTest::newRow("inside") << u"הוא אמר: \"אנחנו והמ\"פים של הגדוד יגיעו מחר בבוקר\"."_s
                                << u"אנחנו והמ\"פים של הגדוד יגיעו מחר בבוקר"_s;
        QTest::newRow("two of them") << u"הוא אמר: \"דו\"ח המ\"מים של הגדוד יגיע מחר בבוקר\"."_s
                                     << u"דו\"ח המ\"מים של הגדוד יגיע מחר בבוקר"_s;
        QTest::newRow("before another quotation")
            << u"הוא אמר: \"המ\"מים של הגדוד יגיעו מחר בבוקר\". היא אמרה: \"הסכר יחזיק\"."_s
            << u"המ\"מים של הגדוד יגיעו מחר בבוקר"_s;
        QTest::newRow("before a quotation behind a preposition")
            << u"הוא אמר: \"המ\"מים של הגדוד יגיעו\", ודיבר על \"סכר\" וב\"פשיטת רגל\"."_s
            << u"המ\"מים של הגדוד יגיעו"_s;
        QTest::newRow("in front of it") << u"דו\"ח המ\"מים אמר: \"הסכר יחזיק\"."_s << u"הסכר יחזיק"_s;
    }
    void anAbbreviationInsideAQuotationPartsNothing()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        Article article = story(text);
        article.language = u"he"_s;
        const ArticleQuotes found = scanned(article);
        QVERIFY(!found.quotes.isEmpty());
        QCOMPARE(found.quotes.first().segments.first().of(text).toString(), words);
        QVERIFY(!found.quotes.first().flags.testFlag(QuoteFlag::Unclosed));
    }

    void nothingIsSaidInThem_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("Hebrew abbreviations that begin like a preposition")
            << u"he"_s << u"ב\"כ הנאשם והש\"סניקים באו, המ\"כים לא. דו\"חות של מנכ\"לית הועברו."_s;
        QTest::newRow("a name of four Chinese letters") << u"zh"_s << u"中国提出了“一带一路”倡议。"_s;
        QTest::newRow("a Japanese title") << u"ja"_s << u"『橋の本』という本も出た。"_s;
    }
    void nothingIsSaidInThem()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        Article article = story(text);
        article.language = language;
        for (const Quote &quote : scanned(article).quotes)
            QVERIFY2(!quote.isSpeech(), qPrintable(quote.segments.first().of(text).toString()));
    }

    void aSentenceWithoutCapitalsIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QuoteKind>("kind");
        QTest::newRow("Arabic, behind a colon") << u"ar"_s << u"قالت لينا أورتيز: «سيصمد السد»."_s << QuoteKind::Direct;
        QTest::newRow("Arabic, in front of who says it")
            << u"ar"_s << u"«سيصمد السد»، قالت لينا أورتيز."_s << QuoteKind::Direct;
        QTest::newRow("Arabic, inside the sentence of the reporter")
            << u"ar"_s << u"قالت لينا أورتيز إن «السد لم يكن في خطر»."_s << QuoteKind::Partial;
        QTest::newRow("Hebrew, in front of who says it")
            << u"he"_s << u"\"הסכר יחזיק\", אמרה לנה אורטיז."_s << QuoteKind::Direct;
        QTest::newRow("Hebrew, inside the sentence of the reporter")
            << u"he"_s << u"לדברי לנה אורטיז, הסכר \"לא היה בסכנה אמיתית\"."_s << QuoteKind::Partial;
        QTest::newRow("Chinese, with its full stop")
            << u"zh"_s << u"市长说“我们检查了桥上的每一颗螺栓。”"_s << QuoteKind::Direct;
    }
    void aSentenceWithoutCapitalsIsWhole()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QTEST(found.quotes.first().kind, "kind");
    }
};

static const Suite<TstScripts> suite("tst_scripts");

#include "tst_scripts.moc"
