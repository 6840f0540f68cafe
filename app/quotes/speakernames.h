// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quote.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Synoptic {

// Under which name the speakers of all articles have the name that one article gives: "Mahmud Erakat" of one
// outlet is counted as the "Mahmoud Erekat" of the others.
class SpeakerNames
{
public:
    // Of speakers that mergedSpeakers() gave.
    explicit SpeakerNames(const QList<Speaker> &speakers);

    // The name itself where no speaker has it as another spelling, or two have.
    QString of(const QString &name) const { return m_names.value(name, name); }

private:
    QHash<QString, QString> m_names;
};

}
