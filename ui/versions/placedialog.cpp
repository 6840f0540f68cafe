// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/placedialog.h"

#include "app/text/anchor.h"
#include "ui/look/fonts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace Synoptic {

PlaceDialog::PlaceDialog(const QString &words, const QString &text, TextRange nearest, QWidget *parent)
    : QDialog(parent)
    , m_article(text)
    , m_text(new QTextEdit(this))
{
    setWindowTitle(tr("Place in the new version"));
    auto *hint = new QLabel(tr("Select where “%1” belongs, then press Enter.").arg(words.simplified()), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    m_text->setFont(readingFont(14));
    m_text->setAccessibleName(tr("Text of the new version"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("&Put it here"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QTextEdit::selectionChanged, this, [this] { m_take->setEnabled(!place().isEmpty()); });
    auto *down = new QVBoxLayout(this);
    down->addWidget(hint);
    down->addWidget(m_text, 1);
    down->addWidget(buttons);
    resize(640, 520);

    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(nearest.begin));
    cursor.setPosition(static_cast<int>(nearest.end), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_take->setEnabled(!place().isEmpty());
    m_text->setFocus();
}

TextRange PlaceDialog::place() const
{
    const QTextCursor cursor = m_text->textCursor();
    const TextRange range{cursor.selectionStart(), cursor.selectionEnd()};
    // Lines of the widget are those of the text: it holds the same number of units in the same places.
    return range.isEmpty() || range.end > m_article.size() ? TextRange() : snapped(m_article, range);
}

}
