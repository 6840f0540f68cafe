// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notespanel.h"

#include "ui/coding/placewords.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notesdelegate.h"
#include "ui/notes/notesfilter.h"
#include "ui/notes/notesmodel.h"
#include "ui/notes/notetext.h"
#include "ui/notes/placelinks.h"
#include "ui/notes/typednote.h"
#include "ui/quotes/filterfield.h"
#include "ui/quotes/rulesplitter.h"
#include "ui/session/session.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QUrl>

namespace Synoptic {

using namespace Qt::StringLiterals;

NotesPanel::NotesPanel(Session &session, QWidget *parent)
    : Panel(parent)
    , m_session(session)
    , m_model(new NotesModel(session.codings(), session.synopsis(), this))
    , m_filter(new NotesFilter(this))
    , m_field(new FilterField(this))
    , m_head(new QLabel(this))
    , m_list(new QListView(this))
    , m_editor(new NoteEditor(session.synopsis(), this))
    , m_note(new TypedNote(session, *m_editor, this))
{
    m_filter->setSourceModel(m_model);
    m_field->setPlaceholderText(tr("Words, outlet, tag"));
    m_field->setAccessibleName(tr("Filter notes"));
    m_field->installEventFilter(this);
    m_head->setText(tr("In the order of the articles"));
    m_head->setFont(chromeFont(11.5));
    m_head->setForegroundRole(QPalette::PlaceholderText);
    m_head->setContentsMargins(px(14), 0, px(14), 0);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new NotesDelegate(m_list));
    m_list->setAccessibleName(tr("Notes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMinimumHeight(px(92));
    m_list->installEventFilter(this);

    auto *create = new QPushButton(tr("&New note"), this);
    create->setAutoDefault(false);
    create->setToolTip(tr("A note on the project"));
    auto *splitter = new RuleSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_editor);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({px(400), px(600)}); // whatever the list would like: there is a note to be written
    auto *row = new QHBoxLayout;
    row->setContentsMargins(px(12), 0, px(12), 0);
    row->setSpacing(px(6));
    row->addWidget(m_field, 1);
    row->addWidget(create);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(10), 0, 0);
    column->setSpacing(px(9));
    column->addLayout(row);
    column->addWidget(m_head);
    column->addWidget(splitter, 1);

    connect(create, &QPushButton::clicked, this, [this] { write(onProject()); });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        const QScopedValueRollback quiet(m_following, true);
        m_filter->setWords(typed);
        selectRow();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NotesPanel::choose);
    connect(m_list, &QAbstractItemView::activated, this, [this] {
        go(m_note->subject());
        m_editor->text()->setFocus();
    });
    connect(m_editor, &NoteEditor::doneRequested, this, &NotesPanel::done);
    connect(m_editor, &NoteEditor::removeRequested, this, &NotesPanel::remove);
    connect(m_editor, &NoteEditor::linkRequested, this, &NotesPanel::insertLink);
    connect(m_editor, &NoteEditor::placeRequested, this, [this] { go(m_note->subject()); });
    connect(m_editor, &NoteEditor::linkFollowed, this, &NotesPanel::follow);
    connect(m_note, &TypedNote::changed, this, &NotesPanel::selectRow);
    connect(&session.codings(), &Codings::changed, this, &Panel::countChanged);
    connect(&session.codings(), &Codings::reset, this, [this, create] {
        create->setDisabled(m_session.isReadOnly());
        emit countChanged();
    });
}

void NotesPanel::write(const NoteSubject &subject)
{
    using Kind = NoteSubject::Kind;
    const bool isOneOnly = subject.kind == Kind::Article || subject.kind == Kind::Quote;
    const int row = m_model->rowOf(subject) >= 0 ? m_model->rowOf(subject)
        : isOneOnly                              ? m_model->rowAbout(subject)
                                                 : -1;
    open(row >= 0 ? m_model->subjectAt(row) : subject);
    selectRow();
    m_editor->text()->setFocus(Qt::OtherFocusReason);
}

void NotesPanel::select(const NoteSubject &subject)
{
    const int row = m_model->rowOf(subject);
    if (row >= 0 && !m_filter->mapFromSource(m_model->index(row)).isValid())
        m_field->clear(); // it is not among those that are listed
    open(subject);
    selectRow();
}

bool NotesPanel::keep()
{
    return m_note->keep();
}

void NotesPanel::open(const NoteSubject &subject)
{
    if (keep())
        m_note->turnTo(subject);
    else
        selectRow(); // that of the note whose words are still to be kept
}

void NotesPanel::choose(const QModelIndex &index)
{
    if (m_following || !index.isValid())
        return;
    const QScopedValueRollback quiet(m_following, true);
    open(m_model->subjectAt(m_filter->mapToSource(index).row()));
}

void NotesPanel::selectRow()
{
    const QScopedValueRollback quiet(m_following, true);
    const int row = m_model->rowOf(m_note->subject());
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row));
    if (index != m_list->currentIndex()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    if (!index.isValid())
        m_list->clearSelection();
}

void NotesPanel::go(const NoteSubject &subject)
{
    Place place = placeOf(m_session.synopsis(), subject.place);
    if (const qsizetype article = articleAt(m_session.synopsis(), subject.article);
        place.parts.isEmpty() && article >= 0)
        place = {.article = article, .quote = -1, .parts = {{0, 1}}};
    if (!place.parts.isEmpty())
        emit placeChosen(place);
    else if (isOnOlderVersion(m_session.synopsis(), subject.article))
        emit olderVersionWanted(subject);
}

void NotesPanel::remove()
{
    if (m_note->subject().isNull())
        return;
    m_note->remove();
    open({});
    selectRow();
    takeFocus();
}

void NotesPanel::insertLink()
{
    const Anchor place = m_placeAtHand ? m_placeAtHand() : Anchor();
    if (place.isNull())
        emit noticed(tr("Select words in a page, or click a quotation, then press Ctrl+L in the note again."));
    else
        m_editor->insert(placeLink(m_session.synopsis(), place));
}

void NotesPanel::follow(const QUrl &link)
{
    if (link.scheme() != "place"_L1) {
        emit linkChosen(link);
        return;
    }
    if (const std::optional<Anchor> place = linkedPlace(m_session.synopsis(), link))
        emit placeChosen(placeOf(m_session.synopsis(), *place));
    else
        emit noticed(tr("The article this link leads to is no longer in the project."));
}

void NotesPanel::takeFocus()
{
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    if (m_filter->rowCount() > 0)
        m_list->setFocus(Qt::ShortcutFocusReason);
    else if (!m_note->subject().isNull())
        m_editor->text()->setFocus(Qt::ShortcutFocusReason);
    else
        m_field->setFocus(Qt::ShortcutFocusReason);
}

std::optional<qsizetype> NotesPanel::count() const
{
    return m_session.codings().isOpen() ? std::optional(m_session.codings().noteCount()) : std::nullopt;
}

void NotesPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(look().raised));
}

void NotesPanel::hideEvent(QHideEvent *event)
{
    keep();
    Panel::hideEvent(event);
}

// From the field Down goes to the list and Esc takes the filter away; in the list Delete removes the note
// and Esc goes back to the page.
bool NotesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_field && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter))
        takeFocus();
    else if (watched == m_field && key == Qt::Key_Escape && !m_field->text().isEmpty())
        m_field->clear();
    else if (watched == m_list && key == Qt::Key_Delete && m_list->currentIndex().isValid())
        remove();
    else if (watched == m_list && key == Qt::Key_Escape)
        emit done();
    else
        return Panel::eventFilter(watched, event);
    return true;
}

}
