// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/agreement.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

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

// A unit of an observer, or what lies between two; of whole words.
struct Stretch {
    TextRange range;
    bool isUnit = false;
};

// Krippendorff's formulas as they stand in the book, every stretch against every other.
Unitizing plainUnitizing(const QList<QList<TextRange>> &units, qsizetype length)
{
    QList<QList<Stretch>> all;
    double count = 0;
    double taken = 0;
    for (const QList<TextRange> &own : units) {
        QList<Stretch> stretches;
        qsizetype end = 0;
        for (const TextRange unit : own) {
            stretches << Stretch{{end, unit.begin}} << Stretch{unit, true};
            end = unit.end;
            taken += static_cast<double>(unit.length() * (unit.length() - 1));
        }
        stretches << Stretch{{end, length}};
        stretches.removeIf([](const Stretch &stretch) { return stretch.range.isEmpty(); });
        all.append(stretches);
        count += static_cast<double>(own.size());
    }
    const auto squared = [](qsizetype number) { return static_cast<double>(number * number); };
    double observed = 0;
    double expected = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const Stretch &one : std::as_const(all[i])) {
            const auto l = static_cast<double>(one.range.length());
            double places = 0;
            for (qsizetype j = 0; j < all.size(); ++j) {
                for (const Stretch &two : std::as_const(all[j])) {
                    if (!two.isUnit && two.range.length() >= one.range.length())
                        places += static_cast<double>(two.range.length() - one.range.length() + 1);
                    if (i == j)
                        continue;
                    if (one.isUnit && two.isUnit && one.range.overlaps(two.range))
                        observed += squared(one.range.begin - two.range.begin) + squared(one.range.end - two.range.end);
                    else if (one.isUnit && !two.isUnit && two.range.contains(one.range))
                        observed += squared(one.range.length());
                    else if (!one.isUnit && two.isUnit && one.range.contains(two.range))
                        observed += squared(two.range.length());
                }
            }
            if (one.isUnit)
                expected += (count - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * places;
        }
    }
    const auto observers = static_cast<double>(units.size());
    const auto whole = static_cast<double>(length);
    return {.observed = observed / (observers * (observers - 1) * whole * whole),
        .expected = 2 / whole * expected / (observers * whole * (observers * whole - 1) - taken)};
}

QList<TextRange> someUnits(QRandomGenerator &random, qsizetype length, int longest)
{
    QList<TextRange> units;
    for (qsizetype end = 0;;) {
        const qsizetype begin = end + random.bounded(longest); // 0: they touch
        end = begin + 1 + random.bounded(longest);
        if (end > length)
            return units;
        units.append({begin, end});
    }
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

    void alphaIsThatOfTheFormulasTriedPlainly()
    {
        QRandomGenerator random(11);
        for (int turn = 0; turn < 500; ++turn) {
            const qsizetype length = 1 + random.bounded(turn < 250 ? 20 : 400);
            QList<QList<TextRange>> units;
            for (int observers = 2 + random.bounded(3); observers > 0; --observers)
                units.append(someUnits(random, length, 1 + random.bounded(12)));
            if (std::ranges::all_of(units, &QList<TextRange>::isEmpty))
                continue;
            const Unitizing found = unitizing(units, length);
            const Unitizing plain = plainUnitizing(units, length);
            const auto told = [&] { return qPrintable(u"seed 11, turn %1"_s.arg(turn)); };
            QVERIFY2(qFuzzyCompare(1 + found.observed, 1 + plain.observed), told());
            QVERIFY2(qFuzzyCompare(1 + found.expected, 1 + plain.expected), told());
        }
    }

    // Every section against every other would be 250 thousand million comparisons: not in the time of a test.
    void aQuarterOfAMillionUnitsOfEachCoderAreMeasuredAtOnce()
    {
        QRandomGenerator random(12);
        const qsizetype length = 2'500'000;
        const QList<QList<TextRange>> units{someUnits(random, length, 9), someUnits(random, length, 9)};
        QVERIFY(units.first().size() > 200'000);
        const std::optional<double> alpha = unitizing(units, length).alpha();
        QVERIFY(alpha && *alpha > -1 && *alpha < 1);
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

    void theAnnotationsBehindTheFiguresAreNamed()
    {
        const StoredArticle one = sampleArticle(1, u"The ferry left late because the mate was ill that day."_s);
        const Tag cause{.id = TagId{1}, .name = u"Cause"_s, .colour = u"#aa3300"_s};
        Snapshot snapshot{{one}};
        snapshot.tags = {cause};
        QList<Annotation> marks{marked(one, u"because the mate"_s, u"Ann"_s, {cause.id}),
            marked(one, u"ferry"_s, u"Ann"_s, {cause.id}), marked(one, u"the mate was ill"_s, u"Ben"_s, {cause.id}),
            marked(one, u"The"_s, u"Ben"_s, {})};
        for (qsizetype i = 0; i < marks.size(); ++i)
            marks[i].id = AnnotationId{i + 1};
        snapshot.annotations = {{one.id, marks}};
        const CoderAgreement row = agreementOf(snapshot).first();
        QCOMPARE((QList{row.both, row.one, row.two}), (QList<qsizetype>{2, 2, 2}));
        QCOMPARE(row.onBoth, (QList<AnnotationId>{{1}, {3}}));
        QCOMPARE(row.onOne, (QList<AnnotationId>{{2}, {1}}));
        QCOMPARE(row.onTwo, (QList<AnnotationId>{{3}}));
    }
};

static const Synoptic::Test::Suite<TstAgreement> suite("tst_agreement");

#include "tst_agreement.moc"
