// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/pdffile.h"

#include "app/export/pdf/pdfvalues.h"
#include "app/export/wholefile.h"

#include <QIODevice>

#include <stdexcept>

namespace Synoptic {

namespace {

constexpr qint16 mostPacked = 100; // objects in a stream: readers unpack all for one
constexpr int addressBytes = 5;

QByteArray packed(const QByteArray &data)
{
    return qCompress(data).sliced(4); // before zlib's own bytes stand four of Qt's
}

}

PdfFile::PdfFile(QIODevice &device)
    : m_device(device)
    , m_places(1)
{
    put("%PDF-1.7\n%\xBF\xF7\xA2\xFE\n");
}

int PdfFile::reserve(qsizetype count)
{
    const auto first = static_cast<int>(m_places.size());
    m_places.resize(m_places.size() + count);
    return first;
}

void PdfFile::write(int number, QPDFObjectHandle object)
{
    if (m_waiting == 0)
        m_stream = reserve();
    m_places[number] = {.at = m_stream, .index = m_waiting, .isPacked = true};
    m_numbers += QByteArray::number(number) + ' ' + QByteArray::number(m_objects.size()) + ' ';
    m_objects += QByteArray::fromStdString(object.unparseResolved()) + '\n';
    if (++m_waiting == mostPacked)
        flush();
}

void PdfFile::flush()
{
    if (m_waiting == 0)
        return;
    QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
    dictionary.replaceKey("/Type", pdfName("/ObjStm"));
    dictionary.replaceKey("/N", QPDFObjectHandle::newInteger(m_waiting));
    dictionary.replaceKey("/First", QPDFObjectHandle::newInteger(m_numbers.size()));
    m_waiting = 0;
    writeStream(m_stream, dictionary, m_numbers + m_objects);
    m_numbers.clear();
    m_objects.clear();
}

void PdfFile::writeStream(int number, QPDFObjectHandle dictionary, const QByteArray &data)
{
    const bool isKept = keepsItsData(dictionary);
    const QByteArray bytes = isKept ? data : packed(data);
    if (!isKept)
        dictionary.replaceKey("/Filter", pdfName("/FlateDecode"));
    dictionary.replaceKey("/Length", QPDFObjectHandle::newInteger(bytes.size()));
    m_places[number] = {.at = m_size};
    put(QByteArray::number(number) + " 0 obj\n" + QByteArray::fromStdString(dictionary.unparse()) + "\nstream\n");
    put(bytes);
    put("\nendstream\nendobj\n");
}

void PdfFile::finish(int root, int info)
{
    flush();
    const int table = reserve();
    m_places[table] = {.at = m_size};
    const qint64 at = m_size;
    // A row for each object: its kind, where it is, and its place there; packed as the differences from row to row.
    constexpr int width = addressBytes + 2;
    QByteArray rows;
    QByteArray before(width, '\0');
    for (const Place &place : std::as_const(m_places)) {
        QByteArray row(width, '\0');
        row[0] = static_cast<char>(place.isPacked ? 2 : place.at > 0 ? 1 : 0);
        for (int i = 0; i < addressBytes; ++i)
            row[addressBytes - i] = static_cast<char>(place.at >> (8 * i));
        row[width - 1] = static_cast<char>(place.index);
        rows += '\2';
        for (int i = 0; i < width; ++i)
            rows += static_cast<char>(row[i] - before[i]);
        before = row;
    }
    const auto identity = QPDFObjectHandle::newString(m_hash.result().toStdString());
    QPDFObjectHandle trailer = QPDFObjectHandle::parse("<< /Type /XRef /DecodeParms << /Predictor 12 >> >>");
    trailer.replaceKey("/Size", QPDFObjectHandle::newInteger(m_places.size()));
    trailer.replaceKey("/W",
        QPDFObjectHandle::newArray({QPDFObjectHandle::newInteger(1), QPDFObjectHandle::newInteger(addressBytes),
            QPDFObjectHandle::newInteger(1)}));
    trailer.getKey("/DecodeParms").replaceKey("/Columns", QPDFObjectHandle::newInteger(width));
    trailer.replaceKey("/Root", pdfReference(root));
    trailer.replaceKey("/Info", pdfReference(info));
    trailer.replaceKey("/ID", QPDFObjectHandle::newArray({identity, identity}));
    writeStream(table, trailer, rows);
    put("startxref\n" + QByteArray::number(at) + "\n%%EOF\n");
}

void PdfFile::put(const QByteArray &bytes)
{
    if (m_device.write(bytes) != bytes.size())
        throw std::runtime_error(whyNot(m_device).toStdString());
    m_hash.addData(bytes);
    m_size += bytes.size();
}

}
