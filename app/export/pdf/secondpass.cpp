// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/secondpass.h"

#include "app/export/pdf/pdfannotations.h"
#include "app/export/pdf/pdfcatalog.h"
#include "app/export/pdf/pdffonts.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFWriter.hh>

#include <QFile>
#include <QIODevice>
#include <QTemporaryFile>

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

void write(QPDF &pdf, qpdf_object_stream_e packing, QIODevice &device)
{
    DevicePipeline out(device);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&out);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(packing);
    if (packing == qpdf_o_generate) {
        writer.setDeterministicID(true);
    } else { // it is read again at once: neither packed nor given a number
        writer.setStaticID(true);
        writer.setCompressStreams(false);
        writer.setDecodeLevel(qpdf_dl_none);
    }
    writer.write();
}

}

Result<void> writeAnnotated(const QString &path, const Book &book, const Painted &painted,
    const QList<Attachment> &attachments, QIODevice &target)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        const QList<PageMatter> &matter = painted.pages;
        PdfAnnotations annotations(pdf, pages, matter);
        for (qsizetype page = 0; page < matter.size(); ++page)
            annotations.addTo(page);
        addOutline(pdf, pages, matter, book.outline());
        addLabels(pdf, book.labels());
        addDescription(pdf, book.description());
        addAttachments(pdf, attachments, book.description().modified);

        mendFonts(pages, painted.letters);

        // Objects have the numbers that Qt gave them, other ones in every run. Written once they are
        // numbered as they follow from each other, and the second time they can be packed in that order.
        QTemporaryFile numbered(path + QStringLiteral(".XXXXXX"));
        if (!numbered.open())
            return std::unexpected(Error{Error::Kind::CannotWrite, numbered.errorString(), path});
        write(pdf, qpdf_o_disable, numbered);
        if (!numbered.flush())
            return std::unexpected(Error{Error::Kind::CannotWrite, numbered.errorString(), path});
        QPDF whole;
        whole.processFile(QFile::encodeName(numbered.fileName()).constData());
        write(whole, qpdf_o_generate, target);
    } catch (const std::exception &problem) { // qpdf's way to say it; none may pass through Qt
        return std::unexpected(Error{Error::Kind::CannotWrite, QString::fromUtf8(problem.what()), path});
    }
    return {};
}

}
