// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/columns.h"

#include "ui/library/library.h"
#include "ui/look/fonts.h"
#include "ui/reader/reader.h"
#include "ui/settings.h"

namespace Synoptic {

namespace {

constexpr double foldsBelow = 1440; // px: narrower, the list of articles folds by itself once
constexpr double panelsWide = 344;
constexpr double panelsNarrow = 304;
constexpr int handles = 2; // px, one between each two columns

// 1 or 0 as a person left it; -1: the width decides.
const Setting<int> &foldedSetting()
{
    static const Setting<int> setting{"window/articlesFolded", -1};
    return setting;
}

double px(double pixels)
{
    return pixels * textScale();
}

}

Columns::Columns(QWidget *parent)
    : QSplitter(parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
}

void Columns::fill(Library *library, QWidget *centre, QWidget *panels)
{
    m_library = library;
    addWidget(library);
    addWidget(centre);
    addWidget(panels);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    if (foldedSetting().value() == 1)
        fold(true);
}

bool Columns::isFolded() const
{
    return m_library->isFolded();
}

void Columns::setFolded(bool folded)
{
    foldedSetting().set(folded ? 1 : 0);
    fold(folded);
}

void Columns::fold(bool folded)
{
    if (folded == isFolded())
        return;
    m_library->setFolded(folded);
    emit foldedChanged(folded);
    lay();
}

int Columns::fit(int windowWidth)
{
    m_windowWidth = windowWidth;
    const bool narrow = windowWidth < px(foldsBelow);
    if (foldedSetting().value() < 0 && narrow != isFolded())
        fold(narrow); // the width decides until a person has
    m_isTight = Reader::panesIn(windowWidth - leftWidth() - rightWidth() - handles, 100) < 2;
    if (!m_isTight)
        m_insists = false;
    arrangePanels();
    if (!m_moved)
        lay();
    const QList<int> widths = sizes();
    const int left = m_moved ? widths.first() : leftWidth();
    const int right = panelsHidden() ? 0 : m_moved ? widths.last() : rightWidth();
    return windowWidth - left - right - handles;
}

void Columns::setPanelsHidden(bool hidden)
{
    m_panelsHidden = hidden;
    m_insists = !hidden && m_isTight;
    arrangePanels();
}

void Columns::restorePanels(bool hidden)
{
    m_panelsHidden = hidden;
    m_insists = false;
    arrangePanels();
}

bool Columns::panelsHidden() const
{
    return widget(2)->isHidden();
}

void Columns::arrangePanels()
{
    const bool hidden = m_panelsHidden || (m_isTight && !m_insists);
    if (hidden == panelsHidden())
        return;
    widget(2)->setHidden(hidden);
    emit panelsHiddenChanged(hidden);
}

void Columns::lay()
{
    setSizes({leftWidth(), std::max(1, m_windowWidth - leftWidth() - rightWidth() - handles), rightWidth()});
}

int Columns::leftWidth() const
{
    return isFolded() ? Library::railWidth() : Library::listWidth();
}

int Columns::rightWidth() const
{
    return qRound(px(m_windowWidth < px(foldsBelow) ? panelsNarrow : panelsWide));
}

}
