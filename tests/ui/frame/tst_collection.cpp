// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/following.h"
#include "app/project/steps.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/matrix/matrixmodel.h"
#include "ui/session/session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Two more articles than are compared all at once; the same statement stands in each hundredth.
bool writeCollection(const QString &path)
{
    const auto project = Project::create(path);
    if (!project)
        return false;
    QList<StoredArticle> articles;
    for (qsizetype i = 0; i < mostOfEvent + 2; ++i) {
        QString text = u"Day %1 saw %2 barges and %3 gulls."_s.arg(i).arg(i * 7).arg(i * 3);
        if (i % 100 == 0)
            text += u" “The girders were weakened by forty years of salt and of patience,” said Ines Kallio."_s;
        Article article;
        article.text = text;
        article.headline = u"Day %1"_s.arg(i);
        article.outlet = u"Alder Post"_s;
        article.language = u"en"_s;
        article.blocks = {{.range = {0, text.size()}, .role = BlockRole::Body}};
        articles.append({.id = {}, .position = 0, .name = u"day-%1"_s.arg(i), .raw = text.toUtf8(), .found = article});
    }
    return (*project)->perform(additionOf(**project, articles, u"Import"_s)).has_value();
}

}

class TstCollection : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_path = m_stage->path(u"days.synoptic"_s);
        QVERIFY(writeCollection(m_path));
        m_stage->open().session().open(m_path);
        QTRY_VERIFY(synopsis().isAnalysed());
    }
    void cleanup() { m_stage.reset(); }

    void openArticlesAreCompared()
    {
        QVERIFY(synopsis().comparesOpenOnly());
        synopsis().setPanes({0, 200, 300});
        QTRY_COMPARE(synopsis().compared(), (QList<qsizetype>{0, 200, 300}));
        QCOMPARE(synopsis().quotationCount(), 1);
        QCOMPARE(synopsis().findings().groups.first().members.size(), 3);
        QCOMPARE(synopsis().sharedCount(200), 1);
        QCOMPARE(MatrixModel(&synopsis()).columnCount(), 3);
        synopsis().setOpen(200, false);
        synopsis().setOpen(1, true);
        QTRY_COMPARE(synopsis().compared(), (QList<qsizetype>{0, 1, 300}));
        QCOMPARE(synopsis().findings().groups.first().members.last().place.article, 300);
    }

    void anOpenArticleTellsWhoSharesItsWords()
    {
        synopsis().setPanes({100});
        const ArticleId own = synopsis().articles()[100].id;
        QTRY_VERIFY(synopsis().relations().contains(own));
        QCOMPARE(synopsis().relations()[own].size(), 5); // days 0 to 500
        QVERIFY(QFile::exists(indexPathOf(m_path)));
    }

    void anIndexThatIsThrownAwayIsMadeAgain()
    {
        synopsis().setPanes({100});
        const ArticleId own = synopsis().articles()[100].id;
        QTRY_VERIFY(synopsis().relations().contains(own));
        m_stage->window().session().close();
        CorpusIndex::discard(indexPathOf(m_path));
        m_stage->window().session().open(m_path);
        synopsis().setPanes({100});
        QTRY_VERIFY(synopsis().relations().contains(own));
        QCOMPARE(synopsis().relations()[own].size(), 5);
    }

    void articlesThatGoAreRelatedNoMore()
    {
        synopsis().setPanes({100});
        const ArticleId own = synopsis().articles()[100].id;
        QTRY_VERIFY(synopsis().relations().contains(own));
        m_stage->window().session().removeArticle(500);
        QTRY_VERIFY(synopsis().relations().contains(own));
        QCOMPARE(synopsis().relations()[own].size(), 4);
    }

    void anArticleThatComesInIsRelatedBeforeItIsOpened()
    {
        synopsis().setPanes({0, 1, 2, 3}); // there is room for no other
        const ArticleId first = synopsis().articles()[0].id;
        QTRY_VERIFY(synopsis().relations().contains(first));
        QCOMPARE(synopsis().relations()[first].size(), 5);
        const ArticleId added = add();
        QVERIFY(!synopsis().isOpen(synopsis().articles().size() - 1));
        QTRY_VERIFY(synopsis().relations().contains(added));
        QCOMPARE(synopsis().relations()[added].size(), 6);
        QCOMPARE(synopsis().relations()[first].size(), 6);
    }

    // The index and the quotes of the open articles do not wait for each other.
    void whatIsSharedWithAllIsAskedOnceOfEachCollection()
    {
        synopsis().setPanes({100});
        QTRY_VERIFY(synopsis().relations().contains(synopsis().articles()[100].id));
        QSignalSpy answers(&synopsis(), &Synopsis::relationsChanged);
        const ArticleId added = add();
        QVERIFY(synopsis().isOpen(synopsis().articles().size() - 1));
        QTRY_VERIFY(synopsis().isAnalysed() && synopsis().relations().contains(added));
        QTRY_VERIFY(!m_stage->window().jobs().isBusy());
        QCOMPARE(answers.size(), 1);
        m_stage->window().session().removeArticle(500);
        QVERIFY(!synopsis().relations().contains(added)); // until it is asked again
        QTRY_VERIFY(synopsis().isAnalysed() && synopsis().relations().contains(added));
        QCOMPARE(synopsis().relations()[added].size(), 5);
    }

private:
    // One more with the statement of each hundredth.
    ArticleId add()
    {
        Article article;
        article.text = u"Day 900: “The girders were weakened by forty years of salt and of patience,” it said."_s;
        article.headline = u"Day 900"_s;
        article.outlet = u"Birch Post"_s;
        article.language = u"en"_s;
        article.blocks = {{.range = {0, article.text.size()}, .role = BlockRole::Body}};
        m_stage->window().session().addText(article, article.text.toUtf8());
        return synopsis().articles().last().id;
    }
    Synopsis &synopsis() { return m_stage->window().synopsis(); }

    std::unique_ptr<Stage> m_stage;
    QString m_path;
};

static const Suite<TstCollection> suite("tst_collection");

#include "tst_collection.moc"
