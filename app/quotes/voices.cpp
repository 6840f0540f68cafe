// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/voices.h"

#include "app/quotes/forenames.h"
#include "app/quotes/names.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

// Attributions less sure than this do not speak against anything.
constexpr double sureEnough = 0.5;

// Forms behind a surname that are no part of it.
constexpr std::array generations = {u"jr", u"sr", u"ii", u"iii", u"iv"};

QStringList partsOf(const QString &name)
{
    QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    while (parts.size() > 1) {
        QString last = parts.last().toLower();
        last.remove(u'.').remove(u',');
        if (std::ranges::none_of(generations, [&](const char16_t *form) { return last == QStringView(form); }))
            break;
        parts.removeLast();
    }
    return parts;
}

bool areAlike(const QString &a, const QString &b)
{
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return true;
    const QString skeleton = nameSkeleton(a); // of two consonants it is no longer a name: Lee, Lowe
    return skeleton.size() >= 3 && skeleton == nameSkeleton(b);
}

bool isForename(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0 || isForenameOf(a, b);
}

bool speakForOne(const QString &a, const QString &b)
{
    // An initial stands for every name that begins with it; a short form begins as the long one does.
    return areAlike(a, b) || a.front().toLower() == b.front().toLower();
}

// "DARZI": a name in capitals that was taken for the letters of a body, as the speakers of a transcript are printed.
// Short ones are too often both: the UN and Kim Jong Un.
bool isInCapitals(const QString &name, SpeakerKind kind)
{
    constexpr qsizetype shortest = 4;
    return kind == SpeakerKind::Organisation && name.size() >= shortest
        && std::ranges::all_of(name, [](QChar c) { return c.isUpper(); });
}

}

Voices compareNames(const QString &a, SpeakerKind kindOfA, const QString &b, SpeakerKind kindOfB)
{
    if (a.isEmpty() || b.isEmpty())
        return Voices::Open;
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return Voices::Same;
    const auto isSurname = [](const QString &surname, const QString &name) {
        return partsOf(name).last().compare(surname, Qt::CaseInsensitive) == 0;
    };
    if ((isInCapitals(a, kindOfA) && kindOfB == SpeakerKind::Person && isSurname(a, b))
        || (isInCapitals(b, kindOfB) && kindOfA == SpeakerKind::Person && isSurname(b, a)))
        return Voices::Same;
    if (kindOfA != SpeakerKind::Person || kindOfB != SpeakerKind::Person)
        return Voices::Open;
    const QStringList first = partsOf(a);
    const QStringList second = partsOf(b);
    // "Engineer Odo Brandt": an occupation that stands before the whole name.
    const auto [shorter, longer]
        = std::ranges::minmax(first, second, {}, [](const QStringList &parts) { return parts.size(); });
    if (shorter.size() >= 2 && longer.sliced(longer.size() - shorter.size()) == shorter)
        return Voices::Same;
    if (!areAlike(first.last(), second.last()))
        return Voices::Different;
    if (first.size() == 1 || second.size() == 1 || isForename(first.first(), second.first()))
        return Voices::Same;
    return speakForOne(first.first(), second.first()) ? Voices::Open : Voices::Different;
}

Voices compareVoices(const std::optional<Attribution> &a, const std::optional<Attribution> &b)
{
    if (!a || !b)
        return Voices::Open;
    const Voices voices = compareNames(a->name, a->kind, b->name, b->kind);
    if (voices == Voices::Different && std::min(a->confidence, b->confidence) < sureEnough)
        return Voices::Open;
    return voices;
}

namespace {

// The names of speakers that are one entry, to be found by each of their spellings: no name is
// compared with all others.
class Bearers
{
public:
    // The entries that name the same as a further speaker; two at most, for with two it is nobody's.
    QList<qsizetype> of(const Speaker &speaker, const QList<Speaker> &entries) const
    {
        QList<qsizetype> found;
        for (const QString &key : keysOf(speaker, true)) {
            for (const qsizetype entry : m_entries.value(key)) {
                const Speaker &known = entries[entry];
                if (!found.contains(entry)
                    && compareNames(known.name, known.kind, speaker.name, speaker.kind) == Voices::Same)
                    found.append(entry);
                if (found.size() == 2)
                    return found;
            }
        }
        return found;
    }
    void add(const Speaker &speaker, qsizetype entry)
    {
        for (const QString &key : keysOf(speaker, false))
            m_entries[key].append(entry);
    }

private:
    // Names that are alike have one of these in common.
    static QStringList spellings(const QString &name)
    {
        const QString skeleton = nameSkeleton(name);
        QStringList forms{name.toCaseFolded()};
        if (skeleton.size() >= 3)
            forms.append(u'~' + skeleton);
        return forms;
    }

