// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/toolbar/toolbar.h"

#include "ui/actions.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/synopsis.h"
#include "ui/toolbar/quotecounter.h"
#include "ui/toolbar/segments.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace Synoptic {

namespace {

// A hairline between groups of controls.
class Rule : public QWidget
{
public:
    explicit Rule(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(px(13), px(20));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(width() / 2, 0, 1, height()), QColor(look().line2));
    }
};

QLabel *dimLabel(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setFont(chromeFont(12.5));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

// Looks like the field it opens: words at the left, its key at the right.
class FieldButton : public QToolButton
{
public:
    FieldButton(QAction *action, QWidget *parent)
        : QToolButton(parent)
        , m_action(action)
    {
        setIcon(action->icon());
        setFont(chromeFont(12.5));
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(px(30));
        connect(this, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, [this] {
            setEnabled(m_action->isEnabled());
            setToolTip(m_action->toolTip());
        });
    }

    QSize sizeHint() const override
    {
        return {qRound(fontMetrics().horizontalAdvance(text() + key()) + 74 * textScale()), height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &now = look();
        const double s = textScale();
        QPainter painter(this);
        paintPanel(painter, rect(), now.field, underMouse() ? now.dim : now.line2);
        const int side = qRound(16 * s);
        icon().paint(&painter, QRect(qRound(11 * s), (height() - side) / 2 + 1, side, side));
        painter.setPen(QColor(now.dim));
        painter.drawText(QRectF(35 * s, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
        painter.drawText(QRectF(0, 0, width() - 11 * s, height()), Qt::AlignRight | Qt::AlignVCenter, key());
        if (hasFocus())
            paintFocus(painter, rect());
    }

private:
    QString key() const { return m_action->shortcut().toString(QKeySequence::NativeText); }

    QAction *m_action;
};

// A button that does what an action does, with words of its own where those of the menu are long.
QToolButton *buttonFor(QAction *action, const QString &words, bool flat, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(action->icon());
    button->setText(words);
    button->setAccessibleName(words);
    button->setAutoRaise(flat);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFont(chromeFont(12.5));
    button->setToolButtonStyle(flat ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setFixedHeight(px(30));
    if (flat)
        button->setFixedWidth(button->height());
    button->setCheckable(action->isCheckable());
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setChecked(action->isChecked());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

constexpr int lastStep = 5;

}

Toolbar::Toolbar(Synopsis &synopsis, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_counter(new QuoteCounter(synopsis, this))
{
    setObjectName(QStringLiteral("toolbar"));
    setAccessibleName(tr("Toolbar"));
    setFixedHeight(px(46));
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(8);
    m_row->setSizeConstraint(QLayout::SetNoConstraint); // it gives way to the window, not the other way round
    m_add = buttonFor(actions[Command::AddArticles], tr("Add articles"), false, this);
    add(m_add);
    add(new Segments(tr("View"), Segments::Ticks::No, {actions[Command::ShowPages], actions[Command::ShowMatrix]},
        {tr("Pages"), tr("Matrix")}, this));
    addRule();
    add(buttonFor(actions[Command::PreviousQuote], tr("Previous shared quote"), true, this));
    add(m_counter);
    add(buttonFor(actions[Command::NextQuote], tr("Next shared quote"), true, this));
    addRule();
    addPagesControls(actions);
    addMatrixControls(actions);
    m_row->addStretch(1);
    m_pdf = buttonFor(actions[Command::ExportPdf], tr("PDF"), false, this);
    m_pdf->setAccessibleName(tr("Export PDF"));
    add(m_pdf);
    m_find = new FieldButton(actions[Command::Find], this);
    m_find->setAccessibleName(tr("Find in all articles"));
    add(m_find);
    giveWay(0);
    connect(&synopsis, &Synopsis::findingsChanged, this, &Toolbar::fit);
}

void Toolbar::add(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

QWidget *Toolbar::addRule()
{
    auto *rule = new Rule(this);
    add(rule);
    return rule;
}

void Toolbar::addPagesControls(const Actions &actions)
{
    m_together = buttonFor(actions[Command::ScrollTogether], tr("Scroll together"), false, this);
    add(m_together);
    m_togetherRule = addRule();
    m_show = dimLabel(tr("Show", "before the layers that are shown"), this);
    add(m_show);
    const QList<QAction *> layers = {actions[Command::LayerShared], actions[Command::LayerCopy],
        actions[Command::LayerTags], actions[Command::LayerNotes]};
    m_layers = new Segments(tr("Layers on the text"), Segments::Ticks::Yes, layers,
        {tr("Shared", "layer: shared quotes"), tr("Copy", "layer: shared passages, wire copy"),
            tr("Tags", "layer: highlights and tags"), tr("Notes", "layer: signs of notes")},
        this);
    add(m_layers);
    m_layerMenu = new QToolButton(this);
    m_layerMenu->setText(m_show->text());
    m_layerMenu->setAccessibleName(tr("Layers on the text"));
    m_layerMenu->setFocusPolicy(Qt::TabFocus);
    m_layerMenu->setPopupMode(QToolButton::InstantPopup);
    m_layerMenu->setFixedHeight(px(30));
    auto *menu = new QMenu(m_layerMenu);
    menu->addActions(layers);
    m_layerMenu->setMenu(menu);
    add(m_layerMenu);
}

void Toolbar::addMatrixControls(const Actions &actions)
{
    m_order = dimLabel(tr("Order", "before the orders of the matrix"), this);
    add(m_order);
    m_orders = new Segments(tr("Order of the matrix"), Segments::Ticks::No,
        {actions[Command::OrderNumbered], actions[Command::OrderSpeaker], actions[Command::OrderShared]},
        {tr("As numbered"), tr("By speaker"), tr("Most shared")}, this);
    add(m_orders);
    m_rows = new Segments(tr("Rows of the matrix"), Segments::Ticks::No,
        {actions[Command::MatrixShared], actions[Command::MatrixOneOutlet]},
        {tr("Shared", "rows of the matrix"), tr("In one article")}, this);
    add(m_rows);
}

void Toolbar::showMatrixControls(bool matrix)
{
    if (m_matrix == matrix)
        return;
    m_matrix = matrix;
    fit();
}

QSize Toolbar::minimumSizeHint() const
{
    return {px(320), height()};
}

void Toolbar::giveWay(int step)
{
    m_step = step;
    m_counter->setShort(step >= 1);
    m_show->setVisible(!m_matrix && step < 2);
    m_order->setVisible(m_matrix && step < 2);
    m_find->setText(step < 3 ? tr("Find in all articles") : tr("Find"));
    for (QToolButton *button : {m_add, m_pdf})
        button->setToolButtonStyle(step < 4 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_together->setVisible(!m_matrix);
    m_togetherRule->setVisible(!m_matrix);
    m_layers->setVisible(!m_matrix && step < 5);
    m_layerMenu->setVisible(!m_matrix && step >= 5);
    m_orders->setVisible(m_matrix);
    m_rows->setVisible(m_matrix && step < 5);
}

void Toolbar::fit()
{
    for (int step = 0; step <= lastStep; ++step) {
        giveWay(step);
        m_row->invalidate();
        if (m_row->minimumSize().width() <= width())
            break;
    }
}

void Toolbar::resizeEvent(QResizeEvent *)
{
    fit();
}

void Toolbar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

void Toolbar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().chrome));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(look().line));
}

}
