// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/qdacodebook.h"

#include "app/export/remarks.h"
#include "app/export/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

Result<ExportReport> writeCodebook(
    const Exportable &work, const ExportChoices &, const QString &target, Progress &progress)
{
    progress.step(0, 1);
    const QList<LeavingTag> tags = leavingMarks(work.snapshot).tags;
    if (tags.isEmpty())
        return std::unexpected(
            Error{Error::Kind::Empty, Words::tr("The project has no tags, so there is no codebook to write."), {}});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(u"urn:QDA-XML:codebook:1.0"_s);
    xml.writeStartElement(u"CodeBook"_s);
    xml.writeAttribute(u"origin"_s, originOfFiles());
    XmlText text;
    writeCodes(xml, tags, text);
    xml.writeEndElement();
    xml.writeEndDocument();
    if (progress.isCancelled())
        return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
    if (const Result<void> written = writeWhole(target, buffer.data()); !written)
        return std::unexpected(written.error());
    progress.step(1, 1);
    ExportReport report;
    report.remarks.append(Words::tr("A codebook holds the tags, not what they were put on."));
    report.remarks += remarksOnParts(work, {Part::TagKeys});
    report.remarks += remarkOnRest(work,
        {Part::Texts, Part::Findings, Part::Passages, Part::Verdicts, Part::Corrections, Part::Reuses, Part::Pages,
            Part::Older, Part::Marks, Part::Notes});
    report.remarks += remarksOnText(text);
    return report;
}

}

void writeCodes(QXmlStreamWriter &xml, const QList<LeavingTag> &tags, XmlText &text)
{
    static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
    xml.writeStartElement(u"Codes"_s);
    QList<qsizetype> open; // elements of tags that hold the next one
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const LeavingTag &it = tags[i];
        for (; !open.isEmpty() && open.last() != it.parent; open.removeLast())
            xml.writeEndElement();
        xml.writeStartElement(u"Code"_s);
        open.append(i);
        xml.writeAttribute(u"guid"_s, guidOf(it.id));
        xml.writeAttribute(u"name"_s, text.of(it.tag.name));
        xml.writeAttribute(u"isCodable"_s, it.tag.isGroup ? u"false"_s : u"true"_s);
        if (colour.match(it.tag.colour).hasMatch())
            xml.writeAttribute(u"color"_s, it.tag.colour.toUpper());
        if (const QString meaning = text.of(it.tag.description); !meaning.isEmpty())
            xml.writeTextElement(u"Description"_s, meaning);
    }
    for (; !open.isEmpty(); open.removeLast())
        xml.writeEndElement();
    xml.writeEndElement();
}

QString guidOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces).toUpper();
}

QString originOfFiles()
{
    return u"Synoptic " SYNOPTIC_VERSION ""_s;
}

Exporter codebookExporter()
{
    return {
        .id = "qdc"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "tags as a codebook for QDA programs (REFI-QDA)"),
        .pattern = "*.qdc"_L1,
        .options = {},
        .write = writeCodebook,
    };
}

}
