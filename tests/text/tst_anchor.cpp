// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/anchor.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

class TstAnchor : public QObject
{
    Q_OBJECT
private slots:
    void aMarkedStretchIsWhatIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("meant");
        QTest::newRow("words as they are") << u"late ferry"_s << 0 << 4 << u"late"_s;
        QTest::newRow("blanks at the ends") << u"late \n ferry"_s << 4 << 12 << u"ferry"_s;
        QTest::newRow("a space that does not break") << u"à\u00A0« là"_s << 1 << 3 << u"«"_s;
        QTest::newRow("only blanks") << u"late \n ferry"_s << 4 << 7 << QString();
        QTest::newRow("nothing") << u"late"_s << 2 << 2 << QString();
        QTest::newRow("half an emoji") << u"a🚢b"_s << 0 << 2 << u"a🚢"_s;
        QTest::newRow("the other half") << u"a🚢b"_s << 2 << 4 << u"🚢b"_s;
        QTest::newRow("a letter without its accent") << u"cafe\u0301 x"_s << 0 << 4 << u"cafe\u0301"_s;
        QTest::newRow("a flag of two letters") << u"x🇩🇪y"_s << 1 << 3 << u"🇩🇪"_s;
    }
    void aMarkedStretchIsWhatIsMeant()
    {
        QFETCH(const QString, text);
        QFETCH(const int, begin);
        QFETCH(const int, end);
        QFETCH(const QString, meant);
        const TextRange range = snapped(text, {begin, end});
        QCOMPARE(range.of(text).toString(), meant);
    }

    void anAnchorHoldsWhereItsWordsStand()
    {
        Article article;
        article.id = ArticleId{3};
        article.text = u"late 🚢 ferry"_s;
        const Anchor anchor = anchorAt(article, {5, 7});
        QCOMPARE(anchor.words, u"🚢"_s);
        QVERIFY(holds(anchor, article.text));
        QVERIFY(!holds(anchor, u"late boats"_s));
        QVERIFY(!holds(anchor, u"late"_s));
        QVERIFY(!holds(anchorAt(article, {5, 6}), article.text));
        QVERIFY(!holds(anchorAt(article, {4, 4}), article.text));
        QVERIFY(!holds({article.id, {-1, -1}, {}}, article.text));
    }
};

static const Synoptic::Test::Suite<TstAnchor> suite("tst_anchor");

#include "tst_anchor.moc"
