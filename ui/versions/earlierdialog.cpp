// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/earlierdialog.h"

#include "app/text/dateinwords.h"
#include "app/text/segments.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/versions/markname.h"
#include "ui/versions/placedialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace Synoptic {

EarlierDialog::EarlierDialog(const Snapshot &snapshot, ArticleId article, QWidget *parent)
    : QDialog(parent)
    , m_versions(versionsOf(snapshot, article))
    , m_chooser(new QComboBox(this))
    , m_text(new QTextEdit(this))
    , m_hint(new QLabel(this))
    , m_marks(new QListWidget(this))
{
    setWindowTitle(tr("Earlier versions"));
    m_chooser->setAccessibleName(tr("Version"));
    m_text->setFont(readingFont(14));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Text of this version"));
    m_text->setTabChangesFocus(true);
    m_marks->setAccessibleName(tr("What stays on this version"));
    m_marks->setMaximumHeight(px(132));
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter means the row at hand
    m_place = buttons->addButton(tr("&Place here…"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_place, &QPushButton::clicked, this, &EarlierDialog::placeChosen);
    connect(m_marks, &QListWidget::itemActivated, this, &EarlierDialog::placeChosen);
    connect(m_marks, &QListWidget::currentRowChanged, this, [this](int row) {
        m_place->setEnabled(row >= 0);
        if (const VersionReview *review = reviewShown(); review && row >= 0) {
            QTextCursor cursor(m_text->document());
            cursor.setPosition(static_cast<int>(review->marks[row].before.begin));
            m_text->setTextCursor(cursor);
            m_text->ensureCursorVisible();
        }
    });
    auto *down = new QVBoxLayout(this);
    down->addWidget(m_chooser);
    down->addWidget(m_text, 1);
    down->addWidget(m_hint);
    down->addWidget(m_marks);
    down->addWidget(buttons);
    resize(680, 640);
    setSnapshot(snapshot);
    m_chooser->setCurrentIndex(static_cast<int>(m_versions.size()) - 2);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &EarlierDialog::showVersion);
    showVersion();
}

void EarlierDialog::setSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_versions.removeIf([this](ArticleId id) { return !stored(id); });
    m_left = m_versions.isEmpty() ? QList<VersionReview>() : leftBehind(snapshot, m_versions.last());
    const QSignalBlocker quiet(m_chooser);
    const int shown = m_chooser->currentIndex();
    m_chooser->clear();
    for (qsizetype i = 0; i < m_versions.size(); ++i) {
        const Article &article = stored(m_versions[i])->found;
        QStringList parts{tr("Version %1 of %2").arg(i + 1).arg(m_versions.size()), dateInWords(article.published),
            tr("%n words", nullptr, static_cast<int>(wordCount(article.text)))};
        parts.removeAll(QString());
        m_chooser->addItem(parts.join(QStringLiteral(" · ")));
    }
    m_chooser->setCurrentIndex(std::min(shown, m_chooser->count() - 1));
    showVersion();
}

void EarlierDialog::select(ArticleId version, const NoteSubject &note)
{
    const qsizetype at = m_versions.indexOf(version);
    if (at >= 0 && at + 1 < m_versions.size())
        m_chooser->setCurrentIndex(static_cast<int>(at));
    const VersionReview *review = reviewShown();
    for (qsizetype row = 0; review && row < review->marks.size(); ++row) {
        const CarriedMark &mark = review->marks[row];
        if ((mark.kind == CarriedMark::Kind::Annotation && mark.id == note.annotation.value)
            || (mark.kind == CarriedMark::Kind::Note && mark.id == note.note.value)) {
            m_marks->setCurrentRow(static_cast<int>(row));
            m_marks->setFocus();
        }
    }
}

void EarlierDialog::showVersion()
{
    const int row = m_chooser->currentIndex();
    m_marks->clear();
    m_place->setEnabled(false);
    if (row < 0)
        return;
    const QString &text = stored(m_versions[row])->found.text;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    QList<QTextEdit::ExtraSelection> lit;
    const VersionReview *review = reviewShown();
    for (const CarriedMark &mark : review ? review->marks : QList<CarriedMark>()) {
        const QString words = mark.hasPlace() ? mark.before.of(text).toString().simplified() : QString();
        m_marks->addItem(words.isEmpty() ? nameOf(m_snapshot, mark).words
                                         : tr("%1: “%2”").arg(nameOf(m_snapshot, mark).words, words));
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        selection.cursor.setPosition(static_cast<int>(mark.before.begin));
        selection.cursor.setPosition(static_cast<int>(mark.before.end), QTextCursor::KeepAnchor);
        selection.format.setBackground(QColor(look().group(0).fill));
        lit.append(selection);
    }
    m_text->setExtraSelections(lit);
    const bool any = m_marks->count() > 0;
    m_marks->setVisible(any);
    m_place->setVisible(any);
    m_hint->setText(any ? tr("This was left on the version shown, because its words are not surely in the newest one.")
                        : tr("Nothing of yours is left on this version."));
    if (any)
        m_marks->setCurrentRow(0);
}

void EarlierDialog::placeChosen()
{
    const VersionReview *review = reviewShown();
    const int row = m_marks->currentRow();
    if (!review || row < 0 || m_versions.isEmpty())
        return;
    const CarriedMark mark = review->marks[row];
    const Article newest = stored(m_versions.last())->found;
    if (!mark.hasPlace()) { // a note on the whole article
        emit placed(mark, {newest.id, {}, {}});
        return;
    }
    const QString words = mark.before.of(stored(review->older)->found.text).toString();
    auto *dialog = new PlaceDialog(words, newest.text, mark.found.range, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, mark, newest] { emit placed(mark, anchorAt(newest, dialog->place())); });
    dialog->open();
}

const StoredArticle *EarlierDialog::stored(ArticleId id) const
{
    const auto it = std::ranges::find(m_snapshot.articles, id, &StoredArticle::id);
    return it == m_snapshot.articles.end() ? nullptr : &*it;
}

const VersionReview *EarlierDialog::reviewShown() const
{
    const int row = m_chooser->currentIndex();
    const auto it = row < 0 ? m_left.end() : std::ranges::find(m_left, m_versions[row], &VersionReview::older);
    return it == m_left.end() ? nullptr : &*it;
}

}
