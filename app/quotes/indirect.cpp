// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/indirect.h"

#include "app/quotes/alignment.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

namespace Synoptic {

namespace {

// What two have to share, by how surely one person says both. A quotation and a report have their
// grammar for themselves, so the words that are left must be few of them others.
struct Enough {
    qsizetype words = 0; // that tell something, names aside
    double weight = 0;   // in nats, names discounted
    double part = 0;     // of the lighter one's weight
    double identity = 0; // shared words, as a part of those from the first to the last of them
};
constexpr Enough ofSame{.words = 3, .weight = 8, .part = 0.4, .identity = 0.5};
constexpr Enough ofOpen{.words = 4, .weight = 12, .part = 0.5, .identity = 0.6};

// The words that tell something, and which of the words of the utterance each is.
struct TellingWords {
    Terms terms;
    QList<qsizetype> places;
    double weight = 0;
};

TellingWords tellingWords(const Utterance &utterance)
{
    TellingWords words;
    for (qsizetype i = 0; i < utterance.terms.size(); ++i) {
        if (tellingWeight(utterance.terms[i]) <= 0)
            continue;
        words.terms.append(utterance.terms[i]);
        words.places.append(i);
        words.weight += tellingWeight(utterance.terms[i]);
    }
    return words;
}

// The words from the first to the last of those, and the grammar around them that is theirs.
TextRange widened(const TellingWords &words, qsizetype first, qsizetype last, const Utterance &utterance)
{
    const qsizetype begin = first == 0 ? 0 : words.places[first - 1] + 1;
    const qsizetype end = last + 1 == words.places.size() ? utterance.terms.size() : words.places[last + 1];
    return {begin, end};
}

bool isNegation(QStringView form)
{
    static constexpr std::array words = {u"not", u"no", u"never", u"none", u"nobody", u"nothing", u"neither", u"nor",
        u"cannot", u"without", u"cant", u"wont", u"dont", u"doesnt", u"didnt", u"isnt", u"arent", u"wasnt", u"werent",
        u"hasnt", u"havent", u"hadnt", u"wouldnt", u"couldnt", u"shouldnt"};
    return std::ranges::any_of(words, [&](const char16_t *word) { return form == QStringView(word); });
}

bool isDenied(const Terms &terms, TextRange words, const Vocabulary &vocabulary)
{
    qsizetype negations = 0;
    for (qsizetype i = words.begin; i < words.end; ++i)
        negations += isNegation(vocabulary.form(terms[i].word)) ? 1 : 0;
    return negations % 2 != 0;
}

QList<quint32> figuresIn(const Utterance &utterance, const Vocabulary &vocabulary)
{
    QList<quint32> figures;
    for (const Term &term : utterance.terms) {
        const QStringView form = vocabulary.form(term.word);
        if (!form.isEmpty() && form.front().isDigit())
            figures.append(term.word);
    }
    return figures;
}

// True where both give figures, and not one of them is the same.
bool differInFigures(const Utterance &a, const Utterance &b, const Vocabulary &vocabulary)
{
    const QList<quint32> ofA = figuresIn(a, vocabulary);
    const QList<quint32> ofB = figuresIn(b, vocabulary);
    return !ofA.isEmpty() && !ofB.isEmpty()
        && std::ranges::none_of(ofA, [&](quint32 figure) { return ofB.contains(figure); });
}

}

bool areOpposed(const Terms &a, TextRange ofA, const Terms &b, TextRange ofB, const Vocabulary &vocabulary)
{
    return isDenied(a, ofA, vocabulary) != isDenied(b, ofB, vocabulary);
}

std::optional<IndirectMatch> compareIndirect(
    const Utterance &quotation, const Utterance &report, Voices voices, const Vocabulary &vocabulary)
{
    if (voices == Voices::Different)
        return {};
    const TellingWords a = tellingWords(quotation);
    const TellingWords b = tellingWords(report);
    const AlignedStretch stretch = alignBest(a.terms, b.terms, vocabulary);
    if (stretch.words.isEmpty())
        return {};
    qsizetype plain = 0;
    double weight = 0;
    for (const AlignedWord &word : stretch.words) {
        if (!word.isMatch())
            continue;
        const Term &x = a.terms[word.a];
        const Term &y = b.terms[word.b];
        plain += x.isCapital || y.isCapital ? 0 : 1;
        weight += std::min(tellingWeight(x), tellingWeight(y)) * (word.how == AlignedWord::How::Near ? 0.7 : 1);
    }
    const Enough &enough = voices == Voices::Same ? ofSame : ofOpen;
    const double score = std::min(1.0, weight / std::min(a.weight, b.weight));
    const auto length = std::max(stretch.aEnd() - stretch.aBegin(), stretch.bEnd() - stretch.bBegin());
    const double identity = double(stretch.matches) / double(length);
    if (plain < enough.words || weight < enough.weight || score < enough.part || identity < enough.identity)
        return {};
    const IndirectMatch match{.inQuotation = widened(a, stretch.aBegin(), stretch.aEnd() - 1, quotation),
        .inReport = widened(b, stretch.bBegin(), stretch.bEnd() - 1, report),
        .score = score};
    if (areOpposed(quotation.terms, match.inQuotation, report.terms, match.inReport, vocabulary)
        || differInFigures(quotation, report, vocabulary))
        return {};
    return match;
}

namespace {

// Reports to be found by the words they share with a quotation.
class ReportIndex
{
public:
    explicit ReportIndex(const QList<Utterance> &reports)
    {
        for (qsizetype report = 0; report < reports.size(); ++report) {
            m_articles.push_back(reports[report].article);
            for (const Heavy &word : wordsOf(reports[report]))
                m_postings.push_back({word.word, static_cast<qint32>(report), word.weight});
        }
        std::ranges::sort(m_postings);
    }

