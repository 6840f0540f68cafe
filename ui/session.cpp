// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session.h"

#include "resources/samples/samples.h"
#include "ui/start/recentprojects.h"
#include "ui/viewstate.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <chrono>

namespace Synoptic {

namespace {

constexpr QLatin1StringView synopsisKey("synopsis");
constexpr QLatin1StringView litKey("lit");
constexpr QLatin1StringView windowKey("window");

// A disk may take longer to write the first articles than the window to paint them: reading comes
// first.
constexpr std::chrono::milliseconds writesAfter{60};

}

Session::Session(Jobs &jobs, RecentProjects &recent, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_recent(recent)
{
    m_writeSoon.setSingleShot(true);
    m_writeSoon.setInterval(writesAfter);
    connect(&m_writeSoon, &QTimer::timeout, this, &Session::writeWaiting);
}

Session::~Session()
{
    leave();
}

QString Session::title() const
{
    if (!m_project)
        return {};
    return m_project->isUntitled() ? tr("Untitled") : m_project->title();
}

void Session::newProject()
{
    adopt(Project::createUntitled(RecentProjects::untitledFolder()));
}

void Session::open(const QString &path)
{
    if (m_project && QFileInfo(m_project->path()) == QFileInfo(path))
        return;
    if (!adopt(Project::open(path)))
        return;
    const QJsonObject state = m_project->viewState();
    applyViewState(m_synopsis, state[synopsisKey].toObject());
    if (m_synopsis.panes().isEmpty())
        openNewPanes({});
    m_lit = state[litKey].toObject();
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
    m_synopsis.setArticles({});
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
    if (wasUntitled) // its file is gone; a named one stays where it is, and on the list
        m_recent.forget(before);
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

void Session::addFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const QString words = tr("Reading %n files", nullptr, static_cast<int>(paths.size()));
    const Jobs::Handle job = m_jobs.run(
        words, this, [paths](Progress &progress) { return importFiles(paths, progress); },
        [this, files = paths.size(), visit = m_visit](ImportResult result) {
            if (visit == m_visit && !result.cancelled)
                take(std::move(result), files);
        });
    std::erase_if(m_reading, [](const std::weak_ptr<Jobs::Job> &other) { return other.expired(); });
    m_reading.push_back(job);
}

// What is still being read was meant for the project that is left.
void Session::stopReading()
{
    ++m_visit;
    for (const std::weak_ptr<Jobs::Job> &reading : std::exchange(m_reading, {})) {
        if (const Jobs::Handle job = reading.lock())
            job->progress.cancel();
    }
}

void Session::take(ImportResult result, qsizetype files)
{
    if (!result.articles.isEmpty() && ensureProject())
        addImported(result.articles, tr("Add %n articles", nullptr, static_cast<int>(result.articles.size())));
    if (!result.problems.isEmpty())
        emit failed(result.problems, std::max(files, result.articles.size() + result.problems.size()));
}

void Session::addText(const Article &found, const QByteArray &raw)
{
    if (ensureProject())
        addImported({{.name = {}, .raw = raw, .article = found}}, tr("Add %n articles", nullptr, 1));
}

void Session::addImported(const QList<Imported> &imported, const QString &words)
{
    writeWaiting();
    const QList<StoredArticle> &there = m_project->snapshot().articles;
    qint64 position = there.isEmpty() ? 0 : there.last().position + 1;
    Edit edit{.words = words, .changes = {}};
    for (const Imported &one : imported) {
        StoredArticle article{.id = m_project->nextArticleId(),
            .position = position++,
            .name = one.name,
            .raw = one.raw,
            .found = one.article};
        article.found.id = article.id;
        edit.changes.append(Change<StoredArticle>{.before = std::nullopt, .after = article});
    }
    if (!there.isEmpty()) {
        perform(edit);
        return;
    }
    m_waiting = edit;
    present(effectiveArticles(applied(m_project->snapshot(), edit)));
    m_writeSoon.start();
}

void Session::writeWaiting()
{
    m_writeSoon.stop();
    if (!m_waiting)
        return;
    const Edit edit = *std::exchange(m_waiting, std::nullopt);
    perform(edit);
    if (m_project->snapshot().articles.isEmpty()) // it could not be written: show what there is
        reread();
}

void Session::removeArticle(qsizetype article)
{
    writeWaiting();
    const Snapshot &snapshot = m_project->snapshot();
    const StoredArticle &gone = snapshot.articles[article];
    perform({.words = tr("Remove “%1”").arg(m_synopsis.nameOf(article)), .changes = removal(snapshot, gone.id)});
}

void Session::moveArticle(qsizetype from, qsizetype to)
{
    writeWaiting();
    QList<StoredArticle> order = m_project->snapshot().articles;
    const qsizetype target = to > from ? to - 1 : to;
    if (target == from)
        return;
    Edit edit{.words = tr("Move “%1”").arg(m_synopsis.nameOf(from)), .changes = {}};
    order.move(from, target);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order[i].position == i)
            continue;
        StoredArticle moved = order[i];
        moved.position = i;
        edit.changes.append(Change<StoredArticle>{.before = order[i], .after = moved});
    }
    perform(edit);
}

