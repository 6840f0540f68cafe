// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tagging/tagpalette.h"

#include "ui/coding/codings.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/quotes/filterfield.h"
#include "ui/tagging/copiesrow.h"
#include "ui/tagging/tagmatch.h"
#include "ui/tagging/tagrow.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr int latestShown = 9;
constexpr int tagRole = TagRowDelegate::rowRole + 1; // the number of the tag
constexpr int border = 1;

TagRow rowOf(const QListWidgetItem *item)
{
    return item->data(TagRowDelegate::rowRole).value<TagRow>();
}

}

TagPalette::TagPalette(const Codings &codings, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_codings(codings)
    , m_field(new FilterField(this))
    , m_subject(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_copies(new CopiesRow(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("tagPalette"));
    setAccessibleName(tr("Tag with"));
    setFixedWidth(px(300));
    m_field->setPlaceholderText(tr("Tag, group/tag"));
    m_field->setAccessibleName(tr("Name of the tag"));
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_subject->setFont(chromeFont(11.5));
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setForegroundRole(QPalette::PlaceholderText);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setItemDelegate(new TagRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard, arrows move here
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    QPalette colors = m_list->palette();
    colors.setColor(QPalette::Base, look().raised);
    m_list->setPalette(colors);
    m_copies->hide();

    auto *const down = new QVBoxLayout(this);
    down->setContentsMargins(border, px(9), border, border);
    down->setSpacing(px(6));
    auto *const top = new QHBoxLayout;
    top->setContentsMargins(px(9), 0, px(9), 0);
    top->addWidget(m_field);
    down->addLayout(top);
    auto *const inField = new QHBoxLayout(m_field);
    inField->setContentsMargins(0, 0, px(10), 0);
    inField->addStretch();
    inField->addWidget(m_subject);
    m_subject->setAttribute(Qt::WA_TransparentForMouseEvents);
    down->addWidget(m_list);
    down->addWidget(m_copies);

    connect(m_field, &QLineEdit::textChanged, this, &TagPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, [this] { take(false); });
    connect(m_list, &QListWidget::itemEntered, m_list, [this](QListWidgetItem *item) {
        if (item->flags().testFlag(Qt::ItemIsSelectable))
            m_list->setCurrentItem(item);
    });
    connect(m_copies, &CopiesRow::toggled, this, &TagPalette::copiesToggled);
    connect(&codings, &Codings::changed, this, &TagPalette::fill);
    connect(&codings, &Codings::reset, this, &QWidget::close);
    fill();
}

void TagPalette::setSubject(const QString &words, const QList<TagId> &has)
{
    m_has = has;
    m_subject->setText(words);
    m_field->setAccessibleDescription(words);
    const int taken = m_subject->fontMetrics().horizontalAdvance(words) + px(14);
    m_field->leaveRoomBehind(taken);
    fill();
}

void TagPalette::setCopies(const QString &words, const QStringList &letters, const QStringList &names)
{
    m_copies->say(words, letters, names);
    m_copies->setChecked(false);
    fit();
}

bool TagPalette::takesCopies() const
{
    return !m_copies->isHidden() && m_copies->isChecked();
}

void TagPalette::addTag(TagId id, TextRange inName, TextRange inGroup)
{
    const Tag *const tag = m_codings.tag(id);
    if (!tag)
        return;
    const TagRow row{.kind = TagRow::Kind::Tag,
        .words = tag->name,
        .right = m_codings.pathOf(tag->parent),
        .colour = tag->colour,
        .digit = m_codings.keys().digit(id),
        .inWords = inName,
        .inRight = inGroup,
        .isPut = m_has.contains(id)};
    auto *const item = new QListWidgetItem(tag->name, m_list);
    item->setData(TagRowDelegate::rowRole, QVariant::fromValue(row));
    item->setData(tagRole, id.value);
    QStringList said = {m_codings.pathOf(id)};
    if (row.digit > 0)
        said.append(tr("key %1").arg(row.digit));
    if (row.isPut)
        said.append(tr("put on already"));
    item->setData(Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
}

// What fits what is typed; below it the latest, and the tag that would be made.
void TagPalette::fill()
{
    m_list->clear();
    const QString typed = m_field->text().simplified();
    const QList<TagMatch> matches = matchingTags(m_codings, typed);
    QList<TagId> shown;
    bool isKnown = typed.isEmpty();
    for (const TagMatch &match : matches) {
        addTag(match.tag, match.inName, match.inGroup);
        shown.append(match.tag);
        const Tag *const tag = m_codings.tag(match.tag);
        isKnown = isKnown || m_codings.pathOf(match.tag).compare(typed, Qt::CaseInsensitive) == 0
            || (tag->parent.isNull() && tag->name.compare(typed, Qt::CaseInsensitive) == 0);
    }
    QList<TagId> latest = m_codings.keys().latest();
    latest.removeIf([&shown](TagId tag) { return shown.contains(tag); });
    latest = latest.first(std::min<qsizetype>(latest.size(), latestShown));
    const auto addRow = [this](const TagRow &row) {
        auto *const item = new QListWidgetItem(row.words, m_list);
        item->setData(TagRowDelegate::rowRole, QVariant::fromValue(row));
        if (row.kind == TagRow::Kind::Head)
            item->setFlags(Qt::NoItemFlags);
    };
    const TagRow create{.kind = TagRow::Kind::Create,
        .words = tr("Create “%1”…").arg(typed),
        .right = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)};
    if (!isKnown && matches.isEmpty())
        addRow(create); // Enter makes it
    if (!latest.isEmpty() && !typed.isEmpty())
        addRow({.kind = TagRow::Kind::Head, .words = tr("Latest")});
    if (typed.isEmpty() || matches.size() < latestShown) {
        for (const TagId tag : std::as_const(latest))
            addTag(tag, {}, {});
    }
    if (!isKnown && !matches.isEmpty())
        addRow(create);
    if (m_list->count() == 0)
        addRow({.kind = TagRow::Kind::Head, .words = tr("Type the name of the first tag.")});
    m_list->setCurrentRow(0);
    fit();
}

void TagPalette::fit()
{
    int height = 0;
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(height + 2, px(29 * 11)));
    adjustSize();
    if (isVisible())
        openAt(m_first, m_last);
}

// The height may change while something is typed: it is placed anew, so that it never lies on the words.
void TagPalette::openAt(const QRect &first, const QRect &last)
{
    m_first = first;
    m_last = last;
    const int gap = px(6);
    const QScreen *const screen = QApplication::screenAt(last.bottomLeft());
    const QRect room = (screen ? screen : QApplication::primaryScreen())->availableGeometry();
    const int height = sizeHint().height();
    const bool fitsBelow = last.bottom() + gap + height <= room.bottom();
    const bool fitsAbove = first.top() - gap - height >= room.top();
    int x = last.left();
    int y = last.bottom() + gap;
    if (!fitsBelow && fitsAbove) {
        y = first.top() - gap - height;
    } else if (!fitsBelow) { // beside the words
        y = std::max(room.top(), room.bottom() - height);
        const int right = std::max(first.right(), last.right()) + gap;
        x = right + width() <= room.right() ? right : std::min(first.left(), last.left()) - gap - width();
    }
    QWidget::move(std::clamp(x, room.left(), std::max(room.left(), room.right() - width())), y);
    resize(width(), height);
    if (!isVisible()) {
        show();
        m_field->setFocus(Qt::PopupFocusReason);
    }
}

void TagPalette::put(TagId tag, bool stays)
{
    if (!stays)
        hide();
    emit chosen(tag);
    if (stays)
        m_field->clear();
    else
        close();
}

void TagPalette::create(bool stays)
{
    const QString path = m_field->text().simplified();
    if (path.isEmpty())
        return;
    if (!stays)
        hide();
    emit created(path);
    if (stays)
        m_field->clear();
    else
        close();
}

void TagPalette::take(bool stays)
{
    const QListWidgetItem *const item = m_list->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsSelectable))
        return;
    if (rowOf(item).kind == TagRow::Kind::Create)
        create(stays);
    else
        put({item->data(tagRole).toLongLong()}, stays);
}

void TagPalette::move(int direction)
{
    const int count = m_list->count();
    for (int step = 1; step <= count; ++step) {
        const int row = ((m_list->currentRow() + direction * step) % count + count) % count;
        if (m_list->item(row)->flags().testFlag(Qt::ItemIsSelectable)) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

bool TagPalette::key(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        move(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ControlModifier))
            create(modifiers.testFlag(Qt::ShiftModifier));
        else
            take(modifiers.testFlag(Qt::ShiftModifier));
        return true;
    case Qt::Key_A:
        if (!modifiers.testFlag(Qt::AltModifier) || m_copies->isHidden())
            return false;
        m_copies->toggle();
        return true;
    default:
        break;
    }
    const int digit = key - Qt::Key_0;
    const bool isPlain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && m_field->text().isEmpty() && digit >= 1 && digit <= TagKeys::count) {
        const TagId tag = m_codings.keys().tag(digit);
        if (!tag.isNull())
            put(tag, false);
        return !tag.isNull();
    }
    return false;
}

bool TagPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *const press = static_cast<QKeyEvent *>(event);
        if (key(press->key(), press->modifiers()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void TagPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit closed();
}

void TagPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().raised));
    painter.setPen(QPen(QColor(look().dim), border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}
