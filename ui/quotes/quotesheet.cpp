// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotesheet.h"

#include "app/quotes/spread.h"
#include "app/text/byoutlet.h"
#include "ui/quotes/attribution.h"
#include "ui/quotes/quotetext.h"
#include "ui/quotes/yourword.h"
#include "ui/synopsis.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace Synoptic {

namespace {

using namespace Qt::StringLiterals;
using State = WordingRun::State;

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("QuoteSheet", text, comment, n);
}

bool closes(QChar c)
{
    return c == u',' || c == u'.' || c == u';' || c == u':' || c == u'?' || c == u'!' || c == u')' || c == u'’'
        || c == u'”';
}

// What stands between two runs of the article: a blank, a comma and a blank, nothing. More than
// that is not theirs.
QString between(const QString &text, qsizetype end, qsizetype begin)
{
    QString gap = text.sliced(end, begin - end);
    if (gap.trimmed().size() > 2)
        return QStringLiteral(" ");
    if (text[end - 1].isSpace()) // the run ends in a blank, which it is shown without
        gap.prepend(u' ');
    if (text[begin].isSpace())
        gap.append(u' ');
    const bool before = !gap.isEmpty() && gap.front().isSpace();
    const bool after = !gap.isEmpty() && gap.back().isSpace();
    const QString inner = gap.simplified();
    return inner.isEmpty() ? (before ? QStringLiteral(" ") : QString())
                           : (before ? u" "_s : u""_s) + inner + (after ? u" "_s : u""_s);
}

// The runs with the blanks between them as the article has them; words that stand for none of the
// article's are set apart by a blank.
QList<SheetPiece> piecesOf(const Article &article, const QList<WordingRun> &runs)
{
    QList<SheetPiece> pieces;
    qsizetype end = -1; // where the last run of the article ended
    for (const WordingRun &run : runs) {
        QString text = run.text.simplified();
        if (run.state == State::Gap)
            text = QStringLiteral("[…]");
        else if (run.state == State::Dropped)
            text = shortenedDrop(text);
        else if (text.isEmpty() && !run.range.isEmpty())
            text = run.range.of(article.text).toString().simplified();
        if (text.isEmpty())
            continue;
        const bool inArticle = !run.range.isEmpty();
        const bool follows = inArticle && end >= 0 && run.range.begin >= end && pieces.last().state != State::Gap
            && pieces.last().state != State::Dropped;
        const QString blank = follows ? between(article.text, end, run.range.begin)
            : closes(text.front())    ? QString()
                                      : QStringLiteral(" ");
        if (!pieces.isEmpty() && !blank.isEmpty())
            pieces.append({State::Kept, blank});
        pieces.append({run.state, text});
        if (inArticle)
            end = run.range.end;
    }
    // Neighbours that look alike become one piece.
    QList<SheetPiece> joined;
    for (const SheetPiece &piece : std::as_const(pieces)) {
        if (!joined.isEmpty() && joined.last().state == piece.state)
            joined.last().text += piece.text;
        else
            joined.append(piece);
    }
    return joined;
}

QList<SheetPiece> plainPieces(const Article &article, const QList<TextRange> &parts)
{
    QList<WordingRun> runs;
    for (const TextRange part : parts) {
        if (!runs.isEmpty())
            runs.append({State::Gap, {}, {}});
        runs.append({State::Kept, part, {}});
    }
    return piecesOf(article, runs);
}

QList<SheetPiece> markedPieces(QList<SheetPiece> pieces, const QString &language)
{
    const QString marks = Synoptic::inMarks(QStringLiteral("\n"), language);
    pieces.prepend({State::Kept, marks.section(u'\n', 0, 0)});
    pieces.append({State::Kept, marks.section(u'\n', 1, 1)});
    return pieces;
}

QString measureOf(const MemberWording &wording)
{
    return tr("%1 · %2", "how it is worded, how many words").arg(wordingName(wording.wording), wording.measure);
}

// What a person has said of this copy, in one line: "said by Ann Ode, as you said".
QString wordOf(const Synopsis &synopsis, const QuoteAtHand &copy)
{
    QStringList words;
    for (const YourWord &word : yourWords(synopsis, copy))
        words.append(word.words);
    return words.isEmpty() ? QString()
                           : tr("%1, as you said", "what a person has said of a quotation").arg(enumerated(words));
}

bool overlaps(const Place &a, const Place &b)
{
    return a.article == b.article && a.range().overlaps(b.range());
}

