// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdanotes.h"

#include <QCoreApplication>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefiQda)
};

}

QdaNote QdaNotes::take(const QString &guid)
{
    m_taken.insert(guid);
    return m_notes.value(guid);
}

QStringList QdaNotes::untaken() const
{
    QStringList guids = m_notes.keys();
    guids.removeIf([this](const QString &guid) { return m_taken.contains(guid); });
    return guids;
}

QStringList QdaNotes::on(const XmlElement &element, QStringList &remarks, QdaFault &fault) const
{
    QStringList guids;
    for (const XmlElement &it : element.children) {
        if (it.name != "NoteRef"_L1)
            continue;
        const QString guid = guidIn(it, "targetGUID"_L1, fault);
        if (m_notes.contains(guid))
            guids.append(guid);
        else
            remarks.append(Words::tr("A reference to a note that is not in the file was left out."));
    }
    return guids;
}

QString QdaNotes::textOn(const XmlElement &element, QStringList &remarks, QdaFault &fault)
{
    QString text;
    for (const QString &guid : on(element, remarks, fault))
        text = joinedTexts(text, take(guid).text);
    return text;
}

QString joinedTexts(const QString &a, const QString &b)
{
    return a.isEmpty() ? b : b.isEmpty() ? a : a + u"\n\n"_s + b;
}

}
