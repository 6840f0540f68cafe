// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/csv.h"
#include "app/export/exporters.h"
#include "tests/export/markedwork.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> tableOf(const Exportable &work, const QString &table, const QString &bom = u"yes"_s)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"out.csv"_s);
    if (!exported("csv", work, target, {{u"table"_s, table}, {u"bom"_s, bom}}))
        return {};
    return csvRows(QString::fromUtf8(bytesOf(target)));
}

// The field under a head; the first row has the heads.
QString field(const QList<QStringList> &table, qsizetype row, const QString &head)
{
    const qsizetype column = table.value(0).indexOf(head);
    return column < 0 ? u"no such column"_s : table.value(row).value(column);
}

QStringList tables()
{
    const auto values = exporterNamed(u"csv")->options.first().values;
    return {values.begin(), values.end()};
}

// One article, of which two people have each tagged the half that the other has not.
Snapshot opposedCoders()
{
    Snapshot it = markedSnapshot();
    it.articles.resize(1);
    it.notes.clear();
    it.tags = {{.id = TagId{2}, .position = 0, .name = u"Blame"_s}};
    const Article &article = it.articles.first().found;
    const qsizetype half = article.text.indexOf(u"said"_s);
    const auto mark = [&article](qint64 id, TextRange range, const QString &author) {
        return Annotation{.id = AnnotationId{id},
            .place = anchorAt(article, range),
            .tags = {TagId{2}},
            .note = {},
            .by = {author, u"2031-05-07T08:09:10Z"_s, {}}};
    };
    it.annotations = {{article.id, {mark(1, {0, half}, u"Ana"_s), mark(2, {half, article.text.size()}, u"Ben"_s)}}};
    return it;
}

}

class TstCsv : public QObject
{
    Q_OBJECT
private slots:
    void aQuotationIsALineWithWhatItShares()
    {
        const QList<QStringList> table = tableOf(codedSample(), u"quotes"_s);
        QCOMPARE(table.size(), 5);
        QCOMPARE(field(table, 1, u"article"_s), u"A"_s);
        QCOMPARE(field(table, 1, u"outlet"_s), u"Gazette"_s);
        QCOMPARE(field(table, 1, u"speaker"_s), u"Ann Ode"_s);
        QCOMPARE(
            field(table, 1, u"text"_s), u"We left at nine because the tide was out and nobody had told the pilot"_s);
        QCOMPARE(field(table, 1, u"start"_s), u"15"_s); // behind an emoji: code points, not UTF-16 units
        QCOMPARE(field(table, 1, u"shared"_s), u"1"_s);
        QCOMPARE(field(table, 1, u"also in"_s), u"B"_s);
        QCOMPARE(field(table, 2, u"kind"_s), u"reported"_s);
        QCOMPARE(field(table, 3, u"wording"_s), u"cut"_s);
        QCOMPARE(field(table, 3, u"difference"_s), u"drops the last 6 words"_s);
        QCOMPARE(field(table, 4, u"shared"_s), QString());
    }

    void aLinkIsALineWithBothPlaces()
    {
        const QList<QStringList> table = tableOf(codedSample(), u"links"_s);
        QCOMPARE(table.size(), 2);
        QCOMPARE(field(table, 1, u"kind"_s), u"contained"_s);
        QCOMPARE(field(table, 1, u"a article"_s), u"A"_s);
        QCOMPARE(field(table, 1, u"b article"_s), u"B"_s);
        QCOMPARE(field(table, 1, u"b text"_s), u"We left at nine because the tide was out"_s);
    }

    void theMatrixSaysWhatTheWindowSays()
    {
        const QList<QStringList> table = tableOf(codedSample(), u"matrix"_s);
        QCOMPARE(table[0].sliced(3), (QStringList{u"speakers differ"_s, u"A Gazette"_s, u"B Echo"_s, u"C Observer"_s}));
        QCOMPARE(table[1].sliced(4), (QStringList{u"whole, 15 words"_s, u"cut, 9 of 15 words"_s, u"absent"_s}));
        QCOMPARE(table.size(), 1 + 1 + 5);
    }

    void marksAndNotesAreLines()
    {
        const QList<QStringList> table = tableOf(codedSample(), u"annotations"_s);
        QCOMPARE(table.size(), 1 + 5 + 2);
        QCOMPARE(field(table, 1, u"tags"_s), u"delay; sources/named"_s);
        QCOMPARE(field(table, 1, u"linked"_s), u"1"_s);
        QCOMPARE(field(table, 3, u"note"_s), u"*Which* official?"_s);
        QCOMPARE(field(table, 6, u"kind"_s), u"note"_s);
        QCOMPARE(field(table, 6, u"article"_s), u"B"_s);
        QCOMPARE(field(table, 7, u"article"_s), QString());
    }

    void aCodingIsALineWithAColumnForEachLevelOfItsTag()
    {
        const QList<QStringList> table = tableOf(codedSample(), u"segments"_s);
        QCOMPARE(table.size(), 1 + 7);
        QCOMPARE(field(table, 2, u"tag"_s), u"sources/named"_s);
        QCOMPARE(field(table, 2, u"level 1"_s), u"sources"_s);
        QCOMPARE(field(table, 2, u"level 2"_s), u"named"_s);
        QCOMPARE(field(table, 1, u"level 2"_s), QString());
    }

