// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"

#include "app/import/importer.h"
#include "app/import/jsonl.h"
#include "app/import/plaintext.h"
#include "app/import/problems.h"

#include <QBuffer>
#include <QDir>
#include <QDirListing>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace Synoptic {

namespace {

// The formats, in the order they are asked; the last one reads whatever is text.
constexpr std::array importers = {
    &jsonLinesImporter,
    &plainTextImporter,
};

const Importer &importerFor(QByteArrayView head, const QString &name)
{
    for (const Importer *importer : importers) {
        if (importer->recognises(head, name))
            return *importer;
    }
    return *importers.back();
}

constexpr qsizetype headSize = 4096; // bytes a format is recognised by

QByteArray peeked(QIODevice &source)
{
    return source.peek(headSize);
}

ImportResult refused(const Error &problem)
{
    return {.articles = {}, .problems = {problem}};
}

ImportResult importWith(const Importer &importer, const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > importer.sizeLimit)
        return refused(ImportProblem::tooLarge(name, bytes.size(), importer.sizeLimit));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return importer.read(buffer, name, Progress());
}

ImportResult importFile(const QString &path, const Progress &progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refused(ImportProblem::notFound(path));
    if (!info.isFile())
        return refused(ImportProblem::unreadable(path, QStringLiteral("not a regular file")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(ImportProblem::unreadable(path, file.errorString()));
    const Importer &importer = importerFor(peeked(file), path);
    if (file.size() > importer.sizeLimit)
        return refused(ImportProblem::tooLarge(path, file.size(), importer.sizeLimit));
    ImportResult result = importer.read(file, path, progress);
    if (file.error() != QFileDevice::NoError)
        return refused(ImportProblem::unreadable(path, file.errorString()));
    return result;
}

// The importable files of a folder and of those below it, in the order of their paths; hidden files
// and links that lead round in a circle are passed over.
QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (const auto &entry :
        QDirListing(folder, QDirListing::IteratorFlag::FilesOnly | QDirListing::IteratorFlag::Recursive)) {
        if (looksImportable(entry.filePath()))
            files.append(entry.filePath());
    }
    std::ranges::sort(files);
    return files;
}

}

ImportResult importBytes(const QByteArray &bytes, const QString &name)
{
    return importWith(importerFor(QByteArrayView(bytes).first(std::min(bytes.size(), headSize)), name), bytes, name);
}

ImportResult importText(const QByteArray &bytes, const QString &name)
{
    return importWith(plainTextImporter, bytes, name);
}

ImportResult importFiles(const QStringList &paths, Progress &progress)
{
    ImportResult all;
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QStringList below = filesBelow(path);
        if (below.isEmpty())
            all.problems.append(ImportProblem::emptyFolder(path));
        files.append(below);
    }
    all.files = files.size();
    for (qsizetype i = 0; i < files.size(); ++i) {
        progress.step(i, files.size());
        if (progress.isCancelled()) {
            all.cancelled = true;
            return all;
        }
        ImportResult one = importFile(files[i], progress);
        all.articles.append(std::move(one.articles));
        all.problems.append(std::move(one.problems));
        all.cancelled = one.cancelled;
        if (one.cancelled)
            return all;
    }
    progress.step(files.size(), files.size());
    return all;
}

QStringList importNameFilters()
{
    QStringList filters;
    for (const Importer *importer : importers)
        filters.append(QString(importer->patterns).split(u' '));
    return filters;
}

bool looksImportable(const QString &path)
{
    return QDir::match(importNameFilters(), QFileInfo(path).fileName());
}

}
