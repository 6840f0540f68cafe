// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QDialog>

class QPushButton;
class QTextEdit;

namespace Synoptic {

// The new text, with the passage that is most like a lost one lit: what is selected in it when Enter is
// pressed is its place from then on.
class PlaceDialog : public QDialog
{
    Q_OBJECT
public:
    // words: what was marked; nearest may be empty.
    PlaceDialog(const QString &words, const QString &text, TextRange nearest, QWidget *parent = nullptr);

    // The stretch that is selected, without blanks at its ends; empty where there is none.
    TextRange place() const;

private:
    QString m_article;
    QTextEdit *m_text;
    QPushButton *m_take;
};

}
