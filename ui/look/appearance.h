// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QObject>
#include <QPalette>

#include <functional>

namespace Synoptic {

// Dresses the program: style, palette and fonts of the look that fits the system, changed live when
// the system's light, dark or high contrast changes, or when a person chooses one.
class Appearance : public QObject
{
    Q_OBJECT
public:
    enum class Choice : quint8 { System, Light, Dark, ContrastBlack, ContrastWhite };
    Q_ENUM(Choice)

    // What the system asks for, read while no palette of ours covers its own.
    using SystemScheme = std::function<Scheme()>;

    explicit Appearance(QObject *parent = nullptr, SystemScheme system = schemeOfSystem);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice); // remembered

    // The scheme a system with this palette asks for. High contrast is pure black on pure white, or
    // the other way round, on windows and pages alike; no ordinary theme does that.
    static Scheme schemeOf(const QPalette &system, Qt::ColorScheme said);
    static Scheme schemeOfSystem();
    // The palette of a look, so that every widget of the toolkit fits in without a word.
    static QPalette paletteOf(const Look &look);

signals:
    void changed(); // the look is another; widgets have been told by a palette change too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    SystemScheme m_system;
    Choice m_choice = Choice::System;
    bool m_applying = false;
};

}
