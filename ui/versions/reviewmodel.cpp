// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/reviewmodel.h"

#include <QLocale>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype mostOpen = 4; // exact rows that stand open from the start

ReviewModel::Group groupOf(Relocation::Fate fate)
{
    switch (fate) {
    case Relocation::Fate::Exact:
        return ReviewModel::Group::Exact;
    case Relocation::Fate::Changed:
        return ReviewModel::Group::Changed;
    case Relocation::Fate::Lost:
        return ReviewModel::Group::Lost;
    }
    return ReviewModel::Group::Lost;
}

ComparedWords shown(const QString &text, TextRange range)
{
    return range.isEmpty() ? ComparedWords() : inItsPlace(text, range);
}

// Both are compared whole, whatever a row has room for.
void showBoth(ReviewModel::Row &row, const ComparedWords &before, const ComparedWords &after)
{
    row.before = before;
    row.after = after;
    compare(row.before, row.after);
    row.before = shortened(row.before);
    row.after = shortened(row.after);
}

}

ReviewModel::ReviewModel(const VersionReview &review, const Snapshot &snapshot, const Article &before, QObject *parent)
    : QAbstractListModel(parent)
    , m_review(review)
    , m_before(before.text)
    , m_places(suggestedPlaces(review))
{
    const Article &after = review.newer;
    const QList<Amendment> amendments = amendmentsOf(before, after);
    for (const Group group : groups) {
        m_rows.append({.kind = Row::Kind::Head, .group = group});
        for (qsizetype i = 0; i < review.marks.size(); ++i) {
            const CarriedMark &mark = review.marks[i];
            if (groupOf(mark.found.fate) != group)
                continue;
            Row row{.kind = Row::Kind::Mark, .group = group, .index = i};
            row.name = nameOf(snapshot, mark);
            row.where = whereabouts(mark, before.text, after.text);
            row.before = shortened(shown(before.text, mark.before));
            row.reason = reasonInWords(mark.found);
            if (group != Group::Lost) {
                showBoth(row, shown(before.text, mark.before), shown(after.text, mark.found.range));
            } else if (!mark.found.range.isEmpty()) {
                row.nearest = tr("Nearest, %1 %: ¶ %2 “%3 …”")
                                  .arg(QLocale().toString(qRound(mark.found.likeness * 100)))
                                  .arg(paragraphAt(after.text, mark.found.range.begin))
                                  .arg(mark.found.range.of(after.text)
                                          .first(std::min<qsizetype>(60, mark.found.range.length())));
            }
            m_rows.append(row);
        }
        for (qsizetype i = 0; group == Group::Outlet && i < amendments.size(); ++i) {
            Row row{.kind = Row::Kind::Amendment, .group = group, .index = i};
            const std::array names{tr("Quotation"), tr("Name"), tr("Figure")};
            row.name.words = names[static_cast<size_t>(amendments[i].kind)];
            showBoth(row, shown(before.text, amendments[i].before), shown(after.text, amendments[i].after));
            m_rows.append(row);
        }
    }
    m_folded[static_cast<size_t>(Group::Exact)] = countOf(Group::Exact) > mostOpen;
    show();
}

void ReviewModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool isWanted = !m_filter || *m_filter == row.group;
        const bool isHead = row.kind == Row::Kind::Head;
        if (isWanted && (isHead ? countOf(row.group) > 0 : !isFolded(row.group)))
            m_shown.append(i);
    }
    endResetModel();
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const Row &it = row(index);
    if (it.kind == Row::Kind::Head) {
        const QString count = QLocale().toString(countOf(it.group));
        switch (it.group) {
        case Group::Changed:
            return tr("%1 changed").arg(count);
        case Group::Lost:
            return tr("%1 lost").arg(count);
        case Group::Exact:
            return tr("%1 exact").arg(count);
        case Group::Outlet:
            return tr("%1 by the outlet").arg(count);
        }
    }
    if (role == Qt::ToolTipRole)
        return it.reason;
    QStringList told{it.name.words, it.where, tr("old: %1").arg(it.before.text)};
    told.append(it.after.text.isEmpty() ? it.reason + u' ' + it.nearest : tr("new: %1").arg(it.after.text));
    if (hasChoice(index))
        told.append(isAtNewPlace(index) ? tr("goes to its new place") : tr("stays on the old version"));
    told.removeAll(QString());
    return told.join(QStringLiteral("; "));
}

qsizetype ReviewModel::countOf(Group group) const
{
    return std::ranges::count_if(
        m_rows, [group](const Row &row) { return row.group == group && row.kind != Row::Kind::Head; });
}

void ReviewModel::toggleFolded(Group group)
{
    m_folded[static_cast<size_t>(group)] = !isFolded(group);
    show();
}

void ReviewModel::setFilter(std::optional<Group> group)
{
    m_filter = group;
    if (group)
        m_folded[static_cast<size_t>(*group)] = false;
    show();
}

bool ReviewModel::hasChoice(const QModelIndex &index) const
{
    const Row &it = row(index);
    return it.kind == Row::Kind::Mark && it.group != Group::Exact
        && m_review.marks[it.index].kind != CarriedMark::Kind::Field;
}

bool ReviewModel::isAtNewPlace(const QModelIndex &index) const
{
    const Row &it = row(index);
    return it.kind == Row::Kind::Mark && m_places[it.index].has_value();
}

void ReviewModel::choose(const QModelIndex &index, bool newPlace)
{
    if (!hasChoice(index))
        return;
    const Row &it = row(index);
    const bool hasPlace = !it.after.text.isEmpty();
    if (newPlace && !hasPlace)
        return;
    if (newPlace && !m_places[it.index])
        m_places[it.index] = m_review.marks[it.index].found.range;
    else if (!newPlace)
        m_places[it.index].reset();
    emit dataChanged(index, index);
}

void ReviewModel::place(const QModelIndex &index, TextRange range)
{
    if (!hasChoice(index) || range.isEmpty())
        return;
    Row &it = m_rows[m_shown[index.row()]];
    m_review.marks[it.index].found.range = range; // where choosing its new place brings it from now on
    m_places[it.index] = range;
    showBoth(it, shown(m_before, m_review.marks[it.index].before), shown(m_review.newer.text, range));
    emit dataChanged(index, index);
}

}
