// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/report/report.h"

#include "app/export/html.h"
#include "app/export/remarks.h"
#include "app/export/report/documents.h"
#include "app/export/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

std::unexpected<Error> cancelled()
{
    return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
}

// The manuscript of a project, the file that is made of it, and what is said afterwards.
using Setting = Result<QByteArray> (*)(const Manuscript &manuscript, const QString &target, Progress &progress);

Result<ExportReport> writeReport(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress, Setting set)
{
    constexpr qsizetype steps = 3; // what it says, how it is set, the file
    progress.step(0, steps);
    if (progress.isCancelled())
        return cancelled();
    const bool hasMarks = choice(choices, marksOption()) == "yes"_L1;
    const Manuscript manuscript = manuscriptOf(editionOf(work), hasMarks);
    progress.step(1, steps);
    const Result<QByteArray> bytes = set(manuscript, target, progress);
    if (!bytes)
        return std::unexpected(bytes.error());
    progress.step(2, steps);
    if (progress.isCancelled())
        return cancelled();
    if (const Result<void> written = writeWhole(target, *bytes); !written)
        return std::unexpected(written.error());
    progress.step(steps, steps);
    QList<Part> rest{Part::Texts, Part::Passages, Part::Verdicts, Part::Corrections, Part::Pages, Part::Older};
    if (hasMarks) // else they were told to stay
        rest += {Part::TagKeys, Part::Colours, Part::Makers, Part::Copies};
    ExportReport report{work.articles.size(), remarkOnRest(work, rest) + remarksOnParts(work, {Part::Reuses})};
    if (hasMarks)
        report.remarks += remarksOnParts(work, {Part::EarlierMarks});
    return report;
}

Result<QByteArray> asOpenDocument(const Manuscript &manuscript, const QString &target, Progress &)
{
    const QByteArray bytes = openDocumentOf(manuscript);
    if (bytes.isEmpty())
        return std::unexpected(cannotWrite(target, Words::tr("Qt has no writer for OpenDocument texts")));
    return bytes;
}

QString pandocProgram()
{
    return QStandardPaths::findExecutable(u"pandoc"_s);
}

// pandoc reads what we write as Markdown, by the dialect that heeds the width of columns. Its own times come from the
// environment.
Result<QByteArray> asWord(const Manuscript &manuscript, const QString &target, Progress &progress)
{
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"report.docx"_s);
    QProcess pandoc;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SOURCE_DATE_EPOCH"_s, u"315532800"_s); // 1980-01-01, the first day of ZIP archives
    pandoc.setProcessEnvironment(environment);
    pandoc.start(pandocProgram(),
        {u"--from=markdown_strict+pipe_tables+strikeout+all_symbols_escapable-raw_html"_s, u"--to=docx"_s,
            u"--output"_s, made});
    pandoc.write(markdownOf(manuscript));
    pandoc.closeWriteChannel();
    constexpr int aMoment = 100; // ms between two looks at whether it is still wanted
    while (!pandoc.waitForFinished(aMoment) && pandoc.state() != QProcess::NotRunning) {
        if (!progress.isCancelled())
            continue;
        pandoc.kill();
        pandoc.waitForFinished();
        return cancelled();
    }
    QFile file(made);
    if (pandoc.exitStatus() != QProcess::NormalExit || pandoc.exitCode() != 0 || !file.open(QIODevice::ReadOnly)) {
        const QString why = QString::fromUtf8(pandoc.readAllStandardError()).simplified();
        return std::unexpected(cannotWrite(target, why.isEmpty() ? Words::tr("pandoc could not make it") : why));
    }
    return withoutTimes(file.readAll());
}

Result<ExportReport> writeMarkdown(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    return writeReport(work, choices, target, progress,
        [](const Manuscript &manuscript, const QString &, Progress &) -> Result<QByteArray> {
            return markdownOf(manuscript);
        });
}

Result<ExportReport> writeOpenDocument(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    return writeReport(work, choices, target, progress, asOpenDocument);
}

// Without pandoc an OpenDocument text, which is called so. Of that name nobody has said that it may be replaced, unless
// it is the target itself: the dialog offers it, and asks.
Result<ExportReport> writeWord(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    const bool isNamedSo = target.endsWith(".odt"_L1, Qt::CaseInsensitive);
    if (!isNamedSo && !pandocProgram().isEmpty())
        return writeReport(work, choices, target, progress, asWord);
    const QFileInfo place(target);
    const QString instead = isNamedSo ? target : place.dir().filePath(place.completeBaseName() + u".odt"_s);
    if (!isNamedSo && QFileInfo::exists(instead)) {
        return std::unexpected(cannotWrite(instead,
            Words::tr("it is there already, and nobody named it to be replaced (a Word file needs pandoc, which is not "
                      "installed)")));
    }
    Result<ExportReport> report = writeReport(work, choices, instead, progress, asOpenDocument);
    if (!report)
        return report;
    report->file = instead;
    const QString name = place.dir().relativeFilePath(instead);
    report->remarks.prepend(pandocProgram().isEmpty()
            ? Words::tr("Word files are made by pandoc, which is not installed; “%1” was written instead, which Word "
                        "opens too.")
                  .arg(name)
            : Words::tr("“%1” is an OpenDocument text, as its name says.").arg(name));
    return report;
}

}

Exporter markdownExporter()
{
    return {
        .id = "md"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "a report (Markdown)"),
        .pattern = "*.md"_L1,
        .options = {marksOption()},
        .write = writeMarkdown,
    };
}

Exporter openDocumentExporter()
{
    return {
        .id = "odt"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "a report for LibreOffice and others (OpenDocument)"),
        .pattern = "*.odt"_L1,
        .options = {marksOption()},
        .write = writeOpenDocument,
    };
}

Exporter wordExporter()
{
    return {
        .id = "docx"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "a report for Word (DOCX)"),
        .pattern = "*.docx"_L1,
        .options = {marksOption()},
        .write = writeWord,
        .patternHere = [] { return pandocProgram().isEmpty() ? "*.odt"_L1 : "*.docx"_L1; },
    };
}

}
