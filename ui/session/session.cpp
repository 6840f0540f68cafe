// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/session.h"

#include "resources/samples/samples.h"
#include "ui/session/backups.h"
#include "ui/session/placeadvice.h"
#include "ui/session/projectname.h"
#include "ui/session/viewstate.h"
#include "ui/start/recentprojects.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace Synoptic {

namespace {

constexpr QLatin1StringView synopsisKey("synopsis");
constexpr QLatin1StringView litKey("lit");
constexpr QLatin1StringView windowKey("window");

// A disk may take longer to write the first articles than the window to paint them: reading comes
// first.
constexpr std::chrono::milliseconds writesAfter{60};
constexpr std::chrono::milliseconds keepsAfter{500}; // what changes in one go is kept once

}

Session::Session(Jobs &jobs, RecentProjects &recent, QObject *parent)
    : QObject(parent)
    , m_recent(recent)
    , m_opening(jobs)
    , m_reading(jobs)
    , m_comparing(jobs, m_synopsis)
    , m_presenting(m_synopsis, m_comparing)
    , m_backups(new Backups(jobs, this))
{
    m_writeSoon.setSingleShot(true);
    m_writeSoon.setInterval(writesAfter);
    connect(&m_writeSoon, &QTimer::timeout, this, &Session::writeWaiting);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepsAfter);
    const auto isListed = [this](bool asItIs) {
        const RecentProject known = m_recent.projects().value(0);
        return m_project && known.path == m_project->path()
            && (!asItIs || known.sharedQuotes == m_synopsis.quotationCount())
            && (!asItIs || known.articles == m_synopsis.articles().size());
    };
    connect(&m_keepSoon, &QTimer::timeout, this, [this, isListed] {
        keepViewState();
        if (m_synopsis.isAnalysed() && !m_synopsis.articles().isEmpty() && !isListed(true))
            rememberProject();
    });
    const auto keep = [this] { m_keepSoon.start(); };
    connect(&m_synopsis, &Synopsis::panesChanged, this, keep);
    connect(&m_synopsis, &Synopsis::focusedArticleChanged, this, keep);
    connect(&m_synopsis, &Synopsis::litGroupChanged, this, keep);
    connect(&m_synopsis, &Synopsis::layersChanged, this, keep);
    connect(&m_synopsis, &Synopsis::scrollsTogetherChanged, this, keep);
    connect(&m_synopsis, &Synopsis::zoomChanged, this, keep);
    connect(&m_reading, &Reading::wasRead, this, &Session::take);
    const auto tell = [this](const Error &error) { emit failed({error}, 0); };
    connect(m_backups, &Backups::failed, this, tell);
    connect(&m_comparing, &Comparing::found, this, [this, isListed] {
        // The list of projects is written to the disk: once it knows this one, what is counted can wait.
        if (!m_synopsis.articles().isEmpty() && !isListed(false))
            rememberProject();
        m_keepSoon.start();
    });
    connect(&m_comparing, &Comparing::cancelled, this, &Session::analysisCancelled);
    connect(&m_comparing, &Comparing::failed, this, tell);
}

Session::~Session()
{
    leave();
}

QString Session::title() const
{
    if (!m_project)
        return {};
    return m_project->isUntitled() ? m_untitledName : m_project->title();
}

void Session::newProject()
{
    adopt(Project::createUntitled(RecentProjects::untitledFolder()));
}

void Session::open(const QString &path)
{
    if (m_project && QFileInfo(m_project->path()) == QFileInfo(path)) {
        m_opening.stop(); // it stays
        return;
    }
    m_opening.begin(path, [this](Result<std::unique_ptr<Project>> opened) { welcome(std::move(opened)); });
}

void Session::welcome(Result<std::unique_ptr<Project>> opened)
{
    if (!adopt(std::move(opened)))
        return;
    const QJsonObject state = m_project->viewState();
    applyViewState(m_synopsis, state[synopsisKey].toObject());
    if (m_synopsis.panes().isEmpty())
        m_presenting.openPanes();
    m_comparing.setLit(state[litKey].toObject());
    emit windowStateFound(state[windowKey].toObject());
}

void Session::openSample()
{
    QList<Imported> samples;
    for (const QString &path : sampleArticles()) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            samples += importBytes(file.readAll(), QFileInfo(path).fileName()).articles;
    }
    if (adopt(Project::createUntitled(RecentProjects::untitledFolder())))
        addImported(samples, tr("Open the sample articles"));
}

void Session::close()
{
    leave();
    m_synopsis.clear();
    emit projectChanged();
}

bool Session::saveAs(const QString &path)
{
    writeWaiting();
    const QString before = m_project->path();
    const bool wasUntitled = m_project->isUntitled();
    if (const Result<void> result = m_project->saveAs(path); !result) {
        emit failed({result.error()}, 0);
        return false;
    }
    if (wasUntitled) { // its file is gone; a named one stays where it is, and on the list
        m_recent.forget(before);
        CorpusIndex::discard(indexPathOf(before));
    }
    rememberProject();
    return true;
}

