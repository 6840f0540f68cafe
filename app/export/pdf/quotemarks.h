// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/sayings.h"

#include <QMap>

namespace Synoptic {

// A mark or a note of a person as it is listed: beside a quotation, or at the end of a book.
struct ListedRemark {
    qsizetype article = 0;
    TextRange range; // of its text; empty: all of the article
    QList<PrintedTag> tags;
    Remark remark;
    bool marksWords = false; // else it is a note on a quotation or on the article
    bool isFirst = true;     // of the places in the book at which it is printed
};

// All that people have put on an article, in the order of its text; what is about all of it comes first.
QList<ListedRemark> remarksOn(const Matter &matter);

// What people have put on the quotations of a book. Nothing is in no list: what stands on no quotation
// is among others().
class QuoteMarks
{
public:
    QuoteMarks(const BookMaterial &material, const QList<SpeakerPart> &parts);

    // On the words of a quotation as an article prints it, in the order of its text.
    QList<ListedRemark> on(const Saying &saying, qsizetype article) const;
    // Beside all quotations of the book, by article, notes on all of it first.
    QList<ListedRemark> others() const;

private:
    QList<ListedRemark> on(const QList<TextRange> &words, qsizetype article) const;

    const BookMaterial &m_material;
    QMap<qsizetype, QList<ListedRemark>> m_remarks;      // of articles that have any
    QMap<QString, std::pair<qsizetype, qsizetype>> m_at; // by the remark's name: its first place
};

// All words of a quotation that an article prints.
QList<TextRange> wordsOf(const BookMaterial &material, const Saying &saying, qsizetype article);
// The articles that print it, ascending.
QList<qsizetype> printersOf(const BookMaterial &material, const Saying &saying);

}
