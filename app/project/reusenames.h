// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <QMultiHash>

namespace Synoptic {

// How the articles of a project are called in what other programs are given, in the order of the
// library: by the name each came under, where only one came under it, else by that and its number,
// "report.txt#12". None is called as another.
QStringList idsForOthers(const QList<StoredArticle> &articles);

// The articles that another program may mean by an id. More is understood than is written: an article
// that was alone with its name when it was given away may have got a namesake since.
QMultiHash<QString, const Article *> articlesByIdForOthers(const QList<StoredArticle> &articles);

}
