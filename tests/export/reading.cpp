// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/reading.h"

#include "app/export/exporters.h"

#include <KZip>

#include <QFile>
#include <QProcess>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

Result<ExportReport> exported(
    const char *format, const Exportable &work, const QString &target, const ExportChoices &choices)
{
    Progress progress;
    return exporterNamed(QString::fromLatin1(format))->write(work, choices, target, progress);
}

QList<QStringList> csvRows(QString text)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool inMarks = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inMarks && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += text[++i];
        } else if (c == u'"') {
            inMarks = !inMarks;
        } else if (!inMarks && c == u',') {
            row.append(std::exchange(cell, {}));
        } else if (!inMarks && c == u'\n') {
            if (cell.endsWith(u'\r'))
                cell.chop(1);
            row.append(std::exchange(cell, {}));
            rows.append(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    return rows;
}

Answer run(const QString &program, const QStringList &arguments, const QString &folder, const QByteArray &standardInput)
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(standardInput);
    process.closeWriteChannel();
    if (!process.waitForFinished(100'000)) {
        process.kill();
        process.waitForFinished();
        return {.exitCode = -1, .out = process.readAllStandardOutput(), .err = "did not end"};
    }
    return {
        .exitCode = process.exitCode(), .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
}

Answer office(const QStringList &arguments, const QString &folder)
{
    return run(QString::fromUtf8(SOFFICE_PROGRAM),
        QStringList{u"-env:UserInstallation=file://%1/profile"_s.arg(folder), u"--headless"_s, u"--norestore"_s}
            + arguments,
        folder);
}

QString qdaFaults(const QByteArray &xml, const QString &schema)
{
    const Answer answer = run(u"xmllint"_s,
        {u"--noout"_s, u"--nonet"_s, u"--schema"_s, EXPECTED_FOLDER "/refi-qda/"_L1 + schema, u"-"_s}, {}, xml);
    return answer.exitCode == 0 ? QString() : u"xmllint: "_s + QString::fromUtf8(answer.err);
}

QByteArray entryOf(const QString &path, const QString &name)
{
    KZip zip(path);
    const KArchiveEntry *entry = zip.open(QIODevice::ReadOnly) ? zip.directory()->entry(name) : nullptr;
    return entry && entry->isFile() ? static_cast<const KArchiveFile *>(entry)->data() : QByteArray();
}

QByteArray qdeOf(const QString &path)
{
    return entryOf(path, u"project.qde"_s);
}

QByteArray companionOf(const QString &path)
{
    return entryOf(path, u"synoptic.json"_s);
}

static QString faults(const QStringList &schema, const QByteArray &page)
{
    const Answer answer
        = run(QStringLiteral(PYTHON_PROGRAM), QStringList{READER_FOLDER "/keeps.py"_L1} + schema, {}, page);
    if (answer.exitCode == 0 && answer.out.isEmpty())
        return {};
    return QString::fromUtf8(answer.out + answer.err);
}

QString annotationFaults(const QByteArray &page)
{
    return faults({EXPECTED_FOLDER "/web-annotation/page.schema.json"_L1}, page);
}

QString publishedAnnotationFaults(const QByteArray &page)
{
    return faults({ANNOTATION_SCHEMA_FOLDER "/data-model.json"_L1, u"Annotation"_s, u"items"_s}, page);
}

}
