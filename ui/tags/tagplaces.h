// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"

#include <QAbstractListModel>

namespace Synoptic {

class Codings;
class Synopsis;

// The places of one tag in the order of the articles and of the text.
class TagPlaces : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ContextRole = Qt::UserRole + 1, // the words with some around them
        MarkedRole,                     // QPoint: begin and end of the marked words in them
        LetterRole,
        ColourRole,
        AboutRole, // paragraph, speaker, number of words, what it crosses
    };

    TagPlaces(const Codings &codings, const Synopsis &synopsis, QObject *parent = nullptr);

    // Of this tag, or of all that stand in this group.
    void setTag(TagId tag);
    TagId tag() const { return m_tag; }
    const Annotation &annotationAt(int row) const { return m_places[row]; }
    // Articles on the table whose outlets have none, by index; and the number of outlets that have one.
    QList<qsizetype> without() const;
    int outlets() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();
    QString about(const Annotation &annotation) const;
    QStringList crossing(const Annotation &annotation) const;

    const Codings &m_codings;
    const Synopsis &m_synopsis;
    TagId m_tag;
    QList<Annotation> m_places;
};

}