    // Of each article those that share most with a quotation, by the weight of the words both have; two words
    // at least. In the order of the articles, and of one article the nearest first. The time grows with its
    // words and with the reports that have one of them.
    std::vector<qint32> near(const Utterance &quotation) const
    {
        std::vector<Posting> met;
        for (const Heavy &word : wordsOf(quotation)) {
            const auto postings = std::ranges::equal_range(m_postings, word.word, {}, &Posting::word);
            if (postings.size() <= mostReports)
                met.insert(met.end(), postings.begin(), postings.end());
        }
        std::ranges::sort(met, {}, [](const Posting &it) { return std::pair(it.report, it.word); });
        std::vector<Near> reports;
        for (auto it = met.begin(); it != met.end();) {
            const auto end
                = std::find_if(it, met.end(), [&](const Posting &other) { return other.report != it->report; });
            const double weight = std::accumulate(
                it, end, 0.0, [](double sum, const Posting &posting) { return sum + posting.weight; });
            if (end - it >= 2 && m_articles[it->report] != quotation.article)
                reports.push_back({m_articles[it->report], -weight, it->report});
            it = end;
        }
        std::ranges::sort(reports);
        std::vector<qint32> nearest;
        qsizetype ofArticle = 0;
        for (size_t i = 0; i < reports.size(); ++i) {
            ofArticle = i > 0 && reports[i].article == reports[i - 1].article ? ofArticle + 1 : 0;
            if (ofArticle < mostOfArticle)
                nearest.push_back(reports[i].report);
        }
        return nearest;
    }

private:
    // A word that more reports than this have says nothing and is passed over.
    static constexpr size_t mostReports = 1000;
    static constexpr qsizetype mostOfArticle = mostTellingsOfQuotation;

    struct Heavy {
        quint32 word = 0;
        float weight = 0;

        auto operator<=>(const Heavy &) const = default;
    };
    struct Posting {
        quint32 word = 0;
        qint32 report = 0;
        float weight = 0;