QList<SheetEcho> echoesOf(const Synopsis &synopsis, const QList<Place> &places)
{
    const Findings &findings = synopsis.findings();
    QList<SheetEcho> echoes;
    const auto isOurs = [&places](const Place &place) {
        return std::ranges::any_of(places, [&place](const Place &our) { return overlaps(our, place); });
    };
    for (const Link &link : findings.links) {
        if (link.kind != LinkKind::Echo && !link.flags.testFlag(LinkFlag::Short))
            continue;
        const bool first = isOurs(link.a);
        if (first == isOurs(link.b))
            continue;
        const Place &other = first ? link.b : link.a;
        const auto isListed = [&other](const SheetEcho &echo) { return overlaps(echo.place, other); };
        if (std::ranges::any_of(echoes, isListed))
            continue;
        const Article &article = synopsis.articles()[other.article];
        SheetEcho echo
            = {other, synopsis.letter(other.article), inMarks(wordsOf(article, other.parts), article.language), {}};
        if (other.quote >= 0 && findings.quotes[other.quote].speaker)
            echo.speaker = findings.quotes[other.quote].speaker->name;
        echo.speaker = speakerOrUnknown(echo.speaker);
        echoes.append(echo);
    }
    return echoes;
}

// The places where it is told without marks, with who is reported to say it.
QList<SheetEcho> toldAt(const Synopsis &synopsis, const QList<Place> &places)
{
    const Findings &findings = synopsis.findings();
    QList<SheetEcho> told;
    for (const Place &other : places) {
        const Article &article = synopsis.articles()[other.article];
        SheetEcho telling = {other, synopsis.letter(other.article), wordsOf(article, other.parts), {}};
        const auto report = std::ranges::find_if(findings.quotes, [&other](const Quote &quote) {
            return quote.kind == QuoteKind::Reported && quote.article == other.article
                && quote.range().overlaps(other.range());
        });
        if (report != findings.quotes.end() && report->speaker)
            telling.speaker = report->speaker->name;
        told.append(telling);
    }
    return told;
}

// What passim says of these places: other articles that have them, by letter.
QString reuseOf(const Synopsis &synopsis, const QList<Place> &places)
{
    const auto indexOf = [&synopsis](const ReusePlace &it) {
        const QList<Article> &articles = synopsis.articles();
        const auto article = std::ranges::find(articles, it.place.article, &Article::id);
        return article == articles.end() ? qsizetype(-1) : qsizetype(article - articles.begin());
    };
    std::set<qsizetype> articles;
    for (const Reuse &reuse : synopsis.reuses()) {
        const auto isHere = [&](const ReusePlace &it) {
            return std::ranges::any_of(places, [&](const Place &place) {
                return place.article == indexOf(it) && place.range().overlaps(it.place.range);
            });
        };
        if (reuse.source != passimSource || std::ranges::none_of(reuse.places, isHere))
            continue;
        for (const ReusePlace &it : reuse.places) {
            if (const qsizetype article = indexOf(it); article >= 0)
                articles.insert(article);
        }
    }
    QStringList letters;
    for (const qsizetype article : articles)
        letters.append(synopsis.letter(article));
    return letters.size() < 2 ? QString() : tr("passim finds words of it in %1", "letters").arg(enumerated(letters));
}

}

QString shortenedDrop(const QString &words)
{
    const QStringList all = words.split(u' ');
    if (all.size() <= 9)
        return words;
    return all.sliced(0, 3).join(u' ') + QStringLiteral(" … ") + all.sliced(all.size() - 4).join(u' ');
}

QString SheetEntry::words() const
{
    QString all;
    bool afterDrop = false; // the blank after dropped words goes with them
    for (const SheetPiece &piece : pieces) {
        const bool isDropped = piece.state == State::Dropped;
        if (!isDropped && afterDrop && all.endsWith(u' ') && closes(piece.text.front()))
            all.chop(1);
        if (!isDropped)
            all += afterDrop && piece.text.startsWith(u' ') ? piece.text.sliced(1) : piece.text;
        afterDrop = isDropped;
    }
    return all.simplified();
}

