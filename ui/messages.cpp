// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/plainwords.h"

#include <QAccessible>
#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QToolButton>

namespace Synoptic {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_offerButton(new QToolButton(this))
    , m_unfold(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messages"));
    setAccessibleName(tr("Message"));
    m_words->setFont(chromeFont(12.5));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAccessibleName(tr("Message"));
    m_unfold->setObjectName(QStringLiteral("details"));
    m_unfold->setText(tr("Details"));
    m_unfold->setAutoRaise(true);
    m_unfold->setCheckable(true);
    m_close->setIcon(lineIcon(QLatin1StringView("close")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_offerButton->hide();
    connect(m_offerButton, &QToolButton::clicked, this, [this] {
        const QPointer<QAction> offer = m_offer;
        dismiss();
        if (offer)
            offer->trigger();
    });
    connect(m_unfold, &QToolButton::toggled, this, &MessageBar::setListShown);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 6, 10, 6);
    grid->setHorizontalSpacing(10);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_words, 0, 1);
    grid->addWidget(m_offerButton, 0, 2, Qt::AlignTop);
    grid->addWidget(m_unfold, 0, 3, Qt::AlignTop);
    grid->addWidget(m_close, 0, 4, Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    hide();
}

void MessageBar::show(QList<Error> errors, qsizetype outOf)
{
    errors.removeIf([](const Error &error) { return error.kind == Error::Kind::Cancelled; });
    if (errors.isEmpty())
        return;
    m_errors = errors;
    m_sentences.clear();
    for (const Error &error : std::as_const(errors))
        m_sentences.append(error.message);
    makeOffer(nullptr, {});
    m_unfold->setChecked(false);
    const int count = static_cast<int>(errors.size());
    m_unfold->setVisible(count > 1);
    if (count == 1)
        say(errors.first().message, true);
    else if (outOf >= count)
        say(tr("%n of %1 files could not be read.", nullptr, count).arg(QLocale().toString(outOf)), true);
    else
        say(tr("%n things could not be done.", nullptr, count), true);
    m_words->setToolTip(count == 1 ? plainToolTip(errors.first().detail) : QString());
}

void MessageBar::showNotice(const QString &words, const QStringList &sentences)
{
    showNotice(words);
    m_sentences = sentences;
    m_unfold->setVisible(!sentences.isEmpty());
}

void MessageBar::showNotice(const QString &words, QAction *offer, const QString &offerWords)
{
    m_errors.clear();
    m_sentences.clear();
    m_unfold->setChecked(false);
    m_unfold->setVisible(false);
    m_words->setToolTip({});
    makeOffer(offer, offerWords);
    say(words, false);
}

void MessageBar::dismiss()
{
    m_errors.clear();
    makeOffer(nullptr, {});
    hide();
}

void MessageBar::withdraw(const QAction *offer)
{
    if (m_offer == offer)
        dismiss();
}

void MessageBar::makeOffer(QAction *offer, const QString &words)
{
    m_offer = offer;
    m_offerButton->setText(words);
    m_offerButton->setAccessibleName(words);
    m_offerButton->setVisible(offer);
}

QString MessageBar::words() const
{
    return isHidden() ? QString() : m_words->text();
}

void MessageBar::say(const QString &words, bool isError)
{
    const int side = m_words->fontMetrics().height();
    m_icon->setPixmap(
        lineIcon(QLatin1StringView(isError ? "warning" : "help")).pixmap(QSize(side, side), devicePixelRatioF()));
    m_words->setText(words);
    QWidget::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::setListShown(bool shown)
{
    if (!m_list) {
        m_list = new QListWidget(this);
        m_list->setAccessibleName(tr("All of it, one by one"));
        m_list->setWordWrap(true);
        m_list->setMaximumHeight(m_list->fontMetrics().height() * 9);
        static_cast<QGridLayout *>(layout())->addWidget(m_list, 1, 1, 1, 4);
    }
    m_list->clear();
    for (qsizetype i = 0; i < m_sentences.size(); ++i) {
        auto *row = new QListWidgetItem(m_sentences[i], m_list);
        if (i < m_errors.size())
            row->setToolTip(plainToolTip(m_errors[i].detail));
    }
    m_list->setVisible(shown);
    if (shown)
        m_list->setFocus();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().raised));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(look().line));
}

}
