// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

namespace Synoptic {

// How many lists articlesByOutlet() gives, counted no further than one beyond most: in a collection that is
// known after a few articles.
qsizetype outletsIn(const QList<Article> &articles, qsizetype most);

// The articles of each outlet, by index, outlets in the order of their first articles. One whose outlet nobody knows
// stands alone.
QList<QList<qsizetype>> articlesByOutlet(const QList<Article> &articles);

// Of each article its outlet: a place in articlesByOutlet().
QList<qsizetype> outletOfEach(const QList<Article> &articles);

// "A C The Gazette": an outlet's name behind the letters of its articles, alone where they are many.
QString withLetters(const QList<qsizetype> &articles, const QStringList &letters, const QString &name);

}
