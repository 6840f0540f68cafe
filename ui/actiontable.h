// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <span>

namespace Synoptic {

// Everything a person can tell the window to do.
enum class Command : quint8 {
    NewProject,
    OpenProject,
    SaveProjectAs,
    SaveCopy,
    MergeProject,
    ExportPdf,
    Export,
    ExportAgain,
    CloseProject,
    Quit,
    Undo,
    Redo,
    History,
    ShowTags,
    ShowNotes,
    YourName,
    Find,
    FindNext,
    FindPrevious,
    ShowPages,
    ShowMatrix,
    OrderNumbered,
    OrderSpeaker,
    OrderShared,
    MatrixShared,
    MatrixOneOutlet,
    LayerShared,
    LayerCopy,
    LayerTags,
    LayerNotes,
    ScrollTogether,
    CleanText,
    NotStory,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    FoldLibrary,
    FoldPanels,
    Back,
    Forward,
    NextPane,
    PreviousPane,
    FullScreen,
    AddArticles,
    AddFolder,
    PasteArticle,
    ClosePane,
    PaneLeft,
    PaneRight,
    ArticleProperties,
    ReplaceText,
    EarlierVersions,
    ArticleNote,
    ProjectNote,
    RemoveArticle,
    ImportPassim,
    RemovePassim,
    NextQuote,
    PreviousQuote,
    NextCopy,
    PreviousCopy,
    LightNone,
    SaidBy,
    MarkQuotation,
    NotQuotation,
    SameQuotation,
    NotSameQuotation,
    QuoteNote,
    Verdicts,
    Speakers,
    CountReported,
    Analyse,
    Highlight,
    TagWith,
    Tag1,
    Tag2,
    Tag3,
    Tag4,
    Tag5,
    Tag6,
    Tag7,
    Tag8,
    Tag9,
    WriteNote,
    TagCopies,
    UnlinkHighlight,
    MoveBeginning,
    MoveEnd,
    RemoveHighlight,
    NextHighlight,
    PreviousHighlight,
    Reports,
    Manual,
    Shortcuts,
    About,
};

enum class MenuId : quint8 { File, Edit, View, Articles, Quotes, Tags, Help };

// A row of the one table of actions; menus, toolbar, shortcut list and tests read it.
struct ActionRow {
    Command command;
    const char *id; // in the settings, never shown
    MenuId menu;
    const char *words;    // with mnemonic; tr() context "Actions"
    const char *shortcut; // portable text, several parted by ", "; may be empty
    const char *icon;     // of resources/icons, or empty
    enum Kind : quint8 {
        Plain = 0,
        Checkable = 1,
        PaneKey = 2,    // the key acts only while a pane has the focus (single letters)
        GroupStart = 4, // a line stands above it in the menu
        NeedsProject = 8,
        OneOf = 16,   // of the rows of this kind in a group exactly one is on
        Changes = 32, // not for a project that can only be read
    };
    int kind = Plain;
};

std::span<const ActionRow> actionTable();

// A menu of the bar, in its order.
struct MenuRow {
    MenuId id;
    const char *words; // with mnemonic; tr() context "Actions"
};

std::span<const MenuRow> menuTable();

}
