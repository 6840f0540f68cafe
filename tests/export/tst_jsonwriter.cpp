// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/jsonwriter.h"
#include "tests/support/suite.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

class TstJsonWriter : public QObject
{
    Q_OBJECT
private slots:
    void aStringComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("plain") << u"words"_s << u"words"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("marks and backslashes") << u"\"a\\b\""_s << u"\"a\\b\""_s;
        QString controls;
        for (char16_t unit = 0; unit < 0x21; ++unit)
            controls.append(unit);
        QTest::newRow("every control character") << controls << controls;
        QTest::newRow("beyond the BMP") << u"🚢"_s << u"🚢"_s;
        QTest::newRow("a byte order mark at the start") << u"\uFEFFa"_s << u"\uFEFFa"_s;
        QTest::newRow("half a pair becomes one replacement character")
            << u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdea2) << u"a\uFFFDb\uFFFD"_s;
    }
    void aStringComesBackAsItWas()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, read);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        {
            JsonWriter json(out, JsonStyle::OneLine);
            json.beginArray();
            json.string(text);
            json.endArray();
        }
        QCOMPARE(QJsonDocument::fromJson(out.data()).array(), QJsonArray{read});
    }

    void aFractionHasTwoDecimalsAtMost_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("one") << 1.0 << QByteArray("1");
        QTest::newRow("nothing") << 0.0 << QByteArray("0");
        QTest::newRow("half") << 0.5 << QByteArray("0.5");
        QTest::newRow("rounded up") << 0.996 << QByteArray("1");
        QTest::newRow("rounded down") << 0.974 << QByteArray("0.97");
        QTest::newRow("less than nothing by rounding") << -0.001 << QByteArray("0");
    }
    void aFractionHasTwoDecimalsAtMost()
    {
        QFETCH(const double, value);
        QFETCH(const QByteArray, written);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        {
            JsonWriter json(out, JsonStyle::OneLine);
            json.beginArray();
            json.fraction(value);
            json.endArray();
        }
        QCOMPARE(out.data(), '[' + written + "]\n");
    }

    void aLongTextIsPassedOnInPieces()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const QString text = QString(100'000, u'é');
        JsonWriter json(out, JsonStyle::Indented);
        json.beginArray();
        for (int i = 0; i < 10; ++i) {
            json.beginArray();
            json.string(text);
            json.endArray();
        }
        QVERIFY(out.data().size() > 1'000'000);
        json.endArray();
        QVERIFY(json.flush());
        QCOMPARE(QJsonDocument::fromJson(out.data()).array().size(), 10);
    }
};

static const Synoptic::Test::Suite<TstJsonWriter> suite("tst_jsonwriter");

#include "tst_jsonwriter.moc"
