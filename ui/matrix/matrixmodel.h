// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/reports/quotematrix.h"

#include <QAbstractTableModel>
#include <QList>

namespace Synoptic {

class Synopsis;

// Quotations by outlets, and under them the figures of each outlet. Columns are articles; rows are
// the quotations in the order asked for, then the legend, a heading, and five rows of figures.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Order : quint8 { AsNumbered, BySpeaker, MostShared };
    Q_ENUM(Order)
    enum class Shows : quint8 { Shared, InOneOutlet };
    Q_ENUM(Shows)
    enum class Row : quint8 {
        Quotation,
        Legend,
        Heading,
        QuotedWords,
        WhoseWords,
        OnlyHere,
        LeftOut,
        Passages,
    };

    explicit MatrixModel(Synopsis *synopsis, QObject *parent = nullptr);

    Order order() const { return m_order; }
    void setOrder(Order order);
    Shows shows() const { return m_shows; }
    void setShows(Shows shows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    // A column for each article that was compared.
    qsizetype articleOf(int column) const;
    QString emptyWords() const; // why there are no quotation rows
    bool hasTold() const;       // whether an outlet tells any of them without marks
    int quotationRows() const { return static_cast<int>(m_rows.size()); }
    Row rowKind(int row) const;
    int rowOf(Row kind) const;                         // of a kind there is one of
    int rowOfGroup(qsizetype group) const;             // -1 when it is not shown
    qsizetype groupOf(int row) const;                  // -1 for other rows
    const MatrixCell &cell(int row, int column) const; // of a quotation row

    // Of a quotation row: its words in marks, its speaker, and "2 of 5 outlets".
    QString wordsOf(int row) const { return m_rows[row].words; }
    QString speakerOf(int row) const { return m_rows[row].speaker; }
    QString spreadOf(int row) const;
    // "A says Kerry, C says an official"; empty where the outlets agree on the speaker.
    QString conflictOf(int row) const { return m_rows[row].conflict; }

    const OutletFigures &figures(int column) const; // all nought while the findings are not there
    // Shared quotations that two other outlets or more print and that of this article leaves out.
    QList<qsizetype> leftOut(int column) const;
    QString letter(qsizetype article) const; // of a column, or of an article it has passages with
    // Articles it has passages with, and how many.
    QList<std::pair<qsizetype, qsizetype>> passages(int column) const;

    // The table as lines of fields, for the clipboard: figures and words as they are read.
    QString asText(QChar separator) const;

private:
    void reload();
    void arrange();
    QString figure(Row kind, int column) const;

    Synopsis *m_synopsis;
    Order m_order = Order::AsNumbered;
    Shows m_shows = Shows::Shared;
    QList<QuoteRow> m_rows;
    qsizetype m_outlets = 0; // of the articles that were compared
};

}
