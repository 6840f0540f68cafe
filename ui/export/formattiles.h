// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QWidget>

class QButtonGroup;

namespace Synoptic {

class Tile;

// The formats to choose from: a tile for each that has pages, and one for all the others, which opens a
// list. One is chosen; the arrows go from tile to tile.
class FormatTiles : public QWidget
{
    Q_OBJECT
public:
    explicit FormatTiles(QWidget *parent = nullptr);

    const Exporter &format() const { return *m_format; }
    void choose(const Exporter &format);
    QWidget *tabStop() const; // the one tile where Tab stops: from there the arrows go to the others
    void takeFocus();         // on the one that is chosen

signals:
    void chosen();

private:
    void openList();

    QButtonGroup *m_group;
    Tile *m_others;
    const Exporter *m_format;
    const Exporter *m_other; // the one the last tile stands for
};

}
