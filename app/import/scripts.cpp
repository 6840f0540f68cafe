// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/scripts.h"

#include "app/text/segments.h"
#include "app/text/trimmed.h"

#include <algorithm>
#include <array>

namespace Synoptic {

namespace {

QChar::Script letterScript(QChar c)
{
    if (!c.isLetter())
        return QChar::Script_Common;
    switch (const QChar::Script script = c.script()) {
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return QChar::Script_Han;
    case QChar::Script_Inherited:
    case QChar::Script_Unknown: // halves of surrogate pairs: rare scripts, mathematical letters
        return QChar::Script_Common;
    default:
        return script;
    }
}

// From a letter in another script on: how far the run goes, without the blanks at its end, and how
// many letters it has.
struct Run {
    qsizetype end = 0;
    qsizetype letters = 0;
};

template <typename IsForeign>
Run leadingRun(QStringView line, IsForeign isForeign)
{
    Run run;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar::Script script = letterScript(line[i]);
        if (script == QChar::Script_Common)
            continue;
        if (!isForeign(script))
            break;
        ++run.letters;
        run.end = i + 1;
    }
    return run;
}

constexpr qsizetype fewestLetters = 3;

}

QChar::Script mainScript(QStringView text)
{
    std::array<qsizetype, QChar::ScriptCount> letters = {};
    for (const QChar c : text)
        ++letters[size_t(letterScript(c))];
    letters[QChar::Script_Common] = 0;
    return QChar::Script(std::ranges::max_element(letters) - letters.begin());
}

QList<ScriptPart> partsByScript(QStringView text, TextRange paragraph, QChar::Script main)
{
    const auto isForeign = [main](QChar::Script script) { return script != QChar::Script_Common && script != main; };
    const QStringView line = paragraph.of(text);

    const Run lead = leadingRun(line, isForeign);
    if (lead.letters >= fewestLetters) {
        const auto isMain = [main](QChar c) { return letterScript(c) == main; };
        if (!std::any_of(line.begin() + lead.end, line.end(), isMain))
            return {{paragraph, true}};
        // Marks that follow the run belong to it; the rest begins at the first letter, figure or
        // opening mark.
        qsizetype cut = lead.end;
        while (cut < line.size() && !line[cut].isLetterOrNumber()
            && line[cut].category() != QChar::Punctuation_InitialQuote && line[cut] != u'"' && line[cut] != u'(')
            ++cut;
        const bool restStartsAnew = cut == line.size() || !line[cut].isLower();
        if (line[0].isLetter() && restStartsAnew)
            return {{trimmed(text, {paragraph.begin, paragraph.begin + cut}), true},
                {trimmed(text, {paragraph.begin + cut, paragraph.end}), false}};
        return {{paragraph, false}};
    }

    // At the end: the run must follow a finished sentence, and no stop of that sentence follow it.
    qsizetype begin = line.size();
    qsizetype letters = 0;
    for (qsizetype i = line.size(); i-- > 0;) {
        const QChar::Script script = letterScript(line[i]);
        if (script == QChar::Script_Common)
            continue;
        if (!isForeign(script))
            break;
        ++letters;
        begin = i;
    }
    if (letters >= fewestLetters && begin > 0 && (endsLikeSentence(line.first(begin)) || line[begin - 1].isLetter())
        && letterScript(line.back()) != QChar::Script_Common)
        return {{trimmed(text, {paragraph.begin, paragraph.begin + begin}), false},
            {trimmed(text, {paragraph.begin + begin, paragraph.end}), true}};
    return {{paragraph, false}};
}

}
