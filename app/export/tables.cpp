// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/tables.h"

#include "app/export/interchangenames.h"
#include "app/project/agreement.h"
#include "app/project/tagtree.h"
#include "app/quotes/quotewords.h"
#include "app/quotes/speakernames.h"
#include "app/reports/codedsegments.h"
#include "app/reports/cooccurrence.h"
#include "app/reports/figurewords.h"
#include "app/reports/quotematrix.h"
#include "app/reports/tagmatrix.h"
#include "app/text/codepoints.h"
#include "app/text/whereabouts.h"

#include <algorithm>
#include <set>
#include <vector>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

QString number(qsizetype value)
{
    return QString::number(value);
}

template <typename Names>
QString joined(const Names &names)
{
    QStringList all;
    for (const auto &name : names)
        all.append(name);
    return all.join(u' ');
}

std::vector<CodePoints> codePointsOf(const Edition &edition)
{
    std::vector<CodePoints> all;
    for (const Article &article : edition.work.articles)
        all.emplace_back(article.text);
    return all;
}

// Which article a row is of: letter, outlet, date, headline.
const QStringList articleHeads = {u"article"_s, u"outlet"_s, u"published"_s, u"headline"_s};

QStringList articleFields(const Edition &edition, qsizetype index)
{
    const Article &article = edition.article(index);
    return {edition.letters[index], article.outlet, article.published, article.headline};
}

// Of each quotation: the shared quotation it belongs to, and as which member; -1: to none.
struct Membership {
    qsizetype group = -1;
    qsizetype member = -1;
};

QList<Membership> membershipsOf(const Edition &edition)
{
    QList<Membership> all(edition.work.findings.quotes.size());
    for (qsizetype g = 0; g < edition.collation.quotations; ++g) {
        const QList<Member> &members = edition.work.findings.groups[g].members;
        for (qsizetype m = 0; m < members.size(); ++m) {
            const qsizetype quote = members[m].place.quote;
            if (quote >= 0 && all[quote].group < 0)
                all[quote] = {g, m};
        }
    }
    return all;
}

QString othersOf(const Edition &edition, const QuoteGroup &group, qsizetype article)
{
    std::set<qsizetype> others;
    for (const Member &member : group.members)
        others.insert(member.place.article);
    QStringList letters;
    for (const qsizetype other : others) {
        if (other != article)
            letters.append(edition.letters[other]);
    }
    return letters.join(u' ');
}

}

Table quoteTable(const Edition &edition)
{
    Table table{.heads = QStringList{u"quote"_s} + articleHeads
            + QStringList{u"paragraph"_s, u"start"_s, u"end"_s, u"kind"_s, u"flags"_s, u"speaker"_s, u"known as"_s,
                u"speaker kind"_s, u"confidence"_s, u"words"_s, u"text"_s, u"shared"_s, u"also in"_s, u"wording"_s,
                u"measure"_s, u"difference"_s},
        .rows = {}};
    const std::vector<CodePoints> points = codePointsOf(edition);
    const QList<Membership> memberships = membershipsOf(edition);
    const QList<Quote> &quotes = edition.work.findings.quotes;
    const SpeakerNames names(edition.work.findings.speakers);
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        const Quote &quote = quotes[q];
        const Article &article = edition.article(quote.article);
        const TextRange range = points[static_cast<size_t>(quote.article)].fromUtf16(quote.range());
        QStringList row = QStringList{number(q + 1)} + articleFields(edition, quote.article);
        const int paragraph = paragraphAt(article, quote.range().begin);
        row += {paragraph == 0 ? QString() : QString::number(paragraph), number(range.begin), number(range.end),
            interchangeName(quote.kind), joined(interchangeNames(quote.flags))};
        if (quote.speaker) {
            row += {quote.speaker->name, names.of(quote.speaker->name), interchangeName(quote.speaker->kind),
                QString::number(quote.speaker->confidence, 'f', 2)};
        } else {
            row += {QString(), QString(), QString(), QString()};
        }
        row += {number(wordCount(article, quote.segments)), wordsOf(article, quote.segments)};
        const Membership &in = memberships[q];
        if (in.group >= 0) {
            const MemberWording &wording = edition.collation.wordings[in.group][in.member];
            row += {number(in.group + 1), othersOf(edition, edition.work.findings.groups[in.group], quote.article),
                wordingName(wording.wording), wording.measure, wording.summary};
        } else {
            row += {QString(), QString(), QString(), QString(), QString()};
        }
        table.rows.append(row);
    }
    return table;
}

