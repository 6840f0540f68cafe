// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/pdfcatalog.h"

#include "app/export/pdf/pdfvalues.h"

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QUtil.hh>

#include <QBuffer>
#include <QFile>
#include <QXmlStreamWriter>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// The outline as it is written: the numbers of its entries follow each other.
class Outline
{
public:
    Outline(PdfFile &file, const PdfPages &pages, const QList<OutlineEntry> &entries)
        : m_file(file)
        , m_pages(pages)
        , m_entries(entries)
        , m_first(file.reserve(entries.size()))
    {
    }

    // Writes the entries from m_at on that lie below a level, and names them in their parent; gives how many
    // of them are seen when it is open.
    int fill(QPDFObjectHandle parent, int number, int level)
    {
        const qsizetype first = m_at;
        qsizetype previous = -1;
        int seen = 0;
        while (m_at < m_entries.size() && m_entries[m_at].level >= level) {
            const qsizetype at = m_at++;
            const OutlineEntry &entry = m_entries[at];
            QPDFObjectHandle item = QPDFObjectHandle::newDictionary();
            item.replaceKey("/Title", pdfText(entry.title));
            item.replaceKey("/Parent", pdfReference(number));
            item.replaceKey("/Dest", m_pages.destination(entry.target));
            if (entry.colour.isValid())
                item.replaceKey("/C", pdfColour(entry.colour));
            const int below = fill(item, numberOf(at), level + 1);
            if (below > 0)
                item.replaceKey("/Count", QPDFObjectHandle::newInteger(entry.isClosed ? -below : below));
            if (previous >= 0)
                item.replaceKey("/Prev", pdfReference(numberOf(previous)));
            if (m_at < m_entries.size() && m_entries[m_at].level >= level)
                item.replaceKey("/Next", pdfReference(numberOf(m_at)));
            m_file.write(numberOf(at), item);
            previous = at;
            seen += 1 + (entry.isClosed ? 0 : below);
        }
        if (previous >= 0) {
            parent.replaceKey("/First", pdfReference(numberOf(first)));
            parent.replaceKey("/Last", pdfReference(numberOf(previous)));
        }
        return seen;
    }

private:
    int numberOf(qsizetype entry) const { return m_first + static_cast<int>(entry); }

    PdfFile &m_file;
    const PdfPages &m_pages;
    const QList<OutlineEntry> &m_entries;
    int m_first;
    qsizetype m_at = 0;
};

// The properties once more, as XMP (ISO 16684) has them.
QByteArray xmpOf(const Description &description)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    buffer.write("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    QXmlStreamWriter xml(&buffer);
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
    const QString xmp = u"http://ns.adobe.com/xap/1.0/"_s;
    const QString meta = u"adobe:ns:meta/"_s;
    xml.writeNamespace(meta, u"x"_s);
    xml.writeStartElement(meta, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(xmp, u"xmp"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    const auto list = [&](const QString &name, const QString &kind, const QStringList &items) {
        if (items.isEmpty())
            return;
        xml.writeStartElement(dc, name);
        xml.writeStartElement(rdf, kind);
        for (const QString &item : items) {
            xml.writeStartElement(rdf, u"li"_s);
            if (kind == "Alt"_L1)
                xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
            xml.writeCharacters(item);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    };
    list(u"title"_s, u"Alt"_s, {description.title});
    list(u"creator"_s, u"Seq"_s, description.authors);
    list(u"description"_s, u"Alt"_s, {description.subject});
    list(u"subject"_s, u"Bag"_s, description.keywords);
    if (!description.created.isEmpty())
        xml.writeTextElement(xmp, u"CreateDate"_s, description.created);
    if (!description.modified.isEmpty())
        xml.writeTextElement(xmp, u"ModifyDate"_s, description.modified);
    xml.writeTextElement(xmp, u"CreatorTool"_s, u"Synoptic " SYNOPTIC_VERSION ""_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    buffer.write("\n<?xpacket end=\"w\"?>\n");
    return buffer.data();
}

}

void addOutline(QPDF &pdf, PdfFile &file, const PdfPages &pages, const QList<OutlineEntry> &entries)
{
    if (entries.isEmpty())
        return;
    QPDFObjectHandle root = QPDFObjectHandle::parse("<< /Type /Outlines >>");
    const int number = file.reserve();
    const int seen = Outline(file, pages, entries).fill(root, number, 0);
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(seen));
    file.write(number, root);
    pdf.getRoot().replaceKey("/Outlines", pdfReference(number));
    pdf.getRoot().replaceKey("/PageMode", pdfName("/UseOutlines"));
}

void addLabels(QPDF &pdf, const QList<PageLabel> &labels)
{
    if (labels.isEmpty())
        return;
    QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
    for (const PageLabel &label : labels) {
        QPDFObjectHandle entry = QPDFObjectHandle::parse("<< /S /D >>");
        // The number is the one at the foot of the page, whatever stands before it.
        entry.replaceKey("/St", QPDFObjectHandle::newInteger(label.page + 1));
        if (!label.prefix.isEmpty())
            entry.replaceKey("/P", pdfText(label.prefix));
        numbers.appendItem(QPDFObjectHandle::newInteger(label.page));
        numbers.appendItem(entry);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    pdf.getRoot().replaceKey("/PageLabels", tree);
}

void addDescription(QPDF &pdf, const Description &description)
{
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const auto add = [&info](const char *key, const QString &value) {
        if (!value.isEmpty())
            info.replaceKey(key, pdfText(value));
    };
    add("/Title", description.title);
    add("/Author", description.authors.join(u", "_s));
    add("/Subject", description.subject);
    add("/Keywords", description.keywords.join(u", "_s));
    add("/Creator", u"Synoptic " SYNOPTIC_VERSION ""_s);
    add("/Producer", u"Qt, qpdf"_s);
    add("/CreationDate", pdfDate(description.created));
    add("/ModDate", pdfDate(description.modified));
    pdf.getTrailer().replaceKey("/Info", info);

    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle xmp = pdf.newStream(xmpOf(description).toStdString());
    xmp.getDict().replaceKey("/Type", pdfName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", pdfName("/XML"));
    root.replaceKey("/Metadata", xmp);
    if (!description.language.isEmpty())
        root.replaceKey("/Lang", pdfText(description.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

void addAttachments(QPDF &pdf, const QList<Attachment> &attachments, const QString &modified)
{
    QPDFEmbeddedFileDocumentHelper files(pdf);
    QPDFObjectHandle associated = QPDFObjectHandle::newArray();
    for (const Attachment &attachment : attachments) {
        QPDFEFStreamObjectHelper stream = QPDFEFStreamObjectHelper::createEFStream(
            pdf, QUtil::file_provider(QFile::encodeName(attachment.path).toStdString()));
        stream.setSubtype(attachment.mimeType.toStdString());
        if (const QString date = pdfDate(modified); !date.isEmpty())
            stream.setModDate(date.toStdString());
        QPDFFileSpecObjectHelper file
            = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name.toStdString(), stream);
        file.setDescription(attachment.words.toStdString());
        file.getObjectHandle().replaceKey("/AFRelationship", pdfName("/Data"));
        files.replaceEmbeddedFile(attachment.name.toStdString(), file);
        associated.appendItem(file.getObjectHandle());
    }
    if (!attachments.isEmpty())
        pdf.getRoot().replaceKey("/AF", associated);
}

}
