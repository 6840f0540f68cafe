// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/propertiesdialog.h"

#include "ui/dialogs/pastedialog.h"
#include "ui/dialogs/roledelegate.h"
#include "ui/plainwords.h"
#include "ui/rolenames.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Synoptic {

PropertiesDialog::PropertiesDialog(const Article &article, const QString &source, QWidget *parent)
    : QDialog(parent)
    , m_article(article)
    , m_form(new QFormLayout)
    , m_parts(new QTableWidget(this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(tr("Article details"));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addField(Correction::Field::Outlet, tr("&Outlet"), article.outlet);
    addField(Correction::Field::Headline, tr("&Headline"), article.headline);
    addField(Correction::Field::Authors, tr("&Authors"), article.authors.join(QStringLiteral("; ")));
    addField(Correction::Field::Published, tr("&Date"), article.published);
    addField(Correction::Field::Section, tr("&Section"), article.section);
    addField(Correction::Field::Language, tr("&Language"), article.language);
    if (!source.isEmpty()) {
        auto *from = new QLabel(source, this);
        from->setTextFormat(Qt::PlainText);
        from->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_form->addRow(tr("Came from"), from);
    }
    fillParts();
    auto *partsLabel = new QLabel(tr("&Parts of the text; quotes are looked for in the story only"), this);
    partsLabel->setBuddy(m_parts);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Correct"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->addLayout(m_form);
    down->addWidget(partsLabel);
    down->addWidget(m_parts, 1);
    down->addWidget(m_hint);
    down->addWidget(buttons);
    resize(720, 620);
    check();
}

void PropertiesDialog::addField(Correction::Field field, const QString &label, const QString &value)
{
    auto *edit = new QLineEdit(value, this);
    edit->setCursorPosition(0);
    QString name = label;
    edit->setAccessibleName(name.remove(u'&'));
    connect(edit, &QLineEdit::textChanged, this, &PropertiesDialog::check);
    m_form->addRow(label, edit);
    m_fields.append({field, edit->text(), edit});
}

void PropertiesDialog::fillParts()
{
    m_parts->setColumnCount(2);
    m_parts->setHorizontalHeaderLabels({tr("Is"), tr("Text")});
    m_parts->setRowCount(static_cast<int>(m_article.blocks.size()));
    m_parts->setAccessibleName(tr("Parts of the text"));
    m_parts->verticalHeader()->hide();
    m_parts->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::DoubleClicked
        | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_parts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_parts->setTabKeyNavigation(false);
    m_parts->setItemDelegateForColumn(0, new RoleDelegate(m_parts));
    connect(m_parts, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == 0)
            m_parts->editItem(m_parts->item(row, column));
    });
    for (int row = 0; row < m_parts->rowCount(); ++row) {
        const Block &block = m_article.blocks[row];
        const QString words = block.range.of(m_article.text).toString().simplified();
        auto *role = new QTableWidgetItem;
        role->setData(Qt::EditRole, static_cast<int>(block.role));
        role->setData(Qt::AccessibleTextRole, roleWords(block.role));
        m_parts->setItem(row, 0, role);
        auto *item = new QTableWidgetItem(words);
        item->setFlags(item->flags() & ~Qt::ItemIsEditable);
        item->setToolTip(plainToolTip(words.left(400)));
        m_parts->setItem(row, 1, item);
    }
    m_parts->verticalHeader()->setDefaultSectionSize(34);
    m_parts->setColumnWidth(0, 150);
    m_parts->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void PropertiesDialog::check()
{
    QString hint;
    for (const Field &field : std::as_const(m_fields)) {
        const QString typed = field.edit->text();
        if (typed == field.before) // however it is written: nobody has touched it
            continue;
        if (field.field == Correction::Field::Published && !typed.trimmed().isEmpty() && dateFrom(typed).isEmpty())
            hint = tr("This is not a date that can be read; write it like 2013-12-05 or 5 Dec 2013.");
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_accept->setEnabled(hint.isEmpty());
}

QList<Correction> PropertiesDialog::corrections() const
{
    QList<Correction> all;
    for (const Field &field : m_fields) {
        if (field.edit->text() == field.before)
            continue;
        const bool isDate = field.field == Correction::Field::Published;
        const QString now = isDate ? dateFrom(field.edit->text()) : field.edit->text().simplified();
        if (now != field.before)
            all.append({.id = {}, .article = m_article.id, .field = field.field, .range = {}, .value = now});
    }
    for (int row = 0; row < m_parts->rowCount(); ++row) {
        const Block &block = m_article.blocks[row];
        const auto role = static_cast<BlockRole>(m_parts->item(row, 0)->data(Qt::EditRole).toInt());
        if (role != block.role)
            all.append({.id = {},
                .article = m_article.id,
                .field = Correction::Field::Role,
                .range = block.range,
                .value = roleName(role)});
    }
    return all;
}

}
