// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/apparatus.h"
#include "app/quotes/finder.h"
#include "app/quotes/quotewords.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

using State = WordingRun::State;

// A group of two wordings made by hand: each text is all quotation, the first is the fullest.
struct Two {
    QList<Article> articles;
    QuoteGroup group;
};

Two twoOf(const QString &fullest, const QString &other)
{
    Two two;
    for (const QString &text : {fullest, other}) {
        Member member;
        member.place.article = two.articles.size();
        qsizetype begin = 0;
        for (const QString &part : text.split(u'|')) {
            member.place.parts.append({begin, begin + part.size()});
            begin += part.size() + 1;
        }
        member.whole = member.place.parts;
        two.articles.append(story(text));
        two.group.members.append(member);
    }
    return two;
}

QString runsOf(const MemberWording &wording)
{
    QString text;
    for (const WordingRun &run : wording.runs)
        text += u"[%1%2]"_s.arg(QChar(u"=+~-|"[static_cast<int>(run.state)]), run.text);
    return text;
}

QString barOf(const MemberWording &wording)
{
    QString text;
    for (const State state : wording.bar)
        text += u"=+~-|"[static_cast<int>(state)];
    return text;
}

}

class TstApparatus : public QObject
{
    Q_OBJECT
private slots:
    void howAnOutletWordsIt_data()
    {
        QTest::addColumn<QString>("fullest");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("runs");
        QTest::addColumn<QString>("bar");
        QTest::addColumn<QString>("summary");
        QTest::newRow("the same words") << u"the wall will not hold"_s << u"The wall will not hold"_s
                                        << u"[=The wall will not hold]"_s << u"====="_s << QString();
        QTest::newRow("a few words are named, many are counted")
            << u"I think the wall will hold and nobody ever asked us what we thought of it"_s << u"the wall will hold"_s
            << u"[-I think][=the wall will hold][-and nobody ever asked us what we thought of it]"_s
            << u"--====----------"_s << u"drops “I think” and the last 10 words"_s;
        QTest::newRow("a word changed") << u"we cannot sail these people across"_s
                                        << u"we cannot sail those people across"_s
                                        << u"[=we cannot sail][~those][=people across]"_s << u"===~=="_s
                                        << u"changes “these” to “those”"_s;
        QTest::newRow("a word put in") << u"threats to the harbour, to the town"_s
                                       << u"threats to the harbour (and) to the town"_s
                                       << u"[=threats to the harbour][+and][=to the town]"_s << u"======="_s
                                       << u"puts in brackets “and”"_s;
        QTest::newRow("a word added") << u"threats to the harbour and the town"_s
                                      << u"threats to the harbour and even the town"_s
                                      << u"[=threats to the harbour and][+even][=the town]"_s << u"======="_s
                                      << u"adds “even”"_s;
        QTest::newRow("a word that an editor has put for another")
            << u"we told her the wall will hold"_s << u"we told [the mayor] the wall will hold"_s
            << u"[=we told][-her][+the mayor][=the wall will hold]"_s << u"==-===="_s
            << u"puts in brackets “the mayor” for “her”"_s;
        QTest::newRow("a word for which the fullest has an editor's")
            << u"we told [the mayor] the wall will hold"_s << u"we told her the wall will hold"_s
            << u"[=we told][-the mayor][+her][=the wall will hold]"_s << u"==--===="_s
            << u"prints “her” for the bracketed “the mayor”"_s;
        QTest::newRow("without an editor's words of the fullest")
            << u"threats to the harbour (and) to the town"_s << u"threats to the harbour, to the town"_s
            << u"[=threats to the harbour][-and][=to the town]"_s << u"====-==="_s << u"drops the bracketed “and”"_s;
        QTest::newRow("words that stand elsewhere")
            << u"Nobody asked us first. The old ferry was never safe in winter"_s
            << u"The old ferry was never safe in winter. Nobody asked us first"_s
            << u"[-Nobody asked us first][=The old ferry was never safe in winter][+Nobody asked us first]"_s
            << u"----========"_s << u"moves “Nobody asked us first”"_s;
        QTest::newRow("points for words that are left out")
            << u"the wall will hold for as long as anybody lives here"_s << u"the wall will hold … lives here"_s
            << u"[=the wall will hold][-for as long as anybody][=lives here]"_s << u"====-----=="_s
            << u"drops 5 words; marks a gap with “…”"_s;
        QTest::newRow("an interruption that is run over")
            << u"the wall will hold|and we know it"_s << u"the wall will hold and we know it"_s
            << u"[=the wall will hold and we know it]"_s << u"========"_s << u"joins it where it is broken"_s;
        QTest::newRow("what a hyphen joins is one word")
            << u"a long-term plan for ferries"_s << u"a plan for ferries"_s << u"[=a][-long-term][=plan for ferries]"_s
            << u"=-==="_s << u"drops “long-term”"_s;
        QTest::newRow("an interruption is a gap")
            << u"the wall will hold and we know it"_s << u"the wall will hold|and we know it"_s
            << u"[=the wall will hold][|][=and we know it]"_s << u"========"_s << u"breaks it once more"_s;
    }
    void howAnOutletWordsIt()
    {
        QFETCH(const QString, fullest);
        QFETCH(const QString, other);
        const Two two = twoOf(fullest, other);
        const QList<MemberWording> wordings = apparatus(two.group, two.articles);
        QCOMPARE(wordings.size(), 2);
        QTEST(runsOf(wordings[1]), "runs");
        QTEST(barOf(wordings[1]), "bar");
        QTEST(wordings[1].summary, "summary");
        QVERIFY(wordings[0].summary.isEmpty());
    }

