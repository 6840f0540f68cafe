// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/shortened.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

class TstShortened : public QObject
{
    Q_OBJECT
private slots:
    void words_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("shown");
        QTest::newRow("what fits stays as it is") << u"The ferry was late."_s << 19 << u"The ferry was late."_s;
        QTest::newRow("a longer text is cut between words")
            << u"The ferry was late again."_s << 21 << u"The ferry was late…"_s;
        QTest::newRow("a comma before the cut goes with it") << u"The harbour, they said"_s << 16 << u"The harbour…"_s;
        QTest::newRow("text without blanks is cut between letters") << u"港口今天早上重新开放"_s << 5 << u"港口今天…"_s;
        QTest::newRow("a blank near the beginning leaves too little")
            << u"A Donaudampfschifffahrt"_s << 12 << u"A Donaudamp…"_s;
        QTest::newRow("no character is cut in two") << u"🚢🚢🚢🚢"_s << 4 << u"🚢…"_s;
    }
    void words()
    {
        QFETCH(QString, words);
        QFETCH(int, most);
        QTEST(shortened(words, most), "shown");
    }
};

static const Synoptic::Test::Suite<TstShortened> suite("tst_shortened");

#include "tst_shortened.moc"
