// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/verdicts/spellings.h"

#include <QAbstractItemModel>

namespace Synoptic {

// Everybody who is quoted, and under each the spellings of the name. A name that is edited is not
// changed here: renameWanted() says so, and the new names come with the next findings.
class SpeakersModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Quotes, Outlets, columns };
    enum Role {
        SearchRole = Qt::UserRole, // every form of the name, as the filter compares it
        SortRole,
        JoinedRole, // of a spelling: whether a person has joined it
    };

    explicit SpeakersModel(const Synopsis &synopsis, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QModelIndex indexOf(const QString &name) const; // of a speaker; invalid if there is none of this name

signals:
    void renameWanted(const QString &from, const QString &to);

private:
    void reload();
    QVariant speakerData(const KnownSpeaker &speaker, int column, int role) const;
    QVariant spellingData(const KnownSpeaker &speaker, int row, int column, int role) const;

    const Synopsis &m_synopsis;
    QList<KnownSpeaker> m_speakers;
};

}
