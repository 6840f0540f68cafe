// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/appearance.h"

#include "ui/look/fonts.h"
#include "ui/look/style.h"
#include "ui/settings.h"

#include <QApplication>
#include <QEvent>
#include <QStyleHints>

namespace Synoptic {

namespace {

const Setting<int> &lookSetting()
{
    static const Setting<int> setting{"window/look", static_cast<int>(Appearance::Choice::System)};
    return setting;
}

}

Appearance::Appearance(QObject *parent, SystemScheme system)
    : QObject(parent)
    , m_system(std::move(system))
    , m_choice(static_cast<Choice>(lookSetting().value()))
{
    QApplication::setStyle(new Style);
    QApplication::setFont(chromeFont(12.5));
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::apply);
    qApp->installEventFilter(this);
    apply();
}

void Appearance::setChoice(Choice choice)
{
    m_choice = choice;
    lookSetting().set(static_cast<int>(choice));
    apply();
}

Scheme Appearance::schemeOf(const QPalette &system, Qt::ColorScheme said)
{
    const QColor window = system.color(QPalette::Window);
    const QColor base = system.color(QPalette::Base);
    const QColor text = system.color(QPalette::WindowText);
    if (window == Qt::black && base == Qt::black && text == Qt::white)
        return Scheme::ContrastBlack;
    if (window == Qt::white && base == Qt::white && text == Qt::black)
        return Scheme::ContrastWhite;
    const bool dark
        = said == Qt::ColorScheme::Unknown ? window.lightness() < text.lightness() : said == Qt::ColorScheme::Dark;
    return dark ? Scheme::Dark : Scheme::Light;
}

Scheme Appearance::schemeOfSystem()
{
    return schemeOf(QGuiApplication::palette(), QGuiApplication::styleHints()->colorScheme());
}

QPalette Appearance::paletteOf(const Look &look)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QColor color, QColor disabled) {
        palette.setColor(role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, look.chrome, look.chrome);
    set(QPalette::WindowText, look.ui, look.dim);
    set(QPalette::Base, look.field, look.chrome);
    set(QPalette::AlternateBase, look.raised, look.raised);
    set(QPalette::Text, look.text, look.dim);
    set(QPalette::PlaceholderText, look.dim, look.dim);
    set(QPalette::Button, look.raised, look.chrome);
    set(QPalette::ButtonText, look.ui, look.dim);
    set(QPalette::BrightText, look.page, look.page);
    set(QPalette::Highlight, look.selection, look.sel);
    set(QPalette::HighlightedText, look.selectionText, look.dim);
    set(QPalette::Accent, look.focus, look.line2);
    set(QPalette::Link, look.link, look.dim);
    set(QPalette::LinkVisited, look.link, look.dim);
    set(QPalette::ToolTipBase, look.raised, look.raised);
    set(QPalette::ToolTipText, look.ui, look.ui);
    set(QPalette::Light, look.raised, look.raised);
    set(QPalette::Midlight, look.sel, look.sel);
    set(QPalette::Mid, look.line2, look.line2);
    set(QPalette::Dark, look.line2, look.line2);
    set(QPalette::Shadow, look.line2, look.line2);
    return palette;
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched == qApp)
        apply();
    return QObject::eventFilter(watched, event);
}

void Appearance::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    Scheme scheme = Scheme::Light;
    switch (m_choice) {
    case Choice::System:
        QApplication::setPalette(QPalette()); // ours taken off, what is left is the system's
        scheme = m_system();
        break;
    case Choice::Light:
        break;
    case Choice::Dark:
        scheme = Scheme::Dark;
        break;
    case Choice::ContrastBlack:
        scheme = Scheme::ContrastBlack;
        break;
    case Choice::ContrastWhite:
        scheme = Scheme::ContrastWhite;
        break;
    }
    setLook(scheme);
    QApplication::setPalette(paletteOf(look()));
    m_applying = false;
    emit changed();
}

}
