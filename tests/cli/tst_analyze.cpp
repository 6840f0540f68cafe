// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/support/jsonschema.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

const QStringList ours = {input("gazette.txt"), input("echo.txt"), input("lines.jsonl")};

Answer analyzed(const QStringList &arguments)
{
    return runCli(QStringList{u"analyze"_s, u"--quiet"_s} + arguments);
}

QJsonObject schema()
{
    QFile file(QStringLiteral(EXPECTED_FOLDER "/analysis.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// Numbers of articles and quotes replaced by what they stand for, so that runs over the same files in
// another order can be compared.
class Unnumbered
{
public:
    explicit Unnumbered(const QJsonObject &json)
        : m_json(json)
    {
    }

    QStringList findings() const
    {
        QStringList all;
        for (const QJsonValue &quote : m_json["quotes"_L1].toArray())
            all.append(quoteName(quote.toObject()) + compact(quote["speaker"_L1].toObject()));
        for (const QJsonValue &link : m_json["links"_L1].toArray()) {
            QStringList ends = {placeName(link["a"_L1].toObject()), placeName(link["b"_L1].toObject())};
            ends.sort();
            // A link from the longer to the shorter side reads "contained" both ways; flags turn round.
            all.append(link["kind"_L1].toString() + ends.join(u" / "_s));
        }
        for (const QJsonValue &group : m_json["groups"_L1].toArray()) {
            QStringList members;
            for (const QJsonValue &member : group["members"_L1].toArray())
                members.append(placeName(member.toObject()));
            members.sort();
            all.append(group["kind"_L1].toString() + group["speaker"_L1].toString() + members.join(u" / "_s));
        }
        for (const QJsonValue &speaker : m_json["speakers"_L1].toArray())
            all.append(compact(speaker.toObject()));
        all.sort();
        return all;
    }

private:
    static QString compact(const QJsonObject &object)
    {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    QString fileOf(const QJsonValue &article) const
    {
        return m_json["articles"_L1][article.toInt() - 1]["file"_L1].toString();
    }
    QString quoteName(const QJsonObject &quote) const
    {
        QJsonObject named = quote;
        named.remove(u"id"_s);
        named["article"_L1] = fileOf(quote["article"_L1]);
        return compact(named);
    }
    QString placeName(const QJsonObject &place) const
    {
        QJsonObject named = place;
        named["article"_L1] = fileOf(place["article"_L1]);
        if (!place["quote"_L1].isNull())
            named["quote"_L1] = quoteName(m_json["quotes"_L1][place["quote"_L1].toInt() - 1].toObject());
        return compact(named);
    }

    QJsonObject m_json;
};

// Every range of the output lies in its article's text and is not empty; blocks are in order and hold
// every character that is not blank; quotes, places and numbers refer to what is there.
QStringList rangeFaults(const QJsonObject &json)
{
    QStringList faults;
    const QJsonArray articles = json["articles"_L1].toArray();
    const QJsonArray quotes = json["quotes"_L1].toArray();
    const auto check = [&](int article, const QJsonValue &range, const char *what) {
        const qsizetype length = articles[article - 1]["text"_L1].toString().toUcs4().size();
        if (range["start"_L1].toInt() >= range["end"_L1].toInt() || range["end"_L1].toInt() > length)
            faults.append(u"%1 of article %2"_s.arg(QLatin1StringView(what)).arg(article));
    };
    for (qsizetype i = 0; i < articles.size(); ++i) {
        QList<uint> points = articles[i]["text"_L1].toString().toUcs4();
        int end = 0;
        for (const QJsonValue &block : articles[i]["blocks"_L1].toArray()) {
            check(int(i) + 1, block, "block");
            if (block["start"_L1].toInt() < end)
                faults.append(u"blocks overlap"_s);
            end = block["end"_L1].toInt();
            std::fill(points.begin() + block["start"_L1].toInt(), points.begin() + end, uint(' '));
        }
        if (!std::ranges::all_of(points, [](uint point) { return QChar::isSpace(point); }))
            faults.append(u"characters in no block"_s);
    }
    for (const QJsonValue &quote : quotes) {
        for (const QJsonValue &segment : quote["segments"_L1].toArray())
            check(quote["article"_L1].toInt(), segment, "segment");
        if (!quote["cue"_L1].isNull())
            check(quote["article"_L1].toInt(), quote["cue"_L1], "cue");
        if (quote["speaker"_L1].isObject() && !quote["speaker"_L1]["mention"_L1].isNull())
            check(quote["article"_L1].toInt(), quote["speaker"_L1]["mention"_L1], "mention");
    }
    const auto checkPlace = [&](const QJsonValue &place) {
        check(place["article"_L1].toInt(), place, "place");
        const QJsonValue quote = place["quote"_L1];
        if (!quote.isNull() && quotes[quote.toInt() - 1]["article"_L1] != place["article"_L1])
            faults.append(u"a place speaks of a quote of another article"_s);
    };
    for (const QJsonValue &link : json["links"_L1].toArray()) {
        checkPlace(link["a"_L1]);
        checkPlace(link["b"_L1]);
        if (link["a"_L1]["article"_L1].toInt() >= link["b"_L1]["article"_L1].toInt())
            faults.append(u"a link goes backwards"_s);
    }
    for (const QJsonValue &group : json["groups"_L1].toArray()) {
        for (const QJsonValue &member : group["members"_L1].toArray())
            checkPlace(member);
    }
    return faults;
}

// Lists are sorted by article, then start.
QStringList orderFaults(const QJsonObject &json)
{
    QStringList faults;
    const auto check = [&](const QJsonValue &list, const QString &name, const auto &placeOf) {
        std::pair<int, int> before;
        for (const QJsonValue &item : list.toArray()) {
            const QJsonValue place = placeOf(item);
            const std::pair<int, int> here = {place["article"_L1].toInt(), place["start"_L1].toInt()};
            if (here < before)
                faults.append(u"%1: article %2, %3"_s.arg(name).arg(here.first).arg(here.second));
            before = here;
        }
    };
    const auto itself = [](const QJsonValue &item) { return item; };
    check(json["quotes"_L1], u"quotes"_s, [](const QJsonValue &quote) {
        return QJsonValue(
            QJsonObject{{u"article"_s, quote["article"_L1]}, {u"start"_s, quote["segments"_L1][0]["start"_L1]}});
    });
    check(json["links"_L1], u"links"_s, [](const QJsonValue &link) { return link["a"_L1]; });
    for (const QJsonValue &group : json["groups"_L1].toArray())
        check(group["members"_L1], u"members"_s, itself);
    return faults;
}

}

class TstAnalyze : public QObject
{
    Q_OBJECT
private slots:
    void theOutputKeepsTheSchemaAndItsRangesFit_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("articles of our own") << ours;
        QTest::newRow("as a mixed collection") << QStringList{u"--scope"_s, u"corpus"_s} + ours;
        QTest::newRow("in indented lines") << QStringList{u"--pretty"_s} + ours;
        QStringList seeds;
        const QDir folder(QStringLiteral(INPUT_FOLDER "/../../../../shared/seeds"));
        for (const QFileInfo &file : folder.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name))
            seeds.append(file.filePath());
        if (!seeds.isEmpty())
            QTest::newRow("real articles beside the checkout") << seeds;
    }
    void theOutputKeepsTheSchemaAndItsRangesFit()
    {
        QFETCH(const QStringList, arguments);
        const Answer answer = analyzed(arguments);
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.err, QByteArray());
        QVERIFY(!answer.json().isEmpty());
        QCOMPARE(schemaFaults(schema(), answer.json()), QStringList());
        QCOMPARE(rangeFaults(answer.json()), QStringList());
        QCOMPARE(orderFaults(answer.json()), QStringList());
    }

    void theTextIsTheFileAndItsNameIsAsGiven()
    {
        const QJsonArray articles = analyzed(ours).json()["articles"_L1].toArray();
        QCOMPARE(articles.size(), 4);
        QFile file(ours.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(articles[0]["text"_L1].toString(), QString::fromUtf8(file.readAll()));
        QCOMPARE(articles[0]["file"_L1].toString(), ours.first());
        QCOMPARE(articles[2]["file"_L1].toString(), u"a-1"_s);
        QCOMPARE(articles[2]["format"_L1].toString(), u"jsonl"_s);
        QCOMPARE(articles[2]["outlet"_L1].toString(), u"Alder Post"_s);
        QVERIFY(articles[3]["outlet"_L1].isNull());
    }

    void theSameCommandGivesTheSameBytes() { QCOMPARE(analyzed(ours).out, analyzed(ours).out); }

    void theOrderOfTheFilesChangesNumbersOnly()
    {
        const QStringList turned = {ours[2], ours[1], ours[0]};
        const QStringList first = Unnumbered(analyzed(ours).json()).findings();
        QVERIFY(!first.isEmpty());
        QCOMPARE(Unnumbered(analyzed(turned).json()).findings(), first);
    }

    void fileNamesMayComeFromStandardInput()
    {
        const QByteArray names = ours.join(u'\n').toUtf8() + '\n';
        QCOMPARE(runCli({u"analyze"_s, u"--quiet"_s, u"-"_s}, names).out, analyzed(ours).out);
        QCOMPARE(runCli({u"analyze"_s, u"-"_s, u"--quiet"_s}, "").out,
            QByteArray("{\"synoptic\":1,\"articles\":[],\"quotes\":[],\"speakers\":[],\"links\":[],\"groups\":[]}\n"));
    }

    void aFileThatCannotBeReadStopsNoOther()
    {
        const QTemporaryDir folder;
        const QString missing = folder.filePath(u"missing.txt"_s);
        const Answer answer = analyzed({missing, ours[0], folder.filePath(u"gone.txt"_s)});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json()["articles"_L1].toArray().size(), 1);
        const QList<QByteArray> lines = answer.err.split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(missing.toUtf8() + ": "), lines[0].constData());
        QVERIFY(lines[1].contains("gone.txt: "));
    }

    void progressIsOnStandardErrorAndCanBeSilenced()
    {
        const Answer loud = runCli({u"analyze"_s, ours[0]});
        QVERIFY(loud.err.startsWith("Reading the articles\nComparing the articles\n"));
        QCOMPARE(analyzed({ours[0]}).err, QByteArray());
        QCOMPARE(loud.out, analyzed({ours[0]}).out);
    }

    void theReportIsForReading()
    {
        const Answer answer = analyzed(QStringList{u"--format=text"_s} + ours);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.out.startsWith("Articles: 4\n"));
        QVERIFY(answer.out.contains("  headline: Harbour bridge closes for repairs\n"));
    }

    void aNameThatLooksLikeAnOptionFollowsTwoDashes()
    {
        const Answer answer = analyzed({u"--"_s, u"--pretty"_s});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.err.startsWith("--pretty: "));
    }
};

static const Suite<TstAnalyze> suite("tst_analyze");

#include "tst_analyze.moc"
