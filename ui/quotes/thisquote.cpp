// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/thisquote.h"

#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/look/style.h"
#include "ui/quotes/outletmarks.h"
#include "ui/quotes/quotetext.h"
#include "ui/quotes/wordingview.h"
#include "ui/synopsis.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace Synoptic {

namespace {

// The number of the quotation on its colour.
class BadgeMark : public QWidget
{
public:
    BadgeMark(qsizetype group, QWidget *parent)
        : QWidget(parent)
        , m_group(group)
    {
        setFixedSize(qCeil(groupBadgeWidth(px(16), group)), px(16));
        setAccessibleName(ThisQuote::tr("Quote %1", "number of a shared quotation").arg(group + 1));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBadge(painter, rect(), m_group);
    }

private:
    qsizetype m_group;
};

}

ThisQuote::ThisQuote(Synopsis *synopsis, QWidget *parent)
    : QWidget(parent)
    , m_synopsis(synopsis)
    , m_area(new QScrollArea(this))
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->verticalScrollBar()->setSingleStep(px(20));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_area, 1);
    setAccessibleName(tr("This quote"));
    connect(synopsis, &Synopsis::reusesChanged, this, [this] {
        if (m_sheet.group >= 0)
            showGroup(m_sheet.group);
        else if (!m_sheet.isEmpty())
            showQuote(m_sheet.entries.first().place.quote);
    });
    rebuild();
}

void ThisQuote::showGroup(qsizetype group)
{
    setSheet(sheetOfGroup(*m_synopsis, group));
}

void ThisQuote::showQuote(qsizetype quote)
{
    setSheet(sheetOfQuote(*m_synopsis, quote));
}

void ThisQuote::clear()
{
    setSheet({});
}

void ThisQuote::setSheet(const QuoteSheet &sheet)
{
    if (m_sheet == sheet)
        return;
    m_sheet = sheet;
    rebuild();
}

void ThisQuote::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(look().raised));
}

void ThisQuote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::LanguageChange) {
        const int place = m_area->verticalScrollBar()->value();
        rebuild();
        QEvent fit(QEvent::LayoutRequest); // the new body gets its height now, to be scrolled as the old one was
        QCoreApplication::sendEvent(m_area->widget(), &fit);
        m_area->verticalScrollBar()->setValue(place);
    }
}

void ThisQuote::rebuild()
{
    m_wordings.clear();
    delete m_head;
    m_head = nullptr;
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(px(14), 0, px(14), px(9));
    column->setSpacing(0);

    if (m_sheet.isEmpty()) {
        QLabel *hint = words(tr("Choose a quote in the list or in a text, and every outlet’s wording stands here."), 12,
            QFont::Normal, look().dim.value);
        hint->setContentsMargins(0, px(14), 0, 0);
        column->addWidget(hint);
    } else {
        m_head = head();
        qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, m_head);
        m_head->show(); // now: by itself a layout shows what it is given with the next event
    }
    for (const SheetEntry &entry : std::as_const(m_sheet.entries)) {
        if (!m_wordings.isEmpty())
            column->addWidget(line());
        auto *view = new WordingView(entry, m_sheet.group, body);
        connect(view, &WordingView::activated, this, &ThisQuote::go);
        connect(view, &WordingView::menuWanted, this, [this](QMenu *menu, const Place &place) {
            emit quoteMenuWanted(menu, {.group = m_sheet.group, .place = place});
        });
        m_wordings.append(view);
        column->addWidget(view);
    }
    if (!m_sheet.told.isEmpty()) {
        column->addWidget(line());
        QLabel *title = words(tr("Told without marks"), 11.5, QFont::DemiBold, look().dim.value);
        title->setContentsMargins(0, px(9), 0, px(3));
        column->addWidget(title);
    }
    for (const SheetEcho &it : std::as_const(m_sheet.told))
        column->addWidget(echo(it));
    if (!m_sheet.leftOut.isEmpty()) {
        column->addWidget(line());
        auto *absent = new OutletsLine(tr("Left out by"), m_sheet.leftOut, *m_synopsis, body);
        absent->setContentsMargins(0, 0, 0, 0);
        column->addSpacing(px(11));
        column->addWidget(absent);
        column->addSpacing(px(11));
    }
    if (!m_sheet.echoes.isEmpty()) {
        column->addWidget(line());
        QLabel *title = words(tr("Similar words, not counted"), 11.5, QFont::DemiBold, look().dim.value);
        title->setContentsMargins(0, px(9), 0, px(3));
        column->addWidget(title);
    }
    for (const SheetEcho &it : std::as_const(m_sheet.echoes))
        column->addWidget(echo(it));
    if (!m_sheet.reuse.isEmpty()) {
        column->addWidget(line());
        QLabel *reuse = words(m_sheet.reuse, 12, QFont::Normal, look().dim.value);
        reuse->setContentsMargins(0, px(9), 0, px(9));
        column->addWidget(reuse);
    }
    column->addStretch(1);
    m_area->setWidget(body);
    QPalette colors = body->palette();
    colors.setColor(QPalette::Window, look().raised);
    body->setPalette(colors); // a scroll area fills the ground of its widget
    update();
}

