// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report.h"

#include "app/project/agreement.h"
#include "app/project/tagtree.h"
#include "app/reports/codedsegments.h"
#include "app/reports/cooccurrence.h"
#include "app/reports/tagmatrix.h"
#include "app/text/byoutlet.h"
#include "ui/synopsis.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

ReportCell figure(qsizetype count, const QList<AnnotationId> &places = {}, const QString &tip = {})
{
    return {count == 0 ? QString() : QLocale().toString(count), places, tip, static_cast<double>(count)};
}

// "0.82", or a dash where there is nothing to measure.
ReportCell share(std::optional<double> value)
{
    if (!value)
        return {u"–"_s, {}, Words::tr("There is nothing to measure: both say the same everywhere, or nothing."), -2};
    return {QLocale().toString(*value, 'f', 2), {}, {}, *value};
}

QStringList outletHeads(const ReportMaterial &material)
{
    QStringList heads;
    for (const QList<qsizetype> &ofOne : articlesByOutlet(material.articles))
        heads.append(withLetters(ofOne, material.letters, material.names[ofOne.first()]));
    return heads;
}

QString noTags()
{
    return Words::tr("Nothing is tagged yet. Select words in a page and press T.");
}

ReportTable tagsByOutlets(const ReportMaterial &material)
{
    ReportTable report{
        .heads = {Words::tr("Tag")}, .rows = {}, .figures = {false}, .depths = {}, .whenEmpty = noTags()};
    report.heads += outletHeads(material);
    report.heads.append(Words::tr("All", "outlets together"));
    report.figures.resize(report.heads.size(), true);
    for (const TagMatrixRow &row : tagMatrix(material.snapshot, material.articles)) {
        QList<ReportCell> cells{{tagLevels(material.snapshot.tags, row.tag).last(), {}, row.path}};
        QList<AnnotationId> all;
        for (const TagCount &count : row.cells) {
            cells.append(figure(
                count.places.size(), count.places, Words::tr("%n words", nullptr, static_cast<int>(count.words))));
            all += count.places;
        }
        cells.append(figure(row.places, all, Words::tr("%n words", nullptr, static_cast<int>(row.words))));
        cells.first().places = all;
        report.rows.append(cells);
        report.depths.append(row.depth);
    }
    return report;
}

ReportTable tagsTogether(const ReportMaterial &material)
{
    const CoOccurrence meetings = coOccurrence(material.snapshot, material.articles);
    ReportTable report{
        .heads = {Words::tr("Tag")}, .rows = {}, .figures = {false}, .depths = {}, .whenEmpty = noTags()};
    for (const Tag &tag : meetings.tags)
        report.heads.append(tag.name);
    report.figures.resize(report.heads.size(), true);
    for (qsizetype row = 0; row < meetings.tags.size(); ++row) {
        QList<ReportCell> cells{{meetings.tags[row].name}};
        for (const Meeting &own : meetings.cells[row][row])
            cells.first().places.append(own.a);
        for (qsizetype column = 0; column < meetings.tags.size(); ++column) {
            QList<AnnotationId> places;
            for (const Meeting &meeting : meetings.cells[row][column])
                places.append(meeting.a);
            cells.append(figure(meetings.count(row, column), places,
                row == column ? Words::tr("all places of “%1”").arg(meetings.tags[row].name)
                              : Words::tr("“%1” and “%2” on the same words")
                                    .arg(meetings.tags[row].name, meetings.tags[column].name)));
        }
        report.rows.append(cells);
    }
    return report;
}

