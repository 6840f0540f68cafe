// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagsheet.h"

#include "ui/coding/codings.h"
#include "ui/coding/placewords.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/look/style.h"
#include "ui/look/tagcolors.h"
#include "ui/quotes/outletmarks.h"
#include "ui/synopsis.h"
#include "ui/tags/tagplaces.h"
#include "ui/tags/tagplacesdelegate.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>

namespace Synoptic {

using namespace Qt::StringLiterals;

TagSheet::TagSheet(const Codings &codings, const Synopsis &synopsis, QWidget *parent)
    : QWidget(parent)
    , m_codings(codings)
    , m_synopsis(synopsis)
    , m_swatch(new QLabel(this))
    , m_name(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_menu(new QToolButton(this))
    , m_description(new QPlainTextEdit(this))
    , m_places(new TagPlaces(codings, synopsis, this))
    , m_delegate(new TagPlacesDelegate(this))
    , m_list(new QListView(this))
    , m_column(new QVBoxLayout(this))
{
    m_name->setTextFormat(Qt::PlainText);
    m_menu->setText(u"⋯"_s);
    m_menu->setProperty(plainMenuButton, true);
    m_menu->setAutoRaise(true);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("What can be done with this tag"));
    m_description->setAccessibleName(tr("When to use this tag"));
    m_description->setPlaceholderText(tr("When to use this tag"));
    m_description->setFrameShape(QFrame::NoFrame);
    m_description->setTabChangesFocus(true);
    m_description->document()->setDocumentMargin(px(3));
    m_description->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_description->installEventFilter(this);
    m_list->setModel(m_places);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Places of this tag"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setResizeMode(QListView::Adjust);
    m_list->viewport()->setAutoFillBackground(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(13), 0, px(10), 0);
    head->setSpacing(px(8));
    head->addWidget(m_swatch);
    head->addWidget(m_name);
    head->addWidget(m_figures, 1);
    head->addWidget(m_menu);
    auto *words = new QHBoxLayout;
    words->setContentsMargins(px(10), 0, px(12), 0);
    words->addWidget(m_description);
    m_column->setContentsMargins(0, px(6), 0, px(8));
    m_column->setSpacing(px(4));
    m_column->addLayout(head);
    m_column->addLayout(words);
    m_column->addWidget(m_list, 1);

    const auto go = [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        const Annotation &annotation = m_places->annotationAt(index.row());
        if (const Place place = placeOf(m_synopsis, annotation.place); !place.parts.isEmpty())
            emit placeChosen(place, annotation.id);
    };
    connect(m_list, &QAbstractItemView::activated, this, go);
    connect(m_list, &QAbstractItemView::clicked, this, go);
    connect(m_description, &QPlainTextEdit::textChanged, this, &TagSheet::fitDescription);
    connect(m_places, &QAbstractItemModel::modelReset, this, &TagSheet::refresh);
    wearLook();
    show({});
}

void TagSheet::show(TagId tag)
{
    if (tag != m_tag)
        keepDescription();
    m_tag = tag;
    m_places->setTag(tag);
}

void TagSheet::refresh()
{
    const Tag *tag = m_codings.tag(m_tag);
    for (QWidget *part : {static_cast<QWidget *>(m_swatch), static_cast<QWidget *>(m_name),
             static_cast<QWidget *>(m_menu), static_cast<QWidget *>(m_description), static_cast<QWidget *>(m_list)})
        part->setVisible(tag);
    delete std::exchange(m_without, nullptr);
    m_swatch->setVisible(tag && !tag->isGroup);
    m_figures->setWordWrap(!tag);
    if (!tag) {
        m_figures->setText(tr("Select words in a page and press T: the list that opens makes a tag of any name. Find "
                              "words, and “Tag all…” puts a tag on every place."));
        return;
    }
    m_name->setText(tag->name);
    QPixmap swatch(QSize(px(16), px(14)) * devicePixelRatio());
    swatch.setDevicePixelRatio(devicePixelRatio());
    swatch.fill(Qt::transparent);
    {
        QPainter painter(&swatch);
        paintTagSwatch(painter, QRectF(0, 0, px(16), px(14)), tag->colour);
    }
    m_swatch->setPixmap(swatch);
    const int places = m_places->rowCount();
    m_figures->setText(places == 0
            ? tr("no places yet")
            //: places, in how many outlets
            : tr("%1 in %2").arg(tr("%n places", nullptr, places), tr("%n outlets", nullptr, m_places->outlets())));
    if (m_description->toPlainText() != tag->description && !m_description->hasFocus())
        m_description->setPlainText(tag->description);
    if (const QList<qsizetype> without = m_places->without(); places > 0 && !without.isEmpty()) {
        auto *line = new QWidget(this);
        auto *across = new QHBoxLayout(line);
        across->setContentsMargins(px(13), 0, px(12), 0);
        across->addWidget(new OutletsLine(tr("No place in"), without, m_synopsis, line));
        m_without = line;
        m_column->addWidget(m_without);
    }
    fitDescription();
}

void TagSheet::keepDescription()
{
    const Tag *tag = m_codings.tag(m_tag);
    const QString words = m_description->toPlainText().simplified();
    if (tag && words != tag->description)
        emit descriptionWritten(m_tag, words);
}

// As high as its words, four lines at most.
void TagSheet::fitDescription()
{
    const int lines = std::clamp(static_cast<int>(m_description->document()->size().height()), 1, 4);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * lines + px(8));
}

void TagSheet::wearLook()
{
    const auto colour = [](QWidget *widget, QPalette::ColorRole role, Rgb color) {
        QPalette colors = widget->palette();
        colors.setColor(role, color);
        if (colors != widget->palette())
            widget->setPalette(colors);
    };
    m_name->setFont(chromeFont(13, QFont::DemiBold));
    m_figures->setFont(chromeFont(11.5));
    colour(m_name, QPalette::WindowText, look().ui);
    colour(m_figures, QPalette::WindowText, look().dim);
    m_description->setFont(readingFont(13, QFont::Normal, true));
    colour(m_description, QPalette::Base, look().raised);
    colour(m_description, QPalette::Text, look().dim);
    colour(m_description, QPalette::PlaceholderText, look().dim);
    if (m_codings.tag(m_tag))
        refresh();
}

void TagSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wearLook();
}

void TagSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_delegate->setWidth(m_list->viewport()->width());
    m_list->setLayoutMode(QListView::Batched);
    m_list->doItemsLayout();
    fitDescription();
}

// Enter keeps the words on when to use the tag; Esc takes the new ones back.
bool TagSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_description && event->type() == QEvent::FocusOut)
        keepDescription();
    if (watched == m_description && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            if (const Tag *tag = m_codings.tag(m_tag))
                m_description->setPlainText(tag->description);
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}
