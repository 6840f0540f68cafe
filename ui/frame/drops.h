// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QMimeData;

namespace Synoptic {

// What somebody holds over the window: files and folders to read, a project to open, or text.
struct Dropped {
    QStringList files;     // and folders, as they were dropped
    QString project;       // a single .synoptic file
    QString text;          // no files, but words
    bool isPassim = false; // the files are results of passim, and nothing else
    int readable = 0;      // files that look as if they can be read, folders counted with all below
    int unreadable = 0;

    bool isNothing() const { return files.isEmpty() && project.isEmpty() && text.isEmpty(); }
};

// Looks into folders, but not into files; stops counting at some thousands.
Dropped droppedFrom(const QMimeData &data);

// "Add 7 files to a new project; 2 cannot be read", for the drop frame. title is the project they
// would join; a null string: a new one; empty: the one that is open and has no name yet.
QString dropHint(const Dropped &dropped, const QString &title);

}
