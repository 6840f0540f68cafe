// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person has put on the open articles; the rest of Reader is in reader.cpp.

#include "ui/coding/codings.h"
#include "ui/coding/marking.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"

#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

// The articles on which the edit changes something a page shows.
QSet<ArticleId> articlesOf(const Edit &edit)
{
    QSet<ArticleId> articles;
    for (const AnyChange &any : edit.changes) {
        if (const auto *change = std::get_if<Change<Annotation>>(&any)) {
            articles.insert((change->after ? change->after : change->before)->place.article);
        } else if (const auto *note = std::get_if<Change<Note>>(&any)) {
            articles.insert((note->after ? note->after : note->before)->quote.article);
        }
    }
    return articles;
}

}

void Reader::setCodings(Codings *codings)
{
    m_codings = codings;
    connect(codings, &Codings::reset, this, &Reader::refreshAllCoded);
    connect(codings, &Codings::changed, this, &Reader::refreshCoded);
    connect(codings, &Codings::atHandChanged, this, [this](AnnotationId annotation) {
        for (ArticlePane *pane : std::as_const(m_panes))
            pane->page()->setAtHand(annotation);
        announceAtHand();
    });
    connect(m_synopsis, &Synopsis::bringTogetherRequested, this, [this](qsizetype group) {
        QList<Place> members;
        for (const Member &member : m_synopsis->findings().groups[group].members)
            members.append(member.place);
        letGoUnlessIn(members);
    });
    connect(m_synopsis, &Synopsis::showRequested, this, [this](const Place &place) { letGoUnlessIn({place}); });
    refreshAllCoded();
}

// Whoever goes on to another place has done with the highlight: the keys mean the new place then.
void Reader::letGoUnlessIn(const QList<Place> &places)
{
    const Annotation *const atHand = m_codings->annotation(m_codings->atHand());
    if (!atHand)
        return;
    const bool isThere = std::ranges::any_of(places, [&](const Place &place) {
        return m_synopsis->articles()[place.article].id == atHand->place.article && !place.parts.isEmpty()
            && place.range().overlaps(atHand->place.range);
    });
    if (!isThere)
        m_codings->setAtHand({});
}

void Reader::connectMarks(ArticlePane *pane)
{
    PageView *const page = pane->page();
    connect(page, &PageView::annotationChosen, this, [this](AnnotationId annotation) {
        if (m_codings)
            m_codings->setAtHand(annotation);
    });
    connect(page, &PageView::noteChosen, this, &Reader::noteChosen);
    connect(page, &PageView::boundaryMoved, this, &Reader::boundaryMoved);
    connect(page, &PageView::tagDropped, this,
        [this, pane](TagId tag, qsizetype place) { emit tagDropped(tag, codingTargetAt(pane, place)); });
    connect(page, &QTextEdit::selectionChanged, this, &Reader::selectionChanged);
    connect(pane, &ArticlePane::codingMenuWanted, this,
        [this, pane](QMenu *menu, qsizetype place) { emit codingMenuWanted(menu, codingTargetAt(pane, place)); });
    if (m_codings) {
        page->setCoded(codedMarksOf(*m_codings, page->article().id));
        page->setAtHand(m_codings->atHand());
    }
}

void Reader::refreshAllCoded()
{
    for (ArticlePane *pane : std::as_const(m_panes))
        pane->page()->setCoded(codedMarksOf(*m_codings, pane->page()->article().id));
}

void Reader::refreshCoded(const Edit &edit)
{
    if (concerns<Tag>(edit)) { // names and colours stand on every page
        refreshAllCoded();
        return;
    }
    const QSet<ArticleId> articles = articlesOf(edit);
    for (ArticlePane *pane : std::as_const(m_panes)) {
        const ArticleId article = pane->page()->article().id;
        if (articles.contains(article))
            pane->page()->setCoded(codedMarksOf(*m_codings, article));
    }
}

CodingTarget Reader::codingTarget() const
{
    const ArticlePane *const pane = focusedPane();
    if (!pane || !m_codings)
        return {};
    const PageView *const page = pane->page();
    if (!page->selectedRange().isEmpty())
        return codingTargetAt(pane, page->selectedRange().begin);
    if (const Annotation *const it = m_codings->annotation(m_codings->atHand())) {
        const auto article = std::ranges::find(m_synopsis->articles(), it->place.article, &Article::id);
        return {.kind = CodingTarget::Kind::Highlight,
            .article = article - m_synopsis->articles().begin(),
            .range = it->place.range,
            .annotation = it->id};
    }
    const QuoteAtHand quote = quoteAtHand();
    if (quote.place.parts.isEmpty())
        return {};
    CodingTarget target{
        .kind = CodingTarget::Kind::Quotation, .article = quote.place.article, .range = quote.place.range()};
    const ArticleId id = m_synopsis->articles()[target.article].id;
    if (const Annotation *const there = annotationOn(m_codings->snapshot(), id, target.range)) {
        target.kind = CodingTarget::Kind::Highlight;
        target.annotation = there->id;
    }
    return target;
}

