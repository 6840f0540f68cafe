// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/project/foreignsteps.h"
#include "app/project/project.h"
#include "tests/project/sampleproject.h"

namespace Synoptic::Test {

// A project in a folder of its own, which holds what a snapshot holds. Its files are called by a name that
// may be chosen.
class FilledProject
{
public:
    explicit FilledProject(const Snapshot &snapshot = {}, const QString &name = QStringLiteral("marks"));

    Project &operator*() { return *m_project; }
    Project *operator->() { return m_project.get(); }

    // All of it, with what is found in the articles after analyse().
    Exportable work() const;
    void analyse() { m_isAnalysed = true; }

    // The bytes of an export of it.
    QByteArray exported(const QString &format);
    QString path(const QString &format) const { return m_folder.filePath(m_name + u'.' + format); }

    // Takes in what a file of this format says, as one step; a refusal is a loss.
    ForeignImport imported(const QString &format, const QByteArray &bytes);

private:
    Folder m_folder;
    QString m_name;
    std::unique_ptr<Project> m_project;
    bool m_isAnalysed = false;
};

}
