// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/passagefinder.h"

#include "app/text/anchor.h"
#include "app/text/segments.h"

#include <algorithm>

namespace Synoptic {

namespace {

// So many characters stand in one place of a text only, unless they stand there in full twice.
constexpr qsizetype fewCharacters = 20;
// What must be alike beside words to know them by it.
constexpr qsizetype leastContext = 8;

enum class Like : quint8 { Itself, Blank, Nothing, DoubleQuote, SingleQuote, Dash, Points };

Like likeOf(QChar c)
{
    switch (c.unicode()) {
    case 0x00AD: // soft hyphen
    case 0x200B: // zero width
    case 0x2060:
    case 0xFEFF:
        return Like::Nothing;
    case u'"':
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
        return Like::DoubleQuote;
    case u'\'':
    case u'`':
    case 0x00B4:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x2032:
        return Like::SingleQuote;
    case u'-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return Like::Dash;
    case 0x2026:
        return Like::Points;
    default:
        return c.isSpace() ? Like::Blank : Like::Itself;
    }
}

// The units that stand for one of the text; at the end of form, for blanks that follow a blank.
QString unitsFor(QChar c, const QString &form)
{
    switch (likeOf(c)) {
    case Like::Nothing:
        return {};
    case Like::Blank:
        return form.endsWith(u' ') ? QString() : QString(u' ');
    case Like::DoubleQuote:
        return QString(u'"');
    case Like::SingleQuote:
        return QString(u'\'');
    case Like::Dash:
        return QString(u'-');
    case Like::Points:
        return QStringLiteral("...");
    case Like::Itself:
        break;
    }
    return c.isSurrogate() || c.unicode() < 0x80 ? QString(c) : QString(c).normalized(QString::NormalizationForm_D);
}

qsizetype sharedEnd(QStringView a, QStringView b)
{
    qsizetype shared = 0;
    while (shared < a.size() && shared < b.size() && a[a.size() - 1 - shared] == b[b.size() - 1 - shared])
        ++shared;
    return shared;
}

qsizetype sharedBegin(QStringView a, QStringView b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

// Whether a word goes on there. Where words stand without blanks between them nobody can tell, and each
// letter is one.
bool isInWord(const QString &units, qsizetype at)
{
    return at > 0 && at < units.size() && units[at - 1].isLetterOrNumber() && units[at].isLetterOrNumber()
        && words(units, {at - 1, at + 1}).size() < 2;
}

// How much of what is told of one side of some words stands there.
bool isEnough(qsizetype alike, const QString &told)
{
    return !told.isEmpty() && alike >= std::min(leastContext, told.size());
}

}

PassageFinder::PassageFinder(const QString &text)
    : m_text(text)
    , m_points(text)
    , m_form(formOf(text))
{
}

PassageFinder::Form PassageFinder::formOf(const QString &text)
{
    Form form;
    form.units.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString units = unitsFor(text[i], form.units);
        form.units += units;
        form.begins.insert(form.begins.size(), units.size(), i);
        form.ends.insert(form.ends.size(), units.size(), i + 1);
    }
    return form;
}

std::optional<TextRange> PassageFinder::atItsPlace(const ForeignPlace &place) const
{
    if (!place.points || place.points->end > m_points.fromUtf16(m_text.size()))
        return {};
    const TextRange range = m_points.toUtf16(*place.points);
    if (range.isEmpty())
        return {};
    return range;
}

std::expected<TextRange, PassageFinder::Missing> PassageFinder::find(const ForeignPlace &place, bool isSameText) const
{
    const auto whole = [this](TextRange range) -> std::expected<TextRange, Missing> {
        const TextRange characters = snapped(m_text, range);
        if (characters.isEmpty())
            return std::unexpected(Missing::Gone);
        return characters;
    };
    const std::optional<TextRange> there = atItsPlace(place);
    if (place.exact.isEmpty()) {
        if (!isSameText)
            return std::unexpected(Missing::Wordless);
        return there ? whole(*there) : std::unexpected(Missing::Gone);
    }
    if (there && there->of(m_text) == place.exact)
        return whole(*there);

    const QString wanted = formOf(place.exact).units.trimmed();
    if (wanted.isEmpty())
        return std::unexpected(Missing::Gone);
    const QString before = formOf(place.prefix).units.trimmed();
    const QString behind = formOf(place.suffix).units.trimmed();
    const bool isShort = wanted.size() < fewCharacters;
    const QString told = formOf(place.prefix + place.exact + place.suffix).units;
    const bool beginsInWord = isInWord(told, formOf(place.prefix).units.size());
    const bool endsInWord = isInWord(told, formOf(place.prefix + place.exact).units.size());
    const QStringView units(m_form.units);
    qsizetype best = -1;
    qsizetype found = 0;
    qsizetype bestContext = -1;
    bool isOnly = true;
    bool fits = false;
    for (qsizetype at = units.indexOf(wanted); at >= 0; at = units.indexOf(wanted, at + 1)) {
        const qsizetype end = at + wanted.size();
        const qsizetype front = sharedEnd(units.first(at).trimmed(), before);
        const qsizetype back = sharedBegin(units.sliced(end).trimmed(), behind);
        // A part of another word is another word, unless the mark itself stood in that word.
        if (isShort
            && ((isInWord(m_form.units, at) && !(beginsInWord && isEnough(front, before)))
                || (isInWord(m_form.units, end) && !(endsInWord && isEnough(back, behind)))))
            continue;
        ++found;
        if (front + back < bestContext)
            continue;
        isOnly = front + back > bestContext;
        bestContext = front + back;
        best = at;
        fits = isEnough(front, before) || isEnough(back, behind);
    }
    if (best < 0)
        return std::unexpected(Missing::Gone);
    if (found > 1 && (!isOnly || !fits))
        return std::unexpected(Missing::Repeated);
    if (isShort && !fits && !(before.isEmpty() && behind.isEmpty()))
        return std::unexpected(Missing::Strange);
    return whole({m_form.begins[best], m_form.ends[best + wanted.size() - 1]});
}

}