    void wordsAreCountedAgainstTheFullest()
    {
        const Two two = twoOf(u"I think these long-term plans will fail"_s, u"those long-term plans will fail badly"_s);
        const QList<MemberWording> wordings = apparatus(two.group, two.articles);
        QCOMPARE(wordings[0].words, 7);
        QCOMPARE(wordings[0].keptWords, 7);
        QCOMPARE(wordings[1].ofWords, 7);
        QCOMPARE(wordings[1].keptWords, 4);
        QCOMPARE(wordings[1].changedWords, 1);
        QCOMPARE(wordings[1].words, 6);
    }

    void aMeasureCountsWhatTheWordingsNameSays_data()
    {
        QTest::addColumn<Wording>("wording");
        QTest::addColumn<QString>("fullest");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("measure");
        const QString plain = u"we cannot sail these people across"_s;
        QTest::newRow("whole: the same words") << Wording::Whole << plain << plain << u"6 words, identical"_s;
        QTest::newRow("whole: the same words, interrupted")
            << Wording::Whole << plain << u"we cannot sail|these people across"_s << u"6 words, broken once"_s;
        QTest::newRow("whole: interrupted twice")
            << Wording::Whole << plain << u"we cannot|sail these|people across"_s << u"6 words, in 3 parts"_s;
        QTest::newRow("whole: more words around them are no identical wording")
            << Wording::Whole << plain << u"today we cannot sail these people across"_s << u"6 words, 1 added"_s;
        QTest::newRow("cut: the words kept") << Wording::Cut << plain << u"we cannot sail"_s << u"3 of 6 words"_s;
        QTest::newRow("changed: the words changed")
            << Wording::Changed << plain << u"we cannot sail those people across"_s << u"1 of 6 words"_s;
        QTest::newRow("changed: and what is dropped besides")
            << Wording::Changed << plain << u"we cannot sail those people"_s << u"1 of 6 words, 1 dropped"_s;
        QTest::newRow("changed: words put in")
            << Wording::Changed << plain << u"we cannot really ever sail these people across"_s << u"2 words added"_s;
        QTest::newRow("paraphrased: words here for words there")
            << Wording::Paraphrased << plain << u"sail people across"_s << u"3 for 6 words"_s;
    }
    void aMeasureCountsWhatTheWordingsNameSays()
    {
        QFETCH(const Wording, wording);
        QFETCH(const QString, fullest);
        QFETCH(const QString, other);
        Two two = twoOf(fullest, other);
        two.group.members[1].wording = wording;
        const QList<MemberWording> wordings = apparatus(two.group, two.articles);
        QCOMPARE(wordings[0].measure, u"6 words"_s);
        QTEST(wordings[1].measure, "measure");
    }

    void anInterruptedFullestSaysSo()
    {
        const Two two = twoOf(u"the wall will hold|and we know it"_s, u"the wall will hold and we know it"_s);
        const QList<MemberWording> wordings = apparatus(two.group, two.articles);
        QCOMPARE(wordings[0].measure, u"8 words, broken once"_s);
        QCOMPARE(wordings[1].measure, u"8 words, identical"_s);
    }

