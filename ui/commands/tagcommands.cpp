// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/tagcommands.h"

#include "app/project/notesteps.h"
#include "app/project/project.h"
#include "app/text/segments.h"
#include "app/text/shortened.h"
#include "ui/coding/marking.h"
#include "ui/frame/mainwindow.h"
#include "ui/messages.h"
#include "ui/notes/notespanel.h"
#include "ui/plainwords.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/tagging/tagpalette.h"
#include "ui/toolbar/statusline.h"

#include <QLocale>
#include <QMenu>

namespace Synoptic {

namespace {

using Kind = CodingTarget::Kind;

Command keyOf(int digit)
{
    return static_cast<Command>(static_cast<int>(Command::Tag1) + digit - 1);
}

}

TagCommands::TagCommands(MainWindow &window)
    : RoomCommands(window)
{
    window.reader().setCodings(&codings());
    connectMarking();
    connectPages();
    nameKeys();
}

Codings &TagCommands::codings() const
{
    return window().session().codings();
}

void TagCommands::connectMarking()
{
    on(Command::Highlight, [this] { highlight(wanted()); });
    on(Command::TagWith, [this] { openPalette(wanted()); });
    on(Command::WriteNote, [this] { writeNote(wanted()); });
    for (int digit = 1; digit <= TagKeys::count; ++digit) {
        on(keyOf(digit), [this, digit] {
            const TagId tag = codings().keys().tag(digit);
            if (tag.isNull())
                window().messages().showNotice(
                    tr("No tag has the key %1 yet. T makes one.").arg(QLocale().toString(digit)));
            else if (const CodingTarget target = wanted(); !target.isEmpty())
                putOn(target, tag);
        });
    }
    connect(&codings(), &Codings::keysChanged, this, &TagCommands::nameKeys);
    connect(&codings(), &Codings::reset, this, &TagCommands::nameKeys);
    connect(&codings(), &Codings::changed, this, [this](const Edit &edit) {
        if (concerns<Tag>(edit))
            nameKeys();
    });
}

void TagCommands::connectPages()
{
    Reader &reader = window().reader();
    connect(&reader, &Reader::codingMenuWanted, this, &TagCommands::fillMenu);
    connect(&reader, &Reader::tagDropped, this, [this](TagId tag, const CodingTarget &target) {
        const Tag *const it = codings().tag(tag);
        if (!it || it->isGroup)
            return;
        if (target.isEmpty())
            window().messages().showNotice(tr("Drop a tag on selected words, on a highlight or on a quotation."));
        else
            putOn(target, tag);
    });
    connect(&reader, &Reader::noteChosen, this, [this](AnnotationId annotation, NoteId note) {
        NotesPanel &notes = window().panels().panel<NotesPanel>();
        const QList<Note> &all = codings().snapshot().notes;
        const auto onQuotation = std::ranges::find(all, note, &Note::id);
        window().setPanelsHidden(false);
        window().panels().bringUp(notes);
        if (const Annotation *const marked = codings().annotation(annotation))
            notes.write(onAnnotation(*marked));
        else if (onQuotation != all.end())
            notes.write(onNote(*onQuotation));
    });
    connect(&reader, &Reader::selectionChanged, this, &TagCommands::showSelection);
    const auto count = [this] {
        window().status().setCodings(
            codings().isOpen() ? codings().highlightCount() : 0, codings().isOpen() ? codings().noteCount() : 0);
    };
    connect(&codings(), &Codings::reset, this, count);
    connect(&codings(), &Codings::changed, this, count);
    count();
}

void TagCommands::projectChanged()
{
    const bool mayTag = window().session().project() && !window().session().isReadOnly();
    for (int digit = 1; digit <= TagKeys::count; ++digit)
        action(keyOf(digit)).setEnabled(mayTag);
}

// In the menu the keys have the names of their tags.
void TagCommands::nameKeys()
{
    for (int digit = 1; digit <= TagKeys::count; ++digit) {
        const TagId tag = codings().keys().tag(digit);
        const QString number = QLocale().toString(digit);
        //: %1 is the digit that puts a tag on, with its letter to press; %2 the tag
        action(keyOf(digit))
            .setText(tag.isNull() ? tr("Tag &%1").arg(number)
                                  : tr("&%1 %2").arg(number, plainMenuWords(codings().pathOf(tag))));
        action(keyOf(digit)).setVisible(!tag.isNull() || digit == 1);
    }
}

CodingTarget TagCommands::wanted() const
{
    const CodingTarget target = window().reader().codingTarget();
    if (target.isEmpty())
        window().messages().showNotice(tr("Select words first, or click a quotation or a highlight."));
    return target;
}

bool TagCommands::perform(const CodingTarget &target, const std::function<Edit(Project &)> &step)
{
    const std::optional<Edit> edit = performed(step);
    if (!edit || edit->changes.isEmpty())
        return false;
    const ArticleId article = window().synopsis().articles()[target.article].id;
    AnnotationId marked = target.annotation;
    for (const AnyChange &any : edit->changes) {
        const auto *const change = std::get_if<Change<Annotation>>(&any);
        if (marked.isNull() && change && change->after && change->after->place.article == article)
            marked = change->after->id;
    }
    if (const ArticlePane *const pane = window().reader().paneOf(target.article);
        pane && target.kind == Kind::Selection)
        pane->page()->setCaret(target.range.begin); // what is marked can be seen
    codings().setAtHand(marked);
    return true;
}

// What a key was applied to, and that there is more to have.
void TagCommands::tell(const CodingTarget &target, const QString &done) const
{
    const Synopsis &synopsis = window().synopsis();
    constexpr qsizetype lettersShown = 40; // the line has little room
    const QString marked = target.range.of(synopsis.articles()[target.article].text).toString().simplified();
    const QString words = shortened(marked, lettersShown);
    QString said;
    switch (target.kind) {
    case Kind::Selection:
        said = tr("%1: the selected words “%2”.").arg(done, words);
        break;
    case Kind::Highlight:
        said = tr("%1: the highlight “%2”.").arg(done, words);
        break;
    default:
        said = tr("%1: the quotation “%2”.").arg(done, words);
        break;
    }
    const Annotation *const atHand = codings().annotation(codings().atHand());
    const int copies = static_cast<int>(copiesOf(synopsis, target.article, target.range).size());
    if (atHand && !atHand->tags.isEmpty() && atHand->linked == 0 && copies > 0)
        said += u' ' + tr("A tags %n copies too.", nullptr, copies);
    window().status().notice(said);
}

void TagCommands::highlight(const CodingTarget &target)
{
    if (target.isEmpty())
        return;
    if (target.kind == Kind::Highlight) {
        codings().setAtHand(target.annotation);
        window().status().notice(tr("These words are highlighted already."));
        return;
    }
    const auto step = [&](Project &project) { return highlightOf(project, window().synopsis(), target, {}); };
    if (perform(target, step))
        tell(target, tr("Highlighted"));
}

// A tag that is there already is taken off again.
void TagCommands::putOn(const CodingTarget &target, TagId tag)
{
    const Tag *const it = codings().tag(tag);
    const Annotation *const marked = codings().annotation(target.annotation);
    if (!it)
        return;
    const QString name = it->name;
    if (marked && marked->tags.contains(tag)) {
        if (perform(target, [&](Project &) { return untaggingOf(codings(), target.annotation, tag); }))
            tell(target, tr("“%1” taken off").arg(name));
        return;
    }
    const auto step = [&](Project &project) { return taggingOf(project, window().synopsis(), target, tag, {}); };
    if (perform(target, step))
        tell(target, tr("Tagged “%1”").arg(name));
}

void TagCommands::openPalette(const CodingTarget &target)
{
    if (target.isEmpty())
        return;
    const Synopsis &synopsis = window().synopsis();
    Reader &reader = window().reader();
    m_paletteTarget = target;
    auto *const palette = new TagPalette(codings(), &window());
    m_palette = palette;
    const Annotation *const marked = codings().annotation(target.annotation);
    const auto words = static_cast<int>(wordCount(target.range.of(synopsis.articles()[target.article].text)));
    palette->setSubject(tr("tag %n words", nullptr, words), marked ? marked->tags : QList<TagId>());
    const QList<Copy> copies = copiesOf(synopsis, target.article, target.range);
    if (!copies.isEmpty()) {
        QStringList letters;
        QStringList names;
        for (const Copy &copy : copies) {
            letters.append(synopsis.letter(copy.article));
            names.append(synopsis.nameOf(copy.article));
        }
        const auto changed = std::ranges::count_if(copies, &Copy::isChanged);
        const int count = static_cast<int>(copies.size());
        palette->setCopies(changed == 0
                ? tr("Also tag %n copies in", nullptr, count)
                : tr("Also tag %n copies, %1 changed, in", nullptr, count).arg(QLocale().toString(changed)),
            letters, names);
    }
    const auto taken = [palette, copies] { return palette->takesCopies() ? copies : QList<Copy>(); };
    const auto done = [this](const QString &what) {
        tell(m_paletteTarget, what);
        // Another tag goes on the same words.
        if (const Annotation *const it = codings().annotation(codings().atHand())) {
            m_paletteTarget.kind = Kind::Highlight;
            m_paletteTarget.annotation = it->id;
            if (m_palette && m_palette->isVisible())
                m_palette->setSubject(
                    tr("tag %n words", nullptr, static_cast<int>(wordCount(it->place.words))), it->tags);
        }
    };
    connect(palette, &TagPalette::chosen, this, [this, taken, done](TagId tag) {
        const QString name = codings().pathOf(tag);
        if (perform(m_paletteTarget, [&](Project &project) {
                return taggingOf(project, window().synopsis(), m_paletteTarget, tag, taken());
            }))
            done(tr("Tagged “%1”").arg(name));
    });
    connect(palette, &TagPalette::created, this, [this, taken, done](const QString &path) {
        if (perform(m_paletteTarget, [&](Project &project) {
                return taggingWithNew(project, window().synopsis(), m_paletteTarget, path, taken());
            }))
            done(tr("Tagged “%1”").arg(path));
    });
    connect(palette, &TagPalette::copiesToggled, &reader, [&reader, copies](bool shown) {
        QList<Place> places;
        for (const Copy &copy : copies) {
            if (shown)
                places.append({.article = copy.article, .parts = {copy.range}});
        }
        reader.setOffered(places);
    });
    connect(palette, &TagPalette::closed, &reader, [&reader] { reader.setOffered({}); });
    // Places are those of the articles at hand.
    connect(&synopsis, &Synopsis::articlesChanged, palette, &QWidget::close);
    const auto [first, last] = reader.linesOnScreen(target);
    palette->openAt(first, last);
}

// On the highlight, on the quotation, or on the words, which the note then highlights.
void TagCommands::writeNote(const CodingTarget &target)
{
    if (target.isEmpty())
        return;
    const Anchor place = anchorAt(window().synopsis().articles()[target.article], target.range);
    const Annotation *const marked = codings().annotation(target.annotation);
    NotesPanel &notes = window().panels().panel<NotesPanel>();
    window().setPanelsHidden(false);
    window().panels().bringUp(notes);
    notes.write(marked ? onAnnotation(*marked) : target.kind == Kind::Quotation ? onQuote(place) : onPlace(place));
}

void TagCommands::fillMenu(QMenu *menu, const CodingTarget &target)
{
    if (target.isEmpty() || !codings().isOpen())
        return;
    const auto add = [&](Command command, auto &&act) {
        QAction *const row = contextRow(menu, command);
        connect(row, &QAction::triggered, this, act);
        menu->addAction(row);
        return row;
    };
    menu->addSeparator();
    const Annotation *const marked = codings().annotation(target.annotation);
    if (!marked)
        add(Command::Highlight, [this, target] { highlight(target); });
    for (int digit = 1; digit <= TagKeys::count; ++digit) {
        const TagId tag = codings().keys().tag(digit);
        if (tag.isNull())
            continue;
        QAction *const row = add(keyOf(digit), [this, target, tag] { putOn(target, tag); });
        row->setCheckable(true);
        row->setChecked(marked && marked->tags.contains(tag));
    }
    add(Command::TagWith, [this, target] { openPalette(target); });
    add(Command::WriteNote, [this, target] { writeNote(target); });
}

// "5 words selected · in shared quote 1"
void TagCommands::showSelection()
{
    const ArticlePane *const pane = window().reader().focusedPane();
    const TextRange selected = pane ? pane->page()->selectedRange() : TextRange();
    if (selected.isEmpty()) {
        window().status().setSelection({});
        return;
    }
    const int words = static_cast<int>(wordCount(selected.of(pane->page()->article().text)));
    QString said = tr("%n words selected", nullptr, words);
    const qsizetype group = groupHolding(window().synopsis(), pane->article(), selected);
    if (group >= 0)
        said += tr(" · in shared quote %1").arg(QLocale().toString(group + 1));
    window().status().setSelection(said);
}

}
