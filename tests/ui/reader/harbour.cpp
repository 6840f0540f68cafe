// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/reader/harbour.h"

namespace Synoptic::Test {

namespace {

struct Line {
    BlockRole role;
    QString words;
};

Article articleOf(qint64 id, const QString &outlet, const QList<Line> &lines)
{
    Article article;
    article.id.value = id;
    article.outlet = outlet;
    article.published = QStringLiteral("2024-05-17");
    for (const Line &line : lines) {
        const qsizetype begin = article.text.size();
        article.text += line.words;
        article.blocks.append({{begin, article.text.size()}, line.role});
        if (line.role == BlockRole::Headline)
            article.headline = line.words;
        article.text += QStringLiteral("\n\n");
    }
    return article;
}

QString filler(int number)
{
    return QStringLiteral(
        "Paragraph %1 of the report tells what the people on the quay saw that morning, how long they "
        "waited for the first boat and what they were told when it did not come.")
        .arg(number);
}

Member member(qsizetype article, const QList<TextRange> &parts, const QList<TextRange> &whole, Wording wording)
{
    return {.place = {.article = article, .quote = -1, .parts = parts}, .wording = wording, .whole = whole};
}

}

TextRange find(const Article &article, QStringView words)
{
    const qsizetype begin = article.text.indexOf(words);
    Q_ASSERT(begin >= 0);
    return {begin, begin + words.size()};
}

Article plainArticle(qint64 id, const QStringList &paragraphs)
{
    QList<Line> lines;
    for (const QString &paragraph : paragraphs)
        lines.append({BlockRole::Body, paragraph});
    return articleOf(id, QStringLiteral("Plain"), lines);
}

QList<Article> harbour()
{
    using enum BlockRole;
    QList<Line> a = {
        {Boilerplate, QStringLiteral("Skip to the news")},
        {Headline, QStringLiteral("Old harbour of Brinmouth to close for a year")},
        {Byline, QStringLiteral("By Ada Lorne")},
        {Boilerplate, QStringLiteral("Share this report\nPrint it")},
        {Body, filler(1)},
        {Body,
            QStringLiteral("“Frankly the pier will not last the winter,” Mayor Ivo Hult said. “We must close it and "
                           "mend it before the storms come.”")},
        {Body, filler(2)},
        {Body, QStringLiteral("The harbour was built in 1871 and mended twice since.")},
    };
    QList<Line> b = {
        {Headline, QStringLiteral("Boats leave Brinmouth")},
        {Body, filler(3)},
        {Body, filler(4)},
        {Body, QStringLiteral("“The pier will not last the winter,” said the mayor.")},
        {Body, QStringLiteral("“The boats are going to Carrow,” the harbour master added.")},
    };
    QList<Line> c = {
        {Headline, QStringLiteral("Carrow welcomes the fleet")},
        {Body, QStringLiteral("The harbour was built in 1871 and mended twice since.")},
        {Body, filler(5)},
        {Body, QStringLiteral("“The boats are moving to Carrow,” she said.")},
    };
    for (int i = 10; i < 24; ++i) {
        a.append({Body, filler(i)});
        b.append({Body, filler(i + 20)});
        c.append({Body, filler(i + 40)});
    }
    return {articleOf(1, QStringLiteral("The Lantern"), a), articleOf(2, QStringLiteral("Morning Quay"), b),
        articleOf(3, QStringLiteral("Carrow Post"), c)};
}

Findings harbourFindings(const QList<Article> &articles)
{
    const Article &a = articles[0];
    const Article &b = articles[1];
    const Article &c = articles[2];
    Findings findings;
    QuoteGroup pier{.kind = GroupKind::Quotation, .speaker = QStringLiteral("Ivo Hult"), .members = {}};
    pier.members.append(
        member(0, {find(a, u"the pier will not last the winter,"), find(a, u"We must close it and mend it")},
            {find(a, u"Frankly the pier will not last the winter,"),
                find(a, u"We must close it and mend it before the storms come.")},
            Wording::Whole));
    pier.members.append(member(1, {find(b, u"The pier will not last the winter,")},
        {find(b, u"The pier will not last the winter,")}, Wording::Cut));
    QuoteGroup boats{.kind = GroupKind::Quotation, .speaker = {}, .members = {}};
    boats.members.append(member(1, {find(b, u"The boats are going to Carrow,")},
        {find(b, u"The boats are going to Carrow,")}, Wording::Changed));
    boats.members.append(member(2, {find(c, u"The boats are moving to Carrow,")},
        {find(c, u"The boats are moving to Carrow,")}, Wording::Whole));
    boats.fullest = 1;
    QuoteGroup wire{.kind = GroupKind::Passage, .speaker = {}, .members = {}};
    const QString copied = QStringLiteral("The harbour was built in 1871 and mended twice since.");
    wire.members.append(member(0, {find(a, copied)}, {find(a, copied)}, Wording::Whole));
    wire.members.append(member(2, {find(c, copied)}, {find(c, copied)}, Wording::Whole));
    findings.groups = {pier, boats, wire};
    return findings;
}

void layOut(Synopsis &synopsis)
{
    const QList<Article> articles = harbour();
    synopsis.setArticles(articles);
    synopsis.setPanes({0, 1, 2});
    synopsis.setFindings(collate(synopsis.articles(), harbourFindings(articles)));
}

}
