// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixdelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/matrix/matrixmodel.h"
#include "ui/matrix/matrixpaint.h"
#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

namespace Synoptic {

namespace {

constexpr double inset = 16;
constexpr double barWidth = 150;
constexpr qsizetype namedSpeakers = 3;

void write(QPainter *painter, const QRectF &rect, const QString &words, QRgb color, int align = Qt::AlignLeft)
{
    painter->setPen(QColor::fromRgb(color));
    const QString fitting = QFontMetricsF(painter->font()).elidedText(words, Qt::ElideRight, rect.width());
    painter->drawText(rect, align | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
}

// A line of text in a cell, its middle at that height below the cell's top.
QRectF lineIn(const QRect &cell, double middle, double left = inset)
{
    return QRectF(
        cell.left() + px(left), cell.top() + px(middle) - px(10), cell.width() - px(left) - px(inset - 4), px(20));
}

}

MatrixDelegate::MatrixDelegate(const MatrixModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    const MatrixModel::Row kind = m_model->rowKind(index.row());
    if (kind == MatrixModel::Row::Legend || kind == MatrixModel::Row::Heading)
        return; // the view draws these across the whole width
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    const bool atHand = kind == MatrixModel::Row::Quotation && current.row() == index.row();
    painter->fillRect(rect, QColor(atHand ? look().raised : look().page));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look().line));
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(look().line));

    switch (kind) {
    case MatrixModel::Row::Quotation:
        paintQuotation(painter, rect, index);
        break;
    case MatrixModel::Row::QuotedWords:
        paintQuotedWords(painter, rect, index.column());
        break;
    case MatrixModel::Row::WhoseWords:
        paintWhoseWords(painter, rect, index.column());
        break;
    case MatrixModel::Row::OnlyHere: {
        painter->setFont(chromeFont(12.5));
        const bool none = m_model->figures(index.column()).quotesOnlyHere == 0;
        write(painter, lineIn(rect, 19), index.data().toString(), (none ? look().dim : look().ui).value);
        break;
    }
    case MatrixModel::Row::LeftOut:
        paintLeftOut(painter, rect, index.column());
        break;
    case MatrixModel::Row::Passages:
        paintPassages(painter, rect, index.column());
        break;
    case MatrixModel::Row::Legend:
    case MatrixModel::Row::Heading:
        break;
    }
    if (current == index) {
        const bool focus = view && view->hasFocus();
        painter->setRenderHint(QPainter::Antialiasing);
        const qreal width = look().isContrast() ? (focus ? 3 : 2) : (focus ? 1.5 : 1);
        painter->setPen(QPen(QColor(focus && look().isContrast() ? look().focus : look().ui), width));
        painter->setBrush(Qt::NoBrush);
        const qreal edge = width / 2;
        painter->drawRoundedRect(QRectF(rect).adjusted(edge, edge, -edge - 1, -edge - 1), 3, 3);
    }
    painter->restore();
}

void MatrixDelegate::paintQuotation(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const MatrixCell &cell = m_model->cell(index.row(), index.column());
    const QRgb color = (cell.isAbsent() ? look().dim : look().ui).value;
    const QRectF glyph(rect.left() + px(inset), rect.top() + px(24.5) - px(8), px(16), px(16));
    if (cell.isTold)
        paintToldGlyph(*painter, glyph, QColor::fromRgb(color));
    else
        paintWordingGlyph(*painter, glyph, cell.wording, QColor::fromRgb(color));
    painter->setFont(chromeFont(13));
    write(painter, lineIn(rect, 24.5, inset + 23), nameOf(cell), color);
    if (cell.isAbsent())
        return;
    painter->setFont(chromeFont(11.5));
    write(painter, lineIn(rect, 44.5), cell.words, look().dim.value);
    if (!cell.isPrinted())
        return;
    const qreal width = std::min<qreal>(px(barWidth), rect.width() - 2 * px(inset));
    paintWordBar(*painter, QRectF(rect.left() + px(inset), rect.top() + px(60.5), width, px(7)), cell);
}

void MatrixDelegate::paintQuotedWords(QPainter *painter, const QRect &rect, int column) const
{
    const OutletFigures &it = m_model->figures(column);
    const double share
        = it.bodyWords == 0 ? 0 : static_cast<double>(it.quotedWords) / static_cast<double>(it.bodyWords);
    const QLocale locale;
    const QString percent = tr("%1 %", "a percentage").arg(locale.toString(qRound(share * 100)));
    QRectF line = lineIn(rect, 19);
    painter->setFont(chromeFont(12.5, QFont::DemiBold));
    write(painter, line, percent, look().ui.value);
    line.setLeft(line.left() + QFontMetricsF(painter->font()).horizontalAdvance(percent + u' '));
    painter->setFont(chromeFont(12.5));
    write(painter, line,
        tr("%1 of %2", "words quoted, words of the body")
            .arg(locale.toString(it.quotedWords), countOfWords(it.bodyWords)),
        look().ui.value);
    const qreal width = std::min<qreal>(px(barWidth), rect.width() - 2 * px(inset));
    paintShareBar(*painter, QRectF(rect.left() + px(inset), rect.top() + px(32), width, px(7)), share);
}