CodingTarget Reader::codingTargetAt(const ArticlePane *pane, qsizetype place) const
{
    const PageView *const page = pane->page();
    if (place < 0 || !m_codings)
        return {};
    CodingTarget target{.article = pane->article()};
    const TextRange selected = page->selectedRange();
    if (!selected.isEmpty() && (selected.contains(place) || place == selected.end)) {
        target.range = snapped(page->article().text, selected);
        target.kind = target.range.isEmpty() ? CodingTarget::Kind::Nothing : CodingTarget::Kind::Selection;
    } else if (const QList<AnnotationId> here = page->markers().at(place); !here.isEmpty()) {
        const bool isAtHand = here.contains(m_codings->atHand());
        target.annotation = isAtHand ? m_codings->atHand() : here.first();
        target.kind = CodingTarget::Kind::Highlight;
        target.range = page->markers().mark(target.annotation)->range;
        return target;
    } else if (const QuoteAtHand quote = Synoptic::quoteAtHand(*m_synopsis, pane->article(), place);
        !quote.place.parts.isEmpty()) {
        target.kind = CodingTarget::Kind::Quotation;
        target.range = quote.place.range();
    }
    // The same words again: what is put on them joins what is there.
    const Annotation *const there
        = target.isEmpty() ? nullptr : annotationOn(m_codings->snapshot(), page->article().id, target.range);
    if (there) {
        target.kind = CodingTarget::Kind::Highlight;
        target.annotation = there->id;
    }
    return target;
}

bool Reader::nextHighlight(int direction)
{
    const ArticlePane *const pane = focusedPane();
    if (!pane || !m_codings)
        return false;
    const QList<CodedMark> &marks = pane->page()->markers().marks().highlights;
    if (marks.isEmpty())
        return false;
    const auto atHand = std::ranges::find(marks, m_codings->atHand(), &CodedMark::annotation);
    qsizetype to = 0;
    if (atHand != marks.end()) {
        to = (atHand - marks.begin() + direction + marks.size()) % marks.size();
    } else { // from what is in view
        const qsizetype top = pane->page()->geometry().positionBelow(pane->page()->readableView().top());
        const auto below
            = std::ranges::lower_bound(marks, top, {}, [](const CodedMark &mark) { return mark.range.begin; });
        to = direction > 0 ? (below - marks.begin()) % marks.size()
                           : (below - marks.begin() - 1 + marks.size()) % marks.size();
    }
    showHighlight(marks[to].annotation);
    return true;
}

void Reader::showHighlight(AnnotationId annotation)
{
    const Annotation *const it = m_codings ? m_codings->annotation(annotation) : nullptr;
    if (!it)
        return;
    const auto article = std::ranges::find(m_synopsis->articles(), it->place.article, &Article::id);
    if (article == m_synopsis->articles().end())
        return;
    m_synopsis->show({.article = article - m_synopsis->articles().begin(), .parts = {it->place.range}});
    if (ArticlePane *const pane = paneOf(article - m_synopsis->articles().begin()))
        pane->page()->setCaret(it->place.range.begin); // framed, not selected
    m_codings->setAtHand(annotation);
}

std::pair<QRect, QRect> Reader::linesOnScreen(const CodingTarget &target) const
{
    const ArticlePane *const pane = paneOf(target.article);
    if (!pane)
        return {};
    const PageView *const page = pane->page();
    const QList<RunRect> runs = page->geometry().rectsFor(target.range);
    const QRectF view = page->readableView();
    const auto onScreen = [page](const QRectF &line) {
        const QRect inView = line.translated(0, -page->scrollPlace()).toAlignedRect();
        return QRect(page->viewport()->mapToGlobal(inView.topLeft()), inView.size());
    };
    if (runs.isEmpty() || runs.last().rect.top() > view.bottom() || runs.first().rect.bottom() < view.top()) {
        const QRect middle = onScreen(QRectF(page->geometry().column().left(), view.center().y(), 1, 1));
        return {middle, middle};
    }
    return {onScreen(runs.first().rect & view), onScreen(runs.last().rect & view)};
}

void Reader::setOffered(const QList<Place> &places)
{
    for (ArticlePane *pane : std::as_const(m_panes)) {
        QList<TextRange> ranges;
        for (const Place &place : places) {
            if (place.article == pane->article())
                ranges += place.parts;
        }
        pane->page()->setOffered(ranges);
    }
}

// For those who do not see the frame.
void Reader::announceAtHand()
{
    const Annotation *const it = m_codings->annotation(m_codings->atHand());
    if (!it)
        return;
    QStringList names;
    for (const TagId tag : it->tags)
        names.append(m_codings->pathOf(tag));
    const QString words = it->place.words.simplified();
    QString said = names.isEmpty() ? tr("Highlight: %1").arg(words)
                                   : tr("Highlight: %1. Tags: %2").arg(words, names.join(QStringLiteral(", ")));
    if (!it->note.isEmpty())
        said += u' ' + tr("It has a note.");
    announce(said);
}

}
