// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "tests/support/files.h"

#include <QByteArray>
#include <QStringList>

namespace Synoptic::Test {

// Lets the exporter of this id write; the report, or the error's sentence as its only remark.
Result<ExportReport> exported(
    const char *format, const Exportable &work, const QString &target, const ExportChoices &choices = {});

// What CSV holds (RFC 4180), by a reader that shares no line with our writer.
QList<QStringList> csvRows(QString text);

// What a program answered.
struct Answer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};
Answer run(const QString &program, const QStringList &arguments, const QString &folder = {},
    const QByteArray &standardInput = {});

// LibreOffice without a window, with a profile of its own in this folder.
Answer office(const QStringList &arguments, const QString &folder);

// What xmllint has against XML under a published schema of REFI-QDA, "Project.xsd" or "Codebook.xsd";
// empty when it is valid.
QString qdaFaults(const QByteArray &xml, const QString &schema);
// The XML of a project of REFI-QDA.
QByteArray qdeOf(const QString &path);
// What a file at the top of a ZIP archive holds.
QByteArray entryOf(const QString &path, const QString &name);
// What Synoptic keeps beside it for itself.
QByteArray companionOf(const QString &path);

// What breaks the rules of the Web Annotation Data Model on a page of annotations; empty when nothing does.
QString annotationFaults(const QByteArray &page);
// The same of each of its annotations and the schema of the model that packaging/packages.npm names.
QString publishedAnnotationFaults(const QByteArray &page);

}
