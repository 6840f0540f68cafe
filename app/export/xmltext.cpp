// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/xmltext.h"

#include "app/text/canonical.h"

namespace Synoptic {

namespace {

bool canStandInXml(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x20 && unit < 0xFFFE) || unit == u'\t' || unit == u'\n';
}

}

QString XmlText::of(const QString &text)
{
    QString clean = withSoundSurrogates(withUnixLineEnds(text));
    const qsizetype before = clean.size();
    clean.removeIf([](QChar c) { return !canStandInXml(c); });
    m_dropped += before - clean.size();
    return clean;
}

}
