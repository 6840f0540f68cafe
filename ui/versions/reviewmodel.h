// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/amendments.h"
#include "ui/versions/comparedwords.h"
#include "ui/versions/markname.h"

#include <QAbstractListModel>

#include <array>
#include <optional>

namespace Synoptic {

// The rows of a review: what a person made, in groups by what becomes of it, and what the outlet changed
// in its text. Each row of a mark that is changed or lost has a choice: its new place, or the older version.
class ReviewModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Group : quint8 { Changed, Lost, Exact, Outlet };
    static constexpr std::array<Group, 4> groups{Group::Changed, Group::Lost, Group::Exact, Group::Outlet};

    struct Row {
        enum class Kind : quint8 { Head, Mark, Amendment };

        Kind kind = Kind::Head;
        Group group = Group::Changed;
        qsizetype index = -1; // of the mark in the review, or of the amendment
        MarkName name = {};
        QString where = {};
        ComparedWords before = {}; // empty: about the whole article, or put in
        ComparedWords after = {};  // empty: it has no place there
        QString reason = {};
        QString nearest = {}; // of one that is lost: the passage most like it
    };

    // before: the older version's text.
    ReviewModel(
        const VersionReview &review, const Snapshot &snapshot, const Article &before, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const Row &row(const QModelIndex &index) const { return m_rows[m_shown[index.row()]]; }
    const VersionReview &review() const { return m_review; }
    // How many rows a group has, its head left out.
    qsizetype countOf(Group group) const;
    bool isFolded(Group group) const { return m_folded[static_cast<size_t>(group)]; }
    void toggleFolded(Group group);
    // Only this group; nothing: all.
    void setFilter(std::optional<Group> group);

    // Where each mark of the review shall stand, as chosen by now.
    const Places &places() const { return m_places; }
    bool hasChoice(const QModelIndex &index) const;
    bool isAtNewPlace(const QModelIndex &index) const;
    // The new place, if there is one; or the older version.
    void choose(const QModelIndex &index, bool newPlace);
    // A place that a person has found for it in the newer text.
    void place(const QModelIndex &index, TextRange range);

private:
    void show();

    VersionReview m_review;
    QString m_before; // the older version's text
    Places m_places;
    QList<Row> m_rows;
    QList<qsizetype> m_shown; // rows, as they are folded and filtered
    std::array<bool, 4> m_folded{};
    std::optional<Group> m_filter;
};

}
