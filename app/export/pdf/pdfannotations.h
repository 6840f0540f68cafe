// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/bookwriter.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace Synoptic {

// Adds what stands on the pages: highlights, notes and ways.
class PdfAnnotations
{
public:
    PdfAnnotations(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const QList<PageMatter> &matter);

    void addTo(qsizetype page);

private:
    QPDFObjectHandle highlight(const Highlight &it, const QPDFObjectHandle &page, double height);
    QPDFObjectHandle note(const NoteSign &it, const QPDFObjectHandle &page, double height);
    QPDFObjectHandle popup(const QPDFObjectHandle &parent, const QRectF &beside, double width, double height);
    QPDFObjectHandle jump(const Jump &it, double height);
    QPDFObjectHandle appearance(const QList<QRectF> &rects, const QRectF &bounds, QColor colour, double height);
    void fill(QPDFObjectHandle &annotation, const Remark &remark, const QString &name);

    QPDF &m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
    const QList<PageMatter> &m_matter;
    QPDFObjectHandle m_multiply; // shared by all appearances
};

// What is written into a remark's annotation for people to read: the note, and its tags on a last line.
QString contentsOf(const Remark &remark);

// Where a target lies, as a destination.
QPDFObjectHandle destination(const std::vector<QPDFObjectHandle> &pages, const QList<PageMatter> &matter, Target to);

}
