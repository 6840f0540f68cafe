// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/noteeditor.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/notes/notemarkup.h"
#include "ui/notes/notetext.h"
#include "ui/notes/placeline.h"
#include "ui/settings.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>

#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const Setting<bool> previewFolded{"notes/preview-folded", false};

// Shows Markdown; fetches nothing, whatever a note names.
class Preview : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

void colour(QWidget *widget, Rgb color)
{
    QPalette colors = widget->palette();
    colors.setColor(QPalette::WindowText, color);
    colors.setColor(QPalette::ButtonText, color);
    if (colors != widget->palette())
        widget->setPalette(colors);
}

}

NoteEditor::NoteEditor(const Synopsis &synopsis, QWidget *parent)
    : QWidget(parent)
    , m_synopsis(synopsis)
    , m_place(new PlaceLine(this))
    , m_text(new NoteText(this))
    , m_previewHead(new QToolButton(this))
    , m_preview(new Preview(this))
    , m_said(new QLabel(tr("Saved as you type"), this))
    , m_all(new QWidget(this))
    , m_hint(new QLabel(this))
{
    m_previewHead->setText(tr("PREVIEW"));
    m_previewHead->setObjectName(u"preview"_s);
    m_previewHead->setAutoRaise(true);
    m_previewHead->setCheckable(true);
    m_previewHead->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_previewHead->setAccessibleName(tr("Show the preview"));
    m_preview->setAccessibleName(tr("Preview of the note"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setOpenLinks(false);
    m_preview->document()->setDocumentMargin(0);
    m_preview->setMinimumHeight(px(40));
    m_text->setMinimumHeight(px(60));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setContentsMargins(px(14), px(12), px(14), 0);
    m_hint->setText(
        tr("Choose a note to read on in it. Select words in a page and press N to write one on them; the menus "
           "Articles and Quotes begin one on an article, the project, or a quote."));

    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(px(12), px(2), px(12), 0);
    inner->setSpacing(px(6));
    inner->addWidget(makeBar());
    inner->addWidget(m_text, 3);
    inner->addWidget(m_previewHead, 0, Qt::AlignLeft);
    inner->addWidget(m_preview, 2);
    inner->addWidget(makeFoot());
    auto *down = new QVBoxLayout(m_all);
    down->setContentsMargins(0, px(4), 0, px(8));
    down->setSpacing(0);
    down->addWidget(m_place);
    down->addLayout(inner, 1);
    auto *both = new QVBoxLayout(this);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_all, 1);
    both->addWidget(m_hint, 1);

    // A text in other colours, of another look, has changed for Qt.
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (const QString text = markdown(); text != std::exchange(m_shown, text)) {
            preview();
            emit typed();
        }
    });
    connect(m_text, &NoteText::left, this, &NoteEditor::left);
    connect(m_text, &NoteText::doneRequested, this, &NoteEditor::doneRequested);
    connect(m_place, &QAbstractButton::clicked, this, &NoteEditor::placeRequested);
    connect(m_preview, &QTextBrowser::anchorClicked, this, &NoteEditor::linkFollowed);
    connect(m_previewHead, &QToolButton::toggled, this, [this](bool shown) {
        previewFolded.set(!shown);
        foldPreview(!shown);
    });
    foldPreview(previewFolded.value());
    wearLook();
    show({}, {});
}

