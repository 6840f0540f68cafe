// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/codedsegments.h"
#include "app/reports/cooccurrence.h"
#include "app/reports/tagmatrix.h"
#include "app/text/byoutlet.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QList<qint64> numbers(const QList<AnnotationId> &places)
{
    QList<qint64> all;
    for (const AnnotationId place : places)
        all.append(place.value);
    return all;
}

}

class TstTagReports : public QObject
{
    Q_OBJECT
private slots:
    void aMatrixCountsTheTagsOfEachOutlet_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("depth");
        QTest::addColumn<QList<QList<qint64>>>("places");
        using Places = QList<QList<qint64>>;
        QTest::newRow("a tag at the top") << 0 << u"delay"_s << 0 << Places{{1}, {2}, {}};
        QTest::newRow("a group has those under it, each once") << 1 << u"sources"_s << 0 << Places{{1, 4, 3}, {2}, {}};
        QTest::newRow("a tag in a group") << 2 << u"sources/named"_s << 1 << Places{{1}, {2}, {}};
        QTest::newRow("places stand by where they start") << 3 << u"sources/unnamed"_s << 1 << Places{{4, 3}, {}, {}};
        QTest::newRow("a tag that is put on nothing") << 4 << u"unused"_s << 0 << Places{{}, {}, {}};
    }
    void aMatrixCountsTheTagsOfEachOutlet()
    {
        QFETCH(const int, row);
        QFETCH(const QString, path);
        QFETCH(const int, depth);
        QFETCH(const QList<QList<qint64>>, places);
        const Exportable work = codedSample();
        const QList<TagMatrixRow> rows = tagMatrix(work.snapshot, work.articles);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[row].path, path);
        QCOMPARE(rows[row].depth, depth);
        QList<QList<qint64>> found;
        qsizetype all = 0;
        for (const TagCount &cell : rows[row].cells) {
            found.append(numbers(cell.places));
            all += cell.places.size();
        }
        QCOMPARE(found, places);
        QCOMPARE(rows[row].places, all);
    }

    void articlesOfOneOutletAreOneColumn()
    {
        Exportable work = codedSample();
        work.snapshot.articles[2].found.outlet = u"Gazette"_s;
        Annotation late{
            .id = AnnotationId{6}, .place = anchorAt(work.snapshot.articles[2].found, {0, 5}), .tags = {TagId{4}}};
        work.snapshot.annotations[ArticleId{3}].append(late);
        work.articles = effectiveArticles(work.snapshot);
        QCOMPARE(articlesByOutlet(work.articles), (QList<QList<qsizetype>>{{0, 2}, {1}}));
        const QList<TagMatrixRow> rows = tagMatrix(work.snapshot, work.articles);
        QCOMPARE(rows[0].cells.size(), 2);
        QCOMPARE(numbers(rows[0].cells[0].places), (QList<qint64>{1, 6})); // of both articles
        QCOMPARE(rows[0].cells[0].words, 9 + 1);
        QCOMPARE(rows[0].places, 3);
    }

    void articlesOfNoKnownOutletStandAlone()
    {
        QList<Article> articles = codedSample().articles;
        for (Article &article : articles)
            article.outlet.clear();
        QCOMPARE(articlesByOutlet(articles).size(), articles.size());
    }

    void theHeadOfAnOutletHasTheLettersOfItsArticlesWhereTheyAreFew()
    {
        const QStringList letters{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s};
        QCOMPARE(withLetters({0, 2}, letters, u"Gazette"_s), u"A C Gazette"_s);
        QCOMPARE(withLetters({0, 1, 2, 3, 4}, letters, u"Gazette"_s), u"Gazette"_s);
    }

    void wordsUnderATagAreCountedOnce()
    {
        const Exportable work = codedSample();
        const QList<TagMatrixRow> rows = tagMatrix(work.snapshot, work.articles);
        // “We left … out” has nine words, “the tide … pilot” ten of which four are the same.
        QCOMPARE(rows[0].cells[0].words, 9);
        QCOMPARE(rows[1].cells[0].words, 9 + 6 + 3);
        QCOMPARE(rows[1].words, 9 + 6 + 3 + 9);
    }

    void anOlderVersionIsNotCounted()
    {
        Exportable work = codedSample();
        work.snapshot.articles[1].newer = ArticleId{1};
        work.articles = effectiveArticles(work.snapshot);
        QCOMPARE(tagMatrix(work.snapshot, work.articles)[0].places, 1);
        QCOMPARE(coOccurrence(work.snapshot, work.articles).count(0, 0), 1);
        QCOMPARE(codedSegments(work.snapshot, work.articles, {}).size(), 5);
    }

    void tagsMeetWhereTheySharePlacesOrWords()
    {
        const Exportable work = codedSample();
        const CoOccurrence all = coOccurrence(work.snapshot, work.articles);
        QStringList names;
        for (const Tag &tag : all.tags)
            names.append(tag.name);
        QCOMPARE(names, (QStringList{u"delay"_s, u"named"_s, u"unnamed"_s}));
        QCOMPARE(all.count(0, 0), 2);
        QCOMPARE(all.count(0, 1), 2); // both on one annotation, twice
        QCOMPARE(all.count(0, 2), 1); // where the two overlap
        const Meeting meeting = all.cells[0][2].first();
        QCOMPARE(meeting.a, AnnotationId{1});
        QCOMPARE(meeting.b, AnnotationId{4});
        QCOMPARE(meeting.range.of(work.articles[0].text), u"the tide was out"_s);
    }

    void aRowOfMeetingsReadsLikeItsColumn()
    {
        const Exportable work = codedSample();
        const CoOccurrence all = coOccurrence(work.snapshot, work.articles);
        for (qsizetype row = 0; row < all.tags.size(); ++row) {
            for (qsizetype column = 0; column < all.tags.size(); ++column)
                QCOMPARE(all.count(row, column), all.count(column, row));
        }
    }

    void aSegmentIsARowForEachOfItsTags()
    {
        const Exportable work = codedSample();
        QStringList rows;
        for (const CodedSegment &it : codedSegments(work.snapshot, work.articles, work.findings))
            rows.append(u"%1 %2 %3"_s.arg(it.annotation.value).arg(it.article).arg(it.path));
        QCOMPARE(rows,
            (QStringList{u"1 0 delay"_s, u"1 0 sources/named"_s, u"4 0 sources/unnamed"_s, u"3 0 sources/unnamed"_s,
                u"2 1 delay"_s, u"2 1 sources/named"_s, u"5 2 "_s}));
    }

    void aSegmentComesWithWhatIsRoundIt()
    {
        const Exportable work = codedSample();
        const QList<CodedSegment> all = codedSegments(work.snapshot, work.articles, work.findings);
        const CodedSegment &first = all[0];
        QCOMPARE(first.words, u"We left at nine because the tide was out"_s);
        QCOMPARE(first.before, u"“"_s);
        QCOMPARE(first.after, u"and nobody had told the pilot,” said Ann Ode, the mate of…"_s);
        QCOMPARE(first.paragraph, 1);
        QCOMPARE(first.speaker, u"Ann Ode"_s);
        QCOMPARE(first.crossing, (QStringList{u"sources/named"_s, u"sources/unnamed"_s}));
        QCOMPARE(first.linked, 1);
        const CodedSegment &official = all[3];
        QCOMPARE(official.before, u"The pier stays shut until the autumn,"_s);
        QCOMPARE(official.after, u"."_s);
        QCOMPARE(official.paragraph, 2);
        QCOMPARE(official.note, u"*Which* official?"_s);
        QVERIFY(official.crossing.isEmpty());
    }

    // One article has the whole name, the other the last one: a table sorted by persons has one.
    void aSpeakerOfASegmentIsKnownByOneName()
    {
        Exportable work = codedSample();
        for (Quote &quote : work.findings.quotes) {
            if (quote.article == 1)
                quote.speaker->name = u"Ode"_s;
        }
        work.findings.speakers = {{u"Ann Ode"_s, {u"Ode"_s}, SpeakerKind::Person}};
        QStringList persons;
        for (const CodedSegment &it : codedSegments(work.snapshot, work.articles, work.findings)) {
            if (it.path == u"delay"_s || it.tag.isNull())
                persons.append(it.speaker + u" = "_s + it.knownAs);
        }
        QCOMPARE(persons, (QStringList{u"Ann Ode = Ann Ode"_s, u"Ode = Ann Ode"_s, u" = "_s}));
    }

    void anEmptyProjectHasEmptyReports()
    {
        QVERIFY(tagMatrix({}, {}).isEmpty());
        QVERIFY(coOccurrence({}, {}).tags.isEmpty());
        QVERIFY(codedSegments({}, {}, {}).isEmpty());
    }
};

static const Suite<TstTagReports> suite("tst_tagreports");

#include "tst_tagreports.moc"
