// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

namespace Synoptic {

class MatrixView;
class Reader;
class Synopsis;

// The middle of the window: the pages side by side or the matrix, and where no page is open, what to
// do about it.
class Centre : public QStackedWidget
{
    Q_OBJECT
public:
    explicit Centre(Synopsis &synopsis, QWidget *parent = nullptr);

    Reader &reader() const { return *m_reader; }
    MatrixView &matrix(); // made when first asked for
    bool showsMatrix() const { return m_showsMatrix; }

    void showPages();
    void showMatrix();
    // Brings up what belongs here now; pages that come up under nobody's hands take the keyboard.
    void refresh();
    // The keyboard goes in, or on to the next (1) or previous (-1) pane; false past the last one.
    bool takeFocus(int direction);

signals:
    void matrixMade(Synoptic::MatrixView *matrix); // once
    void refreshed();                              // it shows what showsMatrix() says

private:
    QWidget *emptyHint();

    Synopsis &m_synopsis;
    Reader *m_reader;
    MatrixView *m_matrix = nullptr; // made when first shown
    QWidget *m_empty = nullptr;     // stands in for the panes when none is open; made when first needed
    bool m_showsMatrix = false;
};

}
