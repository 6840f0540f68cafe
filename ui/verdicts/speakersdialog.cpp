// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/verdicts/speakersdialog.h"

#include "ui/coding/placewords.h"
#include "ui/plainwords.h"
#include "ui/quotes/quotequery.h"
#include "ui/synopsis.h"
#include "ui/toolbar/sortbutton.h"
#include "ui/verdicts/deletekey.h"
#include "ui/verdicts/speakersmodel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Synoptic {

namespace {

// Speakers with any form of whose name the typed letters go; their spellings stay with them.
class SpeakersFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed)
    {
        m_wanted = foldedForSearch(typed.simplified());
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (parent.isValid() || m_wanted.isEmpty())
            return true;
        return sourceModel()->index(row, 0).data(SpeakersModel::SearchRole).toString().contains(m_wanted);
    }

private:
    QString m_wanted;
};

}

SpeakersDialog::SpeakersDialog(const Synopsis &synopsis, QWidget *parent)
    : QDialog(parent)
    , m_synopsis(synopsis)
    , m_model(new SpeakersModel(synopsis, this))
    , m_field(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_quotesHead(new QLabel(this))
    , m_quotes(new QListWidget(this))
    , m_hint(new QLabel(this))
    , m_joinMenu(new QMenu(this))
{
    auto *filter = new SpeakersFilter(this);
    m_filter = filter;
    setWindowTitle(tr("Speakers and spellings"));
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(SpeakersModel::SortRole);
    m_filter->setSortLocaleAware(true);
    m_filter->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_field->setPlaceholderText(tr("Type a name or spelling"));
    m_field->setAccessibleName(tr("Search the speakers"));
    m_field->setClearButtonEnabled(true);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Speakers and their spellings"));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setExpandsOnDoubleClick(false); // it leads to a quotation
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(SpeakersModel::Name, Qt::AscendingOrder);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(SpeakersModel::Name, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(SpeakersModel::Quotes, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(SpeakersModel::Outlets, QHeaderView::ResizeToContents);
    m_field->installEventFilter(this);
    m_view->installEventFilter(this);
    m_quotesHead->setForegroundRole(QPalette::PlaceholderText);
    m_quotes->setAccessibleName(tr("Quotations of this speaker"));
    m_quotes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long words are cut with an ellipsis
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter means the row at hand
    m_join = buttons->addButton(tr("&Join as"), QDialogButtonBox::ActionRole);
    m_rename = buttons->addButton(tr("&Rename"), QDialogButtonBox::ActionRole);
    m_separate = buttons->addButton(tr("&Separate"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_join, m_rename, m_separate})
        button->setAutoDefault(false);
    buttons->addButton(new SortButton(m_view->header(), SortButton::OwnOrder::No, this), QDialogButtonBox::ActionRole);
    m_join->setMenu(m_joinMenu);
    auto *down = new QVBoxLayout(this);
    down->addWidget(m_field);
    down->addWidget(m_view, 3);
    down->addWidget(m_quotesHead);
    down->addWidget(m_quotes, 2);
    down->addWidget(m_hint);
    down->addWidget(buttons);
    resize(560, 640);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_joinMenu, &QMenu::aboutToShow, this, &SpeakersDialog::fillJoinMenu);
    connect(m_rename, &QPushButton::clicked, this, &SpeakersDialog::rename);
    connect(m_separate, &QPushButton::clicked, this, &SpeakersDialog::separate);
    connect(m_field, &QLineEdit::textChanged, filter, &SpeakersFilter::setTyped);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SpeakersDialog::check);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SpeakersDialog::listQuotations);
    connect(m_view, &QTreeView::activated, this, [this] {
        if (m_quotes->count() == 0)
            return;
        m_quotes->setCurrentRow(0);
        chooseQuotation(m_view);
    });
    connect(m_quotes, &QListWidget::itemActivated, this, [this] { chooseQuotation(m_quotes); });
    connect(m_quotes, &QListWidget::itemClicked, this, [this] { chooseQuotation(m_quotes); });
    connect(&synopsis, &Synopsis::findingsChanged, this, &SpeakersDialog::listQuotations);
    connect(m_model, &SpeakersModel::renameWanted, this, [this](const QString &from, const QString &to) {
        emit renamed(from, to);
        m_current = to;
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &SpeakersDialog::keepPlace);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &SpeakersDialog::comeBack);
    check();
    listQuotations();
    m_field->setFocus();
}

QModelIndexList SpeakersDialog::chosen() const
{
    QModelIndexList indexes;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows(SpeakersModel::Name))
        indexes.append(m_filter->mapToSource(index));
    return indexes;
}

QStringList SpeakersDialog::chosenNames() const
{
    QStringList names;
    for (const QModelIndex &index : chosen()) {
        if (!index.parent().isValid())
            names.append(index.data().toString());
    }
    return names;
}

