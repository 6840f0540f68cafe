// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/qdacompanion.h"

#include "app/export/jsonwriter.h"
#include "app/export/qdacodebook.h"
#include "app/text/codepoints.h"
#include "app/text/interchange.h"

#include <QBuffer>
#include <QHash>

#include <algorithm>
#include <tuple>
#include <vector>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// Places are counted in code points, as in the project beside.
class Companion
{
public:
    Companion(QIODevice &out, const Snapshot &snapshot, const LeavingMarks &marks, QdaCompanion &said)
        : m_json(out, JsonStyle::Indented)
        , m_snapshot(snapshot)
        , m_marks(marks)
        , m_said(said)
        , m_corrections(correctionsOf(snapshot))
    {
        for (qsizetype i = 0; i < marks.articles.size(); ++i) {
            m_indices.insert(marks.articles[i].article.id, i);
            m_points.emplace_back(marks.articles[i].article.text);
        }
    }

    void write()
    {
        m_json.beginObject();
        list("sources", [this] { writeSources(); });
        list("codes", [this] { writeKeys(); });
        list("verdicts", [this] { writeVerdicts(); });
        list("aliases", [this] { writeAliases(); });
        list("reuses", [this] { writeReuses(); });
        m_json.endObject();
    }

private:
    static constexpr JsonWriter::Shape Small = JsonWriter::Shape::Small;

    void list(const char *name, const auto &writeItems)
    {
        m_json.key(name);
        m_json.beginArray();
        writeItems();
        m_json.endArray();
    }
    void field(const char *name, const auto &value)
    {
        m_json.key(name);
        m_json.string(value);
    }
    void number(const char *name, qint64 value)
    {
        m_json.key(name);
        m_json.integer(value);
    }

    // The next version that goes out; none: there is none.
    const LeavingArticle *newerOf(ArticleId id) const
    {
        const auto storedOf
            = [this](ArticleId it) { return std::ranges::find(m_snapshot.articles, it, &StoredArticle::id); };
        for (auto it = storedOf(id); it != m_snapshot.articles.end() && !it->newer.isNull(); it = storedOf(it->newer)) {
            if (const auto there = m_indices.constFind(it->newer); there != m_indices.constEnd())
                return &m_marks.articles[*there];
        }
        return nullptr;
    }

    void writeSources()
    {
        for (qsizetype i = 0; i < m_marks.articles.size(); ++i) {
            const LeavingArticle &it = m_marks.articles[i];
            m_json.beginObject();
            field("guid", guidOf(it.id));
            if (const LeavingArticle *newer = it.isOlder ? newerOf(it.article.id) : nullptr)
                field("newer", guidOf(newer->id));
            writeBlocks(i, it.article.blocks);
            if (m_corrections.contains(it.article.id))
                writeCorrections(i);
            m_json.endObject();
        }
    }

    void writeBlocks(qsizetype article, const QList<Block> &blocks)
    {
        list("blocks", [&] {
            for (const Block &block : blocks) {
                m_json.beginObject(Small);
                field("role", roleName(block.role));
                writeRange(article, block.range);
                m_json.endObject();
            }
        });
    }

    // What a person has corrected goes out as it reads now; beside it stand what was found, and what they said.
    void writeCorrections(qsizetype article)
    {
        const ArticleId id = m_marks.articles[article].article.id;
        const Article &found = std::ranges::find(m_snapshot.articles, id, &StoredArticle::id)->found;
        m_json.key("found");
        m_json.beginObject();
        field("headline", found.headline);
        field("outlet", found.outlet);
        list("authors", [&] {
            for (const QString &author : found.authors)
                m_json.string(author);
        });
        field("published", found.published);
        field("section", found.section);
        field("language", found.language);
        writeBlocks(article, found.blocks);
        m_json.endObject();
        list("corrections", [&] {
            for (const Correction &it : m_corrections.value(id)) {
                if (it.field == Correction::Field::Role && it.range.isEmpty())
                    continue; // it says nothing of anything
                m_json.beginObject(Small);
                field("field", correctionNames[static_cast<size_t>(it.field)]);
                field("value", it.value);
                if (it.field == Correction::Field::Role)
                    writeRange(article, it.range);
                m_json.endObject();
            }
        });
    }

