// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/nearest.h"
#include "app/quotes/voices.h"
#include "app/text/segments.h"
#include "tests/quotes/story.h"
#include "tests/reference/draw.h"
#include "tests/reference/plainanchors.h"
#include "tests/reference/plaincandidates.h"
#include "tests/reference/plaindifference.h"
#include "tests/reference/plaingroups.h"
#include "tests/reference/plainnear.h"
#include "tests/reference/plainrelocation.h"
#include "tests/reference/plainruns.h"
#include "tests/reference/plainseeds.h"
#include "tests/reference/plainspeakers.h"
#include "tests/reference/twins.h"

#include "app/text/anchor.h"

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

QString sentence(Draw &draw, int words, int vocabulary)
{
    static const QStringList some{u"harbour"_s, u"ferry"_s, u"engineers"_s, u"engineer"_s, u"wall"_s, u"the"_s, u"of"_s,
        u"winter"_s, u"Lund"_s, u"Osmund"_s, u"cracks"_s, u"tomorrow"_s, u"…"_s, u"[the mayor]"_s, u"bridge"_s,
        u"rusted"_s, u"bolts"_s, u"we"_s, u"will"_s, u"inspectors"_s, u"syndicate"_s, u"moorings"_s, u"captain"_s,
        u"and"_s, u"tide"_s, u"passengers"_s, u"evening"_s, u"lifeboats"_s, u"crew"_s, u"grounding"_s};
    QStringList chosen;
    for (int i = 0; i < words; ++i)
        chosen.append(some[draw.below(vocabulary) % some.size()]);
    return chosen.join(u' ');
}

QString inQuotedRuns(QByteArrayView bytes)
{
    static const QStringList pieces{u"“"_s, u"”"_s, u"\""_s, u"„"_s, u"«"_s, u"»"_s, u"‘"_s, u"’"_s, u"'"_s, u"‚"_s,
        u"‹"_s, u"›"_s, u"`"_s, u"''"_s, u"a"_s, u"players"_s, u"em"_s, u" "_s, u" "_s, u" "_s, u"."_s, u","_s, u"—"_s,
        u"\n"_s, u"5"_s, u"ש"_s, u":"_s, u"["_s, u"]"_s};
    static const QStringList languages{u"en"_s, u"de"_s, u"fr"_s, u"he"_s, u"xx"_s};
    Draw draw(bytes);
    const Language &language = Language::of(draw.oneOf(languages));
    const QString text = draw.text(pieces, 150);
    const QList<TextRange> lines = paragraphs(text);
    if (quotedRuns(text, lines, language, Progress()) != plainQuotedRuns(text, lines, language))
        return u"other runs in: %1"_s.arg(text);
    return {};
}

QString inNearWords(QByteArrayView bytes)
{
    static const QStringList pieces{u"reflect"_s, u"driv"_s, u"strik"_s, u"erakat"_s, u"talk"_s, u"com"_s, u"e"_s,
        u"s"_s, u"d"_s, u"ed"_s, u"ing"_s, u"ly"_s, u"er"_s, u"rs"_s, u"ion"_s, u"a"_s, u"1"_s, u"é"_s, u"t"_s};
    Draw draw(bytes);
    const QString a = draw.text(pieces, 1 + draw.below(4));
    const QString b = draw.below(3) == 0
        ? draw.text(pieces, 4)
        : a.chopped(std::min<qsizetype>(a.size(), draw.below(4))) + draw.text(pieces, 2);
    Vocabulary vocabulary;
    const quint32 wordA = vocabulary.number(a);
    const quint32 wordB = vocabulary.number(b);
    if ((wordA == wordB) != (a == b) || vocabulary.form(wordA) != a)
        return u"a number for two words: %1 %2"_s.arg(a, b);
    if (vocabulary.areNear(wordA, wordB) != plainAreNear(a, b)
        || vocabulary.areNear(wordB, wordA) != plainAreNear(a, b))
        return u"near or not: %1 %2"_s.arg(a, b);
    return {};
}

QString inUniqueRuns(QByteArrayView bytes)
{
    Draw draw(bytes);
    const qsizetype length = 1 + draw.below(3);
    Vocabulary vocabulary;
    const auto terms
        = [&] { return vocabulary.terms(folded(sentence(draw, draw.below(30), 24)), WordWeights::of(u"en")); };
    const Terms a = terms();
    const Terms b = terms();
    const std::vector<UniqueRun> found = uniqueRuns(a, b, length);
    for (size_t i = 0; i < found.size(); ++i) {
        const bool isBehind
            = i == 0 || (found[i - 1].a + length <= found[i].a && found[i - 1].b + length <= found[i].b);
        if (!isBehind || !isUniqueRun(found[i], a, b, length))
            return u"run %1 of length %2 is none or out of order"_s.arg(i).arg(length);
    }
    if (const qsizetype most = mostUniqueRuns(a, b, length); std::ssize(found) != most)
        return u"%1 runs of length %2, plainly %3"_s.arg(found.size()).arg(length).arg(most);
    return {};
}

