// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/findpanel.h"

#include "ui/actions.h"
#include "ui/find/founddelegate.h"
#include "ui/find/foundlist.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/session/session.h"
#include "ui/toolbar/segments.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QToolButton>

#include <chrono>

namespace Synoptic {

namespace {

constexpr std::chrono::milliseconds pauseInTyping{150};

QAction *choice(QActionGroup *group, const QString &words, const QString &tip, int value)
{
    QAction *action = group->addAction(words);
    action->setCheckable(true);
    action->setToolTip(tip);
    action->setData(value);
    return action;
}

}

FindPanel::FindPanel(Session &session, const Actions &actions, QWidget *parent)
    : Panel(parent)
    , m_session(session)
    , m_field(new QLineEdit(this))
    , m_kinds(new QActionGroup(this))
    , m_where(new QActionGroup(this))
    , m_words(new QLabel(this))
    , m_tag(new QToolButton(this))
    , m_found(new FoundList(session.synopsis(), this))
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("find"));
    m_field->setAccessibleName(tr("Find in all articles"));
    m_field->setPlaceholderText(tr("Find in all articles"));
    m_field->setClearButtonEnabled(true);
    m_field->setFixedHeight(px(30));
    m_field->addAction(lineIcon(QLatin1StringView("search")), QLineEdit::LeadingPosition)->setText(tr("Find"));
    for (QAction *action : m_field->findChildren<QAction *>()) {
        if (action->text().isEmpty()) // the toolkit's own, with a cross
            action->setText(tr("Clear the field"));
    }
    m_field->installEventFilter(this);
    m_words->setWordWrap(true);
    m_words->setFont(chromeFont(12));
    m_tag->setText(tr("Tag all…"));
    m_tag->setToolTip(tr("Put a tag on every place that is found, as one step"));
    m_tag->setAccessibleName(m_tag->toolTip());
    connect(m_tag, &QToolButton::clicked, this,
        [this] { emit tagWanted(QRect(m_tag->mapToGlobal(QPoint()), m_tag->size())); });

    m_list->setModel(m_found);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setAccessibleName(tr("Places found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched); // a thousand rows of two lines are measured bit by bit
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_isFollowing)
            show(index.data(FoundList::HitRole).isValid() ? index.data(FoundList::HitRole).toLongLong() : -1);
    });
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) { choose(index.data(FoundList::HitRole).toLongLong()); });

    const auto step = [this](QLatin1StringView icon, QAction *action, const QString &name) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setIcon(lineIcon(icon));
        button->setAccessibleName(name);
        button->setToolTip(action->toolTip());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        return button;
    };
    auto *line = new QHBoxLayout;
    line->setContentsMargins(px(14), 0, px(10), px(4));
    line->setSpacing(px(2));
    line->addWidget(m_words, 1);
    line->addWidget(step(QLatin1StringView("previous"), actions[Command::FindPrevious], tr("Previous place")));
    line->addWidget(step(QLatin1StringView("next"), actions[Command::FindNext], tr("Next place")));
    line->addSpacing(px(4));
    line->addWidget(m_tag);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(10), 0, 0);
    column->setSpacing(px(8));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(px(12), 0, px(12), 0);
    top->addWidget(m_field);
    column->addLayout(top);
    column->addWidget(choices());
    column->addLayout(line);
    column->addWidget(m_list, 1);
    m_seekSoon.setSingleShot(true);
    m_seekSoon.setInterval(pauseInTyping);
    connect(&m_seekSoon, &QTimer::timeout, this, &FindPanel::seekNow);
    connect(m_field, &QLineEdit::textChanged, &m_seekSoon, qOverload<>(&QTimer::start));
    connect(m_kinds, &QActionGroup::triggered, this, &FindPanel::seekNow);
    wearLook();
    say();
}

QWidget *FindPanel::choices()
{
    using enum Pattern::Kind;
    const QList<QAction *> kinds{
        choice(m_kinds, tr("Words"),
            tr("All of these words, in any order. “Words in marks” stand together; harb* is any word that begins so."),
            int(Words)),
        choice(m_kinds, tr("Phrase"), tr("These words as they stand, one behind the other"), int(Phrase)),
        choice(m_kinds, tr("Expression"), tr("A regular expression. Case does not count, unless it begins with (?-i)."),
            int(Expression))};
    kinds.first()->setChecked(true);
    const QList<QAction *> places{
        choice(m_where, tr("Articles"), tr("Places in the articles"), int(Finder::In::Articles)),
        choice(m_where, tr("Quotes"), tr("Places in quotations, and all that is said by a speaker of this name"),
            int(Finder::In::Quotes)),
        choice(m_where, tr("Notes"), tr("Places in notes"), int(Finder::In::Notes))};
    places.first()->setChecked(true);
    connect(m_where, &QActionGroup::triggered, this, [this](const QAction *action) {
        if (m_finder)
            m_finder->setIn(Finder::In(action->data().toInt()));
    });

    auto *box = new QWidget(this);
    auto *down = new QVBoxLayout(box);
    down->setContentsMargins(px(12), 0, px(12), 0);
    down->setSpacing(px(6));
    down->addWidget(new Segments(tr("How it is read"), Segments::Ticks::No, kinds, {}, box));
    down->addWidget(new Segments(tr("Where it is looked for"), Segments::Ticks::No, places, {}, box));
    return box;
}

