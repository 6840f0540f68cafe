// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actiontable.h"

#include <QtGlobal>

#include <array>

namespace Synoptic {

namespace {

using Row = ActionRow;

constexpr std::array table = {
    Row{Command::NewProject, "new-project", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&New project"), "Ctrl+N",
        "add"},
    Row{Command::OpenProject, "open-project", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Open a project…"), "Ctrl+O",
        "folder"},
    Row{Command::SaveProjectAs, "save-as", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Save project as…"),
        "Ctrl+Shift+S", "", Row::GroupStart | Row::NeedsProject},
    Row{Command::SaveCopy, "save-copy", MenuId::File, QT_TRANSLATE_NOOP("Actions", "Save a &copy…"), "", "",
        Row::NeedsProject},
    Row{Command::MergeProject, "merge", MenuId::File,
        QT_TRANSLATE_NOOP("Actions", "&Merge another copy of the project…"), "", "", Row::NeedsProject},
    Row{Command::CloseProject, "close-project", MenuId::File, QT_TRANSLATE_NOOP("Actions", "C&lose project"),
        "Ctrl+Shift+W", "", Row::GroupStart | Row::NeedsProject},
    Row{Command::Quit, "quit", MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", ""},

    Row{Command::Undo, "undo", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo",
        Row::NeedsProject | Row::Changes},
    Row{Command::Redo, "redo", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z, Ctrl+Y", "redo",
        Row::NeedsProject | Row::Changes},
    Row{Command::History, "history", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&History…"), "Ctrl+Shift+H", "",
        Row::NeedsProject},
    Row{Command::ShowTags, "show-tags", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Your &tags"), "Ctrl+Shift+T", "",
        Row::GroupStart | Row::NeedsProject},
    Row{Command::ShowNotes, "show-notes", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Your &notes"), "Ctrl+Shift+N", "",
        Row::NeedsProject},
    Row{Command::Find, "find", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Find in all articles"), "Ctrl+F", "search",
        Row::GroupStart | Row::NeedsProject},
    Row{Command::FindNext, "find-next", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), "F3, Ctrl+G", "",
        Row::NeedsProject},
    Row{Command::FindPrevious, "find-previous", MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Find &previous"),
        "Shift+F3, Ctrl+Shift+G", "", Row::NeedsProject},

    Row{Command::ShowPages, "pages", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Pages"), "Ctrl+1", "pages",
        Row::Checkable | Row::OneOf | Row::NeedsProject},
    Row{Command::ShowMatrix, "matrix", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Matrix"), "Ctrl+2", "matrix",
        Row::Checkable | Row::OneOf | Row::NeedsProject},
    Row{Command::OrderNumbered, "matrix-numbered", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Matrix as num&bered"),
        "", "", Row::Checkable | Row::OneOf | Row::GroupStart | Row::NeedsProject},
    Row{Command::OrderSpeaker, "matrix-by-speaker", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Matrix by sp&eaker"),
        "", "", Row::Checkable | Row::OneOf | Row::NeedsProject},
    Row{Command::OrderShared, "matrix-most-shared", MenuId::View,
        QT_TRANSLATE_NOOP("Actions", "Matrix, most s&hared first"), "", "",
        Row::Checkable | Row::OneOf | Row::NeedsProject},
    Row{Command::MatrixShared, "matrix-shared", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Matrix of share&d quotes"),
        "", "", Row::Checkable | Row::OneOf | Row::GroupStart | Row::NeedsProject},
    Row{Command::MatrixOneOutlet, "matrix-one-outlet", MenuId::View,
        QT_TRANSLATE_NOOP("Actions", "Matrix of quotes &in one outlet"), "", "",
        Row::Checkable | Row::OneOf | Row::NeedsProject},
    Row{Command::LayerShared, "layer-shared", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Shared quotes"),
        "Ctrl+Alt+1", "", Row::Checkable | Row::GroupStart | Row::NeedsProject},
    Row{Command::LayerCopy, "layer-copy", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Shared passa&ges"), "Ctrl+Alt+2",
        "", Row::Checkable | Row::NeedsProject},
    Row{Command::ScrollTogether, "scroll-together", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Scroll &together"), "L",
        "together", Row::Checkable | Row::PaneKey | Row::NeedsProject},
    Row{Command::CleanText, "clean-text", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Clean te&xt"), "C", "",
        Row::Checkable | Row::PaneKey | Row::NeedsProject},
    Row{Command::NotStory, "not-story", MenuId::View,
        QT_TRANSLATE_NOOP("Actions", "Sho&w or fold what is not the story"), "S", "", Row::PaneKey | Row::NeedsProject},
    Row{Command::ZoomIn, "zoom-in", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Larger text"), "Ctrl++, Ctrl+=", "",
        Row::GroupStart | Row::NeedsProject},
    Row{Command::ZoomOut, "zoom-out", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Sm&aller text"), "Ctrl+-", "",
        Row::NeedsProject},
    Row{Command::ZoomReset, "zoom-reset", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Usual text size"), "Ctrl+0", "",
        Row::NeedsProject},
    Row{Command::FoldLibrary, "fold-library", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Fold the article list"),
        "F9", "rail", Row::Checkable | Row::GroupStart | Row::NeedsProject},
    Row{Command::FoldPanels, "fold-panels", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Hide the &quotes column"),
        "Shift+F9", "", Row::Checkable | Row::NeedsProject},
    Row{Command::Back, "back", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Bac&k to where you read"), "Alt+Left", "",
        Row::GroupStart | Row::NeedsProject},
    Row{Command::Forward, "forward", MenuId::View, QT_TRANSLATE_NOOP("Actions", "F&orward again"), "Alt+Right", "",
        Row::NeedsProject},
    Row{Command::NextPane, "next-pane", MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Next pane or panel"), "F6", "",
        Row::GroupStart | Row::NeedsProject},
    Row{Command::PreviousPane, "previous-pane", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Pre&vious pane or panel"),
        "Shift+F6", "", Row::NeedsProject},
    Row{Command::FullScreen, "full-screen", MenuId::View, QT_TRANSLATE_NOOP("Actions", "Full s&creen"), "F11", "",
        Row::Checkable | Row::GroupStart},

    Row{Command::AddArticles, "add-articles", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "&Add articles…"),
        "Ctrl+I", "add", Row::Changes},
    Row{Command::AddFolder, "add-folder", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "Add a &folder…"),
        "Ctrl+Shift+I", "folder", Row::Changes},
    Row{Command::PasteArticle, "paste-article", MenuId::Articles,
        QT_TRANSLATE_NOOP("Actions", "&Paste text as an article"), "Ctrl+V", "paste", Row::Changes},
    Row{Command::ClosePane, "close-pane", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "&Close this pane"), "Ctrl+W",
        "close", Row::GroupStart | Row::NeedsProject},
    Row{Command::PaneLeft, "pane-left", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "Move pane to the &left"),
        "Ctrl+Shift+Left", "", Row::NeedsProject},
    Row{Command::PaneRight, "pane-right", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "Move pane to the &right"),
        "Ctrl+Shift+Right", "", Row::NeedsProject},
    Row{Command::ArticleProperties, "properties", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "Article &details…"),
        "Alt+Return", "edit", Row::GroupStart | Row::NeedsProject},
    Row{Command::ReplaceText, "replace-text", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "Replace &text…"), "", "",
        Row::NeedsProject},
    Row{Command::EarlierVersions, "earlier-versions", MenuId::Articles,
        QT_TRANSLATE_NOOP("Actions", "Earlier &versions…"), "", "", Row::NeedsProject},
    Row{Command::ArticleNote, "article-note", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "&Note on this article"),
        "Ctrl+Alt+N", "", Row::NeedsProject | Row::Changes},
    Row{Command::ProjectNote, "project-note", MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "Note on the pro&ject"),
        "", "", Row::NeedsProject | Row::Changes},
    Row{Command::RemoveArticle, "remove-article", MenuId::Articles,
        QT_TRANSLATE_NOOP("Actions", "R&emove article from the project"), "Ctrl+Del", "remove",
        Row::NeedsProject | Row::Changes},

    Row{Command::NextQuote, "next-quote", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "&Next shared quote"), "F7",
        "next", Row::NeedsProject},
    Row{Command::PreviousQuote, "previous-quote", MenuId::Quotes,
        QT_TRANSLATE_NOOP("Actions", "&Previous shared quote"), "Shift+F7", "previous", Row::NeedsProject},
    Row{Command::NextCopy, "next-copy", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "Next &copy of this quote"), "F8",
        "", Row::GroupStart | Row::NeedsProject},
    Row{Command::PreviousCopy, "previous-copy", MenuId::Quotes,
        QT_TRANSLATE_NOOP("Actions", "Previous c&opy of this quote"), "Shift+F8", "", Row::NeedsProject},
    Row{Command::LightNone, "light-none", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "&Light no quote"), "Esc", "",
        Row::PaneKey | Row::GroupStart | Row::NeedsProject},
    Row{Command::SaidBy, "said-by", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "&Said by…"), "Ctrl+B", "",
        Row::GroupStart | Row::NeedsProject | Row::Changes},
    Row{Command::MarkQuotation, "mark-quotation", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "&Mark as quotation"),
        "Ctrl+M", "", Row::NeedsProject | Row::Changes},
    Row{Command::NotQuotation, "not-quotation", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "Not a &quotation"),
        "Ctrl+Shift+M", "", Row::NeedsProject | Row::Changes},
    Row{Command::SameQuotation, "same-quotation", MenuId::Quotes,
        QT_TRANSLATE_NOOP("Actions", "Same as &the lit quote"), "Ctrl+J", "", Row::NeedsProject | Row::Changes},
    Row{Command::NotSameQuotation, "not-same-quotation", MenuId::Quotes,
        QT_TRANSLATE_NOOP("Actions", "Not the sam&e quotation"), "Ctrl+Shift+J", "", Row::NeedsProject | Row::Changes},
    Row{Command::QuoteNote, "quote-note", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "Note on this q&uote"),
        "Ctrl+Shift+U", "", Row::NeedsProject | Row::Changes},
    Row{Command::Verdicts, "verdicts", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "Your &verdicts…"), "", "",
        Row::GroupStart | Row::NeedsProject},
    Row{Command::Speakers, "speakers", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "Speakers and spellin&gs…"), "", "",
        Row::NeedsProject},
    Row{Command::Analyse, "analyse", MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "Look for quotes &again"), "F5", "",
        Row::GroupStart | Row::NeedsProject},

    Row{Command::Manual, "manual", MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1", "help"},
    Row{Command::Shortcuts, "shortcuts", MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "Ctrl+K",
        "keys"},
    Row{Command::About, "about", MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&About Synoptic"), "", "",
        Row::GroupStart},
};

constexpr std::array menus = {
    MenuRow{MenuId::File, QT_TRANSLATE_NOOP("Actions", "&File")},
    MenuRow{MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Edit")},
    MenuRow{MenuId::View, QT_TRANSLATE_NOOP("Actions", "&View")},
    MenuRow{MenuId::Articles, QT_TRANSLATE_NOOP("Actions", "&Articles")},
    MenuRow{MenuId::Quotes, QT_TRANSLATE_NOOP("Actions", "&Quotes")},
    MenuRow{MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Help")},
};

}

std::span<const ActionRow> actionTable()
{
    return table;
}

std::span<const MenuRow> menuTable()
{
    return menus;
}

}
