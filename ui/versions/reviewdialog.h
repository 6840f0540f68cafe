// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/recognition.h"
#include "ui/versions/reviewmodel.h"

#include <QDialog>

class QListView;

namespace Synoptic {

// What a review says above its rows.
struct ReviewHead {
    QString letter;
    QString outletName;
    std::optional<Recognition> recognition; // nothing: a person says that it is a newer version
};

// Shows what a newer version of an article does to all that a person has put on the one at hand, and asks
// what shall go along. Up and down go through the rows, left and right choose between the new place and the
// older version, Space folds a group, Ctrl+Enter takes the new version.
class ReviewDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Answer : quint8 { NewVersion, SeparateArticle, Later };

    ReviewDialog(const ReviewHead &head, const VersionReview &review, const Snapshot &snapshot, const Article &before,
        QWidget *parent = nullptr);

    const VersionReview &review() const { return m_model->review(); }
    const Places &places() const { return m_model->places(); }

signals:
    void answered(Synoptic::ReviewDialog::Answer answer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void reject() override; // decides nothing: later

private:
    QWidget *makeHead(const ReviewHead &head, const Article &before);
    QWidget *makeFilters(const Article &before);
    QWidget *makeFoot();
    void choose(const QModelIndex &index, bool newPlace);
    void place(const QModelIndex &index);
    void fold(const QModelIndex &index);
    void answer(Answer answer);
    bool takeKey(int key);

    ReviewModel *m_model;
    QListView *m_view;
    bool m_isOffered; // it came in and was recognised: it may be another article
};

}
