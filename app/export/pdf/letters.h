// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/glyphs.h"

#include <QSet>

namespace Synoptic {

// What is known of the characters on some pages.
class Letters
{
public:
    // Takes note of a page, in the order in which pages are painted.
    void read(const BookPage &page);

    // Characters no installed font has, each once, the first dozen.
    const QStringList &missing() const { return m_missing; }
    bool hasRightToLeft() const { return m_rightToLeft; }
    bool hasClusters() const { return m_clusters; }

    // For radicals, which look like a Han character and share its glyph, the one that was written. Only
    // the fonts know which these are.
    QHash<char16_t, char16_t> radicals() const;

    const Glyphs &glyphs() const { return m_glyphs; }

private:
    void read(const SetText &text);

    QSet<char16_t> m_han;
    QStringList m_missing;
    Glyphs m_glyphs;
    bool m_rightToLeft = false;
    bool m_clusters = false; // scripts of which letters melt into signs without a code
};

}
