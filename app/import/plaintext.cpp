// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/plaintext.h"

#include "app/import/layout.h"
#include "app/import/metadata.h"
#include "app/import/problems.h"
#include "app/import/roles.h"
#include "app/text/canonical.h"
#include "app/text/functionwords.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <array>

namespace Synoptic {

namespace {

constexpr qint64 largestText = 64 * 1024 * 1024;

struct Signature {
    QByteArrayView bytes;
    const char *format;
};

// What people drop beside texts, so that the message can say what it is.
constexpr std::array<Signature, 10> signatures = {{
    {"%PDF-", QT_TRANSLATE_NOOP("ImportProblem", "a PDF document")},
    {"PK\x03\x04", QT_TRANSLATE_NOOP("ImportProblem", "an office document or a ZIP archive")},
    {"{\\rtf", QT_TRANSLATE_NOOP("ImportProblem", "an RTF document")},
    {"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("ImportProblem", "an old office document")},
    {"<!doctype html", QT_TRANSLATE_NOOP("ImportProblem", "a web page")},
    {"<html", QT_TRANSLATE_NOOP("ImportProblem", "a web page")},
    {"\x89PNG", QT_TRANSLATE_NOOP("ImportProblem", "a picture")},
    {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("ImportProblem", "a picture")},
    {"GIF8", QT_TRANSLATE_NOOP("ImportProblem", "a picture")},
    {"\x1F\x8B", QT_TRANSLATE_NOOP("ImportProblem", "a compressed file")},
}};

const char *formatSignedBy(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 256)).trimmed().toByteArray();
    for (const Signature &signature : signatures) {
        if (head.first(std::min(head.size(), signature.bytes.size())).compare(signature.bytes, Qt::CaseInsensitive)
            == 0)
            return signature.format;
    }
    return nullptr;
}

bool recognisesText(QByteArrayView, const QString &)
{
    return true;
}

ImportResult readText(QIODevice &source, const QString &name, const Progress &)
{
    // One byte more than is allowed tells a file that has grown since it was looked at.
    const QByteArray bytes = source.read(std::min(source.size(), largestText) + 1);
    if (bytes.size() > largestText)
        return {.articles = {}, .problems = {ImportProblem::tooLarge(name, bytes.size(), largestText)}};
    if (bytes.isEmpty())
        return {.articles = {}, .problems = {ImportProblem::empty(name)}};
    if (const char *format = formatSignedBy(bytes))
        return {.articles = {},
            .problems = {ImportProblem::otherFormat(name, QCoreApplication::translate("ImportProblem", format))}};
    const std::optional<CanonicalText> decoded = canonicalText(bytes);
    if (!decoded)
        return {.articles = {}, .problems = {ImportProblem::notText(name)}};
    if (QStringView(decoded->text).trimmed().isEmpty())
        return {.articles = {}, .problems = {ImportProblem::blank(name)}};
    return {.articles = {{name, bytes, articleInText(decoded->text, name)}}, .problems = {}};
}

}

Article articleInText(const QString &text, const QString &name)
{
    Article article;
    article.text = text;
    article.format = plainTextImporter.id;
    article.language = languageOf(text);
    const QList<Line> lines = linesWithRoles(text, article.language);
    article.blocks = blocksOf(lines);
    readMetadata(article, name);
    return article;
}

constinit const Importer plainTextImporter = {
    .id = QLatin1StringView("text"),
    .patterns = QLatin1StringView("*.txt *.text *.md"),
    .sizeLimit = largestText,
    .recognises = recognisesText,
    .read = readText,
};

}