    // What a name is looked up by, or else found by: the whole of it, forename and surname, and the
    // surname where one of the two has no more than that.
    static QStringList keysOf(const Speaker &speaker, bool isLookedUp)
    {
        QStringList keys{u'=' + speaker.name.toCaseFolded()};
        const bool isPerson = speaker.kind == SpeakerKind::Person || isInCapitals(speaker.name, speaker.kind);
        if (!isPerson || speaker.name.isEmpty())
            return keys;
        const QStringList parts = partsOf(speaker.name);
        const bool isSurname = parts.size() == 1;
        for (const QString &surname : spellings(parts.last())) {
            if (isSurname || !isLookedUp)
                keys.append(u'*' + surname); // whoever bears it
            if (isSurname != isLookedUp)
                keys.append(u'.' + surname); // the surname alone
            if (isSurname)
                continue;
            keys.append(surname + u' ' + parts.first().toCaseFolded());
            if (const QString forename = forenameKey(parts.first()); !forename.isEmpty())
                keys.append(surname + u" ~"_s + forename);
        }
        return keys;
    }

    QHash<QString, QList<qsizetype>> m_entries;
};

}

namespace {

// The less, the better a name tells who speaks.
int vagueness(const Attribution &speaker)
{
    const bool isName = !speaker.name.front().isLower();
    switch (speaker.kind) {
    case SpeakerKind::Person:
        return 0;
    case SpeakerKind::Organisation:
        return isName ? 1 : 2;
    case SpeakerKind::Anonymous:
    case SpeakerKind::Group:
        return 3;
    case SpeakerKind::Document:
        return 4;
    }
    return 4;
}

}

QString speakerOfCopies(const QList<const Attribution *> &copies)
{
    QList<const Attribution *> named;
    std::ranges::copy_if(copies, std::back_inserter(named), [](const Attribution *it) { return !it->name.isEmpty(); });
    if (named.isEmpty())
        return {};
    const Attribution &best
        = **std::ranges::min_element(named, {}, [](const Attribution *it) { return vagueness(*it); });
    if (best.kind != SpeakerKind::Person)
        return best.name;
    const auto fullness = [&](const Attribution *it) {
        const bool isSame = compareNames(it->name, it->kind, best.name, best.kind) == Voices::Same;
        return isSame ? partsOf(it->name).size() : 0;
    };
    return (*std::ranges::max_element(named, {}, fullness))->name;
}

QList<Speaker> mergedSpeakers(QList<Speaker> speakers)
{
    // The fullest name first, so that a surname alone finds its bearer; with two bearers it stays alone.
    std::ranges::sort(speakers, [](const Speaker &a, const Speaker &b) {
        const qsizetype partsA = a.name.count(u' ');
        const qsizetype partsB = b.name.count(u' ');
        return partsA != partsB ? partsA > partsB : std::tie(a.name, a.kind) < std::tie(b.name, b.kind);
    });
    QList<Speaker> merged;
    Bearers known;
    for (const Speaker &speaker : std::as_const(speakers)) {
        const QList<qsizetype> bearers = known.of(speaker, merged);
        if (bearers.size() != 1) {
            known.add(speaker, merged.size());
            merged.append(speaker);
            continue;
        }
        Speaker &bearer = merged[bearers.first()];
        bearer.aliases += speaker.aliases + QStringList{speaker.name};
    }
    for (Speaker &speaker : merged) {
        speaker.aliases.removeAll(speaker.name);
        speaker.aliases.sort();
        speaker.aliases.removeDuplicates();
    }
    std::ranges::sort(merged, {}, &Speaker::name);
    return merged;
}

}
