// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/wordingview.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/plainwords.h"
#include "ui/quotes/outletmarks.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace Synoptic {

namespace {

using State = WordingRun::State;

// A name that gives way to what stands beside it.
class NameLabel : public QLabel
{
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {px(40), QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            rect(), Qt::AlignVCenter | Qt::TextSingleLine, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

bool isMarked(State state)
{
    return state == State::OnlyHere || state == State::Changed;
}

}

WordingText::WordingText(const QList<SheetPiece> &pieces, qsizetype group, QWidget *parent)
    : QTextEdit(parent)
    , m_group(group)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setDefaultFont(readingFont(13.5));

    QPalette colors = palette();
    colors.setColor(QPalette::Text, look().text);
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Highlight, look().selection);
    colors.setColor(QPalette::HighlightedText, look().selectionText);
    setPalette(colors);

    QTextCursor cursor(document());
    QTextBlockFormat lines;
    lines.setLineHeight(20.5 * textScale(), QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(lines);
    for (const SheetPiece &piece : pieces) {
        QTextCharFormat format;
        format.setForeground(QColor(piece.state == State::Dropped ? look().dim : look().text));
        format.setFontStrikeOut(piece.state == State::Dropped);
        const int begin = cursor.position();
        cursor.insertText(piece.text, format);
        if (piece.state == State::Dropped || isMarked(piece.state))
            m_marks.append({begin, cursor.position(), piece.state});
    }
    moveCursor(QTextCursor::Start);
}

int WordingText::heightForWidth(int width) const
{
    if (width <= 0)
        return 0;
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return *m_heights.insert(width, qCeil(copy->size().height()) + 2);
}

QSize WordingText::sizeHint() const
{
    return {px(280), heightForWidth(px(280))};
}

QSize WordingText::minimumSizeHint() const
{
    return {px(60), px(21)};
}

void WordingText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    const int height = qCeil(document()->size().height()) + 2;
    if (minimumHeight() != height)
        setFixedHeight(height);
}

void WordingText::paintMark(QPainter &painter, const Mark &mark) const
{
    if (!isMarked(mark.state))
        return;
    const GroupColors &colors = look().group(std::max<qsizetype>(m_group, 0));
    const QTextBlock block = document()->firstBlock();
    const QTextLayout *layout = block.layout();
    for (int n = 0; n < layout->lineCount(); ++n) {
        const QTextLine line = layout->lineAt(n);
        const int begin = std::max(mark.begin, line.textStart());
        int end = std::min(mark.end, line.textStart() + line.textLength());
        while (end > begin && block.text()[end - 1].isSpace())
            --end;
        if (end <= begin)
            continue;
        const qreal x1 = layout->position().x() + line.cursorToX(begin) - 0.5;
        const qreal x2 = layout->position().x() + line.cursorToX(end) + 0.5;
        const qreal baseline = layout->position().y() + line.y() + line.ascent();
        const qreal top = baseline - px(13);
        const qreal bottom = baseline + px(4.5);
        const bool wavy = mark.state == State::Changed;
        if (!look().isContrast()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(colors.fill));
            painter.drawRoundedRect(QRectF(QPointF(x1, top), QPointF(x2, bottom)), 2, 2);
        }
        paintEdge(painter, wavy ? Wording::Changed : Wording::Paraphrased, x1, x2, bottom + (wavy ? 1 : 0), colors.edge,
            look().isContrast() ? 2.2 : 1.5);
    }
}

void WordingText::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        for (const Mark &mark : std::as_const(m_marks))
            paintMark(painter, mark);
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(QColor(look().focus), 1, look().isContrast() ? Qt::SolidLine : Qt::DotLine));
            painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
        }
    }
    QTextEdit::paintEvent(event);
}

void WordingText::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit activated();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void WordingText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        emit activated();
}

// What is copied is what the outlet prints: words it drops are on the screen only.
QMimeData *WordingText::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const QString words = document()->firstBlock().text();
    QString copied;
    int from = cursor.selectionStart();
    for (const Mark &mark : m_marks) {
        if (mark.state != State::Dropped || mark.end <= from || mark.begin >= cursor.selectionEnd())
            continue;
        copied += words.mid(from, mark.begin - from);
        from = mark.end + (mark.end < words.size() && words[mark.end] == u' ' ? 1 : 0);
    }
    copied += words.mid(from, cursor.selectionEnd() - from);
    auto *mime = new QMimeData;
    mime->setText(copied.simplified());
    return mime;
}

void WordingText::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit menuWanted(menu);
    menu->popup(event->globalPos());
}

void WordingText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the area around scrolls
}

WordingView::WordingView(const SheetEntry &entry, qsizetype group, QWidget *parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_text(new WordingText(entry.pieces, group, this))
{
    auto *mark = new OutletMark(entry.letter, this);
    auto *outlet = new NameLabel(this);
    dress(outlet, entry.outlet, chromeFont(12.5, QFont::DemiBold), look().ui.value);
    outlet->setWordWrap(false);
    outlet->setToolTip(plainToolTip(entry.outlet));
    QLabel *measure = label(entry.measure, chromeFont(11.5), look().dim.value);
    measure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *head = new QHBoxLayout;
    head->setSpacing(px(7));
    head->addWidget(mark);
    head->addWidget(outlet, 1);
    head->addWidget(measure);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(px(25), 0, 0, 0);
    column->setSpacing(px(3));
    column->addWidget(m_text);
    if (!entry.attribution.isEmpty())
        column->addWidget(label(entry.attribution, chromeFont(11.5), look().dim.value));
    if (!entry.summary.isEmpty())
        column->addWidget(label(entry.summary, chromeFont(11.5, QFont::Medium), look().dim.value));
    if (!entry.yourWord.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(px(5));
        auto *pen = new QLabel(this);
        pen->setPixmap(lineIcon(QLatin1StringView("edit")).pixmap(QSize(px(13), px(13)), devicePixelRatio()));
        pen->setFixedWidth(px(14));
        row->addWidget(pen, 0, Qt::AlignTop);
        row->addWidget(label(entry.yourWord, chromeFont(11.5, QFont::Medium), look().ui.value), 1);
        column->addLayout(row);
    }

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, px(9), 0, px(9));
    all->setSpacing(px(4));
    all->addLayout(head);
    all->addLayout(column);

    setCursor(Qt::PointingHandCursor);
    const QString name = tr("%1, %2", "outlet, how it words the quotation").arg(entry.outlet, entry.measure);
    setAccessibleName(name);
    m_text->setAccessibleName(name);
    QStringList further = {entry.attribution, entry.summary, entry.yourWord};
    further.removeAll(QString());
    m_text->setAccessibleDescription(further.join(u'\n'));
    m_text->setToolTip(tr("Click or press Enter to go to this place"));
    connect(m_text, &WordingText::menuWanted, this, [this](QMenu *menu) { emit menuWanted(menu, m_entry.place); });
    connect(m_text, &WordingText::activated, this, [this] { emit activated(m_entry.place); });
}

QLabel *WordingView::label(const QString &words, const QFont &font, QRgb color)
{
    auto *it = new QLabel(this);
    dress(it, words, font, color);
    return it;
}

void WordingView::dress(QLabel *label, const QString &words, const QFont &font, QRgb color)
{
    label->setTextFormat(Qt::PlainText);
    label->setText(words);
    label->setFont(font);
    label->setWordWrap(words.size() > 30);
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, QColor::fromRgb(color));
    label->setPalette(colors);
}

void WordingView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit menuWanted(menu, m_entry.place);
    menu->popup(event->globalPos());
}

void WordingView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit activated(m_entry.place);
}

}
