// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Synoptic {

// What is known of an outlet: names and phrases by which a page gives away whose it is. The list is
// data: resources/outlets/outlets.json.
struct Outlet {
    QString name;
    QStringList names;     // all forms, the first is name; matched with their capitals
    QStringList bareNames; // the same without the article before them
    QStringList domains;   // without "www."
    QStringList handles;   // without "@", lower case
    QStringList taglines;  // folded lines
    QStringList chrome;    // folded lines typical of its pages; two of them are a hint
    bool isAgency = false; // its name beside a story is a credit, not the outlet
};

const QList<Outlet> &knownOutlets();

// Whether a name is that of an outlet in the list which is no agency; "The" before it may be missing.
bool isOutletName(const QString &name);

// The outlet at a host such as "www.thehill.com", or nothing.
QString outletAtHost(const QString &host);

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
