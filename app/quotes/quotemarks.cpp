// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/quotemarks.h"

#include "app/quotes/signs.h"
#include "app/text/wordunits.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

struct Sign {
    char16_t code;
    QuoteMark::Family family;
    QuoteMark::Leaning leaning;
};

using Family = QuoteMark::Family;
using Leaning = QuoteMark::Leaning;

constexpr std::array signs{
    Sign{u'"', Family::Double, Leaning::None},
    Sign{u'\u201c', Family::Double, Leaning::Opens},
    Sign{u'\u201d', Family::Double, Leaning::Closes},
    Sign{u'\u201e', Family::Double, Leaning::Opens},
    Sign{u'\u201f', Family::Double, Leaning::Opens},
    Sign{u'\u00ab', Family::Double, Leaning::Opens},
    Sign{u'\u00bb', Family::Double, Leaning::Closes},
    Sign{u'\u05f4', Family::Double, Leaning::None}, // Hebrew gershayim
    Sign{u'\uff02', Family::Double, Leaning::None},
    Sign{u'\u300c', Family::Double, Leaning::Opens}, // Chinese and Japanese corner brackets
    Sign{u'\u300d', Family::Double, Leaning::Closes},
    Sign{u'\u300e', Family::Single, Leaning::Opens},
    Sign{u'\u300f', Family::Single, Leaning::Closes},
    Sign{u'\u301d', Family::Double, Leaning::Opens},
    Sign{u'\u301e', Family::Double, Leaning::Closes},
    Sign{u'\'', Family::Single, Leaning::None},
    Sign{u'\u2018', Family::Single, Leaning::Opens},
    Sign{u'\u2019', Family::Single, Leaning::Closes},
    Sign{u'\u201a', Family::Single, Leaning::Opens},
    Sign{u'\u2039', Family::Single, Leaning::Opens},
    Sign{u'\u203a', Family::Single, Leaning::Closes},
    Sign{u'`', Family::Single, Leaning::Opens},
    Sign{u'\u00b4', Family::Single, Leaning::Closes},
};

const Sign *signOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code < u'\u00ab' && code != u'"' && code != u'\'' && code != u'`')
        return nullptr;
    const auto *found = std::ranges::find(signs, code, &Sign::code);
    return found == signs.end() ? nullptr : found;
}

bool isGuillemet(char16_t sign)
{
    return sign == u'\u00ab' || sign == u'\u00bb' || sign == u'\u2039' || sign == u'\u203a';
}

// Print without blanks tells by the sign alone, and its brackets have no other use.
bool isCornerBracket(char16_t sign)
{
    return sign >= u'\u300c' && sign <= u'\u300f';
}

// Hebrew writes "in", "to", "the" and the like as letters of the next word, also before a quotation: ב"פשיטת רגל".
// In an abbreviation (צה"ל) the sign stands before the last letter, or behind letters that are no such words.
bool isBehindPrefix(QStringView before, QStringView after)
{
    constexpr std::u16string_view prefixes = u"ובכלמשה";
    constexpr qsizetype most = 3;
    qsizetype letters = 0;
    while (letters < before.size() && isWordUnit(before[before.size() - 1 - letters])) {
        if (letters == most || !isAmong(before[before.size() - 1 - letters], prefixes))
            return false;
        ++letters;
    }
    return letters > 0 && after.size() > 1 && isWordUnit(after[0]) && isWordUnit(after[1]);
}

// What may open a quotation behind a prefix does so where the next double sign closes one; inside another only where
// the next two do, or the plural of an abbreviation (המ"מים) would end it. candidates are indices into marks, sorted.
void dropAbbreviations(QList<QuoteMark> &marks, const QList<qsizetype> &candidates)
{
    QList<int> closers(candidates.size(), 0); // of each candidate: how many marks close before the next that opens
    int behind = 0;
    for (qsizetype i = marks.size() - 1, last = candidates.size() - 1; i >= 0 && last >= 0; --i) {
        if (i == candidates[last])
            closers[last--] = std::exchange(behind, 0);
        else if (marks[i].family == Family::Double)
            behind = marks[i].side() == Leaning::Closes ? behind + 1 : 0;
    }
    int open = 0;
    qsizetype next = 0;
    qsizetype kept = 0;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const bool isCandidate = next < candidates.size() && candidates[next] == i;
        if (isCandidate && closers[next++] <= (open > 0 ? 1 : 0))
            continue;
        const Leaning side = marks[i].family == Family::Double ? marks[i].side() : Leaning::None;
        if (isCandidate)
            ++open;
        else if (side == Leaning::Opens)
            open = 1;
        else if (side == Leaning::Closes)
            open = std::max(open - 1, 0);
        marks[kept++] = marks[i];
    }
    marks.resize(kept);
}