ReportTable segments(const ReportMaterial &material)
{
    ReportTable report{
        .heads = {Words::tr("Outlet"), Words::tr("¶", "number of a paragraph"), Words::tr("Tag"),
            Words::tr("Before", "what stands before the words"), Words::tr("Words"),
            Words::tr("After", "what stands after the words"), Words::tr("Speaker"), Words::tr("Also tagged"),
            Words::tr("Note"), Words::tr("By", "who tagged it"), Words::tr("When")},
        .rows = {},
        .figures = {false, true, false, false, false, false, false, false, false, false, false},
        .depths = {},
        .whenEmpty = Words::tr("Nothing is highlighted yet. Select words in a page and press H."),
        .widest = 4};
    const QLocale locale;
    for (const CodedSegment &it : codedSegments(material.snapshot, material.articles, material.findings)) {
        const QList<AnnotationId> here{it.annotation};
        const QDateTime when = QDateTime::fromString(it.by.created, Qt::ISODate);
        report.rows.append({{material.letters[it.article] + u' ' + material.names[it.article], here, {},
                                static_cast<double>(it.article)},
            figure(it.paragraph, here), {it.path, here}, {it.before, here, it.before}, {it.words, here, it.words},
            {it.after, here, it.after}, {it.knownAs, here}, {it.crossing.join(u", "_s), here},
            {it.note.simplified(), here, it.note}, {it.by.author, here},
            {locale.toString(when.toLocalTime(), QLocale::ShortFormat), here, {},
                static_cast<double>(when.toSecsSinceEpoch())}});
    }
    return report;
}

ReportTable agreement(const ReportMaterial &material)
{
    ReportTable report{.heads = {Words::tr("Tag"), Words::tr("Coders"), Words::tr("Articles"),
                           Words::tr("Words of both"), Words::tr("Only the first"), Words::tr("Only the other"),
                           Words::tr("Agree"), Words::tr("Cohen’s kappa"), Words::tr("Krippendorff’s alpha")},
        .rows = {},
        .figures = {false, false, true, true, true, true, true, true, true},
        .depths = {},
        .whenEmpty = Words::tr("Nobody else has tagged these articles yet. File, Merge brings another person’s copy of "
                               "the project in."),
        .widest = 1};
    const QLocale locale;
    for (const CoderAgreement &it : agreementOf(material.snapshot)) {
        const auto tag = std::ranges::find(material.snapshot.tags, it.tag, &Tag::id);
        const double percent = 100 * it.percent();
        QList<AnnotationId> all; // all that the two have put it on
        QSet<AnnotationId> known;
        for (const AnnotationId id : it.onBoth + it.onOne + it.onTwo) {
            if (!known.contains(id)) {
                known.insert(id);
                all.append(id);
            }
        }
        QList<ReportCell> cells{{tag == material.snapshot.tags.end() ? QString() : tag->name},
            {Words::tr("%1 and %2", "two people").arg(it.coder, it.other)}, figure(it.articles),
            figure(it.both, it.onBoth), figure(it.one, it.onOne), figure(it.two, it.onTwo),
            {Words::tr("%1 %", "a share").arg(locale.toString(percent, 'f', 1)), {},
                Words::tr("of the words in articles that both have marked"), percent},
            share(it.kappa), share(it.alpha)};
        for (ReportCell &cell : cells) {
            if (cell.places.isEmpty() && !cell.text.isEmpty())
                cell.places = all;
        }
        report.rows.append(cells);
    }
    return report;
}

constexpr std::array kinds{
    ReportKind{QT_TRANSLATE_NOOP("Reports", "Tags by outlet"),
        QT_TRANSLATE_NOOP("Reports", "How many places of each outlet have a tag; a tag counts those below it too."),
        tagsByOutlets},
    ReportKind{QT_TRANSLATE_NOOP("Reports", "Tags together"),
        QT_TRANSLATE_NOOP("Reports", "How often two tags are on the same words."), tagsTogether},
    ReportKind{QT_TRANSLATE_NOOP("Reports", "Coded segments"),
        QT_TRANSLATE_NOOP("Reports", "Everything that is highlighted, a line for each tag of it."), segments},
    ReportKind{QT_TRANSLATE_NOOP("Reports", "Agreement"),
        QT_TRANSLATE_NOOP("Reports", "How far two people put the same tags on the same words."), agreement},
};

}

ReportMaterial reportMaterial(const Snapshot &snapshot, const Synopsis &synopsis)
{
    ReportMaterial material{.snapshot = snapshot,
        .articles = synopsis.articles(),
        .findings = synopsis.findings(),
        .letters = synopsis.letters(),
        .names = {}};
    for (qsizetype i = 0; i < material.articles.size(); ++i)
        material.names.append(synopsis.nameOf(i));
    return material;
}

std::span<const ReportKind> reportKinds()
{
    return kinds;
}

}
