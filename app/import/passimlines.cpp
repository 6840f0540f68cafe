// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/passimlines.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Passim)
};

// passim lays two passages side by side with "-" where one has nothing; a real one becomes U+2010.
QString asAligned(QString words)
{
    return words.replace(u'-', u'\u2010');
}

}

std::expected<PassimLine, QString> PassimLine::parsed(const JsonLines::Line &line)
{
    if (line.isTooLong)
        return std::unexpected(Words::tr("it is too long"));
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(line.bytes, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return std::unexpected(Words::tr("it is not complete JSON (%1)").arg(parsing.errorString()));
    if (!document.isObject())
        return std::unexpected(Words::tr("it is not a JSON object"));
    PassimLine record;
    record.m_object = document.object();
    return record;
}

std::expected<QString, QString> PassimLine::text(const QString &field) const
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined())
        return std::unexpected(Words::tr("it has no “%1”").arg(field));
    if (!value.isString())
        return std::unexpected(Words::tr("“%1” is not text").arg(field));
    return value.toString();
}

// Numbers go beyond 2^53, where a double can no longer tell neighbours apart. What is no qint64 is given
// back as whatever was passed for it.
std::expected<qint64, QString> PassimLine::number(const QString &field) const
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined())
        return std::unexpected(Words::tr("it has no “%1”").arg(field));
    const qint64 number = value.toInteger(0);
    if (!value.isDouble() || number != value.toInteger(1))
        return std::unexpected(Words::tr("“%1” is not a whole number of 64 bits").arg(field));
    return number;
}

std::expected<bool, QString> PassimLine::flag(const QString &field) const
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined() || value.isNull())
        return false;
    if (!value.isBool())
        return std::unexpected(Words::tr("“%1” is neither true nor false").arg(field));
    return value.toBool();
}

std::expected<Anchor, QString> PassimChecker::passage(const PassimLine &line, const QString &suffix)
{
    const std::expected<QString, QString> id = line.text(u"id"_s + suffix);
    if (!id)
        return std::unexpected(id.error());
    const std::expected<qint64, QString> begin = line.number(u"begin"_s + suffix);
    if (!begin)
        return std::unexpected(begin.error());
    const std::expected<qint64, QString> end = line.number(u"end"_s + suffix);
    if (!end)
        return std::unexpected(end.error());
    // Pairs carry the words laid side by side: s1 and s2.
    const QString aligned = suffix.isEmpty() ? u"s1"_s : u"s2"_s;
    const bool isAligned = line.has(u"id2"_s) && line.has(aligned);
    std::expected<QString, QString> words = line.text(isAligned ? aligned : u"text"_s + suffix);
    if (!words)
        return std::unexpected(words.error());
    if (isAligned)
        words->remove(u'-');
    const auto [first, last] = m_articles.equal_range(*id);
    if (first == last)
        return std::unexpected(Words::tr("there is no article “%1” here").arg(*id));
    std::expected<Anchor, QString> found;
    qsizetype fitting = 0;
    for (auto it = first; it != last; ++it) {
        const std::expected<Anchor, QString> here = anchored(**it, *id, *begin, *end, *words, isAligned);
        if (fitting == 0 || here)
            found = here;
        fitting += here ? 1 : 0;
    }
    if (fitting > 1)
        return std::unexpected(Words::tr("several articles are called “%1” and have these words there").arg(*id));
    return found;
}

const CodePoints &PassimChecker::pointsOf(const Article &article)
{
    auto points = m_points.find(&article);
    if (points == m_points.end())
        points = m_points.insert(&article, CodePoints(article.text));
    return *points;
}

std::expected<Anchor, QString> PassimChecker::anchored(
    const Article &article, const QString &id, qint64 begin, qint64 end, const QString &words, bool isAligned)
{
    const CodePoints &points = pointsOf(article);
    const qsizetype length = points.fromUtf16(article.text.size());
    if (begin < 0 || end > length || begin >= end) {
        return std::unexpected(Words::tr("its place, %1 to %2, is not in “%3”, which has %4 characters")
                .arg(QString::number(begin), QString::number(end), id, QString::number(length)));
    }
    const Anchor anchor = anchorAt(article, points.toUtf16(TextRange{begin, end}));
    if ((isAligned ? asAligned(anchor.words) : anchor.words) != words) {
        return std::unexpected(
            Words::tr("“%1” has other words at its place; its text is not the one that was exported").arg(id));
    }
    return anchor;
}

}
