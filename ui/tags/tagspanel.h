// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"
#include "app/quotes/findings.h"
#include "ui/panel.h"

#include <QSet>

class QMenu;
class QModelIndex;
class QSortFilterProxyModel;

namespace Synoptic {

class FilterField;
class Session;
class TagHandling;
class TagSheet;
class TagsModel;
class TagsView;

// The right column's tab of tags: a field to narrow the tree, the tree, and under it the tag at hand with
// its places.
class TagsPanel : public Panel
{
    Q_OBJECT
public:
    explicit TagsPanel(Session &session, QWidget *parent = nullptr);

    TagsView *tree() const { return m_tree; }
    TagSheet *sheet() const { return m_sheet; }
    FilterField *field() const { return m_field; }
    TagHandling &handling() const { return *m_handling; }
    TagId tagAtHand() const;
    // Makes a tag the one at hand.
    void show(TagId tag);
    // A new tag beside the one at hand, its name open to be written.
    void addTag(bool isGroup = false);
    void takeFocus() override;
    std::optional<qsizetype> count() const override;

signals:
    void placeChosen(const Synoptic::Place &place, Synoptic::AnnotationId annotation);
    void leaveRequested();            // Esc: back to the page
    void refused(const QString &why); // what was wanted cannot be: one sentence

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void treeCame();
    void showMenu(QPoint at);
    void askRemoval();

    Session &m_session;
    TagsModel *m_model;
    QSortFilterProxyModel *m_filter;
    FilterField *m_field;
    TagsView *m_tree;
    TagSheet *m_sheet;
    TagHandling *m_handling;
    TagId m_tag;           // at hand
    QSet<TagId> m_folded;  // groups a person has folded
    bool m_coming = false; // the tree is being put up again
    bool m_wasSeen = false;
};

}
