// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/reviewdelegate.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>

namespace Synoptic {

namespace {

using Group = ReviewModel::Group;
using Row = ReviewModel::Row;

// px at 100 %, as the picture has them
constexpr qreal edge = 20;
constexpr qreal yoursWidth = 168;
constexpr qreal gap = 22;
constexpr qreal keepColumn = 184;
constexpr qreal buttonWidth = 170;
constexpr qreal buttonHeight = 28;
constexpr qreal padding = 12;
constexpr qreal headHeight = 36;
constexpr qreal shortRow = 34;

bool isShort(const Row &row)
{
    return row.group == Group::Exact;
}

// The tag's colour as a marker on the page: a tint that its text stays readable on.
QRgb tint(QRgb colour)
{
    const QColor page = look().page;
    const QColor tag = QColor::fromRgb(colour);
    const double share = look().scheme == Scheme::Light || look().scheme == Scheme::ContrastWhite ? 0.38 : 0.45;
    const auto mixed = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return qRgb(mixed(tag.red(), page.red()), mixed(tag.green(), page.green()), mixed(tag.blue(), page.blue()));
}

WordsLook lookOf(const Row &row, WordsLook::Side side)
{
    const bool isFilled = row.name.colour != 0;
    return {.side = side,
        .mark = isFilled ? WordsLook::Mark::Fill : WordsLook::Mark::Underline,
        .fill = isFilled ? tint(row.name.colour) : 0};
}

void paintSwatch(QPainter &painter, const QRectF &rect, const MarkName &name)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (name.isNote) { // a sheet with a corner turned down
        QPainterPath sheet;
        const QRectF paper(rect.x() + 3, rect.y() + 1, 11, 11);
        sheet.moveTo(paper.topLeft());
        sheet.lineTo(paper.topRight());
        sheet.lineTo(paper.right(), paper.bottom() - 4);
        sheet.lineTo(paper.right() - 4, paper.bottom());
        sheet.lineTo(paper.bottomLeft());
        sheet.closeSubpath();
        painter.setPen(QPen(QColor(look().ui), 1.25));
        painter.drawPath(sheet);
    } else if (name.colour != 0) {
        painter.fillRect(QRectF(rect.x(), rect.y() + 0.5, 11, 12), QColor::fromRgb(tint(name.colour)));
        painter.fillRect(QRectF(rect.x() + 12.5, rect.y() + 0.5, 3.5, 12), QColor::fromRgb(name.colour));
    } else {
        painter.setPen(QPen(QColor(look().dim), 1, Qt::DashLine));
        painter.drawRect(QRectF(rect.x() + 0.5, rect.y() + 0.5, 12, 12));
    }
    painter.restore();
}

// A disc, a circle with a wave, a dotted circle with a cross, a pen's stroke: exact, changed, lost, outlet.
void paintGlyph(QPainter &painter, const QRectF &rect, Group group)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = look().ui;
    if (group == Group::Exact) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1));
    } else {
        painter.setPen(QPen(ink, 1.5, group == Group::Lost ? Qt::DotLine : Qt::SolidLine));
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1));
        painter.setPen(QPen(ink, 1.5));
        const QPointF c = rect.center();
        if (group == Group::Lost) {
            painter.drawLine(c + QPointF(-2, -2), c + QPointF(2, 2));
            painter.drawLine(c + QPointF(-2, 2), c + QPointF(2, -2));
        } else {
            QPainterPath wave(c + QPointF(-3, 0.5));
            wave.cubicTo(c + QPointF(-1.5, -3), c + QPointF(1.5, 3), c + QPointF(3, -0.5));
            painter.drawPath(wave);
        }
    }
    painter.restore();
}

QString explanation(Group group)
{
    switch (group) {
    case Group::Changed:
        return ReviewDelegate::tr(
            "The words are there, a little different. Each keeps its new place unless you choose otherwise.");
    case Group::Lost:
        return ReviewDelegate::tr(
            "Not in the new version. Nothing is deleted: it waits with the old version until you place it.");
    case Group::Exact:
        return ReviewDelegate::tr("Word for word the same. Kept as they are.");
    case Group::Outlet:
        return ReviewDelegate::tr("Quotations, names and figures that the outlet changed in its text.");
    }
    return {};
}

void drawLine(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(words, Qt::ElideRight, rect.width()));
}

const ReviewModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const ReviewModel *>(index.model());
}

