// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/search.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

Article article(qint64 id, const QString &text)
{
    Article made;
    made.id = ArticleId{id};
    made.text = text;
    return made;
}

TextRange rangeOf(const Article &in, const QString &words)
{
    const qsizetype at = in.text.indexOf(words);
    return {at, at + words.size()};
}

// Two articles with two quotations, a highlight with a note, notes on an article, a quotation, the
// project.
Searched desk()
{
    Searched desk;
    desk.articles = {article(1, u"The ferry was late.\n“We left at nine,” said Ann Öde. “The ferry waited.”"_s),
        article(2, u"“No boat left,” the mate said.\nThe harbour was still."_s)};
    const auto quote = [&desk](qsizetype in, const QStringList &segments, const QString &speaker) {
        Quote made;
        made.article = in;
        for (const QString &segment : segments)
            made.segments.append(rangeOf(desk.articles[in], segment));
        made.speaker.emplace().name = speaker;
        return made;
    };
    desk.findings.quotes = {quote(0, {u"We left at nine,"_s, u"The ferry waited."_s}, u"Ann Öde"_s),
        quote(1, {u"No boat left,"_s}, u"mate"_s)};
    desk.annotations[ArticleId{1}] = {{.id = AnnotationId{7},
        .place = anchorAt(desk.articles[0], rangeOf(desk.articles[0], u"late"_s)),
        .note = u"How *late*? Ask the harbour."_s}};
    desk.notes = {{.id = NoteId{1}, .text = u"Harbours: see the list."_s},
        {.id = NoteId{2}, .about = ArticleId{2}, .text = u"From the harbour office."_s},
        {.id = NoteId{3},
            .about = ArticleId{2},
            .quote = anchorAt(desk.articles[1], rangeOf(desk.articles[1], u"No boat left,"_s)),
            .text = u"Which harbour?"_s}};
    return desk;
}

Found found(const Searched &searched, const QString &typed, Pattern::Kind kind = Pattern::Kind::Words)
{
    Progress progress;
    return search(searched, *Pattern::typed(typed, kind), progress).value();
}

// "1: ferry | 2: harbour": the places of articles or quotations.
QString said(const Searched &searched, const QList<Hit> &hits)
{
    QStringList places;
    for (const Hit &hit : hits) {
        places.append(
            u"%1: %2"_s.arg(QString::number(hit.article + 1), hit.range.of(searched.articles[hit.article].text)));
    }
    return places.join(u" | ");
}

}

class TstSearch : public QObject
{
    Q_OBJECT
private slots:
    void articlesQuotationsAndNotesAreSearchedEachForItself()
    {
        const Searched searched = desk();
        const Found ferry = found(searched, u"ferry"_s);
        QCOMPARE(said(searched, ferry.articles), u"1: ferry | 1: ferry"_s);
        QCOMPARE(ferry.articles[0].quote, -1);
        QCOMPARE(ferry.articles[1].quote, 0); // a place says in which quotation it stands
        QCOMPARE(said(searched, ferry.quotes), u"1: ferry"_s);
        QVERIFY(ferry.notes.isEmpty());
    }

    void allWordsHaveToStandInTheSameArticleQuotationOrNote()
    {
        const Searched searched = desk();
        QCOMPARE(said(searched, found(searched, u"ferry left"_s).articles), u"1: ferry | 1: left | 1: ferry"_s);
        QCOMPARE(said(searched, found(searched, u"left ferry"_s).quotes), u"1: left | 1: ferry"_s);
        QCOMPARE(said(searched, found(searched, u"left harbour"_s).quotes), QString());
    }

    void aQuotationIsFoundByTheNameOfItsSpeaker()
    {
        const Searched searched = desk();
        const Found ode = found(searched, u"ode"_s);
        QCOMPARE(said(searched, ode.quotes), u"1: We left at nine,” said Ann Öde. “The ferry waited."_s);
        QCOMPARE(ode.quotes.first().quote, 0);
        Searched others = searched;
        others.possible = QSet<ArticleId>(); // the name need not be in the index of the article
        QCOMPARE(found(others, u"ode"_s).quotes, ode.quotes);
        QVERIFY(found(others, u"ode"_s).articles.isEmpty());
    }