    void theFullestShowsWhatOnlyItPrints()
    {
        const Two two = twoOf(u"I think the wall will hold for now"_s, u"the wall will hold"_s);
        QCOMPARE(runsOf(apparatus(two.group, two.articles)[0]), u"[+I think][=the wall will hold][+for now]"_s);
    }

    void everyRunStandsInItsArticle()
    {
        const Two two = twoOf(u"I think the wall will hold"_s, u"the old wall will|hold"_s);
        for (const MemberWording &wording : apparatus(two.group, two.articles)) {
            const QString &text = two.articles[two.group.members[wording.member].place.article].text;
            for (const WordingRun &run : wording.runs) {
                if (!run.range.isEmpty())
                    QCOMPARE(run.range.of(text).toString(), run.text);
            }
        }
    }

    void anEmptyGroupHasNoWordings() { QVERIFY(apparatus({}, {}).isEmpty()); }

    void figuresCountWhoIsQuotedAndWhatIsLeftOut()
    {
        QList<Article> articles{story(u"The wall is old. “The harbour wall will not hold another winter,” said Agneta "
                                      u"Lund. “Nobody listens to "
                                      "the engineers,” said Piet Brandt."_s),
            story(u"Agneta Lund said: “The harbour wall will not hold another winter.”"_s), story(u"It rained."_s)};
        articles[2].text.prepend(u"Wall\n"_s);
        articles[2].blocks = {{{0, 4}, BlockRole::Headline}, {{5, 15}, BlockRole::Body}};
        Progress progress;
        const Findings findings = find(articles, Scope::Event, progress).value();
        const QList<OutletFigures> figures = figuresByOutlet(articles, findings, tellingsByQuote(findings));
        QCOMPARE(figures.size(), 3);
        QCOMPARE(figures[0].bodyWords, 23);
        QCOMPARE(figures[0].quotedWords, 13);
        QCOMPARE(
            figures[0].bySpeaker, (QList<std::pair<QString, qsizetype>>{{u"Agneta Lund"_s, 8}, {u"Piet Brandt"_s, 5}}));
        QCOMPARE(figures[0].quotesOnlyHere, 1);
        QVERIFY(figures[0].leftOut(1).isEmpty());
        QCOMPARE(figures[1].quotesOnlyHere, 0);
        QCOMPARE(figures[2].bodyWords, 2);
        QCOMPARE(figures[2].quotedWords, 0);
        QCOMPARE(figures[2].leftOut(1), QList<qsizetype>{0});
        QVERIFY(figures[2].passagesWith.isEmpty());
    }

    // What an outlet prints in one article it does not leave out in another, and two articles of one outlet are not
    // two others.
    void figuresGoByOutletWhereOneHasSeveralArticles_data()
    {
        QTest::addColumn<QStringList>("outlets");
        QTest::addColumn<QString>("printing"); // a sign for each: + prints the quotation, t tells it
        QTest::addColumn<QString>("onlyHere"); // and how many quotes are only there
        QTest::addColumn<QString>("leaving");  // - leaves it out
        const auto row = [](const char *name, const QStringList &outlets, const char *printing, const char *only,
                             const char *out) {
            QTest::newRow(name) << outlets << QString::fromLatin1(printing) << QString::fromLatin1(only)
                                << QString::fromLatin1(out);
        };
        row("two outlets print it, a third does not", {u"Daily"_s, u"Echo"_s, u"Herald"_s}, "++.", "000", "..-");
        row("one outlet prints it twice", {u"Daily"_s, u"Daily"_s, u"Herald"_s}, "++.", "110", "...");
        row("an outlet prints it in another article", {u"Daily"_s, u"Echo"_s, u"Daily"_s, u"Herald"_s}, "++..", "0000",
            "...-");
        row("an outlet prints it twice, and another", {u"Daily"_s, u"Daily"_s, u"Echo"_s, u"Herald"_s}, "+++.", "0000",
            "...-");
        row("an outlet tells it in another article", {u"Daily"_s, u"Echo"_s, u"Herald"_s, u"Herald"_s}, "++t.", "0000",
            "....");
        row("what an outlet tells of its own quotation is only there", {u"Daily"_s, u"Daily"_s, u"Herald"_s}, "+t.",
            "110", "...");
        row("what an outlet tells of another's is not", {u"Daily"_s, u"Echo"_s, u"Herald"_s}, "+t.", "100", "...");
        row("articles whose outlet nobody knows are each by themselves", {QString(), QString(), QString()}, "++.",
            "000", "..-");
    }
    void figuresGoByOutletWhereOneHasSeveralArticles()
    {
        QFETCH(const QStringList, outlets);
        QFETCH(const QString, printing);
        QFETCH(const QString, onlyHere);
        QFETCH(const QString, leaving);
        QList<Article> articles;
        for (qsizetype i = 0; i < outlets.size(); ++i) {
            articles.append(story(printing[i] == u'+'
                    ? u"Agneta Lund said: “The harbour wall will not hold another winter without repairs.”"_s
                    : printing[i] == u't'
                    ? u"Agneta Lund said that the harbour wall would not hold another winter without repairs."_s
                    : u"It rained on the market."_s));
            articles.last().outlet = outlets[i];
        }
        Progress progress;
        const Findings findings = find(articles, Scope::Event, progress).value();
        const qsizetype groups = std::ranges::count(findings.groups, GroupKind::Quotation, &QuoteGroup::kind);
        QString only;
        QString left;
        for (const OutletFigures &it : figuresByOutlet(articles, findings, tellingsByQuote(findings))) {
            only += QString::number(it.counting(Counting::Reported).quotesOnlyHere);
            left += it.leftOut(groups).isEmpty() ? u'.' : u'-';
        }
        QCOMPARE(only, onlyHere);
        QCOMPARE(left, leaving);
    }

