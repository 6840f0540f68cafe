// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/apparatus.h"

#include "app/export/naming.h"
#include "app/export/pdf/signs.h"
#include "app/quotes/quotewords.h"
#include "app/quotes/spread.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

constexpr qsizetype mostNamed = 8; // outlets that are named one by one

}

void LetteredText::add(const QString &words, const Type &type)
{
    m_runs.append({{m_text.size(), m_text.size() + words.size()}, type});
    m_text += words;
}

void LetteredText::add(const QString &words, const Type &type, Trait trait, Rgb colour)
{
    m_marked.append({{m_text.size(), m_text.size() + words.size()}, trait, colour});
    add(words, type);
}

void LetteredText::addOutlet(qsizetype article)
{
    const QString letter = letterOf(article);
    const OutletColors &colours = lightOutlets[static_cast<size_t>(article) % lightOutlets.size()];
    Type type{
        .face = Face::Chrome, .points = m_type.points * 0.72, .weight = QFont::DemiBold, .colour = colours.letter};
    m_text += u"\u00a0\u00a0"_s; // room for the circle, whose letter stays with the words after it
    m_circles.append({{m_text.size(), m_text.size() + letter.size()}, article});
    add(letter, type);
    m_text += u"\u00a0\u00a0"_s;
}

void LetteredText::beginJump(const std::optional<Target> &to, const QString &words)
{
    if (to)
        m_open = Way{{m_text.size(), m_text.size()}, *to, words};
}

void LetteredText::endJump()
{
    if (!m_open)
        return;
    m_open->range.end = m_text.size();
    m_ways.append(*m_open);
    m_open.reset();
}

SetTextPtr LetteredText::set(const Measure &measure) const
{
    return setText(m_text, m_type, measure, m_runs);
}

void LetteredText::put(BookPage &page, const SetTextPtr &set, QPointF at, qsizetype begin, qsizetype end) const
{
    // What stands of a range on those lines: line, and where on it.
    const auto forEach = [&](TextRange range, const auto &visit) {
        const qsizetype first = std::max(begin, set->lineOf(range.begin));
        const qsizetype last = std::min(end - 1, set->lineOf(range.end - 1));
        for (qsizetype line = first; line <= last; ++line) {
            for (const QRectF &rect : set->rects(line, range))
                visit(line, rect);
        }
    };
    for (const Circle &circle : m_circles) {
        forEach(circle.range, [&](qsizetype line, const QRectF &rect) {
            QPainterPath path;
            const QPointF centre(rect.center().x(), set->baseline(line) - m_type.points * 0.262);
            const double radius = std::max(m_type.points * 0.53, rect.width() / 2 + 1);
            path.addEllipse(at + centre, radius, radius);
            const auto &colours = lightOutlets[static_cast<size_t>(circle.article) % lightOutlets.size()];
            page.ink.append(Shape{.path = path, .fill = QColor(colours.disc)});
        });
    }
    for (const Marked &marked : m_marked) {
        forEach(marked.range, [&](qsizetype line, const QRectF &rect) {
            const QRectF place = rect.translated(at);
            const double middle = at.y() + set->baseline(line) - m_type.points * 0.26;
            if (marked.trait == Trait::Field)
                addField(page.ground, place, marked.colour);
            else
                addRule(page.ink, {place.left(), middle}, {place.right(), middle}, marked.colour, 0.6);
        });
    }
    for (qsizetype line = begin; line < end; ++line)
        page.ink.append(SetLine{set, line, at});
    for (const Way &way : m_ways) {
        forEach(way.range, [&](qsizetype, const QRectF &rect) {
            page.jumps.append({.area = rect.translated(at), .to = way.to, .words = way.words});
        });
    }
}

QString speakerName(const QString &name)
{
    // A role, "government official", begins a line or a sentence wherever it is printed.
    return name.isEmpty() ? Words::tr("Speaker unknown") : name.left(1).toUpper() + name.sliced(1);
}

