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

    // The identifiers of the notes an element refers to. One that is none is a fault, one of no note a remark.
    QStringList on(const XmlElement &element, QStringList &remarks, QdaFault &fault) const;
    // Their texts, one below the other; they are taken.
    QString textOn(const XmlElement &element, QStringList &remarks, QdaFault &fault);

private:
    QMap<QString, QdaNote> m_notes;
    QSet<QString> m_taken;
};

// One text below another, with a blank line between where both say something.
QString joinedTexts(const QString &a, const QString &b);

}
