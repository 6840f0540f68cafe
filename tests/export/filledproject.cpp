// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/filledproject.h"

#include "app/export/exporters.h"
#include "app/import/foreignfile.h"
#include "app/project/merge.h"
#include "app/quotes/finder.h"
#include "tests/export/reading.h"

#include <QFile>
#include <QUndoStack>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

FilledProject::FilledProject(const Snapshot &snapshot, const QString &name)
    : m_name(name)
{
    Result<std::unique_ptr<Project>> made = Project::create(m_folder.filePath(name + ".synoptic"_L1));
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    m_project = *std::move(made);
    const Merge merge = mergeOf(*m_project, snapshot, u"Fill"_s);
    if (const Result<void> written = m_project->perform(merge.edit); !written)
        qFatal("%s", qPrintable(written.error().detail));
    m_project.reset(); // no step can be taken back from here
    m_project = *Project::open(m_folder.filePath(name + ".synoptic"_L1));
}

Exportable FilledProject::work() const
{
    Exportable work{.snapshot = m_project->snapshot(), .articles = {}, .findings = {}, .title = m_project->title()};
    work.articles = effectiveArticles(work.snapshot);
    Progress progress;
    if (m_isAnalysed)
        work.findings = find(work.articles, Scope::Event, progress, work.snapshot.rulings).value();
    return work;
}

QByteArray FilledProject::exported(const QString &format)
{
    Progress progress;
    const auto report = exporterNamed(format)->write(work(), {}, path(format), progress);
    return report ? bytesOf(path(format)) : QByteArray();
}

ForeignImport FilledProject::imported(const QString &format, const QByteArray &bytes)
{
    QFile file(path(format));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    file.close();
    const Result<ForeignMarks> marks = readForeignFile(file.fileName());
    if (!marks) {
        ForeignImport refused;
        refused.losses.append(marks.error().message);
        return refused;
    }
    const ForeignImport import = importOf(*m_project, *marks, m_name + u'.' + format);
    if (const Result<void> written = m_project->perform(import.merge.edit); !written)
        qFatal("%s", qPrintable(written.error().detail));
    return import;
}

}
