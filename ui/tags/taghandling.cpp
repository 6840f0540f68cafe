// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/taghandling.h"

#include "ui/coding/author.h"
#include "ui/coding/newtags.h"
#include "ui/look/fonts.h"
#include "ui/look/measure.h"
#include "ui/look/tagcolors.h"
#include "ui/plainwords.h"
#include "ui/session/session.h"
#include "ui/tags/splitdialog.h"

#include <QColorDialog>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

QIcon swatchIcon(const QString &colour)
{
    const int across = px(16);
    QPixmap pixmap(across * 2, across * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintTagSwatch(painter, QRectF(0, 1, across, across - 2), colour);
    return pixmap;
}

}

TagHandling::TagHandling(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
}

const Tag *TagHandling::find(TagId tag) const
{
    return m_session.codings().tag(tag);
}

QString TagHandling::freshName(const QString &name) const
{
    const QList<Tag> &tags = m_session.codings().tags();
    QString fresh = name;
    for (int n = 2; std::ranges::contains(tags, fresh, &Tag::name); ++n)
        fresh = u"%1 %2"_s.arg(name).arg(n);
    return fresh;
}

TagId TagHandling::add(TagId parent, bool isGroup)
{
    const QString colour = freeColour(m_session.codings().tags());
    const QString name = freshName(isGroup ? tr("New group") : tr("New tag"));
    TagId made;
    m_session.perform([&](Project &project) {
        const Tag tag{.parent = parent, .name = name, .colour = isGroup ? QString() : colour, .isGroup = isGroup};
        const Edit edit = tagAddition(project, tag, isGroup ? tr("New group") : tr("New tag"));
        made = std::get<Change<Tag>>(edit.changes.first()).after->id;
        return edit;
    });
    return made;
}

bool TagHandling::change(TagId tag, const QString &words, const std::function<void(Tag &)> &change)
{
    return m_session.perform([&](Project &project) {
        const Tag *before = find(tag);
        if (!before)
            return Edit{words, {}};
        Tag after = *before;
        change(after);
        return tagChange(project.snapshot(), after, words);
    });
}

// Two of one name side by side could not be told apart, and would be one in another copy of the project.
bool TagHandling::isFree(const QString &name, TagId parent, TagId tag, bool isGroup)
{
    const Tag *there = tagNamed(m_session.codings().snapshot(), parent, name, isGroup);
    if (!there || there->id == tag)
        return true;
    emit refused(isGroup ? tr("There is a group “%1” here already.").arg(there->name)
                         : tr("There is a tag “%1” here already. “Merge into” in the menu of a tag makes one of two.")
                               .arg(there->name));
    return false;
}

void TagHandling::rename(TagId tag, const QString &name)
{
    if (const Tag *before = find(tag); before && isFree(name, before->parent, tag, before->isGroup))
        change(tag, tr("Rename “%1”").arg(before->name), [&name](Tag &after) { after.name = name; });
}

void TagHandling::describe(TagId tag, const QString &words)
{
    if (const Tag *before = find(tag))
        change(tag, tr("Describe “%1”").arg(before->name), [&words](Tag &after) { after.description = words; });
}

void TagHandling::colour(TagId tag, const QString &colour)
{
    if (const Tag *before = find(tag))
        change(tag, tr("Colour of “%1”").arg(before->name), [&colour](Tag &after) { after.colour = colour; });
}

void TagHandling::pin(TagId tag, int digit)
{
    const Tag *before = find(tag);
    if (!before || before->isGroup)
        return;
    const QString words = digit == 0 ? tr("No key of its own for “%1”").arg(before->name)
                                     : tr("Key %1 for “%2”").arg(digit).arg(before->name);
    change(tag, words, [digit](Tag &after) { after.key = digit == 0 ? QString() : QString::number(digit); });
}

void TagHandling::move(TagId tag, TagId parent, TagId next)
{
    const Tag *moved = find(tag);
    if (moved && (moved->parent == parent || isFree(moved->name, parent, tag, moved->isGroup))) {
        const QString words = tr("Move “%1”").arg(moved->name);
        m_session.perform([&](Project &project) { return tagMove(project.snapshot(), tag, parent, next, words); });
    }
}

