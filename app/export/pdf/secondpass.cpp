// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/secondpass.h"

#include "app/export/pdf/pdfannotations.h"
#include "app/export/pdf/pdfcatalog.h"
#include "app/export/pdf/pdffonts.h"
#include "app/export/wholefile.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFWriter.hh>

#include <QFile>
#include <QIODevice>
#include <QTemporaryFile>

#include <memory>
#include <stdexcept>

namespace Synoptic {

namespace {

struct Cancelled : std::exception {
};

// The last third of an export in three parts: what is put into the file, and writing it twice.
class Steps
{
public:
    explicit Steps(Progress &progress)
        : m_progress(progress)
    {
    }

    void begin(int part) { m_part = part; }
    // Throws where nobody waits for it any more: qpdf's own way out.
    void step(qsizetype done, qsizetype total)
    {
        m_progress.step(600 + m_part * 100 + (total > 0 ? done * 100 / total : 0), 900);
        check();
    }
    void check() const
    {
        if (m_progress.isCancelled())
            throw Cancelled();
    }

private:
    Progress &m_progress;
    int m_part = 0;
};

class Percent : public QPDFWriter::ProgressReporter
{
public:
    explicit Percent(Steps &steps)
        : m_steps(steps)
    {
    }
    void reportProgress(int percent) override { m_steps.step(percent, 100); }

private:
    Steps &m_steps;
};

// Where qpdf writes to.
class DevicePipeline : public Pipeline
{
public:
    DevicePipeline(QIODevice &device, const Steps &steps)
        : Pipeline("device", nullptr)
        , m_device(device)
        , m_steps(steps)
    {
    }
    void write(const unsigned char *data, size_t length) override
    {
        m_steps.check();
        const auto size = static_cast<qint64>(length);
        if (m_device.write(reinterpret_cast<const char *>(data), size) != size)
            throw std::runtime_error(whyNot(m_device).toStdString());
    }
    void finish() override { }

private:
    QIODevice &m_device;
    const Steps &m_steps;
};

void write(QPDF &pdf, qpdf_object_stream_e packing, QIODevice &device, Steps &steps)
{
    DevicePipeline out(device, steps);
    QPDFWriter writer(pdf);
    writer.registerProgressReporter(std::make_shared<Percent>(steps));
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
    const QList<Attachment> &attachments, QIODevice &target, Progress &progress)
{
    Steps steps(progress);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        const QList<PageMatter> &matter = painted.pages;
        PdfAnnotations annotations(pdf, pages, matter);
        for (qsizetype page = 0; page < matter.size(); ++page) {
            if (page % 16 == 0)
                steps.step(page, matter.size());
            annotations.addTo(page);
        }
        addOutline(pdf, pages, matter, book.outline());
        addLabels(pdf, book.labels());
        addDescription(pdf, book.description());
        addAttachments(pdf, attachments, book.description().modified);

        mendFonts(pages, painted.letters);
        steps.begin(1);

        // Objects have the numbers that Qt gave them, other ones in every run. Written once they are
        // numbered as they follow from each other, and the second time they can be packed in that order.
        QTemporaryFile numbered(path + QStringLiteral(".XXXXXX"));
        if (!numbered.open())
            return std::unexpected(Error{Error::Kind::CannotWrite, whyNot(numbered), path});
        write(pdf, qpdf_o_disable, numbered, steps);
        if (!numbered.flush())
            return std::unexpected(Error{Error::Kind::CannotWrite, whyNot(numbered), path});
        QPDF whole;
        whole.processFile(QFile::encodeName(numbered.fileName()).constData());
        steps.begin(2);
        write(whole, qpdf_o_generate, target, steps);
    } catch (const Cancelled &) {
        return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
    } catch (const std::exception &problem) { // qpdf's way to say it; none may pass through Qt
        return std::unexpected(Error{Error::Kind::CannotWrite, QString::fromUtf8(problem.what()), path});
    }
    return {};
}

}
