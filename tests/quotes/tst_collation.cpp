// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/collation.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QList<Article> ferryStories()
{
    return {
        story(u"“The last ferry will sail at noon on Sunday and not an hour later,” the harbour master said.\n\n"
              u"“Nobody who holds a ticket is going to be left standing on the quay,” she added."_s),
        story(u"“The last ferry will sail at noon on Sunday,” the harbour master said."_s),
        story(u"The town has had a ferry since the year of the great flood, and few remember the bridge."_s),
    };
}

}

class TstCollation : public QObject
{
    Q_OBJECT
private slots:
    void everythingViewsShowComesWithTheFindings()
    {
        Progress progress;
        const QList<Article> articles = ferryStories();
        const Result<Collation> it = collated(articles, Scope::Event, progress);
        QVERIFY(it);
        QCOMPARE(it->quotations, 1);
        QCOMPARE(it->wordings.size(), it->findings.groups.size());
        QCOMPARE(it->wordings.first(), apparatus(it->findings.groups.first(), articles));
        QCOMPARE(it->figures.size(), articles.size());
        QCOMPARE(it->figures[0].quotesOnlyHere, 1);
        QCOMPARE(it->sharedCounts, QList<qsizetype>({1, 1, 0}));
    }

    void anArticleThatPrintsAQuotationTwiceSharesItOnce()
    {
        QuoteGroup group;
        for (const qsizetype article : {0, 0, 2})
            group.members.append(Member{.place = {.article = article, .quote = -1, .parts = {{1, 9}}}, .whole = {}});
        Findings findings;
        findings.groups = {group};
        QCOMPARE(collate(ferryStories(), findings).sharedCounts, QList<qsizetype>({1, 0, 1}));
    }

    void sharedPassagesAreNotCountedAsQuotations()
    {
        QuoteGroup group{.kind = GroupKind::Passage, .speaker = {}, .members = {}};
        for (const qsizetype article : {0, 1})
            group.members.append(Member{.place = {.article = article, .quote = -1, .parts = {{1, 9}}}, .whole = {}});
        Findings findings;
        findings.groups = {group};
        const Collation it = collate(ferryStories(), findings);
        QCOMPARE(it.quotations, 0);
        QCOMPARE(it.sharedCounts, QList<qsizetype>({0, 0, 0}));
        QCOMPARE(it.wordings.size(), 1);
    }

    void whatIsCancelledGivesNothing()
    {
        Progress progress;
        progress.cancel();
        const Result<Collation> it = collated(ferryStories(), Scope::Event, progress);
        QVERIFY(!it);
        QCOMPARE(it.error().kind, Error::Kind::Cancelled);
    }
};

static const Suite<TstCollation> suite("tst_collation");

#include "tst_collation.moc"