void MatrixDelegate::paintWhoseWords(QPainter *painter, const QRect &rect, int column) const
{
    const auto &speakers = m_model->figures(column).bySpeaker;
    painter->setFont(chromeFont(12.5));
    if (speakers.isEmpty()) {
        write(painter, lineIn(rect, 19), tr("nobody is quoted"), look().dim.value);
        return;
    }
    const QLocale locale;
    const qsizetype named
        = speakers.size() == namedSpeakers + 1 ? speakers.size() : std::min(speakers.size(), namedSpeakers);
    for (qsizetype i = 0; i < named; ++i) {
        QRectF line = lineIn(rect, 19 + 19 * static_cast<double>(i));
        const QString words = locale.toString(speakers[i].second);
        write(painter, line, words, look().dim.value, Qt::AlignRight);
        line.setRight(line.right() - QFontMetricsF(painter->font()).horizontalAdvance(words) - px(6));
        const bool known = !speakers[i].first.isEmpty();
        write(painter, line, speakerOrUnknown(speakers[i].first), (known ? look().ui : look().dim).value);
    }
    if (named < speakers.size()) {
        const QString more = tr("and %1 more", "speakers").arg(locale.toString(speakers.size() - named));
        write(painter, lineIn(rect, 19 + 19 * static_cast<double>(named)), more, look().dim.value);
    }
}

QList<std::pair<qsizetype, QRectF>> MatrixDelegate::badges(const QRect &cell, int column) const
{
    QList<std::pair<qsizetype, QRectF>> all;
    qreal x = cell.left() + px(inset);
    const QList<qsizetype> groups = m_model->leftOut(column);
    for (const qsizetype group : groups) {
        const qreal width = groupBadgeWidth(px(16), group);
        const bool isLast = group == groups.last();
        if (x + width + (isLast ? 0 : px(34)) > cell.right() - px(4))
            break;
        all.append({group, QRectF(x, cell.top() + px(11), width, px(16))});
        x += width + px(5);
    }
    return all;
}

qsizetype MatrixDelegate::badgeAt(const QRect &cell, int column, QPoint point) const
{
    for (const auto &[group, rect] : badges(cell, column)) {
        if (rect.adjusted(-2, -4, 2, 4).contains(point))
            return group;
    }
    return -1;
}

void MatrixDelegate::paintLeftOut(QPainter *painter, const QRect &rect, int column) const
{
    painter->setFont(chromeFont(12.5));
    const qsizetype count = m_model->leftOut(column).size();
    if (count == 0) {
        write(painter, lineIn(rect, 19), tr("nothing", "left out"), look().dim.value);
        return;
    }
    const auto shown = badges(rect, column);
    for (const auto &[group, place] : shown)
        paintBadge(*painter, place, group, true);
    if (shown.size() < count) {
        const qreal after = shown.isEmpty() ? inset : 0;
        QRectF line = lineIn(rect, 19, after);
        if (!shown.isEmpty())
            line.setLeft(shown.last().second.right() + px(6));
        write(painter, line, tr("+%1", "further quotes").arg(count - shown.size()), look().dim.value);
    }
}

void MatrixDelegate::paintPassages(QPainter *painter, const QRect &rect, int column) const
{
    painter->setFont(chromeFont(12.5));
    const auto with = m_model->passages(column);
    if (with.isEmpty()) {
        write(painter, lineIn(rect, 19), tr("none", "no passages"), look().dim.value);
        return;
    }
    const QFontMetricsF metrics(painter->font());
    qreal x = rect.left() + px(inset);
    painter->fillRect(QRectF(x, rect.top() + px(12), px(3), px(14)), QColor(look().copy));
    x += px(11);
    const QLocale locale;
    for (const auto &[article, count] : with) {
        QString words = tr("%1 with", "number of passages; a circle with a letter follows").arg(locale.toString(count));
        if (with.size() == 1)
            words = tr("%n passages, with", "a circle with a letter follows", static_cast<int>(count));
        const qreal width = metrics.horizontalAdvance(words);
        if (x + width + px(24) > rect.right())
            break;
        write(painter, QRectF(x, rect.top() + px(9), width + 1, px(20)), words, look().ui.value);
        x += width + px(6);
        paintOutlet(*painter, QRectF(x, rect.top() + px(11.5), px(15), px(15)), m_model->letter(article));
        x += px(15 + 8);
    }
}

}
