// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/report/manuscript.h"

#include "app/quotes/quotewords.h"
#include "app/quotes/spread.h"
#include "app/reports/codedsegments.h"
#include "app/reports/figurewords.h"
#include "app/reports/quotematrix.h"
#include "app/reports/tagmatrix.h"
#include "app/text/byoutlet.h"
#include "app/text/dateinwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Manuscript)
};

using Kind = ManuscriptPart::Kind;
using Style = StyledWords::Style;

constexpr qsizetype fewWords = 8; // of a quotation, where its number stands beside them

QString opening(const QString &words)
{
    QStringList all = words.split(u' ');
    if (all.size() <= fewWords)
        return words;
    all.resize(fewWords);
    if (all.last() == u'…') // where it is interrupted
        all.removeLast();
    return all.join(u' ') + u" …"_s;
}

// Puts the parts together one after the other.
class Author
{
public:
    Author(const Edition &edition, bool hasMarks)
        : m_edition(edition)
        , m_hasMarks(hasMarks)
    {
    }

    Manuscript write()
    {
        add(Kind::Title, {{m_edition.title()}});
        articles();
        quotes();
        matrix();
        figures();
        singles();
        if (m_hasMarks) {
            tags();
            notes();
        }
        return m_manuscript;
    }

private:
    const Article &article(qsizetype index) const { return m_edition.article(index); }
    qsizetype count() const { return m_edition.work.articles.size(); }
    QString outlet(qsizetype index) const { return m_edition.labelled(index); }
    void add(Kind kind, const StyledLine &spans) { m_manuscript.append({.kind = kind, .spans = spans}); }
    void table(const QList<QList<StyledLine>> &rows) { m_manuscript.append({.kind = Kind::Table, .rows = rows}); }
    QList<StyledLine> headsWith(const QStringList &first) const
    {
        QList<StyledLine> heads;
        for (const QString &head : first)
            heads.append({{head}});
        for (qsizetype i = 0; i < count(); ++i)
            heads.append({{outlet(i)}});
        return heads;
    }

    void articles();
    void quotes();
    void wording(const QuoteGroup &group, const MemberWording &wording);
    void matrix();
    void figures();
    void singles();
    void tags();
    void notes();

    const Edition &m_edition;
    bool m_hasMarks;
    Manuscript m_manuscript;
};

void Author::articles()
{
    add(Kind::Heading, {{Words::tr("Articles")}});
    QList<QList<StyledLine>> rows{{{}, {{Words::tr("Outlet")}}, {{Words::tr("Date")}}, {{Words::tr("Headline")}},
        {{Words::tr("Length")}}, {{Words::tr("Shared quotes")}}}};
    for (qsizetype i = 0; i < count(); ++i) {
        const Article &it = article(i);
        const bool isAddress = it.link.startsWith("https://"_L1) || it.link.startsWith("http://"_L1);
        rows.append({{{m_edition.letters[i], Style::Strong}}, {{m_edition.names[i]}}, {{dateInWords(it.published)}},
            {{.text = it.headline.isEmpty() ? it.link : it.headline, .link = isAddress ? it.link : QString()}},
            {{countOfWords(m_edition.words[i])}}, {{QLocale().toString(m_edition.collation.sharedCounts.value(i))}}});
    }
    table(rows);
}

void Author::wording(const QuoteGroup &group, const MemberWording &it)
{
    const Member &member = group.members[it.member];
    StyledLine spans{{outlet(member.place.article), Style::Strong},
        {u" ("_s + wordingName(it.wording) + u", "_s + it.measure + u"): "_s, Style::Quiet}};
    // The quotation marks of the article's language, cut in two round the runs.
    const QString marks = inMarks(u" "_s, article(member.place.article).language);
    spans.append({marks.section(u' ', 0, 0)});
    bool isFirst = true;
    for (const WordingRun &run : it.runs) {
        using State = WordingRun::State;
        if (!std::exchange(isFirst, false))
            spans.append({u" "_s});
        const Style style = run.state == State::Dropped ? Style::Dropped
            : run.state == State::Changed               ? Style::Changed
            : run.state == State::OnlyHere              ? Style::Added
                                                        : Style::Plain;
        spans.append({run.state == State::Gap ? u"[…]"_s : run.text.simplified(), style});
    }
    spans.append({marks.section(u' ', -1)});
    if (!it.summary.isEmpty())
        spans.append({u" – "_s + m_edition.letters[member.place.article] + u' ' + it.summary, Style::Quiet});
    add(Kind::Item, spans);
}

