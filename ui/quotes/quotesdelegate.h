// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QFont>
#include <QStringList>
#include <QStyledItemDelegate>

namespace Synoptic {

// Draws the rows of the list of quotations: badge (or outlet) at the left, up to two lines of the
// words, under them the speaker and what the outlets do, their circles at the right. Broken lines
// are kept, so that scrolling draws and does not measure.
class QuotesDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit QuotesDelegate(QObject *parent = nullptr);

    // In a low window every row has one line, the current one two.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    // Width of the rows; sizes follow from it.
    void setWidth(int width);
    // Fonts and line breaks are made anew.
    void refresh();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const QStringList &lines(const QString &words, int most) const;
    int textWidth() const;
    int linesOf(const QModelIndex &index, bool current) const;

    QFont m_words;
    QFont m_small;
    bool m_compact = false;
    int m_width = 344;
    mutable QCache<std::pair<QString, int>, QStringList> m_lines;
};

}
