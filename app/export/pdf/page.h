// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/settext.h"

#include <QColor>
#include <QPainterPath>
#include <QSizeF>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace Synoptic {

// A line or a field of colour on a page.
struct Shape {
    QPainterPath path;
    QColor fill = {}; // none where it is not valid
    QColor stroke = {};
    double width = 0;
    QList<qreal> dashes = {}; // in points
};

// A line of a text; at is where the text's own upper left corner would lie. A turned one runs down the page
// from there, its letters' feet to the left.
struct SetLine {
    SetTextPtr text;
    qsizetype line = 0;
    QPointF at;
    bool isTurned = false;
};

using Ink = std::variant<Shape, SetLine>;

// A place to go to.
struct Target {
    qsizetype page = 0; // in the book, from 0
    double y = 0;       // from the top of the page, points

    bool operator==(const Target &) const = default;
};

// A place on a page that leads to another page, or out of the book.
struct Jump {
    QRectF area;
    std::optional<Target> to;
    QString link = {};  // where it leads out
    QString words = {}; // for those who cannot see it

    bool operator==(const Jump &) const = default;
};

// A field of a page that shows words of an article: where a preview leads to.
struct Origin {
    QRectF area;
    qsizetype article = 0; // its index among the articles of the work
    TextRange range;       // of its text; empty at its beginning: the article as a whole
    QString words;         // what is marked there

    bool operator==(const Origin &) const = default;
};

// What a person has said at a place, as other programs list it.
struct Remark {
    QString name; // no other one in the book has it
    QColor colour;
    QString author;
    QString note;
    QStringList tags;
    QString created; // ISO 8601 in UTC, to the second; empty: not known
    QString modified;
    QString words; // that were marked

    bool operator==(const Remark &) const = default;
};

// A highlight, or that part of it which stands on this page.
struct Highlight {
    Remark remark;
    QList<QRectF> rects; // in reading order
    qsizetype part = 0;
    qsizetype parts = 1;
};

// A note that marks no words, at its sign in the margin.
struct NoteSign {
    Remark remark;
    QRectF rect;
    bool isPainted = true; // on the page; else programs that list it show its sign, and paper does not
};

// A page as it is painted, in points from its upper left corner; a value that knows of no file.
struct BookPage {
    QSizeF size;
    QList<Ink> ground = {}; // under the highlights
    QList<Ink> ink = {};
    QList<Highlight> highlights = {};
    QList<NoteSign> notes = {};
    QList<Jump> jumps = {};
    QList<Origin> origins = {};

    void add(const SetTextPtr &text, QPointF at); // all lines
    double right() const { return size.width(); }
};

using EachPage = std::function<void(const BookPage &)>;

// Whether highlights are painted, or something else puts them over the page.
enum class Highlights : quint8 { Painted, LeftOut };
void paint(QPainter &painter, const BookPage &page, Highlights highlights = Highlights::Painted);

}
