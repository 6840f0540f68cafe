// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/coding/copies.h"
#include "ui/coding/target.h"
#include "ui/frame/roomcommands.h"

#include <QPointer>

#include <functional>

namespace Synoptic {

class Codings;
class Project;
class TagPalette;

// What a person puts on the words of an article: highlights and tags, with the copies in other outlets, and
// notes. Says in the status line what a key has been applied to.
class TagCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit TagCommands(MainWindow &window);

    void projectChanged() override;

private:
    void connectMarking();
    void connectPages();
    // What is meant, or empty, and then it is said what to do.
    CodingTarget wanted() const;
    void highlight(const CodingTarget &target);
    void putOn(const CodingTarget &target, TagId tag);
    void openPalette(const CodingTarget &target);
    void writeNote(const CodingTarget &target);
    // Performs the step; the highlight it makes or changes in the article is at hand afterwards.
    bool perform(const CodingTarget &target, const std::function<Edit(Project &)> &step);
    void fillMenu(QMenu *menu, const CodingTarget &target);
    void nameKeys();
    void showSelection();
    void tell(const CodingTarget &target, const QString &done) const;
    Codings &codings() const;

    QPointer<TagPalette> m_palette;
    CodingTarget m_paletteTarget;
};

}
