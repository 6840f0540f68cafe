// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/notesteps.h"

#include <QAbstractButton>

namespace Synoptic {

class Synopsis;

// What a note stands on: letter, outlet, paragraph, speaker, and the words on two lines at most. Leads
// to the place.
class PlaceLine : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PlaceLine(QWidget *parent = nullptr);

    void show(const Synopsis &synopsis, const NoteSubject &subject);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList lines(int width) const; // of the words

    QString m_letter;
    QString m_where;
    QString m_speaker;
    QString m_words;
    bool m_leads = false;
};

}
