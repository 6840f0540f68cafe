// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixpaint.h"

#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/quotes/quotetext.h"

#include <QPainter>
#include <QTextLayout>

namespace Synoptic {

namespace {

using State = WordingRun::State;

// A stretch of neighbouring words in one state, as shares of the whole.
struct Stretch {
    State state = State::Kept;
    double from = 0;
    double to = 1;
};

QList<Stretch> stretchesOf(const QList<State> &bar)
{
    QList<Stretch> all;
    const double step = bar.isEmpty() ? 1 : 1.0 / static_cast<double>(bar.size());
    for (qsizetype i = 0; i < bar.size(); ++i) {
        if (all.isEmpty() || all.last().state != bar[i])
            all.append({bar[i], static_cast<double>(i) * step, 0});
        all.last().to = static_cast<double>(i + 1) * step;
    }
    return all;
}

void paintTrough(QPainter &painter, const QRectF &rect)
{
    painter.setPen(QPen(QColor(look().line2), 1));
    painter.setBrush(QColor(look().field));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

QString cutTo(const QString &words, const QFontMetricsF &metrics, qreal width)
{
    if (metrics.horizontalAdvance(words) <= width)
        return words;
    const QString close = words.right(1);
    const bool inMarks = !close.isEmpty() && close.front().isPunct() && close != u"…";
    const QString ending = inMarks ? close : QString();
    QString cut = metrics.elidedText(words, Qt::ElideRight, width - metrics.horizontalAdvance(ending + u' '));
    const qsizetype blank = cut.lastIndexOf(u' ');
    if (blank > cut.size() / 2) // at a word's end, with a blank before the dots
        cut.truncate(blank);
    while (!cut.isEmpty() && (cut.back() == u'…' || cut.back() == u',' || cut.back() == u'.' || cut.back() == u' '))
        cut.chop(1);
    cut += QStringLiteral(" …");
    return cut + ending;
}

}

void paintWordBar(QPainter &painter, const QRectF &rect, const MatrixCell &cell)
{
    if (!cell.isPrinted())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool single = cell.group < 0;
    const GroupColors &colors = look().group(single ? 7 : cell.group);
    QList<Stretch> stretches = stretchesOf(cell.bar);
    if (*cell.wording == Wording::Paraphrased) {
        paintTrough(painter, rect);
        stretches.removeIf([](const Stretch &it) { return it.state == State::Dropped; });
        for (const Stretch &it : std::as_const(stretches)) {
            const QRectF part(
                rect.left() + it.from * rect.width(), rect.top(), (it.to - it.from) * rect.width(), rect.height());
            painter.fillRect(part.adjusted(0, 1, 0, -1), QColor(colors.fill));
            paintEdge(painter, Wording::Paraphrased, part.left(), part.right(), part.bottom() - 1, colors.edge);
        }
        painter.restore();
        return;
    }
    const bool full = stretches.isEmpty() || (stretches.size() == 1 && stretches.first().state == State::Kept);
    if (full)
        painter.fillRect(rect, QColor(colors.edge));
    else
        paintTrough(painter, rect);
    for (const Stretch &it : std::as_const(stretches)) {
        if (it.state != State::Kept)
            continue;
        painter.fillRect(
            QRectF(rect.left() + it.from * rect.width(), rect.top(), (it.to - it.from) * rect.width(), rect.height()),
            QColor(colors.edge));
    }
    for (const Stretch &it : std::as_const(stretches)) {
        if (it.state != State::Changed)
            continue;
        const qreal width = std::max(2.0, (it.to - it.from) * rect.width() - 2);
        const QRectF part(rect.left() + it.from * rect.width() + 1, rect.top(), width, rect.height());
        painter.fillRect(part.adjusted(-1, 0, 1, 0), QColor(look().page));
        painter.fillRect(part, QColor(look().ui));
    }
    for (const double place : cell.added) {
        const QRectF part(rect.left() + place * (rect.width() - 3), rect.top(), 3, rect.height());
        painter.fillRect(part.adjusted(-1, 0, 1, 0), QColor(look().page));
        painter.fillRect(part, QColor(look().ui));
    }
    painter.restore();
}

void paintShareBar(QPainter &painter, const QRectF &rect, double share)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrough(painter, rect);
    const QRectF part(rect.left(), rect.top(), rect.width() * std::clamp(share, 0.0, 1.0), rect.height());
    painter.fillRect(part, QColor(look().dim));
    painter.restore();
}

void paintMatrixKey(QPainter &painter, const QRectF &rect, const MatrixModel &model)
{
    painter.save();
    painter.setFont(chromeFont(12));
    const QFontMetricsF metrics(painter.font());
    const qreal middle = rect.center().y();
    const auto say = [&](qreal x, const QString &words) {
        painter.setPen(QColor(look().dim));
        painter.drawText(QRectF(x, rect.top(), rect.width(), rect.height()), Qt::AlignVCenter, words);
        return x + metrics.horizontalAdvance(words);
    };
    qreal x = rect.left() + px(20);
    if (model.quotationRows() == 0) {
        say(x, model.emptyWords());
        painter.restore();
        return;
    }
    const auto glyphRect = [&] { return QRectF(x, middle - px(8), px(16), px(16)); };
    for (const std::optional<Wording> wording : {std::optional(Wording::Whole), std::optional(Wording::Cut),
             std::optional(Wording::Changed), std::optional(Wording::Paraphrased), std::optional<Wording>()}) {
        if (!wording && model.hasTold()) { // before "absent"
            paintToldGlyph(painter, glyphRect(), look().ui);
            x = say(x + px(23), nameOfTold()) + px(24);
        }
        paintWordingGlyph(painter, glyphRect(), wording, look().ui);
        x = say(x + px(23), wordingName(wording)) + px(24);
    }

    const QString kept = MatrixModel::tr("the part of the fullest wording that is kept");
    const QString changed = MatrixModel::tr("changed word");
    const qreal right
        = metrics.horizontalAdvance(kept) + metrics.horizontalAdvance(changed) + px(56 + 8 + 22 + 12 + 20);
    if (x + right <= rect.right()) {
        x = rect.right() - right;
        MatrixCell sample{
            .wording = Wording::Cut, .isTold = false, .words = {}, .group = 0, .place = {}, .bar = {}, .added = {}};
        for (int i = 0; i < 56; ++i)
            sample.bar.append(i > 5 && i < 42 ? State::Kept : State::Dropped);
        paintWordBar(painter, QRectF(x, middle - px(3.5), px(56), px(7)), sample);
        x = say(x + px(64), kept) + px(22);
        painter.fillRect(QRectF(x, middle - px(3.5), px(3), px(7)), QColor(look().ui));
        say(x + px(12), changed);
    }
    painter.restore();
}

int quoteLines(const QString &words, const QFont &font, qreal width, int most)
{
    if (words.size() > 80 * most)
        return most;
    QTextLayout layout(words, font);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines < most; line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

void paintQuoteLines(QPainter &painter, const QRectF &rect, const QString &words, int most, double step)
{
    const QFontMetricsF metrics(painter.font());
    QTextLayout layout(words.left(400), painter.font());
    layout.beginLayout();
    qreal baseline = rect.top() + (step - metrics.height()) / 2 + metrics.ascent();
    for (int n = 1; n <= most; ++n) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const QString rest = words.mid(line.textStart());
        painter.drawText(QPointF(rect.left(), baseline),
            n == most ? cutTo(rest, metrics, rect.width()) : rest.left(line.textLength()).trimmed());
        baseline += step;
    }
    layout.endLayout();
}

}
