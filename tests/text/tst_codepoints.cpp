// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/codepoints.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Synoptic;

class TstCodePoints : public QObject
{
    Q_OBJECT
private slots:
    void positionsAgreeWithQtsOwnCount()
    {
        const QString text = QStringLiteral("a𝄞b😀😀c");
        const CodePoints points(text);
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const bool isInsidePair = i > 0 && i < text.size() && text[i].isLowSurrogate();
            if (isInsidePair)
                continue;
            QCOMPARE(points.fromUtf16(i), text.first(i).toUcs4().size());
            QCOMPARE(points.toUtf16(points.fromUtf16(i)), i);
        }
    }

    void aPlaceInsideAPairIsThePairs()
    {
        const CodePoints points(u"x😀y");
        QCOMPARE(points.fromUtf16(qsizetype(2)), 1);
    }

    void aLoneSurrogateCountsAsOne()
    {
        const char16_t units[] = {u'a', 0xD800, u'b', 0xDC00, u'c'};
        const CodePoints points(QStringView(units, 5));
        QCOMPARE(points.fromUtf16(qsizetype(5)), 5);
        QCOMPARE(points.toUtf16(qsizetype(4)), 4);
    }

    void rangesComeBackFromAnyText()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QString text;
            for (int i = random.bounded(40); i > 0; --i) {
                const char32_t c = random.bounded(2) == 0 ? U'a' : U'\U0001F600';
                text.append(QString::fromUcs4(&c, 1));
            }
            const CodePoints points(text);
            const qsizetype length = text.toUcs4().size();
            for (qsizetype i = 0; i <= length; ++i)
                QCOMPARE(points.fromUtf16(points.toUtf16(i)), i);
            QCOMPARE(points.toUtf16(TextRange{0, length}), (TextRange{0, text.size()}));
        }
    }
};

static const Synoptic::Test::Suite<TstCodePoints> suite("tst_codepoints");

#include "tst_codepoints.moc"
