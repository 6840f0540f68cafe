// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

#include <qpdf/QPDFObjectHandle.hh>

#include <string>

namespace Synoptic {

// Values as PDF (ISO 32000) writes them.

inline QPDFObjectHandle pdfReal(double value)
{
    return QPDFObjectHandle::newReal(value, 3);
}

inline QPDFObjectHandle pdfText(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

inline QPDFObjectHandle pdfName(const char *name)
{
    return QPDFObjectHandle::newName(name);
}

// An object of a PdfFile, by its number. libqpdf knows none of them: to it this is a word that it writes as it is.
inline QPDFObjectHandle pdfReference(int number)
{
    return QPDFObjectHandle::newOperator(std::to_string(number) + " 0 R");
}

// Whether the data of a stream is written as it is: packed already, or properties, which programs that know no PDF
// look for in its bytes (ISO 16684-1; PDF/A wants them plain).
inline bool keepsItsData(const QPDFObjectHandle &dictionary)
{
    return dictionary.hasKey("/Filter") || dictionary.isDictionaryOfType("/Metadata");
}

inline QPDFObjectHandle pdfColour(QColor colour)
{
    return QPDFObjectHandle::newArray({pdfReal(colour.redF()), pdfReal(colour.greenF()), pdfReal(colour.blueF())});
}

// A rectangle on a page of this height, whose y grows upwards in the file and downwards here.
inline QPDFObjectHandle pdfRect(const QRectF &rect, double height)
{
    return QPDFObjectHandle::newArray(
        {pdfReal(rect.left()), pdfReal(height - rect.bottom()), pdfReal(rect.right()), pdfReal(height - rect.top())});
}

// "D:20131205142500Z" for a moment in ISO 8601; empty for one that is none.
QString pdfDate(const QString &iso);

}
