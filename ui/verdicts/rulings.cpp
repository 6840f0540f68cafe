// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/verdicts/rulings.h"

#include "app/project/project.h"
#include "app/quotes/judgement.h"
#include "ui/quoteathand.h"
#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype briefLength = 5; // words that a menu has room for

using Kind = Verdict::Kind;

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("Rulings", text, comment);
}

// A quotation is meant from its first word to its last, also where the finding shares only a part.
TextRange rangeOf(const Synopsis &synopsis, const Place &place)
{
    return place.quote >= 0 ? synopsis.findings().quotes[place.quote].range() : place.range();
}

Anchor anchorOf(const Synopsis &synopsis, const Place &place)
{
    return anchorAt(synopsis.articles()[place.article], rangeOf(synopsis, place));
}

// Whether an anchor and a place speak of the same words, by the measure that a verdict finds its quotation.
bool meets(const Anchor &anchor, const Anchor &other)
{
    Quote quote;
    quote.segments = {other.range};
    return anchor.article == other.article && quoteAt(anchor.range, {quote}) == 0;
}

// Collects the changes of one step.
class Step
{
public:
    Step(Project &project, const Synopsis &synopsis)
        : m_project(project)
        , m_synopsis(synopsis)
    {
    }

    void say(Verdict verdict)
    {
        verdict.id = m_project.nextId<Verdict>();
        m_changes.append(Change<Verdict>{.before = std::nullopt, .after = verdict});
    }

    // Takes back what was said of the quotation at a place, of these kinds.
    void unsay(const Anchor &place, const QList<Kind> &kinds)
    {
        for (const Verdict &verdict : m_project.snapshot().rulings.verdicts) {
            if (kinds.contains(verdict.kind) && meets(verdict.place, place))
                remove(verdict);
        }
    }

    // The same for what was said of two quotations.
    void unsay(const Anchor &a, const Anchor &b, Kind kind)
    {
        for (const Verdict &verdict : m_project.snapshot().rulings.verdicts) {
            const bool isOfBoth = (meets(verdict.place, a) && meets(verdict.other, b))
                || (meets(verdict.place, b) && meets(verdict.other, a));
            if (verdict.kind == kind && isOfBoth)
                remove(verdict);
        }
    }

    Anchor anchor(const Place &place) const { return anchorOf(m_synopsis, place); }
    Edit edit(const QString &words) const { return {.words = words, .changes = m_changes}; }

private:
    void remove(const Verdict &verdict)
    {
        const AnyChange change = Change<Verdict>{.before = verdict, .after = std::nullopt};
        if (!m_changes.contains(change))
            m_changes.append(change);
    }

    Project &m_project;
    const Synopsis &m_synopsis;
    QList<AnyChange> m_changes;
};

bool isBlankOrMark(QChar c)
{
    return c.isSpace() || QStringView(u"\"'“”„‟‘’‚‛«»‹›「」『』").contains(c);
}

// The words of a selection, as somebody who selects in haste means them.
TextRange wordsIn(QStringView text, TextRange range)
{
    while (!range.isEmpty() && isBlankOrMark(text[range.begin]))
        ++range.begin;
    while (!range.isEmpty() && isBlankOrMark(text[range.end - 1]))
        --range.end;
    return range;
}

// Two copies of different articles, one of each, that may be called the same; the fullest first.
std::optional<std::pair<Place, Place>> pairOf(
    const Synopsis &synopsis, const QuoteAtHand &what, const QuoteAtHand &other)
{
    if (what.isEmpty() || other.isEmpty() || (what.group >= 0 && what.group == other.group))
        return std::nullopt;
    QList<Place> others = placesOf(synopsis, other.whole());
    if (other.group >= 0) {
        const QuoteGroup &group = synopsis.findings().groups[other.group];
        std::ranges::stable_partition(
            others, [&](const Place &place) { return place == group.members[group.fullest].place; });
    }
    for (const Place &a : placesOf(synopsis, what)) {
        for (const Place &b : std::as_const(others)) {
            if (a.quote >= 0 && b.quote >= 0 && a.article != b.article)
                return std::pair(a, b);
        }
    }
    return std::nullopt;
}

}

QList<Place> placesOf(const Synopsis &synopsis, const QuoteAtHand &what)
{
    if (!what.place.parts.isEmpty())
        return {what.place};
    QList<Place> places;
    if (what.group >= 0) {
        for (const Member &member : synopsis.findings().groups[what.group].members)
            places.append(member.place);
    }
    return places;
}

