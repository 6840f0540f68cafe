// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Synoptic::Test {

// A highlight as another program sees it, or a note. Parts on several pages are one, under the name of the first.
struct SeenMark {
    QString name;
    QString author;
    QString contents;
    QString words = {};   // that lie under its quads, without blanks
    QString colour = {};  // "#fae28a"
    QString created = {}; // ISO 8601 in UTC
    QString modified = {};
    bool hasPopup = false; // that opens beside it

    bool operator==(const SeenMark &) const = default;
};

QString told(const SeenMark &mark); // all of it in a line, for whoever reads what a test has against it

// What poppler (Okular, Evince) and mupdf list, by name; the words in the order in which they are drawn.
QList<SeenMark> seenByPoppler(const QString &path);
QList<SeenMark> seenByMupdf(const QString &path);
// The same of notes, which lie on no words.
QList<SeenMark> notesSeenByPoppler(const QString &path);
QList<SeenMark> notesSeenByMupdf(const QString &path);
// What pdf.js (Firefox) knows of a file: highlights, notes, links, outline, labels, attachments, properties.
QJsonObject seenByPdfJs(const QString &path);
// A highlight or a note of these. It has no name, and parts on several pages are several.
SeenMark markOfPdfJs(const QJsonValue &seen);
bool isContinued(const SeenMark &mark); // a part on a later page

// What is said of the tags of an annotation besides the words of its contents, which only mupdf shows.
struct SeenTags {
    QString subject;
    QStringList zotero;
    QString zoteroAuthor;

    bool operator==(const SeenTags &) const = default;
};
QMap<QString, SeenTags> tagsSeenByMupdf(const QString &path); // by name

// An entry of the outline, in the order in which they stand there.
struct SeenEntry {
    QString title;
    int level = 0;
    int page = -1; // it leads to, from 0

    bool operator==(const SeenEntry &) const = default;
};
QList<SeenEntry> outlineSeenByPoppler(const QString &path);
QList<SeenEntry> outlineSeenByPdfJs(const QJsonObject &seen);

// All words of a file as poppler copies them, on one line.
QString wordsOf(const QString &path);

// The highlights of a project as they should be seen, and the notes on its articles.
QList<SeenMark> expected(const Exportable &work);
QList<SeenMark> expectedNotes(const Exportable &work);
QMap<QString, SeenTags> expectedTags(const Exportable &work);

// Runs a program; what it printed. The test fails where it cannot be run or is not content.
QByteArray outputOf(const QString &program, const QStringList &arguments);

// The words without blanks and soft hyphens, and compatible forms of a letter as the letter: what
// programs make of a text before they search in it.
QString comparable(const QString &words);
// The same for a word in a script that is written from right to left, of which some programs give the
// letters in the order in which they stand.
QString sortedLetters(const QString &words);

}
