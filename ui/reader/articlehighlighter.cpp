// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/articlehighlighter.h"

#include "ui/look/look.h"

#include <KSyntaxHighlighting/Format>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QCoreApplication>

// Resources of a static library are there only once they are named, outside any namespace.
static void nameResources()
{
    Q_INIT_RESOURCE(highlighting_syntax);
    Q_INIT_RESOURCE(highlighting_themes);
}

namespace Synoptic {

namespace {

QString themeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("Synoptic Light");
    case Scheme::Dark:
        return QStringLiteral("Synoptic Dark");
    case Scheme::ContrastBlack:
        return QStringLiteral("Synoptic High Contrast Black");
    case Scheme::ContrastWhite:
        return QStringLiteral("Synoptic High Contrast White");
    }
    Q_UNREACHABLE_RETURN({});
}

}

KSyntaxHighlighting::Repository &highlightingRepository()
{
    static KSyntaxHighlighting::Repository repository = [] {
        nameResources();
        return KSyntaxHighlighting::Repository();
    }();
    return repository;
}

KSyntaxHighlighting::Theme highlightingTheme()
{
    return highlightingRepository().theme(themeName(look().scheme));
}

void prepareHighlighting()
{
    highlightingRepository().moveToThread(QCoreApplication::instance()->thread());
}

ArticleHighlighter::ArticleHighlighter()
{
    setDefinition(highlightingRepository().definitionForName(QStringLiteral("Synoptic Article")));
    setTheme(highlightingTheme());
    m_plain = look().text;
}

QList<QTextLayout::FormatRange> ArticleHighlighter::highlight(const QString &paragraph)
{
    m_found.clear();
    m_state = highlightLine(paragraph, m_state);
    return std::move(m_found);
}

void ArticleHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const QColor color = format.textColor(theme());
    if (length == 0 || !color.isValid() || color.alpha() == 0 || color == m_plain)
        return;
    QTextCharFormat characters;
    characters.setForeground(color);
    if (format.isUnderline(theme()))
        characters.setFontUnderline(true);
    m_found.append({offset, length, characters});
}

}
