// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLinkButton>

namespace Synoptic {

// One of the ways to begin: icon in a frame, what it does, a line of explanation and its key.
class StartButton : public QCommandLinkButton
{
    Q_OBJECT
public:
    StartButton(
        const QIcon &icon, const QString &words, const QString &more, const QString &key, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

}
