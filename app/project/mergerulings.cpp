// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/mergeplaces.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

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

class VerdictMerger
{
public:
    explicit VerdictMerger(Merging &merging)
        : m_merging(merging)
        , m_places(merging)
        , m_ours(merging.ours.rulings.verdicts)
    {
    }

    // Of two that disagree the later one counts: where theirs comes in, ours is said again after it.
    void run()
    {
        for (Verdict theirs : m_merging.theirs.rulings.verdicts) {
            theirs.place = m_merging.mapped(theirs.place);
            theirs.other = m_merging.mapped(theirs.other);
            if (!unite(theirs))
                take(theirs);
        }
        const QList<Verdict> &before = m_merging.ours.rulings.verdicts;
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (m_ours[i] != before[i] && !m_repeated.contains(i))
                m_merging.change(before[i], m_ours[i]);
        }
        for (const qsizetype i : std::as_const(m_repeated)) {
            Verdict again = m_ours[i];
            again.id = m_merging.project.nextId<Verdict>();
            m_merging.remove(before[i]);
            m_merging.add(again);
        }
    }

private:
    // Whether both are said of the same places; those of a pair stand in either order.
    bool areOfOne(const Verdict &a, const Verdict &b)
    {
        return (m_places.areOne(a.place, b.place) && m_places.areOne(a.other, b.other)) || areCrossed(a, b);
    }
    bool areCrossed(const Verdict &a, const Verdict &b)
    {
        return m_places.areOne(a.place, b.other) && m_places.areOne(a.other, b.place);
    }
    // Stands from now on in the later versions of its places.
    void carry(Verdict &verdict, const Verdict &with)
    {
        const bool isCrossed = areCrossed(verdict, with);
        verdict.place = m_places.laterOf(verdict.place, isCrossed ? with.other : with.place);
        verdict.other = m_places.laterOf(verdict.other, isCrossed ? with.place : with.other);
    }

    // Whether it is said here too, perhaps in an earlier version.
    bool unite(const Verdict &theirs)
    {
        const auto isSame = [&](const Verdict &it) {
            return it.kind == theirs.kind && it.speaker == theirs.speaker && areOfOne(it, theirs);
        };
        const auto stands = [&](const Verdict &it) {
            Verdict carried = it;
            carry(carried, theirs);
            return carried == it;
        };
        const auto there = std::ranges::find_if(m_ours, [&](const Verdict &it) { return isSame(it) && stands(it); });
        const auto own = there == m_ours.end() ? std::ranges::find_if(m_ours, isSame) : there;
        if (own != m_ours.end())
            carry(*own, theirs);
        return own != m_ours.end();
    }

    void take(Verdict theirs)
    {
        const Verdict said = theirs;
        QList<qsizetype> contrary;
        for (qsizetype i = 0; i < m_ours.size(); ++i) {
            if (areContrary(m_ours[i], said) && areOfOne(m_ours[i], said))
                contrary.append(i);
        }
        for (const qsizetype i : std::as_const(contrary)) {
            Verdict &ours = m_ours[i];
            m_merging.conflict(ours.kind == Verdict::Kind::SaidBy ? Kind::Speaker : Kind::Verdict, ours.place.words,
                inWords(ours), inWords(theirs), ours.place);
            carry(theirs, ours);
            carry(ours, said);
            if (!m_repeated.contains(i))
                m_repeated.append(i);
        }
        theirs.id = m_merging.project.nextId<Verdict>();
        m_merging.add(theirs);
        ++m_merging.merge.verdicts;
    }

    Merging &m_merging;
    MergePlaces m_places;
    QList<Verdict> m_ours; // as they will stand
    QList<qsizetype> m_repeated;
};

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
    VerdictMerger(merging).run();
    mergeAliases(merging);
}

}
