// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/synopsis.h"

class QTextDocument;

namespace Synoptic {

class ArticleDocument;
class MarkerLayer;
class Overlay;

// The colours of the words on a page: those of language first, what was found over them; on a fill the
// words keep the colour of text. A long page takes them bit by bit, from its beginning. A colour may move
// a letter by a hair: what has to be measured again is told.
class PageColours
{
public:
    // The page stands in the document; what lies under its words is asked of the overlay and the markers.
    PageColours(
        QTextDocument &document, const ArticleDocument &page, const Overlay &overlay, const MarkerLayer &markers);

    void begin() { m_coloured = 0; }
    bool isBegun() const { return m_coloured > 0; }
    bool isWhole() const; // as far as the page is set

    // Colours about so many characters more, whole paragraphs, as these layers are shown. True: lines were
    // laid out anew.
    bool colourMore(qsizetype characters, Synopsis::Layers shown);
    // The same for the paragraphs of these ranges of the stored text that have their colours already.
    bool colourAgain(const QList<TextRange> &ranges, Synopsis::Layers shown);

private:
    bool colour(qsizetype from, qsizetype to, Synopsis::Layers shown); // paragraphs [from, to)

    QTextDocument &m_document;
    const ArticleDocument &m_page;
    const Overlay &m_overlay;
    const MarkerLayer &m_markers;
    qsizetype m_coloured = 0; // paragraphs that have their colours
};

}
