// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdacompanion.h"

#include "app/import/jsonfields.h"
#include "app/text/codepoints.h"
#include "app/text/interchange.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefiQda)
};

class CompanionReader
{
public:
    CompanionReader(
        const QHash<QString, qsizetype> &sources, const TagsByGuid &codes, ForeignMarks &marks, JsonFault &fault)
        : m_sources(sources)
        , m_codes(codes)
        , m_marks(marks)
        , m_fault(fault)
    {
    }

    void read(const JsonFields &companion)
    {
        for (const JsonFields &it : companion.field("sources"_L1).each())
            takeSource(it);
        refuseRings();
        for (const JsonFields &it : companion.field("codes"_L1).each())
            takeKey(it);
        for (const JsonFields &it : companion.field("verdicts"_L1).each())
            takeVerdict(it);
        for (const JsonFields &it : companion.field("aliases"_L1).each())
            takeAlias(it);
        for (const JsonFields &it : companion.field("reuses"_L1).each())
            takeReuse(it);
    }

private:
    // The source that a field names; -1, and a fault, where there is none.
    qsizetype sourceIn(const JsonFields &it, QLatin1StringView field)
    {
        const qsizetype index = m_sources.value(plainGuid(it.text(field)), -1);
        if (index < 0)
            m_fault.say(Words::tr("“%1” in %2 names no source that is there").arg(it.path(), qdaCompanionName));
        return index;
    }

    const CodePoints &pointsOf(qsizetype article)
    {
        const auto there = m_points.find(article);
        return there != m_points.end()
            ? there->second
            : m_points.emplace(article, CodePoints(m_marks.articles[article].article.text)).first->second;
    }

    // A stretch in code points; an empty one, and a fault, where it is none of the text.
    TextRange rangeIn(const JsonFields &it, qsizetype article)
    {
        const TextRange range{it.offset("start"_L1), it.offset("end"_L1)};
        const qsizetype length = pointsOf(article).fromUtf16(m_marks.articles[article].article.text.size());
        if (range.begin < range.end && range.end <= length)
            return range;
        m_fault.say(Words::tr("“%1” in %2 is no part of its text").arg(it.path(), qdaCompanionName));
        return {};
    }

    void takeSource(const JsonFields &it)
    {
        const qsizetype index = sourceIn(it, "guid"_L1);
        if (index < 0)
            return;
        ForeignArticle &article = m_marks.articles[index];
        takeBlocks(it, index);
        if (!it.field("newer"_L1).isMissing())
            article.newer = sourceIn(it, "newer"_L1);
        if (const JsonFields found = it.field("found"_L1); found.isObject()) {
            article.article.headline = found.text("headline"_L1);
            article.article.outlet = found.text("outlet"_L1);
            article.article.authors = found.texts("authors"_L1);
            article.article.published = found.text("published"_L1);
            article.article.section = found.text("section"_L1);
            article.article.language = found.text("language"_L1);
            takeBlocks(found, index);
            for (const JsonFields &correction : it.field("corrections"_L1).each())
                takeCorrection(correction, index);
        }
    }

    void takeBlocks(const JsonFields &it, qsizetype article)
    {
        if (it.field("blocks"_L1).isMissing())
            return;
        QList<Block> blocks;
        qsizetype end = 0;
        for (const JsonFields &block : it.field("blocks"_L1).each()) {
            const TextRange range = rangeIn(block, article);
            if (range.begin < end)
                m_fault.say(Words::tr("“%1” in %2 stands in what is before it").arg(block.path(), qdaCompanionName));
            end = range.end;
            blocks.append({pointsOf(article).toUtf16(range), roleNamed(block.text("role"_L1))});
        }
        m_marks.articles[article].article.blocks = blocks;
    }

    void takeCorrection(const JsonFields &it, qsizetype article)
    {
        const auto name = std::ranges::find(correctionNames, it.text("field"_L1));
        Correction correction{.id = {},
            .article = {},
            .field = static_cast<Correction::Field>(name - correctionNames.begin()),
            .range = {},
            .value = it.text("value"_L1)};
        const bool isRole = correction.field == Correction::Field::Role;
        if (name == correctionNames.end() || (isRole && roleName(roleNamed(correction.value)) != correction.value))
            return m_fault.say(Words::tr("“%1” in %2 is no correction").arg(it.path(), qdaCompanionName));
        if (isRole)
            correction.range = pointsOf(article).toUtf16(rangeIn(it, article));
        m_marks.articles[article].corrections.append(correction);
    }

