// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace Synoptic {

// The field over the list: rounded, with three lines that grow shorter for a sign.
class FilterField : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(QWidget *parent = nullptr);

    // Room at the end for words of its owner's, in px; the button that clears the field goes, it would lie there.
    void leaveRoomBehind(int width);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wearLook();
};

}