QuoteSheet sheetOfGroup(const Synopsis &synopsis, qsizetype group)
{
    const QuoteGroup &it = synopsis.findings().groups[group];
    QuoteSheet sheet;
    sheet.group = group;
    sheet.speaker = speakerOrUnknown(it.speaker);
    sheet.conflict = conflictOf(synopsis, group);
    std::set<QString> wordings;
    QList<Place> places;
    for (qsizetype m = 0; m < it.members.size(); ++m) {
        const Member &member = it.members[m];
        const Article &article = synopsis.articles()[member.place.article];
        const MemberWording &wording = synopsis.wordings()[group][m];
        SheetEntry entry;
        entry.place = member.place;
        entry.wording = member.wording;
        entry.letter = synopsis.letter(member.place.article);
        entry.outlet = synopsis.nameOf(member.place.article);
        entry.measure = measureOf(wording);
        entry.pieces = markedPieces(
            wording.runs.isEmpty() ? plainPieces(article, member.whole) : piecesOf(article, wording.runs),
            article.language);
        entry.summary = wording.summary;
        if (member.place.quote >= 0)
            entry.attribution = attributionWords(article, synopsis.findings(), member.place.quote);
        entry.yourWord = wordOf(synopsis, {.group = group, .place = member.place});
        wordings.insert(member.wording == Wording::Whole ? QString() : entry.words().toCaseFolded());
        places.append(member.place);
        sheet.entries.append(entry);
    }
    const int different = static_cast<int>(wordings.size());
    sheet.count = tr("%n wordings", "how many different ones outlets print", different);
    sheet.told = toldAt(synopsis, tellingsOf(it, synopsis.tellings()));
    for (const SheetEcho &telling : std::as_const(sheet.told))
        places.append(telling.place);
    sheet.leftOut = leftOutBy(it, synopsis.tellings(), outletOfEach(synopsis.articles()), synopsis.compared());
    sheet.echoes = echoesOf(synopsis, places);
    sheet.reuse = reuseOf(synopsis, places);
    return sheet;
}

QuoteSheet sheetOfQuote(const Synopsis &synopsis, qsizetype quote)
{
    const Quote &it = synopsis.findings().quotes[quote];
    const Article &article = synopsis.articles()[it.article];
    SheetEntry entry;
    entry.place = {it.article, quote, it.segments};
    entry.letter = synopsis.letter(it.article);
    entry.outlet = synopsis.nameOf(it.article);
    entry.measure = countOfWords(wordCount(article, it.segments));
    entry.pieces = markedPieces(plainPieces(article, it.segments), article.language);
    entry.attribution = attributionWords(article, synopsis.findings(), quote);
    entry.yourWord = wordOf(synopsis, {.group = -1, .place = entry.place});
    QuoteSheet sheet;
    sheet.speaker = speakerOrUnknown(it.speaker ? it.speaker->name : QString());
    sheet.count = tr("in one article only");
    sheet.echoes = echoesOf(synopsis, {entry.place});
    sheet.reuse = reuseOf(synopsis, {entry.place});
    sheet.told = toldAt(synopsis, synopsis.tellings().value(quote));
    sheet.entries.append(entry);
    return sheet;
}

QString plainText(const QuoteSheet &sheet, const Synopsis &synopsis)
{
    QStringList lines;
    const QString number = sheet.group < 0 ? QString() : QString::number(sheet.group + 1) + QStringLiteral(". ");
    lines.append(number + sheet.speaker + QStringLiteral(" · ") + sheet.count);
    if (!sheet.conflict.isEmpty())
        lines.append(sheet.conflict);
    for (const SheetEntry &entry : sheet.entries) {
        lines.append(QString());
        lines.append(
            tr("%1, %2 (%3)", "letter, outlet, how it is worded").arg(entry.letter, entry.outlet, entry.measure));
        lines.append(entry.words());
        if (!entry.attribution.isEmpty())
            lines.append(QStringLiteral("— ") + entry.attribution);
        if (!entry.summary.isEmpty())
            lines.append(entry.summary);
        if (!entry.yourWord.isEmpty())
            lines.append(entry.yourWord);
    }
    if (!sheet.told.isEmpty())
        lines.append({QString(), tr("Told without marks", "heading of a list")});
    for (const SheetEcho &telling : sheet.told)
        lines.append(tr("%1: %2", "letter, words").arg(telling.letter, telling.words));
    QStringList absent;
    for (const qsizetype article : sheet.leftOut)
        absent.append(synopsis.nameOf(article));
    if (!absent.isEmpty())
        lines.append({QString(), tr("Left out by %1", "outlets").arg(enumerated(absent))});
    if (!sheet.echoes.isEmpty())
        lines.append({QString(), tr("Similar words elsewhere", "heading of a list")});
    for (const SheetEcho &echo : sheet.echoes)
        lines.append(tr("%1: %2, %3", "letter, words, speaker").arg(echo.letter, echo.words, echo.speaker));
    if (!sheet.reuse.isEmpty())
        lines.append({QString(), sheet.reuse});
    return lines.join(u'\n') + u'\n';
}

}
