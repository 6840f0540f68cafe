// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/verdictrows.h"

#include "app/project/anchorcolumns.h"

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

Result<QList<Verdict>> loadVerdicts(Database &database, const ArticleLookup &articles)
{
    QList<Verdict> verdicts;
    AnchorReader anchors(articles);
    AnchorReader others(articles);
    const auto readVerdict = [&](const Statement &row) {
        Verdict verdict;
        verdict.id = VerdictId{row.integer(0)};
        const auto kind = std::ranges::find(verdictNames, row.text(1));
        if (kind == verdictNames.end())
            return u"verdict %1 says nothing known"_s.arg(verdict.id.value);
        verdict.kind = static_cast<Verdict::Kind>(kind - verdictNames.begin());
        verdict.speaker = row.text(2);
        verdict.place = anchors.read(row, 3);
        verdict.other = others.read(row, 7);
        verdicts.append(std::move(verdict));
        return QString();
    };
    const Result<void> read
        = database.forEachRow(u"SELECT id, CAST(kind AS BLOB), CAST(speaker AS BLOB), article, start, \"end\","
                              " CAST(words AS BLOB), other_article, other_start, other_end,"
                              " CAST(other_words AS BLOB) FROM verdict ORDER BY id"_s,
            readVerdict);
    if (!read)
        return std::unexpected(read.error());
    return verdicts;
}

Result<QList<Alias>> loadAliases(Database &database)
{
    QList<Alias> aliases;
    const auto readAlias = [&](const Statement &row) {
        aliases.append({AliasId{row.integer(0)}, row.text(1), row.text(2)});
        return QString();
    };
    const Result<void> read = database.forEachRow(
        u"SELECT id, CAST(spelling AS BLOB), CAST(name AS BLOB) FROM alias ORDER BY id"_s, readAlias);
    if (!read)
        return std::unexpected(read.error());
    return aliases;
}

VerdictWriter::VerdictWriter(Database &database)
    : m_insert(database.prepare(u"INSERT INTO verdict (kind, speaker, article, start, \"end\", words, other_article,"
                                " other_start, other_end, other_words, id) VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?,"
                                " ?, ?, CAST(? AS TEXT), ?, ?, ?, CAST(? AS TEXT), ?)"_s))
    , m_update(database.prepare(u"UPDATE verdict SET kind = CAST(? AS TEXT), speaker = CAST(? AS TEXT), article = ?,"
                                " start = ?, \"end\" = ?, words = CAST(? AS TEXT), other_article = ?, other_start = ?,"
                                " other_end = ?, other_words = CAST(? AS TEXT) WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM verdict WHERE id = ?"_s))
{
}

Result<void> VerdictWriter::write(const Change<Verdict> &change, const ArticleLookup &articles)
{
    if (!change.after)
        return m_remove.run({change.before->id.value});
    const Verdict &verdict = *change.after;
    return (change.before ? m_update : m_insert)
        .run(QVariantList{QString(verdictNames[static_cast<size_t>(verdict.kind)]), verdict.speaker}
            + columnsOf(verdict.place, articles) + columnsOf(verdict.other, articles) + QVariantList{verdict.id.value});
}

AliasWriter::AliasWriter(Database &database)
    : m_insert(
          database.prepare(u"INSERT INTO alias (spelling, name, id) VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)"_s))
    , m_update(database.prepare(u"UPDATE alias SET spelling = CAST(? AS TEXT), name = CAST(? AS TEXT) WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM alias WHERE id = ?"_s))
{
}

Result<void> AliasWriter::write(const Change<Alias> &change)
{
    if (!change.after)
        return m_remove.run({change.before->id.value});
    return (change.before ? m_update : m_insert)
        .run({change.after->spelling, change.after->name, change.after->id.value});
}

}
