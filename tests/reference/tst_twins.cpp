// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/twins.h"
#include "tests/support/suite.h"

#include <QTest>

#include <random>

using namespace Synoptic::Test;

// Every clever piece of the engine finds what its plain twin finds.
class TstTwins : public QObject
{
    Q_OBJECT
private slots:
    void thePlainTwinAgrees_data()
    {
        QTest::addColumn<int>("index");
        const QList<Twin> all = allTwins();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].promise) << int(i);
    }
    // Each round has a seed of its own, so that one that fails can be run by itself.
    void thePlainTwinAgrees()
    {
        QFETCH(const int, index);
        const Twin twin = allTwins()[index];
        for (int seed = 1; seed <= twin.rounds; ++seed) {
            std::mt19937 random(static_cast<std::mt19937::result_type>(seed));
            QByteArray bytes(1 + static_cast<qsizetype>(random() % 250), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random());
            const QString difference = twin.difference(bytes);
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(difference)));
        }
    }
};

static const Suite<TstTwins> suite("tst_twins");

#include "tst_twins.moc"
