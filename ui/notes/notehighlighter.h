// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

namespace Synoptic {

// Colours the Markdown of a note as it is written: the definition "Synoptic Note" in the theme of the look.
class NoteHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    explicit NoteHighlighter(QTextDocument *document);

    // The look is another one.
    void wearLook();
};

}