void TagHandling::moveBy(TagId tag, int dx, int dy)
{
    const Snapshot &snapshot = m_session.codings().snapshot();
    const Tag *moved = find(tag);
    if (!moved)
        return;
    const QList<Tag> siblings = tagsUnder(snapshot, moved->parent);
    const qsizetype at = std::ranges::find(siblings, tag, &Tag::id) - siblings.begin();
    const auto idAt
        = [](const QList<Tag> &tags, qsizetype i) { return i >= 0 && i < tags.size() ? tags[i].id : TagId(); };
    if (dy < 0 && at > 0) {
        move(tag, moved->parent, siblings[at - 1].id);
    } else if (dy > 0 && at + 1 < siblings.size()) {
        move(tag, moved->parent, idAt(siblings, at + 2));
    } else if (dx > 0 && at > 0) {
        move(tag, siblings[at - 1].id, {});
    } else if (dx < 0 && !moved->parent.isNull()) {
        const TagId group = moved->parent;
        const TagId above = find(group)->parent;
        const QList<Tag> aunts = tagsUnder(snapshot, above);
        const qsizetype groupAt = std::ranges::find(aunts, group, &Tag::id) - aunts.begin();
        move(tag, above, idAt(aunts, groupAt + 1));
    }
}

void TagHandling::merge(TagId from, TagId into)
{
    const Tag *gone = find(from);
    const Tag *kept = find(into);
    if (!gone || !kept)
        return;
    const QString words = tr("Merge “%1” into “%2”").arg(gone->name, kept->name);
    m_session.perform([&](Project &project) { return tagMerge(project.snapshot(), from, into, timeNow(), words); });
}

void TagHandling::remove(TagId tag, Untagged highlights)
{
    const Tag *gone = find(tag);
    if (!gone)
        return;
    const QString words = tr("Delete “%1”").arg(gone->name);
    m_session.perform([&](Project &project) { return tagRemoval(project.snapshot(), tag, highlights, words); });
}

void TagHandling::split(TagId tag)
{
    const Tag *from = find(tag);
    if (!from)
        return;
    auto *dialog = new SplitDialog(m_session.codings(), m_session.synopsis(), tag, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, tag] {
        const Tag *source = find(tag);
        if (!source)
            return;
        if (!isFree(dialog->name(), source->parent, {}, false))
            return;
        const QString words = tr("Split “%1”").arg(source->name);
        const QString colour = freeColour(m_session.codings().tags());
        m_session.perform([&](Project &project) {
            const Tag made{.name = dialog->name(), .colour = colour};
            return tagSplit(project, tag, made, dialog->chosen(), timeNow(), words);
        });
    });
    dialog->open();
}

void TagHandling::fillMenu(QMenu *menu, TagId tag)
{
    const Tag *it = find(tag);
    if (!it)
        return;
    if (!it->isGroup) {
        auto *colours = menu->addMenu(tr("&Colour"));
        fillColours(colours, tag);
        auto *keys = menu->addMenu(tr("&Key of its own"));
        for (int digit = 1; digit <= TagKeys::count; ++digit) {
            auto *action = keys->addAction(u"&%1\t%2"_s.arg(digit).arg(
                QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit)).toString(QKeySequence::NativeText)));
            action->setCheckable(true);
            action->setChecked(it->key == QString::number(digit));
            connect(action, &QAction::triggered, this, [this, tag, digit] { pin(tag, digit); });
        }
        keys->addSeparator();
        keys->addAction(tr("&None: it has one while it is among the latest"), this, [this, tag] { pin(tag, 0); })
            ->setEnabled(!it->key.isEmpty());
        fillMerge(menu->addMenu(tr("&Merge into another, which stays")), tag);
        menu->addAction(tr("&Split…"), this, [this, tag] { split(tag); })
            ->setEnabled(useOf(m_session.codings().snapshot(), tag).highlights > 1);
    }
    menu->addSeparator();
    fillRemoval(menu, tag);
}

