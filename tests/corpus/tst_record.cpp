// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/bytes.h"
#include "app/corpus/indexentry.h"
#include "app/corpus/record.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

#include <limits>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

const QString text
    = u"Late again\nThe ferry is late, Agneta Lund said. “We told the [harbour] board … three times,” she said, “and "
      u"it "
      "did nothing.” 🚢 A long-term plan of 1,200 pages exists.\n“Not so,” said Ørsted-Kvist of the board."_s;

// Its first line is the headline.
Article withHeadline(Article article)
{
    const qsizetype end = article.text.indexOf(u'\n');
    article.blocks = {{.range = {0, end}, .role = BlockRole::Headline},
        {.range = {end + 1, article.text.size()}, .role = BlockRole::Body}};
    return article;
}

struct Worked {
    Article article = withHeadline(story(text));
    Vocabulary vocabulary;
    ArticleQuotes found = scan(article, Progress()).value();
    StoryTerms words = storyTerms(article, found.quotes, vocabulary);
    QList<Utterance> utterances = utterancesOf(article, found.quotes, vocabulary);
    QByteArray record = recordOf(found, words, utterances, article.language, vocabulary);
};

// Terms with forms instead of numbers, which differ from one vocabulary to the next.
QStringList told(const Terms &terms, const Vocabulary &vocabulary)
{
    QStringList all;
    for (const Term &term : terms) {
        all.append(u"%1 %2 %3%4%5%8 %6-%7"_s.arg(vocabulary.form(term.word))
                .arg(term.weight)
                .arg(term.isBracketed)
                .arg(term.isCapital)
                .arg(term.isJoined)
                .arg(term.range.begin)
                .arg(term.range.end)
                .arg(term.opensPart));
    }
    return all;
}

}

class TstRecord : public QObject
{
    Q_OBJECT
private slots:
    void numbersOfAnySizeComeBack()
    {
        ByteWriter out;
        const QList<quint64> numbers{0, 1, 127, 128, 300, 1ULL << 32, std::numeric_limits<quint64>::max()};
        for (const quint64 number : numbers)
            out.number(number);
        out.real(0.1);
        out.string(u"🚢 Øre"_s);
        ByteReader in(out.bytes());
        for (const quint64 number : numbers)
            QCOMPARE(in.number(), number);
        QCOMPARE(in.real(), 0.1);
        QCOMPARE(in.string(), u"🚢 Øre"_s);
        QVERIFY(!in.isDamaged());
        QCOMPARE(in.number(), 0U);
        QVERIFY(in.isDamaged());
    }

    void quotationsComeBackAsTheyWere()
    {
        const Worked worked;
        QVERIFY(worked.found.quotes.size() >= 2);
        QVERIFY(
            std::ranges::any_of(worked.found.quotes, [](const Quote &quote) { return quote.segments.size() == 2; }));
        QVERIFY(!worked.found.speakers.isEmpty());
        const std::optional<ArticleQuotes> back = quotesIn(worked.record);
        QVERIFY(back.has_value());
        QCOMPARE(*back, worked.found);
    }

    void wordsComeBackWithTheirPlacesAndWeights()
    {
        const Worked worked;
        Vocabulary other;
        other.number(u"elsewhere");
        const std::optional<StoryTerms> words = storyIn(worked.record, other);
        QVERIFY(words.has_value());
        QCOMPARE(told(words->terms, other), told(worked.words.terms, worked.vocabulary));
        QCOMPARE(words->quoteOf, worked.words.quoteOf);
    }

    void utterancesComeBackWithTheirBreaks()
    {
        const Worked worked;
        QVERIFY(!worked.utterances.isEmpty());
        Vocabulary other;
        const std::optional<QList<Utterance>> utterances = utterancesIn(worked.record, other);
        QVERIFY(utterances.has_value());
        QCOMPARE(utterances->size(), worked.utterances.size());
        for (qsizetype i = 0; i < utterances->size(); ++i) {
            const Utterance &is = utterances->at(i);
            const Utterance &was = worked.utterances.at(i);
            QCOMPARE(told(is.terms, other), told(was.terms, worked.vocabulary));
            QCOMPARE(is.breaks, was.breaks);
            QCOMPARE(is.quote, was.quote);
            QCOMPARE(is.weight, was.weight);
        }
    }

    void halfARecordIsNone()
    {
        const QByteArray record = Worked().record;
        for (qsizetype size = 0; size < record.size(); ++size) {
            Vocabulary vocabulary;
            const QByteArrayView half = QByteArrayView(record).first(size);
            QVERIFY(!quotesIn(half) || !utterancesIn(half, vocabulary) || !storyIn(half, vocabulary));
        }
    }

    // Numbers that no text has, found by the fuzzer: their sum is more than 32 bits hold.
    void placesBeyondAnyTextAreReadWithoutHarm()
    {
        const QByteArray record
            = QByteArray::fromBase64("QQABFGf5wAEAAQAkAQAB/L//AQEBAL//6QABIwICDwEBAQBBAAEUZ/nAAQABACQBAAH8v/8By8vLy8sp"
                                     "y8vLy8vLy8vLS8vLy8vLy8vLy8vLy8sBAQC//+kAAAAAAAAAAAAAAAAAAAAAAP7rmAb9/gAB");
        Vocabulary vocabulary;
        const std::optional<IndexEntry> entry = unpacked(record);
        QVERIFY(!entry || packed(*entry).size() > 0);
        QVERIFY(!quotesIn(record) || !storyIn(record, vocabulary) || !utterancesIn(record, vocabulary));
    }

    // Whatever the bytes are, reading them ends, and every term has a form.
    void aDamagedRecordIsReadWithoutHarm()
    {
        const QByteArray record = Worked().record;
        for (qsizetype at = 0; at < record.size(); ++at) {
            for (const quint8 bits : {0x01, 0x80, 0xff}) {
                QByteArray damaged = record;
                damaged[at] = static_cast<char>(damaged[at] ^ bits);
                Vocabulary vocabulary;
                (void)quotesIn(damaged);
                (void)utterancesIn(damaged, vocabulary);
                const std::optional<StoryTerms> words = storyIn(damaged, vocabulary);
                if (!words)
                    continue;
                QCOMPARE(words->quoteOf.size(), words->terms.size());
                for (const Term &term : words->terms)
                    QVERIFY(term.word < quint32(vocabulary.size()));
            }
        }
    }
};

static const Suite<TstRecord> suite("tst_record");

#include "tst_record.moc"
