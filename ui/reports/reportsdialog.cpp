// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportsdialog.h"

#include "app/export/csv.h"
#include "app/export/wholefile.h"
#include "ui/coding/codings.h"
#include "ui/look/measure.h"
#include "ui/reports/reportmodel.h"
#include "ui/settings.h"
#include "ui/synopsis.h"
#include "ui/toolbar/segments.h"
#include "ui/toolbar/sortbutton.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace Synoptic {

namespace {

const Setting<int> &kindSetting()
{
    static const Setting<int> setting{"reports/kind", 0};
    return setting;
}

constexpr int refreshDelay = 60; // ms after the last change: many come at once

QString translated(const char *words)
{
    return QCoreApplication::translate("Reports", words);
}

}

ReportsDialog::ReportsDialog(const Codings &codings, const Synopsis &synopsis, Jobs &jobs, QWidget *parent)
    : QDialog(parent)
    , m_codings(codings)
    , m_synopsis(synopsis)
    , m_jobs(jobs)
    , m_model(new ReportModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_field(new QLineEdit(this))
    , m_about(new QLabel(this))
    , m_table(new QTableView(this))
    , m_placesHead(new QLabel(this))
    , m_places(new QListWidget(this))
{
    setWindowTitle(tr("Reports"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ReportModel::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    m_field->setPlaceholderText(tr("Words in the rows"));
    m_field->setAccessibleName(tr("Show rows with these words"));
    m_field->setClearButtonEnabled(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setWordWrap(true);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Report"));
    m_table->setSortingEnabled(true);
    m_table->setAlternatingRowColors(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_places->setAccessibleName(tr("Places of the cell"));
    m_places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long words are cut with an ellipsis
    m_placesHead->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter means the row at hand
    m_copy = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save as CSV…"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_copy, m_save})
        button->setAutoDefault(false);
    buttons->addButton(
        new SortButton(m_table->horizontalHeader(), SortButton::OwnOrder::Yes, this), QDialogButtonBox::ActionRole);
    auto *down = new QVBoxLayout(this);
    down->addWidget(makeHead());
    down->addWidget(m_about);
    down->addWidget(m_table, 3);
    down->addWidget(m_placesHead);
    down->addWidget(m_places, 1);
    down->addWidget(buttons);
    resize(px(920), px(620));

    auto *copyKey = new QAction(this);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copyKey);
    connect(copyKey, &QAction::triggered, this, &ReportsDialog::copy);
    connect(m_copy, &QPushButton::clicked, this, &ReportsDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ReportsDialog::askWhereToSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_field, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportsDialog::listPlaces);
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_places->count() == 1) {
            m_places->setCurrentRow(0);
            choosePlace(m_table);
        } else if (m_places->count() > 1) {
            m_places->setFocus();
            m_places->setCurrentRow(0);
        }
    });
    connect(m_places, &QListWidget::itemActivated, this, [this] { choosePlace(m_places); });
    connect(m_places, &QListWidget::itemClicked, this, [this] { choosePlace(m_places); });

    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelay);
    connect(&m_soon, &QTimer::timeout, this, &ReportsDialog::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(&codings, &Codings::changed, this, soon);
    connect(&codings, &Codings::reset, this, soon);
    connect(&synopsis, &Synopsis::findingsChanged, this, soon);
    connect(&synopsis, &Synopsis::articlesChanged, this, soon);
    showKind(kindSetting().value());
    m_table->setFocus();
}

QWidget *ReportsDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *group = new QActionGroup(head);
    for (qsizetype i = 0; i < static_cast<qsizetype>(reportKinds().size()); ++i) {
        QAction *const action = group->addAction(translated(reportKinds()[static_cast<size_t>(i)].name));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, i] { showKind(static_cast<int>(i)); });
        m_kinds.append(action);
    }
    auto *across = new QHBoxLayout(head);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(new Segments(tr("Kinds of report"), Segments::Ticks::No, m_kinds, {}, head));
    across->addStretch(1);
    across->addWidget(m_field);
    m_field->setFixedWidth(px(200));
    return head;
}

void ReportsDialog::showKind(int kind)
{
    m_kind = std::clamp(kind, 0, static_cast<int>(reportKinds().size()) - 1);
    kindSetting().set(m_kind);
    m_kinds[m_kind]->setChecked(true);
    m_model->setReport({}); // the rows of another kind mean nothing here
    m_sorted->sort(-1);     // as the report has it
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    refresh();
}

// What is shown stays until the new report is there.
void ReportsDialog::refresh()
{
    m_soon.stop();
    if (const Jobs::Handle old = std::exchange(m_job, nullptr))
        old->progress.cancel();
    if (!m_codings.isOpen()) {
        take({});
        return;
    }
    const auto job = std::make_shared<std::weak_ptr<Jobs::Job>>();
    m_job = m_jobs.run(
        tr("Working out the report"), this,
        [make = reportKinds()[static_cast<size_t>(m_kind)].make,
            material = reportMaterial(m_codings.snapshot(), m_synopsis)](Progress &) { return make(material); },
        [this, job](const ReportTable &report) {
            if (job->lock() != m_job)
                return;
            const bool isWanted = !m_job->progress.isCancelled();
            m_job = nullptr;
            if (isWanted)
                take(report);
            else
                say();
        });
    *job = m_job;
    say();
}

