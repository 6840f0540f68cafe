// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/bookwriter.h"
#include "app/export/pdf/pdffile.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace Synoptic {

// The pages of a book in a file: their numbers follow each other.
struct PdfPages {
    int first = 0;
    const QList<PageMatter> &matter;

    QPDFObjectHandle reference(qsizetype page) const;
    // Where a target lies, as a destination.
    QPDFObjectHandle destination(Target to) const;
};

// Writes what stands on the pages: highlights, notes and ways.
class PdfAnnotations
{
public:
    PdfAnnotations(PdfFile &file, const PdfPages &pages);

    // What stands on a page of that width, as the page names it; empty where it has nothing.
    std::vector<QPDFObjectHandle> write(qsizetype page, double width);

private:
    QPDFObjectHandle highlight(const Highlight &it, qsizetype page);
    QPDFObjectHandle note(const NoteSign &it, qsizetype page);
    QPDFObjectHandle popup(int parent, const QRectF &beside, double width, double height);
    QPDFObjectHandle jump(const Jump &it, double height);
    QPDFObjectHandle appearance(const QList<QRectF> &rects, const QRectF &bounds, QColor colour, double height);
    // The appearances of an annotation that has only one.
    QPDFObjectHandle normally(QPDFObjectHandle form, const QString &drawing);
    QPDFObjectHandle multiply();

    PdfFile &m_file;
    const PdfPages &m_pages;
    int m_multiply = 0; // shared by all appearances
};

// What is written into a remark's annotation for people to read: the note, and its tags on a last line.
QString contentsOf(const Remark &remark);

}