        auto operator<=>(const Posting &) const = default;
    };
    struct Near {
        qsizetype article = 0;
        double lack = 0; // the less, the more is shared
        qint32 report = 0;

        auto operator<=>(const Near &) const = default;
    };

    // The words that tell something, names aside, each once.
    static std::vector<Heavy> wordsOf(const Utterance &utterance)
    {
        std::vector<Heavy> words;
        for (const Term &term : utterance.terms) {
            if (tellingWeight(term) > tellingOfName)
                words.push_back({term.word, tellingWeight(term)});
        }
        std::ranges::sort(words);
        const auto again = std::ranges::unique(words, {}, &Heavy::word);
        words.erase(again.begin(), again.end());
        return words;
    }

    std::vector<Posting> m_postings;
    std::vector<qsizetype> m_articles; // of each report
};

// Links of two articles, to be found by their places.
class LinksByPlace
{
public:
    void add(const Link &link)
    {
        const qsizetype number = m_links.size();
        m_links.append(link);
        for (const Key &key : keysOf(link))
            m_numbers[key].append(number);
    }
    // True where one is known of which both places overlap with those of this link.
    bool hasOverlapping(const Link &link) const
    {
        const auto overlaps = [&](qsizetype number) {
            const Link &other = m_links[number];
            return other.a.range().overlaps(link.a.range()) && other.b.range().overlaps(link.b.range());
        };
        return std::ranges::any_of(keysOf(link), [&](const Key &key) {
            const auto there = m_numbers.find(key);
            return there != m_numbers.end() && std::ranges::any_of(there->second, overlaps);
        });
    }

private:
    // The two articles, and a page of the first: the time does not grow with all links of the two.
    using Key = std::tuple<qsizetype, qsizetype, qsizetype>;
    static constexpr qsizetype page = 256; // UTF-16 units

    static std::vector<Key> keysOf(const Link &link)
    {
        std::vector<Key> keys;
        const TextRange range = link.a.range();
        for (qsizetype p = range.begin / page; p <= range.end / page; ++p)
            keys.emplace_back(link.a.article, link.b.article, p);
        return keys;
    }

    QList<Link> m_links;
    std::map<Key, QList<qsizetype>> m_numbers;
};

}

Link linkOf(const Utterance &quotation, const Utterance &report, const IndirectMatch &match)
{
    Link link{.kind = LinkKind::Indirect,
        .a = placeOf(quotation, {match.inQuotation}),
        .b = placeOf(report, {match.inReport}),
        .score = match.score,
        .flags = {}};
    link.b.quote = -1;
    if (link.b.article < link.a.article)
        std::swap(link.a, link.b);
    return link;
}

QList<Link> indirectLinks(const QList<Utterance> &quotations, const QList<Utterance> &reports, const Findings &findings,
    const JudgedPairs &judged, const Vocabulary &vocabulary, const Effort &effort)
{
    LinksByPlace known;
    for (const Link &link : findings.links) {
        if (link.kind == LinkKind::Indirect || link.kind == LinkKind::Passage)
            known.add(link);
    }
    const ReportIndex index(reports);
    QList<Link> links;
    for (const Utterance &quotation : quotations) {
        if (effort.isCancelled())
            break;
        const Quote &quote = findings.quotes[quotation.quote];
        if (!quote.isSpeech())
            continue;
        for (const qint32 r : index.near(quotation)) {
            const Utterance &report = reports[r];
            if (judged.areApart(report.quote, quotation.quote))
                continue;
            const Voices voices = compareVoices(quote.speaker, findings.quotes[report.quote].speaker);
            const std::optional<IndirectMatch> match = compareIndirect(quotation, report, voices, vocabulary);
            if (!match)
                continue;
            const Link link = linkOf(quotation, report, *match);
            if (known.hasOverlapping(link))
                continue;
            links.append(link);
            known.add(link);
        }
    }
    return links;
}

}
