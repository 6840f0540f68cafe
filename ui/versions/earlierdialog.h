// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/newversion.h"
#include "app/project/notesteps.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTextEdit;

namespace Synoptic {

// The earlier versions of an article, to be read, with what was left on each of them and can be placed in
// the newest text.
class EarlierDialog : public QDialog
{
    Q_OBJECT
public:
    // article: any version of one that has several.
    EarlierDialog(const Snapshot &snapshot, ArticleId article, QWidget *parent = nullptr);

    // Shows this version, if it is an older one, and makes what was left of a note there the row at hand.
    void select(ArticleId version, const NoteSubject &note);
    // Another state of the same project: after something was placed, or taken back.
    void setSnapshot(const Snapshot &snapshot);

signals:
    void placed(const Synoptic::CarriedMark &mark, const Synoptic::Anchor &place);

private:
    void showVersion();
    void placeChosen();
    const StoredArticle *stored(ArticleId id) const;
    const VersionReview *reviewShown() const;

    Snapshot m_snapshot;
    QList<ArticleId> m_versions; // the oldest first, the newest last
    QList<VersionReview> m_left;
    QComboBox *m_chooser;
    QTextEdit *m_text;
    QLabel *m_hint;
    QListWidget *m_marks;
    QPushButton *m_place;
};

}
