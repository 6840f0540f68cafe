// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/style.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace Synoptic {

namespace {

constexpr double buttonMargin = 12; // of a push button, at both sides of its words

// Selected rows and menu items are told by a quiet fill, in the contrast looks by inversion.
template <typename Option>
Option quietSelection(const Option &option)
{
    Option quiet(option);
    const Look &now = look();
    quiet.palette.setColor(QPalette::Highlight, now.isContrast() ? now.ui : now.sel);
    quiet.palette.setColor(QPalette::HighlightedText, now.isContrast() ? now.page : now.ui);
    return quiet;
}

}

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin: // of the names of columns, at all sides
        return px(6);
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return px(15);
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return px(16);
    case PM_TabBarTabHSpace:
        return px(24);
    case PM_FocusFrameHMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animate: // no motion: nothing here needs it to be understood
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Look &now = look();
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(*painter, option, isChief(option));
        return;
    case PE_PanelButtonTool:
        if (!(option->state & State_AutoRaise))
            paintButton(*painter, option, false);
        else if (isOn(option) || isHovered(option))
            paintPanel(*painter, option->rect, now.sel, now.isContrast() ? now.ui : now.sel);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            const bool focused = option->state & State_HasFocus;
            paintPanel(*painter, option->rect, now.field, now.line2, 5);
            if (focused)
                paintFocus(*painter, option->rect, 5);
            return;
        }
        break;
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_Frame:
        if (option->state & State_HasFocus)
            paintFocus(*painter, option->rect, 0);
        else
            paintPanel(*painter, option->rect, Qt::transparent, now.line, 0);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(*painter, option);
        return;
    case PE_FrameFocusRect:
        paintFocus(*painter, option->rect, 3);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, QColor(now.raised));
        painter->setPen(QColor(now.line2));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem quiet = quietSelection(*item);
            QProxyStyle::drawPrimitive(element, &quiet, painter, widget);
            return;
        }
        break;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), QColor(now.line));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Look &now = look();
    switch (element) {
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, QColor(now.chrome));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, QColor(now.chrome));
            const bool chosen = option->state & State_Selected;
            if (chosen)
                paintPanel(*painter, QRectF(option->rect).adjusted(1, 2, -1, -2), now.isContrast() ? now.ui : now.sel,
                    Qt::transparent);
            const bool enabled = option->state & State_Enabled;
            QPalette palette = option->palette;
            palette.setColor(QPalette::ButtonText, !enabled ? now.dim : chosen && now.isContrast() ? now.page : now.ui);
            // The underlined letters come when they can be used.
            const int letters
                = QApplication::keyboardModifiers() & Qt::AltModifier ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
            drawItemText(painter, option->rect, Qt::AlignCenter | letters | Qt::TextSingleLine, palette, enabled,
                item->text, QPalette::ButtonText);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const QStyleOptionMenuItem quiet = quietSelection(*item);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem quiet = quietSelection(*item);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label(*button);
            if (isChief(option) || (now.isContrast() && isOn(option)))
                label.palette.setColor(QPalette::ButtonText, now.page);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isBesideIcon(*button)) {
            paintButtonLabel(*painter, *button);
            return;
        } else if (button && widget && widget->foregroundRole() == QPalette::PlaceholderText) {
            QStyleOptionToolButton quiet(*button);
            quiet.palette.setColor(QPalette::ButtonText, now.dim);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(*painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label(*tab);
            const QColor color = tab->state & State_Selected ? now.ui : now.dim;
            label.palette.setColor(QPalette::WindowText, color);
            label.palette.setColor(QPalette::ButtonText, color);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, QColor(now.line));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintScrollBar(*painter, *proxy(), *bar, widget);
            return;
        }
    }
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && widget && widget->property(plainMenuButton).toBool()) {
            QStyleOptionToolButton plain(*button);
            plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // A scroll bar is its groove and its handle; there are no arrow buttons.
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    int handle = length;
    if (range > 0) {
        const qint64 whole = qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep);
        handle = std::clamp<int>(
            int(whole), std::min(length, proxy()->pixelMetric(PM_ScrollBarSliderMin, bar, widget)), length);
    }
    const int start
        = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect logical
            = across ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, logical.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return stretch(0, length);
    case SC_ScrollBarSlider:
        return stretch(start, handle);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + handle, length - start - handle);
    default:
        return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(px(5), 0, -px(5), 0) : rect;
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize fitted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_MenuBarItem:
        fitted = QSize(size.width() + px(20), px(26));
        break;
    case CT_PushButton: // the chief one is set in a broader face than it is measured in
        fitted.setWidth(std::max(fitted.width(), size.width() + px(2 * buttonMargin)));
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
        fitted.setHeight(std::max(fitted.height(), px(30)));
        break;
    case CT_MenuItem:
        if (fitted.height() > 10) // separators stay thin
            fitted.setHeight(std::max(fitted.height(), px(26)));
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isBesideIcon(*button)) {
            fitted.setWidth(widthBesideIcon(*button));
        }
        break;
    case CT_ItemViewItem:
        fitted.setHeight(std::max(fitted.height(), px(24)));
        break;
    case CT_TabBarTab:
        fitted.setHeight(px(40));
        break;
    default:
        break;
    }
    return fitted;
}

}