void Author::quotes()
{
    add(Kind::Heading, {{Words::tr("Shared quotes")}});
    if (m_edition.collation.quotations == 0) {
        add(Kind::Paragraph, {{Words::tr("No quote is printed by two articles or more.")}});
        return;
    }
    add(Kind::Paragraph,
        {{Words::tr("Words that an outlet drops are ")}, {Words::tr("struck through"), Style::Dropped}, {u", "_s},
            {Words::tr("changed words"), Style::Changed}, {Words::tr(" and ")},
            {Words::tr("words only it prints"), Style::Added}, {Words::tr(" are set off.")}});
    const QList<qsizetype> outlets = outletOfEach(m_edition.work.articles);
    for (qsizetype g = 0; g < m_edition.collation.quotations; ++g) {
        const QuoteGroup &group = m_edition.work.findings.groups[g];
        const QList<MemberWording> &wordings = m_edition.collation.wordings[g];
        const QList<Place> told = tellingsOf(group, m_edition.collation.tellings);
        const Member &fullest = group.members[group.fullest];
        const Article &source = article(fullest.place.article);
        add(Kind::Subheading,
            {{u"%1. "_s.arg(g + 1)}, {inMarks(opening(wordsOf(source, fullest.whole)), source.language)}});
        StyledLine about{{speakerOrUnknown(group.speaker), Style::Strong},
            {u" · "_s + differencesOf(group, wordings, told, m_edition.letters), Style::Quiet}};
        if (const QString conflict = conflictOf(m_edition.work.findings, group, m_edition.letters); !conflict.isEmpty())
            about.append({u" · "_s + conflict, Style::Quiet});
        add(Kind::Paragraph, about);
        for (const MemberWording &it : wordings)
            wording(group, it);
        QStringList missing;
        for (const qsizetype i : leftOutBy(group, m_edition.collation.tellings, outlets, m_edition.collation.compared))
            missing.append(outlet(i));
        if (!missing.isEmpty())
            add(Kind::Paragraph, {{Words::tr("Left out by %1.").arg(enumerated(missing)), Style::Quiet}});
    }
}

void Author::matrix()
{
    if (m_edition.collation.quotations == 0)
        return;
    add(Kind::Heading, {{Words::tr("Matrix")}});
    QList<QList<StyledLine>> rows{headsWith({Words::tr("Shared quote")})};
    for (const QuoteRow &it : sharedQuoteRows(m_edition.work.articles, m_edition.collation, m_edition.letters)) {
        QList<StyledLine> row{{{u"%1 "_s.arg(it.number + 1), Style::Strong}, {opening(it.words)}}};
        for (const MatrixCell &cell : it.cells) {
            row.append(cell.isAbsent() ? StyledLine{{u"–"_s}}
                                       : StyledLine{{nameOf(cell)}, {u" "_s + cell.words, Style::Quiet}});
        }
        rows.append(row);
    }
    table(rows);
}

void Author::figures()
{
    add(Kind::Heading, {{Words::tr("By outlet")}});
    QList<QList<StyledLine>> rows{headsWith({QString()})};
    const auto row = [&](OutletFigure figure, const auto &wordsFor) {
        QList<StyledLine> cells{{{figureName(figure)}}};
        for (const OutletFigures &it : m_edition.collation.figures)
            cells.append({{wordsFor(it)}});
        rows.append(cells);
    };
    row(OutletFigure::QuotedWords, quotedWordsOf);
    row(OutletFigure::WhoseWords, whoseWordsOf);
    row(OutletFigure::OnlyHere, onlyHereOf);
    row(OutletFigure::LeftOut,
        [this](const OutletFigures &it) { return leftOutOf(it.leftOut(m_edition.collation.quotations)); });
    row(OutletFigure::Passages, [this](const OutletFigures &it) {
        return passagesOf(it, [this](qsizetype other) { return m_edition.names[other]; });
    });
    table(rows);
}

