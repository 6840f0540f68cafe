// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/qdacodes.h"

#include <QMap>

namespace Synoptic {

struct QdaNote {
    QString text = {};
    QString author = {};
    QString created = {};
    QString modified = {};
};

// The notes of a REFI-QDA project by their identifiers, and which of them something refers to.
class QdaNotes
{
public:
    void add(const QString &guid, const QdaNote &note) { m_notes.insert(guid, note); }
    bool contains(const QString &guid) const { return m_notes.contains(guid); }

    // The note, which something refers to.
    QdaNote take(const QString &guid);
    // Those that nothing has referred to.
    QStringList untaken() const;

    // A source that does not come in, and all in it: what is noted on them has no place.
    void lose(const XmlElement &source);
    // Whether something else that was lost has this identifier; then the note that a link ties to it is, too.
    bool isLostWith(const QString &note, const QString &other);
    // A sentence for each note that was lost, as nothing else has taken it.
    QStringList remarksOnLost() const;

    // The identifiers of the notes an element refers to. One that is none is a fault, one of no note a remark.
    QStringList on(const XmlElement &element, QStringList &remarks, QdaFault &fault) const;
    // Their texts, one below the other; they are taken.
    QString textOn(const XmlElement &element, QStringList &remarks, QdaFault &fault);

private:
    QMap<QString, QdaNote> m_notes;
    QSet<QString> m_taken;
    QSet<QString> m_lost;      // notes
    QSet<QString> m_lostParts; // sources, and what is marked in them
};

// One text below another, with a blank line between where both say something.
QString joinedTexts(const QString &a, const QString &b);

}
