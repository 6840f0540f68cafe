// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextLayout>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>

namespace KSyntaxHighlighting {
class Repository;
class Theme;
}

namespace Synoptic {

// The one repository of the process, with our definitions and themes. On the GUI thread only: a
// highlighter writes to caches of its definition.
KSyntaxHighlighting::Repository &highlightingRepository();

// The theme of the look of the moment.
KSyntaxHighlighting::Theme highlightingTheme();

// Makes the repository, on any thread, before the first page asks for it: its index of languages
// takes longer to read than a page takes to paint. It then belongs to the thread of the window.
void prepareHighlighting();

// The colours that language shows by itself: quotation marks, words that announce speech, datelines,
// figures. They come from the definition "Synoptic Article" and the theme of the look of the moment.
class ArticleHighlighter : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    ArticleHighlighter();

    // The coloured stretches of a paragraph, offsets counted in it; what has the colour of plain text
    // is left out. Paragraphs are given in order: a quotation may run over several.
    QList<QTextLayout::FormatRange> highlight(const QString &paragraph);

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

    KSyntaxHighlighting::State m_state;
    QColor m_plain;
    QList<QTextLayout::FormatRange> m_found;
};

}
