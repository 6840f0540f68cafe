// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historydialog.h"

#include "ui/history/historymodel.h"
#include "ui/look/look.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Synoptic {

namespace {

// A row with a bar where the project stands; a step that is taken back has a hollow point, one that
// holds a full one.
class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {std::min(QStyledItemDelegate::sizeHint(option, index).width() + indent, option.rect.width()),
            option.fontMetrics.height() + 14};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect rect = option.rect;
        if (index.data(HistoryModel::AtHandRole).toBool()) {
            painter->fillRect(rect, QColor(look().isContrast() ? look().page : look().sel));
            painter->fillRect(
                QRect(rect.left(), rect.top(), look().isContrast() ? 4 : 2, rect.height()), QColor(look().ui));
        }
        if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(QColor(look().focus), look().isContrast() ? 3 : 1));
            painter->drawRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5));
        }
        painter->setRenderHint(QPainter::Antialiasing);
        const QColor color = index.data(Qt::ForegroundRole).value<QColor>();
        painter->setPen(QPen(color, 1.2));
        painter->setBrush(index.data(HistoryModel::TakenBackRole).toBool() ? QBrush(Qt::NoBrush) : QBrush(color));
        painter->drawEllipse(QPointF(rect.left() + indent / 2.0, rect.center().y() + 0.5), 3, 3);
        painter->setFont(index.data(Qt::FontRole).value<QFont>());
        const QRect text = rect.adjusted(indent, 0, -8, 0);
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }

private:
    static constexpr int indent = 30;
};

}

HistoryDialog::HistoryDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new HistoryModel(this))
    , m_list(new QListView(this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(tr("History"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StepDelegate(m_list));
    m_list->setAccessibleName(tr("Steps of this session"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long words are cut
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_hint->setText(tr("Enter or a click puts the project where it stood after that step. Nothing is lost before "
                       "you do something else there."));
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter means the row at hand
    auto *down = new QVBoxLayout(this);
    down->addWidget(m_list, 1);
    down->addWidget(m_hint);
    down->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_list, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { emit stepChosen(index.row()); });
    connect(
        m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { emit stepChosen(index.row()); });
    connect(m_model, &HistoryModel::moved, this, &HistoryDialog::showCurrent);
    resize(380, 460);
    m_list->setFocus();
}

void HistoryDialog::follow(const QUndoStack *steps)
{
    m_model->follow(steps);
}

void HistoryDialog::showCurrent()
{
    const QModelIndex index = m_model->index(m_model->current());
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

}
