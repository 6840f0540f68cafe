// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/roledelegate.h"

#include "app/text/article.h"
#include "ui/rolenames.h"

#include <QApplication>
#include <QComboBox>

namespace Synoptic {

void RoleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionComboBox box;
    box.rect = option.rect.adjusted(2, 2, -2, -2);
    box.palette = option.palette;
    box.fontMetrics = option.fontMetrics;
    box.direction = option.direction;
    box.state = QStyle::State_Enabled | (option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver));
    box.currentText = displayText(index.data(Qt::EditRole), option.locale);
    const QStyle &style = *(option.widget ? option.widget->style() : QApplication::style());
    style.drawComplexControl(QStyle::CC_ComboBox, &box, painter, option.widget);
    style.drawControl(QStyle::CE_ComboBoxLabel, &box, painter, option.widget);
}

QString RoleDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return roleWords(static_cast<BlockRole>(value.toInt()));
}

QWidget *RoleDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *roles = new QComboBox(parent);
    for (const BlockRole role : allRoles())
        roles->addItem(roleWords(role), static_cast<int>(role));
    const QString words = index.siblingAtColumn(1).data().toString();
    roles->setAccessibleName(tr("What “%1” is").arg(words.left(40)));
    auto *self = const_cast<RoleDelegate *>(this); // signals of a delegate are told from its const members
    connect(roles, &QComboBox::activated, self, [self, roles] {
        emit self->commitData(roles);
        emit self->closeEditor(roles);
    });
    return roles;
}

void RoleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *roles = static_cast<QComboBox *>(editor);
    roles->setCurrentIndex(roles->findData(index.data(Qt::EditRole)));
    roles->showPopup();
}

void RoleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *roles = static_cast<QComboBox *>(editor);
    model->setData(index, roles->currentData());
    model->setData(index, roles->currentText(), Qt::AccessibleTextRole);
}

}