QRectF choiceRect(const QRectF &row)
{
    const double scale = textScale();
    return {ReviewColumns::of(row.width()).keep + row.x(), row.y() + padding * scale, buttonWidth * scale,
        buttonHeight * scale};
}

qreal wordsHeight(const Row &row, qreal width)
{
    qreal height = 21 * textScale();
    if (!row.before.text.isEmpty())
        height = std::max(height, heightOf(*laidOut(row.before, lookOf(row, WordsLook::Side::Before), width)));
    if (!row.after.text.isEmpty())
        height = std::max(height, heightOf(*laidOut(row.after, lookOf(row, WordsLook::Side::After), width)));
    else if (!row.nearest.isEmpty())
        height = std::max(height, 44 * textScale());
    return height;
}

}

ReviewColumns ReviewColumns::of(qreal width)
{
    const double scale = textScale();
    ReviewColumns columns;
    columns.yours = edge;
    columns.before = edge + (yoursWidth + gap) * scale;
    columns.keepWidth = keepColumn * scale;
    columns.keep = width - edge - columns.keepWidth;
    const qreal both = columns.keep - columns.before;
    columns.after = columns.before + both / 2;
    columns.wordsWidth = std::max<qreal>(60, both / 2 - gap);
    return columns;
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double scale = textScale();
    const Row &row = modelOf(index).row(index);
    const int width = option.rect.width();
    if (row.kind == Row::Kind::Head)
        return {width, qRound(headHeight * scale)};
    if (isShort(row))
        return {width, qRound(shortRow * scale)};
    const qreal words = wordsHeight(row, ReviewColumns::of(width).wordsWidth);
    const qreal names = row.where.isEmpty() ? 21 * scale : 40 * scale;
    const qreal least = modelOf(index).hasChoice(index) ? std::max(names, buttonHeight * scale) : names;
    return {width, qRound(std::max(words, least) + 2 * padding * scale)};
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ReviewModel &model = modelOf(index);
    const QRectF rect = option.rect;
    const bool isHead = model.row(index).kind == Row::Kind::Head;
    painter->save();
    painter->fillRect(rect, QColor(isHead ? look().raised : look().page));
    painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(look().line));
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(rect.adjusted(0, 0, 0, -1), QColor(look().raised));
        painter->fillRect(
            QRectF(rect.left(), rect.top(), look().isContrast() ? 4 : 2, rect.height() - 1), QColor(look().ui));
    }
    if (isHead)
        paintHead(*painter, rect, model, index);
    else
        paintRow(*painter, rect, model, index);
    painter->restore();
}

void ReviewDelegate::paintHead(
    QPainter &painter, const QRectF &rect, const ReviewModel &model, const QModelIndex &index) const
{
    const double scale = textScale();
    const Row &row = model.row(index);
    const qreal middle = rect.center().y();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(look().dim), 1.2));
    QPainterPath chevron;
    if (model.isFolded(row.group)) {
        chevron.moveTo(edge - 1, middle - 3);
        chevron.lineTo(edge + 2, middle);
        chevron.lineTo(edge - 1, middle + 3);
    } else {
        chevron.moveTo(edge - 3, middle - 1.5);
        chevron.lineTo(edge, middle + 1.5);
        chevron.lineTo(edge + 3, middle - 1.5);
    }
    painter.drawPath(chevron.translated(rect.x(), 0));
    painter.restore();
    paintGlyph(painter, QRectF(rect.x() + 34, middle - 7, 14, 14), row.group);
    const QFont bold = chromeFont(13, QFont::DemiBold);
    const QString title = model.data(index, Qt::DisplayRole).toString();
    const qreal x = rect.x() + 56;
    const qreal width = QFontMetricsF(bold).horizontalAdvance(title);
    drawLine(painter, {x, rect.y(), width + 2, rect.height()}, title, bold, look().ui);
    const qreal from = x + width + 14 * scale;
    drawLine(painter, {from, rect.y(), rect.right() - edge - from, rect.height()}, explanation(row.group),
        chromeFont(12.5), look().dim);
}

