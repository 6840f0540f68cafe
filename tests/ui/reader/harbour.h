// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/synopsis.h"

namespace Synoptic::Test {

// Three reports of a harbour that closes, made up for these tests, with what is found in them:
// group 0, "the pier": whole in A (interrupted, and with words only A prints), cut in B, not in C;
// group 1, "the boats": changed in B, whole in C;
// group 2, wire copy of A and C.
QList<Article> harbour();
Findings harbourFindings(const QList<Article> &articles);
// A synopsis with all of it, the articles open in their order.
void layOut(Synopsis &synopsis);

// The first place of these words in an article's text; they must be there.
TextRange find(const Article &article, QStringView words);
// An article of body paragraphs, each on a line of its own.
Article plainArticle(qint64 id, const QStringList &paragraphs);

}
