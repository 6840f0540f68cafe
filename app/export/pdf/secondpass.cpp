// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/secondpass.h"

#include "app/export/pdf/pdfannotations.h"
#include "app/export/pdf/pdfcatalog.h"
#include "app/export/pdf/textmap.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFWriter.hh>

#include <QFile>
#include <QIODevice>

#include <stdexcept>

namespace Synoptic {

namespace {

// Where qpdf writes to.
class DevicePipeline : public Pipeline
{
public:
    explicit DevicePipeline(QIODevice &device)
        : Pipeline("device", nullptr)
        , m_device(device)
    {
    }
    void write(const unsigned char *data, size_t length) override
    {
        const auto size = static_cast<qint64>(length);
        if (m_device.write(reinterpret_cast<const char *>(data), size) != size)
            throw std::runtime_error(m_device.errorString().toStdString());
    }
    void finish() override { }

private:
    QIODevice &m_device;
};

void repairTextMaps(QPDF &pdf)
{
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") || !object.getKey("/ToUnicode").isStream())
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        const auto data = map.getStreamData(qpdf_dl_specialized);
        const QByteArray cmap(
            reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
        map.replaceStreamData(
            repairedTextMap(cmap).toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

}

Result<void> writeAnnotated(const QString &path, const Book &book, const QList<PageMatter> &matter,
    const QList<Attachment> &attachments, QIODevice &target)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        PdfAnnotations annotations(pdf, pages, matter);
        for (qsizetype page = 0; page < matter.size(); ++page)
            annotations.addTo(page);
        addOutline(pdf, pages, matter, book.outline());
        addLabels(pdf, book.labels());
        addDescription(pdf, book.description());
        addAttachments(pdf, attachments, book.description().modified);

        repairTextMaps(pdf);

        DevicePipeline out(target);
        QPDFWriter writer(pdf);
        writer.setOutputPipeline(&out);
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
    } catch (const std::exception &problem) { // qpdf's way to say it; none may pass through Qt
        return std::unexpected(Error{Error::Kind::CannotWrite, QString::fromUtf8(problem.what()), path});
    }
    return {};
}

}
