// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/reader/harbour.h"
#include "ui/look/look.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/reader/reusebars.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Synoptic;

namespace {

Reuse cluster(const QList<std::pair<qsizetype, TextRange>> &places, const QString &source = QString(passimSource))
{
    Reuse reuse;
    reuse.source = source;
    reuse.number = 1;
    const QList<Article> articles = Test::harbour();
    for (const auto &[article, range] : places) {
        const Article &it = articles[article];
        reuse.places.append({{.article = it.id, .range = range, .words = range.of(it.text).toString()}, false});
    }
    return reuse;
}

}

// Passages that passim found, on the page.
class TstReuseBars : public QObject
{
    Q_OBJECT
private slots:
    void init() { setLook(Scheme::Light); }

    void passagesThatOverlapAreOne()
    {
        Synopsis synopsis;
        Test::layOut(synopsis);
        synopsis.setReuses({cluster({{0, {10, 60}}, {1, {0, 50}}}), cluster({{0, {40, 90}}, {2, {0, 50}}}),
            cluster({{0, {200, 260}}, {1, {100, 160}}})});
        QCOMPARE(reuseMarks(synopsis, 0), (QList<ReuseMark>{{{10, 90}, {u"B"_s, u"C"_s}}, {{200, 260}, {u"B"_s}}}));
        QCOMPARE(reuseMarks(synopsis, 2), (QList<ReuseMark>{{{0, 50}, {u"A"_s}}}));
    }

    void whatAnotherProgramFoundIsNotCalledPassim()
    {
        Synopsis synopsis;
        Test::layOut(synopsis);
        synopsis.setReuses({cluster({{0, {10, 60}}, {1, {0, 50}}}, u"another"_s)});
        QVERIFY(reuseMarks(synopsis, 0).isEmpty());
    }

    void theNameStandsOnlyWhereThereIsRoom()
    {
        const ReadingMetrics metrics = ReadingMetrics::at(100);
        const QList<ReuseBar> bars
            = reuseBars({QRectF(38, 0, 200, 84), QRectF(38, 100, 200, 21), QRectF()}, 38, metrics);
        QCOMPARE(bars.size(), 2); // one is folded away
        QVERIFY(bars[0].bar.left() >= 0);
        QVERIFY(bars[0].bar.contains(bars[0].name.center()));
        QVERIFY(bars[0].name.height() < bars[0].bar.height());
        QVERIFY(bars[1].name.isEmpty());
    }

    void theMarginSaysWhereElseItStands()
    {
        Synopsis synopsis;
        Test::layOut(synopsis);
        const TextRange here = Test::find(synopsis.articles()[2], u"The harbour was built in 1871");
        Reader reader(&synopsis);
        reader.setAnimated(false);
        reader.resize(1100, 700);
        reader.show();
        PageView *page = reader.panes()[2]->page();
        const qreal y = page->geometry().rectsFor(here).first().rect.center().y() - page->scrollPlace();
        const QPoint margin(4, qRound(y));
        QCOMPARE(page->hintAt(margin), QString());
        synopsis.setReuses({cluster({{0, {10, 60}}, {2, here}})});
        QCOMPARE(page->hintAt(margin), u"passim finds this passage in A too"_s);
        synopsis.setLayer(Synopsis::Layer::Copy, false); // they go with our own passages
        QCOMPARE(page->hintAt(margin), QString());
    }
};

static const Synoptic::Test::Suite<TstReuseBars> suite("tst_reusebars");

#include "tst_reusebars.moc"
