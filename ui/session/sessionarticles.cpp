// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How articles come into the project, move in it and leave it; the rest of Session is in session.cpp.

#include "ui/session/session.h"

#include "app/import/foreignfile.h"
#include "app/import/passim.h"
#include "app/project/steps.h"

#include <algorithm>

namespace Synoptic {

void Session::addFiles(const QStringList &paths, qsizetype paneAt)
{
    QStringList files;
    for (const QString &path : paths) {
        if (isForeignFile(path))
            emit marksCame(path);
        else if (isPassimResult(path))
            emit passimResultCame(path);
        else
            files.append(path);
    }
    if (!files.isEmpty())
        m_reading.begin(files, paneAt);
}

void Session::take(const ImportResult &result, qsizetype paneAt)
{
    m_presenting.setPaneAt(paneAt);
    if (!result.articles.isEmpty() && ensureProject() && !isNewerVersion(result.articles))
        addImported(result.articles, tr("Add %n articles", nullptr, static_cast<int>(result.articles.size())));
    m_presenting.setPaneAt(-1);
    if (!result.problems.isEmpty())
        emit failed(result.problems, result.files);
}

void Session::addText(const Article &found, const QByteArray &raw)
{
    const Imported one{.name = {}, .raw = raw, .article = found};
    if (ensureProject() && !isNewerVersion({one}))
        addSeparately(one);
}

void Session::addSeparately(const Imported &imported)
{
    addImported({imported}, tr("Add %n articles", nullptr, 1));
}

// Of many at once nobody is asked one by one.
bool Session::isNewerVersion(const QList<Imported> &imported)
{
    if (imported.size() != 1 || !m_askVersion)
        return false;
    writeWaiting();
    const std::optional<Recognition> known = recognised(m_project->snapshot(), imported.first().article);
    return known && !known->isSameText && m_askVersion(imported.first(), *known);
}

void Session::addImported(const QList<Imported> &imported, const QString &words)
{
    writeWaiting();
    QList<StoredArticle> articles;
    for (const Imported &one : imported)
        articles.append({.id = {}, .position = 0, .name = one.name, .raw = one.raw, .found = one.article});
    const Edit edit = additionOf(*m_project, articles, words);
    if (!m_project->snapshot().articles.isEmpty() || isReadOnly()) {
        perform(edit);
        return;
    }
    m_waiting = edit;
    emit savedChanged();
    present(applied(m_project->snapshot(), edit));
    m_writeSoon.start();
}

void Session::writeWaiting()
{
    m_writeSoon.stop();
    if (!m_waiting)
        return;
    const Edit edit = *std::exchange(m_waiting, std::nullopt);
    if (!perform(edit))
        emit savedChanged();
    if (m_project->snapshot().articles.isEmpty()) // it could not be written: show what there is
        present(m_project->snapshot());
}

void Session::removeArticle(qsizetype article)
{
    writeWaiting();
    const QString title = m_synopsis.titleOf(article);
    const QString words = title.isEmpty() ? m_synopsis.nameOf(article) : title;
    const Snapshot &snapshot = m_project->snapshot();
    const ArticleId gone = m_synopsis.articles()[article].id;
    const QList<AnyChange> changes = removal(snapshot, gone);
    const auto count = [&changes](auto isOne) { return std::ranges::count_if(changes, isOne); };
    const auto highlights = count([](const AnyChange &change) { return change.index() == rowKind<Annotation>; });
    const auto notes = count([](const AnyChange &change) {
        const auto *marked = std::get_if<Change<Annotation>>(&change);
        return change.index() == rowKind<Note> || (marked && !marked->before->note.isEmpty());
    });
    if (perform({.words = tr("Remove “%1”").arg(words), .changes = changes}))
        emit articleRemoved(words, highlights, notes);
}

void Session::moveArticle(qsizetype from, qsizetype to)
{
    writeWaiting();
    perform(moveOf(m_project->snapshot(), from, to, tr("Move “%1”").arg(m_synopsis.nameOf(from))));
}

void Session::correct(qsizetype article, const QList<Correction> &corrections, const QString &words)
{
    writeWaiting();
    perform(correctionOf(*m_project, article, corrections, words));
}

}
