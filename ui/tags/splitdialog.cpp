// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/splitdialog.h"

#include "app/project/tagsteps.h"
#include "app/text/shortened.h"
#include "ui/coding/codings.h"
#include "ui/look/measure.h"
#include "ui/synopsis.h"
#include "ui/tags/tagplaces.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

constexpr int annotationRole = Qt::UserRole;
constexpr qsizetype lettersShown = 120; // of a highlight, about two lines

}

SplitDialog::SplitDialog(const Codings &codings, const Synopsis &synopsis, TagId tag, QWidget *parent)
    : QDialog(parent)
    , m_codings(codings)
    , m_tag(tag)
    , m_name(new QLineEdit(this))
    , m_taken(new QLabel(this))
    , m_list(new QListWidget(this))
{
    const Tag *from = codings.tag(tag);
    setWindowTitle(tr("Split “%1”").arg(from ? from->name : QString()));
    auto *hint = new QLabel(tr("Tick the highlights that go to the new tag. The others keep this one."), this);
    hint->setWordWrap(true);
    m_taken->setWordWrap(true);
    m_taken->hide();
    m_name->setPlaceholderText(tr("Name of the new tag"));
    m_list->setAccessibleName(tr("Highlights"));
    m_list->setWordWrap(true);
    m_list->setSpacing(px(3));
    TagPlaces places(codings, synopsis);
    places.setTag(tag);
    for (int row = 0; row < places.rowCount(); ++row) {
        const QModelIndex index = places.index(row);
        auto *item = new QListWidgetItem(QStringLiteral("%1   %2").arg(index.data(TagPlaces::LetterRole).toString(),
                                             shortened(index.data(Qt::DisplayRole).toString(), lettersShown)),
            m_list);
        item->setToolTip(index.data(Qt::DisplayRole).toString());
        item->setData(annotationRole, places.annotationAt(row).id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&New tag"), m_name);
    form->addRow(m_taken);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_split = buttons->addButton(tr("&Split"), QDialogButtonBox::AcceptRole);
    auto *down = new QVBoxLayout(this);
    down->addLayout(form);
    down->addWidget(hint);
    down->addWidget(m_list, 1);
    down->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SplitDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &SplitDialog::check);
    connect(m_name, &QLineEdit::textChanged, m_taken, &QWidget::hide);
    connect(m_list, &QListWidget::itemChanged, this, &SplitDialog::check);
    resize(460, 420);
    check();
}

QString SplitDialog::name() const
{
    return m_name->text().simplified();
}

QList<AnnotationId> SplitDialog::chosen() const
{
    QList<AnnotationId> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids.append(AnnotationId{m_list->item(row)->data(annotationRole).toLongLong()});
    }
    return ids;
}

void SplitDialog::accept()
{
    const Tag *from = m_codings.tag(m_tag);
    const Tag *there = from ? tagNamed(m_codings.snapshot(), from->parent, name(), false) : nullptr;
    if (!there) {
        QDialog::accept();
        return;
    }
    m_taken->setText(tr("There is a tag “%1” here already.").arg(there->name));
    m_taken->show();
    m_name->setFocus();
    m_name->selectAll();
}

void SplitDialog::check()
{
    m_split->setEnabled(!name().isEmpty() && !chosen().isEmpty());
}

}
