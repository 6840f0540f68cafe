// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/importers.h"
#include "app/project/project.h"
#include "ui/jobs.h"
#include "ui/synopsis.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace Synoptic {

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
    Project *project() const { return m_project.get(); } // none: the start page is shown
    QString title() const;                               // "Kerry in Ramallah", "Untitled", or empty without a project
    // How many panes stand side by side without scrolling; that many are opened of articles that
    // come in.
    void setPaneCapacity(int panes) { m_capacity = panes; }

    void newProject();
    void open(const QString &path);
    void openSample();
    void close();
    bool saveAs(const QString &path);
    bool saveCopy(const QString &path);

    // Reads files and folders into the project, making an untitled one if none is open. Files that
    // cannot be read are told by failed(), the others come in as one step that can be undone.
    void addFiles(const QStringList &paths);
    void addText(const Article &found, const QByteArray &raw);
    void removeArticle(qsizetype article);
    // Puts an article before another; to == count puts it last. Letters follow the order.
    void moveArticle(qsizetype from, qsizetype to);
    // Fields that shall read otherwise; a correction of the same field is replaced.
    void correct(qsizetype article, const QList<Correction> &corrections, const QString &words);

    // How the window stood, beside what the Synopsis knows: kept with the project's view state.
    void setWindowState(const QJsonObject &state) { m_windowState = state; }
    void keepViewState();

signals:
    void projectChanged();                           // another project, none, or another name
    void windowStateFound(const QJsonObject &state); // as it was when the project was left
    void windowStateWanted();                        // setWindowState() now, it is about to be kept
    void articlesCameIn();
    void saved(const QDateTime &when);
    void noticed(const QString &words);
    void failed(const QList<Synoptic::Error> &errors, qsizetype outOf);

private:
    bool adopt(Result<std::unique_ptr<Project>> project);
    bool ensureProject();
    void begin(std::unique_ptr<Project> project);
    void leave();
    void stopReading();
    void perform(const Edit &edit);
    void take(ImportResult result, qsizetype files);
    void addImported(const QList<Imported> &imported, const QString &words);
    void reread();
    void present(const QList<Article> &articles);
    void writeWaiting();
    void openNewPanes(const QList<ArticleId> &before);
    void analyse();
    void takeFindings(Result<Collation> findings, quint64 turn);
    void rememberProject() const;

    Jobs &m_jobs;
    RecentProjects &m_recent;
    Synopsis m_synopsis;
    std::unique_ptr<Project> m_project;
    Jobs::Handle m_analysis;
    std::vector<std::weak_ptr<Jobs::Job>> m_reading; // imports under way
    quint64 m_visit = 0; // to a project or to none: what was read for an earlier one comes too late
    quint64 m_turn = 0;  // of the analysis that is wanted; an older one comes too late
    QJsonObject m_lit;   // the lit quote by its place, to light it again after an analysis
    QJsonObject m_windowState;
    int m_capacity = 4;
    std::optional<Edit> m_waiting; // the first articles of a project: shown already, not yet written
    QTimer m_writeSoon;
};

}
