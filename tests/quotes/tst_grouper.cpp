// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/grouper.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

class TstGrouper : public QObject
{
    Q_OBJECT
private slots:
    void theHeaviestOfTwoLeads()
    {
        const QList<Cluster> found = clusters({{0, 10}, {1, 20}}, {{0, 1, 10, {{0, 4}}, {{2, 6}}}});
        QCOMPARE(found, (QList<Cluster>{{1, {0}}}));
    }

    void theOneThatMostOutletsPrintLeads()
    {
        // The second is lighter than the first, but three print it.
        const QList<Cluster> found = clusters({{0, 30}, {1, 20}, {2, 10}, {3, 10}},
            {{0, 1, 10, {{0, 4}}, {{0, 4}}}, {1, 2, 10, {{0, 4}}, {{0, 4}}}, {1, 3, 10, {{0, 4}}, {{0, 4}}}});
        QCOMPARE(found, (QList<Cluster>{{1, {0, 1, 2}}}));
    }

    void membersNeverRecruit()
    {
        // A chain a-b-c-d: b leads a and c; d, which only c knows, makes no third member of b's group.
        const QList<GroupNode> nodes{{0, 10}, {1, 30}, {2, 20}, {3, 10}};
        const QList<GroupEdge> edges{
            {0, 1, 8, {{0, 4}}, {{0, 4}}}, {1, 2, 8, {{0, 4}}, {{0, 4}}}, {2, 3, 8, {{4, 9}}, {{0, 5}}}};
        const QList<Cluster> found = clusters(nodes, edges);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0], (Cluster{1, {0, 1}}));
        QCOMPARE(found[1].edges, QList<qsizetype>{2});
    }

    void aMemberGoesToTheLeaderItSharesMostWith()
    {
        const QList<GroupNode> nodes{{0, 40}, {1, 30}, {2, 10}};
        const QList<GroupEdge> edges{{0, 2, 5, {{0, 3}}, {{0, 3}}}, {1, 2, 9, {{0, 5}}, {{0, 5}}}};
        const QList<Cluster> found = clusters(nodes, edges);
        // Two outlets print what the third node says, so it leads both.
        QCOMPARE(found, (QList<Cluster>{{2, {0, 1}}}));
    }

    void differentPartsOfALeaderAreDifferentGroups()
    {
        const QList<Cluster> found
            = clusters({{0, 50}, {1, 10}, {2, 10}}, {{0, 1, 10, {{0, 8}}, {{0, 8}}}, {0, 2, 10, {{20, 28}}, {{0, 8}}}});
        QCOMPARE(found, (QList<Cluster>{{0, {0}}, {0, {1}}}));
    }

    void partsThatOverlapAreOneGroup()
    {
        const QList<Cluster> found
            = clusters({{0, 50}, {1, 10}, {2, 10}}, {{0, 1, 10, {{0, 8}}, {{0, 8}}}, {0, 2, 10, {{3, 12}}, {{0, 9}}}});
        QCOMPARE(found, (QList<Cluster>{{0, {0, 1}}}));
    }

    void aMemberBringsAllThePiecesItSharesWithItsLeader()
    {
        // Two outlets interrupt a remark at one place, so they share it in two pieces; a third prints it
        // without a break: it is one utterance all the same.
        const QList<GroupNode> nodes{{0, 50}, {1, 40}, {2, 40}};
        const QList<GroupEdge> edges{{0, 1, 10, {{0, 8}}, {{0, 8}}}, {0, 1, 12, {{8, 20}}, {{8, 20}}},
            {0, 2, 22, {{0, 20}}, {{0, 20}}}, {1, 2, 22, {{0, 20}}, {{0, 20}}}};
        QCOMPARE(clusters(nodes, edges), (QList<Cluster>{{0, {0, 1, 2}}}));
    }

    void noEdgesNoGroups() { QVERIFY(clusters({{0, 5}, {1, 5}}, {}).isEmpty()); }
};

static const Synoptic::Test::Suite<TstGrouper> suite("tst_grouper");

#include "tst_grouper.moc"
