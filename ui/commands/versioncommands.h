// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/notesteps.h"
#include "app/project/recognition.h"
#include "ui/frame/roomcommands.h"
#include "ui/session/session.h"

namespace Synoptic {

struct MergeConflict;
struct Merge;

// Newer versions of articles: a text that is replaced by hand, an article that comes in and is known, and
// what was left on earlier versions. And another copy of the project that is brought in.
class VersionCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit VersionCommands(MainWindow &window);

private:
    void replaceText();
    void showEarlier();
    // A version of an article, and a note that was left on it.
    void showEarlier(ArticleId version, const NoteSubject &note = {});
    void lead(const MergeConflict &conflict);
    void askWhatToMerge();
    void merge(const QString &path);
    void tell(const Merge &merge);
    bool offer(const Imported &imported, const Recognition &recognition);
    void review(ArticleId older, const Imported &newer, const std::optional<Recognition> &recognition);
    void enable();
    const Article *articleAtHand() const;
};

}
