// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/analysisjson.h"

#include "app/export/interchangenames.h"

#include <QCoreApplication>

#include <array>

namespace Synoptic {

using Shape = JsonWriter::Shape;

AnalysisJson::AnalysisJson(JsonStyle style, QIODevice &out)
    : m_json(out, style)
    , m_out(out)
{
    m_json.beginObject();
    m_json.key("synoptic");
    m_json.integer(1);
}

// Every list is there, be it empty.
void AnalysisJson::enter(List list)
{
    static constexpr std::array names = {"", "articles", "quotes", "speakers", "links", "groups"};
    Q_ASSERT(m_list <= list);
    while (m_list != list) {
        if (m_list != List::None)
            m_json.endArray();
        m_list = List(quint8(m_list) + 1);
        m_json.key(names[quint8(m_list)]);
        m_json.beginArray();
        m_number = 0;
    }
    ++m_number;
}

template <typename Items, typename WriteItem>
void AnalysisJson::list(const char *name, const Items &items, WriteItem writeItem)
{
    m_json.key(name);
    m_json.beginArray();
    for (const auto &item : items)
        writeItem(item);
    m_json.endArray();
}

template <typename Strings>
void AnalysisJson::strings(const char *name, const Strings &values)
{
    m_json.key(name);
    m_json.beginArray(Shape::Small);
    for (const auto &value : values)
        m_json.string(value);
    m_json.endArray();
}

void AnalysisJson::article(const QString &file, const Article &article)
{
    enter(List::Articles);
    const auto index = static_cast<qsizetype>(m_codePoints.size());
    m_codePoints.emplace_back(article.text);
    m_json.beginObject();
    m_json.key("id");
    m_json.integer(m_number);
    m_json.key("file");
    m_json.string(file);
    m_json.key("format");
    m_json.stringOrNull(article.format);
    m_json.key("headline");
    m_json.stringOrNull(article.headline);
    m_json.key("outlet");
    m_json.stringOrNull(article.outlet);
    strings("authors", article.authors);
    m_json.key("published");
    m_json.stringOrNull(article.published);
    m_json.key("section");
    m_json.stringOrNull(article.section);
    m_json.key("language");
    m_json.stringOrNull(article.language);
    m_json.key("text");
    m_json.string(article.text);
    list("blocks", article.blocks, [&](const Block &block) {
        m_json.beginObject(Shape::Small);
        range(index, block.range);
        m_json.key("role");
        m_json.string(roleName(block.role));
        m_json.endObject();
    });
    m_json.endObject();
}

void AnalysisJson::quote(const Quote &quote)
{
    enter(List::Quotes);
    m_json.beginObject();
    m_json.key("id");
    m_json.integer(m_number);
    m_json.key("article");
    m_json.integer(quote.article + 1);
    m_json.key("kind");
    m_json.string(interchangeName(quote.kind));
    list("segments", quote.segments, [&](TextRange segment) {
        m_json.beginObject(Shape::Small);
        range(quote.article, segment);
        m_json.endObject();
    });
    m_json.key("cue");
    rangeOrNull(quote.article, quote.cue.value_or(TextRange()));
    m_json.key("speaker");
    attribution(quote);
    strings("flags", interchangeNames(quote.flags));
    m_json.endObject();
}

void AnalysisJson::attribution(const Quote &quote)
{
    // "He said" may stand where nobody has been named: then it is known where the speaker stands, not who it is.
    if (!quote.speaker || (quote.speaker->name.isEmpty() && quote.speaker->mention.isEmpty())) {
        m_json.null();
        return;
    }
    m_json.beginObject(Shape::Small);
    m_json.key("name");
    m_json.stringOrNull(quote.speaker->name);
    m_json.key("mention");
    rangeOrNull(quote.article, quote.speaker->mention);
    m_json.key("confidence");
    m_json.fraction(quote.speaker->confidence);
    m_json.endObject();
}

void AnalysisJson::speaker(const Speaker &speaker)
{
    enter(List::Speakers);
    m_json.beginObject(Shape::Small);
    m_json.key("name");
    m_json.string(speaker.name);
    strings("aliases", speaker.aliases);
    m_json.key("kind");
    m_json.string(interchangeName(speaker.kind));
    m_json.endObject();
}

void AnalysisJson::link(const Link &link)
{
    enter(List::Links);
    m_json.beginObject();
    m_json.key("kind");
    m_json.string(interchangeName(link.kind));
    m_json.key("a");
    place(link.a);
    m_json.key("b");
    place(link.b);
    m_json.key("score");
    m_json.fraction(link.score);
    strings("flags", interchangeNames(link.flags));
    m_json.endObject();
}

void AnalysisJson::group(const QuoteGroup &group)
{
    enter(List::Groups);
    m_json.beginObject();
    m_json.key("id");
    m_json.integer(m_number);
    m_json.key("kind");
    m_json.string(interchangeName(group.kind));
    m_json.key("speaker");
    m_json.stringOrNull(group.speaker);
    list("members", group.members, [&](const Member &member) {
        // A member is what stands between the marks where its words are.
        const QList<TextRange> parts = member.marked.isEmpty() ? member.place.parts : QList{member.marked};
        place({.article = member.place.article, .quote = member.place.quote, .parts = parts});
    });
    m_json.endObject();
}

// One place is one range here: from its first part to the end of its last.
void AnalysisJson::place(const Place &place)
{
    m_json.beginObject(Shape::Small);
    m_json.key("article");
    m_json.integer(place.article + 1);
    m_json.key("quote");
    if (place.quote < 0)
        m_json.null();
    else
        m_json.integer(place.quote + 1);
    range(place.article, place.range());
    m_json.endObject();
}

void AnalysisJson::range(qsizetype article, TextRange utf16)
{
    const TextRange points = m_codePoints[size_t(article)].fromUtf16(utf16);
    m_json.key("start");
    m_json.integer(points.begin);
    m_json.key("end");
    m_json.integer(points.end);
}

void AnalysisJson::rangeOrNull(qsizetype article, TextRange utf16)
{
    if (utf16.isEmpty()) {
        m_json.null();
        return;
    }
    m_json.beginObject(Shape::Small);
    range(article, utf16);
    m_json.endObject();
}

Result<void> AnalysisJson::finish()
{
    enter(List::Groups);
    m_json.endArray();
    m_json.endObject();
    if (m_json.flush())
        return {};
    return std::unexpected(Error{Error::Kind::CannotWrite,
        QCoreApplication::translate("Export", "The result could not be written: %1.").arg(m_out.errorString()),
        QString()});
}

Result<void> writeAnalysisJson(const AnalysisReport &analysis, JsonStyle style, QIODevice &out)
{
    AnalysisJson json(style, out);
    for (qsizetype i = 0; i < analysis.articles.size() && !json.hasFailed(); ++i)
        json.article(analysis.files[i], analysis.articles[i]);
    for (const Quote &quote : analysis.findings.quotes)
        json.quote(quote);
    for (const Speaker &speaker : analysis.findings.speakers)
        json.speaker(speaker);
    for (const Link &link : analysis.findings.links)
        json.link(link);
    for (const QuoteGroup &group : analysis.findings.groups)
        json.group(group);
    return json.finish();
}

}