bool Session::saveCopy(const QString &path)
{
    writeWaiting();
    if (const Result<void> result = m_project->saveCopy(path); !result) {
        emit failed({result.error()}, 0);
        return false;
    }
    emit noticed(tr("A copy was saved as “%1”.").arg(QFileInfo(path).fileName()));
    return true;
}

bool Session::perform(const std::function<Edit(Project &)> &step, Project::Step kind)
{
    writeWaiting();
    return perform(step(*m_project), kind);
}

void Session::keepViewState()
{
    if (!m_project)
        return;
    emit windowStateWanted();
    m_project->setViewState(
        {{synopsisKey, viewStateOf(m_synopsis)}, {litKey, m_comparing.lit()}, {windowKey, m_windowState}});
}

bool Session::adopt(Result<std::unique_ptr<Project>> project)
{
    if (!project) {
        emit failed({project.error()}, 0);
        return false;
    }
    leave();
    begin(std::move(*project));
    return true;
}

void Session::begin(std::unique_ptr<Project> project)
{
    m_project = std::move(project);
    m_comparing.setLit({});
    connect(m_project.get(), &Project::changed, this, &Session::reread);
    connect(m_project.get(), &Project::renamed, this, &Session::projectChanged);
    connect(m_project.get(), &Project::renamed, this, &Session::settleIn);
    connect(m_project.get(), &Project::failed, this, [this](const Error &error) { emit failed({error}, 0); });
    m_presenting.clear();
    m_codings.follow(m_project.get());
    emit projectChanged();
    present(m_project->snapshot());
    emit savedChanged();
    settleIn();
}

// The project lies where it was not before.
void Session::settleIn()
{
    if (isReadOnly())
        return;
    const QString path = m_project->path();
    m_backups->follow(path);
    m_comparing.setIndexedProject(path); // whoever can change a project makes the index beside it
    if (const QString words = adviceOnPlace(path, m_placeKind(path)); !words.isEmpty())
        emit advised(words);
}

// Nothing is left for it: other files may still be on their way into the same new project.
bool Session::ensureProject()
{
    if (m_project)
        return true;
    Result<std::unique_ptr<Project>> made = Project::createUntitled(RecentProjects::untitledFolder());
    if (!made) {
        emit failed({made.error()}, 0);
        return false;
    }
    begin(std::move(*made));
    return true;
}

void Session::leave()
{
    m_opening.stop();
    m_reading.stop();
    m_comparing.stop();
    if (!m_project)
        return;
    writeWaiting();
    keepViewState();
    const bool nothing = m_project->isUntitled() && m_project->snapshot() == Snapshot{};
    const QString path = m_project->path();
    if (!nothing)
        rememberProject();
    m_codings.follow(nullptr);
    m_backups->follow({});
    m_project.reset();
    if (nothing) { // an untitled project in which nothing was done leaves no trace
        QFile::remove(path);
        CorpusIndex::discard(indexPathOf(path));
        m_recent.forget(path);
    }
}

void Session::setTyped(Saved typed)
{
    if (m_typed == typed)
        return;
    m_typed = typed;
    emit savedChanged();
}

bool Session::perform(const Edit &edit, Project::Step kind)
{
    const Result<void> result = m_project->perform(edit, kind);
    if (!result)
        emit failed({result.error()}, 0);
    return result.has_value();
}

void Session::reread(const Edit &edit)
{
    const Snapshot &snapshot = m_project->snapshot();
    if (m_presenting.showAfter(edit, snapshot))
        receive(snapshot);
    else if (snapshot.rulings != m_comparing.rulings())
        analyse();
    m_synopsis.setReuses(snapshot.reuses);
    emit savedChanged();
}

void Session::present(const Snapshot &snapshot)
{
    m_presenting.show(snapshot);
    receive(snapshot);
}

// What is to be done once the articles of the synopsis are others.
void Session::receive(const Snapshot &snapshot)
{
    m_untitledName = nameOfUntitled(snapshot, m_synopsis);
    emit titleChanged();
    if (!m_synopsis.articles().isEmpty())
        emit articlesCameIn();
    analyse();
}

void Session::analyse()
{
    m_comparing.begin(m_project ? m_project->snapshot().rulings : Rulings());
}

void Session::rememberProject() const
{
    if (!m_project)
        return;
    m_recent.remember({
        .path = m_project->path(),
        .title = m_project->title(),
        .name = title(),
        .articles = static_cast<int>(m_synopsis.articles().size()),
        .sharedQuotes = static_cast<int>(m_synopsis.quotationCount()),
        .left = QDateTime::currentDateTime(),
    });
}

}
