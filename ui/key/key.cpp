// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/key/key.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/settings.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

const Setting<bool> &keyFolded()
{
    static const Setting<bool> setting{"window/keyFolded", false};
    return setting;
}

// One line of the key: the mark as it looks on the page, and what it means.
class KeyRow : public QWidget
{
public:
    KeyRow(std::optional<Wording> wording, const QString &meaning, QWidget *parent)
        : QWidget(parent)
        , m_wording(wording)
        , m_meaning(meaning)
    {
        setAccessibleName(meaning);
        setFixedHeight(px(23));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const double s = textScale();
        const QRectF swatch(16 * s, 3 * s, 30 * s, 16 * s);
        if (m_wording) {
            const GroupColors &blue = look().group(0);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(blue.fill));
            painter.drawRoundedRect(swatch, 2, 2);
            paintEdge(painter, *m_wording, swatch.left(), swatch.right(), swatch.bottom() - 1, blue.edge,
                look().isContrast() ? 2.2 : 1.5);
        } else {
            const double width = look().isContrast() ? 4 : 3;
            painter.fillRect(
                QRectF(swatch.center().x() - width / 2, swatch.top(), width, swatch.height()), QColor(look().copy));
        }
        painter.setFont(chromeFont(11.5));
        painter.setPen(QColor(look().dim));
        painter.drawText(QRectF(58 * s, 0, width() - 60 * s, height()), Qt::AlignLeft | Qt::AlignVCenter, m_meaning);
    }

private:
    std::optional<Wording> m_wording; // none: the bar of a shared passage
    QString m_meaning;
};

}

Key::Key(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_rows(new QWidget(this))
{
    auto *head = new QLabel(tr("Key", "what the marks mean"), this);
    head->setFont(headFont());
    head->setForegroundRole(QPalette::PlaceholderText);
    m_fold->setAutoRaise(true);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_rows->isHidden()); });
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 6, 7, 2);
    bar->addWidget(head);
    bar->addStretch();
    bar->addWidget(m_fold);

    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 8);
    rows->setSpacing(0);
    rows->addWidget(new KeyRow(Wording::Whole, tr("whole or identical"), m_rows));
    rows->addWidget(new KeyRow(Wording::Cut, tr("cut", "words of a quotation left out"), m_rows));
    rows->addWidget(new KeyRow(Wording::Changed, tr("changed", "words of a quotation"), m_rows));
    rows->addWidget(new KeyRow(Wording::Paraphrased, tr("paraphrased"), m_rows));
    rows->addWidget(new KeyRow(std::nullopt, tr("shared passage"), m_rows));

    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 1, 0, 0);
    down->setSpacing(0);
    down->addLayout(bar);
    down->addWidget(m_rows);
    setFolded(keyFolded().value());
}

void Key::setFolded(bool folded)
{
    m_rows->setHidden(folded);
    const QString name = folded ? tr("Show the key") : tr("Hide the key");
    m_fold->setIcon(lineIcon(QLatin1StringView(folded ? "unfold" : "fold")));
    m_fold->setAccessibleName(name);
    m_fold->setToolTip(name);
    if (keyFolded().value() != folded)
        keyFolded().set(folded);
}

void Key::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), QColor(look().line));
}

}
