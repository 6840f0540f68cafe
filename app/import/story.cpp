// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/story.h"

#include "app/import/bylines.h"
#include "app/import/chrome.h"
#include "app/import/dateline.h"
#include "app/import/tail.h"
#include "app/text/functionwords.h"
#include "app/text/segments.h"

#include <QRegularExpression>

#include <algorithm>

namespace Synoptic {

namespace {

// How sure a line is prose of the story: finished sentences with the share of function words that
// prose has. Real lines of the body go down to .22, lists of names and teasers often below.
enum class Prose { None, Near, Sure };

Prose proseOf(const Line &line, QStringView words, const QString &language)
{
    constexpr qsizetype sureWords = 12;
    constexpr qsizetype nearWords = 8;
    const bool endsInColon = words.endsWith(u':');
    if ((!line.endsSentence && !endsInColon) || line.words < nearWords)
        return Prose::None;
    constexpr qsizetype enough = 2000; // a share is known long before the end of a long line
    const double share = functionWordShare(words.first(std::min(words.size(), enough)), language);
    if (line.words >= sureWords && (share < 0 || share >= .28))
        return Prose::Sure;
    return share < 0 || share >= .22 ? Prose::Near : Prose::None;
}

bool isInCapitals(QStringView words)
{
    const QString string = words.toString();
    return string == string.toUpper() && string != string.toLower();
}

// Every word of four letters and more has a capital.
bool isTitleCased(QStringView line)
{
    const QList<TextRange> all = Synoptic::words(line, {0, line.size()});
    return all.size() > 1 && std::ranges::all_of(all, [&](TextRange word) {
        return word.length() < 4 || !word.of(line).front().isLower();
    });
}

// "OAKE: We will not." and "HALVARD: Nor we.": in a transcript capitals before a colon are a speaker.
bool isTranscript(const QList<Line> &lines, const QString &text)
{
    static const QRegularExpression turn(QStringLiteral("^\\p{Lu}[\\p{Lu} .'’-]{1,40}:\\s"));
    constexpr qsizetype head = 60;
    qsizetype turns = 0;
    for (const Line &line : lines) {
        const QStringView words = line.range.of(text);
        if (turn.matchView(words.first(std::min(words.size(), head))).hasMatch() && ++turns > 1)
            return true;
    }
    return false;
}

class StoryMarker
{
public:
    StoryMarker(QList<Line> &lines, const QString &text, const QString &language)
        : m_lines(lines)
        , m_text(text)
    {
        for (const Line &line : lines) {
            const Prose prose = line.role ? Prose::None : proseOf(line, line.range.of(text), language);
            m_isSure.append(prose == Prose::Sure);
            m_isProse.append(prose != Prose::None);
        }
    }

    void mark()
    {
        qsizetype first = firstBody(0);
        if (first < 0) {
            markShortText();
            return;
        }
        qsizetype headline = headlineBefore(first);
        if (headline >= 0) {
            while (isStandfirst(first, headline)) {
                m_lines[first].role = BlockRole::Standfirst;
                first = firstBody(first + 1);
            }
        }
        markHead(headline, first);
        const qsizetype tail = tailStart(m_lines, m_text, headline, m_isProse);
        const qsizetype last = lastBody(first, tail);
        markBetween(first, last);
        markEnd(last + 1, tail);
        cutDateline(first);
    }

private:
    QStringView words(qsizetype i) const { return m_lines[i].range.of(m_text); }

    // The first line of sure prose; where no line is sure, of any prose.
    qsizetype firstBody(qsizetype from) const
    {
        for (const QList<bool> *kind : {&m_isSure, &m_isProse}) {
            const qsizetype at = kind->indexOf(true, from);
            if (at >= 0)
                return withShortLinesBefore(at, from);
        }
        return -1;
    }

    // Sentences right before the first sure line belong to the story already ("It was over by noon."),
    // all but the very first line of the text if it is too short for prose: that is the headline of
    // papers that put a stop behind it.
    qsizetype withShortLinesBefore(qsizetype at, qsizetype from) const
    {
        const auto belongs
            = [this](qsizetype i) { return !m_lines[i].role && (m_isProse[i] || (i > 0 && m_lines[i].endsSentence)); };
        while (at > from && belongs(at - 1))
            --at;
        return at;
    }

    bool canBeHeadline(qsizetype i) const
    {
        constexpr qsizetype fewest = 2;
        constexpr qsizetype most = 30;
        const Line &line = m_lines[i];
        if (line.role || line.words < fewest || line.words > most || line.folded.isEmpty())
            return false;
        const QStringView own = words(i);
        const bool asks = line.endsSentence && !own.endsWith(u'.');
        return (!line.endsSentence || asks || own.endsWith(QLatin1StringView("..."))) && !own.endsWith(u',')
            && !bylineIn(own).isNamed && !isSectionName(own);
    }

