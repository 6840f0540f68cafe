// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/place.h"
#include "app/project/project.h"
#include "app/project/recognition.h"
#include "ui/coding/codings.h"
#include "ui/session/comparing.h"
#include "ui/session/opening.h"
#include "ui/session/presenting.h"
#include "ui/session/reading.h"
#include "ui/synopsis.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Synoptic {

class Backups;
class RecentProjects;

// The project that is open and what is shown of it: reads files into it off the GUI thread, keeps
// the Synopsis as the project is, looks for quotes again whenever the articles change, and puts
// everything back as it was when the project is opened again. Knows no widget.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Jobs &jobs, RecentProjects &recent, QObject *parent = nullptr);
    ~Session() override; // leaves the project as close() does

    Synopsis &synopsis() { return m_synopsis; }
    Codings &codings() { return m_codings; }
    Project *project() const { return m_project.get(); } // none: the start page is shown
    bool isReadOnly() const { return m_project && m_project->onlyRead(); }
    // The name of its file, or what it is called until it has one; empty without a project.
    QString title() const;
    // How many panes stand side by side without scrolling; that many are opened of articles that
    // come in.
    void setPaneCapacity(int panes) { m_presenting.setPaneCapacity(panes); }

    void newProject();
    // One that cannot be changed, but can be read, is opened to be read: see isReadOnly(). A large one is
    // opened beside the window; until it is there, or if that is cancelled, what is open stays.
    void open(const QString &path);
    void openSample();
    void close();
    bool saveAs(const QString &path);
    bool saveCopy(const QString &path);

    // Reads files and folders into the project, making an untitled one if none is open. Files that
    // cannot be read are told by failed(), the others come in as one step that can be undone.
    // paneAt: the place among the panes where they open; -1: behind the last.
    void addFiles(const QStringList &paths, qsizetype paneAt = -1);
    void addText(const Article &found, const QByteArray &raw);
    // One article that comes in may be a newer version of one that is here: then asked is called instead
    // of adding it, and answers whether it sees to it.
    using VersionAsker = std::function<bool(const Imported &imported, const Recognition &recognition)>;
    void setVersionAsker(VersionAsker asked) { m_askVersion = std::move(asked); }
    // Adds it as an article of its own, whatever it is like.
    void addSeparately(const Imported &imported);
    void removeArticle(qsizetype article);
    // Puts an article before another; to == count puts it last. Letters follow the order.
    void moveArticle(qsizetype from, qsizetype to);
    // Fields that shall read otherwise; a correction of the same field is replaced.
    void correct(qsizetype article, const QList<Correction> &corrections, const QString &words);
    // A step that the caller makes from the project as it is written; false: it has failed, which is told.
    bool perform(const std::function<Edit(Project &)> &step, Project::Step kind = Project::Step::New);

    // The first articles of a project are shown before they are in its file: now they are, if they can be.
    void writeWaiting();
    // Whether all that is shown is in the file: no articles wait to be written, and no words of a note.
    enum class Saved : quint8 { All, Soon, Refused };
    Saved savedState() const { return m_waiting ? Saved::Soon : m_typed; }
    void setTyped(Saved typed); // what has become of the words that somebody is typing

    // How the window stood, beside what the Synopsis knows: kept with the project's view state.
    void setWindowState(const QJsonObject &state) { m_windowState = state; }
    void keepViewState();
    void keepViewStateSoon() { m_keepSoon.start(); } // once for all that changes in half a second

    // For tests: what is asked where a project lies.
    void setPlaceAsked(std::function<PlaceKind(const QString &path)> asked) { m_placeKind = std::move(asked); }

    // Looks for the quotes from the beginning, as after an analysis that was cancelled.
    void analyse();

signals:
    void projectChanged();                           // another project, none, or another name
    void windowStateFound(const QJsonObject &state); // as it was when the project was left
    void windowStateWanted();                        // setWindowState() now, it is about to be kept
    void titleChanged();
    void articlesCameIn();
    void marksCame(const QString &path); // among files to be added: one of another program, with its marks
    // By removeArticle(): what it was, and how many highlights and notes went with it.
    void articleRemoved(const QString &words, qsizetype highlights, qsizetype notes);
    void analysisCancelled();                     // by a person: nothing is found until analyse()
    void savedChanged();                          // a step is written, or something waits to be
    void passimResultCame(const QString &folder); // by addFiles(): it holds no articles
    void noticed(const QString &words);
    void advised(const QString &words); // once of each project that lies where work may be lost
    void failed(const QList<Synoptic::Error> &errors, qsizetype outOf);

private:
    void welcome(Result<std::unique_ptr<Project>> opened);
    bool adopt(Result<std::unique_ptr<Project>> project);
    bool ensureProject();
    void begin(std::unique_ptr<Project> project);
    void leave();
    bool perform(const Edit &edit, Project::Step kind = Project::Step::New); // false: it has failed, which is told
    void take(const ImportResult &result, qsizetype paneAt);
    void addImported(const QList<Imported> &imported, const QString &words);
    bool isNewerVersion(const QList<Imported> &imported);
    void reread(const Edit &edit);
    void present(const Snapshot &snapshot);
    void receive(const Snapshot &snapshot);
    void rememberProject() const;
    void settleIn();

    RecentProjects &m_recent;
    Synopsis m_synopsis;
    std::unique_ptr<Project> m_project;
    Codings m_codings;      // of m_project
    QString m_untitledName; // while it has none
    Opening m_opening;
    Reading m_reading;
    Comparing m_comparing;
    Presenting m_presenting;
    Backups *m_backups;
    std::function<PlaceKind(const QString &)> m_placeKind = placeKind;
    QJsonObject m_windowState;
    VersionAsker m_askVersion;
    std::optional<Edit> m_waiting; // the first articles of a project: shown already, not yet written
    Saved m_typed = Saved::All;
    QTimer m_writeSoon;
    QTimer m_keepSoon; // how things lie, so that a program that is killed finds them again
};

}