void ReviewDelegate::paintRow(
    QPainter &painter, const QRectF &rect, const ReviewModel &model, const QModelIndex &index) const
{
    const double scale = textScale();
    const Row &row = model.row(index);
    const ReviewColumns columns = ReviewColumns::of(rect.width());
    const qreal line = 21 * scale;
    const qreal top = isShort(row) ? rect.y() + (rect.height() - line) / 2 : rect.y() + padding * scale;
    const auto at = [&](qreal x) { return rect.x() + x; };

    paintSwatch(painter, {at(columns.yours), top + (line - 13) / 2, 17, 13}, row.name);
    const qreal nameAt = columns.yours + 24;
    const qreal nameWidth = columns.before - nameAt - 8;
    drawLine(painter, {at(nameAt), top, nameWidth, line}, row.name.words, chromeFont(13, QFont::Medium), look().ui);
    if (!isShort(row))
        drawLine(painter, {at(nameAt), top + line - 2, nameWidth, 18 * scale}, row.where, chromeFont(11.5), look().dim);

    const auto words = [&](const ComparedWords &it, WordsLook::Side side, qreal x) {
        const WordsLook as = lookOf(row, side);
        if (!isShort(row)) {
            drawDiffering(painter, *laidOut(it, as, columns.wordsWidth), {at(x), top}, it, as);
            return;
        }
        ComparedWords whole{it.mark.of(it.text).toString(), {0, it.mark.length()}, {}};
        const QFontMetricsF metrics(readingFont(14));
        whole.text = metrics.elidedText(whole.text, Qt::ElideRight, columns.wordsWidth - 4);
        whole.mark = {0, whole.text.size()};
        drawDiffering(painter, *laidOut(whole, as, columns.wordsWidth), {at(x), top}, whole, as);
    };
    if (!row.before.text.isEmpty())
        words(row.before, WordsLook::Side::Before, columns.before);
    const QRectF right{at(columns.after), top, columns.wordsWidth, line};
    if (isShort(row)) {
        drawLine(painter, right, row.before.text.isEmpty() ? tr("goes along") : tr("the same"), chromeFont(12.5),
            look().dim);
        drawLine(painter, {at(columns.keep), top, columns.keepWidth, line}, row.where, chromeFont(12), look().dim);
        return;
    }
    if (!row.after.text.isEmpty()) {
        words(row.after, WordsLook::Side::After, columns.after);
    } else if (row.kind == Row::Kind::Mark) {
        painter.setPen(QPen(QColor(look().line2), 2, Qt::DashLine));
        painter.drawLine(QPointF(right.x() + 1, top), QPointF(right.x() + 1, rect.bottom() - padding * scale));
        drawLine(painter, right.adjusted(14, 0, 0, 0), row.reason, chromeFont(13), look().ui);
        drawLine(painter, right.adjusted(14, line, 0, line + 3), row.nearest, chromeFont(12), look().dim);
    }
    if (model.hasChoice(index))
        paintChoice(painter, choiceRect(rect), model, index);
}

void ReviewDelegate::paintChoice(
    QPainter &painter, const QRectF &rect, const ReviewModel &model, const QModelIndex &index)
{
    const bool isNew = model.isAtNewPlace(index);
    const bool hasPlace = !model.row(index).after.text.isEmpty();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.fillPath(outline, QColor(look().raised));
    const QRectF left(rect.left(), rect.top(), rect.width() / 2, rect.height());
    const QRectF right = left.translated(rect.width() / 2, 0);
    painter.setClipPath(outline);
    const bool inverts = look().isContrast();
    painter.fillRect(isNew ? left : right, QColor(inverts ? look().ui : look().sel));
    painter.setClipping(false);
    painter.setPen(QColor(look().line2));
    painter.drawPath(outline);
    painter.drawLine(QPointF(right.left(), rect.top() + 1), QPointF(right.left(), rect.bottom() - 1));
    const auto label = [&](const QRectF &half, const QString &words, bool on) {
        painter.setFont(chromeFont(12, on ? QFont::Medium : QFont::Normal));
        painter.setPen(QColor(on ? (inverts ? look().page : look().ui) : look().dim));
        painter.drawText(half, Qt::AlignCenter, words);
    };
    label(left, hasPlace ? tr("New place") : tr("Place…"), isNew);
    label(right, tr("Old version"), !isNew);
    painter.restore();
}

bool ReviewDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const QPointF at = static_cast<QMouseEvent *>(event)->position();
    const ReviewModel &model = modelOf(index);
    if (model.row(index).kind == Row::Kind::Head) {
        emit foldWanted(index);
        return true;
    }
    const QRectF rect = choiceRect(option.rect);
    if (!model.hasChoice(index) || !rect.contains(at))
        return false;
    emit chosen(index, at.x() < rect.center().x());
    return true;
}

}
