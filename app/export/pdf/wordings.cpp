// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/wordings.h"

#include "app/export/naming.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/origins.h"
#include "app/export/pdf/sheet.h"
#include "app/export/pdf/signs.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

const Rgb differs = 0x7C4A34;
const Rgb differsFill = 0xF6E9DF;

// The marks that stand in an article between a run and the next one that it prints. Runs are of words alone; where
// words stand between, it is another part of the quotation.
QString marksBehind(const QList<WordingRun> &runs, qsizetype run, const Article &article)
{
    const TextRange here = runs[run].range;
    for (qsizetype next = run + 1; !here.isEmpty() && next < runs.size(); ++next) {
        const TextRange there = runs[next].range;
        if (runs[next].state == WordingRun::State::Gap)
            return {};
        if (there.isEmpty())
            continue;
        const QString between = TextRange{here.end, std::max(here.end, there.begin)}.of(article.text).toString();
        const bool hasWords = std::ranges::any_of(between, [](QChar c) { return c.isLetterOrNumber(); });
        return hasWords ? QString() : between.simplified();
    }
    return {};
}

// The letters and figures at the end of a text, or at its beginning.
QStringView lastWord(QStringView text)
{
    qsizetype begin = text.size();
    while (begin > 0 && text[begin - 1].isLetterOrNumber())
        --begin;
    return text.sliced(begin);
}
QStringView firstWord(QStringView text)
{
    const auto end = std::ranges::find_if_not(text, [](QChar c) { return c.isLetterOrNumber(); });
    return text.first(end - text.begin());
}

// The marks that the fullest wording has on either side of words that are dropped, where those that are kept follow.
struct Dropped {
    QString before;
    QString behind;
};

// Words of the fullest that are dropped between some that are kept (empty: there are none), from at on; at becomes
// where they end.
Dropped marksBeside(QStringView words, QStringView before, QStringView behind, const QString &fullest, qsizetype &at)
{
    for (qsizetype begin = fullest.indexOf(words, at); begin >= 0; begin = fullest.indexOf(words, begin + 1)) {
        const qsizetype end = begin + words.size();
        qsizetype from = begin;
        while (from > 0 && !fullest[from - 1].isLetterOrNumber())
            --from;
        qsizetype to = end;
        while (to < fullest.size() && !fullest[to].isLetterOrNumber())
            ++to;
        const QStringView all(fullest);
        if ((!before.isEmpty() && lastWord(all.first(from)).compare(lastWord(before), Qt::CaseInsensitive) != 0)
            || (!behind.isEmpty() && firstWord(all.sliced(to)).compare(firstWord(behind), Qt::CaseInsensitive) != 0))
            continue; // the same words elsewhere
        at = end;
        Dropped marks;
        if (!before.isEmpty() && !all.sliced(from, begin - from).trimmed().isEmpty())
            marks.before = fullest.sliced(from, begin - from);
        if (!behind.isEmpty())
            marks.behind = all.sliced(end, to - end).trimmed().toString();
        return marks;
    }
    return {};
}

}

LetteredText wordingOf(const BookMaterial &material, qsizetype group, qsizetype member, const Type &type)
{
    LetteredText text(type);
    const QuoteGroup &quote = material.collation().findings.groups[group];
    if (member == quote.fullest) { // it differs from nothing, and has its commas
        const Member &it = quote.members[member];
        text.add(wordsOn(material.article(it.place.article), it.whole.isEmpty() ? it.place.parts : it.whole));
        return text;
    }
    const Member &whole = quote.members[quote.fullest];
    const QString fullest
        = wordsOn(material.article(whole.place.article), whole.whole.isEmpty() ? whole.place.parts : whole.whole);
    qsizetype at = 0; // in the fullest
    QString marks;    // behind the run before
    bool isFirst = true;
    const Article &article = material.article(quote.members[member].place.article);
    const QList<WordingRun> &runs = material.collation().wordings[group][member].runs;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const WordingRun &run = runs[i];
        const QString words = run.text.simplified();
        if (run.state != WordingRun::State::Gap && words.isEmpty())
            continue;
        Dropped beside;
        if (run.state == WordingRun::State::Dropped) {
            const auto kept = [&runs](qsizetype neighbour) {
                return neighbour >= 0 && neighbour < runs.size() && runs[neighbour].state == WordingRun::State::Kept
                    ? runs[neighbour].text.simplified()
                    : QString();
            };
            beside = marksBeside(words, kept(i - 1), kept(i + 1), fullest, at);
        }
        const bool hasOwnMarks = !marks.isEmpty(); // where the fullest has others
        if (!isFirst && (beside.before.isEmpty() || hasOwnMarks))
            text.add(u" "_s);
        isFirst = false;
        switch (run.state) {
        case WordingRun::State::Kept:
            text.add(words);
            break;
        case WordingRun::State::OnlyHere:
        case WordingRun::State::Changed:
            text.add(words, type.bold().in(differs), LetteredText::Trait::Field, differsFill);
            break;
        case WordingRun::State::Dropped:
            text.add((hasOwnMarks ? QString() : beside.before) + words + beside.behind, type.in(Inks::dim),
                LetteredText::Trait::Stroke, Inks::dim);
            break;
        case WordingRun::State::Gap:
            text.add(u"[…]"_s, type.in(Inks::dim));
            break;
        }
        marks = marksBehind(runs, i, article);
        text.add(marks);
    }
    return text;
}

