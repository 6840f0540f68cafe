// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/coding/tagkeys.h"

#include <QObject>

namespace Synoptic {

class Project;

// What a person has put on the articles of the open project: tags, highlights, notes; which of it is
// at hand; which tag each digit puts on. Every view of it watches this and no view knows another.
// Changes are edits of the project (app/project/codings.h), never made here.
class Codings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // From now on of this project; none: of nothing.
    void follow(Project *project);

    bool isOpen() const { return m_project != nullptr; }
    // All tags in the order of their tree, each group before what stands in it.
    const QList<Tag> &tags() const { return m_tree; }
    const Tag *tag(TagId id) const; // nothing where there is none
    // "sources/unnamed": the tag's name with those of the groups it stands in.
    QString pathOf(TagId id) const;
    // Of one article, in the order of the text.
    QList<Annotation> annotationsIn(ArticleId article) const { return snapshot().annotations.value(article); }
    const Annotation *annotation(AnnotationId id) const;
    // The project's own, until its next step; empty where none is open.
    const Snapshot &snapshot() const;
    const TagKeys &keys() const { return m_keys; }

    qsizetype highlightCount() const { return m_highlights; }
    // Notes that stand on a highlight, and those that stand on an article, a quotation or the project.
    qsizetype noteCount() const { return m_notes; }

    // The highlight a person is working on; none: none.
    AnnotationId atHand() const { return m_atHand; }
    void setAtHand(AnnotationId annotation);

signals:
    void reset();                             // another project, or none
    void changed(const Synoptic::Edit &edit); // one step: what it says is already here
    void keysChanged();
    void atHandChanged(Synoptic::AnnotationId annotation);

private:
    void take(const Edit &edit);
    void read();
    void noteUses(const Edit &edit);

    Project *m_project = nullptr;
    QList<Tag> m_tree;
    TagKeys m_keys;
    AnnotationId m_atHand;
    qsizetype m_highlights = 0;
    qsizetype m_notes = 0;
};

}
