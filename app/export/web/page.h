// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/edition.h"
#include "app/export/escaped.h"

namespace Synoptic::Web {

// What the parts of an exported page have in common: how quotations, outlets and tags look in it, and by
// which names its places lead to each other. Text that comes in is plain; what comes out is HTML.

struct Page {
    const Edition &edition;
    bool hasMarks = true; // whether a person's tags, highlights and notes go out

    const Snapshot &snapshot() const { return edition.work.snapshot; }
    QList<Annotation> annotationsIn(qsizetype article) const; // by start; none where marks do not go out
};

// " name="value"", the value escaped.
QString attribute(const char *name, const QString &value);

QString hueOf(qsizetype group);                                         // "g1" … "g8"
QString badge(qsizetype group);                                         // the number of a shared quotation
QString disc(const Page &page, qsizetype article, bool isRing = false); // the letter of an outlet
QString tagClass(const Page &page, const QList<TagId> &tags);           // "t1" … of the first of them
QString tagNames(const Page &page, const QList<TagId> &tags);           // plain text: their paths
QString ownTagColours(const Page &page);                                // rules for colours of a person's own

// The names of places, unique in a page.
QString memberPlace(qsizetype group, qsizetype member);
QString toldPlace(qsizetype group, qsizetype article);
QString singlePlace(qsizetype quote);
QString highlightPlace(AnnotationId annotation);
QString notePlace(AnnotationId annotation);

// The parts, in files of their own.
QString article(const Page &page, qsizetype index); // one of those side by side
QString matrix(const Page &page);
QString quotes(const Page &page); // the list of shared quotations with their wordings, and of the others
QString tags(const Page &page);   // the tree of tags with its places
QString notes(const Page &page);
qsizetype tagCount(const Page &page); // those that are put on anything
qsizetype noteCount(const Page &page);

}
