// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/markedwork.h"

#include <algorithm>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

const QString gazette = u"Ferry late 🚢\n\n“We left at nine,” said the mate. 🌊\nNobody was hurt."_s;
const QString harbour
    = u"The ferry was late & full <again>.\n“We left at nine”, the mate said; «لن نعود» they cried.\n"_s;
const QString coast = u"Cafe\u0301 talk: “We left at nine.”\n"_s;
const QString coastBefore = u"Cafe\u0301 talk: they left at ten.\n"_s;

StoredArticle stored(qint64 id, const QString &outlet, const QString &text, const QString &link)
{
    StoredArticle it{
        .id = ArticleId{id}, .position = id, .name = u"%1.txt"_s.arg(outlet), .raw = text.toUtf8(), .found = {}};
    it.found.id = it.id;
    it.found.text = text;
    it.found.outlet = outlet;
    it.found.headline = text.section(u'\n', 0, 0);
    it.found.published = u"2031-05-06"_s;
    it.found.language = u"en"_s;
    it.found.link = link;
    it.found.format = u"text"_s;
    it.found.authors = {u"Ann Ode"_s, u"Bé Öm"_s};
    it.found.blocks = {{{0, text.trimmed().size()}, BlockRole::Body}};
    return it;
}

Anchor placeOf(const StoredArticle &article, const QString &words)
{
    const qsizetype at = article.found.text.indexOf(words);
    Q_ASSERT(at >= 0);
    return anchorAt(article.found, {at, at + words.size()});
}

}

Snapshot markedSnapshot()
{
    Snapshot it;
    it.articles = {stored(1, u"Gazette"_s, gazette, u"https://gazette.example/ferry?a=1&b=2"_s),
        stored(2, u"Harbour"_s, harbour, u"https://gazette.example/ferry?a=1&b=2"_s), stored(3, u"Coast"_s, coast, {}),
        stored(4, u"Coast"_s, coastBefore, {})};
    it.articles[3].newer = ArticleId{3};
    it.tags = {{.id = TagId{1}, .position = 0, .name = u"Frames"_s, .isGroup = true},
        {.id = TagId{2},
            .parent = TagId{1},
            .position = 1,
            .name = u"Blame / “fault”"_s,
            .colour = u"#ffd54f"_s,
            .description = u"Who is said to be at fault.\nNot: who is."_s,
            .key = u"1"_s},
        {.id = TagId{3}, .parent = TagId{1}, .position = 0, .name = u"Calm"_s},
        {.id = TagId{4}, .parent = TagId{2}, .position = 0, .name = u"Crew"_s, .colour = u"#0088aa"_s},
        {.id = TagId{5}, .position = 1, .name = u"Unused"_s}};
    const Authorship ana{u"Ana"_s, u"2031-05-07T08:09:10Z"_s, u"2031-05-07T08:09:10Z"_s};
    const Authorship ben{u"Ben & Co"_s, u"2031-05-08T00:00:00Z"_s, u"2031-05-09T23:59:59Z"_s};
    const auto mark = [&it](qint64 id, qsizetype article, const QString &words, const QList<TagId> &tags,
                          const QString &note, const Authorship &by, qint64 linked = 0) {
        const Anchor place = placeOf(it.articles[article], words);
        it.annotations[place.article].append(
            {.id = AnnotationId{id}, .place = place, .tags = tags, .note = note, .by = by, .linked = linked});
    };
    mark(1, 0, u"We left at nine,"_s, {TagId{3}, TagId{2}}, u"Is it **true**?\n\n- ask"_s, ana, 1);
    mark(2, 0, u"left at nine,” said the mate. 🌊\nNobody"_s, {TagId{4}}, {}, ben);
    mark(3, 1, u"We left at nine"_s, {TagId{3}, TagId{2}}, {}, ana, 1);
    mark(4, 1, u"لن نعود"_s, {}, u"]]> & <b>"_s, {});
    mark(5, 1, u"late & full <again>"_s, {}, {}, ben);
    mark(6, 2, u"Cafe\u0301"_s, {TagId{2}}, {}, ana);
    mark(7, 3, u"they left at ten"_s, {TagId{4}}, u"They said so first."_s, ana);
    it.notes = {{.id = NoteId{1}, .about = {}, .quote = {}, .text = u"What the project is about."_s, .by = ana},
        {.id = NoteId{2}, .about = ArticleId{2}, .quote = {}, .text = u"A good article."_s, .by = ben},
        {.id = NoteId{3},
            .about = ArticleId{1},
            .quote = placeOf(it.articles[0], u"We left at nine,"_s),
            .text = u"Said again on page 3."_s,
            .by = ana}};
    return it;
}

Exportable exportableOf(const Snapshot &snapshot)
{
    return {.snapshot = snapshot, .articles = effectiveArticles(snapshot), .findings = {}};
}

Exportable markedWork()
{
    return exportableOf(markedSnapshot());
}

Snapshot renumbered(const Snapshot &snapshot)
{
    Snapshot it = snapshot;
    const auto article = [](ArticleId id) { return id.isNull() ? id : ArticleId{100 - id.value}; };
    const auto tag = [](TagId id) { return id.isNull() ? id : TagId{200 - id.value}; };
    const auto moved = [&article](Anchor anchor) {
        anchor.article = article(anchor.article);
        return anchor;
    };
    for (StoredArticle &stored : it.articles) {
        stored.id = stored.found.id = article(stored.id);
        stored.newer = article(stored.newer);
    }
    for (Tag &one : it.tags) {
        one.id = tag(one.id);
        one.parent = tag(one.parent);
        one.position = 3 * one.position + 7;
    }
    std::ranges::reverse(it.tags);
    it.annotations.clear();
    for (QList<Annotation> list : snapshot.annotations) {
        for (Annotation &annotation : list) {
            annotation.id = AnnotationId{300 - annotation.id.value};
            annotation.place = moved(annotation.place);
            for (TagId &id : annotation.tags)
                id = tag(id);
            annotation.linked = annotation.linked == 0 ? 0 : 400 - annotation.linked;
        }
        std::ranges::reverse(list);
        it.annotations.insert(list.first().place.article, list);
    }
    for (Note &note : it.notes) {
        note.id = NoteId{500 - note.id.value};
        note.about = article(note.about);
        note.quote = moved(note.quote);
    }
    std::ranges::reverse(it.notes);
    return it;
}

}