    void aCodingHasTheSpeakerAsTheTableOfQuotationsHas()
    {
        Exportable work = codedSample();
        for (Quote &quote : work.findings.quotes) {
            if (quote.article == 1)
                quote.speaker->name = u"Ode"_s;
        }
        work.findings.speakers = {{u"Ann Ode"_s, {u"Ode"_s}, SpeakerKind::Person}};
        const QList<QStringList> segments = tableOf(work, u"segments"_s);
        const QList<QStringList> quotes = tableOf(work, u"quotes"_s);
        for (const QString &head : {u"speaker"_s, u"known as"_s})
            QCOMPARE(field(segments, 5, head), field(quotes, 3, head));
        QCOMPARE(field(segments, 5, u"speaker"_s), u"Ode"_s);
        QCOMPARE(field(segments, 5, u"known as"_s), u"Ann Ode"_s);
    }

    void aSlashInANameIsNoLevel()
    {
        Exportable work = codedSample();
        work.snapshot.tags[1].name = u"on/off the record"_s;
        const QList<QStringList> table = tableOf(work, u"segments"_s);
        QCOMPARE(field(table, 2, u"level 2"_s), u"on/off the record"_s);
        QVERIFY(!table[0].contains(u"level 3"_s));
    }

    void tagsAreCounted()
    {
        QCOMPARE(
            tableOf(codedSample(), u"tags"_s)[2], (QStringList{u"sources"_s, u"3"_s, u"1"_s, u"0"_s, u"4"_s, u"27"_s}));
        QCOMPARE(tableOf(codedSample(), u"co-occurrence"_s)[1], (QStringList{u"delay"_s, u"2"_s, u"2"_s, u"1"_s}));
    }

    // Ada and Bo both say "delay" of five words, Ada of four more; the article has 36.
    void agreementIsALineForEachTagAndPairOfCoders()
    {
        Exportable work = codedSample();
        QList<Annotation> &marks = work.snapshot.annotations[ArticleId{1}];
        Annotation other = marks.first();
        const qsizetype begin = work.articles[0].text.indexOf(u"We left at nine because"_s);
        other.id = AnnotationId{9};
        other.linked = 0;
        other.place = anchorAt(work.articles[0], {begin, begin + 23});
        other.tags = {TagId{4}};
        other.by.author = u"Bo"_s;
        marks.append(other);
        const QList<QStringList> table = tableOf(work, u"agreement"_s);
        const qsizetype row = 1 + (field(table, 1, u"tag"_s) == "delay"_L1 ? 0 : 1);
        QCOMPARE(field(table, row, u"tag"_s), u"delay"_s);
        QCOMPARE(field(table, row, u"coder"_s), u"Ada"_s);
        QCOMPARE(field(table, row, u"other coder"_s), u"Bo"_s);
        QCOMPARE(field(table, row, u"articles"_s), u"1"_s);
        QCOMPARE(field(table, row, u"words of both"_s), u"5"_s);
        QCOMPARE(field(table, row, u"only the coder"_s), u"4"_s);
        QCOMPARE(field(table, row, u"only the other"_s), u"0"_s);
        // By hand: n words; chance is (9·5 + (n−9)(n−5)) / n².
        const double n = 9 + field(table, row, u"words of neither"_s).toDouble();
        const double same = (n - 4) / n;
        const double chance = (9 * 5 + (n - 9) * (n - 5)) / (n * n);
        QCOMPARE(field(table, row, u"agreement"_s), QString::number(same, 'f', 4));
        QCOMPARE(field(table, row, u"Cohen's kappa"_s), QString::number((same - chance) / (1 - chance), 'f', 4));
        QVERIFY(field(table, row, u"Krippendorff's alpha"_s).toDouble() < 1);
        // "sources/named" is Ada's alone.
        QVERIFY(std::ranges::any_of(table, [](const QStringList &it) { return it.value(0) == "sources/named"_L1; }));
    }

    void withOneCoderThereIsNoAgreementAndThatIsSaid()
    {
        const QTemporaryDir folder;
        const auto report
            = exported("csv", codedSample(), folder.filePath(u"out.csv"_s), {{u"table"_s, u"agreement"_s}});
        QCOMPARE(report->remarks.first(),
            u"There was nothing for the table but its heads: none of that is in the project."_s);
    }

    void everyTableIsAsWideAsItsHeads_data()
    {
        QTest::addColumn<QString>("table");
        for (const QString &table : tables())
            QTest::newRow(qPrintable(table)) << table;
    }
    void everyTableIsAsWideAsItsHeads()
    {
        QFETCH(const QString, table);
        for (const Exportable &work : {codedSample(), hostileSample(), Exportable{}}) {
            const QList<QStringList> rows = tableOf(work, table);
            QVERIFY(!rows.isEmpty());
            for (const QStringList &row : rows)
                QCOMPARE(row.size(), rows[0].size());
        }
    }

