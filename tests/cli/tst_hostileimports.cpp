// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/import/zipped.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray project(const QByteArray &inside)
{
    return QByteArray("<?xml version='1.0' encoding='utf-8'?><Project xmlns='urn:QDA-XML:project:1.0' name='p'>")
        + inside + "</Project>";
}

QByteArray source(const QByteArray &path, const QByteArray &begin = "0", const QByteArray &end = "3")
{
    return project("<Sources><TextSource guid='0D62985D-B147-4D01-A9B5-CAE5DCD98341' name='A' plainTextPath='" + path
        + "'><PlainTextSelection guid='0D62985D-B147-4D01-A9B5-CAE5DCD98342' startPosition='" + begin
        + "' endPosition='" + end + "'/></TextSource></Sources>");
}

QByteArray qdpx(const QByteArray &qde, const QByteArray &text = "The ferry left.")
{
    return zipped({{u"project.qde"_s, qde}, {u"sources/F.txt"_s, text}});
}

// A project that says it is ours, and what stands beside it.
QByteArray besides(const QByteArray &companion)
{
    QByteArray qde = source("internal://F.txt");
    return zipped({{u"project.qde"_s, qde.replace("name='p'", "name='p' origin='Synoptic 1'")},
        {u"sources/F.txt"_s, "The ferry left."}, {u"synoptic.json"_s, companion}});
}

// Laughs a billion times, if it is let.
const QByteArray laughs = "<!DOCTYPE p [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
                          "'&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
constexpr qsizetype megabyte = 1024 * 1024;

}

// Files that mean harm, or were harmed, brought in as annotations: one sentence, and the project is as it was.
class TstHostileImports : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_project;

private slots:
    void initTestCase()
    {
        m_project = m_folder.filePath(u"ferry.synoptic"_s);
        writeFile(m_folder.filePath(u"in.jsonl"_s),
            "{\"id\":\"n/1\",\"series\":\"Gazette\",\"url\":\"https://g.example/1\",\"text\":\"The ferry left.\"}\n");
        QCOMPARE(runCli({u"import"_s, m_project, m_folder.filePath(u"in.jsonl"_s), u"--quiet"_s}).exitCode, 0);
    }

    void aHostileFileIsOneSentenceAndChangesNothing_data();
    void aHostileFileIsOneSentenceAndChangesNothing()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, why);
        const QString path = m_folder.filePath(name);
        writeFile(path, bytes);
        const QByteArray before = bytesOf(m_project);
        const Answer answer = runCli({u"import"_s, m_project, path, u"--quiet"_s});
        QFile::remove(path);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.out.isEmpty() || answer.out == "tags added: 0\nannotations added: 0\nnotes added: 0\n",
            answer.out.constData());
        QVERIFY2(answer.err.size() < 400 && answer.err.count('\n') == 1, answer.err.constData());
        QVERIFY2(answer.err.startsWith(path.toUtf8() + ": "), answer.err.constData());
        QVERIFY2(QString::fromUtf8(answer.err).contains(why), answer.err.constData());
        QVERIFY(bytesOf(m_project) == before);
    }

    // Wherever a file breaks off, at the beginning, in the middle, before its last byte.
    void aFileThatWasCutOffIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("whole");
        const QString marks = m_folder.filePath(u"whole.jsonld"_s);
        writeFile(marks,
            "[{\"type\":\"Annotation\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"Late\"},"
            "\"target\":{\"source\":\"https://g.example/1\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":"
            "\"ferry left\"}}}]");
        const QString other = m_folder.filePath(u"other.synoptic"_s);
        QFile::remove(other);
        QVERIFY(QFile::copy(m_project, other));
        QCOMPARE(runCli({u"import"_s, other, marks, u"--quiet"_s}).exitCode, 0);
        for (const char *format : {"qdpx", "qdc", "jsonld"}) {
            const QString path = m_folder.filePath(u"whole."_s + QLatin1StringView(format));
            QCOMPARE(runCli({u"export"_s, other, u"--to"_s, QLatin1StringView(format), u"-o"_s, path, u"--quiet"_s})
                         .exitCode,
                0);
            QTest::newRow(format) << u"cut."_s + QLatin1StringView(format) << bytesOf(path);
        }
    }
    void aFileThatWasCutOffIsRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, whole);
        const QString path = m_folder.filePath(name);
        const QByteArray before = bytesOf(m_project);
        // A blank at the end is not missed.
        const qsizetype end = whole.startsWith("PK") ? whole.size() : whole.trimmed().size();
        for (const qsizetype size : {qsizetype(0), qsizetype(1), end / 10, end / 2, end - end / 10, end - 2, end - 1}) {
            writeFile(path, whole.first(size));
            const Answer answer = runCli({u"import"_s, m_project, path, u"--quiet"_s});
            QVERIFY2(answer.exitCode == 1, qPrintable(QString::number(size)));
            QVERIFY2(answer.err.count('\n') == 1 && answer.err.contains(name.toUtf8()), answer.err.constData());
            QVERIFY(bytesOf(m_project) == before);
        }
    }

    void aProjectThatNothingCameIntoIsNotLeftBehind()
    {
        const QString fresh = m_folder.filePath(u"fresh.synoptic"_s);
        const QString path = m_folder.filePath(u"slip.qdpx"_s);
        writeFile(path, qdpx(source("internal://../../../etc/hostname")));
        QCOMPARE(runCli({u"import"_s, fresh, path, u"--quiet"_s}).exitCode, 1);
        QVERIFY(!QFile::exists(fresh));
    }
};

