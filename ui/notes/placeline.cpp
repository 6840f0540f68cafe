// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/placeline.h"

#include "ui/coding/placewords.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/plainwords.h"
#include "ui/synopsis.h"

#include <QPainter>
#include <QTextLayout>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr double textAt = 40;
constexpr double wordStep = 19;
constexpr int mostLines = 2;

}

PlaceLine::PlaceLine(QWidget *parent)
    : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Go to this place"));
}

void PlaceLine::show(const Synopsis &synopsis, const NoteSubject &subject)
{
    const qsizetype article = newestAt(synopsis, subject.article);
    const bool isOlder = isOnOlderVersion(synopsis, subject.article);
    m_letter = article < 0 ? QString() : synopsis.letter(article);
    m_speaker.clear();
    m_leads = article >= 0;
    if (subject.place.isNull()) {
        m_where = article < 0 ? tr("The project") : synopsis.nameOf(article);
        m_words = article < 0 ? QString() : synopsis.titleOf(article);
    } else {
        m_where = isOlder ? synopsis.nameOf(article) : whereabouts(synopsis, subject.place);
        m_speaker = speakerAt(synopsis, subject.place);
        m_words = inMarks(subject.place.words);
    }
    if (isOlder)
        m_where = tr("%1, an older version", "name of an article").arg(m_where);
    setEnabled(m_leads);
    setCursor(m_leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    //: place of a note, its words
    setAccessibleName(tr("%1: %2").arg(m_where, m_words));
    updateGeometry();
    update();
}

QStringList PlaceLine::lines(int width) const
{
    const QFont font = readingFont(13.5);
    QTextLayout layout(m_words, font);
    QStringList all;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const QString rest = m_words.mid(line.textStart());
        if (all.size() == mostLines - 1) {
            all.append(QFontMetrics(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        all.append(rest.left(line.textLength()).trimmed());
    }
    layout.endLayout();
    return all;
}

int PlaceLine::heightForWidth(int width) const
{
    return px(28 + wordStep * static_cast<double>(lines(width - px(textAt + 40)).size()));
}

QSize PlaceLine::sizeHint() const
{
    return {px(280), heightForWidth(px(280))};
}

void PlaceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect sign(px(13), px(5), px(18), px(18));
    if (m_letter.isEmpty())
        lineIcon("book"_L1).paint(&painter, sign.adjusted(1, 1, -1, -1));
    else
        paintOutlet(painter, sign, m_letter);
    const int width = this->width() - px(textAt + 40);
    const QFont bold = chromeFont(12.5, QFont::DemiBold);
    const QString where = QFontMetrics(bold).elidedText(m_where, Qt::ElideRight, width);
    painter.setFont(bold);
    painter.setPen(QColor(look().ui));
    painter.drawText(QRect(px(textAt), px(4), width, px(20)), Qt::AlignVCenter, where);
    if (!m_speaker.isEmpty()) {
        const int at = QFontMetrics(bold).horizontalAdvance(where) + px(4);
        painter.setFont(chromeFont(11.5));
        painter.setPen(QColor(look().dim));
        painter.drawText(QRect(px(textAt) + at, px(4), width - at, px(20)), Qt::AlignVCenter,
            painter.fontMetrics().elidedText(u"· "_s + m_speaker, Qt::ElideRight, width - at));
    }
    painter.setFont(readingFont(13.5));
    painter.setPen(QColor(look().text));
    int top = px(24);
    for (const QString &line : lines(width)) {
        painter.drawText(QRect(px(textAt), top, width, px(wordStep)), Qt::AlignVCenter, line);
        top += px(wordStep);
    }
    if (m_leads) {
        const QPointF tip(this->width() - px(16), px(14));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(underMouse() ? look().ui : look().dim), 1.3));
        const qreal reach = px(4);
        painter.drawLine(tip - QPointF(px(10), 0), tip);
        painter.drawLine(tip - QPointF(reach, reach), tip);
        painter.drawLine(tip - QPointF(reach, -reach), tip);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(look().focus), look().isContrast() ? 3 : 1));
        painter.drawRect(rect().adjusted(px(4), 1, -px(4), -2));
    }
}

}
