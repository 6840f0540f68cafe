// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/jsonl.h"

#include "app/import/layout.h"
#include "app/import/outlets.h"
#include "app/import/problems.h"
#include "app/import/stateddate.h"
#include "app/text/canonical.h"
#include "app/text/functionwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <limits>

namespace Synoptic {

namespace {

constexpr qint64 longestLine = 64 * 1024 * 1024;

QString say(const char *words)
{
    return QCoreApplication::translate("JsonLines", words);
}

// The string of this key, or an empty one. JSON may write half of a surrogate pair; a project holds
// sound text only, and one half must not keep a whole import out.
QString stringIn(const QJsonObject &object, QLatin1StringView key)
{
    return withSoundSurrogates(object.value(key).toString());
}

Article articleFrom(const QJsonObject &object)
{
    const auto value = [&](QLatin1StringView key) { return stringIn(object, key).simplified(); };
    Article article;
    article.text = withUnixLineEnds(stringIn(object, QLatin1StringView("text")));
    article.format = jsonLinesImporter.id;
    article.headline = value(QLatin1StringView("title"));
    article.outlet = value(QLatin1StringView("series"));
    article.link = value(QLatin1StringView("url"));
    if (const std::optional<StatedDate> date = statedDate(value(QLatin1StringView("date"))))
        article.published = date->iso();
    if (article.outlet.isEmpty() && !article.link.isEmpty())
        article.outlet = outletAtHost(QUrl(article.link).host());
    article.language = languageOf(article.text);
    for (const TextRange paragraph : paragraphsInLayout(article.text))
        article.blocks.append({paragraph, BlockRole::Body});
    return article;
}

// What is wrong with a line, or its article.
std::expected<Imported, QString> importLine(const QByteArray &line, const QString &fallbackName)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return std::unexpected(
            say(QT_TRANSLATE_NOOP("JsonLines", "it is not complete JSON (%1)")).arg(parsing.errorString()));
    if (!document.isObject())
        return std::unexpected(say(QT_TRANSLATE_NOOP("JsonLines", "it is not a JSON object")));
    const QJsonObject object = document.object();
    if (!object.value(QLatin1StringView("text")).isString())
        return std::unexpected(say(QT_TRANSLATE_NOOP("JsonLines", "it has no “text”")));
    Imported imported;
    imported.raw = line;
    imported.article = articleFrom(object);
    if (QStringView(imported.article.text).trimmed().isEmpty())
        return std::unexpected(say(QT_TRANSLATE_NOOP("JsonLines", "its “text” is empty")));
    imported.name = withSoundSurrogates(object.value(QLatin1StringView("id")).toVariant().toString()).trimmed();
    if (imported.name.isEmpty())
        imported.name = fallbackName;
    return imported;
}

// The next line with its end, cut a little above the longest that is read. Read in pieces, since Qt
// makes room for all that it might read.
QByteArray lineFrom(QIODevice &source)
{
    constexpr qint64 piece = 64 * 1024;
    QByteArray line;
    while (!line.endsWith('\n') && line.size() <= longestLine) {
        const QByteArray next = source.readLine(piece);
        if (next.isEmpty())
            break;
        line.append(QByteArrayView(next));
    }
    return line;
}

bool recognisesJsonLines(QByteArrayView head, const QString &name)
{
    if (name.endsWith(QLatin1StringView(".jsonl"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1StringView(".ndjson"), Qt::CaseInsensitive))
        return true;
    const QByteArrayView start = head.trimmed();
    return start.startsWith("{\"") && (start.contains("\"text\"") || start.contains("\"id\""));
}

ImportResult readJsonLines(QIODevice &source, const QString &name, const Progress &progress)
{
    ImportResult result;
    JsonLines lines(source, name);
    while (const std::optional<JsonLines::Line> line = lines.next()) {
        if (progress.isCancelled()) {
            result.cancelled = true;
            return result;
        }
        if (Result<Imported> imported = importJsonLine(*line, name))
            result.articles.append(*std::move(imported));
        else
            result.problems.append(imported.error());
    }
    if (const std::optional<Error> problem = lines.problem())
        result.problems.append(*problem);
    return result;
}

}

JsonLines::JsonLines(QIODevice &source, QString name)
    : m_source(source)
    , m_name(std::move(name))
{
}

std::optional<JsonLines::Line> JsonLines::next()
{
    while (!m_source.atEnd()) {
        Line line{.bytes = lineFrom(m_source), .number = ++m_number};
        if (line.bytes.isEmpty())
            break; // the device failed
        if (line.bytes.size() > longestLine) {
            line.isTooLong = true;
            while (!line.bytes.endsWith('\n') && !line.bytes.isEmpty() && !m_source.atEnd())
                line.bytes = lineFrom(m_source);
            line.bytes.clear();
        } else {
            if (m_number == 1 && line.bytes.startsWith("\xEF\xBB\xBF"))
                line.bytes.remove(0, 3);
            line.bytes = std::move(line.bytes).trimmed();
            if (line.bytes.isEmpty())
                continue;
        }
        m_isBlank = false;
        return line;
    }
    return {};
}

std::optional<Error> JsonLines::problem() const
{
    if (!m_isBlank)
        return {};
    return m_source.pos() == 0 ? ImportProblem::empty(m_name) : ImportProblem::blank(m_name);
}

Result<Imported> importJsonLine(const JsonLines::Line &line, const QString &name)
{
    if (line.isTooLong)
        return std::unexpected(
            ImportProblem::noArticleInLine(name, line.number, say(QT_TRANSLATE_NOOP("JsonLines", "it is too long"))));
    const QString fallbackName = QFileInfo(name).completeBaseName() + u':' + QString::number(line.number);
    std::expected<Imported, QString> imported = importLine(line.bytes, fallbackName);
    if (!imported)
        return std::unexpected(ImportProblem::noArticleInLine(name, line.number, imported.error()));
    return *std::move(imported);
}

constinit const Importer jsonLinesImporter = {
    .id = QLatin1StringView("jsonl"),
    .patterns = QLatin1StringView("*.jsonl *.ndjson"),
    .sizeLimit = std::numeric_limits<qint64>::max(),
    .recognises = recognisesJsonLines,
    .read = readJsonLines,
};

}
