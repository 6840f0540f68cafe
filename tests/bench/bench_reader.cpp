// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/look/tagcolors.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"

#include <QCoreApplication>
#include <QTest>

using namespace Synoptic;

// Five articles of 2,000 words with forty shared quotations in each, side by side on a large screen.
// The aim for a step of scrolling, painted, is 4 ms.
class BenchReader : public QObject
{
    Q_OBJECT
private slots:
    void openFiveArticles();
    void scrollStep();
    void scrollStepWithALitQuotation();
    void pageDown();
    void lightTheNextQuotation();
    void scrollStepWith5000Highlights();
    void oneMoreHighlightBeside5000();
    void resizeByOnePixel();

private:
    static constexpr int articles = 5;
    static constexpr int quotations = 40;
};

namespace {

QString sentence(int number)
{
    return QStringLiteral(
        "Witness %1 told the inquiry that the first boat had left the quay before the storm broke, and "
        "that nobody had been asked whether the second should follow it into the open bay. ")
        .arg(number);
}

Article longArticle(int index, int quotations, QList<QuoteGroup> &groups)
{
    Article article;
    article.id.value = index + 1;
    article.outlet = QStringLiteral("Outlet %1").arg(index + 1);
    const auto add = [&article](BlockRole role, const QString &words) {
        const qsizetype begin = article.text.size();
        article.text += words;
        article.blocks.append({{begin, article.text.size()}, role});
        article.text += QStringLiteral("\n\n");
        return begin;
    };
    article.headline = QStringLiteral("The inquiry into the storm hears its first witnesses");
    add(BlockRole::Headline, article.headline);
    for (int i = 0; i < quotations; ++i) {
        const QString said
            = QStringLiteral("We waited for word number %1 until the lamps went out along the pier").arg(i);
        const qsizetype begin
            = add(BlockRole::Body, QStringLiteral("“%1,” she said. ").arg(said) + sentence(100 * index + i));
        const TextRange words{begin + 1, begin + 1 + said.size()};
        groups[i].members.append({.place = {.article = index, .quote = -1, .parts = {words}},
            .wording = static_cast<Wording>(index % 4),
            .whole = {words}});
    }
    return article;
}

struct Table {
    explicit Table(int articles, int quotations)
    {
        findings.groups.resize(quotations);
        for (int i = 0; i < articles; ++i)
            texts.append(longArticle(i, quotations, findings.groups));
    }
    void open(Reader &reader)
    {
        synopsis.setArticles(texts);
        synopsis.setPanes({0, 1, 2, 3, 4});
        synopsis.setFindings(collate(synopsis.articles(), findings));
        reader.setAnimated(false);
        reader.resize(1900, 1000);
        reader.show();
        QCoreApplication::processEvents();
    }

    QList<Article> texts;
    Findings findings;
    Synopsis synopsis;
};

}

void BenchReader::openFiveArticles()
{
    QBENCHMARK
    {
        Table table(articles, quotations);
        Reader reader(&table.synopsis);
        table.open(reader);
    }
}

static void scroll(Reader &reader, int step)
{
    PageView *const page = reader.panes().first()->page();
    const qreal before = page->scrollPlace();
    page->scrollTo(before + step);
    if (page->scrollPlace() == before)
        page->scrollTo(0);
    QCoreApplication::processEvents();
}

void BenchReader::scrollStep()
{
    Table table(articles, quotations);
    Reader reader(&table.synopsis);
    table.open(reader);
    QBENCHMARK
    {
        scroll(reader, 12);
    }
}

void BenchReader::scrollStepWithALitQuotation()
{
    Table table(articles, quotations);
    Reader reader(&table.synopsis);
    table.open(reader);
    table.synopsis.light(2);
    QBENCHMARK
    {
        scroll(reader, 12);
    }
}

void BenchReader::pageDown()
{
    Table table(articles, quotations);
    Reader reader(&table.synopsis);
    table.open(reader);
    QBENCHMARK
    {
        scroll(reader, 800);
    }
}

void BenchReader::lightTheNextQuotation()
{
    Table table(articles, quotations);
    Reader reader(&table.synopsis);
    table.open(reader);
    QBENCHMARK
    {
        table.synopsis.setHoveredGroup((table.synopsis.hoveredGroup() + 1) % 4);
        QCoreApplication::processEvents();
    }
}

// Highlights of one to thirty words all over the first article, with one of six tags, some with two.
static CodedMarks manyHighlights(const Article &article, int count)
{
    const QStringList colours = tagColorChoices();
    CodedMarks marks;
    for (int i = 0; i < count; ++i) {
        const qsizetype begin = (article.text.size() - 200) * i / count;
        CodedMark mark{.annotation = {i + 1}, .range = {begin, begin + 5 + (i * 37) % 180}, .hasNote = i % 50 == 0};
        for (int tag = i % 9 == 0 ? 2 : 1; tag > 0; --tag)
            mark.tags.append({QStringLiteral("Tag %1").arg(i % 6), colours[(i + tag) % colours.size()]});
        marks.highlights.append(mark);
    }
    return marks;
}

void BenchReader::scrollStepWith5000Highlights()
{
    Table table(articles, quotations);
    Reader reader(&table.synopsis);
    table.open(reader);
    reader.panes().first()->page()->setCoded(manyHighlights(table.texts.first(), 5000));
    QCoreApplication::processEvents();
    QBENCHMARK
    {
        scroll(reader, 12);
    }
}

// One edit: a highlight comes, and goes again.
void BenchReader::oneMoreHighlightBeside5000()
{
    Table table(articles, quotations);
    Reader reader(&table.synopsis);
    table.open(reader);
    PageView *const page = reader.panes().first()->page();
    const CodedMarks before = manyHighlights(table.texts.first(), 5000);
    CodedMarks after = before;
    after.highlights[20].tags.clear();
    page->setCoded(before);
    QCoreApplication::processEvents();
    QBENCHMARK
    {
        page->setCoded(page->markers().marks() == before ? after : before);
        QCoreApplication::processEvents();
    }
}

void BenchReader::resizeByOnePixel()
{
    Table table(articles, quotations);
    Reader reader(&table.synopsis);
    table.open(reader);
    QBENCHMARK
    {
        reader.resize(reader.width() == 1900 ? 1890 : 1900, 1000);
        QCoreApplication::processEvents();
    }
}

static const Synoptic::Test::Suite<BenchReader> suite("bench_reader");

#include "bench_reader.moc"
