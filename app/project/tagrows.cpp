// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/tagrows.h"

namespace Synoptic {

using namespace Qt::StringLiterals;

Result<QList<Tag>> loadTags(Database &database)
{
    QList<Tag> tags;
    const auto readTag = [&tags](const Statement &row) {
        tags.append({.id = TagId{row.integer(0)},
            .parent = TagId{row.integer(1)},
            .position = row.integer(2),
            .name = row.text(3),
            .colour = row.text(4),
            .description = row.text(5),
            .key = row.text(6),
            .isGroup = row.integer(7) != 0});
        return QString();
    };
    const Result<void> read
        = database.forEachRow(u"SELECT id, parent, position, CAST(name AS BLOB), CAST(colour AS BLOB),"
                              " CAST(description AS BLOB), CAST(key AS BLOB), is_group FROM tag ORDER BY id"_s,
            readTag);
    if (!read)
        return std::unexpected(read.error());
    return tags;
}

TagWriter::TagWriter(Database &database)
    : m_insert(
          database.prepare(u"INSERT INTO tag (parent, position, name, colour, description, key, is_group, id) VALUES"
                           " (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)"_s))
    , m_update(
          database.prepare(u"UPDATE tag SET parent = ?, position = ?, name = CAST(? AS TEXT), colour = CAST(? AS TEXT),"
                           " description = CAST(? AS TEXT), key = CAST(? AS TEXT), is_group = ? WHERE id = ?"_s))
    , m_remove(database.prepare(u"DELETE FROM tag WHERE id = ?"_s))
{
}

Result<void> TagWriter::write(const Change<Tag> &change)
{
    if (!change.after)
        return m_remove.run({change.before->id.value});
    const Tag &tag = *change.after;
    const QVariant parent = tag.parent.isNull() ? QVariant() : QVariant(tag.parent.value);
    return (change.before ? m_update : m_insert)
        .run({parent, tag.position, tag.name, tag.colour, tag.description, tag.key, tag.isGroup ? 1 : 0, tag.id.value});
}

}