    void notesLeadToWhatTheyStandOn()
    {
        const Searched searched = desk();
        const QList<Hit> hits = found(searched, u"harbour*"_s).notes;
        QCOMPARE(hits.size(), 4);
        QCOMPARE(hits[0].annotation, AnnotationId{7});
        QCOMPARE(hits[0].range, rangeOf(searched.articles[0], u"late"_s));
        QCOMPARE(hits[0].inNote, (TextRange{20, 27}));
        QCOMPARE(hits[1].note, NoteId{2});
        QCOMPARE(hits[1].article, 1);
        QVERIFY(hits[1].range.isEmpty());
        QCOMPARE(hits[2].note, NoteId{3});
        QCOMPARE(hits[2].range, rangeOf(searched.articles[1], u"No boat left,"_s));
        QCOMPARE(hits[3].note, NoteId{1});
        QCOMPARE(hits[3].article, -1);
    }

    void notesOnOlderVersionsAreFoundUnderTheArticleAndHaveNoPlace()
    {
        Searched searched = desk();
        searched.older = {{ArticleId{1}, {ArticleId{9}}}};
        searched.annotations[ArticleId{9}] = {{.id = AnnotationId{8},
            .place = {.article = ArticleId{9}, .range = {500, 510}, .words = u"was there."_s},
            .note = u"Gone since."_s}};
        searched.notes.append({.id = NoteId{4}, .about = ArticleId{9}, .text = u"Gone altogether."_s});
        const QList<Hit> hits = found(searched, u"gone"_s).notes;
        QCOMPARE(hits.size(), 2);
        for (const Hit &hit : hits) {
            QVERIFY(hit.isOnOlder);
            QCOMPARE(hit.article, 0);
            QVERIFY(hit.range.isEmpty());
        }
        QCOMPARE(hits[0].annotation, AnnotationId{8});
        QCOMPARE(hits[1].note, NoteId{4});
    }

    void onlyPossibleArticlesAreRead()
    {
        Searched searched = desk();
        searched.possible = QSet{ArticleId{2}};
        QCOMPARE(said(searched, found(searched, u"left"_s).articles), u"2: left"_s);
    }

    void anExpressionIsLookedForInAllThree()
    {
        const Searched searched = desk();
        const Found late = found(searched, u"l[ae][tf]e?\\b"_s, Pattern::Kind::Expression);
        QCOMPARE(said(searched, late.quotes), QString());
        QCOMPARE(said(searched, late.articles), u"1: late"_s);
        QCOMPARE(late.notes.size(), 1);
    }

    void tooManyPlacesAreCutBetweenArticles()
    {
        Searched searched;
        const QString line = u"ferry "_s.repeated(100);
        for (qint64 id = 1; id <= 15; ++id)
            searched.articles.append(article(id, line));
        const Found many = found(searched, u"ferry"_s);
        QVERIFY(many.areArticlesCut);
        QVERIFY(!many.areQuotesCut && !many.areNotesCut); // nothing was left out of these
        QCOMPARE(many.articles.size(), mostHits);
        QCOMPARE(many.articles.last().article, 9);
        searched.articles.resize(10);
        QVERIFY(!found(searched, u"ferry"_s).areArticlesCut);
    }

    void whoWantsAllPlacesGetsAll()
    {
        Searched searched;
        for (qint64 id = 1; id <= 15; ++id)
            searched.articles.append(article(id, u"ferry "_s.repeated(100)));
        Progress progress;
        const Result<Found> all
            = search(searched, *Pattern::typed(u"ferry"_s, Pattern::Kind::Words), progress, allHits);
        QVERIFY(all);
        QCOMPARE(all->articles.size(), 1500);
        QVERIFY(!all->areArticlesCut);
    }

    void aSearchThatIsCancelledSaysSo()
    {
        Progress progress;
        progress.cancel();
        const Result<Found> result = search(desk(), *Pattern::typed(u"ferry"_s, Pattern::Kind::Words), progress);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }

    void theContextOfAPlace_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("characters");
        QTest::addColumn<QString>("context");
        QTest::newRow("is cut between words") << u"left"_s << 12 << u"boat had left the quay"_s;
        QTest::newRow("ends with its paragraph") << u"mate"_s << 200 << u"Said the mate."_s;
        QTest::newRow("begins with its paragraph") << u"One"_s << 4 << u"One"_s;
        QTest::newRow("is the place itself where words are long") << u"quay"_s << 2 << u"quay"_s;
    }
    void theContextOfAPlace()
    {
        const Article in = article(1, u"One boat had left the quay before dawn.\nSaid the mate."_s);
        QFETCH(const QString, words);
        QFETCH(const int, characters);
        QTEST(contextOf(in.text, rangeOf(in, words), characters).of(in.text).toString(), "context");
    }
};

static const Synoptic::Test::Suite<TstSearch> suite("tst_search");

#include "tst_search.moc"
