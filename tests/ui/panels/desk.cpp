// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/panels/desk.h"

namespace Synoptic::Test {

namespace {

constexpr auto lanterns = u"We will keep the lanterns lit, whatever the storm brings, and no ferry will leave "
                          "before the pilots agree to it";

Article article(qint64 id, const QString &outlet, const QString &published, const QString &text)
{
    Article it;
    it.id = ArticleId{id};
    it.outlet = outlet;
    it.published = published;
    it.language = QStringLiteral("en");
    it.text = text;
    it.headline = text.section(u'\n', 0, 0);
    it.blocks
        = {{{0, it.headline.size()}, BlockRole::Headline}, {{it.headline.size() + 1, text.size()}, BlockRole::Body}};
    return it;
}

// Where words stand in an article; they must.
TextRange at(const Article &article, QStringView words)
{
    const qsizetype begin = article.text.indexOf(words);
    Q_ASSERT(begin >= 0);
    return {begin, begin + words.size()};
}

// The place of the words that is nearest to a position.
TextRange near(const Article &article, QStringView words, qsizetype position)
{
    TextRange best = at(article, words);
    for (qsizetype i = best.begin; i >= 0; i = article.text.indexOf(words, i + 1)) {
        if (qAbs(i - position) < qAbs(best.begin - position))
            best = {i, i + words.size()};
    }
    return best;
}

Quote quote(const QList<Article> &articles, qsizetype index, const QList<QString> &segments, const QString &speaker,
    const QString &mention, const QString &cue)
{
    Quote it;
    it.article = index;
    for (const QString &segment : segments)
        it.segments.append(at(articles[index], segment));
    if (!cue.isEmpty())
        it.cue = near(articles[index], cue, it.segments.first().end);
    if (!speaker.isEmpty())
        it.speaker = Attribution{speaker, near(articles[index], mention, it.segments.first().end), SpeakerKind::Person,
            1, QStringLiteral("test")};
    return it;
}

Member member(const Findings &findings, qsizetype quote, Wording wording)
{
    const Quote &it = findings.quotes[quote];
    return {.place = {it.article, quote, it.segments}, .wording = wording, .whole = it.segments};
}

}

QList<Article> deskArticles()
{
    return {
        article(1, QStringLiteral("Quay Courier"), QStringLiteral("2021-03-04"),
            QStringLiteral(
                "Ferries wait\n“%1,” harbour master Ines Vidal told reporters after meeting the crews of four "
                "ferries at the quay. “The tide is ours,” she said.")
                .arg(lanterns)),
        article(2, QStringLiteral("Salt & Sail"), QStringLiteral("2021-03-04"),
            QStringLiteral(
                "Storm on the bay\n“The pilots were never asked,” said Tomas Brandt, “and the pilots will not "
                "forget it.” Ines Vidal, the harbour master, said the storm was “rough”.")),
        article(3, QStringLiteral("The Lighthouse"), QStringLiteral("2021-03-05"),
            QStringLiteral(
                "Lanterns lit\n“No ferry will leave before the pilots agree to it,” Vidal said. “The pilots were "
                "never asked and the pilots will not forget it,” Mr Brandt told us. “The tide is theirs,” a "
                "deckhand said. “It is a very rough and a very long storm,” she added.")),
        article(4, QStringLiteral("Évora Post"), QStringLiteral("2021-03"),
            QStringLiteral("The bay at night\n“Nobody sleeps here,” a baker said. “The café stays open.”")),
        article(5, QStringLiteral("North Wire"), {}, QStringLiteral("Weather\nA storm is expected over the bay.")),
    };
}

Findings deskFindings()
{
    const QList<Article> articles = deskArticles();
    const auto s = [](const char16_t *words) { return QString::fromUtf16(words); };
    Findings it;
    it.quotes = {
        quote(articles, 0, {s(lanterns)}, s(u"Ines Vidal"), s(u"Ines Vidal"), s(u"told")),
        quote(articles, 0, {s(u"The tide is ours")}, s(u"Ines Vidal"), s(u"she"), s(u"said")),
        quote(articles, 1, {s(u"The pilots were never asked"), s(u"and the pilots will not forget it.")},
            s(u"Tomas Brandt"), s(u"Tomas Brandt"), s(u"said")),
        quote(articles, 1, {s(u"rough")}, s(u"Ines Vidal"), s(u"Ines Vidal"), s(u"said")),
        quote(articles, 2, {s(u"No ferry will leave before the pilots agree to it")}, s(u"Vidal"), s(u"Vidal"),
            s(u"said")),
        quote(articles, 2, {s(u"The pilots were never asked and the pilots will not forget it")}, s(u"Mr Brandt"),
            s(u"Mr Brandt"), s(u"told")),
        quote(articles, 2, {s(u"The tide is theirs")}, s(u"deckhand"), s(u"deckhand"), s(u"said")),
        quote(articles, 2, {s(u"It is a very rough and a very long storm")}, s(u"Ines Vidal"), s(u"she"), s(u"added")),
        quote(articles, 3, {s(u"Nobody sleeps here")}, s(u"baker"), s(u"baker"), s(u"said")),
        quote(articles, 3, {s(u"The café stays open.")}, {}, {}, {}),
    };
    it.speakers = {
        {s(u"Ines Vidal"), {s(u"Vidal")}, SpeakerKind::Person},
        {s(u"Tomas Brandt"), {s(u"Mr Brandt")}, SpeakerKind::Person},
        {s(u"deckhand"), {}, SpeakerKind::Anonymous},
        {s(u"baker"), {}, SpeakerKind::Anonymous},
    };
    it.groups = {
        {GroupKind::Quotation, s(u"Ines Vidal"), {member(it, 0, Wording::Whole), member(it, 4, Wording::Cut)}, 0},
        {GroupKind::Quotation, s(u"Tomas Brandt"), {member(it, 2, Wording::Whole), member(it, 5, Wording::Whole)}, 0},
        {GroupKind::Quotation, s(u"Ines Vidal"), {member(it, 1, Wording::Whole), member(it, 6, Wording::Changed)}, 0},
        {GroupKind::Quotation, s(u"Ines Vidal"), {member(it, 3, Wording::Paraphrased), member(it, 7, Wording::Whole)},
            1},
    };
    const auto place = [&it](qsizetype quote) { return member(it, quote, Wording::Whole).place; };
    it.links = {
        {LinkKind::Contained, place(0), place(4), 1, {}},
        {LinkKind::Identical, place(2), place(5), 1, {}},
        {LinkKind::Echo, place(2), place(4), 0.4, {}},
    };
    return it;
}

void fill(Synopsis &synopsis)
{
    synopsis.setArticles(deskArticles());
    synopsis.setFindings(collate(synopsis.articles(), deskFindings()));
}

void fillBig(Synopsis &synopsis, qsizetype quotations)
{
    QList<Article> articles;
    Findings findings;
    for (qint64 a = 0; a < 2; ++a) {
        QString text = QStringLiteral("Log\n");
        QList<TextRange> places;
        for (qsizetype q = 0; q < quotations; ++q) {
            const QString words
                = QStringLiteral("Entry %1 of the log says that the wind turned and that the crews went "
                                 "below before the bell rang")
                      .arg(q);
            places.append({text.size() + 1, text.size() + 1 + words.size()});
            text += u'“' + words + QStringLiteral("”\n");
        }
        articles.append(article(a + 1, a == 0 ? QStringLiteral("Port Log") : QStringLiteral("Star Log"), {}, text));
        for (qsizetype q = 0; q < quotations; ++q) {
            Quote it;
            it.article = a;
            it.segments = {places[q]};
            findings.quotes.append(it);
        }
    }
    for (qsizetype q = 0; q < quotations; q += 2) {
        findings.groups.append({GroupKind::Quotation, {},
            {member(findings, q, Wording::Whole), member(findings, quotations + q, Wording::Whole)}, 0});
    }
    synopsis.setArticles(articles);
    synopsis.setFindings(collate(synopsis.articles(), findings));
}

}
