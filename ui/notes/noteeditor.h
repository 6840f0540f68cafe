// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/notesteps.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace Synoptic {

class NoteText;
class PlaceLine;
class Synopsis;

// Where one note is written: the place it stands on, a bar for bold, italic, lists and links, the text,
// and under it what it looks like. Knows no project: what is typed is told, and who listens keeps it.
class NoteEditor : public QWidget
{
    Q_OBJECT
public:
    explicit NoteEditor(const Synopsis &synopsis, QWidget *parent = nullptr);

    // Another note, or none: then there is nothing to write in.
    void show(const NoteSubject &subject, const QString &markdown);
    // Notes can be read and their links followed, not written.
    void setReadOnly(bool readOnly);
    // The same note by other hands (undo); the caret stays as near as it can.
    void setMarkdown(const QString &markdown);
    QString markdown() const;
    NoteText *text() const { return m_text; }
    // Puts Markdown where the caret is.
    void insert(const QString &markdown);

signals:
    void typed();
    void left();          // the keyboard went out of the text
    void doneRequested(); // Ctrl+Enter, Esc, the button
    void removeRequested();
    void linkRequested(); // a link to the place that is read
    void placeRequested();
    void linkFollowed(const QUrl &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeFoot();
    QToolButton *barButton(const QString &words, const QString &name, const QKeySequence &key);
    void foldPreview(bool folded);
    void wearLook();
    void preview();

    const Synopsis &m_synopsis;
    NoteSubject m_subject;
    QString m_shown; // the text, as it was told last
    PlaceLine *m_place;
    NoteText *m_text;
    QToolButton *m_previewHead;
    QTextBrowser *m_preview;
    QLabel *m_said;
    QWidget *m_bar = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_all; // hidden while there is no note
    QLabel *m_hint; // stands instead
};

}
