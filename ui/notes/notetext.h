// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace Synoptic {

class NoteHighlighter;

// The field a note is written in: Markdown in the face of the articles, its marks coloured. Lists go on
// with the next line. What cannot be taken back here any more is left to Undo of the project.
class NoteText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteText(QWidget *parent = nullptr);

    // Another note: nothing before it can be taken back here.
    void setNote(const QString &markdown);

signals:
    void doneRequested(); // Ctrl+Enter, Esc
    void left();          // the keyboard went elsewhere
    void covered();       // a menu came up, and the keyboard comes back when it goes

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void wearLook();
    bool continueList();

    NoteHighlighter *m_highlighter = nullptr;
};

}
