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

QPDFObjectHandle destination(const std::vector<QPDFObjectHandle> &pages, const QList<PageMatter> &matter, Target to)
{
    const double y = matter[to.page].height - std::max(0.0, to.y - 24); // with some of what stands above it
    return QPDFObjectHandle::newArray({pages[static_cast<size_t>(to.page)], pdfName("/XYZ"),
        QPDFObjectHandle::newNull(), pdfReal(y), QPDFObjectHandle::newNull()});
}

PdfAnnotations::PdfAnnotations(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const QList<PageMatter> &matter)
    : m_pdf(pdf)
    , m_pages(pages)
    , m_matter(matter)
    , m_multiply(pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /BM /Multiply /ca 1 /CA 1 /AIS false >>")))
{
}

void PdfAnnotations::addTo(qsizetype number)
{
    const PageMatter &matter = m_matter[number];
    QPDFObjectHandle page = m_pages[static_cast<size_t>(number)];
    const double width = page.getKey("/MediaBox").getArrayItem(2).getNumericValue();
    std::vector<QPDFObjectHandle> all;
    const auto addWithPopup = [&](const QPDFObjectHandle &annotation, const QRectF &place, const Remark &remark) {
        all.push_back(annotation);
        if (!remark.note.isEmpty()) {
            QPDFObjectHandle opened = popup(annotation, place, width, matter.height);
            QPDFObjectHandle(annotation).replaceKey("/Popup", opened);
            all.push_back(opened);
        }
    };
    for (const Highlight &it : matter.highlights)
        addWithPopup(highlight(it, page, matter.height), it.rects.first(), it.part == 0 ? it.remark : Remark());
    for (const NoteSign &it : matter.notes)
        addWithPopup(note(it, page, matter.height), it.rect, it.remark);
    for (const Jump &it : matter.jumps)
        all.push_back(jump(it, matter.height));
    if (!all.empty())
        page.replaceKey("/Annots", QPDFObjectHandle::newArray(all));
}

void PdfAnnotations::fill(QPDFObjectHandle &annotation, const Remark &remark, const QString &name)
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

QPDFObjectHandle PdfAnnotations::highlight(const Highlight &it, const QPDFObjectHandle &page, double height)
{
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
    annotation.replaceKey("/P", page);
    //: the second part of two, on the next page
    const QString contents
        = it.part == 0 ? contentsOf(it.remark) : Words::tr("(continued %1/%2)").arg(it.part + 1).arg(it.parts);
    if (!contents.isEmpty())
        annotation.replaceKey("/Contents", pdfText(contents));
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", appearance(it.rects, bounds, it.remark.colour, height));
    annotation.replaceKey("/AP", appearances);
    return m_pdf.makeIndirectObject(annotation);
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
    QPDFObjectHandle form = m_pdf.newStream(drawing.toStdString());
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.replaceKey("/Type", pdfName("/XObject"));
    dictionary.replaceKey("/Subtype", pdfName("/Form"));
    dictionary.replaceKey("/BBox", pdfRect(bounds, height));
    dictionary.replaceKey("/Group", QPDFObjectHandle::parse("<< /S /Transparency >>"));
    QPDFObjectHandle resources = QPDFObjectHandle::parse("<< /ExtGState << >> >>");
    resources.getKey("/ExtGState").replaceKey("/GS", m_multiply);
    dictionary.replaceKey("/Resources", resources);
    return form;
}

QPDFObjectHandle PdfAnnotations::note(const NoteSign &it, const QPDFObjectHandle &page, double height)
{
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    fill(annotation, it.remark, it.remark.name);
    annotation.replaceKey("/Subtype", pdfName("/Text"));
    annotation.replaceKey("/Name", pdfName("/Note"));
    annotation.replaceKey("/Rect", pdfRect(it.rect, height));
    annotation.replaceKey("/P", page);
    annotation.replaceKey("/Contents", pdfText(contentsOf(it.remark)));
    if (!it.isPainted)
        annotation.replaceKey("/F", QPDFObjectHandle::newInteger(0));
    // Where its sign is printed already, what the annotation shows is nothing.
    QPDFObjectHandle form = m_pdf.newStream(it.isPainted ? std::string("n") : signOf(it.rect, height).toStdString());
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.replaceKey("/Type", pdfName("/XObject"));
    dictionary.replaceKey("/Subtype", pdfName("/Form"));
    dictionary.replaceKey("/BBox", pdfRect(it.rect, height));
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", form);
    annotation.replaceKey("/AP", appearances);
    return m_pdf.makeIndirectObject(annotation);
}

QPDFObjectHandle PdfAnnotations::popup(
    const QPDFObjectHandle &parent, const QRectF &beside, double width, double height)
{
    const QSizeF size(180, 100);
    const QRectF place(QPointF(width - size.width() - 6, std::clamp(beside.top(), 0.0, height - size.height())), size);
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", pdfName("/Annot"));
    annotation.replaceKey("/Subtype", pdfName("/Popup"));
    annotation.replaceKey("/Parent", parent);
    annotation.replaceKey("/Rect", pdfRect(place, height));
    annotation.replaceKey("/Open", QPDFObjectHandle::newBool(false));
    annotation.replaceKey("/F", QPDFObjectHandle::newInteger(popupFlags));
    return m_pdf.makeIndirectObject(annotation);
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
        annotation.replaceKey("/Dest", destination(m_pages, m_matter, *it.to));
    } else {
        QPDFObjectHandle action = QPDFObjectHandle::parse("<< /S /URI >>");
        action.replaceKey("/URI", QPDFObjectHandle::newString(QUrl(it.link).toEncoded().toStdString()));
        annotation.replaceKey("/A", action);
    }
    return m_pdf.makeIndirectObject(annotation);
}

}
