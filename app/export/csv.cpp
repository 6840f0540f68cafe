// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/csv.h"

#include "app/export/escaped.h"
#include "app/export/remarks.h"
#include "app/export/wholefile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

struct Kind {
    QLatin1StringView name;
    Table (*made)(const Edition &edition);
    QList<Part> leftOut = {}; // beside what no table holds
    bool isOfMarks = false;
};

// What is found, then what a person has made of it.
const QList<Kind> &kinds()
{
    static const QList<Part> marks{Part::Marks, Part::Tags, Part::Notes};
    static const QList<Part> onTags{Part::TagKeys, Part::Colours, Part::Descriptions};
    static const QList<Part> counted
        = QList<Part>{Part::Findings, Part::Passages, Part::Marks, Part::Notes, Part::Makers, Part::Copies} + onTags;
    static const QList<Kind> all = {
        {"quotes"_L1, quoteTable, QList<Part>{Part::Passages} + marks},
        {"links"_L1, linkTable, QList<Part>{Part::Unshared} + marks},
        {"matrix"_L1, matrixTable, QList<Part>{Part::Unshared, Part::Passages} + marks},
        {"annotations"_L1, annotationTable, QList<Part>{Part::Findings, Part::Passages, Part::Unused} + onTags, true},
        {"segments"_L1, segmentTable,
            QList<Part>{Part::Findings, Part::Passages, Part::Untagged, Part::StandingNotes, Part::Unused} + onTags,
            true},
        {"tags"_L1, tagTable, counted, true},
        {"co-occurrence"_L1, meetingTable, counted + QList<Part>{Part::Unused}, true},
        {"agreement"_L1, agreementTable, counted + QList<Part>{Part::Unused}, true},
    };
    return all;
}

// No table holds these.
constexpr std::array inNoTable
    = {Part::Texts, Part::Verdicts, Part::Corrections, Part::Reuses, Part::Pages, Part::Older};

ExportOption tableOption()
{
    ExportOption option{
        .name = "table"_L1, .values = {}, .words = QT_TRANSLATE_NOOP("Export", "which table: a file holds one")};
    for (const Kind &kind : kinds())
        option.values.append(kind.name);
    return option;
}

ExportOption bomOption()
{
    return {.name = "bom"_L1,
        .values = {"yes"_L1, "no"_L1},
        .words = QT_TRANSLATE_NOOP("Export", "whether a byte order mark tells spreadsheets that it is UTF-8")};
}

QString inMarksIfNeeded(QString cell)
{
    const bool needsMarks = std::ranges::any_of(
        cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u';' || c == u'\t'; });
    return needsMarks ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

QByteArray lineOf(const QStringList &fields, const Table &table)
{
    QStringList cells;
    for (const QString &field : fields)
        cells.append(table.isFigure(cells.size()) ? field : inMarksIfNeeded(safeCell(field)));
    return cells.join(u',').toUtf8() + "\r\n";
}

Result<ExportReport> writeCsv(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    progress.step(0, 1);
    const QString name = choice(choices, tableOption());
    const auto kind = std::ranges::find_if(kinds(), [&name](const Kind &it) { return it.name == name; });
    Q_ASSERT(kind != kinds().end()); // the options allow no other
    const Table table = kind->made(editionOf(work));
    const ByteOrderMark mark = choice(choices, bomOption()) == "yes"_L1 ? ByteOrderMark::Yes : ByteOrderMark::No;
    const QByteArray bytes = csvOf(table, mark);
    if (progress.isCancelled())
        return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
    if (const Result<void> saved = writeWhole(target, bytes); !saved)
        return std::unexpected(saved.error());
    progress.step(1, 1);
    ExportReport report{.articles = work.articles.size(), .remarks = {}};
    if (table.rows.isEmpty()) {
        report.remarks.append(QCoreApplication::translate("Export",
            "There was nothing for the table but its heads: none of that is in "
            "the project."));
    }
    report.remarks += remarkOnRest(work, kind->leftOut + QList<Part>{inNoTable.begin(), inNoTable.end()});
    if (kind->isOfMarks)
        report.remarks += remarksOnParts(work, {Part::EarlierMarks});
    return report;
}

}

QByteArray csvOf(const Table &table, ByteOrderMark mark)
{
    QByteArray bytes = mark == ByteOrderMark::Yes ? "\xEF\xBB\xBF" : QByteArray();
    bytes += lineOf(table.heads, {});
    for (const QStringList &row : table.rows)
        bytes += lineOf(row, table);
    return bytes;
}

QString safeCell(QStringView text)
{
    QString cell = printable(text);
    // What spreadsheets read as a formula, also in the wide forms of East Asian keyboards and behind blanks.
    static constexpr QStringView starts = u"=+-@\t\r＝＋－＠";
    const auto first = std::ranges::find_if_not(cell, [](QChar c) { return c == u' ' || c == u'\n'; });
    const bool startsSo
        = !cell.isEmpty() && (starts.contains(cell.front()) || (first != cell.end() && starts.contains(*first)));
    if (startsSo)
        cell.prepend(u'\'');
    return cell;
}

Exporter csvExporter()
{
    return {
        .id = "csv"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "a table for spreadsheets (CSV)"),
        .pattern = "*.csv"_L1,
        .options = {tableOption(), bomOption()},
        .write = writeCsv,
    };
}

}
