// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/rooms.h"

#include "ui/commands/articlecommands.h"
#include "ui/commands/exportcommands.h"
#include "ui/commands/findcommands.h"
#include "ui/commands/helpcommands.h"
#include "ui/commands/highlightcommands.h"
#include "ui/commands/matrixcommands.h"
#include "ui/commands/notecommands.h"
#include "ui/commands/passimcommands.h"
#include "ui/commands/projectcommands.h"
#include "ui/commands/quotecommands.h"
#include "ui/commands/reportcommands.h"
#include "ui/commands/tagcommands.h"
#include "ui/commands/verdictcommands.h"
#include "ui/commands/versioncommands.h"
#include "ui/commands/viewcommands.h"

#include <array>

namespace Synoptic {

namespace {

template <typename Commands>
std::unique_ptr<RoomCommands> make(MainWindow &window)
{
    return std::make_unique<Commands>(window);
}

// In the order of the menus.
constexpr std::array<MakeCommands, 15> table = {
    make<ProjectCommands>,
    make<ExportCommands>,
    make<FindCommands>,
    make<ViewCommands>,
    make<MatrixCommands>,
    make<ArticleCommands>,
    make<PassimCommands>,
    make<VersionCommands>,
    make<QuoteCommands>,
    make<VerdictCommands>,
    make<NoteCommands>,
    make<TagCommands>,
    make<HighlightCommands>,
    make<ReportCommands>,
    make<HelpCommands>,
};

}

std::span<const MakeCommands> allRooms()
{
    return table;
}

}
