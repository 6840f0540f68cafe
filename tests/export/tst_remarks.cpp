// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/remarks.h"
#include "tests/export/reading.h"
#include "tests/export/wholework.h"
#include "tests/support/suite.h"

#include <KZip>

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// All that a file says, also in the files packed into it.
QByteArray saidIn(const KArchiveDirectory &folder)
{
    QByteArray all;
    for (const QString &name : folder.entries()) {
        const KArchiveEntry *entry = folder.entry(name);
        all += entry->isFile() ? static_cast<const KArchiveFile *>(entry)->data()
                               : saidIn(*static_cast<const KArchiveDirectory *>(entry));
    }
    return all;
}

QByteArray saidIn(const QString &path)
{
    const QByteArray bytes = bytesOf(path);
    KZip zip(path);
    return bytes.startsWith("PK") && zip.open(QIODevice::ReadOnly) ? saidIn(*zip.directory()) : bytes;
}

// How remarks name a part that is not in a file.
struct PartWords {
    Part part;
    QStringList named;
    std::optional<Part> of = {}; // where that is not in it, nothing needs to be said of this
};

const QList<PartWords> &partWords()
{
    static const QList<PartWords> all{
        {Part::Texts, {u"texts of articles"_s, u"hold their texts"_s}},
        {Part::Pages, {u"as they came in"_s}},
        {Part::Older, {u"older versions of articles"_s, u"older ones"_s, u"versions of one another"_s}},
        {Part::Findings, {u"quotations that were found"_s}},
        {Part::Passages, {u"assages that outlets share without"_s}},
        {Part::Unshared, {u"one article alone prints"_s}, Part::Findings},
        {Part::Verdicts, {u"erdicts and names of speakers"_s}},
        {Part::Corrections, {u"orrected roles of parts of"_s, u"roles of parts of an article"_s}},
        {Part::Reuses, {u"what other programs found"_s}},
        {Part::Tags, {u": tags ("_s, u", tags ("_s, u"no place for tags"_s}},
        {Part::TagKeys, {u"keys of tags"_s}, Part::Tags},
        {Part::Colours, {u"colours of tags"_s}, Part::Tags},
        {Part::Descriptions, {u"descriptions of tags"_s}, Part::Tags},
        {Part::Unused, {u"tags that are put on nothing"_s}, Part::Tags},
        {Part::Marks, {u"highlights ("_s, u"no place for highlights"_s}},
        {Part::Untagged, {u"highlights without a tag"_s}, Part::Marks},
        {Part::Makers, {u"who made highlights and notes"_s}, Part::Marks},
        {Part::Copies, {u"which highlights are copies"_s}, Part::Marks},
        {Part::EarlierMarks, {u"highlights and notes on older"_s}, Part::Marks},
        {Part::Notes, {u" notes ("_s, u"no place for notes"_s}},
        {Part::StandingNotes, {u"notes on the project"_s}, Part::Notes},
    };
    return all;
}

using Carried = QHash<Part, QByteArray>; // by words that are in the file

const Carried report{{Part::Findings, "Ann B"}, {Part::Unshared, "Rita Quill"}, {Part::Tags, "unnamed"},
    {Part::Unused, "unused"}, {Part::Descriptions, "Nobody answers for it"}, {Part::Marks, "in any danger"},
    {Part::Untagged, "Telling"}, {Part::Notes, "Ask again"}, {Part::StandingNotes, "Written in a hurry"}};

Carried with(Carried carried, const Carried &more)
{
    carried.insert(more);
    return carried;
}

struct Row {
    QString format;
    QString table;
    Carried carried;
};

