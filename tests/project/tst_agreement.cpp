// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/agreement.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

bool isAbout(double value, double expected)
{
    return qAbs(value - expected) < 0.00006; // the sources give four places
}

Annotation marked(const StoredArticle &article, const QString &words, const QString &author, QList<TagId> tags)
{
    static qint64 last = 0;
    const qsizetype begin = article.found.text.indexOf(words);
    return {.id = AnnotationId{++last},
        .place = anchorAt(article.found, {begin, begin + words.size()}),
        .tags = std::move(tags),
        .by = {author, {}, {}}};
}

}

class TstAgreement : public QObject
{
    Q_OBJECT
private slots:
    // Cohen 1960, table 2: two judges, 200 subjects, three diagnoses.
    void kappaIsThatOfItsAuthorsExample()
    {
        const std::optional<double> kappa = cohensKappa({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        QVERIFY(kappa);
        QVERIFY2(isAbout(*kappa, (0.70 - 0.41) / (1 - 0.41)), qPrintable(QString::number(*kappa)));
    }

    void kappaIsOneZeroOrNothing()
    {
        QCOMPARE(*cohensKappa({{5, 0}, {0, 5}}), 1.0);
        QCOMPARE(*cohensKappa({{4, 4}, {4, 4}}), 0.0);
        QVERIFY(!cohensKappa({{9, 0}, {0, 0}}));
        QVERIFY(!cohensKappa({{0, 0}, {0, 0}}));
    }

    // Krippendorff 2004, figure 11.5: a continuum of 300 from 150 on, two observers, categories c and k.
    void alphaIsThatOfItsAuthorsExample()
    {
        const Unitizing c = unitizing({{{75, 145}, {220, 250}}, {{70, 150}, {205, 225}, {250, 270}}}, 300);
        QVERIFY2(isAbout(c.observed, 0.0144), qPrintable(QString::number(c.observed)));
        QVERIFY2(isAbout(c.expected, 0.0532), qPrintable(QString::number(c.expected)));
        QVERIFY2(isAbout(*c.alpha(), 0.7286), qPrintable(QString::number(*c.alpha())));
        const Unitizing k = unitizing({{{30, 90}, {150, 200}}, {{30, 90}, {150, 200}}}, 300);
        QCOMPARE(k.observed, 0.0);
        QVERIFY2(isAbout(k.expected, 0.0490), qPrintable(QString::number(k.expected)));
        QCOMPARE(*k.alpha(), 1.0);
        const double both = 1 - (c.observed + k.observed) / (c.expected + k.expected);
        // The book has 0.8591, from the rounded figures above.
        QVERIFY2(qAbs(both - 0.8591) < 0.0005, qPrintable(QString::number(both)));
    }

    void alphaIsNothingWhereNobodyMarkedAnything()
    {
        QVERIFY(!unitizing({{}, {}}, 100).alpha());
        QVERIFY(!unitizing({{}, {}}, 0).alpha());
        QVERIFY(!unitizing({}, 100).alpha());
        QVERIFY(*unitizing({{{0, 5}}, {{50, 55}}}, 100).alpha() < 0);
    }

    void codersAreComparedByTagOverWhatBothHaveRead()
    {
        const StoredArticle one = sampleArticle(1, u"The ferry left late because the mate was ill that day."_s);
        const StoredArticle two = sampleArticle(2, u"Nobody else has read this one."_s);
        const Tag cause{.id = TagId{1}, .name = u"Cause"_s, .colour = u"#aa3300"_s};
        const Tag unused{.id = TagId{2}, .name = u"Unused"_s, .colour = u"#aa3300"_s};
        Snapshot snapshot{{one, two}};
        snapshot.tags = {cause, unused};
        snapshot.annotations = {{one.id,
                                    {marked(one, u"because the mate was ill"_s, u"Ann"_s, {cause.id}),
                                        marked(one, u"mate was"_s, u"Ann"_s, {cause.id}), // once more, inside
                                        marked(one, u"the mate was ill that"_s, u"Ben"_s, {cause.id})}},
            {two.id, {marked(two, u"Nobody"_s, u"Ann"_s, {cause.id})}}};
        const QList<CoderAgreement> rows = agreementOf(snapshot);
        QCOMPARE(rows.size(), 1);
        const CoderAgreement row = rows.first();
        QCOMPARE(row.tag, cause.id);
        QCOMPARE(row.coder + row.other, u"AnnBen"_s);
        QCOMPARE(row.articles, 1);
        QCOMPARE((QList{row.both, row.one, row.two, row.neither}), (QList<qsizetype>{4, 1, 1, 5}));
        QVERIFY(isAbout(row.percent(), 9.0 / 11));
        QVERIFY(isAbout(*row.kappa, (9.0 / 11 - 61.0 / 121) / (1 - 61.0 / 121)));
        QVERIFY(*row.alpha > 0.5 && *row.alpha < 1);
    }
};

static const Synoptic::Test::Suite<TstAgreement> suite("tst_agreement");

#include "tst_agreement.moc"
