// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/page.h"

#include <QHash>
#include <QSet>

class QGlyphRun;
class QRawFont;
class QTextLine;

namespace Synoptic {

// Which characters the glyphs on some pages stand for, where Qt does not tell: in scripts whose letters change
// and melt as they meet (Arabic lam and alef are drawn by two glyphs that no character of the font has), and
// those beyond U+FFFF. Qt numbers the glyphs of a face in a PDF as they are first painted, so what is painted
// is read in that order.
class Glyphs
{
public:
    // Takes note of a page, in the order in which pages are painted.
    void read(const BookPage &page);

    // Of the glyphs of a face, by its PostScript name, in the order of their numbers, the first of which is 1.
    // Empty where it is not known, or not the same wherever the glyph stands.
    QStringList textsOf(const QString &face) const;

private:
    struct Known {
        qsizetype number = 0;
        QString text;
        bool isOne = true; // else it stands for other characters elsewhere
    };

    void read(const SetLine &line);
    void learn(const QTextLine &line, const QString &text);
    void learn(const QGlyphRun &signs, const QString &characters);
    const QString &nameOf(const QRawFont &font);

    QHash<QString, QHash<quint32, Known>> m_faces; // by glyph
    QHash<QString, QString> m_names;
    SetTextPtr m_lastText;
    bool m_isOfOtherFaces = false; // of the last text
    bool m_isShaped = false;
};

}