QToolButton *NoteEditor::barButton(const QString &words, const QString &name, const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    button->setText(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(px(28), px(26));
    button->setAccessibleName(name);
    //: what a button does, its key
    button->setToolTip(key.isEmpty() ? name : tr("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    if (!key.isEmpty()) {
        auto *shortcut = new QShortcut(key, m_text);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    }
    return button;
}

QWidget *NoteEditor::makeBar()
{
    m_bar = new QWidget(this);
    auto *across = new QHBoxLayout(m_bar);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(px(2));
    const auto marks = [this](QToolButton *button, const QString &mark) {
        connect(button, &QToolButton::clicked, this, [this, mark] {
            QTextCursor cursor = m_text->textCursor();
            toggleMark(cursor, mark);
            m_text->setTextCursor(cursor);
            m_text->setFocus();
        });
    };
    //: B for bold
    QToolButton *bold = barButton(tr("B"), tr("Bold"), QKeySequence::Bold);
    bold->setFont(chromeFont(13, QFont::Bold));
    marks(bold, u"**"_s);
    //: I for italic
    QToolButton *italic = barButton(tr("I"), tr("Italic"), QKeySequence::Italic);
    italic->setFont(readingFont(13.5, QFont::Normal, true));
    marks(italic, u"*"_s);
    QToolButton *list = barButton(u"•—"_s, tr("List"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    connect(list, &QToolButton::clicked, this, [this] {
        QTextCursor cursor = m_text->textCursor();
        toggleList(cursor);
        m_text->setFocus();
    });
    QToolButton *link = barButton(u"¶"_s, tr("Link to the place you are reading"), QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(link, &QToolButton::clicked, this, &NoteEditor::linkRequested);
    for (QToolButton *button : {bold, italic, list, link})
        across->addWidget(button);
    across->addStretch();
    return m_bar;
}

QWidget *NoteEditor::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *across = new QHBoxLayout(foot);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(px(6));
    m_remove = new QPushButton(tr("&Delete note"), foot);
    m_remove->setFlat(true);
    auto *done = new QPushButton(tr("D&one"), foot);
    done->setToolTip(
        tr("Back to the page (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    for (QPushButton *button : {m_remove, done})
        button->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &NoteEditor::removeRequested);
    connect(done, &QPushButton::clicked, this, &NoteEditor::doneRequested);
    across->addWidget(m_said, 1);
    across->addWidget(m_remove);
    across->addWidget(done);
    return foot;
}

void NoteEditor::show(const NoteSubject &subject, const QString &markdown)
{
    m_subject = subject;
    m_all->setVisible(!subject.isNull());
    m_hint->setVisible(subject.isNull());
    const QSignalBlocker quiet(m_text);
    m_text->setNote(markdown);
    m_shown = this->markdown();
    if (!subject.isNull())
        m_place->show(m_synopsis, subject);
    preview();
}

void NoteEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    m_bar->setDisabled(readOnly);
    m_remove->setDisabled(readOnly);
    m_said->setText(readOnly ? tr("To be read only") : tr("Saved as you type"));
}

void NoteEditor::setMarkdown(const QString &markdown)
{
    const int caret = m_text->textCursor().position();
    {
        const QSignalBlocker quiet(m_text);
        m_text->setNote(markdown);
        m_shown = this->markdown();
    }
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::min(caret, static_cast<int>(markdown.size())));
    m_text->setTextCursor(cursor);
    preview();
}

QString NoteEditor::markdown() const
{
    return m_text->toPlainText();
}

void NoteEditor::insert(const QString &markdown)
{
    m_text->insertPlainText(markdown);
    m_text->setFocus();
}

void NoteEditor::foldPreview(bool folded)
{
    const QSignalBlocker quiet(m_previewHead);
    m_previewHead->setChecked(!folded);
    m_previewHead->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    m_preview->setVisible(!folded);
    preview();
}

void NoteEditor::preview()
{
    if (m_preview->isHidden() || m_subject.isNull())
        return;
    QTextDocument *page = m_preview->document();
    page->setDefaultFont(readingFont(13.5));
    page->setMarkdown(m_text->toPlainText(),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
}

void NoteEditor::wearLook()
{
    m_previewHead->setFont(headFont());
    colour(m_previewHead, look().dim);
    m_said->setFont(chromeFont(11.5));
    colour(m_said, look().dim);
    m_hint->setFont(chromeFont(12.5));
    colour(m_hint, look().dim);
    QPalette colors = m_preview->palette();
    colors.setColor(QPalette::Base, look().raised);
    colors.setColor(QPalette::Text, look().text);
    colors.setColor(QPalette::Link, look().link);
    if (colors != m_preview->palette())
        m_preview->setPalette(colors);
    preview();
}

void NoteEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wearLook();
}

}
