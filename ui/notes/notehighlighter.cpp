// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notehighlighter.h"

#include "ui/reader/articlehighlighter.h"

#include <KSyntaxHighlighting/Format>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace Synoptic {

NoteHighlighter::NoteHighlighter(QTextDocument *document)
    : SyntaxHighlighter(document)
{
    setTheme(highlightingTheme());
    setDefinition(highlightingRepository().definitionForName(QStringLiteral("Synoptic Note")));
}

void NoteHighlighter::wearLook()
{
    setTheme(highlightingTheme());
    rehighlight();
}

}