void TagHandling::fillColours(QMenu *menu, TagId tag)
{
    const QString now = find(tag)->colour;
    const auto offer = [&](const QString &words, const QString &colour) {
        auto *action = menu->addAction(swatchIcon(colour), words);
        action->setCheckable(true);
        action->setChecked(colour == now);
        connect(action, &QAction::triggered, this, [this, tag, colour] { this->colour(tag, colour); });
    };
    for (const QString &choice : tagColorChoices())
        offer(tagColorName(choice), choice);
    menu->addSeparator();
    offer(tr("&None, drawn with dashes"), {});
    menu->addAction(tr("&Another…"), this, [this, tag, now] {
        auto *dialog = new QColorDialog(now.isEmpty() ? QColor(Qt::gray) : QColor(now), m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Colour of a tag: each look takes the shade in which it can be read"));
        connect(dialog, &QColorDialog::colorSelected, this,
            [this, tag](const QColor &chosen) { colour(tag, chosen.name()); });
        dialog->open();
    });
}

// Each says beforehand what becomes of the highlights: how many get the other tag, how many have it already.
void TagHandling::fillMerge(QMenu *menu, TagId tag)
{
    const Codings &codings = m_session.codings();
    int highlights = 0;
    QHash<TagId, int> withOther;
    for (const QList<Annotation> &list : codings.snapshot().annotations) {
        for (const Annotation &annotation : list) {
            if (!annotation.tags.contains(tag))
                continue;
            ++highlights;
            for (const TagId other : annotation.tags)
                ++withOther[other];
        }
    }
    for (const Tag &other : codings.tags()) {
        if (other.id == tag || other.isGroup)
            continue;
        const int have = withOther.value(other.id);
        const QString name = codings.pathOf(other.id);
        const QString words = highlights == 0 ? tr("%1: there are no highlights to get it").arg(name)
            : have == 0                       ? tr("%1: %n highlights get it", nullptr, highlights).arg(name)
            : have == highlights ? tr("%1: its %n highlights have it already", nullptr, highlights).arg(name)
                                 //: a tag; so many highlights get it, so many have it
                                 : tr("%1: %n highlights get it, %2 have it already", nullptr, highlights - have)
                                       .arg(name, QLocale().toString(have));
        menu->addAction(
            swatchIcon(other.colour), plainMenuWords(words), this, [this, tag, into = other.id] { merge(tag, into); });
    }
    menu->setEnabled(!menu->isEmpty());
}

void TagHandling::fillRemoval(QMenu *menu, TagId tag)
{
    const Tag *it = find(tag);
    if (!it)
        return;
    const TagUse use = useOf(m_session.codings().snapshot(), tag);
    const auto offer = [&](const QString &words, Untagged highlights) {
        menu->addAction(words, this, [this, tag, highlights] { remove(tag, highlights); });
    };
    if (it->isGroup && use.tags > 0) {
        offerGroup(use, offer);
        return;
    }
    if (use.alone == 0) {
        offer(use.highlights == 0 ? tr("&Delete: it is on nothing")
                                  : tr("&Delete: %n highlights have other tags or a note and stay", nullptr,
                                        static_cast<int>(use.highlights)),
            Untagged::Kept);
        return;
    }
    const int alone = static_cast<int>(use.alone);
    offer(tr("&Delete, keep its %n highlights without a tag", nullptr, alone), Untagged::Kept);
    offer(tr("Delete &with %n highlights that have no other tag", nullptr, alone), Untagged::Removed);
}

// With a group go the tags that stand in it.
void TagHandling::offerGroup(const TagUse &use, const std::function<void(const QString &, Untagged)> &offer)
{
    const int tags = static_cast<int>(use.tags);
    const int alone = static_cast<int>(use.alone);
    const QString group = tr("the group and its %n tags", nullptr, tags);
    if (use.highlights == 0) {
        offer(tr("&Delete the group and its %n tags: they are on nothing", nullptr, tags), Untagged::Kept);
    } else if (alone == 0) {
        offer(tr("&Delete %1: %n highlights have other tags or a note and stay", nullptr,
                  static_cast<int>(use.highlights))
                  .arg(group),
            Untagged::Kept);
    } else {
        offer(tr("&Delete %1, keep %n highlights without a tag", nullptr, alone).arg(group), Untagged::Kept);
        offer(tr("Delete %1 &with %n highlights that have no other tag", nullptr, alone).arg(group), Untagged::Removed);
    }
}

}
