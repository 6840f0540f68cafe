// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/pdf/bookwriter.h"
#include "app/export/pdf/secondpass.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/export/pdf/pdfformats.h"
#include "tests/export/pdf/readers.h"
#include "tests/support/suite.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Takes all that it is given but for one time, and knows nothing of that afterwards.
class Leaky : public QIODevice
{
public:
    explicit Leaky(qsizetype lost = -1)
        : m_lost(lost)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    qsizetype asked() const { return m_asked; } // how many times it was given something

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return m_asked++ == m_lost ? size - 1 : size; }

private:
    qsizetype m_lost;
    qsizetype m_asked = 0;
};

}

// What becomes of the file, and what is said of it.
class TstPdfWriting : public QObject
{
    Q_OBJECT

    static Result<ExportReport> exported(
        const Exportable &work, const QString &target, const ExportChoices &choices = {})
    {
        Progress progress;
        return exporterNamed(u"pdf")->write(work, choices, target, progress);
    }
    static QStringList namesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    void nothingIsLeftBesideTheFile()
    {
        const QTemporaryDir folder;
        const AnnotatedWork work = annotatedSamples();
        const auto report = exported(work.work(), folder.filePath(u"a.pdf"_s));
        QVERIFY(report);
        QCOMPARE(report->articles, 5);
        QCOMPARE(report->remarks, QStringList());
        QCOMPARE(namesIn(folder.path()), QStringList{u"a.pdf"_s});
    }

