// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/text/article.h"

#include <QByteArray>
#include <QList>

namespace Synoptic {

// One article as it came in, with what it was made from.
struct Imported {
    QString name;   // file name as given, or the "id" of a line of a .jsonl file
    QByteArray raw; // the bytes of the source, as they were
    Article article;
};

// What came of reading some files: the articles in the order of the files, and one error for each
// file (or line) that could not be read. One bad file never stops the others.
struct ImportResult {
    QList<Imported> articles;
    QList<Error> problems;
    qsizetype files = 0; // how many files were to be read, counting those in folders
    bool cancelled = false;
};

// Reads bytes that are said to come from the file called name (used for its ending, for outlet hints
// and in error messages). Formats are recognised by content first. A file with no article in it is
// an error.
ImportResult importBytes(const QByteArray &bytes, const QString &name);

// Reads bytes that are the text of an article and nothing else, such as what a person pastes; text
// that looks like another format is text all the same.
ImportResult importText(const QByteArray &bytes, const QString &name);

// Reads files from disk, folders with all below them (in the order of their names). Files above
// the size limit, unreadable, empty or binary ones each give one Error naming the file.
ImportResult importFiles(const QStringList &paths, Progress &progress);

// For file dialogs and drops: "*.txt" ... of every format in the table of importers.cpp.
QStringList importNameFilters();
bool looksImportable(const QString &path);

}
