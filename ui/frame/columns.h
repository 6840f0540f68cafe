// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace Synoptic {

class Library;

// The three columns of the window: the list of articles, which a person or a narrow window folds to
// a rail, the pages, and the panels, which give way where two pages would have no room beside them.
// Widths follow the window until a person has set them.
class Columns : public QSplitter
{
    Q_OBJECT
public:
    explicit Columns(QWidget *parent = nullptr);

    // Takes the columns from left to right.
    void fill(Library *library, QWidget *centre, QWidget *panels);
    bool isFolded() const;
    void setFolded(bool folded); // by a person: remembered, and the width no longer decides
    // By a person: panels shown in a narrow window stay there until it has been wide again.
    void setPanelsHidden(bool hidden);
    // As a person left them; a narrow window may still hide them.
    void restorePanels(bool hidden);
    bool panelsHidden() const; // now, whoever wants it so
    bool panelsHiddenByHand() const { return m_panelsHidden; }
    // Lays the columns out for a window of this width in px; gives the width left for the pages.
    int fit(int windowWidth);

signals:
    void foldedChanged(bool folded);
    void panelsHiddenChanged(bool hidden);

private:
    void fold(bool folded);
    void lay();
    void arrangePanels();
    int leftWidth() const;
    int rightWidth() const;

    Library *m_library = nullptr;
    int m_windowWidth = 0;
    bool m_moved = false;        // a person has set the widths
    bool m_panelsHidden = false; // by a person
    bool m_isTight = false;      // no room for two pages beside the panels
    bool m_insists = false;      // a person wants the panels all the same
};

}