Table linkTable(const Edition &edition)
{
    Table table{.heads = {u"kind"_s, u"score"_s, u"flags"_s}, .rows = {}};
    for (const QLatin1StringView side : {"a"_L1, "b"_L1}) {
        for (const QLatin1StringView head :
            {" article"_L1, " outlet"_L1, " quote"_L1, " start"_L1, " end"_L1, " text"_L1})
            table.heads.append(side + head);
    }
    const std::vector<CodePoints> points = codePointsOf(edition);
    for (const Link &link : edition.work.findings.links) {
        QStringList row{
            interchangeName(link.kind), QString::number(link.score, 'f', 2), joined(interchangeNames(link.flags))};
        for (const Place *place : {&link.a, &link.b}) {
            const TextRange range = points[static_cast<size_t>(place->article)].fromUtf16(place->range());
            const Article &article = edition.article(place->article);
            row += {edition.letters[place->article], article.outlet,
                place->quote < 0 ? QString() : number(place->quote + 1), number(range.begin), number(range.end),
                wordsOf(article, place->parts)};
        }
        table.rows.append(row);
    }
    return table;
}

Table matrixTable(const Edition &edition)
{
    Table table{.heads = {u"number"_s, u"quote"_s, u"speaker"_s, u"speakers differ"_s}, .rows = {}};
    const qsizetype count = edition.work.articles.size();
    for (qsizetype i = 0; i < count; ++i)
        table.heads.append(edition.labelled(i));
    for (const QuoteRow &it : sharedQuoteRows(edition.work.articles, edition.collation, edition.letters)) {
        QStringList row{number(it.number + 1), it.words, it.speaker, it.conflict};
        for (const MatrixCell &cell : it.cells)
            row.append(cell.words.isEmpty() ? nameOf(cell) : nameOf(cell) + u", "_s + cell.words);
        table.rows.append(row);
    }
    const auto figureRow = [&](OutletFigure figure, const auto &wordsFor) {
        QStringList row{QString(), figureName(figure), QString(), QString()};
        for (qsizetype i = 0; i < count; ++i)
            row.append(wordsFor(edition.collation.figures[i]));
        table.rows.append(row);
    };
    figureRow(OutletFigure::QuotedWords, quotedWordsOf);
    figureRow(OutletFigure::WhoseWords, whoseWordsOf);
    figureRow(OutletFigure::OnlyHere, onlyHereOf);
    figureRow(OutletFigure::LeftOut,
        [&](const OutletFigures &it) { return leftOutOf(it.leftOut(edition.collation.quotations)); });
    figureRow(OutletFigure::Passages, [&](const OutletFigures &it) {
        return passagesOf(it, [&edition](qsizetype article) { return edition.names[article]; });
    });
    return table;
}

Table annotationTable(const Edition &edition)
{
    Table table{.heads = QStringList{u"kind"_s, u"number"_s} + articleHeads
            + QStringList{u"paragraph"_s, u"start"_s, u"end"_s, u"text"_s, u"tags"_s, u"note"_s, u"linked"_s,
                u"author"_s, u"created"_s, u"modified"_s},
        .rows = {}};
    const std::vector<CodePoints> points = codePointsOf(edition);
    const Snapshot &snapshot = edition.work.snapshot;
    const auto place = [&](qsizetype article, const Anchor &anchor) {
        if (anchor.isNull())
            return QStringList{QString(), QString(), QString(), QString()};
        const TextRange range = points[static_cast<size_t>(article)].fromUtf16(anchor.range);
        const int paragraph = paragraphAt(edition.article(article), anchor.range.begin);
        return QStringList{paragraph == 0 ? QString() : QString::number(paragraph), number(range.begin),
            number(range.end), anchor.words.simplified()};
    };
    const auto authorship = [](const Authorship &by) { return QStringList{by.author, by.created, by.modified}; };
    for (qsizetype i = 0; i < edition.work.articles.size(); ++i) {
        QList<Annotation> here = snapshot.annotations.value(edition.article(i).id);
        std::ranges::sort(here, {}, [](const Annotation &it) { return std::pair(it.place.range, it.id); });
        for (const Annotation &it : std::as_const(here)) {
            QStringList tags;
            for (const TagId tag : it.tags)
                tags.append(tagPath(snapshot.tags, tag));
            table.rows.append(QStringList{u"highlight"_s, number(it.id.value)} + articleFields(edition, i)
                + place(i, it.place)
                + QStringList{tags.join(u"; "_s), it.note, it.linked == 0 ? QString() : number(it.linked)}
                + authorship(it.by));
        }
    }
    for (const Note &it : snapshot.notes) {
        const auto about = std::ranges::find(edition.work.articles, it.about, &Article::id);
        const bool isOfProject = it.about.isNull();
        if (!isOfProject && about == edition.work.articles.end())
            continue; // on an older version, which is said
        const qsizetype i = about - edition.work.articles.begin();
        table.rows.append(QStringList{u"note"_s, number(it.id.value)}
            + (isOfProject ? QStringList{QString(), QString(), QString(), QString()} : articleFields(edition, i))
            + place(i, it.quote) + QStringList{QString(), it.text, QString()} + authorship(it.by));
    }
    return table;
}

