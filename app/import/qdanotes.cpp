// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdanotes.h"

#include "app/text/shortened.h"

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
    guids.removeIf([this](const QString &guid) { return m_taken.contains(guid) || m_lost.contains(guid); });
    return guids;
}

void QdaNotes::lose(const XmlElement &source)
{
    m_lostParts.insert(plainGuid(source.attribute(u"guid"_s)));
    for (const XmlElement &it : source.children) {
        if (it.name == "NoteRef"_L1)
            m_lost.insert(plainGuid(it.attribute(u"targetGUID"_s)));
        else
            lose(it);
    }
}

bool QdaNotes::isLostWith(const QString &note, const QString &other)
{
    const bool isLost = m_notes.contains(note) && m_lostParts.contains(other);
    if (isLost)
        m_lost.insert(note);
    return isLost;
}

QStringList QdaNotes::remarksOnLost() const
{
    constexpr qsizetype wordsShown = 60;
    QStringList remarks;
    for (const auto &[guid, note] : m_notes.asKeyValueRange()) {
        if (m_lost.contains(guid) && !m_taken.contains(guid)) {
            remarks.append(Words::tr("The note “%1” was left out: what it is on did not come in.")
                    .arg(shortened(note.text.simplified(), wordsShown)));
        }
    }
    return remarks;
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
