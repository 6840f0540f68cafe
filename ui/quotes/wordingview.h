// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/quotes/quotesheet.h"

#include <QHash>
#include <QTextEdit>

class QLabel;
class QMenu;

namespace Synoptic {

// The words of one wording, to be selected and copied, with what differs drawn under them: a pale
// fill and a dotted edge for words only here, a wave for changed ones, a stroke through dropped ones.
// As high as its text; the scroll area around it scrolls.
class WordingText : public QTextEdit
{
    Q_OBJECT
public:
    WordingText(const QList<SheetPiece> &pieces, qsizetype group, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }

signals:
    void activated(); // a click that selects nothing, or Enter
    void menuWanted(QMenu *menu);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    struct Mark {
        int begin = 0;
        int end = 0;
        WordingRun::State state = WordingRun::State::Kept;
    };

    void paintMark(QPainter &painter, const Mark &mark) const;

    QList<Mark> m_marks;               // in order; dropped words are among them
    mutable QHash<int, int> m_heights; // by width
    qsizetype m_group;
};

// One outlet's entry in "this quote": circle, name, measure, the words, who gives them to whom.
class WordingView : public QWidget
{
    Q_OBJECT
public:
    WordingView(const SheetEntry &entry, qsizetype group, QWidget *parent = nullptr);

    const SheetEntry &entry() const { return m_entry; }
    WordingText *text() const { return m_text; }

signals:
    void activated(const Synoptic::Place &place);
    void menuWanted(QMenu *menu, const Synoptic::Place &place); // add to it what can be said of this copy

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QLabel *label(const QString &words, const QFont &font, QRgb color);
    static void dress(QLabel *label, const QString &words, const QFont &font, QRgb color);

    SheetEntry m_entry;
    WordingText *m_text;
};

}
