// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/toolbar/segments.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace Synoptic {

namespace {

// One of the joined buttons. Rounds only the corners at the ends of the row.
class Segment : public QAbstractButton
{
public:
    Segment(QAction *action, const QString &words, bool ticks, bool first, bool last, QWidget *parent)
        : QAbstractButton(parent)
        , m_ticks(ticks)
        , m_first(first)
        , m_last(last)
    {
        setFont(chromeFont(12.5));
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        const auto follow = [this, action, words] {
            const QString shown = words.isEmpty() ? action->text() : words;
            if (shown != text()) {
                setText(shown);
                updateGeometry();
            }
            setChecked(action->isChecked());
            setEnabled(action->isEnabled());
            setToolTip(action->toolTip());
        };
        connect(action, &QAction::changed, this, follow);
        connect(this, &QAbstractButton::clicked, action, [this, action, follow] {
            action->trigger();
            follow(); // an action of an exclusive pair stays on when it is chosen again
        });
        follow();
    }

    QSize sizeHint() const override
    {
        const double tick = m_ticks ? 21 : 0;
        return {qRound(fontMetrics().horizontalAdvance(text()) + (22 + tick) * textScale()), px(30)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &now = look();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, m_last ? -0.5 : 0.5, -0.5);
        const bool on = isChecked() || isDown();
        const bool inverted = on && now.isContrast();
        painter.setPen(QPen(QColor(now.line2), 1));
        painter.setBrush(inverted ? QColor(now.ui) : on || underMouse() ? QColor(now.sel) : QColor(now.raised));
        painter.drawPath(outline(frame));
        painter.setPen(inverted ? QColor(now.page) : isChecked() || m_ticks ? QColor(now.ui) : QColor(now.dim));
        QRectF words = rect();
        if (m_ticks) {
            const double s = textScale();
            words.setLeft(11 * s + 21 * s);
            if (isChecked())
                paintTick(painter, QPointF(11 * s, height() / 2.0), s);
        }
        painter.drawText(words, m_ticks ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter, text());
        if (hasFocus())
            paintFocus(painter, QRectF(rect()).adjusted(2, 2, -2, -2), 3);
    }

private:
    QPainterPath outline(const QRectF &frame) const
    {
        const double r = 5;
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addRoundedRect(frame, r, r);
        if (!m_first)
            path.addRect(QRectF(frame.left(), frame.top(), r, frame.height()));
        if (!m_last)
            path.addRect(QRectF(frame.right() - r, frame.top(), r, frame.height()));
        return path.simplified();
    }

    static void paintTick(QPainter &painter, QPointF left, double s)
    {
        QPen pen = painter.pen();
        pen.setWidthF(1.4 * s);
        pen.setCapStyle(Qt::RoundCap);
        painter.save();
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        QPainterPath tick(left + QPointF(2 * s, 0.5 * s));
        tick.lineTo(left + QPointF(4.5 * s, 3 * s));
        tick.lineTo(left + QPointF(10 * s, -3 * s));
        painter.drawPath(tick);
        painter.restore();
    }

    bool m_ticks;
    bool m_first;
    bool m_last;
};

}

Segments::Segments(
    const QString &name, Ticks ticks, const QList<QAction *> &actions, const QStringList &words, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < actions.size(); ++i)
        row->addWidget(
            new Segment(actions[i], words.value(i), ticks == Ticks::Yes, i == 0, i == actions.size() - 1, this));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

}
