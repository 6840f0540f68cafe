// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotespanel.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/quotes/filterfield.h"
#include "ui/quotes/quotesfilter.h"
#include "ui/quotes/quotesmodel.h"
#include "ui/quotes/quotesview.h"
#include "ui/quotes/rulesplitter.h"
#include "ui/quotes/thisquote.h"
#include "ui/synopsis.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>

namespace Synoptic {

namespace {

// What the button beside the field types into it.
constexpr QStringView disputedWords = u"speaker:≠";

constexpr int lowWindow = 900; // below this a row has one line

}

QuotesPanel::QuotesPanel(Synopsis *synopsis, QWidget *parent)
    : Panel(parent)
    , m_synopsis(synopsis)
    , m_model(new QuotesModel(synopsis, this))
    , m_filter(new QuotesFilter(m_model, synopsis, this))
    , m_field(new FilterField(this))
    , m_disputed(new QToolButton(this))
    , m_list(new QuotesView(this))
    , m_quote(new ThisQuote(synopsis, this))
    , m_splitter(new RuleSplitter(this))
{
    m_field->setPlaceholderText(tr("Speaker, words, outlet, left out by"));
    m_field->setAccessibleName(tr("Filter quotes"));
    m_field->setToolTip(tr("<p>Words are looked for in the quotes, the speakers and the outlets’ names; all must be "
                           "there.</p><p><b>“two words”</b> next to each other<br><b>-word</b> not this word<br>"
                           "<b>speaker:</b>name, <b>?</b> for unknown, <b>≠</b> where outlets name different "
                           "ones<br><b>outlet:</b>name or letter<br>"
                           "<b>without:</b>name or letter, also “left out by B”</p>"));
    m_field->installEventFilter(this);
    m_disputed->setText(QStringLiteral("≠"));
    m_disputed->setObjectName(QStringLiteral("disputed"));
    m_disputed->setCheckable(true);
    m_disputed->setFont(chromeFont(14, QFont::DemiBold));
    m_disputed->setFixedSize(px(30), px(30));
    m_disputed->setAccessibleName(tr("Only quotes whose outlets do not agree on the speaker"));
    m_disputed->setToolTip(m_disputed->accessibleName());
    m_list->setModel(m_filter);
    m_list->setAccessibleName(tr("Quotes"));
    m_quote->setMinimumHeight(px(90));
    m_list->setMinimumHeight(px(90));

    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_quote);
    m_splitter->setStretchFactor(1, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(10), 0, 0);
    column->setSpacing(px(9));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(px(12), 0, px(12), 0);
    row->setSpacing(px(6));
    row->addWidget(m_field);
    row->addWidget(m_disputed);
    column->addLayout(row);
    column->addWidget(m_splitter, 1);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        const QScopedValueRollback quiet(m_following, true);
        m_filter->setText(typed);
        m_disputed->setChecked(typed.contains(disputedWords));
        offerDisputed();
        if (!typed.isEmpty())
            m_list->openAll(); // what was found is seen
        sayWhatIsLeft();
        follow(m_synopsis->litGroup());
        fitList();
    });
    connect(m_disputed, &QToolButton::clicked, this, &QuotesPanel::filterDisputed);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &QuotesPanel::findingsCame);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuotesPanel::chosen);
    connect(m_list, &QAbstractItemView::activated, this, &QuotesPanel::activated);
    connect(m_list, &QTreeView::expanded, this, &QuotesPanel::fitList);
    connect(m_list, &QTreeView::collapsed, this, &QuotesPanel::fitList);
    connect(m_synopsis, &Synopsis::litGroupChanged, this, &QuotesPanel::follow);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &QuotesPanel::showMenu);
    connect(m_quote, &ThisQuote::quoteMenuWanted, this, &QuotesPanel::quoteMenuWanted);
    connect(m_synopsis, &Synopsis::findingsChanged, this, &QuotesPanel::countChanged);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_placed = true; });
    findingsCame();
}

void QuotesPanel::findingsCame()
{
    m_list->expand(m_filter->mapFromSource(m_model->section(QuotesModel::Shared)));
    if (m_synopsis->quotationCount() == 0) // then these are all there is
        m_list->openAll();
    offerDisputed();
    const QuoteSheet before = m_quote->sheet();
    m_quote->clear();
    sayWhatIsLeft();
    follow(m_synopsis->litGroup());
    if (before.group < 0 && !before.isEmpty() && m_synopsis->isAnalysed())
        showAgain(before);
    fitList();
}

// A quotation of one outlet that was shown before the findings came anew: it is shown again, and is lit
// where it has become a shared one.
void QuotesPanel::showAgain(const QuoteSheet &sheet)
{
    const Place &place = sheet.entries.first().place;
    if (place.article >= m_synopsis->articles().size())
        return;
    const QuoteAtHand now = Synoptic::quoteAtHand(*m_synopsis, place.article, place.range().begin);
    if (now.group >= 0)
        m_synopsis->light(now.group, false);
    else if (const QModelIndex row = m_filter->mapFromSource(m_model->indexOfQuote(now.place.quote)); row.isValid())
        m_list->setCurrentIndex(row);
}