QWidget *ThisQuote::head()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, px(9), 0, px(9));
    row->setSpacing(px(8));
    if (m_sheet.group >= 0)
        row->addWidget(new BadgeMark(m_sheet.group, widget));
    QLabel *speaker = words(m_sheet.speaker, 13, QFont::DemiBold, look().ui.value);
    speaker->setWordWrap(false);
    speaker->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(speaker);
    QLabel *count = words(m_sheet.count, 12, QFont::Normal, look().dim.value);
    count->setWordWrap(false);
    row->addWidget(count, 1);

    auto *more = new QToolButton(widget);
    more->setText(QStringLiteral("⋯"));
    more->setProperty(plainMenuButton, true);
    more->setAutoRaise(true);
    more->setFixedSize(px(24), px(22));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(tr("What to do with this quote"));
    more->setToolTip(more->accessibleName());
    auto *menu = new QMenu(more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    more->setMenu(menu);
    row->addWidget(more);

    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(px(14), 0, px(14), 0);
    column->setSpacing(0);
    column->addLayout(row);
    if (!m_sheet.conflict.isEmpty()) {
        QLabel *conflict = words(m_sheet.conflict, 11.5, QFont::Medium, look().ui.value);
        conflict->setContentsMargins(0, 0, 0, px(8));
        conflict->setAccessibleName(tr("The outlets do not agree on the speaker: %1").arg(m_sheet.conflict));
        column->addWidget(conflict);
    }
    column->addWidget(line());
    return widget;
}

void ThisQuote::fillMenu(QMenu *menu)
{
    menu->clear();
    menu->addAction(tr("&Copy as text"), this, &ThisQuote::copyAsText);
    QAction *together
        = menu->addAction(tr("&Bring copies to one height"), this, [this] { m_synopsis->light(m_sheet.group, true); });
    together->setEnabled(m_sheet.group >= 0);
    if (const QuoteAtHand what = quoteAtHand(); !what.isEmpty())
        emit quoteMenuWanted(menu, what.whole());
}

QuoteAtHand ThisQuote::quoteAtHand() const
{
    for (const WordingView *wording : m_wordings) {
        if (wording->text() == window()->focusWidget())
            return {.group = m_sheet.group, .place = wording->entry().place};
    }
    if (m_sheet.isEmpty())
        return {};
    return {.group = m_sheet.group, .place = m_sheet.group < 0 ? m_sheet.entries.first().place : Place()};
}

QWidget *ThisQuote::line()
{
    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::NoFrame);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    QPalette colors = rule->palette();
    colors.setColor(QPalette::Window, look().line);
    rule->setPalette(colors);
    return rule;
}

QWidget *ThisQuote::echo(const SheetEcho &echo)
{
    auto *row = new LeadingLine(
        echo.letter, tr("%1 %2", "like words of another speaker, the speaker").arg(echo.words, echo.speaker), this);
    connect(row, &QAbstractButton::clicked, this, [this, place = echo.place] { m_synopsis->show(place); });
    return row;
}

QLabel *ThisQuote::words(const QString &text, double size, QFont::Weight weight, QRgb color)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(chromeFont(size, weight));
    label->setWordWrap(true);
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, QColor::fromRgb(color));
    label->setPalette(colors);
    return label;
}

void ThisQuote::go(const Place &place)
{
    m_synopsis->show(place, m_sheet.group);
}

void ThisQuote::copyAsText() const
{
    if (!m_sheet.isEmpty())
        QGuiApplication::clipboard()->setText(plainText(m_sheet, *m_synopsis));
}

}