    // The first line before the story that reads like a headline; one of four words and more in
    // mixed case before a shorter or shouted one.
    qsizetype headlineBefore(qsizetype first) const
    {
        qsizetype best = -1;
        int bestRank = 0;
        for (qsizetype i = 0; i < first; ++i) {
            if (!canBeHeadline(i))
                continue;
            const int rank = 1 + (m_lines[i].words >= 4 ? 2 : 0) + (!isInCapitals(words(i)) ? 1 : 0);
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        constexpr qsizetype mostWords = 16;
        if (best < 0 && first > 0 && !m_lines[0].role && m_lines[0].words <= mostWords && m_lines[1].afterBlank)
            best = 0;
        return best;
    }

    // The sentence after the headline, where an article's data (byline, date, share buttons, picture)
    // follow within three lines and the story after these.
    bool isStandfirst(qsizetype i, qsizetype headline) const
    {
        constexpr qsizetype mostWords = 45;
        constexpr qsizetype mostSentences = 2;
        constexpr qsizetype reach = 3;
        if (i < 0 || m_lines[i].words > mostWords || firstBody(i + 1) < 0 || datelineAt(words(i)).length > 0
            || sentences(m_text, m_lines[i].range).size() > mostSentences)
            return false;
        bool hasData = false;
        for (qsizetype k = headline + 1; k < i; ++k) {
            if (!m_lines[k].role && !bylineIn(words(k)).isNamed)
                return false;
            hasData = hasData || m_lines[k].role == BlockRole::Date || bylineIn(words(k)).isNamed
                || m_lines[k].role == BlockRole::Standfirst;
        }
        for (qsizetype k = i + 1; k < std::min(i + 1 + reach, m_lines.size()); ++k) {
            const bool tells
                = m_lines[k].role == BlockRole::Date || bylineIn(words(k)).isNamed || isArticleControl(m_lines[k]);
            const bool pictures = m_lines[k].role == BlockRole::Caption || m_lines[k].role == BlockRole::Credit;
            if (tells || (pictures && !hasData))
                return true;
            if (m_isProse[k])
                return false;
        }
        return false;
    }

    // A name in a line of its own is the author where the line ends in a comma ("Jane Roe,"), or the
    // date or a contact link stands beside it.
    bool isLoneByline(qsizetype i, qsizetype headline) const
    {
        QStringView own = words(i);
        if (i > headline && !nameWithRole(own).isEmpty())
            return true;
        const bool hasComma = own.endsWith(u',');
        if (hasComma)
            own.chop(1);
        if (!isName(own.trimmed()))
            return false;
        const auto isData = [this](qsizetype k) {
            return k >= 0 && k < m_lines.size()
                && (m_lines[k].role == BlockRole::Date || m_lines[k].folded == u"by" || isArticleControl(m_lines[k]));
        };
        return hasComma || (i > headline && (isData(i + 1) || isData(i - 1)));
    }

    void markHead(qsizetype headline, qsizetype first)
    {
        constexpr qsizetype fewestStandfirstWords = 6;
        for (qsizetype i = 0; i < first; ++i) {
            Line &line = m_lines[i];
            if (line.role)
                continue;
            const bool afterHeadline
                = headline >= 0 && i > headline && (i == headline + 1 || m_lines[i - 1].role == BlockRole::Standfirst);
            if (i == headline)
                line.role = BlockRole::Headline;
            else if (bylineIn(words(i)).isNamed || isLoneByline(i, headline))
                line.role = BlockRole::Byline;
            else if (isSectionName(words(i)))
                line.role = headline < 0 || i < headline ? BlockRole::Section : BlockRole::Boilerplate;
            else if (isInCapitals(words(i)) && line.words <= 6)
                line.role = BlockRole::Boilerplate; // a tagline
            else if (afterHeadline && line.words >= fewestStandfirstWords)
                line.role = BlockRole::Standfirst;
            else
                line.role = BlockRole::Other;
        }
    }

    // The last line that reads like the story, before the tail; a finished sentence right after such
    // a line goes with it, be it short or full of names.
    qsizetype lastBody(qsizetype first, qsizetype tail) const
    {
        qsizetype last = first;
        for (qsizetype i = first; i < tail; ++i) {
            const bool followsOn = !m_lines[i].role && m_lines[i].endsSentence && i == last + 1;
            if (m_isProse[i] || followsOn)
                last = i;
        }
        return last;
    }

    // Between body lines everything unknown is body, but for subheadings: short, without a stop,
    // and set apart by blank lines where the text has such.
    void markBetween(qsizetype first, qsizetype last)
    {
        constexpr qsizetype mostWords = 10;
        bool hasBlanks = false;
        for (qsizetype i = first + 1; i <= last; ++i)
            hasBlanks = hasBlanks || m_lines[i].afterBlank;
        int lookedUp = 0;
        const bool hasPlainHeading
            = std::any_of(m_lines.cbegin() + first, m_lines.cbegin() + last, [&](const Line &line) {
                  return !line.role && !line.endsSentence && line.words <= mostWords && line.afterBlank;
              });
        for (qsizetype i = first; i <= last; ++i) {
            Line &line = m_lines[i];
            if (line.role)
                continue;
            line.role = BlockRole::Body;
            const QStringView own = words(i);
            const bool isApart = !hasBlanks || (line.afterBlank && i < last && m_lines[i + 1].afterBlank);
            if (i == first || i == last || !isApart || own.endsWith(u':') || own.endsWith(u',') || own.endsWith(u';'))
                continue;
            // A question heads a part where the story has other headings, or is set as a title;
            // else reporters ask too.
            if (line.endsSentence && !(own.endsWith(u'?') && line.words <= 6 && (hasPlainHeading || isTitleCased(own))))
                continue;
            // Words of the story set large between its paragraphs are a pull line. Looking them up
            // reads the whole text; no story has many.
            constexpr int mostPullLines = 40;
            if (line.words >= 4 && lookedUp < mostPullLines) {
                ++lookedUp;
                if (isSaidElsewhere(i)) {
                    line.role = BlockRole::Other;
                    continue;
                }
            }
            // "OAKE: Never again" is a transcript.
            if (line.words <= mostWords && line.words > 0 && !own.front().isLower()
                && !own.contains(QLatin1StringView(": ")))
                line.role = BlockRole::Subheading;
        }
    }

    bool isSaidElsewhere(qsizetype i) const
    {
        QStringView own = words(i);
        const auto isMark = [](QChar c) { return !c.isLetterOrNumber(); };
        while (!own.isEmpty() && isMark(own.front()))
            own = own.sliced(1);
        while (!own.isEmpty() && isMark(own.back()))
            own.chop(1);
        if (own.isEmpty())
            return false;
        const TextRange range = m_lines[i].range;
        const QStringView text(m_text);
        return text.first(range.begin).contains(own, Qt::CaseInsensitive)
            || text.sliced(range.end).contains(own, Qt::CaseInsensitive);
    }

    // After the story: who wrote it, or nothing we know; and the tail of the page.
    void markEnd(qsizetype from, qsizetype tail)
    {
        for (qsizetype i = from; i < m_lines.size(); ++i) {
            Line &line = m_lines[i];
            const bool inTail = i >= tail;
            if (inTail && line.role != BlockRole::Foreign)
                line.role = BlockRole::Boilerplate;
            else if (!line.role)
                line.role = bylineIn(words(i)).isNamed ? BlockRole::Byline : BlockRole::Other;
        }
    }

    // Nothing reads like prose: notes, verses, a few words pasted. Sentences are body; a first line
    // that is none, with others under it, is the headline.
    void markShortText()
    {
        bool hasHeadline = false;
        qsizetype undecided = std::ranges::count_if(m_lines, [](const Line &line) { return !line.role; });
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            Line &line = m_lines[i];
            if (line.role)
                continue;
            if (bylineIn(words(i)).isNamed) {
                line.role = BlockRole::Byline;
            } else if (!hasHeadline && undecided > 1 && canBeHeadline(i)) {
                line.role = BlockRole::Headline;
            } else {
                line.role = BlockRole::Body;
            }
            hasHeadline = true;
        }
    }