void ReportsDialog::take(const ReportTable &report)
{
    const QModelIndex before = m_table->currentIndex();
    const int row = std::max(before.row(), 0);
    const int column = std::max(before.column(), 0);
    m_model->setReport(report);
    QHeaderView *const heads = m_table->horizontalHeader();
    m_table->resizeColumnsToContents();
    const int most = px(220);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        heads->setSectionResizeMode(i, i == report.widest ? QHeaderView::Stretch : QHeaderView::Interactive);
        m_table->setColumnWidth(i, std::min(most, m_table->columnWidth(i)));
    }
    m_table->selectionModel()->setCurrentIndex(m_sorted->index(row, column), QItemSelectionModel::ClearAndSelect);
    say();
    listPlaces();
    check();
}

// What the report is about, or why there is nothing in it.
void ReportsDialog::say()
{
    const ReportTable &report = m_model->report();
    if (!report.rows.isEmpty())
        m_about->setText(translated(reportKinds()[static_cast<size_t>(m_kind)].about));
    else if (isWorking())
        m_about->setText(tr("The report is being worked out…"));
    else
        m_about->setText(report.whenEmpty);
}

void ReportsDialog::check()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_copy->setEnabled(!isEmpty);
    m_save->setEnabled(!isEmpty);
}

// Outlet, paragraph's words: what the cell counts, each to be gone to.
void ReportsDialog::listPlaces()
{
    m_places->clear();
    const ReportCell *const cell = m_model->cell(m_sorted->mapToSource(m_table->currentIndex()));
    const QList<AnnotationId> places = cell ? cell->places : QList<AnnotationId>();
    m_placesHead->setText(places.isEmpty() ? QString() : tr("%n places", nullptr, static_cast<int>(places.size())));
    for (const AnnotationId id : places) {
        const Annotation *const it = m_codings.annotation(id);
        if (!it)
            continue;
        const auto article = std::ranges::find(m_synopsis.articles(), it->place.article, &Article::id);
        if (article == m_synopsis.articles().end())
            continue;
        const qsizetype index = article - m_synopsis.articles().begin();
        auto *const row = new QListWidgetItem(tr("%1 %2: “%3”", "letter of an article, its outlet, words of it")
                                                  .arg(m_synopsis.letter(index), m_synopsis.nameOf(index),
                                                      it->place.range.of(article->text).toString().simplified()),
            m_places);
        row->setData(Qt::UserRole, QVariant::fromValue(id.value));
    }
}

void ReportsDialog::choosePlace(QAbstractItemView *list)
{
    if (const QListWidgetItem *const row = m_places->currentItem())
        emit placeChosen(AnnotationId{row->data(Qt::UserRole).toLongLong()}, list);
}

QString ReportsDialog::textOf(bool chosenOnly) const
{
    const QItemSelectionModel *const selection = m_table->selectionModel();
    const bool all = !chosenOnly || selection->selectedIndexes().size() < 2;
    QStringList lines;
    if (all)
        lines.append(m_model->report().heads.join(u'\t'));
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_sorted->columnCount(); ++column) {
            const QModelIndex index = m_sorted->index(row, column);
            if (all || selection->isSelected(index))
                cells.append(index.data().toString().simplified());
        }
        if (!cells.isEmpty())
            lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void ReportsDialog::copy()
{
    QGuiApplication::clipboard()->setText(textOf(true));
    emit noticed(tr("The report is in the clipboard."));
}

// As every program reads it, whatever the language of the window; nothing where there is nothing to measure.
static QString plainFigure(const ReportCell &cell)
{
    const auto whole = static_cast<qint64>(cell.number);
    if (cell.text.isEmpty() || cell.number < -1)
        return {};
    return static_cast<double>(whole) == cell.number ? QString::number(whole) : QString::number(cell.number, 'f', 4);
}

bool ReportsDialog::saveCsv(const QString &path)
{
    Table table{.heads = m_model->report().heads, .rows = {}};
    for (int column = 0; column < m_sorted->columnCount(); ++column) {
        if (m_model->report().figures[column])
            table.figures.insert(column);
    }
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_sorted->columnCount(); ++column) {
            const ReportCell &cell = *m_model->cell(m_sorted->mapToSource(m_sorted->index(row, column)));
            cells.append(m_model->report().figures[column] ? plainFigure(cell) : cell.text);
        }
        table.rows.append(cells);
    }
    const Result<void> written = writeWhole(path, csvOf(table));
    if (written)
        emit noticed(tr("The report was saved as “%1”.").arg(QFileInfo(path).fileName()));
    else
        emit failed(written.error().message);
    return written.has_value();
}

void ReportsDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral(".csv"));
    dialog->selectFile(m_kinds[m_kind]->text() + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportsDialog::saveCsv);
    dialog->open();
}

}