// Words that lose their first letters to an apostrophe.
bool isElision(QStringView after)
{
    constexpr std::array elided{u"em", u"tis", u"twas", u"til", u"cause", u"n", u"bout", u"round"};
    qsizetype end = 0;
    while (end < after.size() && end < 6 && after[end].isLetterOrNumber())
        ++end;
    const QStringView word = after.sliced(0, end);
    if (word.size() >= 2 && word[0].isDigit() && word.back() == u's')
        return true;
    return std::ranges::any_of(
        elided, [word](const char16_t *e) { return word.compare(QStringView(e), Qt::CaseInsensitive) == 0; });
}

}

QuoteMark::Leaning QuoteMark::side() const
{
    if (leaning == Leaning::None)
        return canOpen == canClose ? Leaning::None : canOpen ? Leaning::Opens : Leaning::Closes;
    // Typesetters turn marks the wrong way round ("¶”What..."): neighbours that allow only one
    // reading outrank the sign, except for guillemets, which have spaces on their inner side.
    const bool guillemet = isGuillemet(sign);
    if (canOpen != canClose && !guillemet)
        return canOpen ? Leaning::Opens : Leaning::Closes;
    if (guillemet && canOpen != canClose && canOpen != (leaning == Leaning::Opens))
        return canOpen ? Leaning::Opens : Leaning::Closes;
    return leaning;
}

QList<QuoteMark> quoteMarksIn(QStringView text, TextRange paragraph, const Language &language)
{
    QList<QuoteMark> marks;
    QList<qsizetype> behindPrefixes;
    const auto at = [&](qsizetype i) { return i >= paragraph.begin && i < paragraph.end ? text[i] : QChar(u' '); };
    for (qsizetype i = paragraph.begin; i < paragraph.end; ++i) {
        const Sign *sign = signOf(text[i]);
        if (!sign)
            continue;
        QuoteMark mark{.range = {i, i + 1}, .family = sign->family, .leaning = sign->leaning, .sign = sign->code};
        if (const Language::MarkUse use = language.markUse(sign->code); use.opens != use.closes)
            mark.leaning = use.opens ? Leaning::Opens : Leaning::Closes;
        // Two single signs typed for one double one: ``so''.
        if (sign->family == Family::Single && at(i + 1) == text[i] && at(i + 2) != text[i] && sign->code != u'\u2039'
            && sign->code != u'\u203a') {
            mark.family = Family::Double;
            mark.range.end = ++i + 1;
        }
        const QChar before = at(mark.range.begin - 1);
        const QChar after = at(mark.range.end);
        if (mark.family == Family::Single && isWordUnit(before) && isWordUnit(after))
            continue;
        // The double sign inside a Hebrew abbreviation is none of ours.
        const bool inHebrew = before.script() == QChar::Script_Hebrew && after.script() == QChar::Script_Hebrew;
        const bool isPrefixed = inHebrew
            && isBehindPrefix(text.sliced(paragraph.begin, mark.range.begin - paragraph.begin),
                text.sliced(mark.range.end, paragraph.end - mark.range.end));
        if (inHebrew && !isPrefixed)
            continue;
        const bool openable
            = isPrefixed || before.isSpace() || (!isWordUnit(before) && !isAmong(before, u".,;:!?…)]%。，、；！？"));
        const bool closable = after.isSpace() || !isWordUnit(after);
        const bool stops = after == u'.' && !isWordUnit(at(mark.range.end + 1)) && at(mark.range.end + 1) != u'.';
        mark.canOpen = (openable || before == u':') && !after.isSpace() && !stops && !isAmong(after, u",;:!?)]");
        mark.canClose = closable && !before.isSpace();
        // French guillemets have a space on their inner side; it is the outer one that tells: "d’« un mur »", "(« un
        // mur »)", "« un mur »—".
        if (isGuillemet(sign->code) && mark.leaning == Leaning::Opens && after.isSpace()) {
            const bool elided = isAmong(before, u"'’") && isWordUnit(at(mark.range.begin - 2));
            mark.canOpen = elided || isAmong(before, u"([—–-/") || mark.range.begin == paragraph.begin;
        } else if (isGuillemet(sign->code) && mark.leaning == Leaning::Closes && before.isSpace()) {
            mark.canClose = isAmong(after, u"—–-/)]'’");
        }
        if (isCornerBracket(sign->code)) {
            mark.canOpen = sign->leaning == Leaning::Opens;
            mark.canClose = !mark.canOpen;
        }
        mark.afterPunctuation = isAmong(before, u".,;!?…—–");
        mark.possessive = mark.family == Family::Single && (before == u's' || before == u'S' || before == u'z');
        if (mark.family == Family::Single && mark.canOpen
            && isElision(text.sliced(mark.range.end, paragraph.end - mark.range.end)))
            continue;
        if (isPrefixed)
            behindPrefixes.append(marks.size());
        marks.append(mark);
    }
    if (!behindPrefixes.isEmpty())
        dropAbbreviations(marks, behindPrefixes);
    return marks;
}

}
