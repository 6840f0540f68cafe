// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/importers.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Synoptic {

// Text from the clipboard becomes an article: shows what was pasted, to be trimmed, and asks for
// what the text itself does not tell.
class PasteDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PasteDialog(const QString &text, QWidget *parent = nullptr);

    // It is to be a newer version of this article: its fields stand for what the text does not tell.
    void askForNewVersion(const Article &of);

    // The article as it reads now, with the fields as they were filled in.
    Article article() const;
    QByteArray raw() const;

private:
    void read();
    void check();
    void finish();

    QPlainTextEdit *m_text;
    QLineEdit *m_headline;
    QLineEdit *m_outlet;
    QLineEdit *m_date;
    QLabel *m_hint;
    QPushButton *m_add;
    ImportResult m_read; // of the text as it stood when the typing paused
    QTimer m_pause;
};

// What a person typed as a date, as ISO 8601 as precise as it was typed ("5 Dec 2013" and
// "2013-12-05" give "2013-12-05", "2013" stays "2013", "2013-12-05T18:30+02:00" too); nothing where it is no date.
QString dateFrom(const QString &typed);

}
