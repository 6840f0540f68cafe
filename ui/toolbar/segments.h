// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;

namespace Synoptic {

// Buttons that belong together, joined into one: each shows a checkable action. With ticks, every
// one is on or off by itself; without, exactly one of them is on. Without words for it a button says
// what its action says.
class Segments : public QWidget
{
    Q_OBJECT
public:
    enum class Ticks : quint8 { No, Yes };

    Segments(const QString &name, Ticks ticks, const QList<QAction *> &actions, const QStringList &words,
        QWidget *parent = nullptr);
};

}
