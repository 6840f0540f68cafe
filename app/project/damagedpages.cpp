// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/damagedpages.h"

#include <algorithm>
#include <bit>

namespace Synoptic {

namespace {

// Of the format of SQLite's files (sqlite.org/fileformat2.html).
constexpr qsizetype headSize = 100; // before the first page's tree
constexpr qint64 usualPageSize = 4096;
constexpr qint64 leastUsable = 480;
constexpr qint64 leastEntry = 4;

enum PageType : char { InnerKeys = 2, InnerRows = 5, LeafKeys = 10, LeafRows = 13 };

template <typename Number>
Number numberIn(const QByteArray &bytes, qsizetype at)
{
    Number number = 0;
    if (at < 0 || at + qsizetype(sizeof(Number)) > bytes.size())
        return number;
    for (const char byte : QByteArrayView(bytes).sliced(at, sizeof(Number)))
        number = static_cast<Number>(number << 8 | static_cast<uchar>(byte));
    return number;
}

qint64 pageSizeIn(const QByteArray &head)
{
    const auto said = numberIn<quint16>(head, 16);
    const quint32 size = said == 1 ? 65536 : said;
    return size >= 512 && std::has_single_bit(size) ? size : usualPageSize;
}

// Whether the head still says how the file is laid out.
bool isWhole(const QByteArray &head)
{
    return head.size() == headSize && head.startsWith("SQLite format 3") && head.sliced(21, 3) == "\x40\x20\x20";
}

// How many bytes a page has for its entries, as it says itself, without those that it left free among them.
qint64 bytesOfEntries(const QByteArray &page, qsizetype from, qint64 usable)
{
    const auto first = numberIn<quint16>(page, from + 5);
    qint64 bytes = usable - (first == 0 ? 65536 : first) - static_cast<uchar>(page[from + 7]);
    qsizetype before = 0;
    for (qsizetype at = numberIn<quint16>(page, from + 1); at > before; at = numberIn<quint16>(page, at)) {
        bytes -= numberIn<quint16>(page, at + 2);
        before = at;
    }
    return bytes;
}

DamagedPages::Kind kindIn(const QByteArray &page, qsizetype at)
{
    switch (at < page.size() ? page[at] : '\0') {
    case InnerRows:
    case LeafRows:
        return DamagedPages::Kind::Rows;
    case InnerKeys:
    case LeafKeys:
        return DamagedPages::Kind::Keys;
    default:
        return DamagedPages::Kind::None;
    }
}

}

DamagedPages::DamagedPages(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<DamagedPages>> DamagedPages::open(const QString &path)
{
    std::unique_ptr<DamagedPages> pages(new DamagedPages(path));
    QFile &file = pages->m_file;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::unexpected(Error{Error::Kind::Unreadable, file.errorString(), path});
    pages->m_head = file.read(headSize);
    pages->m_pageSize = pageSizeIn(pages->m_head);
    const qint64 kept = isWhole(pages->m_head) ? static_cast<uchar>(pages->m_head[20]) : 0; // for other programs
    pages->m_usable = std::max(pages->m_pageSize - kept, leastUsable);
    pages->m_count = (file.size() + pages->m_pageSize - 1) / pages->m_pageSize;
    return pages;
}

QByteArray DamagedPages::bytes(qint64 number)
{
    if (number < 1 || number > m_count || !m_file.seek((number - 1) * m_pageSize))
        return {};
    ++m_read;
    return m_file.read(m_pageSize).leftJustified(m_pageSize, '\0');
}

DamagedPages::Kind DamagedPages::kindOf(qint64 number)
{
    return kindIn(bytes(number), number == 1 ? headSize : 0);
}

DamagedPages::Page DamagedPages::page(qint64 number)
{
    const QByteArray bytes = this->bytes(number);
    const qsizetype from = number == 1 ? headSize : 0;
    Page page;
    page.kind = kindIn(bytes, from);
    if (page.kind == Kind::None)
        return page;
    page.isInner = bytes[from] == InnerRows || bytes[from] == InnerKeys;
    page.last = page.isInner ? numberIn<quint32>(bytes, from + 8) : 0;
    const qsizetype list = from + (page.isInner ? 12 : 8);
    const qsizetype cells = std::min<qsizetype>(numberIn<quint16>(bytes, from + 3), (m_usable - list) / 2);
    qint64 filled = 0; // entries may be made to lie on each other; one that is wrong fills the page once
    for (qsizetype i = 0; i < cells && filled <= 2 * m_usable; ++i) {
        Cell cell;
        qsizetype at = numberIn<quint16>(bytes, list + 2 * i);
        const qsizetype begin = at;
        const bool isInside = at >= list + 2 * cells && at < m_usable;
        if (isInside && page.isInner) {
            cell.child = numberIn<quint32>(bytes, at);
            at += 4;
        }
        const bool hasSize = isInside && page.hasRecords();
        const qint64 size = hasSize ? variableNumber(bytes, at).value_or(0) : 0;
        if (isInside && page.kind == Kind::Rows)
            cell.number = variableNumber(bytes, at).value_or(0);
        const qint64 own = ownBytes(size, page.kind);
        filled += isInside ? std::max<qint64>(at - begin + own + (own < size ? 4 : 0), leastEntry) : 0;
        cell.record = recordAt(bytes, at, size, page.kind, number << 16 | i);
        page.cells.append(cell);
    }
    page.isWhole = filled == bytesOfEntries(bytes, from, m_usable);
    return page;
}

qint64 DamagedPages::ownBytes(qint64 size, Kind kind) const
{
    if (size < 1)
        return 0;
    const qint64 most = kind == Kind::Rows ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qint64 least = (m_usable - 12) * 32 / 255 - 23;
    const qint64 rest = least + (size - least) % (m_usable - 4);
    return size <= most ? size : rest <= most ? rest : least;
}

// A record that is too long for a page begins on it, and runs on to others.
Record DamagedPages::recordAt(const QByteArray &page, qsizetype at, qint64 size, Kind kind, qint64 owner)
{
    if (size < 1 || size > m_count * m_pageSize)
        return {};
    const qint64 here = ownBytes(size, kind);
    if (at + here + (here < size ? 4 : 0) > m_usable)
        return {};
    const QByteArray own = page.sliced(at, here);
    if (here == size)
        return recordOf(own);
    const QByteArray others = runOn(numberIn<quint32>(page, at + here), size - here, owner);
    return others.isEmpty() ? Record() : recordOf(own + others);
}

// Empty where the pages do not follow on each other as they should: each is of one record, and stands in it once. What
// is not read to its end gives its pages back, unless the file is made to waste time so.
QByteArray DamagedPages::runOn(qint64 first, qint64 size, qint64 owner)
{
    QList<QByteArray> parts;
    QList<qint64> taken;
    qint64 next = first;
    while (size > 0) {
        const QByteArray page = next > 1 ? bytes(next) : QByteArray();
        const std::pair<qint64, qint64> asked = {owner, parts.size()};
        if (page.isEmpty() || m_runOn.value(next, asked) != asked)
            break;
        if (!m_runOn.contains(next)) {
            m_runOn.insert(next, asked);
            taken.append(next);
        }
        const qint64 here = std::min(size, m_usable - 4);
        parts.append(page.sliced(4, here));
        next = numberIn<quint32>(page, 0);
        size -= here;
    }
    if (size == 0 && next == 0)
        return parts.join();
    m_wasted += parts.size();
    if (m_wasted < 16 * m_count)
        std::ranges::for_each(taken, [this](qint64 page) { m_runOn.remove(page); });
    return {};
}

// The list is a chain of pages, each with the numbers of others; the head says how many there are in all.
std::optional<QSet<qint64>> DamagedPages::freePages()
{
    if (!isWhole(m_head))
        return std::nullopt;
    QSet<qint64> free;
    for (qint64 next = numberIn<quint32>(m_head, 32); next != 0;) {
        const QByteArray page = next > 1 ? bytes(next) : QByteArray();
        if (page.isEmpty() || free.contains(next))
            return std::nullopt;
        free.insert(next);
        const qint64 others = numberIn<quint32>(page, 4);
        if (others > m_usable / 4 - 2)
            return std::nullopt;
        for (qint64 i = 0; i < others; ++i)
            free.insert(numberIn<quint32>(page, 8 + 4 * i));
        next = numberIn<quint32>(page, 0);
    }
    return free.size() == numberIn<quint32>(m_head, 36) ? std::optional(free) : std::nullopt;
}

}
