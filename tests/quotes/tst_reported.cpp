// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstReported : public QObject
{
    Q_OBJECT
private slots:
    void reportsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words"); // empty: nothing is reported
        QTest::addColumn<QString>("name");
        const auto row = [](const char *name, const QString &text, const QString &words, const QString &speaker) {
            QTest::newRow(name) << text << words << speaker;
        };
        row("behind the verb", u"Lena Ortiz said the dam would hold for years."_s, u"the dam would hold for years"_s,
            u"Lena Ortiz"_s);
        row("behind that", u"Ortiz said on Monday that the dam would hold."_s, u"the dam would hold"_s, u"Ortiz"_s);
        row("behind who is told", u"Ortiz told reporters the dam would hold."_s, u"the dam would hold"_s, u"Ortiz"_s);
        row("before the verb", u"The dam will hold for years, Ortiz said on Monday."_s,
            u"The dam will hold for years"_s, u"Ortiz"_s);
        row("behind a dateline", u"PORT SELM — The dam will hold for years, Ortiz said."_s,
            u"The dam will hold for years"_s, u"Ortiz"_s);
        row("what is claimed", u"Ortiz claimed the dam would hold for years."_s, u"the dam would hold for years"_s,
            u"Ortiz"_s);
        row("what is denied", u"Ortiz denied that the dam had ever leaked."_s, u"the dam had ever leaked"_s,
            u"Ortiz"_s);
        row("what somebody is warned of", u"Ortiz warned on Monday the dam would not hold."_s,
            u"the dam would not hold"_s, u"Ortiz"_s);
        row("what is promised", u"Ortiz promised to rebuild the dam by May."_s, u"to rebuild the dam by May"_s,
            u"Ortiz"_s);
        row("what a source tells", u"According to Lena Ortiz, the dam will hold for years."_s,
            u"the dam will hold for years"_s, u"Lena Ortiz"_s);
        row("what a source at the end tells", u"The dam will hold for years, according to the council."_s,
            u"The dam will hold for years"_s, u"council"_s);
        row("a thing is denied, and no clause", u"Ortiz denied a report that the dam had leaked."_s, QString(),
            QString());
        row("a tale is no source", u"According to legend, the dam will hold for years."_s, QString(), QString());
        row("a source with an aside is left alone",
            u"According to Lena Ortiz, the mayor, the dam will hold for years."_s, QString(), QString());
        row("what was not said is none", u"Ortiz did not claim the dam would hold."_s, QString(), QString());
        row("a question is none", u"Ortiz did not say who would pay for the dam."_s, QString(), QString());
        row("a thought is none", u"Ortiz believed the dam would hold for years."_s, QString(), QString());
        row("too few words are none", u"Ortiz said it held."_s, QString(), QString());
        row("a sentence that quotes is none", u"Ortiz said the dam would hold “for many years to come.”"_s, QString(),
            QString());
        row("a passive is none", u"It was said the dam would hold for years."_s, QString(), QString());
    }
    void reportsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const ArticleQuotes found = scanned(story(text));
        const auto report = std::ranges::find(found.quotes, QuoteKind::Reported, &Quote::kind);
        const bool isFound = report != found.quotes.end();
        QCOMPARE(isFound ? report->segments.first().of(text).toString() : QString(), words);
        QTEST(isFound && report->speaker ? report->speaker->name : QString(), "name");
    }

    void otherLanguagesReportWithAClause_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char16_t *language, const QString &text, const QString &words) {
            QTest::newRow(name) << QString::fromUtf16(language) << text << words;
        };
        row("French", u"fr", u"Lena Ortiz a déclaré que le barrage tiendrait longtemps."_s,
            u"le barrage tiendrait longtemps"_s);
        row("French, what is promised", u"fr", u"Lena Ortiz a promis que le barrage tiendrait longtemps."_s,
            u"le barrage tiendrait longtemps"_s);
        row("German", u"de", u"Lena Ortiz behauptete, dass der Damm lange hält."_s, u"der Damm lange hält"_s);
        row("Spanish", u"es", u"Lena Ortiz dijo que la presa aguantaría mucho."_s, u"la presa aguantaría mucho"_s);
        row("Italian", u"it", u"Lena Ortiz ha negato che la diga fosse in pericolo."_s, u"la diga fosse in pericolo"_s);
        row("French, selon", u"fr", u"Selon Lena Ortiz, le barrage est toujours en danger."_s,
            u"le barrage est toujours en danger"_s);
        row("German, laut", u"de", u"Laut Lena Ortiz ist der Damm noch in Gefahr."_s, u"ist der Damm noch in Gefahr"_s);
    }
    void otherLanguagesReportWithAClause()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QCOMPARE(found.quotes.first().kind, QuoteKind::Reported);
        QTEST(found.quotes.first().segments.first().of(text).toString(), "words");
        QVERIFY(found.quotes.first().speaker.has_value());
        QCOMPARE(found.quotes.first().speaker->name, u"Lena Ortiz"_s);
    }

    void aReportIsNoSpeechInMarks()
    {
        const ArticleQuotes found = scanned(story(u"Ortiz said the dam would hold. “It held,” Rourke said."_s));
        QCOMPARE(found.quotes.size(), 2);
        QVERIFY(!found.quotes.first().isSpeech());
        QCOMPARE(found.speakers.size(), 1); // speakers are those who are quoted
        QCOMPARE(found.speakers.first().name, u"Rourke"_s);
    }
};

static const Synoptic::Test::Suite<TstReported> suite("tst_reported");

#include "tst_reported.moc"
