// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/reuserows.h"

#include "app/project/anchorcolumns.h"

#include <QHash>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using PlacesOf = QHash<ReuseId, QList<ReusePlace>>;

// Article by article, as anchors are read fastest: that is the order of the places of each row too.
Result<PlacesOf> loadPlaces(Database &database, const ArticleLookup &articles)
{
    PlacesOf places;
    AnchorReader anchors(articles);
    const auto readPlace = [&](const Statement &row) {
        places[ReuseId{row.integer(0)}].append({anchors.read(row, 1), row.integer(5) != 0});
        return QString();
    };
    const Result<void> read
        = database.forEachRow(u"SELECT reuse, article, start, \"end\", CAST(words AS BLOB), boilerplate"
                              " FROM reuse_place ORDER BY article, start, \"end\", reuse"_s,
            readPlace);
    if (!read)
        return std::unexpected(read.error());
    return places;
}

}

Result<QList<Reuse>> loadReuses(Database &database, const ArticleLookup &articles)
{
    const Result<PlacesOf> places = loadPlaces(database, articles);
    if (!places)
        return std::unexpected(places.error());
    QList<Reuse> reuses;
    const auto readReuse = [&](const Statement &row) {
        Reuse reuse;
        reuse.id = ReuseId{row.integer(0)};
        reuse.source = row.text(1);
        const auto kind = std::ranges::find(reuseNames, row.text(2));
        if (kind == reuseNames.end())
            return u"reuse %1 is of no kind that is known"_s.arg(reuse.id.value);
        reuse.kind = static_cast<Reuse::Kind>(kind - reuseNames.begin());
        reuse.number = row.integer(3);
        reuse.matches = row.integer(4);
        reuse.places = places->value(reuse.id);
        reuses.append(std::move(reuse));
        return QString();
    };
    const Result<void> read = database.forEachRow(
        u"SELECT id, CAST(source AS BLOB), CAST(kind AS BLOB), number, matches FROM reuse ORDER BY id"_s, readReuse);
    if (!read)
        return std::unexpected(read.error());
    return reuses;
}

ReuseWriter::ReuseWriter(Database &database)
    : m_insert(database.prepare(u"INSERT INTO reuse (source, kind, number, matches, id)"
                                " VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?)"_s))
    , m_update(database.prepare(u"UPDATE reuse SET source = CAST(? AS TEXT), kind = CAST(? AS TEXT), number = ?,"
                                " matches = ? WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM reuse WHERE id = ?"_s))
    , m_insertPlace(database.prepare(u"INSERT INTO reuse_place (article, start, \"end\", words, boilerplate, reuse)"
                                     " VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?)"_s))
    , m_removePlaces(database.prepare(u"DELETE FROM reuse_place WHERE reuse = ?"_s))
{
}

Result<void> ReuseWriter::write(const Change<Reuse> &change, const ArticleLookup &articles)
{
    if (!change.after)
        return m_remove.run({change.before->id.value}); // its places go with it
    const Reuse &reuse = *change.after;
    const QVariantList values{reuse.source, QString(reuseNames[static_cast<size_t>(reuse.kind)]), reuse.number,
        reuse.matches, reuse.id.value};
    if (const Result<void> written = (change.before ? m_update : m_insert).run(values); !written)
        return written;
    if (change.before) {
        if (const Result<void> removed = m_removePlaces.run({reuse.id.value}); !removed)
            return removed;
    }
    for (const ReusePlace &place : reuse.places) {
        const QVariantList columns
            = columnsOf(place.place, articles) + QVariantList{place.isBoilerplate ? 1 : 0, reuse.id.value};
        if (const Result<void> written = m_insertPlace.run(columns); !written)
            return written;
    }
    return {};
}

}