QString inCandidates(QByteArrayView bytes)
{
    Draw draw(bytes);
    const Scope scope = draw.below(2) == 0 ? Scope::Event : Scope::Corpus;
    Vocabulary vocabulary;
    QList<Utterance> utterances;
    std::vector<Traits> traits;
    while (!draw.isAtEnd() && utterances.size() < 150) {
        const int articles = 1 + draw.below(4);
        const int copies = draw.below(16) == 0 ? 1 + draw.below(60) : 1;
        const Article article = story(sentence(draw, 2 + draw.below(12), 30));
        for (int i = 0; i < copies; ++i) {
            Utterance utterance = utteranceOf(article, {{0, article.text.size()}}, vocabulary);
            utterance.article = (utterances.size() + i) % articles;
            utterances.append(utterance);
            traits.push_back(traitsOf(utterance, vocabulary, scope));
        }
    }
    const auto pairs = candidatePairs(traits, 4, 8);
    if (pairs != plainCandidatePairs(utterances, vocabulary, scope, 4, 8))
        return u"other pairs of %1 utterances"_s.arg(utterances.size());
    return {};
}

QString inNearestPairs(QByteArrayView bytes)
{
    Draw draw(bytes);
    const Scope scope = draw.below(2) == 0 ? Scope::Event : Scope::Corpus;
    const int articles = 2 + draw.below(3);
    const int most = 1 + draw.below(3);
    Vocabulary vocabulary;
    QList<Utterance> utterances;
    std::vector<Traits> traits;
    while (!draw.isAtEnd() && utterances.size() < 30) {
        const Article article = story(sentence(draw, 6 + draw.below(12), 12));
        Utterance utterance = utteranceOf(article, {{0, article.text.size()}}, vocabulary);
        utterance.article = draw.below(articles);
        utterances.append(utterance);
        traits.push_back(traitsOf(utterance, vocabulary, scope));
    }
    const auto pairs = candidatePairs(traits, 4, 8);
    if (nearestPairs(pairs, traits, most) != plainNearestPairs(pairs, utterances, vocabulary, scope, most))
        return u"others of %1 pairs"_s.arg(pairs.size());
    return {};
}

QString inPassages(QByteArrayView bytes)
{
    Draw draw(bytes);
    const Scope scope = draw.below(2) == 0 ? Scope::Event : Scope::Corpus;
    Vocabulary vocabulary;
    QList<StoryTerms> stories;
    QStringList said; // what one story has taken from another
    while (!draw.isAtEnd() && stories.size() < 4) {
        QStringList parts;
        for (int i = draw.below(5); i >= 0; --i) {
            const bool isCopied = !said.isEmpty() && draw.below(2) == 0;
            parts.append(isCopied ? said[draw.below(int(said.size()))] : sentence(draw, 1 + draw.below(24), 30));
        }
        said += parts;
        const Article article = story(parts.join(u". "_s));
        StoryTerms story = storyTerms(article, {}, vocabulary);
        qsizetype quoted = draw.below(40); // from here some words are quoted
        for (int i = draw.below(20); i > 0 && quoted < story.quoteOf.size(); --i, ++quoted)
            story.quoteOf[quoted] = 0;
        stories.append(story);
    }
    Effort effort;
    const QList<SharedPassage> found = sharedPassages(stories, vocabulary, scope, effort);
    const QList<SharedPassage> plain = plainSharedPassages(stories, vocabulary, scope);
    const auto isSame = [](const SharedPassage &x, const SharedPassage &y) {
        return x.a == y.a && x.b == y.b && x.stretch.words == y.stretch.words && x.stretch.matches == y.stretch.matches
            && x.score == y.score;
    };
    if (!std::ranges::equal(found, plain, isSame))
        return u"%1 passages in %2 stories, plainly %3"_s.arg(found.size()).arg(stories.size()).arg(plain.size());
    return {};
}

QString inGroups(QByteArrayView bytes)
{
    Draw draw(bytes);
    QList<GroupNode> nodes;
    for (int i = 2 + draw.below(9); i > 0; --i)
        nodes.append({draw.below(5), double(draw.below(6))});
    const auto words = [&draw] {
        QList<TextRange> ranges;
        for (qsizetype begin = draw.below(8), i = draw.below(3); i >= 0; --i) {
            ranges.append({begin, begin + 1 + draw.below(9)});
            begin = ranges.last().end + 1 + draw.below(4);
        }
        return ranges;
    };
    QList<GroupEdge> edges;
    while (!draw.isAtEnd() && edges.size() < 40) {
        const int a = draw.below(int(nodes.size()));
        const int b = draw.below(int(nodes.size()));
        if (nodes[a].article != nodes[b].article)
            edges.append({a, b, double(draw.below(5)), words(), words()});
    }
    if (clusters(nodes, edges) != plainClusters(nodes, edges))
        return u"other groups of %1 nodes and %2 edges"_s.arg(nodes.size()).arg(edges.size());
    return {};
}

