// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/secondpass.h"

#include "app/export/pdf/pdfannotations.h"
#include "app/export/pdf/pdfcatalog.h"
#include "app/export/pdf/pdfcopy.h"
#include "app/export/pdf/pdffonts.h"

#include <QFile>

#include <algorithm>
#include <exception>
#include <iterator>
#include <stdexcept>

namespace Synoptic {

namespace {

struct Cancelled : std::exception {
};

// The last third of an export, by the objects that have been taken over.
class Steps
{
public:
    Steps(Progress &progress, qsizetype objects)
        : m_progress(progress)
        , m_objects(std::max<qsizetype>(1, objects))
    {
    }

    // Throws where nobody waits for it any more: the way out that qpdf goes too.
    void step(qsizetype done)
    {
        if (const qsizetype share = std::min(done, m_objects) * 300 / m_objects; share != m_share) {
            m_share = share;
            m_progress.step(600 + share, 900);
        }
        if (m_progress.isCancelled())
            throw Cancelled();
    }

private:
    Progress &m_progress;
    qsizetype m_objects;
    qsizetype m_share = 0;
};

}

Result<void> writeAnnotated(const QString &path, const Book &book, const Painted &painted,
    const QList<Attachment> &attachments, QIODevice &target, Progress &progress)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        // Written object by object: as Qt numbers them they have other numbers in every run, and all at once, as
        // QPDFWriter wants them, they need room for the whole file.
        Steps steps(progress, pdf.getTrailer().getKey("/Size").getIntValueAsInt());
        PdfFile file(target);
        PdfCopy copy(pdf, file, [&steps](qsizetype done) { steps.step(done); });
        QPDFObjectHandle root = pdf.getRoot();
        QPDFObjectHandle tree = root.getKey("/Pages");
        const std::vector<QPDFObjectHandle> kids = tree.getKey("/Kids").getArrayAsVector();
        const QList<PageMatter> &matter = painted.pages;
        if (std::ssize(kids) != matter.size())
            throw std::runtime_error("The pages are not those that were painted");
        copy.setNumber(root, file.reserve());
        copy.setNumber(tree, file.reserve());
        const PdfPages pages{.first = file.reserve(matter.size()), .matter = matter};
        PdfAnnotations annotations(file, pages);
        PdfFonts fonts(painted.letters);
        for (qsizetype page = 0; page < matter.size(); ++page) {
            QPDFObjectHandle it = kids[static_cast<size_t>(page)];
            copy.setNumber(it, pages.first + static_cast<int>(page));
            fonts.mend(it);
            const double width = it.getKey("/MediaBox").getArrayItem(2).getNumericValue();
            if (const auto marks = annotations.write(page, width); !marks.empty())
                it.replaceKey("/Annots", QPDFObjectHandle::newArray(marks));
            copy.takeOver(it);
        }
        copy.takeOver(tree);
        addOutline(pdf, file, pages, book.outline());
        addLabels(pdf, book.labels());
        addDescription(pdf, book.description());
        addAttachments(pdf, attachments, book.description().modified);
        const int catalogue = copy.takeOver(root);
        file.finish(catalogue, copy.takeOver(pdf.getTrailer().getKey("/Info")));
        // libqpdf mends what it can of a damaged file, and reads nothing where it cannot.
        if (pdf.anyWarnings())
            throw std::runtime_error("The pages that were painted are damaged");
    } catch (const Cancelled &) {
        return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
    } catch (const std::exception &problem) { // qpdf's way to say it; none may pass through Qt
        return std::unexpected(Error{Error::Kind::CannotWrite, QString::fromUtf8(problem.what()), path});
    }
    return {};
}

}
