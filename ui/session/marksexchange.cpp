// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/marksexchange.h"

#include "app/import/foreignfile.h"
#include "app/project/foreignsteps.h"
#include "ui/session/session.h"

#include <QFileInfo>
#include <QPointer>

namespace Synoptic {

MarksExchange::MarksExchange(Session &session, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
{
}

void MarksExchange::importFile(const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    if (!m_session.project()) {
        if (!canBeginProject(path)) {
            emit noticed(
                tr("“%1” holds marks on articles. Open the project with these articles, then add it there.").arg(file));
            return;
        }
        m_session.newProject();
    }
    m_session.writeWaiting();
    const QPointer<Project> project = m_session.project();
    m_jobs.run(
        tr("Reading “%1”").arg(file), this, [path](Progress &) { return readForeignFile(path); },
        [this, project, file](const Result<ForeignMarks> &marks) {
            if (!project || project != m_session.project())
                return; // it was meant for a project that is left
            if (!marks)
                emit failed({marks.error()});
            else
                take(*marks, file);
        });
}

void MarksExchange::take(const ForeignMarks &marks, const QString &file)
{
    ForeignImport import;
    const bool isWritten = m_session.perform([&](Project &project) {
        import = importOf(project, marks, file);
        return import.merge.edit;
    });
    if (!isWritten)
        return;
    QList<Error> losses;
    for (const QString &loss : std::as_const(import.losses))
        losses.append({Error::Kind::BadFormat, loss, file});
    if (!losses.isEmpty())
        emit failed(losses);
    const Merge &came = import.merge;
    if (came.edit.changes.isEmpty()) {
        if (losses.isEmpty())
            emit noticed(tr("All that is in “%1” is here already.").arg(file));
        return;
    }
    const auto counted = [](qsizetype count) { return static_cast<int>(count); };
    QStringList parts;
    if (came.articles > 0)
        parts.append(tr("%n articles", nullptr, counted(came.articles)));
    if (came.tags > 0)
        parts.append(tr("%n tags", nullptr, counted(came.tags)));
    if (came.annotations > 0)
        parts.append(tr("%n highlights", nullptr, counted(came.annotations)));
    if (came.notes > 0)
        parts.append(tr("%n notes", nullptr, counted(came.notes)));
    if (came.verdicts > 0)
        parts.append(tr("%n verdicts", nullptr, counted(came.verdicts)));
    if (parts.isEmpty())
        parts.append(tr("names of speakers, and what other programs found"));
    QString said = tr("Came in from “%1”: %2.").arg(file, parts.join(QStringLiteral(", ")));
    for (const QString &remark : std::as_const(import.remarks))
        said += u' ' + remark;
    if (losses.isEmpty())
        emit noticed(said);
}

}
