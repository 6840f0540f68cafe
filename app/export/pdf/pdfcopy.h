// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/pdffile.h"

#include <qpdf/QPDF.hh>

#include <deque>
#include <functional>
#include <map>

namespace Synoptic {

// Takes the objects of one PDF over into another that is being written, each once, in the order in which they
// are first named. What has been taken over is let go of: libqpdf would keep all it has ever read. A stream that
// cannot be read throws std::runtime_error.
class PdfCopy
{
public:
    // each is told how many objects have been taken over, after each.
    PdfCopy(QPDF &from, PdfFile &to, const std::function<void(qsizetype)> &each);

    // Which number an object will have; it is taken over when that is asked for.
    void setNumber(const QPDFObjectHandle &object, int number);
    // Takes over an object, and all that it names; gives its number.
    int takeOver(const QPDFObjectHandle &object);

private:
    int numberOf(const QPDFObjectHandle &object);
    QPDFObjectHandle copyOf(QPDFObjectHandle object);
    QPDFObjectHandle copyOfEntries(QPDFObjectHandle dictionary);
    QPDFObjectHandle copyOfItems(QPDFObjectHandle array);
    void write(const QPDFObjGen &source);

    QPDF &m_from;
    PdfFile &m_to;
    std::function<void(qsizetype)> m_each;
    qsizetype m_count = 0;
    std::map<QPDFObjGen, int> m_numbers;
    std::deque<QPDFObjGen> m_named; // and not taken over yet
};

}
