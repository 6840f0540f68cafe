// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/articlepages.h"
#include "app/export/pdf/flow.h"
#include "app/export/pdf/frame.h"

namespace Synoptic {

// What stands beside the text of an article: on the left the numbers of shared quotations with the pages
// of their other places, and the bars of shared passages; on the right tags and notes.
class Margins
{
public:
    Margins(const BookMaterial &material, const PageChoices &choices, const References &references, const Flow &flow,
        QList<BookPage> &pages);

    void addQuotes(const Matter &matter);
    void addPassages(const Matter &matter);
    // Stripes and names of tags, and notes.
    void addMarks(const Matter &matter, Omissions &omissions);

private:
    struct Stripe {
        qsizetype page = 0;
        double top = 0;
        double bottom = 0;
        qsizetype lane = 0;
        const PrintedMark *mark = nullptr;
        bool isFirst = true; // part of its mark
    };
    struct Beside { // something to be set in the right margin
        qsizetype page = 0;
        double top = 0;
        const PrintedMark *mark = nullptr;
        const Remark *note = nullptr;
        bool ofQuote = false; // the note marks no words: it is an annotation of its own
        Origin origin;        // without its area
    };

    double belowWideLines(qsizetype page) const;
    QList<Stripe> stripes(const QList<PrintedMark> &marks) const;
    void addNote(const Beside &beside, double left, double &free, Omissions &omissions);
    void addSignAlone(const Beside &beside);
    void addNames(const Beside &beside, double left, double &free);

    const BookMaterial &m_material;
    const PageChoices &m_choices;
    const References &m_references;
    const Flow &m_flow;
    QList<BookPage> &m_pages;
    PageFrame m_frame;
    Types m_types;
    QMap<qsizetype, QList<double>> m_signs; // of a page: tops of the signs without words
};

// A note as plain words, without its Markdown: each paragraph, item of a list and rule on a line of its own.
QString plainNote(const QString &markdown);

}