    void cancelledAtAnyStepTheOldFileStays_data() { addPdfFormats(); }
    void cancelledAtAnyStepTheOldFileStays()
    {
        QFETCH(const QString, format);
        const AnnotatedWork work = annotatedSamples();
        QList<double> shares; // how far each step says it is
        {
            const QTemporaryDir folder;
            Progress progress([&shares](qsizetype done, qsizetype total) {
                QVERIFY(done >= 0 && done <= total);
                shares.append(static_cast<double>(done) / static_cast<double>(total));
            });
            QVERIFY(exporterNamed(format)->write(work.work(), {}, folder.filePath(u"a.pdf"_s), progress));
        }
        QVERIFY(std::ranges::is_sorted(shares));
        // Laid out, painted, finished by the second pass: each can be stopped on its way.
        const auto between = [&shares](double from, double to) {
            return std::ranges::count_if(shares, [&](double it) { return it > from && it < to; });
        };
        QVERIFY2(between(0, 0.33) > 0 && between(0.34, 0.66) > 0 && between(0.67, 0.99) > 20, qPrintable(format));
        const auto last = shares.size(); // all is done then
        const qsizetype stride = std::max<qsizetype>(1, last / 15);
        for (qsizetype stop = 1; stop < last; stop += stop + stride < last ? stride : 1) {
            const QTemporaryDir folder;
            const QString target = folder.filePath(u"a.pdf"_s);
            put(target, "old");
            qsizetype step = 0;
            Progress *asked = nullptr;
            Progress progress([&](qsizetype, qsizetype) {
                if (++step == stop)
                    asked->cancel();
            });
            asked = &progress;
            const auto report = exporterNamed(format)->write(work.work(), {}, target, progress);
            QVERIFY2(!report, qPrintable(u"went on after step %1 of %2"_s.arg(stop).arg(last)));
            QCOMPARE(report.error().kind, Error::Kind::Cancelled);
            QVERIFY2(step <= stop + 1, "it stops before the next step but one");
            QCOMPARE(namesIn(folder.path()), QStringList{u"a.pdf"_s});
            QFile file(target);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray("old"));
        }
    }

    void whatIsInTheWayIsSaid()
    {
        const QTemporaryDir folder;
        const AnnotatedWork work = hardWords();
        const auto report = exported(work.work(), folder.filePath(u"nowhere/a.pdf"_s));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::CannotWrite);
        QVERIFY2(
            report.error().message.startsWith(u"“a.pdf” could not be written: "_s), qPrintable(report.error().message));
        QCOMPARE(namesIn(folder.path()), QStringList());
    }

    // A disk is full after so many bytes, whichever of the files they are written to.
    void aFullDiskLeavesTheOldFile()
    {
        const AnnotatedWork work = hardWords();
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = signal(SIGXFSZ, SIG_IGN); // writing too much is an error then, not the end
        const auto restore = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &before);
            signal(SIGXFSZ, handler);
        });
        int failures = 0;
        for (rlim_t bytes = 0;; bytes += 7000) {
            const QTemporaryDir folder;
            const QString target = folder.filePath(u"a.pdf"_s);
            put(target, "old");
            rlimit full = before;
            full.rlim_cur = bytes;
            setrlimit(RLIMIT_FSIZE, &full);
            const auto report = exported(work.work(), target);
            setrlimit(RLIMIT_FSIZE, &before);
            if (report)
                break;
            ++failures;
            QCOMPARE(report.error().kind, Error::Kind::CannotWrite);
            QCOMPARE(namesIn(folder.path()), QStringList{u"a.pdf"_s});
            QFile file(target);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray("old"));
        }
        QVERIFY(failures > 4);
    }

    // As where a disk is full, and something else is removed: what is written later finds its room.
    void aPageThatCouldNotBePaintedIsSaid_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("from the beginning") << 0;
        QTest::newRow("from the middle") << 1;
        QTest::newRow("from the end") << 2;
    }
    void aPageThatCouldNotBePaintedIsSaid()
    {
        QFETCH(const int, part);
        Progress progress;
        const AnnotatedWork work = hardWords();
        const auto book = exporterNamed(u"pdf")->book(work.work(), {}, progress);
        QVERIFY(book);
        Leaky sound;
        QVERIFY(writePages(**book, Highlights::Painted, sound, progress));
        Leaky leaky(part * (sound.asked() - 1) / 2);
        const Result<Painted> painted = writePages(**book, Highlights::Painted, leaky, progress);
        QVERIFY(!painted);
        QCOMPARE(painted.error().kind, Error::Kind::CannotWrite);
        QVERIFY(!painted.error().message.isEmpty());
    }

    // What was painted is read again, and something has happened to it.
    void damagedPagesAreNotToldAsWritten_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<qsizetype>("size"); // that is no longer there
        QTest::newRow("they are whole") << QByteArray() << qsizetype(0);
        QTest::newRow("the number of an object") << QByteArray(" 0 obj\n<<") << qsizetype(8);
        QTest::newRow("the end of a stream") << QByteArray("endstream") << qsizetype(9);
        QTest::newRow("some pages") << QByteArray("/Contents") << qsizetype(4096);
        QTest::newRow("the table of the objects") << QByteArray("\nxref\n") << qsizetype(200);
    }
    void damagedPagesAreNotToldAsWritten()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const qsizetype, size);
        Progress progress;
        const AnnotatedWork work = hardWords();
        const auto book = exporterNamed(u"pdf")->book(work.work(), {}, progress);
        QVERIFY(book);
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const Result<Painted> painted = writePages(**book, Highlights::Painted, buffer, progress);
        QVERIFY(painted);
        QByteArray bytes = buffer.data();
        if (size > 0) {
            const qsizetype at = bytes.indexOf(from, from.startsWith("\nxref") ? 0 : bytes.size() / 4);
            QVERIFY(at > 0);
            bytes.replace(at, size, QByteArray(size, '\0'));
        }
        const QTemporaryDir folder;
        put(folder.filePath(u"painted.pdf"_s), bytes);
        QBuffer target;
        QVERIFY(target.open(QIODevice::WriteOnly));
        const Result<void> written
            = writeAnnotated(folder.filePath(u"painted.pdf"_s), **book, *painted, {}, target, progress);
        QCOMPARE(written.has_value(), size == 0);
        if (!written)
            QCOMPARE(written.error().kind, Error::Kind::CannotWrite);
    }

    // By programs that read no PDF, but look through its bytes.
    void propertiesAreFoundInTheBytes_data() { addPdfFormats(); }
    void propertiesAreFoundInTheBytes()
    {
        QFETCH(const QString, format);
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"a.pdf"_s);
        Progress progress;
        QVERIFY(exporterNamed(format)->write(hardWords().work(), {}, target, progress));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("<?xpacket begin="), 1);
        const qsizetype begin = bytes.indexOf("<?xpacket begin=");
        const qsizetype end = bytes.indexOf("<?xpacket end=\"w\"?>", begin);
        QVERIFY(end > begin);
        QVERIFY(bytes.sliced(begin, end - begin).contains("The ferry deal"));
    }

    void someArticlesByTheirLetters()
    {
        const QTemporaryDir folder;
        const AnnotatedWork work = annotatedSamples();
        const QString path = folder.filePath(u"a.pdf"_s);
        QCOMPARE(exported(work.work(), path, {{u"articles"_s, u"a, C"_s}})->articles, 2);
        QCOMPARE(seenByPoppler(path).size(), 6); // those on the two
        const auto none = exported(work.work(), path, {{u"articles"_s, u"X"_s}});
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Empty);
    }

    void nothingToExportIsSaid()
    {
        const QTemporaryDir folder;
        const auto report = exported({}, folder.filePath(u"a.pdf"_s));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Empty);
        QCOMPARE(namesIn(folder.path()), QStringList());
    }

    void highlightsOnAnEarlierVersionAreSaid()
    {
        const QTemporaryDir folder;
        AnnotatedWork it({articleOf({u"Old"_s, u"Old words."_s}, u"Courier"_s),
            articleOf({u"New"_s, u"New words."_s}, u"Courier"_s)});
        it.mark(0, u"Old words"_s);
        it.mark(1, u"New words"_s);
        Exportable work = it.work();
        work.snapshot.articles[0].newer = work.snapshot.articles[1].id;
        work.articles = effectiveArticles(work.snapshot);
        const QString path = folder.filePath(u"a.pdf"_s);
        const QString older = u"Not in the file: older versions of articles (1)."_s;
        QCOMPARE(exported(work, path)->remarks,
            (QStringList{
                u"1 highlight stands on an earlier version of an article; it goes along in annotations.jsonld."_s,
                older}));
        QCOMPARE(seenByPoppler(path).size(), 1);
        QCOMPARE(exported(work, path, {{u"annotations"_s, u"no"_s}})->remarks,
            (QStringList{u"1 highlight stands on an earlier version of an article, which is not printed."_s,
                u"Not in the file: older versions of articles (1), who made highlights and notes, and when (2)."_s}));
    }

    void whatCouldNotBeShownIsSaid_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("remark");
        QTest::newRow("a note longer than the margin")
            << u"plain"_s << u"very long "_s.repeated(200)
            << u"1 note is longer than the margin; it stands whole in the annotations."_s;
        QTest::newRow("a character no font has")
            << u"odd \U0001ABCD"_s << QString() << u"No installed font has these characters: \U0001ABCD"_s;
        QTest::newRow("a character no font has among others")
            << u"The mayor \U0001ABCD went to see – ☃ – the ship \U0001ABCE again"_s << QString()
            << u"No installed font has these characters: \U0001ABCD \U0001ABCE"_s;
        QTest::newRow("right to left")
            << u"שלום"_s << QString()
            << u"Words written from right to left look right; some programs copy their letters in another order."_s;
        QTest::newRow("Indic clusters")
            << u"क्ष"_s << QString()
            << u"Words in Indic scripts, Burmese, Khmer or Tibetan look right; when they are copied, letters may be lost or "_s
               u"change places."_s;
    }
    void whatCouldNotBeShownIsSaid()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, note);
        QFETCH(const QString, remark);
        const QTemporaryDir folder;
        AnnotatedWork work({articleOf({u"Headline"_s, words}, u"Courier"_s)});
        work.mark(0, words, {}, note);
        const auto report = exported(work.work(), folder.filePath(u"a.pdf"_s));
        QVERIFY(report);
        QCOMPARE(report->remarks, QStringList{remark});
    }
};

static const Suite<TstPdfWriting> suite("tst_pdfwriting");

#include "tst_pdfwriting.moc"
