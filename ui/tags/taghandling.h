// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tagsteps.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace Synoptic {

class Session;

// What a person does with a tag: each is one step of the project, and its words in a menu say beforehand
// what happens to the highlights.
class TagHandling : public QObject
{
    Q_OBJECT
public:
    explicit TagHandling(Session &session, QWidget *window);

    // A new tag or group under a group (none: at the top), with the colour least used so far. Gives its id.
    TagId add(TagId parent, bool isGroup);
    // Not to a name that another one beside it has.
    void rename(TagId tag, const QString &name);
    void describe(TagId tag, const QString &words);
    void colour(TagId tag, const QString &colour);
    void pin(TagId tag, int digit); // 0: no key
    void move(TagId tag, TagId parent, TagId next);
    // By key: among its neighbours (dy), into the group above it (dx > 0), out of its group (dx < 0).
    void moveBy(TagId tag, int dx, int dy);
    void merge(TagId from, TagId into);
    void remove(TagId tag, Untagged highlights);
    // Asks which highlights go to a new tag, and for its name.
    void split(TagId tag);

    // All of it for one tag.
    void fillMenu(QMenu *menu, TagId tag);
    // Only the ways to remove it.
    void fillRemoval(QMenu *menu, TagId tag);
    // The other tags it can be merged into.
    void fillMerge(QMenu *menu, TagId tag);

signals:
    void refused(const QString &why); // one sentence: nothing was done

private:
    bool isFree(const QString &name, TagId parent, TagId tag, bool isGroup);
    void offerGroup(const TagUse &use, const std::function<void(const QString &, Untagged)> &offer);
    bool change(TagId tag, const QString &words, const std::function<void(Tag &)> &change);
    void fillColours(QMenu *menu, TagId tag);
    const Tag *find(TagId tag) const;
    QString freshName(const QString &name) const;

    Session &m_session;
    QWidget *m_window;
};

}
