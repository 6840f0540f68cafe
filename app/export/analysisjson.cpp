// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/analysisjson.h"

#include "app/export/interchangenames.h"
#include "app/text/codepoints.h"

#include <QCoreApplication>

#include <vector>

namespace Synoptic {

namespace {

using Shape = JsonWriter::Shape;

class AnalysisWriter
{
public:
    AnalysisWriter(const Analysis &analysis, JsonStyle style, QIODevice &out)
        : m_analysis(analysis)
        , m_json(out, style)
    {
        m_codePoints.reserve(size_t(analysis.articles.size()));
        for (const Article &article : analysis.articles)
            m_codePoints.emplace_back(article.text);
    }

    bool write()
    {
        m_json.beginObject();
        m_json.key("synoptic");
        m_json.integer(1);
        list("articles", m_analysis.articles.size(), [this](qsizetype i) { article(i); });
        list("quotes", m_analysis.findings.quotes.size(), [this](qsizetype i) { quote(i); });
        list("speakers", m_analysis.findings.speakers.size(), [this](qsizetype i) { speaker(i); });
        list("links", m_analysis.findings.links.size(), [this](qsizetype i) { link(i); });
        list("groups", m_analysis.findings.groups.size(), [this](qsizetype i) { group(i); });
        m_json.endObject();
        return m_json.flush();
    }

private:
    template <typename WriteItem>
    void list(const char *name, qsizetype size, WriteItem writeItem, Shape shape = Shape::Open)
    {
        m_json.key(name);
        m_json.beginArray(shape);
        for (qsizetype i = 0; i < size && !m_json.hasFailed(); ++i)
            writeItem(i);
        m_json.endArray();
    }

    template <typename Strings>
    void strings(const char *name, const Strings &values)
    {
        list(name, values.size(), [&](qsizetype i) { m_json.string(values[i]); }, Shape::Small);
    }

    void article(qsizetype i)
    {
        const Article &article = m_analysis.articles[i];
        m_json.beginObject();
        m_json.key("id");
        m_json.integer(i + 1);
        m_json.key("file");
        m_json.string(m_analysis.files[i]);
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
        list("blocks", article.blocks.size(), [&](qsizetype k) {
            m_json.beginObject(Shape::Small);
            range(i, article.blocks[k].range);
            m_json.key("role");
            m_json.string(roleName(article.blocks[k].role));
            m_json.endObject();
        });
        m_json.endObject();
    }

    void quote(qsizetype i)
    {
        const Quote &quote = m_analysis.findings.quotes[i];
        m_json.beginObject();
        m_json.key("id");
        m_json.integer(i + 1);
        m_json.key("article");
        m_json.integer(quote.article + 1);
        m_json.key("kind");
        m_json.string(interchangeName(quote.kind));
        list("segments", quote.segments.size(), [&](qsizetype k) {
            m_json.beginObject(Shape::Small);
            range(quote.article, quote.segments[k]);
            m_json.endObject();
        });
        m_json.key("cue");
        rangeOrNull(quote.article, quote.cue.value_or(TextRange()));
        m_json.key("speaker");
        attribution(quote);
        strings("flags", interchangeNames(quote.flags));
        m_json.endObject();
    }

    void attribution(const Quote &quote)
    {
        if (!quote.speaker || quote.speaker->name.isEmpty()) {
            m_json.null();
            return;
        }
        m_json.beginObject(Shape::Small);
        m_json.key("name");
        m_json.string(quote.speaker->name);
        m_json.key("mention");
        rangeOrNull(quote.article, quote.speaker->mention);
        m_json.key("confidence");
        m_json.fraction(quote.speaker->confidence);
        m_json.endObject();
    }

    void speaker(qsizetype i)
    {
        const Speaker &speaker = m_analysis.findings.speakers[i];
        m_json.beginObject(Shape::Small);
        m_json.key("name");
        m_json.string(speaker.name);
        strings("aliases", speaker.aliases);
        m_json.key("kind");
        m_json.string(interchangeName(speaker.kind));
        m_json.endObject();
    }

    void link(qsizetype i)
    {
        const Link &link = m_analysis.findings.links[i];
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

    void group(qsizetype i)
    {
        const QuoteGroup &group = m_analysis.findings.groups[i];
        m_json.beginObject();
        m_json.key("id");
        m_json.integer(i + 1);
        m_json.key("kind");
        m_json.string(interchangeName(group.kind));
        m_json.key("speaker");
        m_json.stringOrNull(group.speaker);
        list("members", group.members.size(), [&](qsizetype k) { place(group.members[k].place); });
        m_json.endObject();
    }

    // One place is one range here: from its first part to the end of its last.
    void place(const Place &place)
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

    void range(qsizetype article, TextRange utf16)
    {
        const TextRange points = m_codePoints[size_t(article)].fromUtf16(utf16);
        m_json.key("start");
        m_json.integer(points.begin);
        m_json.key("end");
        m_json.integer(points.end);
    }

    void rangeOrNull(qsizetype article, TextRange utf16)
    {
        if (utf16.isEmpty()) {
            m_json.null();
            return;
        }
        m_json.beginObject(Shape::Small);
        range(article, utf16);
        m_json.endObject();
    }

    const Analysis &m_analysis;
    std::vector<CodePoints> m_codePoints; // parallel to the articles
    JsonWriter m_json;
};

}

Result<void> writeAnalysisJson(const Analysis &analysis, JsonStyle style, QIODevice &out)
{
    if (AnalysisWriter(analysis, style, out).write())
        return {};
    return std::unexpected(Error{Error::Kind::CannotWrite,
        QCoreApplication::translate("Export", "The result could not be written: %1.").arg(out.errorString()),
        QString()});
}

}
