// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/articlerows.h"

#include "app/text/codepoints.h"

#include <QHash>
#include <QSet>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// The values of an article's own row, in the order of the columns; its id is last, because UPDATE
// asks for it last.
QVariantList valuesOf(const StoredArticle &stored)
{
    const Article &found = stored.found;
    return {stored.position, stored.name, stored.raw, found.format, found.text, found.headline, found.outlet,
        found.published, found.section, found.language, found.link,
        stored.newer.isNull() ? QVariant() : QVariant(stored.newer.value), stored.id.value};
}

StoredArticle articleOf(const Statement &row)
{
    StoredArticle stored;
    stored.id = ArticleId{row.integer(0)};
    stored.position = row.integer(1);
    stored.name = row.text(2);
    stored.raw = row.bytes(3);
    Article &found = stored.found;
    found.id = stored.id;
    found.format = row.text(4);
    found.text = row.text(5);
    found.headline = row.text(6);
    found.outlet = row.text(7);
    found.published = row.text(8);
    found.section = row.text(9);
    found.language = row.text(10);
    found.link = row.text(11);
    stored.newer = ArticleId{row.integer(12)};
    return stored;
}

}

Result<QList<StoredArticle>> loadArticles(Database &database, Progress &progress)
{
    constexpr qsizetype stepsOf = 256;
    constexpr qsizetype roomForMore = 64;
    const Result<qint64> count = database.number(u"SELECT count(*) FROM article"_s);
    if (!count)
        return std::unexpected(count.error());
    const Error cancelled{.kind = Error::Kind::Cancelled, .message = {}, .detail = {}};
    QList<StoredArticle> articles;
    articles.reserve(*count + roomForMore); // else the first that is added moves all others
    QHash<ArticleId, qsizetype> places;
    places.reserve(*count);
    QSet<QString> known; // many articles are of one outlet: whoever looks for it reads the same words again and again
    const auto readArticle = [&](const Statement &row) {
        if (progress.isCancelled())
            return u"cancelled"_s; // ends the reading
        if (articles.size() % stepsOf == 0)
            progress.step(articles.size(), *count);
        articles.append(articleOf(row));
        Article &found = articles.last().found;
        for (QString *words : {&found.format, &found.outlet, &found.section, &found.language})
            *words = *known.insert(*words);
        places.insert(articles.last().id, articles.size() - 1);
        return QString();
    };
    const auto readAuthor = [&](const Statement &row) {
        const auto place = places.constFind(ArticleId{row.integer(0)});
        if (place == places.constEnd())
            return u"an author belongs to no article"_s;
        articles[*place].found.authors.append(row.text(1));
        return QString();
    };
    ArticleId mapped; // the article that points speaks of
    CodePoints points{QStringView()};
    const auto readBlock = [&](const Statement &row) {
        const ArticleId id{row.integer(0)};
        const auto place = places.constFind(id);
        if (place == places.constEnd())
            return u"a block belongs to no article"_s;
        Article &found = articles[*place].found;
        if (std::exchange(mapped, id) != id)
            points = CodePoints(found.text);
        const TextRange range{row.integer(1), row.integer(2)};
        const QString role = row.text(3);
        // Checked before counting: a number from a strange file may be anything.
        if (range.begin < 0 || range.end > found.text.size() || roleName(roleNamed(role)) != role)
            return u"the blocks of article %1 do not fit its text"_s.arg(id.value);
        found.blocks.append({points.toUtf16(range), roleNamed(role)});
        return QString();
    };

    if (const Result<void> read = database.forEachRow(
            u"SELECT id, position, CAST(name AS BLOB), raw, CAST(format AS BLOB), CAST(text AS BLOB),"
            " CAST(headline AS BLOB), CAST(outlet AS BLOB), CAST(published AS BLOB), CAST(section AS BLOB),"
            " CAST(language AS BLOB), CAST(link AS BLOB), newer FROM article ORDER BY position, id"_s,
            readArticle);
        !read)
        return std::unexpected(progress.isCancelled() ? cancelled : read.error());
    if (const Result<void> read = database.forEachRow(
            u"SELECT article, CAST(name AS BLOB) FROM author ORDER BY article, position"_s, readAuthor);
        !read)
        return std::unexpected(read.error());
    if (const Result<void> read = database.forEachRow(
            u"SELECT article, start, \"end\", CAST(role AS BLOB) FROM block ORDER BY article, start"_s, readBlock);
        !read)
        return std::unexpected(read.error());

    if (progress.isCancelled())
        return std::unexpected(cancelled);
    return articles;
}

ArticleWriter::ArticleWriter(Database &database)
    : m_insert(database.prepare(
          u"INSERT INTO article (position, name, raw, format, text, headline, outlet, published, section, language,"
          " link, newer, id) VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),"
          " CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)"_s))
    , m_update(database.prepare(
          u"UPDATE article SET position = ?, name = CAST(? AS TEXT), raw = ?, format = CAST(? AS TEXT),"
          " text = CAST(? AS TEXT), headline = CAST(? AS TEXT), outlet = CAST(? AS TEXT),"
          " published = CAST(? AS TEXT), section = CAST(? AS TEXT), language = CAST(? AS TEXT),"
          " link = CAST(? AS TEXT), newer = ? WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM article WHERE id = ?"_s))
    , m_insertAuthor(database.prepare(u"INSERT INTO author (article, position, name) VALUES (?, ?, CAST(? AS TEXT))"_s))
    , m_removeAuthors(database.prepare(u"DELETE FROM author WHERE article = ?"_s))
    , m_insertBlock(
          database.prepare(u"INSERT INTO block (article, start, \"end\", role) VALUES (?, ?, ?, CAST(? AS TEXT))"_s))
    , m_removeBlocks(database.prepare(u"DELETE FROM block WHERE article = ?"_s))
{
}

Result<void> ArticleWriter::write(const Change<StoredArticle> &change)
{
    if (!change.after)
        return m_remove.run({change.before->id.value}); // authors and blocks go with it
    const StoredArticle &stored = *change.after;
    if (!change.before) {
        if (const Result<void> written = m_insert.run(valuesOf(stored)); !written)
            return written;
        return writeParts(stored);
    }
    if (const Result<void> written = m_update.run(valuesOf(stored)); !written)
        return written;
    const Article &before = change.before->found;
    if (before.authors == stored.found.authors && before.blocks == stored.found.blocks
        && before.text == stored.found.text)
        return {};
    for (Statement *removal : {&m_removeAuthors, &m_removeBlocks}) {
        if (const Result<void> removed = removal->run({stored.id.value}); !removed)
            return removed;
    }
    return writeParts(stored);
}

Result<void> ArticleWriter::writeParts(const StoredArticle &stored)
{
    const Article &found = stored.found;
    for (qsizetype i = 0; i < found.authors.size(); ++i) {
        if (const Result<void> written = m_insertAuthor.run({stored.id.value, i, found.authors[i]}); !written)
            return written;
    }
    const CodePoints points(found.text);
    for (const Block &block : found.blocks) {
        const TextRange range = points.fromUtf16(block.range);
        const QVariantList values = {stored.id.value, range.begin, range.end, QString(roleName(block.role))};
        if (const Result<void> written = m_insertBlock.run(values); !written)
            return written;
    }
    return {};
}

}