    // A way from version to newer version ends.
    void refuseRings()
    {
        for (const ForeignArticle &it : std::as_const(m_marks.articles)) {
            qsizetype steps = 0;
            for (qsizetype at = it.newer; at >= 0; at = m_marks.articles[at].newer) {
                if (++steps > m_marks.articles.size()) {
                    m_fault.say(Words::tr("in %1 an article is a newer version of itself").arg(qdaCompanionName));
                    return;
                }
            }
        }
    }

    void takeKey(const JsonFields &it)
    {
        const qsizetype tag = m_codes.value(plainGuid(it.text("guid"_L1)), -1);
        const QString key = it.text("key"_L1);
        if (tag < 0 || key.size() != 1 || !key.front().isDigit())
            return m_fault.say(Words::tr("“%1” in %2 is no key of a tag").arg(it.path(), qdaCompanionName));
        m_marks.tags[tag].key = key;
    }

    ForeignPlace placeIn(const JsonFields &it)
    {
        const qsizetype article = sourceIn(it, "source"_L1);
        if (article < 0)
            return {};
        const TextRange points = rangeIn(it, article);
        const QString &text = m_marks.articles[article].article.text;
        return {.article = article, .exact = pointsOf(article).toUtf16(points).of(text).toString(), .points = points};
    }

    void takeVerdict(const JsonFields &it)
    {
        const QList<JsonFields> places = it.field("places"_L1).each();
        if (places.isEmpty() || places.size() > 2)
            return m_fault.say(Words::tr("“%1” in %2 is said of no place").arg(it.path(), qdaCompanionName));
        ForeignVerdict verdict{
            .kind = it.text("kind"_L1), .place = placeIn(places.first()), .speaker = it.text("speaker"_L1)};
        if (places.size() == 2)
            verdict.other = placeIn(places.last());
        m_marks.verdicts.append(verdict);
    }

    void takeAlias(const JsonFields &it)
    {
        const ForeignAlias alias{it.text("spelling"_L1), it.text("name"_L1)};
        if (alias.spelling.isEmpty() || alias.name.isEmpty() || alias.spelling == alias.name)
            return m_fault.say(Words::tr("“%1” in %2 is no other name").arg(it.path(), qdaCompanionName));
        m_marks.aliases.append(alias);
    }

    void takeReuse(const JsonFields &it)
    {
        const auto kind = std::ranges::find(reuseNames, it.text("kind"_L1));
        ForeignReuse reuse{.source = it.text("program"_L1),
            .kind = static_cast<Reuse::Kind>(kind - reuseNames.begin()),
            .number = it.field("number"_L1).value().toInteger(),
            .matches = it.field("matches"_L1).value().toInteger()};
        for (const JsonFields &place : it.field("places"_L1).each())
            reuse.places.append({placeIn(place), !place.field("boilerplate"_L1).isMissing()});
        const bool isTwo = reuse.places.size() == 2;
        if (kind == reuseNames.end() || reuse.source.isEmpty() || reuse.matches < 0 || reuse.places.size() < 2
            || (reuse.kind == Reuse::Kind::Pair && !isTwo))
            return m_fault.say(
                Words::tr("“%1” in %2 is nothing that a program found").arg(it.path(), qdaCompanionName));
        m_marks.reuses.append(reuse);
    }

    const QHash<QString, qsizetype> &m_sources;
    const TagsByGuid &m_codes;
    ForeignMarks &m_marks;
    JsonFault &m_fault;
    std::map<qsizetype, CodePoints> m_points;
};

}

void takeCompanion(const QByteArray &json, const QHash<QString, qsizetype> &sources, const TagsByGuid &codes,
    ForeignMarks &marks, QdaFault &fault)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (!document.isObject())
        return fault.say(Words::tr("“%1” in it is no sound JSON").arg(qdaCompanionName));
    JsonFault wrong;
    CompanionReader(sources, codes, marks, wrong).read(JsonFields(document.object(), {}, wrong));
    if (!wrong.why.isEmpty())
        fault.say(wrong.why);
}

}
