// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/corpusindex.h"
#include "app/corpus/prepared.h"

#include <QStringList>

#include <vector>

namespace Synoptic::Test {

// Links in words, sorted, so that two lists of them can be compared.
QStringList told(const QList<Link> &links);
// How many of these are of this kind.
qsizetype countOf(LinkKind kind, const QStringList &told);

// The links of a corpus that is made anew, each quotation numbered in its article: the plain twin of an index.
QStringList rebuilt(const std::vector<Prepared> &articles);
// Adds articles from the first one missing on; the links that each brings. Fails with an empty string.
QStringList grown(CorpusIndex &index, const std::vector<Prepared> &articles);
// The links of all that is in the index, each once, its articles numbered among those that are there.
QStringList asked(CorpusIndex &index);

// The bytes of a file; none when it cannot be read.
QByteArray contents(const QString &path);
// Replaces them.
bool write(const QString &path, const QByteArray &bytes);

}
