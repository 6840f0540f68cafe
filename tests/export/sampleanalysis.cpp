// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/sampleanalysis.h"

#include <QFile>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

TextRange rangeOf(const Article &article, QStringView words)
{
    const qsizetype begin = article.text.indexOf(words);
    Q_ASSERT(begin >= 0);
    return {begin, begin + words.size()};
}

Member member(const Place &place, Wording wording = Wording::Whole)
{
    return {place, wording, place.parts};
}

Article ferry()
{
    Article article;
    article.format = u"text"_s;
    article.text = u"🚢 Ferry “late”\n\n“We left at nine,” said Ann Ode, “and the tide was out.”\n\n"
                   "The pier stays shut until the autumn while divers look at its piles."_s;
    article.headline = u"🚢 Ferry “late”"_s;
    article.outlet = u"Harbour Gazette"_s;
    article.authors = {u"B. Quay"_s, u"C. Strand"_s};
    article.published = u"2031-05-06T08:30"_s;
    article.section = u"Coast"_s;
    article.language = u"en"_s;
    article.blocks = {{rangeOf(article, u"🚢 Ferry “late”"), BlockRole::Headline},
        {rangeOf(article, u"“We left at nine,” said Ann Ode, “and the tide was out.”"), BlockRole::Body},
        {rangeOf(article, u"The pier stays shut until the autumn while divers look at its piles."), BlockRole::Body}};
    return article;
}

Article tide()
{
    Article article;
    article.format = u"jsonl"_s;
    article.text = u"Low tide 🌊🌊 held the ferry: “We left at nine and the tide was out,” its mate said.\n"
                   "\"Nobody told us.\"\n"
                   "The pier stays shut until the autumn while divers look at its piles."_s;
    article.blocks = {{{0, article.text.size()}, BlockRole::Body}};
    return article;
}

}

AnalysisReport sampleAnalysis()
{
    AnalysisReport analysis;
    analysis.files = {u"reports/ferry \"one\".txt"_s, u"tide"_s};
    analysis.articles = {ferry(), tide()};
    const Article &a = analysis.articles[0];
    const Article &b = analysis.articles[1];
    const QList<TextRange> parts = {rangeOf(a, u"We left at nine,"), rangeOf(a, u"and the tide was out.")};
    const TextRange whole = rangeOf(b, u"We left at nine and the tide was out,");
    const TextRange pierA = rangeOf(a, u"The pier stays shut until the autumn while divers look at its piles.");
    const TextRange pierB = rangeOf(b, u"The pier stays shut until the autumn while divers look at its piles.");

    Findings &found = analysis.findings;
    found.quotes = {
        {.article = 0,
            .kind = QuoteKind::Headline,
            .segments = {rangeOf(a, u"late")},
            .cue = {},
            .speaker = {},
            .flags = {}},
        {.article = 0,
            .kind = QuoteKind::Direct,
            .segments = parts,
            .cue = rangeOf(a, u"said"),
            .speaker = Attribution{u"Ann Ode"_s, rangeOf(a, u"Ann Ode"), SpeakerKind::Person, 0.954, u"inside"_s},
            .flags = {}},
        {.article = 1,
            .kind = QuoteKind::Direct,
            .segments = {whole},
            .cue = rangeOf(b, u"said"),
            .speaker = Attribution{u"Ann Ode"_s, {}, SpeakerKind::Person, 0.5, u"carried"_s},
            .flags = QuoteFlag::Relayed},
        {.article = 1,
            .kind = QuoteKind::Direct,
            .segments = {rangeOf(b, u"Nobody told us.")},
            .cue = {},
            .speaker = {},
            .flags = QuoteFlags(QuoteFlag::Unclosed) | QuoteFlag::Nested},
    };
    found.speakers = {{u"Ann Ode"_s, {u"Ode"_s, u"mate"_s}, SpeakerKind::Person}};
    found.links = {
        {LinkKind::Edited, {0, 1, parts}, {1, 2, {whole}}, 1, LinkFlags(LinkFlag::Merged) | LinkFlag::Bracketed},
        {LinkKind::Echo, {0, 0, {rangeOf(a, u"late")}}, {1, 3, {rangeOf(b, u"Nobody told us.")}}, 0.333,
            LinkFlag::Short},
        {LinkKind::Indirect, {0, 1, {parts[1]}}, {1, -1, {rangeOf(b, u"Low tide 🌊🌊")}}, 0.6, {}},
        {LinkKind::Passage, {0, -1, {pierA}}, {1, -1, {pierB}}, 1, {}},
    };
    found.groups = {
        {GroupKind::Quotation, u"Ann Ode"_s, {member({0, 1, parts}, Wording::Cut), member({1, 2, {whole}})}, 1},
        {GroupKind::Passage, {}, {member({0, -1, {pierA}}), member({1, -1, {pierB}})}, 0},
    };
    return analysis;
}

QByteArray expectedBytes(const char *name)
{
    QFile file(QLatin1StringView(EXPECTED_FOLDER) + u'/' + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "there is no such file";
}

QByteArray expectedBytes(const char *name, const QByteArray &refreshed)
{
    if (qEnvironmentVariableIsSet("SYNOPTIC_REFRESH")) {
        QFile file(QLatin1StringView(EXPECTED_FOLDER) + u'/' + QLatin1StringView(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(refreshed) != refreshed.size())
            return "cannot be refreshed";
    }
    return expectedBytes(name);
}

}