void Author::singles()
{
    const QList<qsizetype> all = unsharedQuotes(m_edition.work.findings);
    if (all.isEmpty())
        return;
    add(Kind::Heading, {{Words::tr("In one article only")}});
    qsizetype before = -1;
    for (const qsizetype index : all) {
        const Quote &quote = m_edition.work.findings.quotes[index];
        if (std::exchange(before, quote.article) != quote.article)
            add(Kind::Subheading, {{outlet(quote.article)}});
        const Article &source = article(quote.article);
        add(Kind::Item,
            {{inMarks(wordsOf(source, quote.segments), source.language)},
                {u" – "_s + speakerOrUnknown(quote.speaker ? quote.speaker->name : QString()), Style::Quiet}});
    }
}

void Author::tags()
{
    const QList<TagMatrixRow> tagRows = tagMatrix(m_edition.work.snapshot, m_edition.work.articles);
    const QList<CodedSegment> segments
        = codedSegments(m_edition.work.snapshot, m_edition.work.articles, m_edition.work.findings);
    if (segments.isEmpty())
        return;
    add(Kind::Heading, {{Words::tr("Tags")}});
    QList<QList<StyledLine>> rows{{{{Words::tr("Tag")}}}};
    for (const QString &head : m_edition.outletHeads())
        rows.first().append({{head}});
    rows.first().append({{Words::tr("Places")}});
    for (const TagMatrixRow &it : tagRows) {
        QList<StyledLine> row{{{it.path}}};
        for (const TagCount &cell : it.cells)
            row.append({{cell.places.isEmpty() ? u"–"_s : QLocale().toString(cell.places.size())}});
        row.append({{QLocale().toString(it.places)}});
        rows.append(row);
    }
    if (!tagRows.isEmpty())
        table(rows);
    const auto places = [&](TagId tag) {
        for (const CodedSegment &it : segments) {
            if (it.tag != tag)
                continue;
            QString where = u" – "_s + outlet(it.article);
            if (it.paragraph > 0)
                where += u" ¶ "_s + QString::number(it.paragraph);
            if (!it.speaker.isEmpty())
                where += u", "_s + it.speaker;
            add(Kind::Item, {{it.words}, {where, Style::Quiet}});
            if (!it.note.isEmpty())
                add(Kind::Note, {{it.note}});
        }
    };
    for (const TagMatrixRow &it : tagRows) {
        if (it.isGroup || it.places == 0)
            continue;
        add(Kind::Subheading, {{it.path}});
        const auto tag = std::ranges::find(m_edition.work.snapshot.tags, it.tag, &Tag::id);
        if (!tag->description.isEmpty())
            add(Kind::Paragraph, {{tag->description, Style::Quiet}});
        places(it.tag);
    }
    if (std::ranges::any_of(segments, [](const CodedSegment &it) { return it.tag.isNull(); })) {
        add(Kind::Subheading, {{Words::tr("Highlights without a tag")}});
        places({});
    }
}

void Author::notes()
{
    QList<Note> all = m_edition.work.snapshot.notes;
    const QList<Article> &articles = m_edition.work.articles;
    all.removeIf([&articles](const Note &note) {
        return !note.about.isNull() && std::ranges::find(articles, note.about, &Article::id) == articles.end();
    });
    if (all.isEmpty())
        return;
    add(Kind::Heading, {{Words::tr("Notes")}});
    for (const Note &note : std::as_const(all)) {
        const qsizetype at = std::ranges::find(articles, note.about, &Article::id) - articles.begin();
        if (note.about.isNull())
            add(Kind::Paragraph, {{Words::tr("On the project"), Style::Strong}});
        else if (note.quote.isNull())
            add(Kind::Paragraph, {{outlet(at), Style::Strong}});
        else
            add(Kind::Paragraph,
                {{outlet(at), Style::Strong},
                    {u" "_s + inMarks(note.quote.words.simplified(), articles[at].language)}});
        add(Kind::Note, {{note.text}});
    }
}

}

Manuscript manuscriptOf(const Edition &edition, bool hasMarks)
{
    return Author(edition, hasMarks).write();
}

QList<int> columnWidths(const QList<QList<StyledLine>> &rows)
{
    constexpr int narrowest = 12;
    constexpr int widest = 32;
    QList<int> widths(rows.value(0).size(), narrowest);
    for (const QList<StyledLine> &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            qsizetype length = 0;
            for (const StyledWords &span : row[column])
                length += span.text.size();
            widths[column] = std::max(widths[column], static_cast<int>(std::min<qsizetype>(length, widest)));
        }
    }
    return widths;
}

}
