// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/wholework.h"

#include "app/quotes/finder.h"
#include "tests/reports/codedsample.h"

#include <algorithm>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

Anchor placeOf(const StoredArticle &stored, const QString &words)
{
    const qsizetype begin = stored.found.text.indexOf(words);
    Q_ASSERT(begin >= 0);
    return anchorAt(stored.found, {begin, begin + words.size()});
}

StoredArticle earlier(const StoredArticle &article, qint64 id, const QString &text)
{
    StoredArticle it = article;
    it.id = it.found.id = ArticleId{id};
    it.position = id;
    it.name = u"reports/earlier %1.txt"_s.arg(id);
    it.raw = text.toUtf8();
    it.found.text = text;
    it.found.blocks = {{{0, text.size()}, BlockRole::Body}};
    it.newer = article.id;
    return it;
}

}

Snapshot wholeSnapshot()
{
    Snapshot it = codedSample().snapshot;
    const Authorship bo{u"Bo"_s, u"2031-05-09T10:11:12Z"_s, u"2031-05-10T00:00:00Z"_s};
    for (StoredArticle &stored : it.articles)
        stored.raw = stored.found.text.toUtf8();
    it.articles[0].raw = "<html><body>" + it.articles[0].raw + "</body></html>";
    it.articles[0].found.link = u"https://gazette.example/ferry"_s;
    it.articles[0].found.authors = {u"Cy Reed"_s, u"Dot Lane"_s};
    it.articles[0].found.section = u"Coast"_s;
    const auto add = [&it](qsizetype to, const QString &paragraph) {
        Article &article = it.articles[to].found;
        article.text += u"\n\n"_s;
        article.blocks.append({{article.text.size(), article.text.size() + paragraph.size()}, BlockRole::Body});
        article.text += paragraph;
        it.articles[to].raw = article.text.toUtf8();
    };
    add(2, u"Gulls sat on the rails."_s);
    add(2, u"“The mast is bent and will not stand another winter,” said Rita Quill, the harbour master."_s);
    for (const qsizetype printer : {1, 2})
        add(printer, u"Divers will look at the piles below the northern quay before the harbour opens on Thursday."_s);
    // Of the Observer two earlier versions; the middle one bears no mark.
    it.articles.append(earlier(it.articles[2], 4, u"Quiet day\n\nNothing at all was said in the morning."_s));
    it.articles.append(earlier(it.articles[2], 5, u"Quiet day\n\nNothing was said at noon."_s));
    it.articles[3].newer = it.articles[4].id;

    it.tags[1].key = u"2"_s;
    const auto mark = [&it, &bo](qint64 id, qsizetype article, const QString &words, TagId tag, const QString &note) {
        const Anchor place = placeOf(it.articles[article], words);
        it.annotations[place.article].append(
            {.id = AnnotationId{id}, .place = place, .tags = {tag}, .note = note, .by = bo});
    };
    mark(11, 3, u"Nothing at all"_s, TagId{4}, u"They took it back."_s);
    mark(12, 1, u"in any danger"_s, TagId{3}, u"A *bold* claim.\n\nAsk again."_s);
    it.notes.append({.id = NoteId{11}, .about = it.articles[3].id, .text = u"The first version."_s, .by = bo});
    it.notes.append({.id = NoteId{12},
        .about = it.articles[1].id,
        .quote = placeOf(it.articles[1], u"We left at nine because the tide was out"_s),
        .text = u"Where was she standing?"_s,
        .by = bo});

    it.corrections = {{.id = CorrectionId{1},
                          .article = it.articles[0].id,
                          .field = Correction::Field::Role,
                          .range = it.articles[0].found.blocks.last().range,
                          .value = u"caption"_s},
        {.id = CorrectionId{2},
            .article = it.articles[2].id,
            .field = Correction::Field::Outlet,
            .range = {},
            .value = u"The Observer"_s}};

    const Anchor gazette
        = placeOf(it.articles[0], u"“We left at nine because the tide was out and nobody had told the pilot,”"_s);
    const Anchor echo = placeOf(it.articles[1], u"“We left at nine because the tide was out.”"_s);
    const Anchor danger = placeOf(it.articles[1], u"“Nobody on board was ever in any danger whatsoever,”"_s);
    const Anchor nothing = placeOf(it.articles[2], u"Nothing was said about the ferry at all"_s);
    using Kind = Verdict::Kind;
    it.rulings.verdicts = {{.id = VerdictId{1}, .kind = Kind::NotSame, .place = gazette, .other = echo},
        {.id = VerdictId{2}, .kind = Kind::Same, .place = gazette, .other = echo},
        {.id = VerdictId{3}, .kind = Kind::SaidBy, .place = gazette, .speaker = u"The Mate"_s},
        {.id = VerdictId{4}, .kind = Kind::NoQuote, .place = danger},
        {.id = VerdictId{5}, .kind = Kind::Quote, .place = nothing},
        {.id = VerdictId{6}, .kind = Kind::SaidBy, .place = placeOf(it.articles[4], u"Nothing was said"_s)}};
    it.rulings.aliases = {{.id = AliasId{1}, .spelling = u"The Mate"_s, .name = u"Ann B. Ode"_s},
        {.id = AliasId{2}, .spelling = u"Ann Ode"_s, .name = u"Ann B. Ode"_s}};
    it.reuses = {{.id = ReuseId{1},
                     .source = QString(passimSource),
                     .kind = Reuse::Kind::Pair,
                     .number = 0,
                     .matches = 38,
                     .places = {{placeOf(it.articles[0], u"We left at nine because the tide was out"_s)},
                         {placeOf(it.articles[1], u"We left at nine because the tide was out"_s), true}}},
        {.id = ReuseId{2},
            .source = QString(passimSource),
            .kind = Reuse::Kind::Cluster,
            .number = 77,
            .matches = 0,
            .places = {{placeOf(it.articles[1], u"said on Tuesday"_s)}, {placeOf(it.articles[4], u"was said"_s)}}}};
    return it;
}

Exportable foundIn(const Snapshot &snapshot)
{
    Exportable work{.snapshot = snapshot, .articles = effectiveArticles(snapshot), .findings = {}, .title = u"Ferry"_s};
    Progress progress;
    work.findings = find(work.articles, Scope::Event, progress, snapshot.rulings).value();
    return work;
}

Exportable wholeWork()
{
    return foundIn(wholeSnapshot());
}

}
