// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/notespages.h"

#include "app/export/naming.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/inks.h"
#include "app/export/pdf/margins.h"
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

constexpr double indent = 20; // of what is said, from the signs
constexpr double sign = 8;

class NotesSetter
{
public:
    NotesSetter(const BookMaterial &material, const PageChoices &choices)
        : m_material(material)
        , m_choices(choices)
        , m_frame(choices)
        , m_types(choices.points)
        , m_sheet(choices.page, m_frame.top + 10, m_frame.bottom)
        , m_left(m_frame.footLeft())
        , m_width(std::min(m_frame.footRight() - m_left, choices.points * 46))
    {
    }

    QList<BookPage> set(const QList<ListedNote> &notes, const QString &title, const Footer &footer);

private:
    void addHead(const QString &words);
    void addArticle(qsizetype article);
    void addEntry(const ListedNote &note);
    void addNote(const QString &note, const Stretch &each);

    const BookMaterial &m_material;
    const PageChoices &m_choices;
    PageFrame m_frame;
    Types m_types;
    Sheet m_sheet;
    double m_left;
    double m_width;
};

void NotesSetter::addHead(const QString &words)
{
    m_sheet.space(14);
    BookPage &page = m_sheet.roomFor(70);
    addWords(page.ink, words, Type{.face = Face::Chrome, .points = 7.6, .weight = QFont::DemiBold, .colour = Inks::dim},
        {m_left, m_sheet.y() + 8});
    addRule(page.ink, {m_left, m_sheet.y() + 13}, {m_left + m_width, m_sheet.y() + 13}, Inks::hairline, 0.5);
    m_sheet.advance(21);
}

void NotesSetter::addArticle(qsizetype index)
{
    m_sheet.space(10);
    const Article &article = m_material.article(index);
    BookPage &page = m_sheet.roomFor(60);
    addOutlet(page.ink, {m_left + 6.5, m_sheet.y() + 6}, 12.5, index);
    const double used = addWords(page.ink, outletName(article, index), m_types.outlet,
        {m_left + indent, m_sheet.y() + 9}, Side::Left, m_width * 0.5);
    const QString date = dateWords(article.published);
    addWords(page.ink, QStringList{date, article.headline}.join(date.isEmpty() ? QString() : u" · "_s), m_types.details,
        {m_left + indent + used + 6, m_sheet.y() + 9}, Side::Left, m_width - indent - used - 6);
    m_sheet.advance(18);
}

void NotesSetter::addNote(const QString &note, const Stretch &each)
{
    const Type type = Type{.points = m_types.body.points * 0.9}.slanted();
    const SetTextPtr set = setText(
        plainNote(note), type, {.width = m_width - indent, .leading = type.points * 1.45, .keepsLines = true});
    m_sheet.roomFor(set->leading() * std::min<qsizetype>(2, set->lineCount()));
    putDown(m_sheet, set, m_left + indent, each);
}