void FindPanel::setFinder(Finder &finder)
{
    m_finder = &finder;
    connect(m_finder, &Finder::changed, this, &FindPanel::refresh);
    connect(m_finder, &Finder::atHandChanged, this, [this](qsizetype hit) {
        const QScopedValueRollback following(m_isFollowing, true);
        m_list->setCurrentIndex(m_found->index(m_found->rowOf(hit)));
        say();
    });
    refresh();
}

void FindPanel::takeFocus()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

std::optional<qsizetype> FindPanel::count() const
{
    if (!m_finder || !m_finder->isSeeking())
        return {};
    return m_finder->hits().size();
}

QString FindPanel::words() const
{
    return m_words->text();
}

void FindPanel::seekNow()
{
    m_seekSoon.stop();
    if (m_finder)
        m_finder->seek(m_field->text(), Pattern::Kind(m_kinds->checkedAction()->data().toInt()));
}

void FindPanel::show(qsizetype hit)
{
    if (hit >= 0 && m_finder)
        m_finder->go(hit);
}

void FindPanel::choose(qsizetype hit)
{
    show(hit);
    if (hit >= 0)
        emit rowChosen();
}

void FindPanel::refresh()
{
    const QScopedValueRollback following(m_isFollowing, true);
    if (!m_seekSoon.isActive() && m_field->text() != m_finder->typed())
        m_field->setText(m_finder->typed());
    static const Snapshot none;
    const Project *project = m_session.project();
    // Rows are broken for the width beside the bar, which therefore stands there as soon as there are any.
    m_list->setVerticalScrollBarPolicy(m_finder->hits().isEmpty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    m_found->setHits(m_finder->hits(), project ? project->snapshot() : none);
    m_list->setCurrentIndex(m_found->index(m_found->rowOf(m_finder->atHand())));

    const Found &found = m_finder->found();
    const QStringList names{tr("Articles"), tr("Quotes"), tr("Notes")};
    const std::array counts{found.articles.size(), found.quotes.size(), found.notes.size()};
    const std::array areCut{found.areArticlesCut, found.areQuotesCut, found.areNotesCut};
    for (qsizetype i = 0; i < names.size(); ++i) {
        //: where words are looked for, and how many places there are
        QString words = tr("%1 %2").arg(names[i], QLocale().toString(counts[size_t(i)]));
        if (areCut[size_t(i)])
            words += u'+';
        m_where->actions()[i]->setText(m_finder->isSeeking() && !m_finder->isWorking() ? words : names[i]);
    }
    say();
    emit countChanged();
}

void FindPanel::say()
{
    const qsizetype count = m_finder ? m_finder->hits().size() : 0;
    const bool canTag = count > 0 && m_finder->in() != Finder::In::Notes;
    m_tag->setVisible(canTag);
    QString words;
    if (!m_finder || !m_finder->isSeeking()) {
        words = tr("Whole words, in any order. “Words in marks” stand together, harb* is any word that begins so.");
    } else if (!m_finder->problem().isEmpty()) {
        words = m_finder->problem();
    } else if (m_finder->isWorking()) {
        words = tr("Searching…");
    } else if (count == 0) {
        words = tr("nowhere");
        const QString &typed = m_finder->typed();
        if (m_finder->kind() != Pattern::Kind::Expression && !typed.trimmed().endsWith(u'*'))
            words = tr("Nowhere as whole words. %1* finds all that begins so.").arg(typed.trimmed());
    } else {
        const QLocale locale;
        const QString in = tr("in %n articles", "where words were found", static_cast<int>(m_found->articleCount()));
        const QString places = tr("%n places", "where words were found", static_cast<int>(count));
        if (m_finder->atHand() >= 0 && m_finder->isCut())
            //: this place, of those that are listed: "3 of the first 1,000", "in 240 articles"
            words
                = tr("%1 of the first %2 %3").arg(locale.toString(m_finder->atHand() + 1), locale.toString(count), in);
        else if (m_finder->atHand() >= 0)
            //: this place, of all places, in how many articles
            words = tr("%1 of %2 %3").arg(locale.toString(m_finder->atHand() + 1), locale.toString(count), in);
        else if (m_finder->isCut())
            //: only so many places are listed: "the first 1,000 places", "in 240 articles"
            words = tr("the first %1 %2").arg(places, in);
        else
            words = QStringLiteral("%1 %2").arg(places, in);
    }
    m_words->setText(words);
}

bool FindPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_finder)
        return Panel::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool enters = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (m_seekSoon.isActive() && (enters || press->key() == Qt::Key_Down))
        seekNow();
    if (press->key() == Qt::Key_Escape) {
        m_seekSoon.stop();
        m_finder->end();
        emit closed();
        return true;
    }
    if (watched == m_field && enters) {
        m_finder->step(press->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (watched == m_field && press->key() == Qt::Key_Down && m_found->rowCount() > 0) {
        m_list->setFocus(Qt::OtherFocusReason);
        if (m_finder->atHand() < 0)
            m_finder->step(1);
        return true;
    }
    if (watched == m_list && enters) {
        choose(m_list->currentIndex().data(FoundList::HitRole).toLongLong());
        return true;
    }
    return Panel::eventFilter(watched, event);
}

void FindPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wearLook();
}

void FindPanel::wearLook()
{
    QPalette colors = m_list->palette();
    colors.setColor(QPalette::Base, look().raised);
    if (colors != m_list->palette())
        m_list->setPalette(colors);
    QPalette dim = m_words->palette();
    dim.setColor(QPalette::WindowText, look().dim);
    if (dim != m_words->palette())
        m_words->setPalette(dim);
}

}
