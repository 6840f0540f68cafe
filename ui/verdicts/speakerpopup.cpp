// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/verdicts/speakerpopup.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/quotes/filterfield.h"
#include "ui/quotes/quotequery.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr int rowsShown = 9;
constexpr qsizetype likelyNames = 6;   // above the answers that are no names, which so need no scrolling
constexpr int nameRole = Qt::UserRole; // what is answered; the text may say more
constexpr int noteRole = Qt::UserRole + 1;

// A name, and at the right what there is to say of it.
class NameDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {px(200), px(27)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool isCurrent = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(px(4), 0, -px(4), 0);
        painter->setRenderHint(QPainter::Antialiasing);
        if (isCurrent && look().isContrast())
            paintPanel(*painter, row, look().field, look().focus, 4, 2);
        else if (isCurrent)
            paintPanel(*painter, row, look().sel, look().sel, 4);
        const QRect words = row.adjusted(px(8), 0, -px(8), 0);
        const QString note = index.data(noteRole).toString();
        painter->setFont(chromeFont(11.5));
        painter->setPen(QColor(look().dim));
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, note);
        const int taken = note.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(note) + px(12);
        QFont font = chromeFont(12.5);
        font.setItalic(index.data(nameRole).toString() != index.data().toString());
        painter->setFont(font);
        painter->setPen(QColor(look().text));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width() - taken));
        painter->restore();
    }
};

}

SpeakerPopup::SpeakerPopup(
    const QList<KnownSpeaker> &known, const QString &present, qsizetype copies, bool forAll, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_known(known)
    , m_present(present)
    , m_field(new FilterField(this))
    , m_names(new QListWidget(this))
    , m_all(new QCheckBox(tr("For &all %n copies of it", nullptr, static_cast<int>(copies)), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Said by"));
    setFrameShape(QFrame::NoFrame);
    auto *title = new QLabel(tr("Said by"), this);
    title->setFont(chromeFont(12.5, QFont::DemiBold));
    title->setBuddy(m_field);
    m_field->setPlaceholderText(tr("Type a name"));
    m_field->setAccessibleName(tr("Who says it"));
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_names->setAccessibleName(tr("Speakers"));
    m_names->setItemDelegate(new NameDelegate(m_names));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard, arrows move here
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_names->setMouseTracking(true);
    m_names->setUniformItemSizes(true);
    QPalette colors = m_names->palette();
    colors.setColor(QPalette::Base, look().raised);
    m_names->setPalette(colors);
    m_all->setFont(chromeFont(12));
    m_all->setVisible(copies > 1);
    m_all->setChecked(forAll);

    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(px(1), px(10), px(1), px(8));
    down->setSpacing(px(7));
    const auto inset = [this, down](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(px(12), 0, px(12), 0);
        row->addWidget(widget);
        down->addLayout(row);
    };
    inset(title);
    inset(m_field);
    down->addWidget(m_names);
    inset(m_all);
    setFixedWidth(px(310));

    connect(m_field, &QLineEdit::textChanged, this, &SpeakerPopup::fill);
    connect(m_names, &QListWidget::itemClicked, this, &SpeakerPopup::choose);
    connect(
        m_names, &QListWidget::itemEntered, m_names, [this](QListWidgetItem *item) { m_names->setCurrentItem(item); });
    fill();
    m_field->setFocus();
}

void SpeakerPopup::fill()
{
    m_names->clear();
    const QString typed = m_field->text().simplified();
    const QString wanted = foldedForSearch(typed);
    const auto add = [this](const QString &words, const QString &name, const QString &note) {
        auto *item = new QListWidgetItem(words, m_names);
        item->setData(nameRole, name);
        item->setData(noteRole, note);
        item->setData(Qt::AccessibleTextRole, note.isEmpty() ? words : QStringLiteral("%1, %2").arg(words, note));
        return item;
    };
    // Whoever is named now stands first, then names that begin so.
    QList<const KnownSpeaker *> fitting;
    for (const KnownSpeaker &speaker : std::as_const(m_known)) {
        const auto holds = [&wanted](const QString &form) { return foldedForSearch(form).contains(wanted); };
        if (holds(speaker.name) || std::ranges::any_of(speaker.found, holds)
            || std::ranges::any_of(speaker.joined, holds))
            fitting.append(&speaker);
    }
    std::ranges::stable_sort(fitting, {}, [&](const KnownSpeaker *speaker) {
        const QString name = foldedForSearch(speaker->name);
        if (speaker->name == m_present && typed.isEmpty())
            return 0;
        return name.startsWith(wanted) || name.contains(u' ' + wanted) ? 1 : 2;
    });
    const auto addNames = [&](qsizetype from, qsizetype to) {
        for (const KnownSpeaker *speaker : std::as_const(fitting).sliced(from, to - from)) {
            add(speaker->name, speaker->name,
                speaker->name == m_present ? tr("named now") : tr("%n quotes", nullptr, speaker->quotes));
        }
    };
    const auto addNobody
        = [&] { add(tr("Nobody can be named"), QString(), m_present.isEmpty() ? tr("as now") : QString()); };
    const bool isKnown
        = typed.isEmpty() || std::ranges::any_of(fitting, [&](const auto *it) { return it->name == typed; });
    const bool meansNobody = !typed.isEmpty() && foldedForSearch(tr("Nobody can be named")).startsWith(wanted);
    const qsizetype likely = std::min(fitting.size(), likelyNames);
    if (meansNobody)
        addNobody();
    addNames(0, likely);
    if (!isKnown)
        add(tr("New: %1", "a name that was typed").arg(typed), typed, {});
    if (!meansNobody)
        addNobody();
    addNames(likely, fitting.size());
    m_names->setCurrentRow(0); // which Enter takes: the best fit for what was typed
    const int rows = std::clamp(m_names->count(), 1, rowsShown);
    m_names->setFixedHeight(rows * px(27));
    adjustSize();
}

void SpeakerPopup::choose()
{
    const QListWidgetItem *item = m_names->currentItem();
    if (!item)
        return;
    const QString name = item->data(nameRole).toString();
    const bool forAll = m_all->isVisibleTo(this) && m_all->isChecked();
    hide();
    emit chosen(name, forAll);
    close();
}

void SpeakerPopup::openAt(QPoint globalPosition)
{
    adjustSize();
    const QScreen *screen = QApplication::screenAt(globalPosition);
    const QRect room = (screen ? screen : QApplication::primaryScreen())->availableGeometry();
    QPoint at = globalPosition;
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - width())));
    at.setY(std::max(room.top(), std::min(at.y(), room.bottom() - height())));
    move(at);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

bool SpeakerPopup::eventFilter(QObject *watched, QEvent *event)
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

void SpeakerPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().raised));
    painter.setPen(QPen(QColor(look().line2), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}