    // One outlet writes Mahmoud, another Mahmud: the figures of both have one person.
    void figuresHaveOnePersonUnderOneSpelling()
    {
        const QList<Article> articles{story(u"“The harbour wall will not hold another winter,” said Mahmoud Erekat."_s),
            story(u"“Nobody listens to the engineers of this town,” said Mahmud Erakat."_s),
            story(u"“It rained on the market all day,” said Martha Erakat."_s)};
        Progress progress;
        const Findings findings = find(articles, Scope::Event, progress).value();
        const QList<OutletFigures> figures = figuresByOutlet(articles, findings, tellingsByQuote(findings));
        QCOMPARE(figures[0].bySpeaker, (QList<std::pair<QString, qsizetype>>{{u"Mahmoud Erekat"_s, 8}}));
        QCOMPARE(figures[1].bySpeaker, (QList<std::pair<QString, qsizetype>>{{u"Mahmoud Erekat"_s, 8}}));
        QCOMPARE(figures[2].bySpeaker, (QList<std::pair<QString, qsizetype>>{{u"Martha Erakat"_s, 7}}));
    }

    void whatIsReportedWithoutMarksIsCountedWhenItIsWanted()
    {
        const QList<Article> articles{story(u"“The harbour wall will not hold another winter,” said Agneta Lund. "
                                            u"Agneta Lund said that the repairs would cost too much."_s)};
        Progress progress;
        const Findings findings = find(articles, Scope::Event, progress).value();
        const OutletFigures figures = figuresByOutlet(articles, findings, tellingsByQuote(findings)).first();
        QCOMPARE(figures.quotedWords, 8);
        QCOMPARE(figures.counting(Counting::Marked).quotedWords, 8);
        const OutletFigures all = figures.counting(Counting::Reported);
        QCOMPARE(all.quotedWords, 8 + 6); // the repairs would cost too much
        QCOMPARE(all.bySpeaker, (QList<std::pair<QString, qsizetype>>{{u"Agneta Lund"_s, 14}}));
        QCOMPARE(all.quotesOnlyHere, 2);
        QCOMPARE(unsharedQuotes(findings).size(), 1);
        const QList<qsizetype> listed = unsharedQuotes(findings, Counting::Reported);
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listedWords(articles.first(), findings.quotes[listed.last()]), u"the repairs would cost too much"_s);
    }

    // An article that tells what another quotes has nothing of its own there.
    void whatTellsAQuotationOfAnotherIsNoQuoteOfItsOwn()
    {
        const QList<Article> articles{
            story(u"Agneta Lund said: “The harbour wall will not hold another winter without repairs.”"_s),
            story(u"Agneta Lund said that the harbour wall would not hold another winter without repairs."_s)};
        Progress progress;
        const Findings findings = find(articles, Scope::Event, progress).value();
        QVERIFY(!tellingsByQuote(findings).isEmpty());
        QVERIFY(reportedAlone(findings).isEmpty());
    }
};

static const Synoptic::Test::Suite<TstApparatus> suite("tst_apparatus");

#include "tst_apparatus.moc"
