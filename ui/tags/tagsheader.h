// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace Synoptic {

class Synopsis;

// The head of the tree of tags: small capitals, and over the bars the circles of the outlets.
class TagsHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TagsHeader(const Synopsis &synopsis, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Synopsis &m_synopsis;
};

}
