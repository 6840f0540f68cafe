// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QAbstractListModel>

namespace Synoptic {

class Synopsis;

// The articles as rows: name and circle, headline, counts, and a check box that opens and closes
// the pane. Rows are dragged to change the order (and so the letters).
class ArticleModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole, // headline, else the name of the file
        CountsRole,               // "376 words · 2 shared"
        LetterRole,
        SharedRole, // number of shared quotes; -1 before the analysis
        OpenRole,
        FocusedRole, // the pane with the focus shows this article
    };

    explicit ArticleModel(Synopsis &synopsis, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    // The row was dropped so that it should stand before row to (rowCount() for the end).
    void moveRequested(qsizetype from, qsizetype to);

private:
    void reread();
    void repaintRows();
    bool isCompared(qsizetype article) const;
    QString counts(qsizetype article) const;

    Synopsis &m_synopsis;
    QList<ArticleId> m_rows; // what the views have been told
};

}
