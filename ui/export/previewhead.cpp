// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/previewhead.h"

#include "ui/export/pagespreview.h"
#include "ui/look/icons.h"
#include "ui/look/measure.h"
#include "ui/settings.h"
#include "ui/toolbar/segments.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const Setting<int> fitSetting{"export/fit", 0};

}

PreviewHead::PreviewHead(PagesPreview &preview, QWidget *parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_place(new QLabel(this))
    , m_back(makeTurner("previous"_L1, tr("Turn back"), -1))
    , m_on(makeTurner("next"_L1, tr("Turn on"), 1))
{
    auto *fits = new QActionGroup(this);
    QList<QAction *> actions;
    for (const auto &[fit, words] :
        {std::pair(PagesPreview::Fit::TwoPages, tr("Two pages")), std::pair(PagesPreview::Fit::OnePage, tr("One")),
            std::pair(PagesPreview::Fit::Width, tr("Width", "a page as wide as the window"))}) {
        QAction *const action = fits->addAction(words);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, fit] {
            m_preview.setFit(fit);
            fitSetting.set(static_cast<int>(fit));
        });
        actions.append(action);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(14), px(8), px(14), px(8));
    row->addWidget(new Segments(tr("How the pages fit"), Segments::Ticks::No, actions, {}, this));
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_place);
    row->addWidget(m_on);
    row->addStretch(1);
    const int fit = std::clamp(fitSetting.value(), 0, 2);
    actions[fit]->setChecked(true);
    m_preview.setFit(static_cast<PagesPreview::Fit>(fit));
    connect(&m_preview, &PagesPreview::turned, this, [this, actions] {
        actions[static_cast<int>(m_preview.fit())]->setChecked(true);
        followPages();
    });
}

QToolButton *PreviewHead::makeTurner(QLatin1StringView icon, const QString &words, int direction)
{
    auto *button = new QToolButton(this);
    button->setIcon(lineIcon(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(words);
    button->setToolTip(words);
    connect(button, &QToolButton::clicked, this, [this, direction] { m_preview.turn(direction); });
    return button;
}

void PreviewHead::followPages()
{
    m_place->setText(m_preview.placeWords());
    m_back->setEnabled(m_preview.canTurn(-1));
    m_on->setEnabled(m_preview.canTurn(1));
}

}
