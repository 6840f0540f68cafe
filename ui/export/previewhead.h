// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Synoptic {

class PagesPreview;

// What stands above the pages: how they fit, which are in view, and buttons that turn them.
class PreviewHead : public QWidget
{
    Q_OBJECT
public:
    PreviewHead(PagesPreview &preview, QWidget *parent);

private:
    QToolButton *makeTurner(QLatin1StringView icon, const QString &words, int direction);
    void followPages();

    PagesPreview &m_preview;
    QLabel *m_place;
    QToolButton *m_back;
    QToolButton *m_on;
};

}
