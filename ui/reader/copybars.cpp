// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/copybars.h"

#include "ui/look/look.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype mostLetters = 2;
constexpr qreal leastBar = 4;

QStringList inTwoLines(const QStringList &letters)
{
    if (letters.size() <= mostLetters)
        return letters;
    return {letters.first(),
        QCoreApplication::translate("CopyBars", "+%1", "further outlets").arg(QLocale().toString(letters.size() - 1))};
}

}

QList<CopyBar> copyBars(const QList<CopyMark> &copies, const QList<QRectF> &lines, const QList<QRectF> &badges,
    qreal left, const ReadingMetrics &metrics)
{
    const qreal width = (look().isContrast() ? 4 : 3) * metrics.scale;
    const qreal lineHeight = 12 * metrics.scale;
    QList<CopyBar> bars;
    for (qsizetype i = 0; i < copies.size(); ++i) {
        if (lines[i].isEmpty())
            continue;
        QStringList letters = copies[i].letters;
        qreal bottom = lines[i].bottom();
        for (; i + 1 < copies.size() && lines[i + 1].top() == lines[i].top(); ++i) {
            for (const QString &letter : copies[i + 1].letters) {
                if (!letters.contains(letter))
                    letters.append(letter);
            }
            bottom = std::max(bottom, lines[i + 1].bottom());
        }
        std::ranges::sort(letters, {}, [](const QString &letter) { return std::pair(letter.size(), letter); });
        CopyBar it{.bar = {}, .label = {}, .words = inTwoLines(letters)};
        const qreal labelHeight = lineHeight * static_cast<qreal>(it.words.size());
        // The label has the first lines and the bar the others; on too few lines the label stands above.
        const qreal height = bottom - lines[i].top();
        const bool standsAbove = height < labelHeight + metrics.lineHeight / 2.0;
        const qreal wide = width + 14 * metrics.scale;
        it.label = QRectF(left + (width - wide) / 2, standsAbove ? lines[i].top() - labelHeight : lines[i].top() + 2,
            wide, labelHeight);
        it.bar = QRectF(left, standsAbove ? lines[i].top() + 2 : it.label.bottom() + 2, width, 0);
        it.bar.setBottom(bottom - 2);
        for (const QRectF &badge : badges) {
            if (badge.intersects(it.label)) {
                it.label.moveTop(badge.bottom() + 1);
                it.bar.setTop(it.label.bottom() + 2);
            } else if (badge.intersects(it.bar)) { // two badges side by side
                it.bar.setTop(badge.bottom() + 2);
            }
        }
        // A passage that begins where another ends: its label stands below what that one has there.
        if (!bars.isEmpty()) {
            const qreal taken = std::max(bars.last().label.bottom(), bars.last().bar.bottom()) + 1;
            if (it.label.top() < taken && taken - it.label.top() <= labelHeight) {
                it.label.moveTop(taken);
                it.bar.setTop(std::max(it.bar.top(), it.label.bottom() + 2));
                it.bar.setBottom(std::max(it.bar.bottom(), it.bar.top() + leastBar * metrics.scale));
            }
        }
        it.bar.setTop(std::min(it.bar.top(), it.bar.bottom()));
        bars.append(it);
    }
    return bars;
}

}