void NotesSetter::addEntry(const ListedNote &note)
{
    const ListedRemark &it = note.it;
    const Article &article = m_material.article(it.article);
    const bool printsNote = m_choices.notes && !it.remark.note.isEmpty();
    m_sheet.roomFor(36);
    QRectF at(m_left + 2.5, m_sheet.y() + 3, sign, sign);
    qsizetype page = m_sheet.pageIndex();
    const auto lead
        = [&](BookPage &on, const QRectF &area, bool) { on.origins.append(originOf(m_material, it, area)); };
    if (!it.range.isEmpty()) {
        const Type type{.points = m_types.body.points * 0.9};
        const double width = m_width - indent - (note.to ? 36 : 0);
        // Of a long passage its beginning says which it is.
        const SetTextPtr words = setText(quoted(wordsOn(article, {it.range}), article.language), type,
            {.width = width, .leading = type.points * 1.4, .mostLines = 3}, {}, article.language);
        BookPage &on = m_sheet.roomFor(words->height() + 12);
        page = m_sheet.pageIndex();
        at.moveTop(m_sheet.y() + 3);
        if (it.marksWords) {
            for (qsizetype line = 0; line < words->lineCount(); ++line) {
                for (const QRectF &rect : words->rects(line, {0, words->text().size()}))
                    addField(on.ground, rect.translated(m_left + indent, m_sheet.y()), it.remark.colour);
            }
        }
        if (note.to) {
            const QString number = Words::tr("p. %1").arg(note.to->page + 1);
            addWords(
                on.ink, number, m_types.details, {m_left + m_width, m_sheet.y() + words->baseline(0)}, Side::Right);
            on.jumps.append({.area = QRectF(m_left + m_width - 34, m_sheet.y(), 34, words->leading()),
                .to = note.to,
                .words = it.remark.words});
        }
        const double end = m_sheet.y() + words->baseline(words->lineCount() - 1);
        if (words->isCut())
            addWords(on.ink, u"…"_s, type, {m_left + indent + words->right(words->lineCount() - 1) + 1, end});
        putDown(m_sheet, words, m_left + indent, lead);
        m_sheet.advance(1);
    }
    double x = m_left + indent;
    for (const PrintedTag &tag : m_choices.tags ? it.tags : QList<PrintedTag>()) {
        const double width = widthOf(tag.name, m_types.tag) + 18;
        if (x == m_left + indent || x + width > m_left + m_width) {
            m_sheet.advance(x > m_left + indent ? 10 : 0);
            x = m_left + indent;
        }
        BookPage &on = m_sheet.roomFor(10);
        addField(on.ink, {x, m_sheet.y() + 1.5, 1.8, 7}, tag.colours.stripe);
        x += 6
            + addWords(on.ink, tag.name, m_types.tag.in(tag.colours.name), {x + 5, m_sheet.y() + 7.6}, Side::Left,
                m_width - indent)
            + 8;
    }
    if (x > m_left + indent)
        m_sheet.advance(12);
    if (printsNote) {
        addNote(it.remark.note, [&](BookPage &on, const QRectF &area, bool isFirst) {
            if (isFirst) {
                page = m_sheet.pageIndex();
                at.moveTop(area.top() + 3);
            }
            lead(on, area, isFirst);
        });
        addNoteSign(m_sheet.pageAt(page).ink, at, m_types.note.colour);
    }
    if (note.isAnnotation && m_choices.annotations)
        m_sheet.pageAt(page).notes.append(signOf(it, at, printsNote));
    m_sheet.advance(5);
}

QList<BookPage> NotesSetter::set(const QList<ListedNote> &notes, const QString &title, const Footer &footer)
{
    const QList<Remark> own = m_choices.notes ? m_material.ownNotes() : QList<Remark>();
    if (!own.isEmpty())
        addHead(Words::tr("Notes on all of it"));
    for (const Remark &note : own) {
        addNote(note.note, [&](BookPage &on, const QRectF &area, bool isFirst) {
            if (isFirst)
                addNoteSign(on.ink, {m_left + 2.5, area.top() + 3, sign, sign}, m_types.note.colour);
        });
        m_sheet.advance(5);
    }
    for (qsizetype i = 0; i < notes.size(); ++i) {
        if (i == 0)
            addHead(title);
        if (i == 0 || notes[i - 1].it.article != notes[i].it.article)
            addArticle(notes[i].it.article);
        addEntry(notes[i]);
    }
    for (qsizetype i = 0; i < m_sheet.pages().size(); ++i)
        addFooter(m_sheet.pages()[i], footer, Words::tr("Notes"), i, m_left, m_frame.footRight(), m_frame.footer);
    return m_sheet.pages();
}

}

QList<BookPage> setNotes(const BookMaterial &material, const PageChoices &choices, const QList<ListedNote> &notes,
    const QString &title, const Footer &footer)
{
    return NotesSetter(material, choices).set(notes, title, footer);
}

Origin originOf(const BookMaterial &material, const ListedRemark &it, const QRectF &area)
{
    if (it.marksWords)
        return originOf(material, it.article, PrintedMark{it.range, it.tags, it.remark}, area);
    return originOf(material, it.article, PrintedNote{it.range, it.remark}, area);
}

NoteSign signOf(const ListedRemark &remark, const QRectF &at, bool isPainted)
{
    return {.remark = remark.remark, .rect = at, .isPainted = isPainted};
}

}
