// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/merging.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Synoptic {

namespace {

using Kind = MergeConflict::Kind;

bool areContrary(const Verdict &a, const Verdict &b)
{
    using Is = Verdict::Kind;
    const auto are = [&](Is x, Is y) { return (a.kind == x && b.kind == y) || (a.kind == y && b.kind == x); };
    return are(Is::Same, Is::NotSame) || are(Is::Quote, Is::NoQuote)
        || (are(Is::SaidBy, Is::SaidBy) && a.speaker != b.speaker);
}

std::tuple<ArticleId, TextRange> placeOf(const Anchor &anchor)
{
    return {anchor.article, anchor.range};
}

// The places of a verdict; those of a pair in one order.
auto placesOf(const Verdict &verdict)
{
    return std::minmax({placeOf(verdict.place), placeOf(verdict.other)});
}

// What a person has said; of a speaker the name, which may be none.
QString inWords(const Verdict &verdict)
{
    switch (verdict.kind) {
    case Verdict::Kind::Same:
        //: a person’s word on two quotations
        return QCoreApplication::translate("Merge", "the same");
    case Verdict::Kind::NotSame:
        //: a person’s word on two quotations
        return QCoreApplication::translate("Merge", "not the same");
    case Verdict::Kind::Quote:
        //: a person’s word on a passage
        return QCoreApplication::translate("Merge", "a quotation");
    case Verdict::Kind::NoQuote:
        //: a person’s word on a passage
        return QCoreApplication::translate("Merge", "no quotation");
    case Verdict::Kind::SaidBy:
        break;
    }
    //: of a quotation for which no speaker can be named
    return verdict.speaker.isEmpty() ? QCoreApplication::translate("Merge", "nobody") : verdict.speaker;
}

// Of two that disagree the later one counts: where theirs comes in, ours is said again after it.
void mergeVerdicts(Merging &merging)
{
    QList<Verdict> repeated;
    for (Verdict theirs : merging.theirs.rulings.verdicts) {
        theirs.place = merging.mapped(theirs.place);
        theirs.other = merging.mapped(theirs.other);
        const auto isOfThese = [&](const Verdict &it) { return placesOf(it) == placesOf(theirs); };
        const QList<Verdict> &all = merging.ours.rulings.verdicts;
        if (std::ranges::any_of(all, [&](const Verdict &it) {
                return isOfThese(it) && it.kind == theirs.kind && it.speaker == theirs.speaker;
            }))
            continue;
        theirs.id = merging.project.nextId<Verdict>();
        merging.add(theirs);
        ++merging.merge.verdicts;
        for (const Verdict &ours : all) {
            if (!isOfThese(ours) || !areContrary(ours, theirs))
                continue;
            merging.conflict(ours.kind == Verdict::Kind::SaidBy ? Kind::Speaker : Kind::Verdict, ours.place.words,
                inWords(ours), inWords(theirs), ours.place);
            if (!std::ranges::contains(repeated, ours.id, &Verdict::id))
                repeated.append(ours);
        }
    }
    for (const Verdict &ours : std::as_const(repeated)) {
        Verdict again = ours;
        again.id = merging.project.nextId<Verdict>();
        merging.remove(ours);
        merging.add(again);
    }
}

void mergeAliases(Merging &merging)
{
    for (Alias theirs : merging.theirs.rulings.aliases) {
        const auto ours = std::ranges::find(merging.ours.rulings.aliases, theirs.spelling, &Alias::spelling);
        if (ours == merging.ours.rulings.aliases.end()) {
            theirs.id = merging.project.nextId<Alias>();
            merging.add(theirs);
        } else if (ours->name != theirs.name) {
            merging.conflict(Kind::Alias, theirs.spelling, ours->name, theirs.name);
        }
    }
}

}

void mergeRulings(Merging &merging)
{
    mergeVerdicts(merging);
    mergeAliases(merging);
}

}
