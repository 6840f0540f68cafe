// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/report/documents.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QString textIn(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).remove(QChar::ByteOrderMark).simplified();
}

Manuscript one(ManuscriptPart::Kind kind, const StyledLine &spans)
{
    return {{.kind = kind, .spans = spans}};
}

}

class TstReport : public QObject
{
    Q_OBJECT
private slots:
    void markdownSaysNothingThatTheWordsDoNotSay_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char *name, const QString &words, const QString &markdown) {
            QTest::newRow(name) << words << markdown;
        };
        row("emphasis", u"*z* _u_"_s, u"\\*z\\* \\_u\\_"_s);
        row("a link", u"[l](x)"_s, u"\\[l\\](x)"_s);
        row("markup of a web page", u"<b>"_s, u"\\<b\\>"_s);
        row("a cell's edge", u"a|b"_s, u"a\\|b"_s);
        row("a list", u"- no"_s, u"\\- no"_s);
        row("a numbered list", u"1. no"_s, u"1\\. no"_s);
        row("a year that ends a line", u"in 2014."_s, u"in 2014."_s);
        row("a rule under a heading", u"=== no"_s, u"\\=== no"_s);
        row("a heading", u"# no"_s, u"\\# no"_s);
        row("lines are one", u"a\nb"_s, u"a b"_s);
    }
    void markdownSaysNothingThatTheWordsDoNotSay()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, markdown);
        QCOMPARE(textIn(markdownOf(one(ManuscriptPart::Kind::Paragraph, {{words}}))), markdown);
    }

    void marksOfStyleClingToTheWords()
    {
        const StyledLine spans{{u"kept "_s}, {u"gone"_s, StyledWords::Style::Dropped}, {u" "_s},
            {u" new "_s, StyledWords::Style::Changed}, {u"own"_s, StyledWords::Style::Added}};
        QCOMPARE(textIn(markdownOf(one(ManuscriptPart::Kind::Item, spans))), u"- kept ~~gone~~ **new** *own*"_s);
    }

    void aNoteStaysMarkdownButFetchesNothing()
    {
        const QString note = u"*so*\n![p](http://x.example/p.png) <img src=x>"_s;
        QCOMPARE(markdownOf(one(ManuscriptPart::Kind::Note, {{note}})),
            QByteArray("> *so*\n  > !\\[p](http://x.example/p.png) \\<img src=x>\n"));
    }

    void aReportSaysWhatTheWindowSays()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"out.md"_s);
        QVERIFY(exported("md", codedSample(), target));
        const QString report = QString::fromUtf8(bytesOf(target));
        for (const QString &line : {u"# Late ferry"_s, u"## Shared quotes"_s, u"**Ann Ode** · B cuts"_s,
                 u"~~and nobody had told the pilot~~"_s, u"B drops the last 6 words"_s, u"Left out by C Observer."_s,
                 u"### sources/unnamed"_s, u"  > *Which* official?"_s, u"On the project"_s,
                 u"| sources/named | 1 | 1 |"_s})
            QVERIFY2(report.contains(line), qPrintable(line + u"\n\n"_s + report));
        QVERIFY(exported("md", codedSample(), target, {{u"marks"_s, u"no"_s}}));
        QVERIFY(!bytesOf(target).contains("unnamed"));
        QVERIFY(!bytesOf(target).contains("harbour master"));
    }

    // What one outlet alone prints, in however many articles, no other leaves out.
    void whatOneOutletPrintsTwiceIsLeftOutByNobody()
    {
        Exportable work = codedSample();
        for (const qsizetype article : {0, 1}) {
            work.snapshot.articles[article].found.outlet = u"Gazette"_s;
            work.articles[article].outlet = u"Gazette"_s;
        }
        const QTemporaryDir folder;
        for (const QString &name : {u"md"_s, u"html"_s}) {
            const QString target = folder.filePath(u"out."_s + name);
            QVERIFY(exported(name.toUtf8().constData(), work, target));
            const QString report = QString::fromUtf8(bytesOf(target));
            QVERIFY2(report.contains(u"Ann Ode"_s), qPrintable(report));
            QVERIFY2(!report.contains(u"Left out by"_s), qPrintable(report));
        }
        QVERIFY(QString::fromUtf8(bytesOf(folder.filePath(u"out.md"_s)))
                .contains(u"| Quotes only here | 1 | 2 | none |"_s));
    }

    // Offices list headings and lead to them, and none stands alone at the foot of a page.
    void headingsAreHeadingsAndStayWithWhatFollows()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"out.odt"_s);
        Exportable work = codedSample();
        work.snapshot.notes[0].text = u"# Not a heading of the report"_s;
        QVERIFY(exported("odt", work, target));
        const QString text = QString::fromUtf8(entryOf(target, u"content.xml"_s));
        static const QRegularExpression heading(
            u"<text:h text:style-name=\"(p\\d+)\" text:outline-level=\"(\\d)\"><text:span[^>]*>([^<]*)"_s);
        QStringList seen;
        for (const QRegularExpressionMatch &it : heading.globalMatch(text)) {
            seen.append(it.captured(2) + u' ' + it.captured(3));
            const QRegularExpression kept(u"style:name=\"%1\"[^>]*>\\s*<style:paragraph-properties "
                                          "fo:keep-with-next=\"always\""_s.arg(it.captured(1)));
            QVERIFY2(text.contains(kept), qPrintable(seen.last()));
        }
        QCOMPARE(seen.first(), u"1 Late ferry"_s);
        for (const QString &it : {u"2 Articles"_s, u"2 Shared quotes"_s, u"3 sources/unnamed"_s})
            QVERIFY2(seen.contains(it), qPrintable(it + u'\n' + seen.join(u'\n')));
        QVERIFY(!seen.join(u'\n').contains("Not a heading"_L1));
        QVERIFY(text.contains("Not a heading of the report"_L1));
    }

    void archivesTellNoTime()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"out.odt"_s);
        QVERIFY(exported("odt", codedSample(), target));
        const QByteArray archive = bytesOf(target);
        qsizetype files = 0;
        for (qsizetype at = archive.indexOf("PK\x03\x04"); at >= 0; at = archive.indexOf("PK\x03\x04", at + 4), ++files)
            QCOMPARE(archive.sliced(at + 10, 4), QByteArray("\0\0\x21\0", 4));
        QVERIFY(files >= 3);
        QCOMPARE(withoutTimes(archive), archive);
        for (const QByteArray &broken : {QByteArray(), QByteArray("PK\x05\x06"), archive.last(200), archive.first(90)})
            QCOMPARE(withoutTimes(broken).size(), broken.size());
    }

    // Word processors read it, and what they read is what was written, hostile words included.
    void libreOfficeReadsTheReport()
    {
        QVERIFY2(QFile::exists(QString::fromUtf8(SOFFICE_PROGRAM)),
            "LibreOffice is not there: packages.debian names it, [test].");
        const QTemporaryDir folder;
        QStringList formats{u"odt"_s};
        if (!QStandardPaths::findExecutable(u"pandoc"_s).isEmpty())
            formats.append(u"docx"_s);
        QStringList names; // one start of the program for all, which takes the most of the time
        for (const QString &format : std::as_const(formats)) {
            for (const bool hostile : {false, true}) {
                const QString name = format + (hostile ? u"-hostile."_s : u"-report."_s) + format;
                names.append(folder.filePath(name));
                const auto report
                    = exported(format.toLatin1().constData(), hostile ? hostileSample() : codedSample(), names.last());
                QVERIFY2(report, report ? "" : qPrintable(report.error().message));
                QVERIFY(bytesOf(names.last()).startsWith("PK\x03\x04"));
            }
        }
        const Answer answer
            = office(QStringList{u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, folder.path()} + names,
                folder.path());
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        for (const QString &name : std::as_const(names)) {
            const QByteArray read = bytesOf(name.section(u'.', 0, -2) + u".txt"_s);
            const QString text = textIn(read);
            if (name.endsWith("odt-report.odt"_L1)) // nothing sticks to its bullet
                QVERIFY(QString::fromUtf8(read).contains(u"\u00A0A Gazette (whole"_s));
            QStringList said{u"Late ferry"_s, u"Shared quotes"_s, u"Ann Ode"_s,
                u"We left at nine because the tide was out"_s, u"Matrix"_s, u"By outlet"_s, u"sources/named"_s};
            if (name.contains("hostile"_L1))
                said += {u"</script><script>alert(\"1\")</script><!-- & 'x' `y` | *z* _u_ [l](javascript:1)"_s,
                    u"=HYPERLINK(\"http://x.example\")"_s};
            else
                said += {u"Left out by C Observer."_s, u"Which"_s, u"Nobody answers for it."_s, u"Ferry late 🚢"_s};
            for (const QString &words : std::as_const(said))
                QVERIFY2(text.contains(words), qPrintable(name + u": "_s + words + u"\n\n"_s + text));
        }
    }

    void withoutPandocAnOpenDocumentIsWrittenAndSaid()
    {
        const QByteArray path = qgetenv("PATH");
        const QTemporaryDir folder;
        qputenv("PATH", folder.path().toUtf8());
        const auto back = qScopeGuard([&path] { qputenv("PATH", path); });
        const auto report = exported("docx", codedSample(), folder.filePath(u"report.docx"_s));
        QVERIFY(report);
        QCOMPARE(report->file, folder.filePath(u"report.odt"_s));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"report.odt"_s});
        QVERIFY(report->remarks.value(0).contains(u"“report.odt”"_s));

        // A second time there is a file that nobody named.
        writeFile(folder.filePath(u"report.odt"_s), "written on in the meantime");
        const auto again = exported("docx", codedSample(), folder.filePath(u"report.docx"_s));
        QVERIFY(!again);
        QVERIFY2(again.error().message.startsWith(u"“report.odt” could not be written: it is there already"_s),
            qPrintable(again.error().message));
        QCOMPARE(bytesOf(folder.filePath(u"report.odt"_s)), "written on in the meantime");
        QVERIFY(exported("docx", codedSample(), folder.filePath(u"report.odt"_s))); // it has been named
        QVERIFY(bytesOf(folder.filePath(u"report.odt"_s)).startsWith("PK"));
    }
};

static const Suite<TstReport> suite("tst_report");

#include "tst_report.moc"
