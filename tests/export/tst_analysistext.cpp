// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/analysistext.h"
#include "tests/export/sampleanalysis.h"
#include "tests/support/suite.h"

#include <QBuffer>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;

namespace {

QByteArray report(const AnalysisReport &analysis)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return writeAnalysisText(analysis, out) ? out.data() : "failed";
}

}

class TstAnalysisText : public QObject
{
    Q_OBJECT
private slots:
    void everySectionNamesWhatItHolds()
    {
        const QByteArray text = report(sampleAnalysis());
        for (const char *words : {"Articles: 2\n===========\n", "1 Harbour Gazette\n", "2 tide\n",
                 "  headline: 🚢 Ferry “late”\n", "  by: B. Quay, C. Strand\n", "  published: 2031-05-06T08:30\n",
                 "  blocks: 1 headline, 2 body\n", "\n\nShared quotations\n=================\n",
                 "1. Ann Ode – places: 2\n", "   1 Harbour Gazette: “We left at nine, […] and the tide was out.”\n",
                 "\nShared passages\n", "\nQuoted by one, given without marks by another\n",
                 "\nAlike, but not the same utterance\n", "\nWho is quoted\n", "   Ann Ode: 2 (also Ode, mate)\n"})
            QVERIFY2(text.contains(words), words);
        QVERIFY2(!text.contains("\n\n\n"), "one blank line parts two sections, never two");
    }

    void outletsThatNameOtherSpeakersAreTold()
    {
        AnalysisReport analysis = sampleAnalysis();
        QVERIFY(!report(analysis).contains("speakers differ"));
        analysis.findings.quotes[2].speaker->name = QStringLiteral("Bo Quay");
        const QByteArray text = report(analysis);
        QVERIFY2(text.contains("1. Ann Ode – places: 2\n"
                               "   speakers differ: 1 Harbour Gazette says Ann Ode, 2 tide says Bo Quay\n"),
            text);
    }

    void whatIsNotThereHasNoHeading()
    {
        AnalysisReport analysis = sampleAnalysis();
        analysis.findings = {};
        const QByteArray text = report(analysis);
        QVERIFY(text.contains("Articles: 2"));
        QVERIFY(!text.contains("Shared") && !text.contains("Who is quoted"));
    }

    void noArticlesAreAReportToo() { QCOMPARE(report({}), QByteArray("Articles: 0\n===========\n\n")); }
};

static const Synoptic::Test::Suite<TstAnalysisText> suite("tst_analysistext");

#include "tst_analysistext.moc"
