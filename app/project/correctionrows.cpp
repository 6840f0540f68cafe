// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/correctionrows.h"

#include "app/text/codepoints.h"

#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// In the order of Correction::Field.
constexpr std::array<QLatin1StringView, 7> fieldNames = {
    QLatin1StringView("headline"),
    QLatin1StringView("outlet"),
    QLatin1StringView("authors"),
    QLatin1StringView("published"),
    QLatin1StringView("section"),
    QLatin1StringView("language"),
    QLatin1StringView("role"),
};

}

Result<QList<Correction>> loadCorrections(Database &database, const ArticleLookup &articles)
{
    QList<Correction> corrections;
    const auto readCorrection = [&](const Statement &row) {
        Correction correction;
        correction.id = CorrectionId{row.integer(0)};
        correction.article = ArticleId{row.integer(1)};
        const StoredArticle *stored = articles(correction.article);
        if (!stored)
            return u"correction %1 belongs to no article"_s.arg(correction.id.value);
        const auto field = std::ranges::find(fieldNames, row.text(2));
        if (field == fieldNames.end())
            return u"correction %1 is about no field"_s.arg(correction.id.value);
        correction.field = static_cast<Correction::Field>(field - fieldNames.begin());
        const TextRange range{row.integer(3), row.integer(4)};
        // Checked before counting: a number from a strange file may be anything.
        if (range.begin < 0 || range.end < range.begin || range.end > stored->found.text.size())
            return u"correction %1 lies outside the text of its article"_s.arg(correction.id.value);
        correction.range = CodePoints(stored->found.text).toUtf16(range);
        correction.value = row.text(5);
        corrections.append(correction);
        return QString();
    };
    if (const Result<void> read = database.forEachRow(u"SELECT id, article, CAST(field AS BLOB), start, \"end\","
                                                      " CAST(value AS BLOB) FROM correction ORDER BY id"_s,
            readCorrection);
        !read)
        return std::unexpected(read.error());
    return corrections;
}

CorrectionWriter::CorrectionWriter(Database &database)
    : m_insert(database.prepare(u"INSERT INTO correction (article, field, start, \"end\", value, id)"
                                " VALUES (?, CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), ?)"_s))
    , m_update(database.prepare(u"UPDATE correction SET article = ?, field = CAST(? AS TEXT), start = ?, \"end\" = ?,"
                                " value = CAST(? AS TEXT) WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM correction WHERE id = ?"_s))
{
}

Result<void> CorrectionWriter::write(const Change<Correction> &change, const ArticleLookup &articles)
{
    if (!change.after)
        return m_remove.run({change.before->id.value});
    const Correction &correction = *change.after;
    const StoredArticle *stored = articles(correction.article);
    Q_ASSERT(stored);
    const TextRange range = CodePoints(stored->found.text).fromUtf16(correction.range);
    const QString field = fieldNames[static_cast<size_t>(correction.field)];
    return (change.before ? m_update : m_insert)
        .run({correction.article.value, field, range.begin, range.end, correction.value, correction.id.value});
}

}
