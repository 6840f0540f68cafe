// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reports/codedsample.h"

#include "app/quotes/finder.h"

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

StoredArticle stored(qint64 id, const QString &outlet, const QString &headline, const QStringList &paragraphs)
{
    StoredArticle it{
        .id = ArticleId{id}, .position = id, .name = u"reports/%1.txt"_s.arg(outlet.toLower()), .raw = {}, .found = {}};
    it.found.id = it.id;
    it.found.headline = headline;
    it.found.outlet = outlet;
    it.found.published = u"2031-05-0%1"_s.arg(id);
    it.found.language = u"en"_s;
    it.found.format = u"text"_s;
    it.found.text = headline;
    it.found.blocks = {{{0, headline.size()}, BlockRole::Headline}};
    for (const QString &paragraph : paragraphs) {
        it.found.text += u"\n\n"_s;
        const qsizetype begin = it.found.text.size();
        it.found.text += paragraph;
        it.found.blocks.append({{begin, it.found.text.size()}, BlockRole::Body});
    }
    return it;
}

Annotation marked(qint64 id, const StoredArticle &article, const QString &words, const QList<qint64> &tags)
{
    const qsizetype begin = article.found.text.indexOf(words);
    Q_ASSERT(begin >= 0);
    Annotation it{.id = AnnotationId{id},
        .place = anchorAt(article.found, {begin, begin + words.size()}),
        .tags = {},
        .note = {},
        .by = {u"Ada"_s, u"2031-05-07T08:00:00Z"_s, u"2031-05-07T08:00:00Z"_s}};
    for (const qint64 tag : tags)
        it.tags.append(TagId{tag});
    return it;
}

Exportable analysed(const Snapshot &snapshot)
{
    Exportable work{.snapshot = snapshot, .articles = {}, .findings = {}, .title = u"Late ferry"_s};
    work.articles = effectiveArticles(snapshot);
    Progress progress;
    work.findings = find(work.articles, Scope::Event, progress).value();
    return work;
}

}

Exportable codedSample()
{
    Snapshot it;
    it.articles = {
        stored(1, u"Gazette"_s, u"Ferry late 🚢"_s,
            {u"“We left at nine because the tide was out and nobody had told the pilot,” said Ann Ode, the mate of the "
             "ferry, on Tuesday."_s,
                u"The pier stays shut until the autumn, an official said."_s}),
        stored(2, u"Echo"_s, u"Tide holds ferry"_s,
            {u"Ann Ode, the mate, said on Tuesday: “We left at nine because the tide was out.”"_s,
                u"“Nobody on board was ever in any danger whatsoever,” Ode said."_s}),
        stored(3, u"Observer"_s, u"Quiet day at the pier"_s, {u"Nothing was said about the ferry at all."_s}),
    };
    it.tags = {
        {.id = TagId{1}, .position = 2, .name = u"sources"_s, .isGroup = true},
        {.id = TagId{2}, .parent = TagId{1}, .position = 1, .name = u"named"_s, .colour = u"#2e9f8e"_s},
        {.id = TagId{3},
            .parent = TagId{1},
            .position = 2,
            .name = u"unnamed"_s,
            .colour = u"#de6455"_s,
            .description = u"Nobody answers for it."_s},
        {.id = TagId{4}, .position = 1, .name = u"delay"_s, .colour = u"#b88a00"_s, .key = u"1"_s},
        {.id = TagId{5}, .position = 3, .name = u"unused"_s},
    };
    const QString shared = u"We left at nine because the tide was out"_s;
    Annotation first = marked(1, it.articles[0], shared, {4, 2});
    first.linked = 1;
    Annotation copy = marked(2, it.articles[1], shared, {4, 2});
    copy.linked = 1;
    Annotation official = marked(3, it.articles[0], u"an official said"_s, {3});
    official.note = u"*Which* official?"_s;
    const Annotation pilot = marked(4, it.articles[0], u"the tide was out and nobody had told the pilot"_s, {3});
    Annotation plain = marked(5, it.articles[2], u"Nothing was said"_s, {});
    plain.note = u"Telling."_s;
    it.annotations = {{ArticleId{1}, {first, official, pilot}}, {ArticleId{2}, {copy}}, {ArticleId{3}, {plain}}};
    it.notes = {{.id = NoteId{1}, .about = ArticleId{2}, .text = u"Written in a hurry."_s},
        {.id = NoteId{2}, .text = u"Ask the *harbour master*."_s}};
    return analysed(it);
}

Exportable hostileSample()
{
    Exportable coded = codedSample();
    Snapshot it = coded.snapshot;
    const QString evil = u"</script><script>alert(\"1\")</script><!-- & 'x' `y` | *z* _u_ [l](javascript:1) "_s
        + QChar(u'\0') + QChar(u'\x0B') + QChar(u'\x1B') + QChar(0xD83D) + u" 🌊"_s;
    it.articles[0] = stored(1, u"=HYPERLINK(\"http://x.example\")"_s, u"+1 "_s + evil,
        {u"“@We left at nine because the tide was out, "_s + evil + u" and nobody had told the pilot,” said Ann Ode."_s,
            u"- not a list\n# not a heading\n1. not a number"_s});
    it.articles[0].found.link = u"javascript:alert(1)"_s;
    it.tags[3].name = u"-delay <b>"_s + evil;
    it.tags[3].colour = u"red;background:url(http://x.example)"_s;
    Annotation mark = marked(1, it.articles[0], u"We left at nine because the tide was out"_s, {4, 2});
    mark.note = u"@SUM(A1) "_s + evil;
    mark.by.author = u"\tAda"_s;
    Annotation other = marked(2, it.articles[0], u"the tide was out"_s, {4});
    other.by.author = u"=Bo"_s;
    it.annotations = {{ArticleId{1}, {mark, other}}};
    it.notes = {{.id = NoteId{2}, .text = evil}};
    return analysed(it);
}

}
