// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notespanel.h"

#include "ui/coding/author.h"
#include "ui/coding/placewords.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notesdelegate.h"
#include "ui/notes/notesfilter.h"
#include "ui/notes/notesmodel.h"
#include "ui/notes/notetext.h"
#include "ui/notes/placelinks.h"
#include "ui/quotes/filterfield.h"
#include "ui/quotes/measure.h"
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

#include <algorithm>
#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr int keepEvery = 400; // ms; so often what is typed goes to the disk
constexpr int restsFor = 5000; // ms; after that who took words back is done with it

}

NotesPanel::NotesPanel(Session &session, QWidget *parent)
    : Panel(parent)
    , m_session(session)
    , m_model(new NotesModel(session.codings(), session.synopsis(), this))
    , m_filter(new NotesFilter(this))
    , m_field(new FilterField(this))
    , m_head(new QLabel(this))
    , m_list(new QListView(this))
    , m_editor(new NoteEditor(session.synopsis(), this))
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
    m_keepSoon.setSingleShot(true);

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
        go(m_subject);
        m_editor->text()->setFocus();
    });
    connect(&m_keepSoon, &QTimer::timeout, this, &NotesPanel::keep);
    connect(m_editor, &NoteEditor::typed, this, &NotesPanel::typed);
    connect(m_editor, &NoteEditor::left, this, &NotesPanel::endStep);
    connect(m_editor->text(), &NoteText::covered, this, &NotesPanel::keep); // Undo may be chosen in the menu
    connect(m_editor, &NoteEditor::doneRequested, this, &NotesPanel::endStep);
    connect(m_editor, &NoteEditor::doneRequested, this, &NotesPanel::done);
    connect(m_editor, &NoteEditor::removeRequested, this, &NotesPanel::remove);
    connect(m_editor, &NoteEditor::linkRequested, this, &NotesPanel::insertLink);
    connect(m_editor, &NoteEditor::placeRequested, this, [this] { go(m_subject); });
    connect(m_editor, &NoteEditor::linkFollowed, this, &NotesPanel::follow);
    connect(&session, &Session::windowStateWanted, this,
        &NotesPanel::keep); // as is the view, now and then and when the project is left
    connect(&session.codings(), &Codings::changed, this, &NotesPanel::take);
    connect(&session.codings(), &Codings::changed, this, &Panel::countChanged);
    connect(&session.codings(), &Codings::reset, this, [this, create] {
        turnTo({});
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

void NotesPanel::open(const NoteSubject &subject)
{
    if (keep())
        turnTo(subject);
    else
        selectRow(); // that of the note whose words are still to be kept
}

void NotesPanel::turnTo(const NoteSubject &subject)
{
    m_keepSoon.stop();
    m_session.setTyped(Session::Saved::All);
    m_subject = subject;
    m_kept = noteText(m_session.codings().snapshot(), subject);
    m_ownStep = -1;
    m_editor->show(subject, m_kept);
    forgetTyping();
    m_editor->setReadOnly(m_session.isReadOnly());
}

// Undo in the text loses nothing: what was typed goes into the project before it is taken back, and where all of
// a step is taken back, that step is, so that Redo brings it again.
void NotesPanel::typed()
{
    m_session.setTyped(Session::Saved::Soon);
    const bool wasTakenBack = std::exchange(m_isTakenBack, m_editor->text()->document()->isRedoAvailable());
    const QString text = m_editor->markdown();
    if (!m_isTakenBack) {
        m_fullest = text;
        if (wasTakenBack)
            m_ownStep = -1;
        if (!m_keepSoon.isActive() || wasTakenBack) // else who types without a rest would have nothing kept
            m_keepSoon.start(keepEvery);
        return;
    }
    m_isTakenBack = wasTakenBack || keepText(m_fullest);
    if (text == m_before && isStepOurs()) {
        const QScopedValueRollback guard(m_isKeeping, true);
        m_session.project()->undo();
        m_kept = noteText(m_session.codings().snapshot(), m_subject);
        m_ownStep = -1;
        selectRow();
    }
    m_keepSoon.start(text.size() > m_kept.size() ? keepEvery : restsFor); // words that come back are soon written
    m_session.setTyped(text == m_kept ? Session::Saved::All : Session::Saved::Soon);
}

bool NotesPanel::isStepOurs() const
{
    return m_ownStep >= 0 && m_session.project() && m_session.project()->undoStack()->index() == m_ownStep;
}

bool NotesPanel::keep()
{
    if (m_isTakenBack)
        m_ownStep = -1; // the longer text stays a step of its own
    return keepText(m_editor->markdown());
}

// What is typed next is another step, and what was typed so far is taken back as one, by the project.
void NotesPanel::endStep()
{
    if (keep())
        forgetTyping();
    m_ownStep = -1;
}

void NotesPanel::forgetTyping()
{
    m_fullest = m_editor->markdown();
    m_isTakenBack = false;
    m_editor->text()->document()->clearUndoRedoStacks();
}

bool NotesPanel::keepText(const QString &typed)
{
    m_keepSoon.stop();
    if (m_isKeeping)
        return true;
    if (m_subject.isNull() || typed == m_kept || !m_session.project()) {
        m_session.setTyped(Session::Saved::All);
        return true;
    }
    const QScopedValueRollback guard(m_isKeeping, true);
    const int steps = m_session.project()->undoStack()->index();
    Edit edit;
    const bool written = m_session.perform(
        [&](Project &project) {
            edit = noteWritten(project, m_subject, typed, authoredNow(), stepWords());
            return edit;
        },
        isStepOurs() ? Project::Step::Continued : Project::Step::New);
    m_session.setTyped(written ? Session::Saved::All : Session::Saved::Refused);
    if (!written)
        return false; // it has been told; what was typed is still here, and is tried again
    m_subject = afterEdit(m_subject, edit);
    if (const int now = m_session.project()->undoStack()->index(); now > steps) {
        m_before = m_kept;
        m_ownStep = now;
    }
    m_kept = typed;
    selectRow();
    return true;
}

QString NotesPanel::stepWords() const
{
    const Synopsis &synopsis = m_session.synopsis();
    const qsizetype article = articleAt(synopsis, synopsis.newestOf(m_subject.article));
    //: a step in the history; %1 is an outlet
    return article < 0 ? tr("Note on the project") : tr("Note on %1").arg(synopsis.nameOf(article));
}

// A step that was made elsewhere, or taken back: the note reads as the project has it.
void NotesPanel::take(const Edit &edit)
{
    if (m_isKeeping || m_subject.isNull())
        return;
    const QString text = noteText(m_session.codings().snapshot(), m_subject);
    if (text != m_kept) {
        m_keepSoon.stop();
        m_session.setTyped(Session::Saved::All);
        m_kept = text;
        m_editor->setMarkdown(text);
    }
    m_ownStep = -1;
    forgetTyping(); // Undo takes the last step back, and that is the project's
    if (concerns<StoredArticle>(edit) && !m_subject.article.isNull()
        && std::ranges::find(m_session.codings().snapshot().articles, m_subject.article, &StoredArticle::id)
            == m_session.codings().snapshot().articles.end())
        turnTo({});
    selectRow();
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
    const int row = m_model->rowOf(m_subject);
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
    if (m_subject.isNull())
        return;
    keep();
    m_ownStep = -1;
    {
        const QScopedValueRollback guard(m_isKeeping, true);
        m_session.perform(
            [this](Project &project) { return noteWritten(project, m_subject, {}, authoredNow(), tr("Delete note")); });
    }
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
    else if (!m_subject.isNull())
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
