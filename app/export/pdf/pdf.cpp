// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/pdf.h"

#include "app/export/naming.h"
#include "app/export/pdf/articlebook.h"
#include "app/export/pdf/bookwriter.h"
#include "app/export/pdf/chosenpart.h"
#include "app/export/pdf/quotebook.h"
#include "app/export/pdf/remarks.h"
#include "app/export/pdf/secondpass.h"
#include "app/export/pdf/synopsisbook.h"
#include "app/export/remarks.h"
#include "app/export/webannotation.h"
#include "app/export/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>
#include <functional>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

std::unexpected<Error> failed(const Error &error, const QString &target)
{
    return std::unexpected(error.kind == Error::Kind::Cancelled ? error : cannotWrite(target, error.message));
}

std::unexpected<Error> failed(const QFileDevice &file, const QString &target)
{
    return std::unexpected(cannotWrite(target, file));
}

using WriteMarks = std::function<Result<void>(QIODevice &)>;

// The pages are painted into a file beside the target, and finished from there into another one, which
// then takes the target's place: whatever happens, there is the old file or the whole new one. What goes along with
// them waits in a file too.
Result<ExportReport> writeBook(const Book &book, const PageChoices &chosen, const WriteMarks &writeMarks,
    const QString &target, Progress &progress)
{
    if (const Result<void> may = canBeReplaced(target); !may)
        return std::unexpected(may.error());
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file, target);
    const QString beside = QFileInfo(target).absoluteFilePath() + u".XXXXXX"_s;
    QTemporaryFile painted(beside);
    if (!painted.open())
        return failed(painted, target);
    QTemporaryFile marks(beside);
    QList<Attachment> attachments;
    if (writeMarks) {
        if (!marks.open())
            return failed(marks, target);
        if (const Result<void> written = writeMarks(marks); !written)
            return failed(written.error(), target);
        if (!marks.flush() || marks.error() != QFileDevice::NoError)
            return failed(marks, target);
        attachments.append({.name = u"annotations.jsonld"_s,
            .path = marks.fileName(),
            .mimeType = "application/ld+json",
            .words = Words::tr("All highlights, tags and notes as W3C Web Annotations")});
    }
    const Result<Painted> pages
        = writePages(book, chosen.annotations ? Highlights::LeftOut : Highlights::Painted, painted, progress);
    if (!pages)
        return failed(pages.error(), target);
    if (!painted.flush() || painted.error() != QFileDevice::NoError)
        return failed(painted, target);
    if (const Result<void> written = writeAnnotated(painted.fileName(), book, *pages, attachments, file, progress);
        !written)
        return failed(written.error(), target);
    if (!file.commit())
        return failed(file, target);
    progress.step(1, 1);
    return ExportReport{.articles = chosen.articles.size(), .remarks = book.remarks() + remarksOn(pages->letters)};
}

// The work with one name on all that people have made.
Exportable namedBy(Exportable work, const QString &author)
{
    for (QList<Annotation> &list : work.snapshot.annotations) {
        for (Annotation &annotation : list)
            annotation.by.author = author;
    }
    for (Note &note : work.snapshot.notes)
        note.by.author = author;
    return work;
}

// What a project has that no page shows.
QStringList remarksOnRest(const Exportable &work, const PageChoices &chosen)
{
    QStringList remarks = remarksOnParts(work, {Part::Reuses});
    qsizetype earlier = 0;
    for (const auto &[article, annotations] : work.snapshot.annotations.asKeyValueRange()) {
        if (!std::ranges::contains(work.articles, article, &Article::id))
            earlier += annotations.size();
    }
    if (earlier > 0 && chosen.annotations) {
        remarks.append(counted(earlier,
            QT_TRANSLATE_NOOP("Export",
                "1 highlight stands on an earlier version of an article; it goes along in annotations.jsonld."),
            QT_TRANSLATE_NOOP("Export",
                "%n highlights stand on earlier versions of articles; they go along in annotations.jsonld.")));
    } else if (earlier > 0) {
        remarks.append(counted(earlier,
            QT_TRANSLATE_NOOP(
                "Export", "1 highlight stands on an earlier version of an article, which is not printed."),
            QT_TRANSLATE_NOOP(
                "Export", "%n highlights stand on earlier versions of articles, which are not printed.")));
    }
    return remarks;
}

// What is neither on the pages nor goes along with them.
QList<Part> unprinted(bool areArticlesWhole, bool isAttached)
{
    QList<Part> parts{Part::Verdicts, Part::Corrections, Part::TagKeys, Part::Pages, Part::Older};
    if (!areArticlesWhole)
        parts.prepend(Part::Texts);
    if (!isAttached)
        parts += {Part::Makers, Part::Copies, Part::Descriptions, Part::Unused};
    return parts;
}

using MakeBook = Result<std::unique_ptr<Book>> (*)(const Exportable &, const PageChoices &, Progress &);

// make and how the pages lie where nobody says otherwise are those of the format.
template <MakeBook make, bool landscape>
Result<std::unique_ptr<Book>> layOut(const Exportable &work, const ExportChoices &choices, Progress &progress)
{
    const PageChoices chosen = pageChoices(choices, landscape, work.articles.size());
    if (chosen.articles.isEmpty())
        return std::unexpected(Error{Error::Kind::Empty,
            Words::tr("There is no article to be set: none is there, or none has such a letter."), {}});
    return make(work, chosen, progress);
}

template <MakeBook make, bool landscape, bool areArticlesWhole>
Result<ExportReport> write(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    const Result<std::unique_ptr<Book>> book = layOut<make, landscape>(work, choices, progress);
    if (!book)
        return std::unexpected(book.error());
    const PageChoices chosen = pageChoices(choices, landscape, work.articles.size());
    const Exportable part = chosenPart(work, chosen.articles);
    const bool goesAlong
        = chosen.annotations && !(part.snapshot.annotations.isEmpty() && part.snapshot.notes.isEmpty());
    const auto writeMarks = [&](QIODevice &out) {
        return writeWebAnnotations(chosen.author.isEmpty() ? part : namedBy(part, chosen.author), out, progress);
    };
    Result<ExportReport> report
        = writeBook(**book, chosen, goesAlong ? WriteMarks(writeMarks) : WriteMarks(), target, progress);
    if (report)
        report->remarks += remarksOnRest(part, chosen) + remarkOnRest(part, unprinted(areArticlesWhole, goesAlong));
    return report;
}

}

Exporter pdfExporter()
{
    return {
        .id = "pdf"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "articles with their highlights, for any PDF reader"),
        .pattern = "*.pdf"_L1,
        .options = pageOptions(),
        .write = write<articleBook, false, true>,
        .book = layOut<articleBook, false>,
    };
}

Exporter pdfSynopsisExporter()
{
    return {
        .id = "pdf-synopsis"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "articles in columns, who prints what, and all wordings (PDF)"),
        .pattern = "*.pdf"_L1,
        .options = synopsisOptions(),
        .write = write<synopsisBook, true, true>,
        .book = layOut<synopsisBook, true>,
    };
}

Exporter pdfQuotesExporter()
{
    return {
        .id = "pdf-quotes"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "a book of quotations, by speaker (PDF)"),
        .pattern = "*.pdf"_L1,
        .options = quoteBookOptions(),
        .write = write<quoteBook, false, false>,
        .book = layOut<quoteBook, false>,
    };
}

}
