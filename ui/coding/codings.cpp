// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/codings.h"

#include "app/project/codings.h"
#include "app/project/project.h"
#include "app/project/tagtree.h"

#include <algorithm>

namespace Synoptic {

namespace {

bool hasNote(const std::optional<Annotation> &annotation)
{
    return annotation && !annotation->note.isEmpty();
}

}

void Codings::follow(Project *project)
{
    if (m_project)
        disconnect(m_project, nullptr, this, nullptr);
    m_project = project;
    if (project)
        connect(project, &Project::changed, this, &Codings::take);
    m_atHand = {};
    read();
    emit reset();
}

const Snapshot &Codings::snapshot() const
{
    static const Snapshot none;
    return m_project ? m_project->snapshot() : none;
}

// Everything from the beginning.
void Codings::read()
{
    m_tree = tagTree(snapshot().tags);
    m_keys = TagKeys::of(snapshot());
    m_highlights = 0;
    m_notes = snapshot().notes.size();
    for (const QList<Annotation> &ofArticle : snapshot().annotations) {
        m_highlights += ofArticle.size();
        m_notes += std::ranges::count_if(ofArticle, [](const Annotation &one) { return !one.note.isEmpty(); });
    }
}

void Codings::take(const Edit &edit)
{
    bool tagsChanged = false;
    for (const AnyChange &any : edit.changes) {
        if (const auto *change = std::get_if<Change<Annotation>>(&any)) {
            m_highlights += int(change->after.has_value()) - int(change->before.has_value());
            m_notes += int(hasNote(change->after)) - int(hasNote(change->before));
        } else if (const auto *note = std::get_if<Change<Note>>(&any)) {
            m_notes += int(note->after.has_value()) - int(note->before.has_value());
        } else if (std::holds_alternative<Change<Tag>>(any)) {
            tagsChanged = true;
        }
    }
    if (tagsChanged)
        m_tree = tagTree(snapshot().tags);
    const TagKeys before = m_keys;
    if (tagsChanged)
        m_keys.refresh(snapshot().tags);
    noteUses(edit);
    emit changed(edit);
    if (m_keys != before)
        emit keysChanged();
    if (!m_atHand.isNull() && !annotation(m_atHand))
        setAtHand({});
}

// The tags that the edit puts on become the latest.
void Codings::noteUses(const Edit &edit)
{
    for (const AnyChange &any : edit.changes) {
        const auto *change = std::get_if<Change<Annotation>>(&any);
        if (!change || !change->after)
            continue;
        for (const TagId tag : change->after->tags) {
            if (!change->before || !change->before->tags.contains(tag))
                m_keys.use(tag);
        }
    }
}

const Tag *Codings::tag(TagId id) const
{
    const auto found = std::ranges::find(m_tree, id, &Tag::id);
    return found == m_tree.end() ? nullptr : &*found;
}

QString Codings::pathOf(TagId id) const
{
    return tagPath(m_tree, id);
}

const Annotation *Codings::annotation(AnnotationId id) const
{
    return annotationIn(snapshot(), id);
}

void Codings::setAtHand(AnnotationId annotation)
{
    if (annotation == m_atHand)
        return;
    m_atHand = annotation;
    emit atHandChanged(annotation);
}

}
