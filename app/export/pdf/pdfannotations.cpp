// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/pdfannotations.h"

#include "app/export/pdf/pdfvalues.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

constexpr int printed = 4;     // annotation flag: shown on paper too
constexpr int popupFlags = 28; // print, no zoom, no rotate

QString number(double value)
{
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString corner(double x, double y)
{
    return number(x) + u' ' + number(y);
}

// The sheet of addNoteSign(), filled, as an appearance.
QString signOf(const QRectF &rect, double height)
{
    const double fold = rect.width() * 0.36;
    const double top = height - rect.top() - 0.4;
    const double bottom = height - rect.bottom() + 0.4;
    const double left = rect.left() + 0.4;
    const double right = rect.right() - 0.4;
    return u"1 0.97 0.84 rg 0.36 0.33 0.29 RG 0.6 w "_s + corner(left, top) + u" m "_s + corner(right, top) + u" l "_s
        + corner(right, bottom + fold) + u" l "_s + corner(right - fold, bottom) + u" l "_s + corner(left, bottom)
        + u" l b"_s;
}

// What the annotation shows, without its drawing.
QPDFObjectHandle formOf(const QRectF &bounds, double height)
{
    QPDFObjectHandle form = QPDFObjectHandle::newDictionary();
    form.replaceKey("/Type", pdfName("/XObject"));
    form.replaceKey("/Subtype", pdfName("/Form"));
    form.replaceKey("/BBox", pdfRect(bounds, height));
    return form;
}

void fill(QPDFObjectHandle &annotation, const Remark &remark, const QString &name)
{
    annotation.replaceKey("/Type", pdfName("/Annot"));
    annotation.replaceKey("/F", QPDFObjectHandle::newInteger(printed));
    annotation.replaceKey("/C", pdfColour(remark.colour));
    annotation.replaceKey("/CA", QPDFObjectHandle::newInteger(1));
    annotation.replaceKey("/NM", pdfText(name));
    if (!remark.author.isEmpty())
        annotation.replaceKey("/T", pdfText(remark.author));
    if (const QString created = pdfDate(remark.created); !created.isEmpty())
        annotation.replaceKey("/CreationDate", pdfText(created));
    const QString modified = pdfDate(remark.modified.isEmpty() ? remark.created : remark.modified);
    if (!modified.isEmpty())
        annotation.replaceKey("/M", pdfText(modified));
    if (!remark.tags.isEmpty()) {
        annotation.replaceKey("/Subj", pdfText(remark.tags.join(u", "_s)));
        // PDF has no field for tags; this one is read by Zotero.
        const QByteArray tags = QJsonDocument(QJsonArray::fromStringList(remark.tags)).toJson(QJsonDocument::Compact);
        annotation.replaceKey("/Zotero:Tags", pdfText(QString::fromUtf8(tags)));
        if (!remark.author.isEmpty())
            annotation.replaceKey("/Zotero:AuthorName", pdfText(remark.author));
    }
}

}

QString pdfDate(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate).toUTC();
    return moment.isValid() ? moment.toString(u"'D:'yyyyMMddHHmmss'Z'"_s) : QString();
}

QString contentsOf(const Remark &remark)
{
    QStringList tags;
    for (const QString &tag : remark.tags)
        tags.append(u'#' + QString(tag).replace(u' ', u'_'));
    QStringList parts{remark.note, tags.join(u' ')};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QPDFObjectHandle PdfPages::reference(qsizetype page) const
{
    return pdfReference(first + static_cast<int>(page));
}

QPDFObjectHandle PdfPages::destination(Target to) const
{
    const double y = matter[to.page].height - std::max(0.0, to.y - 24); // with some of what stands above it
    return QPDFObjectHandle::newArray(
        {reference(to.page), pdfName("/XYZ"), QPDFObjectHandle::newNull(), pdfReal(y), QPDFObjectHandle::newNull()});
}

PdfAnnotations::PdfAnnotations(PdfFile &file, const PdfPages &pages)
    : m_file(file)
    , m_pages(pages)
{
}

std::vector<QPDFObjectHandle> PdfAnnotations::write(qsizetype page, double width)
{
    const PageMatter &matter = m_pages.matter[page];
    std::vector<QPDFObjectHandle> all;
    const auto add = [&](QPDFObjectHandle annotation, const QRectF &place, const QString &note) {
        const int number = m_file.reserve();
        all.push_back(pdfReference(number));
        if (!note.isEmpty()) {
            const int opened = m_file.reserve();
            m_file.write(opened, popup(number, place, width, matter.height));
            annotation.replaceKey("/Popup", pdfReference(opened));
            all.push_back(pdfReference(opened));
        }
        m_file.write(number, annotation);
    };
    for (const Highlight &it : matter.highlights)
        add(highlight(it, page), it.rects.first(), it.part == 0 ? it.remark.note : QString());
    for (const NoteSign &it : matter.notes)
        add(note(it, page), it.rect, it.remark.note);
    for (const Jump &it : matter.jumps)
        add(jump(it, matter.height), it.area, {});
    return all;
}

QPDFObjectHandle PdfAnnotations::highlight(const Highlight &it, qsizetype page)
{
    const double height = m_pages.matter[page].height;
    QRectF bounds;
    QPDFObjectHandle quads = QPDFObjectHandle::newArray();
    for (const QRectF &rect : it.rects) {
        bounds |= rect;
        // Upper left, upper right, lower left, lower right: not the order of the standard's text, but the
        // one that every reader understands.
        for (const QPointF point : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()}) {
            quads.appendItem(pdfReal(point.x()));
            quads.appendItem(pdfReal(height - point.y()));
        }
    }
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    // A highlight over the end of a page is two annotations: readers leave out what is tied to another.
    fill(annotation, it.remark, it.part == 0 ? it.remark.name : it.remark.name + u'-' + QString::number(it.part + 1));
    annotation.replaceKey("/Subtype", pdfName("/Highlight"));
    annotation.replaceKey("/Rect", pdfRect(bounds, height));
    annotation.replaceKey("/QuadPoints", quads);
    annotation.replaceKey("/P", m_pages.reference(page));
    //: the second part of two, on the next page
    const QString contents
        = it.part == 0 ? contentsOf(it.remark) : Words::tr("(continued %1/%2)").arg(it.part + 1).arg(it.parts);
    if (!contents.isEmpty())
        annotation.replaceKey("/Contents", pdfText(contents));
    annotation.replaceKey("/AP", appearance(it.rects, bounds, it.remark.colour, height));
    return annotation;
}

