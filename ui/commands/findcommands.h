// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/find/finder.h"
#include "ui/frame/roomcommands.h"

#include <functional>

namespace Synoptic {

class Project;

// Words looked for in the project: the panel, the way from place to place and back again, and one tag
// for all that was found.
class FindCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit FindCommands(MainWindow &window);

    Finder &finder() { return m_finder; }

private:
    void open();
    void step(int direction);
    void showNote(const NoteSubject &note);
    void bringUpNotes();
    void askForTag(const QRect &button, const QList<Anchor> &places);
    void tagAll(const QString &tag, qsizetype places, const std::function<Edit(Project &)> &step);
    void enableHistory();

    Finder m_finder;
};

}