QString SpeakersDialog::nameAtHand() const
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(SpeakersModel::Name);
    return (current.parent().isValid() ? current.parent() : current).data().toString();
}

// By article, in the order of the text.
void SpeakersDialog::listQuotations()
{
    const QString name = nameAtHand();
    const QList<Quote> &quotes = m_synopsis.findings().quotes;
    m_listed.clear();
    for (qsizetype i = 0; !name.isEmpty() && i < quotes.size(); ++i) {
        if (quotes[i].isSpeech() && quotes[i].speaker && quotes[i].speaker->name == name)
            m_listed.append(i);
    }
    std::ranges::stable_sort(
        m_listed, {}, [&quotes](qsizetype i) { return std::pair(quotes[i].article, quotes[i].range().begin); });
    m_quotes->clear();
    for (const qsizetype i : std::as_const(m_listed)) {
        const QString words = quotes[i].range().of(m_synopsis.articles()[quotes[i].article].text).toString();
        m_quotes->addItem(tr("%1 %2: %3", "letter of an article, its outlet, a quotation of it")
                .arg(m_synopsis.letter(quotes[i].article), m_synopsis.nameOf(quotes[i].article), inMarks(words)));
    }
    //: how many quotations of a speaker there are, the speaker
    m_quotesHead->setText(name.isEmpty() ? tr("Choose a name to read what is said.")
                                         : tr("%n quotes of %1", nullptr, static_cast<int>(m_listed.size())).arg(name));
}

void SpeakersDialog::chooseQuotation(QAbstractItemView *list)
{
    const qsizetype quote = m_listed.value(m_quotes->currentRow(), -1);
    if (quote < 0 || quote >= m_synopsis.findings().quotes.size()) // they are being found again
        return;
    const Quote &it = m_synopsis.findings().quotes[quote];
    emit placeChosen({.article = it.article, .quote = quote, .parts = it.segments}, list);
}

// Rows come anew after each step: what was open and at hand is so again.
void SpeakersDialog::keepPlace()
{
    m_open.clear();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (m_view->isExpanded(index))
            m_open.append(index.data().toString());
    }
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(SpeakersModel::Name);
    if (m_current.isEmpty() && current.isValid())
        m_current = (current.parent().isValid() ? current.parent() : current).data().toString();
}

void SpeakersDialog::comeBack()
{
    for (const QString &name : std::as_const(m_open))
        m_view->expand(m_filter->mapFromSource(m_model->indexOf(name)));
    if (const QModelIndex now = m_filter->mapFromSource(m_model->indexOf(m_current)); now.isValid()) {
        m_view->setCurrentIndex(now);
        m_view->scrollTo(now);
    }
    m_current.clear();
    check();
}

void SpeakersDialog::fillJoinMenu()
{
    m_joinMenu->clear();
    for (const QString &name : chosenNames())
        m_joinMenu->addAction(plainMenuWords(name), this, [this, name] { join(name); });
}

void SpeakersDialog::join(const QString &name)
{
    const QStringList names = chosenNames();
    m_open.append(name);
    m_current = name;
    emit joined(names, name);
}

void SpeakersDialog::rename()
{
    if (const QModelIndexList rows = chosen(); rows.size() == 1 && !rows.first().parent().isValid())
        m_view->edit(m_filter->mapFromSource(rows.first()));
}

void SpeakersDialog::separate()
{
    for (const QModelIndex &index : chosen()) {
        if (index.data(SpeakersModel::JoinedRole).toBool()) {
            emit separated(index.data().toString());
            return;
        }
    }
}

void SpeakersDialog::check()
{
    const QModelIndexList rows = chosen();
    const qsizetype names = chosenNames().size();
    const auto isJoined = [](const QModelIndex &index) { return index.data(SpeakersModel::JoinedRole).toBool(); };
    m_join->setEnabled(names > 1);
    m_rename->setEnabled(rows.size() == 1 && names == 1);
    m_separate->setEnabled(rows.size() == 1 && isJoined(rows.first()));
    m_hint->setText(names > 1         ? tr("Join makes one speaker of them; choose the name that stays.")
            : m_separate->isEnabled() ? tr("Separate makes this spelling a speaker of its own again.")
                                      : tr("Enter leads to what somebody says. Choose two names with Ctrl to join "
                                           "them. F2 changes a name, in all "
                                           "articles at once."));
}

// Down or Enter in the field goes to the list, Delete in the list separates a spelling.
bool SpeakersDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) && m_filter->rowCount() > 0) {
            m_view->setCurrentIndex(m_filter->index(0, SpeakersModel::Name));
            m_view->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    if (watched != m_view || !isDeleteOfList(event))
        return QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        separate();
    return true;
}

}