QString conflictOn(const BookMaterial &material, qsizetype group)
{
    const Findings &findings = material.collation().findings;
    if (!namesSeveral(findings, findings.groups[group]))
        return {};
    QuoteGroup here = findings.groups[group];
    here.members.removeIf([&material](const Member &member) { return !material.holds(member.place.article); });
    QStringList letters;
    for (const Member &member : std::as_const(here.members)) {
        while (letters.size() <= member.place.article)
            letters.append(letterOf(letters.size()));
    }
    return conflictOf(findings, here, letters);
}

QString saidBy(const BookMaterial &material, qsizetype group)
{
    const QString conflict = conflictOn(material, group);
    return conflict.isEmpty() ? speakerName(material.collation().findings.groups[group].speaker) : conflict;
}

QList<std::pair<qsizetype, qsizetype>> firstMembers(const BookMaterial &material, qsizetype group)
{
    QList<std::pair<qsizetype, qsizetype>> found;
    const QList<Member> &members = material.collation().findings.groups[group].members;
    for (qsizetype m = 0; m < members.size(); ++m) {
        const qsizetype article = members[m].place.article;
        if (material.holds(article) && (found.isEmpty() || found.last().first != article))
            found.append({article, m});
    }
    return found;
}

LetteredText apparatusEntry(
    const BookMaterial &material, qsizetype group, qsizetype member, const References &references, const Type &type)
{
    const Collation &collation = material.collation();
    const QuoteGroup &it = collation.findings.groups[group];
    const QList<MemberWording> &wordings = collation.wordings[group];
    const qsizetype here = it.members[member].place.article;
    LetteredText entry(type);
    entry.add(saidBy(material, group) + u'.', type.bold());

    const auto addPlace = [&](qsizetype article, qsizetype m) {
        const std::optional<Target> to = references.quote({group, m});
        const QString page = Words::tr("p. %1").arg(references.pageNumber(to));
        entry.beginJump(to, Words::tr("The same quotation in %1").arg(outletName(material.article(article), article)));
        entry.addOutlet(article);
        entry.add(page);
        entry.endJump();
    };
    const bool isWhole = member == it.fullest || wordings[member].summary.isEmpty();
    if (!isWhole)
        entry.add(u' ' + Words::tr("Here: %1.").arg(wordings[member].summary));

    qsizetype named = 0;
    QList<qsizetype> without;
    const QList<std::pair<qsizetype, qsizetype>> members = firstMembers(material, group);
    for (const auto &[article, m] : members) {
        if (article == here || named++ >= mostNamed)
            continue;
        entry.add(named == 1 ? u' ' + Words::tr("Also in") : u";"_s);
        addPlace(article, m);
        if (m == it.fullest && !isWhole)
            entry.add(u", "_s + Words::tr("whole"));
        else if (isWhole)
            entry.add(u", "_s + (wordings[m].summary.isEmpty() ? Words::tr("identical") : wordings[m].summary));
    }
    if (named > mostNamed)
        entry.add(u' '
            + counted(named - mostNamed, QT_TRANSLATE_NOOP("Export", "and in one more"),
                QT_TRANSLATE_NOOP("Export", "and in %n more")));
    if (named > 0)
        entry.add(u"."_s);

    QStringList told;
    const QList<Place> tellings = tellingsOf(it, collation.tellings);
    for (const qsizetype article : material.articles()) {
        const bool has = std::ranges::contains(members, article, &std::pair<qsizetype, qsizetype>::first);
        if (!has && std::ranges::contains(tellings, article, &Place::article))
            told.append(letterOf(article));
    }
    QStringList missing;
    for (const qsizetype article : leftOutBy(it, collation.tellings, material.outlets(), material.articles()))
        missing.append(letterOf(article));
    if (!told.isEmpty() && told.size() <= mostNamed)
        entry.add(u' ' + Words::tr("Told without marks in %1.").arg(listed(told)));
    if (!missing.isEmpty() && missing.size() <= mostNamed)
        entry.add(u' ' + Words::tr("Not in %1.").arg(missing.join(Words::tr(", "))));
    return entry;
}

}
