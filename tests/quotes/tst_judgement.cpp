// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/finder.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

Article told(qint64 id, const QString &text)
{
    Article article = story(text);
    article.id = ArticleId{id};
    return article;
}

// Three outlets on one dispute; in the third, other words of the same man.
QList<Article> harbourStories()
{
    return {told(1,
                u"“The harbour wall will not stand another winter like this one,” said Odo Brandt, the engineer.\n"
                "Sailors call it the “old lady”.\n"_s),
        told(2, u"Odo Brandt, the engineer, warned: “The harbour wall will not stand another winter.”\n"_s),
        told(3, u"“That heap of stones is going to be gone by the spring tides,” Odo Brandt told the council.\n"_s)};
}

Anchor at(const Article &article, const QString &words)
{
    const qsizetype begin = article.text.indexOf(words);
    Q_ASSERT(begin >= 0);
    return anchorAt(article, {begin, begin + words.size()});
}

Findings findingsIn(const QList<Article> &articles, const Rulings &rulings)
{
    Progress progress;
    return *find(articles, Scope::Event, progress, rulings);
}

Findings findingsIn(const QList<Article> &articles, const QList<Verdict> &verdicts)
{
    return findingsIn(articles, Rulings{verdicts, {}});
}

qsizetype groupsIn(const Findings &findings)
{
    return std::ranges::count(findings.groups, GroupKind::Quotation, &QuoteGroup::kind);
}

}

// A person's word outranks what was found, on every later run.
class TstJudgement : public QObject
{
    Q_OBJECT
private slots:
    void withoutRulingsTwoOutletsShareOneQuotation()
    {
        const Findings findings = findingsIn(harbourStories(), QList<Verdict>());
        QCOMPARE(groupsIn(findings), 1);
        QCOMPARE(findings.groups[0].members.size(), 2);
    }

    void whatIsNotTheSameIsNeitherLinkedNorGrouped()
    {
        const QList<Article> articles = harbourStories();
        const Findings findings = findingsIn(articles,
            {{VerdictId{1}, Verdict::Kind::NotSame, at(articles[1], u"will not stand another winter"_s),
                at(articles[0], u"will not stand another winter"_s), {}}});
        QCOMPARE(groupsIn(findings), 0);
        QVERIFY(std::ranges::none_of(findings.links,
            [](const Link &link) { return link.kind != LinkKind::Passage && link.a.quote >= 0 && link.b.quote >= 0; }));
    }

    void whatIsTheSameIsGroupedThoughItSharesNoWords()
    {
        const QList<Article> articles = harbourStories();
        const Findings findings = findingsIn(articles,
            {{VerdictId{1}, Verdict::Kind::Same, at(articles[0], u"will not stand"_s),
                at(articles[2], u"heap of stones"_s), {}}});
        QCOMPARE(groupsIn(findings), 1);
        QCOMPARE(findings.groups[0].members.size(), 3);
        QCOMPARE(findings.groups[0].members[2].place.article, 2);
        QCOMPARE(findings.groups[0].members[2].wording, Wording::Paraphrased);
    }

    void ofTwoVerdictsThatDisagreeTheLaterOneCounts()
    {
        const QList<Article> articles = harbourStories();
        const Anchor here = at(articles[0], u"will not stand"_s);
        const Anchor there = at(articles[1], u"will not stand"_s);
        const Verdict apart{VerdictId{1}, Verdict::Kind::NotSame, here, there, {}};
        const Verdict same{VerdictId{2}, Verdict::Kind::Same, there, here, {}};
        QCOMPARE(groupsIn(findingsIn(articles, {apart, same})), 1);
        QCOMPARE(groupsIn(findingsIn(articles, {same, apart})), 0);
    }

    void aNamedSpeakerReplacesTheOneThatWasFound()
    {
        const QList<Article> articles = harbourStories();
        const Anchor place = at(articles[2], u"heap of stones"_s);
        const Findings named = findingsIn(articles, {{VerdictId{1}, Verdict::Kind::SaidBy, place, {}, u"Ida Kolm"_s}});
        const auto &quote = named.quotes.last();
        QVERIFY(quote.speaker);
        QCOMPARE(quote.speaker->name, u"Ida Kolm"_s);
        QCOMPARE(quote.speaker->confidence, 1.0);
        QVERIFY(std::ranges::contains(named.speakers, u"Ida Kolm"_s, &Speaker::name));

        const Findings nobody = findingsIn(articles, {{VerdictId{1}, Verdict::Kind::SaidBy, place, {}, {}}});
        QVERIFY(!nobody.quotes.last().speaker);
    }

    void wordsInMarksThatAreNoQuotationAreLeftOut()
    {
        const QList<Article> articles = harbourStories();
        const Findings findings = findingsIn(
            articles, {{VerdictId{1}, Verdict::Kind::NoQuote, at(articles[0], u"harbour wall"_s), {}, {}}});
        QCOMPARE(findings.quotes.size(), findingsIn(articles, QList<Verdict>()).quotes.size() - 1);
        QCOMPARE(groupsIn(findings), 0);
    }

    void aTermOrPlainWordsBecomeAQuotation()
    {
        const QList<Article> articles = harbourStories();
        const Findings before = findingsIn(articles, QList<Verdict>());
        const Findings findings = findingsIn(articles,
            {{VerdictId{1}, Verdict::Kind::Quote, at(articles[0], u"old lady"_s), {}, {}},
                {VerdictId{2}, Verdict::Kind::Quote, at(articles[1], u"the engineer"_s), {}, {}}});
        QCOMPARE(findings.quotes.size(), before.quotes.size() + 1);
        QCOMPARE(findings.quotes[1].kind, QuoteKind::Direct);
        QCOMPARE(findings.quotes[2].segments, (QList<TextRange>{{12, 24}}));
    }

    void aSpellingIsCountedUnderItsName()
    {
        QList<Article> articles = harbourStories();
        articles[2] = told(3, QString(articles[2].text).replace(u"Odo Brandt"_s, u"Udo Prant"_s));
        const Findings apart = findingsIn(articles, QList<Verdict>());
        QVERIFY(std::ranges::contains(apart.speakers, u"Udo Prant"_s, &Speaker::name));
        const Findings one = findingsIn(articles, Rulings{{}, {{AliasId{1}, u"Udo Prant"_s, u"Odo Brandt"_s}}});
        QCOMPARE(one.speakers.size(), apart.speakers.size() - 1);
        QCOMPARE(one.quotes.last().speaker->name, u"Odo Brandt"_s);
        QVERIFY(std::ranges::find(one.speakers, u"Odo Brandt"_s, &Speaker::name)->aliases.contains(u"Udo Prant"_s));
    }

    void rulingsOnPlacesWithoutQuotationsChangeNothing()
    {
        const QList<Article> articles = harbourStories();
        const Anchor nothing = at(articles[2], u"the council"_s);
        QCOMPARE(findingsIn(articles,
                     {{VerdictId{1}, Verdict::Kind::NoQuote, nothing, {}, {}},
                         {VerdictId{2}, Verdict::Kind::SaidBy, nothing, {}, u"Ida Kolm"_s},
                         {VerdictId{3}, Verdict::Kind::Same, nothing, at(articles[0], u"old"_s), {}}}),
            findingsIn(articles, QList<Verdict>()));
    }
};

static const Synoptic::Test::Suite<TstJudgement> suite("tst_judgement");

#include "tst_judgement.moc"
