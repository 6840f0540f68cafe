// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/analysisjson.h"
#include "tests/export/sampleanalysis.h"
#include "tests/support/jsonschema.h"
#include "tests/support/suite.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const AnalysisReport &analysis, JsonStyle style)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return writeAnalysisJson(analysis, style, out) ? out.data() : "failed";
}

QJsonObject schema()
{
    return QJsonDocument::fromJson(expectedBytes("analysis.schema.json")).object();
}

}

class TstAnalysisJson : public QObject
{
    Q_OBJECT
private slots:
    void theBytesAreTheSameAsEver_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<JsonStyle>("style");
        QTest::newRow("one line") << QByteArray("analysis.json") << JsonStyle::OneLine;
        QTest::newRow("indented") << QByteArray("analysis.pretty.json") << JsonStyle::Indented;
    }
    void theBytesAreTheSameAsEver()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const JsonStyle, style);
        const QByteArray bytes = written(sampleAnalysis(), style);
        QCOMPARE(bytes, expectedBytes(file.constData(), bytes));
        QCOMPARE(bytes.count('\n') == 1, style == JsonStyle::OneLine);
    }

    void bothStylesSayTheSame()
    {
        const AnalysisReport analysis = sampleAnalysis();
        QCOMPARE(QJsonDocument::fromJson(written(analysis, JsonStyle::Indented)),
            QJsonDocument::fromJson(written(analysis, JsonStyle::OneLine)));
    }

    void theSchemaIsKept_data()
    {
        QTest::addColumn<AnalysisReport>("analysis");
        QTest::newRow("every kind of finding") << sampleAnalysis();
        QTest::newRow("nothing at all") << AnalysisReport();
    }
    void theSchemaIsKept()
    {
        QFETCH(const AnalysisReport, analysis);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(written(analysis, JsonStyle::OneLine), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(schemaFaults(schema(), document.object()), QStringList());
    }

    void theSchemaFindsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("an unknown role") << QByteArray("\"role\":\"body\"") << QByteArray("\"role\":\"advert\"");
        QTest::newRow("an offset before the text") << QByteArray("\"start\":0") << QByteArray("\"start\":-1");
        QTest::newRow("a fraction of a character") << QByteArray("\"start\":0") << QByteArray("\"start\":0.5");
        QTest::newRow("a field too many") << QByteArray("\"cue\":") << QByteArray("\"guess\":1,\"cue\":");
        QTest::newRow("a field too few") << QByteArray("\"score\":1,") << QByteArray("");
        QTest::newRow("an empty name for an unknown one")
            << QByteArray("\"outlet\":null") << QByteArray("\"outlet\":\"\"");
        QTest::newRow("a date in words") << QByteArray("2031-05-06T08:30") << QByteArray("6 May 2031");
        QTest::newRow("more than certain") << QByteArray("0.95") << QByteArray("1.95");
        QTest::newRow("a flag twice") << QByteArray("[\"short\"]") << QByteArray("[\"short\",\"short\"]");
    }
    void theSchemaFindsWhatIsWrong()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QByteArray bytes = written(sampleAnalysis(), JsonStyle::OneLine);
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        QVERIFY(!schemaFaults(schema(), QJsonDocument::fromJson(bytes).object()).isEmpty());
    }

    void offsetsCountCodePoints()
    {
        const AnalysisReport analysis = sampleAnalysis();
        const QJsonObject json = QJsonDocument::fromJson(written(analysis, JsonStyle::OneLine)).object();
        const QJsonArray articles = json["articles"_L1].toArray();
        const auto words = [&](int article, const QJsonValue &range) {
            const QList<uint> points = articles[article - 1]["text"_L1].toString().toUcs4();
            const auto start = range["start"_L1].toInteger();
            return QString::fromUcs4(
                reinterpret_cast<const char32_t *>(points.constData()) + start, range["end"_L1].toInteger() - start);
        };
        const QJsonValue quote = json["quotes"_L1][1];
        QCOMPARE(words(1, quote["segments"_L1][0]), u"We left at nine,"_s);
        QCOMPARE(words(1, quote["cue"_L1]), u"said"_s);
        QCOMPARE(words(1, quote["speaker"_L1]["mention"_L1]), u"Ann Ode"_s);
        const QJsonValue links = json["links"_L1];
        QCOMPARE(words(2, links[2]["b"_L1]), u"Low tide 🌊🌊"_s);
        QCOMPARE(words(1, links[0]["a"_L1]), u"We left at nine,” said Ann Ode, “and the tide was out."_s);
    }

    void aSpeakerWithoutANameKeepsItsPlace()
    {
        AnalysisReport analysis = sampleAnalysis();
        const auto named = std::ranges::find_if(analysis.findings.quotes,
            [](const Quote &quote) { return quote.speaker && !quote.speaker->mention.isEmpty(); });
        QVERIFY(named != analysis.findings.quotes.end());
        named->speaker->name.clear();
        const auto index = named - analysis.findings.quotes.begin();
        const QJsonObject json = QJsonDocument::fromJson(written(analysis, JsonStyle::OneLine)).object();
        const QJsonValue speaker = json["quotes"_L1][index]["speaker"_L1];
        QVERIFY(speaker["name"_L1].isNull());
        QVERIFY(speaker["mention"_L1].isObject());
        QCOMPARE(schemaFaults(schema(), json), QStringList());
    }

    void aDeviceThatFailsIsAnError()
    {
        QBuffer out; // not open
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        const Result<void> result = writeAnalysisJson(sampleAnalysis(), JsonStyle::OneLine, out);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::CannotWrite);
    }
};

static const Synoptic::Test::Suite<TstAnalysisJson> suite("tst_analysisjson");

#include "tst_analysisjson.moc"
