// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/project/edit.h"
#include "app/text/wordquery.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUndoStack>

#include <memory>
#include <optional>

class QTemporaryDir;

namespace Synoptic {

class ProjectFile;

// The open document: the only thing with identity. What it holds is always on disk; the file is
// written before memory changes, and if that fails nothing has changed.
class Project : public QObject
{
    Q_OBJECT
public:
    ~Project() override;

    // Makes a new, empty project file (there must be none), or opens one.
    static Result<std::unique_ptr<Project>> create(const QString &path);
    static Result<std::unique_ptr<Project>> open(const QString &path);
    // The same of a large one, in any thread: then moveTo() gives it to the one where it will live. Steps are
    // articles. Fails when cancelled.
    static Result<std::unique_ptr<Project>> open(const QString &path, Progress &progress);
    void moveTo(QThread *thread);
    // A project nobody has named yet, kept as a file in folder until it is saved under a name.
    static Result<std::unique_ptr<Project>> createUntitled(const QString &folder);

    // Why and how a project can only be read.
    struct OnlyRead {
        Error why;        // that it could not be opened to be changed
        QStringList lost; // of a damaged one: what could not be saved as it was, a sentence each
    };
    // Opens a project that cannot be changed: one that another window has open, that may not be
    // written, or that is damaged. It is shown as it is now, from a copy of what can be read of it,
    // and cannot be changed until it is saved under another name. why: the Error of open().
    static Result<std::unique_ptr<Project>> openToRead(const QString &path, const Error &why);
    static Result<std::unique_ptr<Project>> openToRead(const QString &path, const Error &why, Progress &progress);
    // Whether openToRead() may help with this error of open().
    static bool canBeRead(const Error &why);
    const std::optional<OnlyRead> &onlyRead() const { return m_onlyRead; }

    QString path() const;
    bool isUntitled() const { return m_untitled; }
    QString title() const; // file name without its ending; empty while untitled
    const Snapshot &snapshot() const { return m_snapshot; }
    // The steps of the session: to be read and watched; it moves by undo(), redo() and goTo() alone.
    const QUndoStack *undoStack() const { return &m_undo; }
    QDateTime savedAt() const { return m_savedAt; }

    // Writes the edit in one transaction, then puts it on the undo stack and tells everybody. One that
    // continues the step before, as typing goes on in a note, becomes one step with it if both change the
    // same single row; a row that has come and gone again leaves no step.
    enum class Step : quint8 { New, Continued };
    Result<void> perform(const Edit &edit, Step step = Step::New);
    // Takes the last step back, and does it again. The file is written before the stack moves: where that cannot be
    // done, failed() says why, nothing has changed, and the step is there to be tried again.
    void undo();
    void redo();
    // To where so many steps of the stack are done, one after the other; stops at one that cannot be written.
    void goTo(int steps);
    // A number for a new row; none is ever given twice.
    template <typename Row>
    Id<Row> nextId()
    {
        return {++m_last[rowKind<Row>]};
    }
    ArticleId nextArticleId() { return ArticleId{++m_last[rowKind<StoredArticle>]}; }

    // From now on the project lives at path (a whole copy is written there first; an untitled file
    // is removed afterwards).
    Result<void> saveAs(const QString &path);
    // A whole copy of the file as it is, which stays closed.
    Result<void> saveCopy(const QString &path);

    // The articles that may hold the words: all that do, and perhaps more.
    QSet<ArticleId> articlesWith(const WordQuery &query) const;

    // Reads every page, index and row of the file and says whether all is sound.
    Result<void> check() const;

    // How it looked when it was last left: open panes, scroll places, zoom. Not an edit, not undone.
    QJsonObject viewState() const;
    void setViewState(const QJsonObject &state);
    // What was last chosen in it for files that go out. Not an edit, not undone.
    QJsonObject exportChoices() const;
    void setExportChoices(const QJsonObject &choices);

signals:
    void changed(const Synoptic::Edit &edit);  // after perform, undo and redo
    void failed(const Synoptic::Error &error); // an undo or redo that could not be written
    void renamed();                            // path() or title() is another

private:
    explicit Project(std::unique_ptr<ProjectFile> file);
    static Result<std::unique_ptr<Project>> opened(Result<std::unique_ptr<ProjectFile>> file, Progress &progress);
    static Result<std::unique_ptr<Project>> opened(Result<std::unique_ptr<ProjectFile>> file);
    Result<void> write(const Edit &edit);
    bool takeBack();
    bool takeAgain();
    const Edit &stepAt(int index) const; // of the stack, as it was done
    bool writeStep(const Edit &edit, void (QUndoStack::*move)());
    Result<void> settle();

    std::unique_ptr<QTemporaryDir> m_room; // of the copy that is shown of a project that is only read
    std::unique_ptr<ProjectFile> m_file;
    std::optional<OnlyRead> m_onlyRead;
    QString m_path; // of a project that is only read
    Snapshot m_snapshot;
    QUndoStack m_undo;
    std::optional<Edit> m_doubtful; // could not be written, as the disk has said
    QDateTime m_savedAt;
    std::array<qint64, rowTables.size()> m_last{}; // the highest number ever given to each kind of row
    bool m_untitled = false;
};

}
