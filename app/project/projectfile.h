// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/project/database.h"
#include "app/project/edit.h"
#include "app/project/place.h"
#include "app/text/wordquery.h"

#include <QSet>

namespace Synoptic {

// The highest number ever given to a row of each kind, also to rows that are gone; in the order of
// rowTables.
using LastIds = std::array<qint64, rowTables.size()>;

// Whether the file at path is a project, of whatever version, sound or not. It may be open in this process:
// that keeps its lock (see Database).
bool isProjectFile(const QString &path);

// Takes a file away that was only begun, with what SQLite keeps beside it: that must not be played into another one
// of this name.
void removeUnfinished(const QString &path);

// One project on disk: loads it as a Snapshot, writes an Edit in one transaction, makes whole copies.
// It stays open and locked as long as this object lives.
class ProjectFile
{
public:
    // Whether somebody has chosen the name of a new file, or it is kept under one until somebody does.
    enum class Naming : quint8 { Titled, Untitled };

    // Makes a new, empty project; there must be nothing called name.
    static Result<std::unique_ptr<ProjectFile>> create(const QString &name, Naming naming = Naming::Titled);
    // Opens a project: it must be one, of this version or an older one (which is brought up to this
    // one), and sound.
    static Result<std::unique_ptr<ProjectFile>> open(const QString &name);

    QString path() const { return m_database->path(); } // absolute

    // Steps are articles. Fails when cancelled.
    Result<Snapshot> load(Progress &progress);
    Result<Snapshot> load();
    void moveTo(QThread *thread) { m_database->moveTo(thread); } // see Database
    // Writes all changes of the edit or none. after is what the file holds then; the edit leads to it.
    Result<void> write(const Edit &edit, const Snapshot &after);

    // See articleindex.h.
    Result<QSet<ArticleId>> articlesWith(const WordQuery &query) const;
    Result<QSet<ArticleId>> indexedArticles() const;

    Result<LastIds> lastIds();

    // Whether the file was made untitled, at this very place, and nobody has named it since.
    bool isUntitled();
    Result<void> setTitled();

    // Small values that are no part of the work; empty when never set.
    QByteArray setting(const QString &key);
    Result<void> setSetting(const QString &key, const QByteArray &value);

    // Writes a whole copy, beside its place first, then put there in one step, over what was there.
    // A project that somebody has open is not replaced.
    Result<void> copyTo(const QString &path);

    // Reads every page, index and row of the file and says whether all is sound.
    Result<void> check();

private:
    explicit ProjectFile(std::unique_ptr<Database> database);
    Result<void> fill(Naming naming);

    Result<void> findInPlace() const;

    std::unique_ptr<Database> m_database;
    std::optional<FileNumber> m_number; // of the file as it was opened
};

}
