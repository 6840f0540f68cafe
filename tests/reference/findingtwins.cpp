// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/findingcache.h"
#include "app/quotes/numbering.h"
#include "app/quotes/passagenodes.h"
#include "app/text/folded.h"
#include "tests/quotes/story.h"
#include "tests/reference/draw.h"
#include "tests/reference/plainalignment.h"
#include "tests/reference/plainindirect.h"
#include "tests/reference/plainlinkflags.h"
#include "tests/reference/twins.h"

#include <cmath>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

const QStringList some{u"harbour"_s, u"ferry"_s, u"engineers"_s, u"engineer"_s, u"wall"_s, u"the"_s, u"of"_s,
    u"winter"_s, u"Lund"_s, u"Osmund"_s, u"cracks"_s, u"tomorrow"_s, u"…"_s, u"[the mayor]"_s, u"bridge"_s, u"not"_s,
    u"bolts"_s, u"we"_s, u"will"_s, u"inspectors"_s, u"syndicate"_s, u"moorings"_s, u"captain"_s, u"40"_s};

QString words(Draw &draw, int most)
{
    QStringList chosen;
    for (int i = draw.below(most); i >= 0; --i)
        chosen.append(draw.oneOf(some));
    return chosen.join(u' ');
}

QString inWholeAlignment(QByteArrayView bytes)
{
    Draw draw(bytes);
    Vocabulary vocabulary;
    const auto terms = [&] { return vocabulary.terms(folded(words(draw, 40)), WordWeights::of(u"en")); };
    const Terms a = terms();
    const Terms b = terms();
    const QList<AlignedWord> aligned = alignWhole(a, b, vocabulary);
    if (!isPath(aligned, a, b, vocabulary))
        return u"no path of %1 and %2 words"_s.arg(a.size()).arg(b.size());
    const double found = scoreOf(aligned, a, b);
    const double plain = plainWholeScore(a, b, vocabulary);
    if (std::abs(found - plain) > 0.01)
        return u"scores %1, plainly %2"_s.arg(found).arg(plain);
    return {};
}

QString inTellings(QByteArrayView bytes)
{
    static const QStringList speakers{u"Agneta Lund"_s, u"Piet Osmund"_s, u""_s};
    Draw draw(bytes);
    Vocabulary vocabulary;
    Findings findings;
    QList<Utterance> quotations;
    QList<Utterance> reports;
    QStringList said;
    while (!draw.isAtEnd() && findings.quotes.size() < 60) {
        const bool isReport = draw.below(2) == 0;
        const QString text
            = !said.isEmpty() && draw.below(2) == 0 ? said[draw.below(int(said.size()))] : words(draw, 14);
        said.append(text);
        Utterance utterance = utteranceOf(story(text), {{0, text.size()}}, vocabulary);
        utterance.article = draw.below(3);
        utterance.quote = findings.quotes.size();
        Quote quote;
        quote.article = utterance.article;
        quote.kind = isReport ? QuoteKind::Reported : QuoteKind::Direct;
        quote.segments = {{0, text.size()}};
        if (const QString name = draw.oneOf(speakers); !name.isEmpty())
            quote.speaker = Attribution{.name = name, .mention = {}, .confidence = 1, .rule = {}};
        findings.quotes.append(quote);
        (isReport ? reports : quotations).append(utterance);
    }
    // As they come from articles, one behind the other.
    std::ranges::stable_sort(reports, {}, &Utterance::article);
    const QList<Link> found = indirectLinks(quotations, reports, findings, {}, vocabulary, {});
    const QList<Link> plain = plainIndirectLinks(quotations, reports, findings, {}, vocabulary);
    if (found != plain)
        return u"%1 tellings, plainly %2"_s.arg(found.size()).arg(plain.size());
    return {};
}

QString inFindingsAgain(QByteArrayView bytes)
{
    static const QStringList cues{u"said Agneta Lund."_s, u"she said."_s, u"Piet Osmund told reporters."_s, u""_s};
    Draw draw(bytes);
    FindingCache cache(Scope::Event);
    QList<Article> articles;
    QStringList said;
    const auto article = [&] {
        QString text;
        for (int i = draw.below(4); i >= 0; --i) {
            const bool isKnown = !said.isEmpty() && draw.below(2) == 0;
            const QString sentence = isKnown ? said[draw.below(int(said.size()))] : words(draw, 16);
            said.append(sentence);
            text += draw.below(3) == 0 ? sentence + u".\n\n"_s : u"“%1,” %2\n\n"_s.arg(sentence, draw.oneOf(cues));
        }
        return story(text);
    };
    for (int round = 0; round < 12 && !draw.isAtEnd(); ++round) {
        const int at = articles.isEmpty() ? 0 : draw.below(int(articles.size()));
        const int change = draw.below(4);
        if (change == 0 && articles.size() > 2)
            articles.removeAt(at);
        else if (change == 1 && !articles.isEmpty())
            articles[at] = article();
        else
            articles.insert(at, article());
        Progress progress;
        if (find(articles, progress, {}, cache) != find(articles, Scope::Event, progress))
            return u"other findings in round %1 of %2 articles"_s.arg(round).arg(articles.size());
    }
    return {};
}

QString inLinkFlags(QByteArrayView bytes)
{
    Draw draw(bytes);
    QList<Link> links;
    while (!draw.isAtEnd()) {
        Link link;
        for (Place *place : {&link.a, &link.b}) {
            const qsizetype begin = draw.below(40);
            *place = {.article = draw.below(2), .quote = draw.below(4), .parts = {{begin, begin + 1 + draw.below(20)}}};
        }
        link.b.article += 2;
        links.append(link);
    }
    QList<Link> plain = links;
    flagJoined(links);
    plainFlagJoined(plain);
    for (qsizetype i = 0; i < links.size(); ++i) {
        if (links[i].flags != plain[i].flags)
            return u"flags of link %1 are %2, plainly %3"_s.arg(i)
                .arg(links[i].flags.toInt())
                .arg(plain[i].flags.toInt());
    }
    return {};
}

QString inPassageNodes(QByteArrayView bytes)
{
    Draw draw(bytes);
    PassageNodes nodes;
    QList<TextRange> plain; // the words of each node, by number
    while (!draw.isAtEnd()) {
        const qsizetype begin = draw.below(60);
        const TextRange words{begin, begin + 1 + draw.below(30)};
        const auto isOne = [&](const TextRange &other) {
            return 2 * other.intersect(words).length() >= std::max(other.length(), words.length());
        };
        const auto known = std::ranges::find_if(plain, isOne);
        const qsizetype plainly = known == plain.end() ? -1 : known - plain.begin();
        if (const qsizetype node = nodes.find(words); node != plainly)
            return u"words %1 to %2 are passage %3, plainly %4"_s.arg(words.begin)
                .arg(words.end)
                .arg(node)
                .arg(plainly);
        if (plainly < 0) {
            nodes.add(words, plain.size());
            plain.append(words);
        }
    }
    return {};
}

constexpr Twin twins[] = {
    {"all words of two wordings are aligned as the whole table says", inWholeAlignment, 3000},
    {"what is quoted is found told where every report is looked at", inTellings, 1500},
    {"what was found before changes nothing in what is found now", inFindingsAgain, 150},
    {"quotations are joined where every two links were looked at", inLinkFlags, 3000},
    {"words are the passage that the first of all that overlap them by half is", inPassageNodes, 3000},
};

}

std::span<const Twin> findingTwins()
{
    return twins;
}

}
