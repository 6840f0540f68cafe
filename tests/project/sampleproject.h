// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/project.h"

#include <QTemporaryDir>

namespace Synoptic::Test {

// A folder that goes away again, in memory where the system has such a place: projects wait for the
// disk at every step, which is not what most of these tests are about.
class Folder : public QTemporaryDir
{
public:
    Folder();
};

// An article with all its fields, blocks and a text whose characters count differently in UTF-16.
StoredArticle sampleArticle(qint64 id, const QString &text = {});

// "Add N articles", with new numbers from the project.
Edit addition(Project &project, int count);

// Says that a stretch of an article has another role.
Edit roleCorrection(Project &project, ArticleId article, TextRange range, BlockRole role);

// How many stand on all articles together.
qsizetype countOf(const Annotations &annotations);

// The dump of a closed project file, row by row in the order of keys, without the counters of
// numbers that were given; to compare two files byte by byte.
QByteArray dump(const QString &path);

// Everything sound in a closed file, read by another connection.
bool isSound(const QString &path);

}
