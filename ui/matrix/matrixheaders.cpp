// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixheaders.h"

#include "app/text/dateinwords.h"
#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/matrix/matrixmodel.h"
#include "ui/matrix/matrixpaint.h"
#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <QLocale>
#include <QPainter>

namespace Synoptic {

OutletHeader::OutletHeader(const Synopsis *synopsis, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_synopsis(synopsis)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(Fixed);
    setFocusPolicy(Qt::NoFocus);
}

QSize OutletHeader::sizeHint() const
{
    return {px(182), px(62)};
}

// Where there are no sections the style would draw its own ground.
void OutletHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const QRect rest(length() - offset(), 0, viewport()->width(), viewport()->height());
    painter.fillRect(rest, QColor(look().chrome));
    painter.fillRect(QRect(rest.left(), rest.bottom(), rest.width(), 1), QColor(look().line2));
}

void OutletHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const qsizetype number = m_synopsis->compared()[section];
    const Article &article = m_synopsis->articles()[number];
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->fillRect(rect, QColor(look().chrome));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look().line2));
    paintOutlet(
        *painter, QRectF(rect.left() + px(16), rect.top() + px(13), px(18), px(18)), m_synopsis->letter(number));
    const int left = px(42);
    const QRect name(rect.left() + left, rect.top() + px(12), rect.width() - left - px(8), px(20));
    painter->setFont(chromeFont(13, QFont::DemiBold));
    painter->setPen(QColor(look().ui));
    painter->drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(m_synopsis->nameOf(number), Qt::ElideRight, name.width()));
    QStringList second = {dateInWords(article.published), countOfWords(m_synopsis->wordsOf(number))};
    second.removeAll(QString());
    painter->setFont(chromeFont(11.5));
    painter->setPen(QColor(look().dim));
    const QRect under = name.translated(0, px(18));
    painter->drawText(under, Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(second.join(QStringLiteral(" · ")), Qt::ElideRight, under.width()));
    painter->restore();
}

QuoteHeader::QuoteHeader(const MatrixModel *model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(1);
    setDefaultSectionSize(px(98));
    setFocusPolicy(Qt::NoFocus);
}

QSize QuoteHeader::sizeHint() const
{
    return {px(376), px(98)};
}

void QuoteHeader::setCurrentRow(int row)
{
    m_current = row;
    viewport()->update();
}

void QuoteHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, length() - offset(), viewport()->width(), viewport()->height()), QColor(look().page));
}

void QuoteHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    const MatrixModel::Row kind = m_model->rowKind(section);
    const auto lines = [&](QRgb lower) {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor::fromRgb(lower));
    };
    switch (kind) {
    case MatrixModel::Row::Quotation:
        paintQuotation(painter, rect, section);
        break;
    case MatrixModel::Row::Legend:
        painter->fillRect(rect, QColor(look().page));
        // Drawn as wide as the table, which shows the rest of it.
        paintMatrixKey(*painter, QRectF(rect.left(), rect.top(), parentWidget()->width(), px(44)), *m_model);
        break;
    case MatrixModel::Row::Heading:
        painter->fillRect(rect, QColor(look().page));
        painter->setFont(headFont());
        painter->setPen(QColor(look().dim));
        painter->drawText(rect.adjusted(px(20), 0, 0, -px(6)), Qt::AlignVCenter | Qt::TextSingleLine,
            m_model->headerData(section, Qt::Vertical).toString());
        lines(look().line2.value);
        break;
    default:
        painter->fillRect(rect, QColor(look().page));
        painter->setFont(chromeFont(12.5));
        painter->setPen(QColor(look().dim));
        painter->drawText(QRect(rect.left() + px(20), rect.top() + px(7), rect.width() - px(28), px(20)),
            Qt::AlignVCenter | Qt::TextSingleLine, m_model->headerData(section, Qt::Vertical).toString());
        lines(look().line.value);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(look().line));
        break;
    }
    painter->restore();
}

void QuoteHeader::paintQuotation(QPainter *painter, const QRect &rect, int row) const
{
    const bool current = row == m_current;
    painter->fillRect(rect, QColor(current ? look().raised : look().page));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look().line));
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(look().line));
    if (current)
        painter->fillRect(
            QRect(rect.left(), rect.top(), look().isContrast() ? 4 : 2, rect.height()), QColor(look().ui));

    const qsizetype group = m_model->groupOf(row);
    if (group >= 0)
        paintBadge(
            *painter, QRectF(rect.left() + px(20), rect.top() + px(18), groupBadgeWidth(px(16), group), px(16)), group);
    const qreal left = px(group >= 0 ? 49 : 20);
    const qreal width = rect.width() - left - px(20);
    const QString words = m_model->wordsOf(row);
    painter->setFont(readingFont(14));
    painter->setPen(QColor(look().text));
    paintQuoteLines(*painter, QRectF(rect.left() + left, rect.top() + px(15), width, px(42)), words, 2, px(21));
    const int lines = quoteLines(words, painter->font(), width, 2);

    QRectF second(rect.left() + left, rect.top() + px(17) + lines * px(21), width, px(20));
    if (!m_model->conflictOf(row).isEmpty()) {
        paintDispute(*painter, QRectF(second.left() - px(1), second.top() + px(4), px(13), px(13)), look().mark);
        second.setLeft(second.left() + px(16));
    }
    painter->setFont(chromeFont(11.5));
    const QString speaker = speakerOrUnknown(m_model->speakerOf(row));
    const QFontMetricsF metrics(painter->font());
    painter->setPen(QColor(look().ui));
    painter->drawText(
        second, Qt::AlignVCenter | Qt::TextSingleLine, metrics.elidedText(speaker, Qt::ElideRight, second.width()));
    const QString spread = m_model->spreadOf(row);
    if (spread.isEmpty())
        return;
    second.setLeft(second.left() + metrics.horizontalAdvance(speaker));
    painter->setPen(QColor(look().dim));
    painter->drawText(second, Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(QStringLiteral(" · ") + spread, Qt::ElideRight, second.width()));
}

}
