// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/relocation.h"
#include "app/text/anchor.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

using Fate = Relocation::Fate;
using Reason = Relocation::Reason;

namespace {

// A text in which brackets stand round the marked stretch; the text without them, and the stretch.
std::pair<QString, TextRange> marked(QString text)
{
    const qsizetype begin = text.indexOf(u'[');
    const qsizetype end = text.indexOf(u']') - 1;
    text.remove(u'[').remove(u']');
    return {text, {begin, end}};
}

const QString story = u"The harbour bridge will close on Monday, the council said. Divers found cracks in two beams. "
                      "“Nobody should drive over it for another winter,” said the engineer, Ines Kallio.\n\n"
                      "A ferry will cross every twenty minutes until the work is done. Shop owners fear for trade."_s;

QString replaced(QString text, const QString &before, const QString &after)
{
    Q_ASSERT(text.contains(before));
    return text.replace(text.indexOf(before), before.size(), after);
}

}

class TstRelocation : public QObject
{
    Q_OBJECT
private slots:
    void aMarkGoesWhereItsWordsWent_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after"); // brackets round what is found
        QTest::addColumn<Fate>("fate");
        QTest::addColumn<Reason>("reason");
        const QString quote = u"Nobody should drive over it for another winter,"_s;
        const QString markedQuote = u'[' + quote + u']';
        const QString before = replaced(story, quote, markedQuote);
        QTest::newRow("nothing changed") << before << before << Fate::Exact << Reason::None;
        QTest::newRow("words put in before it")
            << before << replaced(before, u"Divers"_s, u"On Friday two divers 🤿"_s) << Fate::Exact << Reason::None;
        QTest::newRow("words put in behind it")
            << before << replaced(before, u"A ferry"_s, u"A ferry with room for forty"_s) << Fate::Exact
            << Reason::None;
        QTest::newRow("a paragraph gone before it")
            << before << replaced(before, u"The harbour bridge will close on Monday, the council said. "_s, {})
            << Fate::Exact << Reason::None;
        QTest::newRow("a word put in inside it")
            << before << replaced(before, markedQuote, u"[Nobody at all should drive over it for another winter,]"_s)
            << Fate::Changed << Reason::Reworded;
        QTest::newRow("its first word is another")
            << before << replaced(before, markedQuote, u"[None should drive over it for another winter,]"_s)
            << Fate::Changed << Reason::Reworded;
        QTest::newRow("its end is cut") << before << replaced(before, markedQuote, u"[Nobody should drive over it,]"_s)
                                        << Fate::Changed << Reason::Reworded;
        QTest::newRow("two of its words change places")
            << before << replaced(before, markedQuote, u"[For another winter nobody should drive over it,]"_s)
            << Fate::Changed << Reason::Reworded;
        QTest::newRow("an emoji and a letter with an accent before it")
            << before << replaced(before, u"Divers"_s, u"🚢🌉 e\u0301 Divers"_s) << Fate::Exact << Reason::None;
        QTest::newRow("curly marks made straight inside it")
            << u"He said [she “never” left] the ferry on the last day of the year."_s
            << u"He said [she \"never\" left] the ferry on the last day of the year."_s << Fate::Changed
            << Reason::Marks;
        QTest::newRow("a blank that does not break")
            << u"It cost [12 million euros in all] on the last day of the year."_s
            << u"It cost [12\u00A0million euros in all] on the last day of the year."_s << Fate::Changed
            << Reason::Marks;
        QTest::newRow("half a word is marked, and stays half")
            << u"The old ferry[man rowed] home by the last light."_s
            << u"Then the old ferry[man rowed] home by the last light."_s << Fate::Exact << Reason::None;
        QTest::newRow("a figure corrected between words that stay")
            << u"The council said that [32 people] were on the ferry then."_s
            << u"The council said that [34 people] were on the ferry then."_s << Fate::Changed << Reason::Reworded;
        QTest::newRow("one paragraph moved to the front")
            << u"One boat left at nine in the morning.\nTwo came back before the storm broke over the bay.\n[Three were lost with all hands on board.]"_s
            << u"[Three were lost with all hands on board.]\nOne boat left at nine in the morning.\nTwo came back before the storm broke over the bay."_s
            << Fate::Changed << Reason::Moved;
        QTest::newRow("its sentence is printed a second time behind it")
            << u"It was dark by then. [We left at nine and saw nothing.] The mate said no more."_s
            << u"It was dark by then. We left at nine and saw nothing. [We left at nine and saw nothing.] The mate said no more."_s
            << Fate::Changed << Reason::Repeated;
        QTest::newRow("the second of two equal sentences stays the second")
            << u"We left at nine. So he said at first. [We left at nine.] So he said again under oath."_s
            << u"We left at nine. So he said at first to all. [We left at nine.] So he said again under oath."_s
            << Fate::Exact << Reason::None;
        QTest::newRow("text written from right to left")
            << u"היום אמר הדובר [הגשר ייסגר לשמונה חודשים] בעיר הנמל"_s
            << u"אתמול בערב אמר הדובר [הגשר ייסגר לשמונה חודשים] בעיר הנמל"_s << Fate::Exact << Reason::None;
        // What is lost names the passage most like it.
        QTest::newRow("its sentence is gone, and one like it was there before")
            << u"Alder Lines [reported a profit of five million on Monday evening.] Rain fell. Birch Lines reported a loss of five million on Monday evening. Nobody was surprised."_s
            << u"Rain fell. Birch Lines [reported a loss of five million on Monday evening.] Nobody was surprised."_s
            << Fate::Lost << Reason::Gone;
        QTest::newRow("a short one between sentences that are all new")
            << u"One thing is clear to us. [No deal.] That was all that came."_s
            << u"Of much else they would speak, [No deal.] but later in May"_s << Fate::Lost << Reason::TooShort;
    }
    void aMarkGoesWhereItsWordsWent()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const Fate, fate);
        QFETCH(const Reason, reason);
        const auto [from, range] = marked(before);
        const auto [to, expected] = marked(after);
        const Relocation found = Relocator(from, to).find(range);
        QCOMPARE(found.range.of(to), expected.of(to));
        QCOMPARE(found.range, expected);
        QCOMPARE(found.fate, fate);
        QCOMPARE(found.reason, reason);
    }

    void nothingOfItIsLeft()
    {
        const auto [from, range] = marked(u"Rain fell on the pier. [Gulls cried above us.] Then it was night."_s);
        const Relocation found = Relocator(from, u"1 2 3"_s).find(range);
        QCOMPARE(found, (Relocation{Fate::Lost, Reason::Gone, {}, 0}));
        QCOMPARE(Relocator(from, QString()).find(range).fate, Fate::Lost);
        QCOMPARE(Relocator(u" "_s, from).find({0, 1}).fate, Fate::Lost);
    }

    // Composed and decomposed letters are of different length and the same words.
    void theSameWordsAreWhollyAlikeHoweverTheirLettersAreEncoded()
    {
        QCOMPARE(Relocator(u"The café was closed"_s, u"The cafe\u0301 was closed"_s).likeness(), 1.0);
    }

    // Whatever is edited: a mark that no edit touched keeps its words, and one that is said to be there
    // word for word is. Words are all different, so that its true place is known.
    void marksSurviveRandomEdits()
    {
        QRandomGenerator random(42);
        int exact = 0;
        int marks = 0;
        for (int round = 0; round < 300; ++round) {
            QStringList words;
            for (int i = 0; i < 120; ++i)
                words.append(u"w%1"_s.arg(i));
            const qsizetype first = random.bounded(100);
            const qsizetype last = first + 3 + random.bounded(12); // one past
            const QString from = words.join(u' ');
            const QString quote = words.sliced(first, last - first).join(u' ');
            const TextRange range{from.indexOf(quote), from.indexOf(quote) + quote.size()};
            bool touched = false;
            QSet<qsizetype> edited;
            for (int edit = random.bounded(12); edit > 0; --edit)
                edited.insert(random.bounded(words.size()));
            QStringList after;
            for (qsizetype i = 0; i < words.size(); ++i) {
                const int kind = edited.contains(i) ? random.bounded(3) : -1; // put in, taken out, replaced
                if (kind == 0 || kind == 2)
                    after.append(u"n%1"_s.arg(i));
                if (kind <= 0)
                    after.append(words[i]);
                touched |= kind >= 1 && i >= first && i < last;
                touched |= kind == 0 && i > first && i < last;
            }
            const QString to = after.join(u' ');
            const Relocation found = Relocator(from, to).find(range);
            if (found.fate == Fate::Exact) {
                QCOMPARE(found.range.of(to), quote);
                QVERIFY(!touched);
            } else if (found.fate == Fate::Changed) {
                QVERIFY(!found.range.isEmpty());
                // It holds words of its own only, and no more new ones than were put in between.
                for (const QString &word : found.range.of(to).toString().split(u' ')) {
                    const qsizetype number = word.sliced(1).toLongLong();
                    QVERIFY2(number >= first && number <= last, qPrintable(word));
                }
            }
            if (!touched) {
                ++marks;
                exact += found.fate == Fate::Exact ? 1 : 0;
            }
        }
        QVERIFY(marks > 50);
        QVERIFY2(exact >= marks * 95 / 100, qPrintable(u"%1 of %2"_s.arg(exact).arg(marks)));
    }

    void anyTextsGivePlacesInside()
    {
        QRandomGenerator random(3);
        static const QStringList parts = {u"tide "_s, u"🚢"_s, u"“"_s, u"\n"_s, u"é"_s, u"e\u0301"_s, u" "_s, u"a"_s,
            u"ferry, "_s, u"\u05d0"_s, u"船"_s};
        const auto text = [&] {
            QString made;
            for (int i = 1 + random.bounded(40); i > 0; --i)
                made += parts[random.bounded(parts.size())];
            return made;
        };
        for (int round = 0; round < 2000; ++round) {
            const QString from = text();
            const QString to = text();
            const qsizetype begin = random.bounded(from.size());
            const TextRange range = snapped(from, {begin, begin + 1 + random.bounded(from.size() - begin)});
            if (range.isEmpty())
                continue;
            const Relocation found = Relocator(from, to).find(range);
            QVERIFY(found.range.begin >= 0 && found.range.begin <= found.range.end && found.range.end <= to.size());
            if (found.fate == Fate::Lost && found.range.isEmpty())
                continue;
            QVERIFY(holds({ArticleId{1}, found.range, found.range.of(to).toString()}, to));
            if (found.fate == Fate::Exact)
                QCOMPARE(found.range.of(to), range.of(from));
        }
    }

    void mostOfManyMarksAreFoundWordForWord()
    {
        QRandomGenerator random(5);
        QStringList words;
        for (int i = 0; i < 3000; ++i)
            words.append(u"w%1%2"_s.arg(random.bounded(900)).arg(i % 60 == 59 ? u"\n"_s : u""_s));
        const QString from = words.join(u' ');
        for (int edit = 0; edit < 60; ++edit)
            words[random.bounded(words.size())] = u"new"_s;
        const QString to = words.join(u' ');
        Relocator relocator(from, to);
        int exact = 0;
        for (int i = 0; i < 500; ++i) {
            const qsizetype begin = random.bounded(from.size() - 100);
            const TextRange range = snapped(from, {begin, begin + 5 + random.bounded(90)});
            const Relocation found = relocator.find(range);
            if (found.fate != Fate::Exact)
                continue;
            QCOMPARE(found.range.of(to), range.of(from));
            ++exact;
        }
        QVERIFY2(exact > 250, qPrintable(QString::number(exact)));
    }
};

static const Synoptic::Test::Suite<TstRelocation> suite("tst_relocation");

#include "tst_relocation.moc"
