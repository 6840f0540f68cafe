// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/letters.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <set>

namespace Synoptic {

// Mends the fonts of pages, in the order of these: what is copied out of them is what was written, and their
// names, in which Qt has numbers that differ from run to run, follow from the order in which they are used.
class PdfFonts
{
public:
    explicit PdfFonts(const Letters &letters);

    void mend(QPDFObjectHandle page);

private:
    const Letters &m_letters;
    QHash<char16_t, char16_t> m_radicals;
    std::set<QPDFObjGen> m_seen;
};

}
