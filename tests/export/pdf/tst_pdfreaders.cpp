// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/export/pdf/readers.h"
#include "tests/support/suite.h"

#include <poppler-qt6.h>

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// What we write is read by poppler, mupdf, pdf.js and qpdf, none of which knows us.
class TstPdfReaders : public QObject
{
    Q_OBJECT

    const QTemporaryDir m_folder;

    QString written(const Exportable &work, const char *format = "pdf", const ExportChoices &choices = {})
    {
        // Where a person wants to look at the pages.
        const QString keep = qEnvironmentVariable("SYNOPTIC_KEEP_PDF");
        const QString folder = keep.isEmpty() ? m_folder.path() : keep;
        const QString path = folder + u'/' + QString::fromUtf8(QTest::currentTestFunction()) + u'-'
            + QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'_') + u'-' + QLatin1StringView(format)
            + u".pdf"_s;
        Progress progress;
        const Result<ExportReport> report
            = exporterNamed(QLatin1StringView(format).toString())->write(work, choices, path, progress);
        if (!report)
            QTest::qFail(qPrintable(report.error().message), __FILE__, __LINE__);
        return path;
    }

private slots:
    void noReaderFindsAFault_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("articles") << u"pdf"_s;
        QTest::newRow("columns") << u"pdf-synopsis"_s;
        QTest::newRow("quotations") << u"pdf-quotes"_s;
    }
    void noReaderFindsAFault()
    {
        QFETCH(const QString, format);
        const AnnotatedWork work = annotatedSamples();
        const QString path = written(work.work(), format.toUtf8().constData());
        QVERIFY(outputOf(QStringLiteral(QPDF_PROGRAM), {u"--check"_s, path})
                .contains("No syntax or stream encoding errors"));
        outputOf(QStringLiteral(MUTOOL_PROGRAM), {u"draw"_s, u"-q"_s, u"-o"_s, m_folder.filePath(u"page.png"_s), path});
        const auto document = Poppler::Document::load(path);
        QVERIFY(document);
        for (const Poppler::FontInfo &font : document->fonts()) {
            QVERIFY2(font.isEmbedded(), qPrintable(font.name()));
            QVERIFY2(font.name().contains("Noto"_L1) || font.name().contains("Inter"_L1), qPrintable(font.name()));
        }
    }

    void theWordsUnderAHighlightAreTheHighlightedOnes_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<ExportChoices>("choices");
        QTest::newRow("the samples") << 0 << ExportChoices{};
        QTest::newRow("marks, dashes, accents, tied letters, ends of lines and pages") << 1 << ExportChoices{};
        QTest::newRow("small pages") << 1 << ExportChoices{{u"page"_s, u"a5"_s}};
        QTest::newRow("large text on letter")
            << 1 << ExportChoices{{u"page"_s, u"letter"_s}, {u"text-size"_s, u"13"_s}};
        QTest::newRow("with all that is on the page") << 0 << ExportChoices{{u"rest-of-page"_s, u"yes"_s}};
    }
    void theWordsUnderAHighlightAreTheHighlightedOnes()
    {
        QFETCH(const int, which);
        QFETCH(const ExportChoices, choices);
        const AnnotatedWork work = which == 0 ? annotatedSamples() : hardWords();
        const QString path = written(work.work(), "pdf", choices);
        const QList<SeenMark> marks = expected(work.work());
        QCOMPARE(marks.size(), work.marks());
        const QList<SeenMark> poppler = seenByPoppler(path);
        const QList<SeenMark> mupdf = seenByMupdf(path);
        QCOMPARE(poppler.size(), marks.size());
        QCOMPARE(mupdf.size(), marks.size());
        for (qsizetype i = 0; i < marks.size(); ++i) {
            for (const SeenMark &seen : {poppler[i], mupdf[i]}) {
                QCOMPARE(seen.name, marks[i].name);
                QCOMPARE(seen.author, marks[i].author);
                QCOMPARE(seen.contents, marks[i].contents);
                QCOMPARE(seen.words, marks[i].words);
            }
        }
    }

    void wordsOfOtherScriptsLieUnderTheirHighlight()
    {
        const AnnotatedWork work = otherScripts();
        const QString path = written(work.work());
        const QList<SeenMark> marks = expected(work.work());
        const QList<SeenMark> poppler = seenByPoppler(path);
        const QList<SeenMark> mupdf = seenByMupdf(path);
        QCOMPARE(poppler.size(), marks.size());
        QCOMPARE(mupdf.size(), marks.size());
        for (qsizetype i = 0; i < marks.size(); ++i) {
            QCOMPARE(sortedLetters(poppler[i].words), sortedLetters(marks[i].words));
            QCOMPARE(sortedLetters(mupdf[i].words), sortedLetters(marks[i].words));
        }
    }
};

static const Suite<TstPdfReaders> suite("tst_pdfreaders");

#include "tst_pdfreaders.moc"
