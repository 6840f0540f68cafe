// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Synoptic::Test {

// A highlight as another program sees it. Parts on several pages are one, under the name of the first.
struct SeenMark {
    QString name;
    QString author;
    QString contents;
    QString words; // that lie under its quads, without blanks

    bool operator==(const SeenMark &) const = default;
};

// What poppler (Okular, Evince) and mupdf list, by name; the words in the order in which they are drawn.
QList<SeenMark> seenByPoppler(const QString &path);
QList<SeenMark> seenByMupdf(const QString &path);
// What pdf.js (Firefox) knows of a file: highlights (without words), links, outline, labels,
// attachments, properties.
QJsonObject seenByPdfJs(const QString &path);

// All words of a file as poppler copies them, on one line.
QString wordsOf(const QString &path);

// The highlights of a project as they should be seen.
QList<SeenMark> expected(const Exportable &work);

// Runs a program; what it printed. The test fails where it cannot be run or is not content.
QByteArray outputOf(const QString &program, const QStringList &arguments);

// The words without blanks and soft hyphens, and compatible forms of a letter as the letter: what
// programs make of a text before they search in it.
QString comparable(const QString &words);
// The same for a word in a script that is written from right to left, of which some programs give the
// letters in the order in which they stand.
QString sortedLetters(const QString &words);

}