    // Coders who agree less than by chance: a figure, which a spreadsheet can reckon with. Words beside it are
    // made safe all the same.
    void aFigureBelowNothingIsANumber()
    {
        const Table table{.heads = {u"-tag"_s, u"kappa"_s, u"words"_s},
            .rows = {{u"=blame"_s, u"-0.0500"_s, u"-0.0500"_s}},
            .figures = {1}};
        QCOMPARE(csvOf(table, ByteOrderMark::No), "'-tag,kappa,words\r\n'=blame,-0.0500,'-0.0500\r\n");
        Exportable work = exportableOf(opposedCoders());
        const QList<QStringList> rows = tableOf(work, u"agreement"_s);
        QCOMPARE(rows.size(), 2);
        for (const QString &head : {u"Cohen's kappa"_s, u"Krippendorff's alpha"_s}) {
            bool isNumber = false;
            const double figure = field(rows, 1, head).toDouble(&isNumber);
            QVERIFY2(isNumber && figure < 0, qPrintable(field(rows, 1, head)));
        }
    }

    void aCellIsNeverAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row
            = [](const char *name, const QString &text, const QString &cell) { QTest::newRow(name) << text << cell; };
        row("an equals sign", u"=1+1"_s, u"'=1+1"_s);
        row("a plus", u"+1"_s, u"'+1"_s);
        row("a dash", u"- he said"_s, u"'- he said"_s);
        row("an at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
        row("a tab before it", u"\t=1"_s, u"'\t=1"_s);
        row("a blank before it", u" =1"_s, u"' =1"_s);
        row("a line end before it", u"\n=1"_s, u"'\n=1"_s);
        row("a carriage return is no part of a cell", u"\r=1"_s, u"'=1"_s);
        row("the wide forms", u"＝1"_s, u"'＝1"_s);
        row("words stay as they are", u"a = b"_s, u"a = b"_s);
        row("a quotation mark", u"“=1”"_s, u"“=1”"_s);
        row("nothing", QString(), QString());
        row("half an emoji", QString(QChar(0xD83D)), QString(QChar(0xFFFD)));
    }
    void aCellIsNeverAFormula()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, cell);
        QCOMPARE(safeCell(text), cell);
    }

    void aByteOrderMarkIsThereWhereItIsWanted()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"out.csv"_s);
        QVERIFY(exported("csv", codedSample(), target));
        QVERIFY(bytesOf(target).startsWith("\xEF\xBB\xBFquote,"));
        QVERIFY(exported("csv", codedSample(), target, {{u"bom"_s, u"no"_s}}));
        QVERIFY(bytesOf(target).startsWith("quote,"));
    }

    void anEmptyTableSaysSo()
    {
        const QTemporaryDir folder;
        const auto report = exported("csv", {}, folder.filePath(u"out.csv"_s), {{u"table"_s, u"tags"_s}});
        QVERIFY(report);
        QCOMPARE(report->remarks.size(), 1);
    }

    // What a spreadsheet makes of it, written again by the spreadsheet: cell for cell the same words.
    void libreOfficeReadsTheSameCells()
    {
        QVERIFY2(QFile::exists(QString::fromUtf8(SOFFICE_PROGRAM)),
            "LibreOffice is not there: packages.debian names it, [test].");
        const QTemporaryDir folder;
        QStringList names; // one start of the program for all, which takes the most of the time
        for (const QString &table : tables()) {
            names.append(folder.filePath(table + u".csv"_s));
            QVERIFY(exported("csv", hostileSample(), names.last(), {{u"table"_s, table}}));
        }
        // Comma, double marks, UTF-8, from line 1; out: marks only where needed, cells as they are shown.
        const Answer answer = office(
            QStringList{u"--infilter=Text - txt - csv (StarCalc):44,34,76,1"_s, u"--convert-to"_s,
                u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"_s, u"--outdir"_s, folder.filePath(u"out"_s)}
                + names,
            folder.path());
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        for (const QString &table : tables()) {
            const QList<QStringList> ours = csvRows(QString::fromUtf8(bytesOf(folder.filePath(table + u".csv"_s))));
            const QList<QStringList> theirs
                = csvRows(QString::fromUtf8(bytesOf(folder.filePath(u"out/"_s + table + u".csv"_s))));
            QCOMPARE(theirs.size(), ours.size());
            QVERIFY(ours.size() > 1);
            for (qsizetype row = 0; row < ours.size(); ++row) {
                QCOMPARE(theirs[row].size(), ours[row].size());
                for (qsizetype column = 0; column < ours[row].size(); ++column) {
                    // Dates and shares are shown in the spreadsheet's own way; words must be the same.
                    const QString &cell = ours[row][column];
                    if (cell.size() > 12 && !cell.front().isDigit())
                        QCOMPARE(theirs[row][column], cell);
                    QVERIFY2(!theirs[row][column].startsWith("Err:"_L1) && !theirs[row][column].startsWith(u'#'),
                        qPrintable(theirs[row][column]));
                }
            }
        }
    }
};

static const Suite<TstCsv> suite("tst_csv");

#include "tst_csv.moc"
