// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/formattiles.h"

#include "app/export/exporters.h"
#include "ui/export/exportwords.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>

namespace Synoptic {

// A button with a small picture of the pages, a name, and a line on what it is.
class Tile : public QAbstractButton
{
public:
    enum class Picture : quint8 { Lines, Columns, List, Sheet };

    Tile(Picture picture, QWidget *parent)
        : QAbstractButton(parent)
        , m_picture(picture)
    {
        setCheckable(true);
        setFixedHeight(px(58));
        setMinimumWidth(px(150));
        setFocusPolicy(Qt::StrongFocus); // else a frame stays on the one that was chosen before
        setAttribute(Qt::WA_Hover);
    }

    void setWords(const FormatWords &words)
    {
        m_words = words;
        setText(words.title);
        setAccessibleName(words.title);
        setAccessibleDescription(words.subtitle);
        setToolTip(words.subtitle);
        update();
    }
    QSize sizeHint() const override { return {px(174), px(58)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &now = look();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        paintPanel(painter, rect(),
            on                 ? now.sel
                : underMouse() ? now.field
                               : now.raised,
            on ? now.text : now.line2, 4, on && now.isContrast() ? 2 : 1);
        paintPicture(painter, QRectF(px(13), px(10), px(28), px(38)));
        if (opensList())
            paintArrow(painter);
        const QRectF words(px(53), 0, width() - px(opensList() ? 76 : 58), height());
        QFont strong = chromeFont(13, QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(QColor(now.text));
        painter.drawText(words.adjusted(0, px(10), 0, 0), Qt::AlignTop | Qt::AlignLeft,
            QFontMetricsF(strong).elidedText(m_words.title, Qt::ElideRight, words.width()));
        const QFont plain = chromeFont(12);
        painter.setFont(plain);
        painter.setPen(QColor(now.isContrast() ? now.text : now.dim));
        painter.drawText(words.adjusted(0, px(29), 0, 0), Qt::AlignTop | Qt::AlignLeft,
            QFontMetricsF(plain).elidedText(m_words.subtitle, Qt::ElideRight, words.width()));
        if (hasFocus())
            paintFocus(painter, rect());
    }

private:
    bool opensList() const { return m_picture == Picture::Sheet; }
    void paintArrow(QPainter &painter) const
    {
        const QPointF tip(width() - px(15), height() / 2.0 + px(2));
        painter.setPen(QPen(QColor(look().text), 1.4));
        painter.drawPolyline(QPolygonF({tip + QPointF(-px(4), -px(4)), tip, tip + QPointF(px(4), -px(4))}));
    }
    void paintPicture(QPainter &painter, const QRectF &room) const
    {
        const Look &now = look();
        const bool lies = m_picture == Picture::Columns;
        QRectF page(0, 0, px(lies ? 32 : 24), px(lies ? 24 : 34));
        page.moveCenter(room.center());
        painter.setPen(QPen(QColor(now.dim), 1));
        painter.setBrush(QColor(now.page));
        painter.drawRect(page);
        const auto line = [&](double x, double y, double width, QColor colour) {
            painter.fillRect(QRectF(page.left() + px(x), page.top() + px(y), px(width), px(1.6)), colour);
        };
        const QColor words(now.line2);
        switch (m_picture) {
        case Picture::Lines:
            for (int row = 0; row < 6; ++row)
                line(4, 6 + 4 * row, row == 5 ? 9 : 14, row == 2 ? QColor(now.group(0).line) : words);
            line(20, 14, 1.5, QColor(now.group(7).line));
            break;
        case Picture::Columns:
            for (int column = 0; column < 3; ++column) {
                for (int row = 0; row < 4; ++row)
                    line(3 + 9 * column, 5 + 4 * row, 7, row == 1 + column % 2 ? QColor(now.group(0).line) : words);
            }
            break;
        case Picture::List:
            for (int row = 0; row < 3; ++row) {
                line(4, 6 + 9 * row, 3, QColor(now.group(row).line));
                line(9, 6 + 9 * row, 10, words);
                line(9, 10 + 9 * row, 8, words);
            }
            break;
        case Picture::Sheet:
            for (int row = 0; row < 3; ++row) {
                for (int column = 0; column < 3; ++column)
                    line(4 + 6 * column, 8 + 7 * row, 4, words);
            }
            break;
        }
    }

    Picture m_picture;
    FormatWords m_words;
};

namespace {

// What stands in the picture of a format with pages.
Tile::Picture pictureOf(const Exporter &format)
{
    if (format.id.endsWith(QLatin1StringView("synopsis")))
        return Tile::Picture::Columns;
    return format.id.endsWith(QLatin1StringView("quotes")) ? Tile::Picture::List : Tile::Picture::Lines;
}

}

FormatTiles::FormatTiles(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_others(new Tile(Tile::Picture::Sheet, this))
    , m_format(&exporters().first())
    , m_other(nullptr)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(px(8));
    int at = 0;
    for (qsizetype i = 0; i < exporters().size(); ++i) {
        const Exporter &format = exporters()[i];
        if (!format.book) {
            if (!m_other)
                m_other = &format;
            continue;
        }
        auto *tile = new Tile(pictureOf(format), this);
        tile->setWords(formatWords(format));
        m_group->addButton(tile, static_cast<int>(i));
        connect(tile, &QAbstractButton::clicked, this, [this, &format] { choose(format); });
        grid->addWidget(tile, at / 2, at % 2);
        ++at;
    }
    m_group->addButton(m_others);
    connect(m_others, &QAbstractButton::clicked, this, &FormatTiles::openList);
    grid->addWidget(m_others, at / 2, at % 2);
    choose(*m_format);
}

void FormatTiles::choose(const Exporter &format)
{
    const bool isOther = !format.book;
    if (isOther) {
        m_other = &format;
        m_others->setWords(formatWords(format));
        m_others->setChecked(true);
    } else if (QAbstractButton *const tile = m_group->button(static_cast<int>(&format - exporters().constData()))) {
        tile->setChecked(true);
        m_others->setWords({tr("Other formats"), tr("web, Word, CSV"), {}});
    }
    if (&format == m_format)
        return;
    m_format = &format;
    emit chosen();
}

QWidget *FormatTiles::tabStop() const
{
    return m_group->checkedButton();
}

void FormatTiles::takeFocus()
{
    m_group->checkedButton()->setFocus(Qt::TabFocusReason);
}

// The tile shows what it stands for; a click on it asks which of the others it shall be.
void FormatTiles::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Exporter &format : exporters()) {
        if (format.book)
            continue;
        const FormatWords words = formatWords(format);
        QAction *const row = menu->addAction(tr("%1: %2", "a format, what it is").arg(words.title, words.subtitle));
        row->setCheckable(true);
        row->setChecked(&format == m_other);
        connect(row, &QAction::triggered, this, [this, &format] { choose(format); });
    }
    choose(*m_other);
    menu->popup(m_others->mapToGlobal(QPoint(0, m_others->height())));
}

}
