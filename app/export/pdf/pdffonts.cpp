// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/pdffonts.h"

#include "app/export/pdf/pdfvalues.h"
#include "app/export/pdf/textmap.h"

#include <qpdf/Buffer.hh>

namespace Synoptic {

namespace {

// Without the six letters of a font of which a part is embedded.
std::string faceOf(QPDFObjectHandle font)
{
    std::string name = font.getKey("/BaseFont").getName().substr(1);
    if (const size_t plus = name.find('+'); plus != std::string::npos)
        name = name.substr(plus + 1);
    return name;
}

void mendTextMap(QPDFObjectHandle font, const QHash<char16_t, char16_t> &radicals, const Glyphs &glyphs)
{
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (!map.isStream())
        return;
    const auto data = map.getStreamData(qpdf_dl_specialized);
    const QByteArray cmap(reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
    map.replaceStreamData(
        repairedTextMap(cmap, radicals, glyphs.textsOf(QString::fromStdString(faceOf(font)))).toStdString(),
        QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

// A font of which a part is embedded has six letters before its name, and the same name wherever it is
// named (ISO 32000-2, 9.9.2).
void rename(QPDFObjectHandle font, size_t number)
{
    std::string tag = "SYNAAA";
    for (size_t place = 6; place-- > 3; number /= 26)
        tag[place] = static_cast<char>('A' + number % 26);
    const QPDFObjectHandle full = QPDFObjectHandle::newName("/" + tag + "+" + faceOf(font));
    font.replaceKey("/BaseFont", full);
    for (QPDFObjectHandle below : font.getKey("/DescendantFonts").getArrayAsVector()) {
        below.replaceKey("/BaseFont", full);
        if (QPDFObjectHandle descriptor = below.getKey("/FontDescriptor"); descriptor.isDictionary())
            descriptor.replaceKey("/FontName", full);
    }
}

}

PdfFonts::PdfFonts(const Letters &letters)
    : m_letters(letters)
    , m_radicals(letters.radicals())
{
}

void PdfFonts::mend(QPDFObjectHandle page)
{
    QPDFObjectHandle fonts = page.getKey("/Resources").getKey("/Font");
    if (!fonts.isDictionary())
        return;
    for (auto &[key, font] : fonts.getDictAsMap()) {
        if (m_seen.contains(font.getObjGen()) || !font.isDictionary())
            continue;
        m_seen.insert(font.getObjGen());
        mendTextMap(font, m_radicals, m_letters.glyphs());
        rename(font, m_seen.size() - 1);
    }
}

}