// Multiplied with what lies below, so that words stay dark under the colour.
QPDFObjectHandle PdfAnnotations::appearance(
    const QList<QRectF> &rects, const QRectF &bounds, QColor colour, double height)
{
    QString drawing
        = u"/GS gs %1 %2 %3 rg"_s.arg(number(colour.redF()), number(colour.greenF()), number(colour.blueF()));
    for (const QRectF &rect : rects) {
        const double top = height - rect.top();
        const double bottom = height - rect.bottom();
        drawing += u' ' + corner(rect.left(), top) + u" m "_s + corner(rect.right(), top) + u" l "_s
            + corner(rect.right(), bottom) + u" l "_s + corner(rect.left(), bottom) + u" l h"_s;
    }
    drawing += u" f"_s;
    QPDFObjectHandle form = formOf(bounds, height);
    form.replaceKey("/Group", QPDFObjectHandle::parse("<< /S /Transparency >>"));
    QPDFObjectHandle resources = QPDFObjectHandle::parse("<< /ExtGState << >> >>");
    resources.getKey("/ExtGState").replaceKey("/GS", multiply());
    form.replaceKey("/Resources", resources);
    return normally(form, drawing);
}

QPDFObjectHandle PdfAnnotations::normally(QPDFObjectHandle form, const QString &drawing)
{
    const int number = m_file.reserve();
    m_file.writeStream(number, form, drawing.toLatin1());
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", pdfReference(number));
    return appearances;
}

QPDFObjectHandle PdfAnnotations::multiply()
{
    if (m_multiply == 0) {
        m_multiply = m_file.reserve();
        m_file.write(m_multiply, QPDFObjectHandle::parse("<< /BM /Multiply /ca 1 /CA 1 /AIS false >>"));
    }
    return pdfReference(m_multiply);
}

QPDFObjectHandle PdfAnnotations::note(const NoteSign &it, qsizetype page)
{
    const double height = m_pages.matter[page].height;
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    fill(annotation, it.remark, it.remark.name);
    annotation.replaceKey("/Subtype", pdfName("/Text"));
    annotation.replaceKey("/Name", pdfName("/Note"));
    annotation.replaceKey("/Rect", pdfRect(it.rect, height));
    annotation.replaceKey("/P", m_pages.reference(page));
    annotation.replaceKey("/Contents", pdfText(contentsOf(it.remark)));
    if (!it.isPainted)
        annotation.replaceKey("/F", QPDFObjectHandle::newInteger(0));
    // Where its sign is printed already, what the annotation shows is nothing.
    annotation.replaceKey("/AP", normally(formOf(it.rect, height), it.isPainted ? u"n"_s : signOf(it.rect, height)));
    return annotation;
}

QPDFObjectHandle PdfAnnotations::popup(int parent, const QRectF &beside, double width, double height)
{
    const QSizeF size(180, 100);
    const QRectF place(QPointF(width - size.width() - 6, std::clamp(beside.top(), 0.0, height - size.height())), size);
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", pdfName("/Annot"));
    annotation.replaceKey("/Subtype", pdfName("/Popup"));
    annotation.replaceKey("/Parent", pdfReference(parent));
    annotation.replaceKey("/Rect", pdfRect(place, height));
    annotation.replaceKey("/Open", QPDFObjectHandle::newBool(false));
    annotation.replaceKey("/F", QPDFObjectHandle::newInteger(popupFlags));
    return annotation;
}

QPDFObjectHandle PdfAnnotations::jump(const Jump &it, double height)
{
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", pdfName("/Annot"));
    annotation.replaceKey("/Subtype", pdfName("/Link"));
    annotation.replaceKey("/Rect", pdfRect(it.area, height));
    annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
    annotation.replaceKey("/F", QPDFObjectHandle::newInteger(printed));
    if (!it.words.isEmpty())
        annotation.replaceKey("/Contents", pdfText(it.words));
    if (it.to) {
        annotation.replaceKey("/Dest", m_pages.destination(*it.to));
    } else {
        QPDFObjectHandle action = QPDFObjectHandle::parse("<< /S /URI >>");
        action.replaceKey("/URI", QPDFObjectHandle::newString(QUrl(it.link).toEncoded().toStdString()));
        annotation.replaceKey("/A", action);
    }
    return annotation;
}

}
