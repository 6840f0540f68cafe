// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/articleboxes.h"

#include "ui/look/measure.h"
#include "ui/plainwords.h"
#include "ui/synopsis.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype mostBoxes = 24;
constexpr int perRow = 6;

}

ArticleBoxes::ArticleBoxes(const QStringList &names, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(10));
    if (names.size() > mostBoxes) {
        grid->addWidget(new QLabel(tr("all %n", nullptr, static_cast<int>(names.size())), this));
        return;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *box = new QCheckBox(Synopsis::nthLetter(i), this);
        box->setAccessibleName(tr("%1, %2", "letter of an article, its outlet").arg(box->text(), names[i]));
        box->setToolTip(plainToolTip(names[i]));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, [this] {
            keepOne();
            emit changed();
        });
        grid->addWidget(box, static_cast<int>(i) / perRow, static_cast<int>(i) % perRow);
        m_boxes.append(box);
    }
    grid->setColumnStretch(perRow, 1);
    keepOne();
}

QString ArticleBoxes::letters() const
{
    if (std::ranges::all_of(m_boxes, &QCheckBox::isChecked))
        return {};
    QStringList ticked;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            ticked.append(box->text());
    }
    return ticked.join(u',');
}

void ArticleBoxes::setLetters(const QString &letters)
{
    const QStringList wanted = letters.split(u',', Qt::SkipEmptyParts);
    const auto isWanted = [&wanted](const QCheckBox *box) { return wanted.contains(box->text()); };
    const bool all = std::ranges::none_of(m_boxes, isWanted);
    for (QCheckBox *box : std::as_const(m_boxes)) {
        const QSignalBlocker quiet(box);
        box->setEnabled(true);
        box->setChecked(all || isWanted(box));
    }
    keepOne();
}

// The last one that is ticked cannot be taken away: an empty file is of no use to anybody.
void ArticleBoxes::keepOne()
{
    const bool isLast = std::ranges::count_if(m_boxes, &QCheckBox::isChecked) == 1;
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setEnabled(!isLast || !box->isChecked());
}

}
