// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/highlightcommands.h"

#include "app/project/codings.h"
#include "app/project/project.h"
#include "ui/coding/author.h"
#include "ui/coding/copies.h"
#include "ui/coding/marking.h"
#include "ui/frame/mainwindow.h"
#include "ui/messages.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/toolbar/statusline.h"

#include <QMenu>

namespace Synoptic {

HighlightCommands::HighlightCommands(MainWindow &window)
    : RoomCommands(window)
{
    Reader &reader = window.reader();
    on(Command::NextHighlight, [this] { go(1); });
    on(Command::PreviousHighlight, [this] { go(-1); });
    on(Command::MoveBeginning, [this] { pickEnd(true); });
    on(Command::MoveEnd, [this] { pickEnd(false); });
    on(Command::TagCopies, [this] { tagCopies(); });
    on(Command::UnlinkHighlight, [this] { unlink(); });
    on(Command::RemoveHighlight, [this] { remove(this->window().reader().codingTarget()); });
    connect(&reader, &Reader::boundaryMoved, this, &HighlightCommands::moveBoundary);
    connect(&reader, &Reader::codingMenuWanted, this, &HighlightCommands::fillMenu);
}

Codings &HighlightCommands::codings() const
{
    return window().session().codings();
}

bool HighlightCommands::perform(const std::function<Edit(Project &)> &step)
{
    const std::optional<Edit> edit = performed(step);
    return edit && !edit->changes.isEmpty();
}

void HighlightCommands::go(int direction)
{
    if (!window().reader().nextHighlight(direction))
        window().status().notice(tr("There is no highlight in this article."));
}

void HighlightCommands::pickEnd(bool atBeginning)
{
    using Edge = MarkerLayer::AtHand::Edge;
    const ArticlePane *const pane = window().reader().focusedPane();
    if (pane && pane->page()->pickEdge(atBeginning ? Edge::Begin : Edge::End))
        window().status().notice(tr("← → by words, with Shift by letters; Enter leaves it there, Esc where it was."));
    else
        window().messages().showNotice(tr("Click a highlight first, or go to one with F4."));
}

void HighlightCommands::moveBoundary(AnnotationId annotation, TextRange range)
{
    perform([&](Project &project) {
        return boundariesOf(project.snapshot(), annotation, range, timeNow(), tr("Move the end of a highlight"));
    });
}

void HighlightCommands::tagCopies()
{
    const CodingTarget target = window().reader().codingTarget();
    const Annotation *const marked = codings().annotation(target.annotation);
    if (!marked) {
        window().messages().showNotice(tr("Tag the words first; A then tags their copies in the other outlets too."));
        return;
    }
    const QList<Copy> copies = copiesOf(window().synopsis(), target.article, target.range);
    if (copies.isEmpty()) {
        window().messages().showNotice(tr("No other outlet prints these words as a quotation."));
        return;
    }
    const bool isDone = perform([&, annotation = *marked](Project &project) {
        return copiesMarked(project, window().synopsis(), annotation, copies);
    });
    codings().setAtHand(target.annotation);
    if (isDone)
        window().status().notice(tr("%n copies tagged and linked.", nullptr, static_cast<int>(copies.size())));
    else
        window().status().notice(tr("All copies have these tags already."));
}

void HighlightCommands::unlink()
{
    const CodingTarget target = window().reader().codingTarget();
    const Annotation *const marked = codings().annotation(target.annotation);
    if (!marked || marked->linked == 0) {
        window().messages().showNotice(tr("Click a highlight that is linked with its copies first."));
        return;
    }
    const auto step
        = [&](Project &project) { return unlinked(project.snapshot(), target.annotation, tr("Unlink a highlight")); };
    if (!perform(step))
        return;
    codings().setAtHand(target.annotation);
    window().status().notice(tr("This highlight stands alone now; what is put on its copies stays with them."));
}

void HighlightCommands::remove(const CodingTarget &target)
{
    if (target.kind != CodingTarget::Kind::Highlight) {
        window().messages().showNotice(tr("Click a highlight first; then it can be removed."));
        return;
    }
    const auto step = [&](Project &project) {
        return annotationRemoval(project.snapshot(), {target.annotation}, Linked::Kept, tr("Remove a highlight"));
    };
    if (perform(step))
        window().messages().showNotice(tr("Highlight removed."), &action(Command::Undo), tr("Undo"));
}

void HighlightCommands::fillMenu(QMenu *menu, const CodingTarget &target)
{
    const Annotation *const marked = codings().isOpen() ? codings().annotation(target.annotation) : nullptr;
    if (!marked)
        return;
    codings().setAtHand(target.annotation);
    const auto add = [&](Command command, auto &&act) {
        QAction *const row = contextRow(menu, command);
        connect(row, &QAction::triggered, this, act);
        menu->addAction(row);
    };
    if (!copiesOf(window().synopsis(), target.article, target.range).isEmpty())
        add(Command::TagCopies, [this] { tagCopies(); });
    if (marked->linked != 0)
        add(Command::UnlinkHighlight, [this] { unlink(); });
    add(Command::RemoveHighlight, [this, target] { remove(target); });
}

}