void Session::correct(qsizetype article, const QList<Correction> &corrections, const QString &words)
{
    writeWaiting();
    const Snapshot &snapshot = m_project->snapshot();
    const ArticleId id = snapshot.articles[article].id;
    Edit edit{.words = words, .changes = {}};
    for (Correction wanted : corrections) {
        wanted.article = id;
        const auto same = [&wanted](const Correction &there) {
            return there.article == wanted.article && there.field == wanted.field && there.range == wanted.range;
        };
        const auto it = std::ranges::find_if(snapshot.corrections, same);
        const bool known = it != snapshot.corrections.end();
        wanted.id = known ? it->id : m_project->nextId<Correction>();
        edit.changes.append(Change<Correction>{.before = known ? std::optional(*it) : std::nullopt, .after = wanted});
    }
    if (!edit.changes.isEmpty())
        perform(edit);
}

void Session::keepViewState()
{
    if (!m_project)
        return;
    emit windowStateWanted();
    const QJsonObject lit = m_synopsis.isAnalysed() ? litPlaceOf(m_synopsis) : m_lit;
    m_project->setViewState({{synopsisKey, viewStateOf(m_synopsis)}, {litKey, lit}, {windowKey, m_windowState}});
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
    m_lit = {};
    connect(m_project.get(), &Project::changed, this, &Session::reread);
    connect(m_project.get(), &Project::renamed, this, &Session::projectChanged);
    connect(m_project.get(), &Project::failed, this, [this](const Error &error) { emit failed({error}, 0); });
    m_synopsis.setArticles({});
    emit projectChanged();
    present(effectiveArticles(m_project->snapshot()));
    emit saved(m_project->savedAt());
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
    ++m_turn;
    stopReading();
    if (m_analysis)
        m_analysis->progress.cancel();
    if (!m_project)
        return;
    writeWaiting();
    keepViewState();
    const bool nothing = m_project->isUntitled() && m_project->snapshot().articles.isEmpty();
    const QString path = m_project->path();
    if (!nothing)
        rememberProject();
    m_project.reset();
    if (nothing) { // an untitled project in which nothing was done leaves no trace
        QFile::remove(path);
        m_recent.forget(path);
    }
}

void Session::perform(const Edit &edit)
{
    if (const Result<void> result = m_project->perform(edit); !result)
        emit failed({result.error()}, 0);
}

void Session::reread()
{
    const QList<Article> articles = effectiveArticles(m_project->snapshot());
    if (articles != m_synopsis.articles())
        present(articles);
    emit saved(m_project->savedAt());
}

void Session::present(const QList<Article> &articles)
{
    QList<ArticleId> before;
    for (const Article &article : m_synopsis.articles())
        before.append(article.id);
    if (m_synopsis.isAnalysed())
        m_lit = litPlaceOf(m_synopsis);
    m_synopsis.setArticles(articles);
    openNewPanes(before);
    if (!articles.isEmpty())
        emit articlesCameIn();
    analyse();
}

void Session::openNewPanes(const QList<ArticleId> &before)
{
    const QSet<ArticleId> known(before.begin(), before.end());
    QList<qsizetype> panes = m_synopsis.panes();
    for (qsizetype i = 0; i < m_synopsis.articles().size() && panes.size() < m_capacity; ++i) {
        if (!known.contains(m_synopsis.articles()[i].id) && !panes.contains(i))
            panes.append(i);
    }
    m_synopsis.setPanes(panes);
    if (m_synopsis.focusedArticle() < 0 && !panes.isEmpty())
        m_synopsis.setFocusedArticle(panes.first());
}

void Session::analyse()
{
    if (m_analysis)
        m_analysis->progress.cancel();
    const quint64 turn = ++m_turn;
    const QList<Article> articles = m_synopsis.articles();
    if (articles.isEmpty()) {
        m_synopsis.setFindings({});
        return;
    }
    const QString words = tr("Looking for quotes in %n articles", nullptr, static_cast<int>(articles.size()));
    m_analysis = m_jobs.run(
        words, this,
        [articles, rulings = m_project ? m_project->snapshot().rulings : Rulings()](
            Progress &progress) { return collated(articles, Scope::Event, progress, rulings); },
        [this, turn](Result<Collation> findings) { takeFindings(std::move(findings), turn); });
}

void Session::takeFindings(Result<Collation> findings, quint64 turn)
{
    if (turn != m_turn)
        return;
    m_analysis.reset();
    if (!findings) {
        emit failed({findings.error()}, 0);
        return;
    }
    m_synopsis.setFindings(*findings);
    if (const qsizetype lit = groupWithPlace(m_synopsis, m_lit); lit >= 0)
        m_synopsis.light(lit, false);
    rememberProject();
}

void Session::rememberProject() const
{
    if (!m_project)
        return;
    m_recent.remember({
        .path = m_project->path(),
        .title = m_project->isUntitled() ? QString() : m_project->title(),
        .articles = static_cast<int>(m_synopsis.articles().size()),
        .sharedQuotes = static_cast<int>(m_synopsis.quotationCount()),
        .left = QDateTime::currentDateTime(),
    });
}

}
