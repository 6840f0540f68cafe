// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/signs.h"

#include "app/export/naming.h"
#include "app/text/direction.h"

#include <QFontMetricsF>

#include <algorithm>

namespace Synoptic {

namespace {

// The middle of figures and capitals above the baseline.
double halfCapital(const Type &type)
{
    return QFontMetricsF(fontOf(type), &paper()).capHeight() / 2;
}

}

double widthOf(const QString &words, const Type &type)
{
    return QFontMetricsF(fontOf(type), &paper()).horizontalAdvance(words);
}

double addWords(QList<Ink> &ink, const QString &words, const Type &type, QPointF baseline, Side side, double most)
{
    QString shown = words;
    SetTextPtr set = setText(shown, type, {.width = 4000});
    if (most > 0 && set->width() > most) { // most words fit, and measuring them first would set them twice
        shown = QFontMetricsF(fontOf(type), &paper()).elidedText(words, Qt::ElideRight, most);
        set = setText(shown, type, {.width = 4000});
    }
    const double width = set->width();
    const double shift = side == Side::Left ? 0 : side == Side::Right ? width : width / 2;
    // What reads from the right is set at the right end of its width.
    const double start = runsRightToLeft(shown) ? 4000 - width : 0;
    set->lineCount() > 0 ? ink.append(SetLine{set, 0, baseline - QPointF(shift + start, set->baseline(0))}) : void();
    return width;
}

void addWordsDown(QList<Ink> &ink, const QString &words, const Type &type, QPointF top, double most)
{
    QList<Ink> across;
    addWords(across, words, type, {}, Side::Left, most);
    for (const Ink &each : across) {
        SetLine line = std::get<SetLine>(each);
        line.at = top + QPointF(-line.at.y(), line.at.x());
        line.isTurned = true;
        ink.append(line);
    }
}

void addNoteAtSign(
    BookPage &page, const QRectF &rect, const Remark *annotation, const Origin &origin, bool shown, QColor colour)
{
    if (shown) {
        addNoteSign(page.ink, rect, colour);
        page.origins.append(origin);
        page.origins.last().area = rect;
    }
    if (annotation)
        page.notes.append({*annotation, rect, shown});
}

void addField(QList<Ink> &ink, const QRectF &rect, QColor colour, double radius)
{
    QPainterPath path;
    radius > 0 ? path.addRoundedRect(rect, radius, radius) : path.addRect(rect);
    ink.append(Shape{.path = path, .fill = colour});
}

void addRule(QList<Ink> &ink, QPointF from, QPointF to, QColor colour, double width)
{
    QPainterPath path(from);
    path.lineTo(to);
    ink.append(Shape{.path = path, .stroke = colour, .width = width});
}

double badgeWidth(double height, qsizetype group)
{
    const auto digits = QString::number(group + 1).size();
    return height * 1.1 + static_cast<double>(digits - 1) * height * 0.42;
}

void addBadge(QList<Ink> &ink, const QRectF &rect, qsizetype group, bool hollow)
{
    const GroupColors &colours = lightGroups[static_cast<size_t>(group) % lightGroups.size()];
    if (hollow) {
        QPainterPath path;
        path.addRoundedRect(rect.adjusted(0.4, 0.4, -0.4, -0.4), 2, 2);
        ink.append(Shape{.path = path, .stroke = QColor(colours.line), .width = 0.8});
    } else {
        addField(ink, rect, colours.badge, 2);
    }
    Type type{.face = Face::Chrome,
        .points = rect.height() * 0.64,
        .weight = QFont::Bold,
        .colour = hollow ? colours.line : colours.number};
    addWords(ink, QString::number(group + 1), type, rect.center() + QPointF(0, halfCapital(type)), Side::Centre);
}

void addOutlet(QList<Ink> &ink, QPointF centre, double diameter, qsizetype article, bool ring)
{
    const OutletColors &colours = lightOutlets[static_cast<size_t>(article) % lightOutlets.size()];
    QPainterPath path;
    const double radius = diameter / 2 - (ring ? 0.4 : 0);
    path.addEllipse(centre, radius, radius);
    if (ring)
        ink.append(Shape{.path = path, .stroke = QColor(colours.disc), .width = 0.8});
    else
        ink.append(Shape{.path = path, .fill = QColor(colours.disc)});
    const QString letter = letterOf(article);
    Type type{.face = Face::Chrome,
        .points = diameter * (letter.size() > 1 ? 0.46 : 0.6),
        .weight = QFont::DemiBold,
        .colour = ring ? colours.disc : colours.letter};
    addWords(ink, letter, type, centre + QPointF(0, halfCapital(type)), Side::Centre);
}

void addEdge(QList<Ink> &ink, Wording wording, double x1, double x2, double y, QColor colour, double width)
{
    Shape edge{.path = QPainterPath(QPointF(x1, y)), .stroke = colour, .width = width};
    switch (wording) {
    case Wording::Cut:
        edge.dashes = {4, 2.2};
        break;
    case Wording::Paraphrased:
        edge.dashes = {width, width * 1.2};
        break;
    case Wording::Changed: {
        int side = -1;
        for (double x = x1; x < x2; x += 2.2, side = -side)
            edge.path.quadTo(x + 1.1, y + side * 1.5, std::min(x + 2.2, x2), y);
        edge.width = width * 0.85;
        ink.append(edge);
        return;
    }
    case Wording::Whole:
        break;
    }
    edge.path.lineTo(x2, y);
    ink.append(edge);
}

void addWordingGlyph(QList<Ink> &ink, const QRectF &rect, std::optional<Wording> wording, QColor colour)
{
    const QRectF circle = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath ring;
    ring.addEllipse(circle);
    const double width = rect.width() / 9;
    if (!wording) {
        addRule(ink, {rect.left() + rect.width() * 0.25, rect.center().y()},
            {rect.right() - rect.width() * 0.25, rect.center().y()}, colour, width);
        return;
    }
    switch (*wording) {
    case Wording::Whole:
        ink.append(Shape{.path = ring, .fill = colour});
        break;
    case Wording::Cut: {
        ink.append(Shape{.path = ring, .stroke = colour, .width = width});
        QPainterPath half(circle.center());
        half.arcTo(circle, 90, 180);
        ink.append(Shape{.path = half, .fill = colour});
        break;
    }
    case Wording::Changed: {
        ink.append(Shape{.path = ring, .stroke = colour, .width = width});
        const QPointF c = circle.center();
        const double w = circle.width() / 2 - rect.width() * 0.16;
        QPainterPath wave(QPointF(c.x() - w, c.y()));
        wave.cubicTo(c.x() - w / 2, c.y() - w, c.x() + w / 2, c.y() + w, c.x() + w, c.y());
        ink.append(Shape{.path = wave, .stroke = colour, .width = width});
        break;
    }
    case Wording::Paraphrased:
        ink.append(Shape{.path = ring, .stroke = colour, .width = width, .dashes = {width, width * 1.4}});
        QPainterPath dot;
        dot.addEllipse(circle.center(), circle.width() / 5, circle.width() / 5);
        ink.append(Shape{.path = dot, .fill = colour});
        break;
    }
}

void addNoteSign(QList<Ink> &ink, const QRectF &rect, QColor colour)
{
    const double w = rect.width();
    const double h = rect.height();
    QPainterPath sheet(rect.topLeft());
    sheet.lineTo(rect.topRight());
    sheet.lineTo(rect.right(), rect.top() + h * 0.64);
    sheet.lineTo(rect.left() + w * 0.64, rect.bottom());
    sheet.lineTo(rect.bottomLeft());
    sheet.closeSubpath();
    sheet.moveTo(rect.right(), rect.top() + h * 0.64);
    sheet.lineTo(rect.left() + w * 0.64, rect.top() + h * 0.64);
    sheet.lineTo(rect.left() + w * 0.64, rect.bottom());
    for (const double y : {0.27, 0.48}) {
        sheet.moveTo(rect.left() + w * 0.2, rect.top() + h * y);
        sheet.lineTo(rect.left() + w * (y < 0.4 ? 0.8 : 0.6), rect.top() + h * y);
    }
    ink.append(Shape{.path = sheet, .stroke = colour, .width = w / 11});
}

}