Table segmentTable(const Edition &edition)
{
    const QList<CodedSegment> segments
        = codedSegments(edition.work.snapshot, edition.work.articles, edition.work.findings);
    const QList<Tag> &tags = edition.work.snapshot.tags;
    qsizetype levels = 1;
    for (const CodedSegment &it : segments)
        levels = std::max(levels, tagLevels(tags, it.tag).size());
    Table table{.heads = QStringList{u"segment"_s} + articleHeads, .rows = {}};
    table.heads.append(u"tag"_s);
    for (qsizetype level = 1; level <= levels; ++level)
        table.heads.append(u"level %1"_s.arg(level));
    table.heads += {u"paragraph"_s, u"start"_s, u"end"_s, u"speaker"_s, u"known as"_s, u"before"_s, u"text"_s,
        u"after"_s, u"crosses"_s, u"note"_s, u"linked"_s, u"author"_s, u"created"_s, u"modified"_s};
    const std::vector<CodePoints> points = codePointsOf(edition);
    for (const CodedSegment &it : segments) {
        const TextRange range = points[static_cast<size_t>(it.article)].fromUtf16(it.range);
        QStringList row = QStringList{number(it.annotation.value)} + articleFields(edition, it.article);
        row.append(it.path);
        QStringList names = tagLevels(tags, it.tag);
        names.resize(levels);
        row += names;
        row += {it.paragraph == 0 ? QString() : QString::number(it.paragraph), number(range.begin), number(range.end),
            it.speaker, it.knownAs, it.before, it.words, it.after, it.crossing.join(u"; "_s), it.note,
            it.linked == 0 ? QString() : number(it.linked), it.by.author, it.by.created, it.by.modified};
        table.rows.append(row);
    }
    return table;
}

Table tagTable(const Edition &edition)
{
    Table table{.heads = {u"tag"_s}, .rows = {}};
    table.heads += edition.outletHeads();
    table.heads += {u"places"_s, u"words"_s};
    for (const TagMatrixRow &it : tagMatrix(edition.work.snapshot, edition.work.articles)) {
        QStringList row{it.path};
        for (const TagCount &cell : it.cells)
            row.append(number(cell.places.size()));
        row += {number(it.places), number(it.words)};
        table.rows.append(row);
    }
    return table;
}

Table meetingTable(const Edition &edition)
{
    const CoOccurrence all = coOccurrence(edition.work.snapshot, edition.work.articles);
    Table table{.heads = {u"tag"_s}, .rows = {}};
    const QList<Tag> &tags = edition.work.snapshot.tags;
    for (const Tag &tag : all.tags)
        table.heads.append(tagPath(tags, tag.id));
    for (qsizetype row = 0; row < all.tags.size(); ++row) {
        QStringList fields{tagPath(tags, all.tags[row].id)};
        for (qsizetype column = 0; column < all.tags.size(); ++column)
            fields.append(number(all.count(row, column)));
        table.rows.append(fields);
    }
    return table;
}

Table agreementTable(const Edition &edition)
{
    Table table{
        .heads = {u"tag"_s, u"coder"_s, u"other coder"_s, u"articles"_s, u"words of both"_s, u"only the coder"_s,
            u"only the other"_s, u"words of neither"_s, u"agreement"_s, u"Cohen's kappa"_s, u"Krippendorff's alpha"_s},
        .rows = {},
        .figures = {9, 10}}; // where coders agree less than by chance
    const auto share = [](std::optional<double> value) { return value ? QString::number(*value, 'f', 4) : QString(); };
    for (const CoderAgreement &it : agreementOf(edition.work.snapshot)) {
        table.rows.append({tagPath(edition.work.snapshot.tags, it.tag), it.coder, it.other, number(it.articles),
            number(it.both), number(it.one), number(it.two), number(it.neither), share(it.percent()), share(it.kappa),
            share(it.alpha)});
    }
    return table;
}

}
