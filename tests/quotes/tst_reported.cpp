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
