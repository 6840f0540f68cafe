// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/voices.h"

#include "app/quotes/names.h"

#include <algorithm>
#include <array>

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

bool speakForOne(const QString &a, const QString &b)
{
    // An initial stands for every name that begins with it; a short form begins as the long one does.
    return areAlike(a, b) || a.front().toLower() == b.front().toLower();
}

}

Voices compareNames(const QString &a, SpeakerKind kindOfA, const QString &b, SpeakerKind kindOfB)
{
    if (a.isEmpty() || b.isEmpty())
        return Voices::Open;
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return Voices::Same;
    if (kindOfA != SpeakerKind::Person || kindOfB != SpeakerKind::Person)
        return Voices::Open;
    const QStringList first = partsOf(a);
    const QStringList second = partsOf(b);
    if (!areAlike(first.last(), second.last()))
        return Voices::Different;
    if (first.size() == 1 || second.size() == 1 || areAlike(first.first(), second.first()))
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

QList<Speaker> mergedSpeakers(QList<Speaker> speakers)
{
    // The fullest name first, so that a surname alone finds its bearer; with two bearers it stays alone.
    std::ranges::sort(speakers, [](const Speaker &a, const Speaker &b) {
        const qsizetype partsA = a.name.count(u' ');
        const qsizetype partsB = b.name.count(u' ');
        return partsA != partsB ? partsA > partsB : a.name < b.name;
    });
    QList<Speaker> merged;
    for (const Speaker &speaker : std::as_const(speakers)) {
        QList<Speaker *> bearers;
        for (Speaker &known : merged) {
            if (compareNames(known.name, known.kind, speaker.name, speaker.kind) == Voices::Same)
                bearers.append(&known);
        }
        if (bearers.size() != 1) {
            merged.append(speaker);
            continue;
        }
        QStringList aliases = bearers.first()->aliases + speaker.aliases + QStringList{speaker.name};
        aliases.removeAll(bearers.first()->name);
        aliases.sort();
        aliases.removeDuplicates();
        bearers.first()->aliases = aliases;
    }
    std::ranges::sort(merged, {}, &Speaker::name);
    return merged;
}

}