    void writeRange(qsizetype article, TextRange range)
    {
        const TextRange points = m_points[static_cast<size_t>(article)].fromUtf16(range);
        number("start", points.begin);
        number("end", points.end);
    }

    void writeKeys()
    {
        for (const LeavingTag &it : m_marks.tags) {
            if (it.tag.key.isEmpty())
                continue;
            m_json.beginObject(Small);
            field("guid", guidOf(it.id));
            field("key", it.tag.key);
            m_json.endObject();
        }
    }

    bool goesOut(const Anchor &place) const { return m_indices.contains(place.article); }

    void writePlace(const Anchor &place, bool isBoilerplate = false)
    {
        const qsizetype article = m_indices.value(place.article);
        m_json.beginObject(Small);
        field("source", guidOf(m_marks.articles[article].id));
        writeRange(article, place.range);
        if (isBoilerplate)
            number("boilerplate", 1);
        m_json.endObject();
    }

    // As they were said: of two that disagree the later one counts.
    void writeVerdicts()
    {
        for (const Verdict &it : m_snapshot.rulings.verdicts) {
            if (!goesOut(it.place) || (!it.other.isNull() && !goesOut(it.other))) {
                ++m_said.verdictsBehind;
                continue;
            }
            m_json.beginObject();
            field("kind", verdictNames[static_cast<size_t>(it.kind)]);
            if (it.kind == Verdict::Kind::SaidBy)
                field("speaker", it.speaker);
            list("places", [&] {
                writePlace(it.place);
                if (!it.other.isNull())
                    writePlace(it.other);
            });
            m_json.endObject();
        }
    }

    void writeAliases()
    {
        QList<Alias> aliases = m_snapshot.rulings.aliases;
        std::ranges::sort(aliases, {}, &Alias::spelling);
        for (const Alias &it : std::as_const(aliases)) {
            m_json.beginObject(Small);
            field("spelling", it.spelling);
            field("name", it.name);
            m_json.endObject();
        }
    }

    void writeReuses()
    {
        const auto placeOf
            = [this](const ReusePlace &one) { return std::pair(m_indices.value(one.place.article), one.place.range); };
        QList<Reuse> reuses;
        for (Reuse it : m_snapshot.reuses) {
            if (!std::ranges::all_of(it.places, [this](const ReusePlace &one) { return goesOut(one.place); })) {
                ++m_said.reusesBehind;
                continue;
            }
            std::ranges::sort(it.places, {}, placeOf);
            reuses.append(it);
        }
        std::ranges::stable_sort(reuses, {}, [&placeOf](const Reuse &it) {
            return std::tuple(it.source, it.kind, it.number, placeOf(it.places.first()), placeOf(it.places.last()));
        });
        for (const Reuse &it : std::as_const(reuses)) {
            m_json.beginObject();
            field("program", it.source);
            field("kind", reuseNames[static_cast<size_t>(it.kind)]);
            number("number", it.number);
            number("matches", it.matches);
            list("places", [&] {
                for (const ReusePlace &one : it.places)
                    writePlace(one.place, one.isBoilerplate);
            });
            m_json.endObject();
        }
    }

    JsonWriter m_json;
    const Snapshot &m_snapshot;
    const LeavingMarks &m_marks;
    QdaCompanion &m_said;
    QHash<ArticleId, QList<Correction>> m_corrections;
    QHash<ArticleId, qsizetype> m_indices; // of articles that go out
    std::vector<CodePoints> m_points;      // of each of these
};

}

QdaCompanion qdaCompanion(const Snapshot &snapshot, const LeavingMarks &marks)
{
    const bool hasKeys = std::ranges::any_of(marks.tags, [](const LeavingTag &it) { return !it.tag.key.isEmpty(); });
    if (marks.articles.isEmpty() && snapshot.rulings.isEmpty() && !hasKeys)
        return {};
    QdaCompanion said;
    QBuffer buffer(&said.json);
    buffer.open(QIODevice::WriteOnly);
    Companion(buffer, snapshot, marks, said).write();
    return said;
}

}