Edit attributionOf(Project &project, const Synopsis &synopsis, const QList<Place> &places, const QString &speaker)
{
    Step step(project, synopsis);
    for (const Place &place : places) {
        if (place.quote < 0)
            continue;
        step.unsay(step.anchor(place), {Kind::SaidBy});
        step.say({.id = {}, .kind = Kind::SaidBy, .place = step.anchor(place), .other = {}, .speaker = speaker});
    }
    //: what the menu calls the step: a quotation is given to a speaker
    return step.edit(speaker.isEmpty() ? tr("Nobody can be named") : tr("Said by %1").arg(speaker));
}

Edit dismissalOf(Project &project, const Synopsis &synopsis, const QList<Place> &places)
{
    Step step(project, synopsis);
    for (const Place &place : places) {
        if (place.quote < 0)
            continue;
        step.unsay(step.anchor(place), {Kind::Quote, Kind::NoQuote});
        step.say({.id = {}, .kind = Kind::NoQuote, .place = step.anchor(place), .other = {}, .speaker = {}});
    }
    return step.edit(tr("Not a quotation"));
}

Edit quotationOf(Project &project, const Synopsis &synopsis, const Place &place)
{
    const Article &article = synopsis.articles()[place.article];
    Step step(project, synopsis);
    const TextRange words = place.quote >= 0 ? rangeOf(synopsis, place) : wordsIn(article.text, place.range());
    if (!words.isEmpty()) {
        const Anchor anchor = anchorAt(article, words);
        step.unsay(anchor, {Kind::Quote, Kind::NoQuote});
        step.say({.id = {}, .kind = Kind::Quote, .place = anchor, .other = {}, .speaker = {}});
    }
    return step.edit(tr("Mark as quotation"));
}

Edit partingOf(Project &project, const Synopsis &synopsis, const QuoteAtHand &copy)
{
    Step step(project, synopsis);
    if (copy.group >= 0 && copy.place.quote >= 0) {
        const Anchor here = step.anchor(copy.place);
        for (const Member &member : synopsis.findings().groups[copy.group].members) {
            if (member.place.quote < 0 || member.place.article == copy.place.article)
                continue;
            const Anchor there = step.anchor(member.place);
            step.unsay(here, there, Kind::Same);
            step.unsay(here, there, Kind::NotSame);
            step.say({.id = {}, .kind = Kind::NotSame, .place = here, .other = there, .speaker = {}});
        }
    }
    return step.edit(tr("Not the same quotation"));
}

bool canBeSame(const Synopsis &synopsis, const QuoteAtHand &what, const QuoteAtHand &other)
{
    return pairOf(synopsis, what, other).has_value();
}

Edit joiningOf(Project &project, const Synopsis &synopsis, const QuoteAtHand &what, const QuoteAtHand &other)
{
    Step step(project, synopsis);
    const auto pair = pairOf(synopsis, what, other);
    if (pair) {
        // What kept any two of their copies apart would keep these apart too.
        for (const Place &a : placesOf(synopsis, what.whole())) {
            for (const Place &b : placesOf(synopsis, other.whole()))
                step.unsay(step.anchor(a), step.anchor(b), Kind::NotSame);
        }
        step.say({.id = {},
            .kind = Kind::Same,
            .place = step.anchor(pair->first),
            .other = step.anchor(pair->second),
            .speaker = {}});
    }
    return step.edit(tr("Same as %1").arg(briefWords(synopsis, other)));
}

Edit withdrawalOf(const Snapshot &snapshot, const QList<VerdictId> &verdicts)
{
    Edit edit{.words = tr("Take back a verdict"), .changes = {}};
    for (const Verdict &verdict : snapshot.rulings.verdicts) {
        if (verdicts.contains(verdict.id))
            edit.changes.append(Change<Verdict>{.before = verdict, .after = std::nullopt});
    }
    return edit;
}

QString briefWords(const Synopsis &synopsis, const QuoteAtHand &what)
{
    QString words;
    QString language;
    if (what.group >= 0) {
        const QuoteGroup &group = synopsis.findings().groups[what.group];
        words = sharedWords(synopsis, what.group);
        language = synopsis.articles()[group.members[group.fullest].place.article].language;
    } else if (!what.place.parts.isEmpty()) {
        const Article &article = synopsis.articles()[what.place.article];
        words = wordsOf(article, what.place.parts);
        language = article.language;
    }
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    if (all.size() > briefLength)
        words = all.first(briefLength).join(u' ') + u'…';
    return inMarks(words, language);
}

}