QList<BookPage> setWordings(
    const BookMaterial &material, const PageChoices &choices, const References &references, const Footer &footer)
{
    const PageFrame frame(choices);
    const double left = frame.footLeft();
    const double width = std::min(frame.footRight() - left, 660.0);
    const Type head{.face = Face::Chrome, .points = 9.2, .weight = QFont::DemiBold};
    const Type details{.face = Face::Chrome, .points = 7.2, .colour = Inks::dim};
    const Type body{.points = choices.points * 0.88};
    const double indent = 158;
    Sheet sheet(choices.page, frame.top, frame.bottom);
    for (qsizetype g = 0; g < material.collation().quotations; ++g) {
        const auto members = firstMembers(material, g);
        if (members.size() < 2)
            continue;
        const QuoteGroup &group = material.collation().findings.groups[g];
        sheet.space(14);
        const Type note{.points = body.points * 0.94, .italic = true, .colour = Inks::dim};
        const QString conflict = conflictOn(material, g);
        const SetTextPtr claims
            = conflict.isEmpty() ? nullptr : setText(conflict, note, {.width = width, .leading = note.points * 1.4});
        constexpr qsizetype mostTogether = 8; // of its lines, with the name above
        const double below
            = claims ? static_cast<double>(std::min(claims->lineCount(), mostTogether)) * claims->leading() + 5 : 0;
        BookPage &page = sheet.roomFor(60 + below);
        const double badge = badgeWidth(11, g);
        addBadge(page.ink, {left, sheet.y(), badge, 11}, g);
        const double speaker = addWords(page.ink, speakerName(group.speaker), head, {left + badge + 7, sheet.y() + 9},
            Side::Left, width - badge - 7);
        page.origins.append(originOf(material, g, group.fullest, {left, sheet.y(), badge + 7 + speaker, 12}));
        addRule(page.ink, {left, sheet.y() + 16}, {left + width, sheet.y() + 16}, QColor(0xC9, 0xC4, 0xBA), 0.5);
        sheet.advance(21);
        if (claims) {
            putDown(sheet, claims, left);
            sheet.advance(5);
        }
        for (const auto &[article, member] : members) {
            const MemberWording &wording = material.collation().wordings[g][member];
            const LetteredText text = wordingOf(material, g, member, body);
            const SetTextPtr set = text.set({.width = width - indent, .leading = body.points * 1.42});
            const double least = std::max(std::min(set->height(), 8 * set->leading()), 22.0) + 3;
            BookPage &on = sheet.roomFor(least);
            const qsizetype startPage = sheet.pageIndex();
            const double y = sheet.y();
            const QString name = outletName(material.article(article), article);
            addWords(on.ink, name, Type{.face = Face::Chrome, .points = 7.8, .weight = QFont::Medium},
                {left + 18, y + 9.2}, Side::Left, indent - 26);
            addWordingGlyph(on.ink, {left + 18, y + 13.2, 7, 7}, wording.wording, QColor(Inks::dim));
            const std::optional<Target> to = references.quote({g, member});
            const QString measure
                = wording.measure + (to ? u" · "_s + Words::tr("p. %1").arg(references.pageNumber(to)) : QString());
            addWords(on.ink, measure, details, {left + 28, y + 19.4}, Side::Left, indent - 34);
            if (to)
                on.jumps.append({.area = QRectF(left, y, indent - 8, 22), .to = to, .words = name});
            // Where it goes on, its outlet is named by the letter again.
            const qsizetype m = member;
            const qsizetype printer = article;
            putDown(sheet, text, set, left + indent, [&](BookPage &there, const QRectF &area, bool) {
                addOutlet(there.ink, {left + 6, area.top() + 6.5}, 11.5, printer);
                there.origins.append(originOf(material, g, m, area));
            });
            if (sheet.pageIndex() == startPage)
                sheet.continueAt(std::max(sheet.y(), y + 22));
            sheet.advance(3);
        }
    }
    for (qsizetype i = 0; i < sheet.pages().size(); ++i)
        addFooter(sheet.pages()[i], footer, Words::tr("Wordings"), i, left, frame.footRight(), frame.footer);
    return sheet.pages();
}

}