    // Capitals and a colon alone ("DUBAI:") are a dateline if the story names the place elsewhere,
    // and no transcript ("OAKE: We will not.").
    bool isPlaceOfStory(QStringView dateline) const
    {
        QString place = dateline.chopped(1).toString().toLower();
        for (qsizetype i = 0; i < place.size(); ++i) {
            if (i == 0 || !place[i - 1].isLetter())
                place[i] = place[i].toUpper();
        }
        return m_text.contains(place) && !isTranscript(m_lines, m_text);
    }

    void cutDateline(qsizetype first)
    {
        const TextRange range = m_lines[first].range;
        const Dateline dateline = datelineAt(words(first));
        if (dateline.length == 0)
            return;
        if (words(first).first(dateline.length).endsWith(u':') && !isPlaceOfStory(words(first).first(dateline.length)))
            return;
        TextRange rest{range.begin + dateline.length, range.end};
        while (rest.begin < rest.end && m_text[rest.begin].isSpace())
            ++rest.begin;
        if (rest.isEmpty())
            return;
        Line head = lineAt(m_text, {range.begin, range.begin + dateline.length}, m_lines[first].afterBlank);
        head.role = BlockRole::Dateline;
        m_lines[first].range = rest;
        m_lines[first].afterBlank = false;
        m_lines.insert(first, head);
    }

    QList<Line> &m_lines;
    const QString &m_text;
    QList<bool> m_isSure;
    QList<bool> m_isProse;
};

}

void markStory(QList<Line> &lines, const QString &text, const QString &language)
{
    StoryMarker(lines, text, language).mark();
}

}
