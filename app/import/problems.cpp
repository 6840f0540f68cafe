// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/problems.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace Synoptic::ImportProblem {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("ImportProblem", sentence);
}

QString shown(const QString &name)
{
    const QString file = QFileInfo(QDir::cleanPath(name)).fileName();
    return file.isEmpty() ? name : file;
}

QString withReason(const QString &name, const QString &reason)
{
    return reason.isEmpty() ? name : name + QStringLiteral(": ") + reason;
}

}

Error notFound(const QString &name)
{
    return {Error::Kind::NotFound, say(QT_TRANSLATE_NOOP("ImportProblem", "There is no file “%1”.")).arg(shown(name)),
        name};
}

Error unreadable(const QString &name, const QString &reason)
{
    return {Error::Kind::Unreadable,
        say(QT_TRANSLATE_NOOP("ImportProblem", "The file “%1” cannot be read; check that you may open it."))
            .arg(shown(name)),
        withReason(name, reason)};
}

Error empty(const QString &name)
{
    return {
        Error::Kind::Empty, say(QT_TRANSLATE_NOOP("ImportProblem", "The file “%1” is empty.")).arg(shown(name)), name};
}

Error blank(const QString &name)
{
    return {Error::Kind::Empty,
        say(QT_TRANSLATE_NOOP("ImportProblem", "The file “%1” holds nothing but blank lines.")).arg(shown(name)), name};
}

Error notText(const QString &name)
{
    return {Error::Kind::NotText,
        say(QT_TRANSLATE_NOOP(
                "ImportProblem", "The file “%1” is not text; save the article as plain text and try again."))
            .arg(shown(name)),
        name};
}

Error otherFormat(const QString &name, const QString &format)
{
    return {Error::Kind::NotText,
        say(QT_TRANSLATE_NOOP(
                "ImportProblem", "The file “%1” is %2, not text; save the article as plain text and try again."))
            .arg(shown(name), format),
        name};
}

Error tooLarge(const QString &name, qint64 size, qint64 limit)
{
    const QLocale locale;
    return {Error::Kind::TooLarge,
        say(QT_TRANSLATE_NOOP(
                "ImportProblem", "The file “%1” is too large for an article: %2, while %3 is the most that is read."))
            .arg(shown(name), locale.formattedDataSize(size), locale.formattedDataSize(limit)),
        name};
}

Error emptyFolder(const QString &name)
{
    return {Error::Kind::NotFound,
        say(QT_TRANSLATE_NOOP("ImportProblem", "The folder “%1” holds no file that can be read as an article."))
            .arg(shown(name)),
        name};
}

Error unpacksTooFar(const QString &name)
{
    return {Error::Kind::TooLarge,
        say(QT_TRANSLATE_NOOP("ImportProblem",
                "The file “%1” unpacks to far more than a table of text does; unpack it yourself if it can be "
                "trusted."))
            .arg(shown(name)),
        name};
}

Error brokenPacking(const QString &name)
{
    return {Error::Kind::BadFormat,
        say(QT_TRANSLATE_NOOP("ImportProblem",
                "The compressed file “%1” is broken off or damaged; what stands before that was read."))
            .arg(shown(name)),
        name};
}

Error noArticleInLine(const QString &name, qsizetype line, const QString &reason)
{
    return {Error::Kind::BadFormat,
        say(QT_TRANSLATE_NOOP("ImportProblem", "Line %2 of the file “%1” was left out: %3."))
            .arg(shown(name), QLocale().toString(line), reason),
        name};
}

}
