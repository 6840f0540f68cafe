// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/escaped.h"

namespace Synoptic {

QString printable(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar it = text[i];
        if (it.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += it;
            clean += text[++i];
        } else if (it.isSurrogate() || it == QChar(0xFFFE) || it == QChar(0xFFFF)) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (it.category() != QChar::Other_Control || it == u'\n' || it == u'\t') {
            clean += it;
        }
    }
    return clean;
}

QString inHtml(QStringView text)
{
    QString escaped = printable(text).toHtmlEscaped();
    return escaped.replace(u'\'', QStringLiteral("&#39;"));
}

}
