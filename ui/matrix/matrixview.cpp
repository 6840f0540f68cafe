// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixview.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/matrix/matrixdelegate.h"
#include "ui/matrix/matrixheaders.h"
#include "ui/matrix/matrixpaint.h"
#include "ui/synopsis.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace Synoptic {

namespace {

using Row = MatrixModel::Row;

constexpr double leastColumn = 182; // the word bar and its insets
constexpr double mostColumn = 420;

// The field above the quotations, left of the outlets.
class Corner : public QWidget
{
public:
    Corner(const MatrixModel *model, QWidget *parent)
        : QWidget(parent)
        , m_model(model)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(look().chrome));
        painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(look().line2));
        painter.setFont(headFont());
        painter.setPen(QColor(look().dim));
        const bool shared = m_model->shows() == MatrixModel::Shows::Shared;
        painter.drawText(rect().adjusted(px(20), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
            shared ? MatrixView::tr("Shared quote") : MatrixView::tr("In one article"));
    }

private:
    const MatrixModel *m_model;
};

}

MatrixView::MatrixView(Synopsis *synopsis, QWidget *parent)
    : QTableView(parent)
    , m_synopsis(synopsis)
    , m_model(new MatrixModel(synopsis, this))
    , m_delegate(new MatrixDelegate(m_model, this))
    , m_quotes(new QuoteHeader(m_model, this))
    , m_corner(new Corner(m_model, this))
{
    setHorizontalHeader(new OutletHeader(synopsis, this));
    setVerticalHeader(m_quotes);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(px(49));
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setAccessibleName(tr("Quotes by outlets"));
    setModel(m_model);
    if (auto *button = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        button->hide(); // our own field lies there
    m_corner->raise();
    wearLook();

    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixView::modelReset);
    connect(synopsis, &Synopsis::litGroupChanged, this, &MatrixView::follow);
    // The view's own answer to a press on the left column is to select a row; ours is to light it.
    disconnect(m_quotes, &QHeaderView::sectionPressed, nullptr, nullptr);
    disconnect(m_quotes, &QHeaderView::sectionEntered, nullptr, nullptr);
    connect(m_quotes, &QHeaderView::sectionClicked, this, [this](int row) {
        setFocus(Qt::MouseFocusReason);
        if (m_model->rowKind(row) == Row::Quotation)
            setCurrentIndex(m_model->index(row, columnFor(row)));
    });
    m_quotes->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_quotes, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        const int row = m_quotes->logicalIndexAt(at);
        if (row >= 0)
            showMenu(quoteOf(m_model->index(row, columnFor(row))).whole(), m_quotes->mapToGlobal(at));
    });
    modelReset();
}

void MatrixView::setOrder(Order order)
{
    if (m_model->order() == order)
        return;
    m_model->setOrder(order);
    emit orderChanged(order);
}

void MatrixView::setShows(Shows shows)
{
    if (m_model->shows() == shows)
        return;
    m_model->setShows(shows);
    m_corner->update();
    emit showsChanged(shows);
}

void MatrixView::modelReset()
{
    layOut();
    follow(m_synopsis->litGroup());
}

// Row heights, and columns that share the width until they would be narrower than a word bar.
void MatrixView::layOut()
{
    const std::pair<Row, double> heights[] = {{Row::Legend, 48}, {Row::Heading, 41}, {Row::QuotedWords, 48},
        {Row::WhoseWords, 95}, {Row::OnlyHere, 38}, {Row::LeftOut, 38}, {Row::Passages, 38}};
    m_quotes->setFixedWidth(std::min(px(376), std::max(px(200), width() * 2 / 5)));
    if (m_model->rowCount() > 0) {
        for (int row = 0; row < m_model->rowOf(Row::Legend); ++row) {
            if (m_quotes->sectionSize(row) != m_quotes->defaultSectionSize())
                m_quotes->resizeSection(row, m_quotes->defaultSectionSize());
        }
        for (const auto &[kind, height] : heights)
            m_quotes->resizeSection(m_model->rowOf(kind), px(height));
    }
    const int columns = m_model->columnCount();
    const int room = viewport()->width();
    for (int column = 0; column < columns; ++column) {
        const int share = room * (column + 1) / columns - room * column / columns;
        horizontalHeader()->resizeSection(column, std::clamp(share, px(leastColumn), px(mostColumn)));
    }
    m_corner->setGeometry(0, 0, m_quotes->width(), horizontalHeader()->height());
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void MatrixView::wearLook()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look().page);
    if (colors != palette())
        setPalette(colors);
    m_corner->update();
    viewport()->update();
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wearLook();
}

