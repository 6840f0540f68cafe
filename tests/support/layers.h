// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace Synoptic::Test {

// The arrows of the house: which room may include what. Everything is judged by the #include lines of
// one file, because nothing can be used without one.
//
//     base <- text <- import                     ui uses every room; no room knows ui
//                  <- quotes <- project <- reports <- export      import and quotes never meet
//
// Gives a sentence for each include that `source`, the file at `path` (relative to the source
// folder, "app/text/folded.cpp"), may not have; an empty list if all is well. Which library a Qt
// header belongs to is looked up in Qt's own folder of headers.
QStringList wrongIncludes(const QString &path, QStringView source);

}
