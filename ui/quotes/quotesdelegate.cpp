// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotesdelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/quotes/quotesmodel.h"
#include "ui/quotes/rowground.h"
#include "ui/synopsis.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace Synoptic {

namespace {

constexpr double side = 14;     // free at both sides of a row
constexpr double textAt = 41;   // where the words begin
constexpr double lineStep = 19; // from line to line of the words
constexpr double circle = 15;   // across
constexpr double circleStep = 20;
constexpr qsizetype mostCircles = 5; // further outlets are a number

// As many whole words as fit, and "…" at the last of them.
QString cutAtWord(const QString &words, const QFontMetricsF &metrics, qreal width)
{
    QString cut = metrics.elidedText(words, Qt::ElideRight, width);
    if (cut.size() > words.size() || cut == words)
        return cut;
    cut.chop(1);
    const qsizetype blank = cut.lastIndexOf(u' ');
    if (blank > 0 && !words[cut.size()].isSpace())
        cut.truncate(blank);
    while (!cut.isEmpty() && (cut.back().isSpace() || cut.back() == u',' || cut.back() == u'…'))
        cut.chop(1);
    return cut + u'…';
}

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

}

QuotesDelegate::QuotesDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_lines(4000)
{
    refresh();
}

void QuotesDelegate::refresh()
{
    m_words = readingFont(13.5);
    m_small = chromeFont(11.5);
    m_lines.clear();
}

void QuotesDelegate::setCompact(bool compact)
{
    m_compact = compact;
}

void QuotesDelegate::setWidth(int width)
{
    if (m_width == width)
        return;
    m_width = width;
    m_lines.clear();
}

int QuotesDelegate::textWidth() const
{
    return std::max(40, m_width - px(textAt) - px(side));
}

// At most that many lines of the words; the last one ends in "…" where words are left.
const QStringList &QuotesDelegate::lines(const QString &words, int most) const
{
    const std::pair key(words, most);
    if (const QStringList *known = m_lines.object(key))
        return *known;
    const qreal width = textWidth();
    auto *broken = new QStringList;
    QTextLayout layout(words.left(400), m_words);
    layout.beginLayout();
    for (int n = 1; n <= most; ++n) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const QString rest = words.mid(line.textStart());
        const bool isLast = n == most && line.textStart() + line.textLength() < words.size();
        broken->append(
            isLast ? cutAtWord(rest, QFontMetricsF(m_words), width) : rest.left(line.textLength()).trimmed());
    }
    layout.endLayout();
    m_lines.insert(key, broken);
    return *broken;
}

int QuotesDelegate::linesOf(const QModelIndex &index, bool current) const
{
    if (m_compact && !current)
        return 1;
    const QString words = index.data(QuotesModel::WordsRole).toString();
    // Measured only where it is open: no letter on average is narrower than a quarter, or wider than
    // nine tenths, of the face's height.
    const qreal height = QFontMetricsF(m_words).height();
    if (static_cast<qreal>(words.size()) * height / 4 > textWidth())
        return 2;
    if (static_cast<qreal>(words.size()) * height * 0.9 < textWidth())
        return 1;
    return QFontMetricsF(m_words).horizontalAdvance(words) > textWidth() ? 2 : 1;
}

QSize QuotesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(QuotesModel::IsSectionRole).toBool())
        return {m_width, px(28)};
    const int count = linesOf(index, isCurrent(option, index));
    return {m_width, px((m_compact ? 30 : 37) + lineStep * count)};
}

void QuotesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (index.data(QuotesModel::IsSectionRole).toBool())
        paintSection(painter, option, index);
    else
        paintRow(painter, option, index);
    painter->restore();
}

void QuotesDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(QColor(look().focus), look().isContrast() ? 3 : 1));
        painter->drawRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5));
    }
    const QPointF centre(rect.left() + px(19), rect.center().y() + 1);
    const qreal reach = 2.1 * textScale();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(look().dim), 1.1));
    const QPointF open[] = {{-reach * 1.4, -reach * 0.7}, {0, reach * 0.7}, {reach * 1.4, -reach * 0.7}};
    const QPointF folded[] = {{-reach * 0.7, -reach * 1.4}, {reach * 0.7, 0}, {-reach * 0.7, reach * 1.4}};
    const bool isOpen = option.state & QStyle::State_Open;
    painter->translate(centre);
    painter->drawPolyline(isOpen ? open : folded, 3);
    painter->translate(-centre);
    painter->setFont(m_small);
    const QRect text = rect.adjusted(px(30), 0, -px(side), 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(index.data(QuotesModel::CountRole).toInt()));
}

void QuotesDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool current = isCurrent(option, index);
    paintRowGround(*painter, option, current);

    const QRect rect = option.rect;
    const int top = rect.top() + px(m_compact ? 5 : 8);
    const auto group = index.data(QuotesModel::GroupRole).value<qsizetype>();
    const QStringList letters = index.data(QuotesModel::LettersRole).toStringList();
    if (group >= 0) {
        const qreal width = std::min<qreal>(groupBadgeWidth(px(16), group), px(24));
        paintBadge(*painter, QRectF(rect.left() + px(side), top + px(2), width, px(16)), group);
    } else {
        paintOutlet(
            *painter, QRectF(rect.left() + px(side) + px(1), top + px(2), px(circle), px(circle)), letters.first());
    }

    const QFontMetricsF metrics(m_words);
    painter->setFont(m_words);
    painter->setPen(QColor(look().text));
    const QStringList &broken = lines(index.data(QuotesModel::WordsRole).toString(), linesOf(index, current));
    qreal baseline = top + (px(lineStep) - metrics.height()) / 2 + metrics.ascent();
    for (const QString &line : broken) {
        painter->drawText(QPointF(rect.left() + px(textAt), baseline), line);
        baseline += px(lineStep);
    }

    // The second line: circles from the right, the words in what is left.
    const int second = top + px(lineStep) * static_cast<int>(broken.size()) + px(m_compact ? 1 : 3);
    int right = rect.right() + 1 - px(side);
    painter->setFont(m_small);
    painter->setPen(QColor(look().dim));
    if (group >= 0) {
        const qsizetype shown = letters.size() > mostCircles ? mostCircles - 1 : letters.size();
        if (shown < letters.size()) {
            const QString more = tr("+%1", "number of further outlets").arg(letters.size() - shown);
            const QRect place(right - px(24), second, px(24), px(17));
            painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, more);
            right -= px(28);
        }
        for (qsizetype i = shown - 1; i >= 0; --i) {
            const QRectF place(right - px(circle), second + px(1), px(circle), px(circle));
            paintOutlet(*painter, place, letters[i]);
            right -= px(circleStep);
        }
    }
    const QString speaker = index.data(QuotesModel::SpeakerRole).toString();
    const QString note = index.data(QuotesModel::NoteRole).toString();
    const QString words = note.isEmpty() ? speaker : speaker + QStringLiteral(" · ") + note;
    int left = rect.left() + px(textAt);
    if (!index.data(QuotesModel::ConflictRole).toString().isEmpty()) {
        paintDispute(*painter, QRectF(left - px(1), second + px(2), px(13), px(13)), look().mark);
        left += px(16);
    }
    const QRect place(left, second, right - left, px(17));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(m_small).elidedText(words, Qt::ElideRight, place.width()));
}

}