void QuotesPanel::filterDisputed(bool on)
{
    QString typed = m_field->text();
    m_field->setText(
        on ? (typed + u' ' + disputedWords.toString()).trimmed() : typed.remove(disputedWords.toString()).simplified());
}

// The button stands there only where there is something to find with it.
void QuotesPanel::offerDisputed()
{
    const QModelIndex shared = m_model->section(QuotesModel::Shared);
    bool isAny = m_disputed->isChecked();
    for (int row = 0; !isAny && row < m_model->rowCount(shared); ++row)
        isAny = !m_model->index(row, 0, shared).data(QuotesModel::ConflictRole).toString().isEmpty();
    m_disputed->setVisible(isAny);
}

QuoteAtHand QuotesPanel::quoteAtHand() const
{
    return m_quote->quoteAtHand();
}

void QuotesPanel::showMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    const auto group = index.data(QuotesModel::GroupRole).value<qsizetype>();
    const auto quote = index.data(QuotesModel::QuoteRole).value<qsizetype>();
    if (!index.isValid() || (group < 0 && quote < 0))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Go to its place"), this, [this, row = QPersistentModelIndex(index)] { activated(row); });
    emit quoteMenuWanted(
        menu, group >= 0 ? QuoteAtHand{.group = group, .place = {}} : Synoptic::quoteAtHand(*m_synopsis, quote));
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

// A list that a filter has emptied says so, and how to get the rows back.
void QuotesPanel::sayWhatIsLeft()
{
    int rows = 0;
    for (int section = 0; section < m_filter->rowCount(); ++section)
        rows += m_filter->rowCount(m_filter->index(section, 0));
    const bool isEmptied = rows == 0 && m_synopsis->isAnalysed() && !m_field->text().trimmed().isEmpty();
    m_list->setNote(isEmptied
            ? tr("No quote fits “%1”. Press Esc in the field to see all.").arg(m_field->text().trimmed())
            : QString());
}

void QuotesPanel::chosen(const QModelIndex &index)
{
    if (m_following || !index.isValid() || index.data(QuotesModel::IsSectionRole).toBool())
        return;
    const QScopedValueRollback quiet(m_following, true);
    const auto group = index.data(QuotesModel::GroupRole).value<qsizetype>();
    const auto quote = index.data(QuotesModel::QuoteRole).value<qsizetype>();
    m_synopsis->light(group, false);
    if (group >= 0)
        m_quote->showGroup(group);
    else
        m_quote->showQuote(quote);
}

void QuotesPanel::activated(const QModelIndex &index)
{
    const auto group = index.data(QuotesModel::GroupRole).value<qsizetype>();
    const auto quote = index.data(QuotesModel::QuoteRole).value<qsizetype>();
    if (group >= 0) {
        m_synopsis->light(group, true);
    } else if (quote >= 0) {
        const Quote &it = m_synopsis->findings().quotes[quote];
        m_synopsis->show({it.article, quote, it.segments});
    }
}

void QuotesPanel::follow(qsizetype group)
{
    const QModelIndex row = m_filter->mapFromSource(m_model->indexOfGroup(group));
    if (group >= 0 && group < m_synopsis->quotationCount())
        m_quote->showGroup(group);
    if (m_following && row == m_list->currentIndex())
        return;
    const QScopedValueRollback quiet(m_following, true);
    if (row.isValid()) {
        m_list->expand(row.parent());
        m_list->setCurrentIndex(row);
        m_list->scrollTo(row);
    } else if (m_list->currentIndex().data(QuotesModel::GroupRole).value<qsizetype>() >= 0) {
        m_list->setCurrentIndex({}); // filtered away, or none is lit: no row may claim to be it
        if (group < 0)
            m_quote->clear();
    }
}

// Until a person moves the line between them, the list is as high as its rows, up to half of the
// height, or two fifths in a low window, where two wordings are to stand below it; the quotation at hand
// has the rest.
void QuotesPanel::fitList()
{
    if (m_placed || m_splitter->height() < 1)
        return;
    m_list->doItemsLayout();
    const int most = m_list->isCompact() ? m_splitter->height() * 2 / 5 : m_splitter->height() / 2;
    const int list = std::min(m_list->wholeHeight(m_splitter->height()) + 1, most);
    m_splitter->setSizes({list, m_splitter->height() - list - m_splitter->handleWidth()});
}

void QuotesPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_list->setCompact(window()->height() < lowWindow);
    layout()->activate();
    fitList();
}

void QuotesPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(look().raised));
}

// From the field, Down goes to the list and Esc takes the filter away.
bool QuotesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            takeFocus();
            return true;
        case Qt::Key_Escape:
            if (m_field->text().isEmpty())
                break;
            m_field->clear();
            return true;
        default:
            break;
        }
    }
    return Panel::eventFilter(watched, event);
}

void QuotesPanel::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

std::optional<qsizetype> QuotesPanel::count() const
{
    return m_synopsis->isAnalysed() ? std::optional(m_synopsis->quotationCount()) : std::nullopt;
}

void QuotesPanel::takeFocus()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (m_list->currentIndex().isValid())
        return;
    for (int section = 0; section < m_filter->rowCount(); ++section) {
        const QModelIndex first = m_filter->index(0, 0, m_filter->index(section, 0));
        if (first.isValid()) {
            m_list->setCurrentIndex(first);
            return;
        }
    }
}

}
