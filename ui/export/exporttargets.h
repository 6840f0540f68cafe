// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QJsonObject>

namespace Synoptic {

// Where each format of each project went, or was to go. Places are those of this computer and so not kept in
// the project, which may be sent to somebody; of the projects that were left longest ago they are forgotten.
class ExportTargets
{
public:
    // A project by its file, with what is kept of it.
    void setProject(const QString &path);
    const QString &project() const { return m_project; }
    void set(const Exporter &format, const QString &path); // empty: it has no place of its own any more
    void keep() const;

    // The file of a format; empty where nobody named one, or its folder has gone.
    QString target(const Exporter &format) const;
    // The folder that was chosen last, for formats that have no place yet; empty where none is there.
    QString folder() const;

private:
    QString m_project;
    QJsonObject m_here;
};

}
