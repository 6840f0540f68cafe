// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/foreignfile.h"

#include "app/import/problems.h"
#include "app/import/qdaproject.h"
#include "app/import/webannotation.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

struct Kind {
    QLatin1StringView ending;
    qint64 largest; // bytes
    bool beginsProject;
    Result<ForeignMarks> (*read)(const QByteArray &bytes, const QString &name);
};

constexpr std::array<Kind, 3> kinds = {{
    {".jsonld"_L1, largestWebAnnotations, false, readWebAnnotations},
    {".qdpx"_L1, largestQdaProject, true, readQdaProject},
    {".qdc"_L1, largestCodebook, true, readCodebook},
}};

const Kind *kindOf(const QString &path)
{
    const auto there = std::ranges::find_if(
        kinds, [&path](const Kind &kind) { return path.endsWith(kind.ending, Qt::CaseInsensitive); });
    return there == kinds.end() ? nullptr : &*there;
}

}

bool isForeignFile(const QString &path)
{
    return kindOf(path) != nullptr;
}

bool canBeginProject(const QString &path)
{
    const Kind *kind = kindOf(path);
    return kind && kind->beginsProject;
}

QStringList foreignNameFilters()
{
    QStringList filters;
    for (const Kind &kind : kinds)
        filters.append(u'*' + kind.ending);
    return filters;
}

Result<ForeignMarks> readForeignFile(const QString &path)
{
    const Kind *kind = kindOf(path);
    Q_ASSERT(kind);
    QFile file(path);
    if (!file.exists())
        return std::unexpected(ImportProblem::notFound(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(ImportProblem::unreadable(path, file.errorString()));
    if (file.size() > kind->largest)
        return std::unexpected(ImportProblem::tooLarge(path, file.size(), kind->largest));
    const QByteArray bytes = file.read(kind->largest + 1);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(ImportProblem::unreadable(path, file.errorString()));
    return kind->read(bytes, path);
}

}
