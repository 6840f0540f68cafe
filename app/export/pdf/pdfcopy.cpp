// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/pdfcopy.h"

#include "app/export/pdf/pdfvalues.h"

#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

#include <stdexcept>
#include <string>
#include <vector>

namespace Synoptic {

PdfCopy::PdfCopy(QPDF &from, PdfFile &to, const std::function<void(qsizetype)> &each)
    : m_from(from)
    , m_to(to)
    , m_each(each)
{
}

void PdfCopy::setNumber(const QPDFObjectHandle &object, int number)
{
    m_numbers.insert_or_assign(object.getObjGen(), number);
}

int PdfCopy::takeOver(const QPDFObjectHandle &object)
{
    const int number = numberOf(object);
    if (m_named.empty())
        m_named.push_back(object.getObjGen());
    while (!m_named.empty()) {
        const QPDFObjGen source = m_named.front();
        m_named.pop_front();
        write(source);
        m_each(++m_count);
    }
    return number;
}

int PdfCopy::numberOf(const QPDFObjectHandle &object)
{
    const auto [known, isNew] = m_numbers.try_emplace(object.getObjGen(), 0);
    if (isNew) {
        known->second = m_to.reserve();
        m_named.push_back(known->first);
    }
    return known->second;
}

QPDFObjectHandle PdfCopy::copyOf(QPDFObjectHandle object)
{
    if (object.isIndirect())
        return pdfReference(numberOf(object));
    return object.isDictionary() ? copyOfEntries(object) : object.isArray() ? copyOfItems(object) : object;
}

QPDFObjectHandle PdfCopy::copyOfEntries(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle copy = QPDFObjectHandle::newDictionary();
    for (const auto &[key, value] : dictionary.getDictAsMap())
        copy.replaceKey(key, copyOf(value));
    return copy;
}

QPDFObjectHandle PdfCopy::copyOfItems(QPDFObjectHandle array)
{
    std::vector<QPDFObjectHandle> items;
    for (const QPDFObjectHandle &item : array.getArrayAsVector())
        items.push_back(copyOf(item));
    return QPDFObjectHandle::newArray(items);
}

void PdfCopy::write(const QPDFObjGen &source)
{
    const int number = m_numbers.at(source);
    QPDFObjectHandle object = m_from.getObject(source);
    if (object.isStream()) {
        std::string data;
        Pl_String last("data", nullptr, data);
        Pl_Flate packing("packing", &last, Pl_Flate::a_deflate);
        QPDFObjectHandle dictionary = object.getDict();
        const bool isKept = keepsItsData(dictionary);
        bool isDecoded = false; // never: it is taken as it is
        if (!object.pipeStreamData(isKept ? static_cast<Pipeline *>(&last) : &packing, &isDecoded, 0, qpdf_dl_none))
            throw std::runtime_error("The pages that were painted cannot be read again");
        if (!isKept)
            dictionary.replaceKey("/Filter", pdfName("/FlateDecode"));
        dictionary.removeKey("/Length"); // the new file has its own
        m_to.writeStream(number, copyOfEntries(dictionary),
            QByteArray::fromRawData(data.data(), static_cast<qsizetype>(data.size())));
    } else {
        m_to.write(number,
            object.isDictionary()  ? copyOfEntries(object)
                : object.isArray() ? copyOfItems(object)
                                   : object);
    }
    m_from.replaceObject(source, QPDFObjectHandle::newNull());
}

}