// The key runs from the left column into the cells, and stays where it is when they scroll sideways.
void MatrixView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() == 0)
        return;
    QPainter painter(viewport());
    const int key = m_model->rowOf(Row::Legend);
    const QRect legend(-m_quotes->width(), rowViewportPosition(key), width(), px(44));
    paintMatrixKey(painter, legend, *m_model);
    const int heading = m_model->rowOf(Row::Heading);
    const int bottom = rowViewportPosition(heading) + rowHeight(heading) - 1;
    painter.fillRect(QRect(0, bottom, viewport()->width(), 1), QColor(look().line2));
}

void MatrixView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        viewport()->update(); // the key does not move
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_quotes->setCurrentRow(current.row());
    viewport()->update(); // the whole row is raised
    if (m_following || !current.isValid() || m_model->rowKind(current.row()) != Row::Quotation)
        return;
    const QScopedValueRollback quiet(m_following, true);
    m_synopsis->light(m_model->groupOf(current.row()), false);
}

// The column at hand, or else the first outlet that prints the quotation of a row.
int MatrixView::columnFor(int row) const
{
    if (currentIndex().isValid())
        return currentIndex().column();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->cell(row, column).isPrinted())
            return column;
    }
    return 0;
}

void MatrixView::follow(qsizetype group)
{
    if (m_following)
        return;
    const QScopedValueRollback quiet(m_following, true);
    const int row = m_model->rowOfGroup(group);
    if (row < 0) {
        if (m_model->groupOf(currentIndex().row()) >= 0)
            setCurrentIndex({});
        return;
    }
    const QModelIndex index = m_model->index(row, columnFor(row));
    setCurrentIndex(index);
    scrollTo(index);
}

void MatrixView::go(const QModelIndex &index)
{
    if (!index.isValid() || m_model->rowKind(index.row()) != Row::Quotation)
        return;
    const MatrixCell &cell = m_model->cell(index.row(), index.column());
    if (cell.isAbsent())
        return;
    const Place place = cell.place; // lighting may lay the table out anew
    m_synopsis->show(place, cell.group);
}

qsizetype MatrixView::badgeAt(const QModelIndex &index, QPoint point) const
{
    if (!index.isValid() || m_model->rowKind(index.row()) != Row::LeftOut)
        return -1;
    return m_delegate->badgeAt(visualRect(index), index.column(), point);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyAsTsv();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        go(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const bool isQuotation = index.isValid() && m_model->rowKind(index.row()) == Row::Quotation;
    const bool leads
        = isQuotation ? !m_model->cell(index.row(), index.column()).isAbsent() : badgeAt(index, point) >= 0;
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (index != currentIndex())
        return; // pressed somewhere else
    if (const qsizetype group = badgeAt(index, point); group >= 0)
        m_synopsis->light(group, false);
    else
        go(index);
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    const QPoint at
        = byKey && index.isValid() ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    showMenu(quoteOf(index), at);
}

void MatrixView::showMenu(const QuoteAtHand &what, QPoint globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy the table"), QKeySequence::Copy, this, &MatrixView::copyAsTsv);
    menu->addAction(tr("Copy as C&SV"), this, &MatrixView::copyAsCsv);
    if (!what.isEmpty())
        emit quoteMenuWanted(menu, what);
    menu->popup(globalPosition);
}

QuoteAtHand MatrixView::quoteOf(const QModelIndex &index) const
{
    if (!index.isValid() || m_model->rowKind(index.row()) != Row::Quotation)
        return {};
    const qsizetype group = m_model->groupOf(index.row());
    const MatrixCell &cell = m_model->cell(index.row(), index.column());
    if (cell.isPrinted() || group >= 0)
        return {.group = group, .place = cell.isPrinted() ? cell.place : Place()};
    for (int column = 0; column < m_model->columnCount(); ++column) { // the one outlet that prints it
        if (m_model->cell(index.row(), column).isPrinted())
            return {.group = -1, .place = m_model->cell(index.row(), column).place};
    }
    return {};
}

QuoteAtHand MatrixView::quoteAtHand() const
{
    return quoteOf(currentIndex());
}

void MatrixView::copyAsCsv() const
{
    QGuiApplication::clipboard()->setText(m_model->asText(u','));
}

void MatrixView::copyAsTsv() const
{
    QGuiApplication::clipboard()->setText(m_model->asText(u'\t'));
}

}
