// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/reader/codedmarks.h"
#include "ui/reader/margintags.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Synoptic;

namespace {

CodedMark markOf(qint64 id, TextRange range, const QStringList &tags)
{
    CodedMark mark{.annotation = {id}, .range = range};
    for (const QString &tag : tags)
        mark.tags.append({tag, u"#b88a00"_s});
    return mark;
}

// Which two strands lie on a place, asked of the strands themselves.
std::pair<qsizetype, qsizetype> plainly(const QList<Strand> &strands, qsizetype place)
{
    std::pair<qsizetype, qsizetype> found{-1, -1};
    for (qsizetype i = 0; i < strands.size(); ++i) {
        if (!strands[i].range.contains(place))
            continue;
        if (found.first < 0)
            found.first = i;
        else if (found.second < 0)
            found.second = i;
    }
    return found;
}

}

class TstCodedMarks : public QObject
{
    Q_OBJECT
private slots:
    void whereTwoOverlapTheEarlierHasTheUpperHalf()
    {
        const QList<Strand> strands
            = strandsOf({markOf(1, {0, 10}, {u"Security"_s}), markOf(2, {6, 14}, {u"Blame"_s})});
        const QList<MarkerRun> runs = markerRuns(strands);
        QCOMPARE(runs, (QList<MarkerRun>{{{0, 6}, 0, -1}, {{6, 10}, 0, 1}, {{10, 14}, 1, -1}}));
    }

    void aThirdLiesInTheMarginOnly()
    {
        const QList<Strand> strands = strandsOf(
            {markOf(1, {0, 10}, {u"Security"_s}), markOf(2, {2, 10}, {u"Blame"_s}), markOf(3, {4, 6}, {u"Dignity"_s})});
        QCOMPARE(strands.size(), 3);
        QCOMPARE(markerRuns(strands), (QList<MarkerRun>{{{0, 2}, 0, -1}, {{2, 10}, 0, 1}}));
    }

    void theTagsOfOneHighlightShareItsMarker()
    {
        const QList<Strand> strands = strandsOf({markOf(1, {3, 8}, {u"Security"_s, u"Blame"_s})});
        QCOMPARE(markerRuns(strands), (QList<MarkerRun>{{{3, 8}, 0, 1}}));
    }

    void aHighlightWithoutATagHasAMarkerToo()
    {
        const QList<Strand> strands = strandsOf({markOf(1, {3, 8}, {})});
        QCOMPARE(strands, (QList<Strand>{{0, -1, {3, 8}}}));
        QCOMPARE(markerRuns(strands).size(), 1);
    }

    void runsSayOfEveryPlaceWhatTheStrandsSay()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QList<CodedMark> marks;
            for (int i = random.bounded(12); i > 0; --i) {
                const qsizetype begin = random.bounded(40);
                marks.append(markOf(i, {begin, begin + 1 + random.bounded(20)}, {u"a"_s}));
            }
            std::ranges::sort(marks, {}, [](const CodedMark &mark) { return mark.range.begin; });
            const QList<Strand> strands = strandsOf(marks);
            const QList<MarkerRun> runs = markerRuns(strands);
            for (qsizetype place = 0; place < 64; ++place) {
                std::pair<qsizetype, qsizetype> found{-1, -1};
                for (const MarkerRun &run : runs) {
                    if (run.range.contains(place))
                        found = {run.upper, run.lower};
                }
                QCOMPARE(found, plainly(strands, place));
            }
        }
    }

    void onlyWhatAnEditChangedIsDifferent()
    {
        const CodedMarks before{.highlights = {markOf(1, {0, 5}, {}), markOf(2, {8, 9}, {})}, .notes = {}};
        CodedMarks after = before;
        QVERIFY(differences(before, after).isEmpty());
        after.highlights[1].range = {8, 12};
        QCOMPARE(differences(before, after), (QList<TextRange>{{8, 12}, {8, 9}}));
        after.highlights.removeLast();
        QCOMPARE(differences(before, after), (QList<TextRange>{{8, 9}}));
    }

    void theMarginGrowsWithTheLanes()
    {
        const ReadingMetrics metrics;
        QCOMPARE(lanesNeeded({}, 38), 0);
        QCOMPARE(MarginTags::widthFor(0, metrics), 24);
        const QList<Strand> apart = strandsOf({markOf(1, {0, 5}, {u"a"_s}), markOf(2, {500, 505}, {u"b"_s})});
        QCOMPARE(lanesNeeded(apart, 38), 1);
        const QList<Strand> near = strandsOf({markOf(1, {0, 5}, {u"a"_s}), markOf(2, {20, 25}, {u"b"_s})});
        QCOMPARE(lanesNeeded(near, 38), 2); // they may stand on one line
        QCOMPARE(MarginTags::widthFor(2, metrics), 42);
        const QList<Strand> many = strandsOf({markOf(1, {0, 5}, {u"a"_s, u"b"_s, u"c"_s, u"d"_s})});
        QCOMPARE(lanesNeeded(many, 38), 3);
        QCOMPARE(MarginTags::widthFor(3, metrics), 48);
    }

    void theLongestStripeStandsNearestTheEdgeAndWhatHasNoLaneIsCounted()
    {
        const QList<CodedMark> marks = {markOf(1, {0, 90}, {u"short"_s}), markOf(2, {1, 300}, {u"long"_s}),
            markOf(3, {2, 90}, {u"third"_s}), markOf(4, {3, 90}, {u"fourth"_s})};
        const QList<Strand> strands = strandsOf(marks);
        const QList<QPointF> extents = {{0, 42}, {0, 168}, {0, 41}, {0, 40}};
        const MarginTags tags(marks, strands, extents, QRectF(300, 0, 48, 400), 3, ReadingMetrics());
        QCOMPARE(tags.stripes().size(), 3);
        QCOMPARE(tags.stripes().first().strand, 1);
        QCOMPARE(tags.stripes().first().rect.right(), 346.0);
        QCOMPARE(tags.more().size(), 1);
        QCOMPARE(tags.more().first().count, 1);
        QCOMPARE(tags.strandAt(QPointF(344, 100)), 1);
        QCOMPARE(tags.strandAt(QPointF(344, 300)), -1);
    }

    void aNameWithoutRoomMovesOneColumnToTheLeft()
    {
        const QList<CodedMark> marks
            = {markOf(1, {0, 90}, {u"Palestinian claims"_s}), markOf(2, {1, 90}, {u"Dignity"_s})};
        const QList<Strand> strands = strandsOf(marks);
        const QList<QPointF> extents = {{0, 168}, {21, 42}};
        const MarginTags tags(marks, strands, extents, QRectF(300, 0, 42, 400), 2, ReadingMetrics());
        const auto nameOf = [&](qsizetype strand) {
            return std::ranges::find(tags.stripes(), strand, &MarginTags::Stripe::strand)->name;
        };
        QVERIFY(!nameOf(0).isEmpty());
        QCOMPARE(nameOf(1).left(), nameOf(0).left() - 12);
    }
};

static const Synoptic::Test::Suite<TstCodedMarks> suite("tst_codedmarks");

#include "tst_codedmarks.moc"
