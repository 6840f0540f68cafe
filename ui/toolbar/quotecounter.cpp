// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/toolbar/quotecounter.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/synopsis.h"

#include <QLocale>
#include <QPainter>

namespace Synoptic {

QuoteCounter::QuoteCounter(Synopsis &synopsis, QWidget *parent)
    : QWidget(parent)
    , m_synopsis(synopsis)
{
    setFont(chromeFont(13));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&synopsis, &Synopsis::litGroupChanged, this, &QuoteCounter::reread);
    connect(&synopsis, &Synopsis::findingsChanged, this, &QuoteCounter::reread);
    reread();
}

void QuoteCounter::setShort(bool isShort)
{
    m_short = isShort;
    reread();
}

QString QuoteCounter::words() const
{
    const qsizetype lit = m_synopsis.litGroup();
    const qsizetype count = m_synopsis.quotationCount();
    if (!m_synopsis.isAnalysed())
        return {};
    if (lit >= 0 && lit < count) {
        const QString of
            = tr("%1 of %2", "this shared quote of all").arg(QLocale().toString(lit + 1), QLocale().toString(count));
        return m_short ? of : tr("%1 shared quotes", "after “1 of 5”", static_cast<int>(count)).arg(of);
    }
    return m_short ? QLocale().toString(count) : tr("%n shared quotes", nullptr, static_cast<int>(count));
}

QSize QuoteCounter::sizeHint() const
{
    // The widest the words can become, so that the buttons beside them never move while stepping.
    const qsizetype count = m_synopsis.quotationCount();
    const QString number = QString(QLocale().toString(count).size(), u'0');
    const QString of = tr("%1 of %2", "this shared quote of all").arg(number, number);
    const QString widest = m_short ? of : tr("%1 shared quotes", "after “1 of 5”", static_cast<int>(count)).arg(of);
    const double badge = groupBadgeWidth(16, std::max<qsizetype>(0, count - 1));
    return {qRound(fontMetrics().horizontalAdvance(widest) + (badge + 10) * textScale()), px(30)};
}

void QuoteCounter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF text = rect();
    const qsizetype lit = m_synopsis.litGroup();
    if (lit >= 0 && lit < m_synopsis.quotationCount()) {
        const double side = 16 * textScale();
        const double across = groupBadgeWidth(side, lit);
        paintBadge(painter, QRectF(0, (height() - side) / 2, across, side), lit);
        text.setLeft(across + 9 * textScale());
    }
    painter.setFont(font());
    painter.setPen(QColor(look().ui));
    painter.drawText(text, (lit >= 0 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter, words());
}

void QuoteCounter::reread()
{
    setAccessibleName(words().isEmpty() ? tr("Shared quotes") : words());
    updateGeometry();
    update();
}

}
