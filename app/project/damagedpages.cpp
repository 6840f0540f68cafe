// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/damagedpages.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// Of the format of SQLite's files (sqlite.org/fileformat2.html).
constexpr qsizetype headSize = 100; // before the first page's tree
constexpr qint64 usualPageSize = 4096;

enum PageType : char { InnerKeys = 2, InnerRows = 5, LeafKeys = 10, LeafRows = 13 };

template <typename Number>
void put(QByteArray &page, qsizetype at, Number number)
{
    qToBigEndian(number, page.data() + at);
}

// Seven bits a byte, the highest first; all but the last are marked.
QByteArray variable(quint64 number)
{
    QByteArray bytes(1, static_cast<char>(number & 0x7f));
    while (number >>= 7)
        bytes.prepend(static_cast<char>((number & 0x7f) | 0x80));
    return bytes;
}

// The row of the list of tables that names one.
QByteArray rowOf(const DamagedPages::Table &table)
{
    const QByteArray name = table.name.toUtf8();
    const QByteArray sql = table.sql.toUtf8();
    const auto textType = [](const QByteArray &text) { return variable(13 + 2 * quint64(text.size())); };
    constexpr char wideInteger = 6;
    const QByteArray types = textType("table") + textType(name) + textType(name) + wideInteger + textType(sql);
    QByteArray root(8, '\0');
    put(root, 0, table.root);
    const QByteArray row
        = variable(quint64(types.size()) + (types.size() < 127 ? 1 : 2)) + types + "table" + name + name + root + sql;
    return variable(quint64(row.size())) + variable(1) + row;
}

// The first page of a sound file of so many pages that has this table; empty where the words are too long for one.
QByteArray firstPage(const DamagedPages::Table &table, qint64 pageSize, qint64 pages)
{
    const QByteArray row = rowOf(table);
    if (row.size() > pageSize - headSize - 64)
        return {};
    QByteArray page(pageSize, '\0');
    page.replace(0, 16, QByteArray("SQLite format 3", 16));
    put(page, 16, static_cast<quint16>(pageSize == 65536 ? 1 : pageSize));
    page.replace(18, 6, QByteArray("\1\1\0\100\40\40", 6)); // journal, nothing reserved, the shares of a payload
    put(page, 24, quint32(1));                              // changes
    put(page, 28, static_cast<quint32>(pages));
    put(page, 40, quint32(1)); // changes of the list
    put(page, 44, quint32(4)); // the format of the list
    put(page, 56, quint32(1)); // UTF-8
    put(page, 92, quint32(1)); // the number of pages is of this change
    const qsizetype at = pageSize - row.size();
    page[headSize] = LeafRows;
    put(page, headSize + 3, quint16(1));
    put(page, headSize + 5, static_cast<quint16>(at));
    put(page, headSize + 8, static_cast<quint16>(at));
    page.replace(at, row.size(), row);
    return page;
}

qint64 pageSizeIn(const QByteArray &head)
{
    const quint32 said = head.size() < 18 ? 0 : qFromBigEndian<quint16>(head.constData() + 16);
    const quint32 size = said == 1 ? 65536 : said;
    return size >= 512 && std::has_single_bit(size) ? size : usualPageSize;
}

Error notWritten(const QFile &file)
{
    return {Error::Kind::CannotWrite, file.errorString(), file.fileName()};
}

}

DamagedPages::DamagedPages(const QString &path, qint64 pageSize)
    : m_file(path)
    , m_pageSize(pageSize)
{
}

DamagedPages::~DamagedPages()
{
    m_file.remove();
}

Result<std::unique_ptr<DamagedPages>> DamagedPages::copied(const QString &damaged, const QString &into)
{
    QFile file(damaged);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Kind::Unreadable, file.errorString(), damaged});
    std::unique_ptr<DamagedPages> pages(new DamagedPages(into, pageSizeIn(file.peek(headSize))));
    if (!file.copy(into))
        return std::unexpected(notWritten(file));
    pages->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!pages->m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return std::unexpected(notWritten(pages->m_file));
    const qint64 whole = (pages->m_file.size() + pages->m_pageSize - 1) / pages->m_pageSize;
    pages->m_pages = whole + 1;
    return pages->moveList().transform([&] { return std::move(pages); });
}

QByteArray DamagedPages::page(qint64 number)
{
    if (number < 1 || !m_file.seek((number - 1) * m_pageSize))
        return {};
    return m_file.read(m_pageSize);
}

Result<void> DamagedPages::setPage(qint64 number, const QByteArray &bytes)
{
    if (!m_file.seek((number - 1) * m_pageSize) || m_file.write(bytes) != bytes.size())
        return std::unexpected(notWritten(m_file));
    return {};
}

// The tree of the list begins on the first page behind the file's head, and on any other page without one; what it
// points to is counted from the beginning of the page.
Result<void> DamagedPages::moveList()
{
    QByteArray first = page(1).leftJustified(m_pageSize, '\0');
    const qsizetype head = first[headSize] == InnerRows ? 12 : 8;
    const qsizetype cells = qFromBigEndian<quint16>(first.constData() + headSize + 3);
    const qsizetype length = std::min(head + 2 * cells, m_pageSize - headSize);
    first.replace(0, length, first.sliced(headSize, length));
    return setPage(m_pages, first);
}

DamagedPages::Table DamagedPages::list() const
{
    return {
        u"list"_s, m_pages, u"CREATE TABLE list (type TEXT, name TEXT, tbl_name TEXT, rootpage INTEGER, sql TEXT)"_s};
}

Result<void> DamagedPages::forgetList()
{
    return setPage(m_pages, QByteArray(m_pageSize, '\0'));
}

DamagedPages::Kind DamagedPages::kindOf(qint64 number)
{
    const QByteArray bytes = number > 1 ? page(number) : QByteArray();
    switch (bytes.isEmpty() ? 0 : bytes.front()) {
    case InnerRows:
    case LeafRows:
        return Kind::Rows;
    case InnerKeys:
    case LeafKeys:
        return Kind::Keys;
    default:
        return Kind::None;
    }
}

Result<std::unique_ptr<Database>> DamagedPages::open(const Table &table)
{
    const QByteArray first = firstPage(table, m_pageSize, m_pages);
    if (first.isEmpty())
        return std::unexpected(Error{Error::Kind::Damaged, table.name, u"the words it was made with are too long"_s});
    return setPage(1, first).and_then([this] { return Database::openAsItIs(m_file.fileName()); });
}

}
