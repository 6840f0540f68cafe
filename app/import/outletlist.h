// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

// The outlet of the list with this name, in any of its forms and cases; null for none.
const Outlet *outletNamed(const QString &name);
// The same for a name that goes on behind it: "The New York Times Company" and "Guardian News and Media"
// belong to the outlet they begin with.
const Outlet *outletAtStartOf(QString name);

// "The Hill" and "the Hill", "Forward" in "The Forward": the article before a name is no part of it.
QString bareName(const QString &name);

// Whether a host is a domain or below it.
bool isHostOf(const QString &host, const QString &domain);

}