void TstHostileImports::aHostileFileIsOneSentenceAndChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *title, const QString &name, const QByteArray &bytes, const QString &why) {
        QTest::newRow(title) << name << bytes << why;
    };
    const QByteArray good = source("internal://F.txt");
    row("an archive with a way out of it", u"a.qdpx"_s,
        zipped({{u"project.qde"_s, good}, {u"sources/F.txt"_s, "The ferry left."}, {u"../../evil.txt"_s, "x"}}),
        u"leads out of it"_s);
    row("a source above the archive", u"a.qdpx"_s, qdpx(source("internal://../../../etc/hostname")),
        u"leads out of it"_s);
    row("a source of the system", u"a.qdpx"_s, qdpx(source("internal:///etc/../../etc/hostname")),
        u"leads out of it"_s);
    row("a source on a drive", u"a.qdpx"_s, qdpx(source("internal://C:\\F.txt")), u"leads out of it"_s);
    row("a text that unpacks without end", u"a.qdpx"_s, qdpx(good, QByteArray(80 * megabyte, 'a')),
        u"unpacks to far more than a text does"_s);
    row("a project that unpacks without end", u"a.qdpx"_s, qdpx(QByteArray(80 * megabyte, ' ')),
        u"unpacks to far more than a text does"_s);
    row("a project that is a folder", u"a.qdpx"_s, zipped({{u"project.qde/F.txt"_s, "x"}}),
        u"there is no project.qde in it"_s);
    row("two projects", u"a.qdpx"_s, zipped({{u"project.qde"_s, good}, {u"Other.qde"_s, good}}),
        u"more than one project"_s);
    row("an archive in which the project is an archive", u"a.qdpx"_s, qdpx(qdpx(good)), u"no sound XML"_s);
    row("no archive at all", u"a.qdpx"_s, QByteArray(100'000, '\0'), u"no sound zip archive"_s);
    row("an archive by its first bytes alone", u"a.qdpx"_s, "PK\x03\x04" + QByteArray(100'000, '\xFF'),
        u"no sound zip archive"_s);
    row("entities of its own in a project", u"a.qdpx"_s, qdpx(laughs + project("<Description>&c;</Description>")),
        u"a document type of its own"_s);
    row("entities of its own in a codebook", u"a.qdc"_s, laughs + "<CodeBook>&c;</CodeBook>",
        u"a document type of its own"_s);
    row("an entity that is a file", u"a.qdc"_s,
        "<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><CodeBook>&a;</CodeBook>",
        u"a document type of its own"_s);
    row("an entity that nobody knows", u"a.qdc"_s, "<CodeBook>&a;</CodeBook>", u"no sound XML"_s);
    row("codes in each other without end", u"a.qdc"_s,
        "<CodeBook>" + QByteArray("<Codes>").repeated(100'000) + QByteArray("</Codes>").repeated(100'000)
            + "</CodeBook>",
        u"nested too deeply"_s);
    row("a name of one attribute twice", u"a.qdc"_s, "<CodeBook><Codes><Code guid='1' guid='2'/></Codes></CodeBook>",
        u"no sound XML"_s);
    row("a wrong identifier", u"a.qdc"_s, "<CodeBook><Codes><Code guid='0D62985D' name='a'/></Codes></CodeBook>",
        u"is no identifier"_s);
    row("an identifier of a hundred megabytes", u"a.qdc"_s,
        "<CodeBook><Codes><Code name='a' guid='" + QByteArray(100 * megabyte, 'A') + "'/></Codes></CodeBook>",
        u"a.qdc"_s);
    row("a name of eight megabytes that is no tag's", u"a.qdc"_s,
        "<CodeBook><Codes><Code guid='x' name='" + QByteArray(8 * megabyte, 'a') + "'/></Codes></CodeBook>",
        u"is no identifier"_s);
    row("a place outside the text", u"a.qdpx"_s, qdpx(source("internal://F.txt", "0", "4000000000")), u"is outside"_s);
    row("a place before the text", u"a.qdpx"_s, qdpx(source("internal://F.txt", "-9223372036854775808", "3")),
        u"is no place in a text"_s);
    row("a place beyond all numbers", u"a.qdpx"_s, qdpx(source("internal://F.txt", "0", "99999999999999999999")),
        u"is no place in a text"_s);
    row("annotations of a hundred megabytes", u"a.jsonld"_s, "[\"" + QByteArray(100 * megabyte, 'a') + "\"]",
        u"a.jsonld"_s);
    row("annotations in each other without end", u"a.jsonld"_s, QByteArray(1'000'000, '['), u"too deeply nested"_s);
    row("a word of thirty megabytes on no article", u"a.jsonld"_s,
        "[{\"type\":\"Annotation\",\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":"
        "\"" + QByteArray(30 * megabyte, 'a')
            + "\"}}}]",
        u"was left out"_s);
    row("a word of thirty megabytes on an article", u"a.jsonld"_s,
        "[{\"type\":\"Annotation\",\"target\":{\"source\":\"https://g.example/1\",\"selector\":{\"type\":"
        "\"TextQuoteSelector\",\"exact\":\""
            + QByteArray(30 * megabyte, 'a') + "\"}}}]",
        u"was left out: the words are not in"_s);
    row("a place beyond all texts", u"a.jsonld"_s,
        "[{\"type\":\"Annotation\",\"target\":{\"source\":\"https://g.example/1\",\"selector\":{\"type\":"
        "\"TextPositionSelector\",\"start\":0,\"end\":1e300}}}]",
        u"is no place in a text"_s);
    row("a place in a text of another length", u"a.jsonld"_s,
        "[{\"type\":\"Annotation\",\"target\":{\"source\":\"https://g.example/1\",\"selector\":{\"type\":"
        "\"TextPositionSelector\",\"start\":2,\"end\":9000000}}}]",
        u"was left out"_s);
    row("a list without annotations", u"a.jsonld"_s, "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"items\":[]}",
        u"there are no annotations in it"_s);
    row("a codebook without codes", u"a.qdc"_s, "<CodeBook><Codes/></CodeBook>", u"there are no codes in it"_s);
    row("a project without anything", u"a.qdpx"_s, qdpx(project({})), u"there is nothing in it"_s);
    const QByteArray again = "<TextSource guid='0d62985d-b147-4d01-a9b5-cae5dcd98341' name='B' plainTextPath='F.txt'/>";
    row("two sources of one identifier", u"a.qdpx"_s,
        qdpx(QByteArray(good).replace("</Sources>", again + "</Sources>")), u"two sources have the identifier"_s);
    const QByteArray note
        = "<Note guid='0D62985D-B147-4D01-A9B5-CAE5DCD98343'><PlainTextContent>a</PlainTextContent></Note>";
    row("two notes of one identifier", u"a.qdpx"_s,
        qdpx(QByteArray(good).replace("</Sources>", "</Sources><Notes>" + note + note + "</Notes>")),
        u"two notes have the identifier"_s);

    const QByteArray here = "\"0D62985D-B147-4D01-A9B5-CAE5DCD98341\"";
    row("beside a project no JSON", u"a.qdpx"_s, besides("{\"verdicts\":"), u"no sound JSON"_s);
    row("beside a project lists in each other without end", u"a.qdpx"_s, besides(QByteArray(900'000, '[')),
        u"no sound JSON"_s);
    row("beside a project what unpacks without end", u"a.qdpx"_s, besides(QByteArray(80 * megabyte, ' ')),
        u"unpacks to far more than a text does"_s);
    row("beside a project a verdict on no source", u"a.qdpx"_s,
        besides("{\"verdicts\":[{\"kind\":\"quote\",\"places\":[{\"source\":\"x\",\"start\":0,\"end\":3}]}]}"),
        u"names no source that is there"_s);
    row("beside a project a verdict outside the text", u"a.qdpx"_s,
        besides("{\"verdicts\":[{\"kind\":\"quote\",\"places\":[{\"source\":" + here + ",\"start\":0,\"end\":99}]}]}"),
        u"is no part of its text"_s);
    row("beside a project a verdict that is turned round", u"a.qdpx"_s,
        besides("{\"verdicts\":[{\"kind\":\"quote\",\"places\":[{\"source\":" + here + ",\"start\":3,\"end\":1}]}]}"),
        u"is no part of its text"_s);
    row("beside a project a verdict on three places", u"a.qdpx"_s,
        besides("{\"verdicts\":[{\"kind\":\"same\",\"places\":[1,2,3]}]}"), u"is said of no place"_s);
    row("beside a project parts that overlap", u"a.qdpx"_s,
        besides("{\"sources\":[{\"guid\":" + here
            + ",\"blocks\":[{\"role\":\"body\",\"start\":0,\"end\":9},{\"role\":\"body\",\"start\":5,\"end\":12}]}]}"),
        u"stands in what is before it"_s);
    row("beside a project a version of itself", u"a.qdpx"_s,
        besides("{\"sources\":[{\"guid\":" + here + ",\"newer\":" + here + "}]}"), u"newer version of itself"_s);
    row("beside a project a key of no tag", u"a.qdpx"_s, besides("{\"codes\":[{\"guid\":\"x\",\"key\":\"1\"}]}"),
        u"is no key of a tag"_s);
    row("beside a project a name that is no other", u"a.qdpx"_s,
        besides("{\"aliases\":[{\"spelling\":\"a\",\"name\":\"a\"}]}"), u"is no other name"_s);
    row("beside a project a cluster of one place", u"a.qdpx"_s,
        besides("{\"reuses\":[{\"program\":\"p\",\"kind\":\"cluster\",\"places\":[{\"source\":" + here
            + ",\"start\":0,\"end\":3}]}]}"),
        u"is nothing that a program found"_s);
    row("bytes that are no text", u"a.jsonld"_s, QByteArray(1000, '\xFF'), u"not complete JSON"_s);
}

static const Suite<TstHostileImports> suite("tst_hostileimports");

#include "tst_hostileimports.moc"
