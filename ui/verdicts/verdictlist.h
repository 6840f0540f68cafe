// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/quotes/yourword.h"

#include <QAbstractTableModel>

namespace Synoptic {

class Synopsis;

// Everything a person has said of the findings, the latest first: what, of which words, in which
// outlets. Follows the synopsis.
class VerdictList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Said, Words, Outlets, columns };

    explicit VerdictList(const Synopsis &synopsis, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const QList<VerdictId> &verdictsOf(int row) const { return m_rows[row].verdicts; }
    Place placeOf(int row) const; // of the words it was said of; without parts where the article is gone

private:
    void reload();
    qsizetype articleOf(const Anchor &place) const;

    const Synopsis &m_synopsis;
    QList<YourWord> m_rows;
};

}
