// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// Makes text that XML 1.0 can hold: without control characters, halves of characters and U+FFFE, U+FFFF.
// Remembers how many it has left out.
class XmlText
{
public:
    QString of(const QString &text);
    qsizetype dropped() const { return m_dropped; }

private:
    qsizetype m_dropped = 0;
};

}