// Two versions of a text: the second has some words of the first left out, put in and moved.
std::pair<QString, QString> versions(Draw &draw, int most)
{
    static const QStringList words{u"tide"_s, u"Ferry"_s, u"ferry"_s, u"mate"_s, u"“"_s, u"\""_s, u","_s, u"."_s,
        u"🚢"_s, u"\n"_s, u"the"_s, u"late"_s, u"n’t"_s, u"harbour"_s, u"engineers"_s, u"winter"_s, u"cracks"_s,
        u"e\u0301"_s, u"é"_s, u"船"_s, u"12"_s, u"million"_s};
    QStringList from;
    for (int i = draw.below(most); i > 0; --i)
        from.append(draw.oneOf(words));
    QStringList to = from;
    for (int i = draw.below(8); i > 0 && !to.isEmpty(); --i) {
        const int at = draw.below(int(to.size()));
        switch (draw.below(4)) {
        case 0:
            to.removeAt(at);
            break;
        case 1:
            to.insert(at, draw.oneOf(words));
            break;
        case 2:
            to[at] = draw.oneOf(words);
            break;
        default:
            to = to.sliced(at) + to.first(at);
        }
    }
    return {from.join(u' '), to.join(u' ')};
}

QString inDifferences(QByteArrayView bytes)
{
    Draw draw(bytes);
    const auto [a, b] = versions(draw, 16);
    for (const Grain grain : {Grain::Fine, Grain::Coarse}) {
        const Difference found = differenceOf(a, b, grain);
        if (weightOf(found, grain) != Reference::mostWeight(found.a, found.b, grain))
            return u"lighter runs than there are in: %1 / %2"_s.arg(a, b);
    }
    return {};
}

QString told(TextRange range)
{
    return u"%1-%2"_s.arg(range.begin).arg(range.end);
}
QString told(const Relocation &it)
{
    return u"%1 (fate %2, reason %3, %4)"_s.arg(told(it.range)).arg(int(it.fate)).arg(int(it.reason)).arg(it.likeness);
}

QString inRelocation(QByteArrayView bytes)
{
    Draw draw(bytes);
    const auto [from, to] = versions(draw, 60);
    if (from.isEmpty())
        return {};
    Relocator relocator(from, to);
    for (int i = 0; i < 3; ++i) {
        const qsizetype begin = draw.below(256) % from.size();
        const TextRange range = snapped(from, {begin, begin + 1 + draw.below(256) % (from.size() - begin)});
        if (range.isEmpty())
            continue;
        const Relocation found = relocator.find(range);
        const Relocation plain = plainRelocation(from, to, range);
        if (found != plain)
            return u"%1 goes to %2, plainly %3, from: %4 / to: %5"_s.arg(
                told(range), told(found), told(plain), from, to);
    }
    return {};
}

QString inSpeakers(QByteArrayView bytes)
{
    static const QStringList forenames{
        u""_s, u"Agneta "_s, u"A. "_s, u"Agnetta "_s, u"Piet "_s, u"Peter "_s, u"the "_s};
    static const QStringList surnames{u"Lund"_s, u"lund"_s, u"Lundt"_s, u"Lee"_s, u"Lo"_s, u"Belarov"_s, u"Belaarov"_s,
        u"Lund Jr."_s, u"Lund III"_s, u"ministry"_s, u"Lund-Lee"_s, u"O’Lee"_s};
    Draw draw(bytes);
    QList<Speaker> speakers;
    while (!draw.isAtEnd() && speakers.size() < 20) {
        const QString forename = draw.oneOf(forenames);
        const QString name = forename + draw.oneOf(surnames);
        speakers.append({name, {}, draw.below(5) == 0 ? SpeakerKind::Organisation : SpeakerKind::Person});
    }
    if (mergedSpeakers(speakers) != plainMergedSpeakers(speakers))
        return u"other persons among %1 names"_s.arg(speakers.size());
    return {};
}

constexpr Twin twins[] = {
    {"marks are paired as by looking ahead from each of them", inQuotedRuns, 10000},
    {"words are near that are one edit or ending apart", inNearWords, 12000},
    {"runs that stand once are as many as can be in order", inUniqueRuns, 2000},
    {"quotations are compared that share enough with each other one", inCandidates, 1500},
    {"of many that are alike the nearest are compared, counted one by one", inNearestPairs, 1500},
    {"passages are found at every run that stories share", inPassages, 800},
    {"groups are the stars of the links", inGroups, 3000},
    {"versions differ by no more than they have to", inDifferences, 1500},
    {"marks move where every stretch was looked at for them", inRelocation, 2000},
    {"names are one person's where all are compared", inSpeakers, 2000},
};

}

std::span<const Twin> quoteTwins()
{
    return twins;
}

}