QList<Row> rows()
{
    const Carried segments{{Part::Tags, "unnamed"}, {Part::Marks, "in any danger"}, {Part::Notes, "Ask again"},
        {Part::Makers, "2031-05-09T10:11:12Z"}, {Part::Copies, ",linked,"}};
    const Carried shared{{Part::Findings, "the tide was out"}};
    const Carried counts{{Part::Tags, "unnamed"}};
    const Carried marks
        = with(report, {{Part::EarlierMarks, "They took it back."}, {Part::Makers, "2031-05-09T10:11:12Z"}});
    Carried annotations = with(marks, {{Part::Colours, "#de6455"}, {Part::Copies, "dcterms:isPartOf"}});
    annotations.remove(Part::Findings);
    annotations.remove(Part::Unshared);
    Carried project = with(
        marks, {{Part::Colours, "#DE6455"}, {Part::Copies, "linked copies"}, {Part::Texts, "Gulls sat on the rails"}});
    project.remove(Part::Unshared);
    Carried page = with(report,
        {{Part::Texts, "Gulls sat on the rails"}, {Part::Passages, "Divers will look at the piles"},
            {Part::Colours, "#de6455"}});
    page.remove(Part::Unused);
    return {
        {u"html"_s, {}, page},
        {u"odt"_s, {}, report},
        {u"docx"_s, {}, report},
        {u"md"_s, {}, report},
        {u"csv"_s, u"quotes"_s, {{Part::Findings, "Ann B. Ode"}, {Part::Unshared, "Rita Quill"}}},
        {u"csv"_s, u"links"_s, with(shared, {{Part::Passages, "Divers will look at the piles"}})},
        {u"csv"_s, u"matrix"_s, shared},
        {u"csv"_s, u"annotations"_s,
            with(segments, {{Part::Untagged, "Telling"}, {Part::StandingNotes, "Written in a hurry"}})},
        {u"csv"_s, u"segments"_s, segments},
        {u"csv"_s, u"tags"_s, with(counts, {{Part::Unused, "unused"}})},
        {u"csv"_s, u"co-occurrence"_s, counts},
        {u"csv"_s, u"agreement"_s, counts},
        {u"jsonld"_s, {}, annotations},
        {u"qdpx"_s, {}, project},
        {u"qdc"_s, {},
            {{Part::Tags, "unnamed"}, {Part::Unused, "unused"}, {Part::Colours, "#DE6455"},
                {Part::Descriptions, "Nobody answers for it"}}},
        // Its input is texts, and nobody who asks for it looks for pages.
        {u"passim"_s, {},
            {{Part::Texts, "Gulls sat on the rails"}, {Part::Pages, "\"text\""}, {Part::Findings, "\"q:1\""},
                {Part::Passages, "Divers will look at the piles"}, {Part::Unshared, "\"q:4\""}}},
    };
}

}

// What a format cannot carry is said, never dropped in silence: of a project with something of everything
// each part is in the file, or named in what is said after the export. The PDFs have this in their own tests.
class TstRemarks : public QObject
{
    Q_OBJECT
private slots:
    void everyPartIsInTheFileOrNamed_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("table");
        QTest::addColumn<Carried>("carried");
        for (const Row &row : rows())
            QTest::addRow("%s %s", qPrintable(row.format), qPrintable(row.table))
                << row.format << row.table << row.carried;
    }
    void everyPartIsInTheFileOrNamed()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, table);
        QFETCH(const Carried, carried);
        const QTemporaryDir folder;
        ExportChoices choices;
        if (!table.isEmpty())
            choices.insert(u"table"_s, table);
        const QString target = folder.filePath(u"out"_s + QString(exporterNamed(format)->pattern).section(u'*', 1));
        const auto written = exported(qPrintable(format), wholeWork(), target, choices);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        const QByteArray said = saidIn(written->file.isEmpty() ? target : written->file);
        const QString remarks = written->remarks.join(u'\n');
        QStringList silent;
        for (const PartWords &it : partWords()) {
            const auto probe = carried.constFind(it.part);
            if (probe != carried.constEnd()) {
                QVERIFY2(said.contains(*probe), probe->constData());
                continue;
            }
            const bool isImplied = it.of && !carried.contains(*it.of);
            if (!isImplied
                && std::ranges::none_of(it.named, [&remarks](const QString &name) { return remarks.contains(name); }))
                silent.append(it.named.first());
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u", "_s) + u"\nis not named in\n"_s + remarks));
    }

    // As “synoptic-cli info” does.
    void whatIsNamedIsWhatIsCounted()
    {
        Exportable work = wholeWork();
        const auto speech = std::ranges::count_if(work.findings.quotes, &Quote::isSpeech);
        Quote title = work.findings.quotes.first();
        title.kind = QuoteKind::Term;
        work.findings.quotes.append(title); // nobody says it
        const auto passages = std::ranges::count(work.findings.groups, GroupKind::Passage, &QuoteGroup::kind);
        QVERIFY(speech > 0);
        QVERIFY(passages > 0);
        QCOMPARE(namesAndCounts(work, {Part::Findings, Part::Passages}),
            u"quotations that were found (%1), passages that outlets share without quotation marks (%2)"_s.arg(speech)
                .arg(passages));
    }

    void everyFormatAndEveryTableIsLookedAt()
    {
        QStringList wanted;
        for (const Exporter &exporter : exporters()) {
            const auto table = std::ranges::find(exporter.options, "table"_L1, &ExportOption::name);
            if (exporter.id.startsWith("pdf"_L1))
                continue;
            if (table == exporter.options.end())
                wanted.append(exporter.id + u' ');
            else
                std::ranges::transform(table->values, std::back_inserter(wanted),
                    [&exporter](QLatin1StringView value) { return exporter.id + u' ' + value; });
        }
        QStringList looked;
        for (const Row &row : rows())
            looked.append(row.format + u' ' + row.table);
        QCOMPARE(looked, wanted);
    }
};

static const Suite<TstRemarks> suite("tst_remarks");

#include "tst_remarks.moc"
