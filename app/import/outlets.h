// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/outletlist.h"
#include "app/text/article.h"

#include <QList>
#include <QString>

namespace Synoptic {

// A name with what speaks for it, 0 to 1: independent hints add up as 1 - (1 - a)(1 - b).
struct OutletCandidate {
    QString name;
    double weight = 0;
};

// All outlets that something outside the story speaks for, best first. Names in the body ("told
// AFP") count nothing.
QList<OutletCandidate> outletCandidates(const Article &article, const QString &fileName);

// The one that is stated: weight .7 at least, and twice that of the next. Else nothing.
QString outletOf(const Article &article, const QString &fileName);

}
