// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/tagchooser.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

constexpr int rowsShown = 9;
constexpr int tagRole = Qt::UserRole; // its number; 0: a new one

int px(double drawn)
{
    return qRound(drawn * textScale());
}

// A square of the tag's colour with a rim, so that it shows on any ground.
QIcon swatch(const QColor &colour)
{
    QPixmap picture(px(16), px(14));
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.fillRect(picture.rect().adjusted(0, 1, 0, -1), colour);
    painter.setPen(QColor(look().dim));
    painter.drawRect(picture.rect().adjusted(0, 1, -1, -2));
    return QIcon(picture);
}

}

TagChooser::TagChooser(const QList<Tag> &tags, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_field(new QLineEdit(this))
    , m_names(new QListWidget(this))
{
    for (const Tag &tag : tags) {
        if (!tag.isGroup)
            m_tags.append(tag);
    }
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Choose a tag"));
    m_field->setPlaceholderText(tr("Tag, or the name of a new one"));
    m_field->setAccessibleName(tr("Tag"));
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_names->setAccessibleName(tr("Tags"));
    m_names->setFont(chromeFont(12.5));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard, arrows move here
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette colors = m_names->palette();
    colors.setColor(QPalette::Base, look().raised);
    m_names->setPalette(colors);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(px(10), px(10), px(10), px(8));
    down->setSpacing(px(7));
    down->addWidget(m_field);
    down->addWidget(m_names);
    setFixedWidth(px(300));
    connect(m_field, &QLineEdit::textChanged, this, &TagChooser::fill);
    connect(m_names, &QListWidget::itemClicked, this, &TagChooser::choose);
    fill();
}

void TagChooser::fill()
{
    m_names->clear();
    const QString typed = m_field->text().simplified();
    bool isKnown = typed.isEmpty();
    for (const Tag &tag : std::as_const(m_tags)) {
        isKnown = isKnown || tag.name.compare(typed, Qt::CaseInsensitive) == 0;
        if (!tag.name.contains(typed, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(swatch(QColor(tag.colour)), tag.name, m_names);
        item->setData(tagRole, tag.id.value);
    }
    if (!isKnown)
        new QListWidgetItem(tr("New tag: %1", "a name that was typed").arg(typed), m_names);
    m_names->setCurrentRow(0);
    m_names->setFixedHeight(std::clamp(m_names->count(), 1, rowsShown) * px(27));
    adjustSize();
}

void TagChooser::choose()
{
    const QListWidgetItem *item = m_names->currentItem();
    if (!item)
        return;
    const TagId tag{item->data(tagRole).toLongLong()};
    const QString name = m_field->text().simplified();
    hide();
    emit chosen(tag, name);
    close();
}

void TagChooser::openAt(QPoint globalPosition)
{
    adjustSize();
    const QScreen *screen = QApplication::screenAt(globalPosition);
    const QRect room = (screen ? screen : QApplication::primaryScreen())->availableGeometry();
    move(std::max(room.left(), std::min(globalPosition.x(), room.right() - width())),
        std::max(room.top(), std::min(globalPosition.y(), room.bottom() - height())));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

bool TagChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            QApplication::sendEvent(m_names, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void TagChooser::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().raised));
    painter.setPen(QPen(QColor(look().dim), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}
