// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>

#include <qpdf/QPDFObjectHandle.hh>

class QIODevice;

namespace Synoptic {

// A PDF as it is written, object by object, packed (ISO 32000-2, 7.5.7 and 7.5.8): what has been written is
// forgotten but for its place, so that a file of any length needs no more memory than a short one. What
// cannot be written throws std::runtime_error with the device's reason.
class PdfFile
{
public:
    explicit PdfFile(QIODevice &device);

    // The number of an object that will be written. Of several they follow each other, this is the first.
    int reserve(qsizetype count = 1);
    // Other objects are named in it by pdfReference().
    void write(int number, QPDFObjectHandle object);
    // Data of which the dictionary does not say how it is packed is packed here, but for properties.
    void writeStream(int number, QPDFObjectHandle dictionary, const QByteArray &data);
    // The table of all that was written: the end. The same objects give the file the same identity.
    void finish(int root, int info);

private:
    struct Place {
        qint64 at = 0;    // in the file; or the stream in which it is packed
        qint16 index = 0; // there
        bool isPacked = false;
    };

    void put(const QByteArray &bytes);
    void flush();

    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Md5};
    qint64 m_size = 0;
    QList<Place> m_places; // by number; 0 is none
    QByteArray m_numbers;  // of the objects that wait to be packed, and where they begin
    QByteArray m_objects;
    qint16 m_waiting = 0;
    int m_stream = 0; // the number of the stream they go to
};

}
