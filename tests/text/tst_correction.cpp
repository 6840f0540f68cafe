// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/correction.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Synoptic;
using Field = Correction::Field;

namespace {

// Headline, two paragraphs of body.
Article found()
{
    Article article;
    article.text = QStringLiteral("Port opens\nThe port opened. Ships left.\nCrews cheered.");
    article.headline = QStringLiteral("Port opens");
    article.blocks = {{{0, 10}, BlockRole::Headline}, {{11, 39}, BlockRole::Body}, {{40, 54}, BlockRole::Body}};
    return article;
}

Correction role(TextRange range, BlockRole role)
{
    return {.id = {}, .article = {}, .field = Field::Role, .range = range, .value = QString(roleName(role))};
}

Correction field(Field field, const QString &value)
{
    return {.id = {}, .article = {}, .field = field, .range = {}, .value = value};
}

}

class TstCorrection : public QObject
{
    Q_OBJECT
private slots:
    void withoutCorrectionsTheArticleIsAsFound() { QCOMPARE(corrected(found(), {}), found()); }

    void aFieldReadsAsThePersonSaid()
    {
        const Article article = corrected(found(),
            {field(Field::Outlet, QStringLiteral("Courier")), field(Field::Published, QStringLiteral("2031-05-14")),
                field(Field::Headline, QStringLiteral("A port opens")), field(Field::Section, QStringLiteral("World")),
                field(Field::Language, QStringLiteral("en"))});
        QCOMPARE(article.outlet, QStringLiteral("Courier"));
        QCOMPARE(article.published, QStringLiteral("2031-05-14"));
        QCOMPARE(article.headline, QStringLiteral("A port opens"));
        QCOMPARE(article.section, QStringLiteral("World"));
        QCOMPARE(article.language, QStringLiteral("en"));
    }

    void authorsAreSeparatedBySemicolons()
    {
        const Article article
            = corrected(found(), {field(Field::Authors, QStringLiteral("Jane Roe; ; van der Meer, Jan"))});
        QCOMPARE(article.authors, (QStringList{QStringLiteral("Jane Roe"), QStringLiteral("van der Meer, Jan")}));
    }

    void aLaterCorrectionWins()
    {
        const Article article = corrected(
            found(), {field(Field::Outlet, QStringLiteral("A")), field(Field::Outlet, QStringLiteral("B"))});
        QCOMPARE(article.outlet, QStringLiteral("B"));
    }

    void aFieldCanBeEmptied() { QVERIFY(corrected(found(), {field(Field::Headline, QString())}).headline.isEmpty()); }

    void aBlockIsCutWhereTheCorrectionBeginsAndEnds()
    {
        const Article article = corrected(found(), {role({11, 27}, BlockRole::Caption)});
        QCOMPARE(article.blocks,
            (QList<Block>{{{0, 10}, BlockRole::Headline}, {{11, 27}, BlockRole::Caption}, {{28, 39}, BlockRole::Body},
                {{40, 54}, BlockRole::Body}}));
    }

    void aCorrectionOverSeveralBlocksKeepsThemApart()
    {
        const Article article = corrected(found(), {role({0, 54}, BlockRole::Boilerplate)});
        QCOMPARE(article.blocks.size(), 3);
        QCOMPARE(article.blocks[1], (Block{{11, 39}, BlockRole::Boilerplate}));
    }

    void aCorrectionTakenBackLeavesNoCut()
    {
        const Article article
            = corrected(found(), {role({11, 27}, BlockRole::Caption), role({11, 27}, BlockRole::Body)});
        QCOMPARE(article.blocks, found().blocks);
    }

    void whatIsCalledTheHeadlineIsTheHeadline()
    {
        QCOMPARE(corrected(found(), {role({40, 54}, BlockRole::Headline)}).headline, QStringLiteral("Crews cheered."));
        QCOMPARE(
            corrected(found(), {role({40, 54}, BlockRole::Headline), field(Field::Headline, QStringLiteral("Mine"))})
                .headline,
            QStringLiteral("Mine"));
    }

    void aRangeBeyondTheTextIsCutToIt()
    {
        const Article article = corrected(found(), {role({46, 4000}, BlockRole::Other)});
        QCOMPARE(article.blocks.last(), (Block{{46, 54}, BlockRole::Other}));
    }

    void everyCharacterStaysInExactlyOneBlock()
    {
        QRandomGenerator random(11);
        const Article before = found();
        for (int round = 0; round < 500; ++round) {
            QList<Correction> corrections;
            for (int i = random.bounded(6); i > 0; --i) {
                const qsizetype begin = random.bounded(int(before.text.size()));
                const qsizetype end = begin + random.bounded(int(before.text.size() - begin) + 5);
                corrections.append(role({begin, end}, BlockRole(random.bounded(13))));
            }
            const Article after = corrected(before, corrections);
            qsizetype last = 0;
            QList<bool> held(after.text.size(), false);
            for (const Block &block : after.blocks) {
                QVERIFY(block.range.begin >= last && block.range.begin < block.range.end);
                last = block.range.end;
                for (qsizetype i = block.range.begin; i < block.range.end; ++i)
                    held[i] = true;
            }
            for (qsizetype i = 0; i < after.text.size(); ++i)
                QVERIFY(held[i] || after.text[i].isSpace());
        }
    }
};

static const Synoptic::Test::Suite<TstCorrection> suite("tst_correction");

#include "tst_correction.moc"
