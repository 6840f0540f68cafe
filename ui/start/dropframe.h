// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Synoptic {

// The dashed frame that says where files can be dropped, solid while something is held over it.
class DropFrame : public QWidget
{
    Q_OBJECT
public:
    explicit DropFrame(QWidget *parent = nullptr);

    // What dropping will do; empty goes back to the invitation.
    void setHint(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hint;
};

}
