// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input.h"

#include "app/project/project.h"

#include <QCoreApplication>

#include <cstdio>

namespace Synoptic::Cli {

namespace {

QStringList namesOnStandardInput()
{
    QFile in;
    QStringList names;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return names;
    const QList<QByteArray> lines = in.readAll().split('\n');
    for (QByteArrayView line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            names.append(QFile::decodeName(line.toByteArray()));
    }
    return names;
}

}

Result<std::unique_ptr<Project>> openedToRead(const QString &path)
{
    Result<std::unique_ptr<Project>> project = Project::open(path);
    if (!project && project.error().kind != Error::Kind::Damaged && Project::canBeRead(project.error()))
        project = Project::openToRead(path, project.error());
    // Of one that may not be written it is seen only now.
    if (project && (*project)->onlyRead() && (*project)->onlyRead()->why.kind == Error::Kind::Damaged)
        return std::unexpected((*project)->onlyRead()->why);
    return project;
}

QStringList namesIn(const QStringList &operands)
{
    QStringList names;
    for (const QString &operand : operands) {
        if (operand == QLatin1StringView("-"))
            names += namesOnStandardInput();
        else
            names.append(operand);
    }
    return names;
}

QString fileOf(const Error &error, const QString &given)
{
    const QString folder = given.endsWith(u'/') ? given : given + u'/';
    return error.detail.startsWith(folder) ? error.detail.section(QLatin1StringView(": "), 0, 0) : given;
}

QList<Imported> readArticles(const QStringList &operands, Console &console)
{
    const QStringList names = namesIn(operands);
    console.phase(QCoreApplication::translate("Cli", "Reading the articles"));
    QList<Imported> articles;
    for (qsizetype i = 0; i < names.size(); ++i) {
        // File by file, so that each problem can be told with the name as it was given.
        Progress progress;
        ImportResult result = importFiles({names[i]}, progress);
        for (const Error &error : std::as_const(result.problems))
            console.problem(fileOf(error, names[i]), error);
        articles += std::move(result.articles);
        console.step(i + 1, names.size());
    }
    return articles;
}

}
