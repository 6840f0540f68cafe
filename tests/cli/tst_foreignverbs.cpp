// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// JSON that is easier to read here: with ' for its quotation marks.
void writeJson(const QString &path, QByteArray bytes)
{
    writeFile(path, bytes.replace('\'', '"'));
}

const QByteArray articles
    = "{'id':'n/1','series':'Gazette','url':'https://g.example/1','text':'🚢 The ferry left at nine.'}\n";
const QByteArray marks
    = "[{'type':'Annotation','creator':'Ana','created':'2031-05-06T07:08:09Z','body':[{'type':'TextualBody',"
      "'purpose':'tagging','value':'Delay'}],'target':{'source':'https://g.example/1','selector':{'type':"
      "'TextQuoteSelector','exact':'left at nine'}}},{'type':'Annotation','bodyValue':'so','target':{'source':"
      "'https://g.example/1','selector':{'type':'TextQuoteSelector','exact':'left at ten'}}}]";

}

// Annotations and tags of other programs, in and out.
class TstForeignVerbs : public QObject
{
    Q_OBJECT
private slots:
    void marksComeInAndGoOut()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        writeJson(folder.filePath(u"in.jsonl"_s), articles);
        writeJson(folder.filePath(u"marks.jsonld"_s), marks);
        const Answer in = runCli(
            {u"import"_s, project, folder.filePath(u"in.jsonl"_s), folder.filePath(u"marks.jsonld"_s), u"--quiet"_s});
        QCOMPARE(in.exitCode, 1); // not all of it was done
        QCOMPARE(in.err,
            folder.filePath(u"marks.jsonld"_s).toUtf8()
                + ": “left at ten” was left out: the words are not in “n/1”.\n");
        QCOMPARE(in.out,
            QByteArray(
                "articles added: 1\narticles in the project: 1\ntags added: 1\nannotations added: 1\nnotes added: "
                "0\n"));

        // Out as a project of another program, in again as one of our own, out again: nothing is lost on the way.
        const QString first = folder.filePath(u"ferry.qdpx"_s);
        const QString other = folder.filePath(u"other.synoptic"_s);
        QCOMPARE(runCli({u"export"_s, project, u"--to=qdpx"_s, u"-o"_s, first, u"--quiet"_s}).exitCode, 0);
        QCOMPARE(runCli({u"import"_s, other, first, u"--quiet"_s}).exitCode, 0);
        const QByteArray before = bytesOf(first);
        QCOMPARE(runCli({u"export"_s, other, u"--to=qdpx"_s, u"-o"_s, first, u"--quiet"_s}).exitCode, 0);
        QVERIFY(!before.isEmpty());
        QCOMPARE(bytesOf(first), before);
        QVERIFY(runCli({u"info"_s, other}).out.contains("annotations: 1\n"));
    }

    void whatIsHereAlreadyIsCounted()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        const QString out = folder.filePath(u"out.jsonld"_s);
        writeJson(folder.filePath(u"in.jsonl"_s), articles);
        writeJson(folder.filePath(u"marks.jsonld"_s), marks);
        runCli(
            {u"import"_s, project, folder.filePath(u"in.jsonl"_s), folder.filePath(u"marks.jsonld"_s), u"--quiet"_s});
        QCOMPARE(runCli({u"export"_s, project, u"--to=jsonld"_s, u"-o"_s, out, u"--quiet"_s}).exitCode, 0);
        const Answer again = runCli({u"import"_s, project, out, u"--quiet"_s});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.out,
            QByteArray("tags added: 0\nannotations added: 0\nnotes added: 0\nannotations and notes that were here "
                       "already: 1\n"));
    }

    void aCodebookBeginsAProject()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        writeJson(folder.filePath(u"book.qdc"_s),
            "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code guid='0D62985D-B147-4D01-A9B5-CAE5DCD98341' "
            "name='Delay' isCodable='true'/></Codes></CodeBook>");
        const Answer in = runCli({u"import"_s, project, folder.filePath(u"book.qdc"_s), u"--quiet"_s});
        QCOMPARE(in.exitCode, 0);
        QCOMPARE(in.out, QByteArray("tags added: 1\nannotations added: 0\nnotes added: 0\n"));
    }

    void marksAloneMakeNoProject()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        writeJson(folder.filePath(u"marks.jsonld"_s), marks);
        const Answer in = runCli({u"import"_s, project, folder.filePath(u"marks.jsonld"_s), u"--quiet"_s});
        QCOMPARE(in.exitCode, 1);
        QCOMPARE(in.err, project.toUtf8() + ": There is no project “ferry.synoptic”.\n");
        QVERIFY(!QFile::exists(project));
    }

    void aBrokenFileIsNamedAndChangesNothing()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        writeJson(folder.filePath(u"in.jsonl"_s), articles);
        writeJson(folder.filePath(u"p.qdpx"_s), "PK\x03\x04 and so on");
        runCli({u"import"_s, project, folder.filePath(u"in.jsonl"_s), u"--quiet"_s});
        const QByteArray before = runCli({u"info"_s, project}).out;
        const Answer in = runCli({u"import"_s, project, folder.filePath(u"p.qdpx"_s), u"--quiet"_s});
        QCOMPARE(in.exitCode, 1);
        QCOMPARE(
            in.err, folder.filePath(u"p.qdpx"_s).toUtf8() + ": “p.qdpx” cannot be read: it is no sound zip archive.\n");
        QCOMPARE(runCli({u"info"_s, project}).out, before);
    }
};

static const Suite<TstForeignVerbs> suite("tst_foreignverbs");

#include "tst_foreignverbs.moc"
