// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/coding/target.h"
#include "ui/frame/roomcommands.h"

#include <functional>

namespace Synoptic {

class Codings;
class Project;

// What is done with a highlight that is there: gone to, its ends moved, its copies in other outlets marked
// too or let go, taken off.
class HighlightCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit HighlightCommands(MainWindow &window);

private:
    void go(int direction);
    void pickEnd(bool atBeginning);
    void moveBoundary(AnnotationId annotation, TextRange range);
    void tagCopies();
    void unlink();
    void remove(const CodingTarget &target);
    void fillMenu(QMenu *menu, const CodingTarget &target);
    // True if it has changed something.
    bool perform(const std::function<Edit(Project &)> &step);
    Codings &codings() const;
};

}
