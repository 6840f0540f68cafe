// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/toolbar/statusline.h"

#include "ui/jobs.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/synopsis.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace Synoptic {

namespace {

using namespace std::chrono_literals;

constexpr auto noticeStays = 6s;
constexpr auto workShowsAfter = 200ms; // what is done sooner needs no progress

QLabel *smallLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(chromeFont(12));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QToolButton *smallButton(const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFont(chromeFont(12));
    button->setText(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    button->setForegroundRole(QPalette::PlaceholderText);
    return button;
}

}

StatusLine::StatusLine(Synopsis &synopsis, Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_synopsis(synopsis)
    , m_jobs(jobs)
    , m_counts(smallLabel(this))
    , m_selection(smallLabel(this))
    , m_notice(smallLabel(this))
    , m_work(smallLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(smallButton(tr("Cancel"), this))
    , m_zoom(smallButton({}, this))
    , m_saved(smallLabel(this))
    , m_help(smallButton(tr("F1 Help"), this))
    , m_keys(smallButton(tr("Shortcuts Ctrl+K"), this))
{
    setObjectName(QStringLiteral("status"));
    setAccessibleName(tr("Status"));
    setFixedHeight(px(28));
    m_counts->setTextFormat(Qt::RichText);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_selection->setObjectName(QStringLiteral("selection"));
    m_saved->setObjectName(QStringLiteral("saved"));
    m_progress->setFixedSize(px(120), px(8));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_zoom->setToolTip(tr("Back to the usual text size (Ctrl+0)"));
    connect(m_cancel, &QToolButton::clicked, &jobs, &Jobs::cancelAll);
    connect(m_zoom, &QToolButton::clicked, this, &StatusLine::zoomResetRequested);
    connect(m_help, &QToolButton::clicked, this, &StatusLine::manualRequested);
    connect(m_keys, &QToolButton::clicked, this, &StatusLine::shortcutsRequested);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 14, 0);
    row->setSpacing(18);
    row->addWidget(m_help);
    row->addWidget(m_counts);
    row->addWidget(m_selection);
    row->addWidget(m_notice);
    row->addStretch();
    row->addWidget(m_work);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_zoom);
    row->addWidget(m_saved);
    row->addWidget(m_keys);

    const auto showZoom = [this](int percent) {
        m_zoom->setText(tr("%1 %", "zoom").arg(QLocale().toString(percent)));
        m_zoom->setAccessibleName(tr("Text size %1 %").arg(QLocale().toString(percent)));
    };
    connect(&synopsis, &Synopsis::zoomChanged, this, showZoom);
    connect(&synopsis, &Synopsis::findingsChanged, this, &StatusLine::countFindings);
    connect(&jobs, &Jobs::changed, this, &StatusLine::showWork);
    showZoom(synopsis.zoom());
    setProjectOpen(false);
    countFindings();
    showWork();
}

void StatusLine::setProjectOpen(bool open)
{
    for (QWidget *widget :
        {static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_zoom), static_cast<QWidget *>(m_saved)})
        widget->setVisible(open);
    m_help->setVisible(!open);
    m_keys->setVisible(!open);
}

void StatusLine::setSavedAt(const QDateTime &when)
{
    const QString time = QLocale().toString(when.time(), QStringLiteral("HH:mm"));
    m_saved->setText(when.isValid() ? tr("✓ Saved %1", "at a time of day").arg(time) : QString());
    m_saved->setToolTip(when.isValid() ? tr("Everything is written at once; there is nothing to save.") : QString());
}

void StatusLine::setSaving()
{
    //: in place of the time at which all was saved, while something is not yet written
    m_saved->setText(tr("Saving…"));
    m_saved->setToolTip(tr("What was done last is written in a moment."));
}

void StatusLine::setNotSaved()
{
    //: in place of the time at which all was saved
    m_saved->setText(tr("Not saved"));
    m_saved->setToolTip(tr("The note could not be written. It is tried again when you type on or leave it."));
}

void StatusLine::setReadOnly()
{
    //: the project that is open
    m_saved->setText(tr("Read only"));
    m_saved->setToolTip(tr("Save the project under another name to change it."));
}

void StatusLine::setCodings(qsizetype highlights, qsizetype notes)
{
    m_highlights = static_cast<int>(highlights);
    m_notes = static_cast<int>(notes);
    countFindings();
}

void StatusLine::setSelection(const QString &words)
{
    m_selection->setText(words);
}

void StatusLine::notice(const QString &words)
{
    m_notice->setText(words);
    QTimer::singleShot(noticeStays, m_notice, [this, words] {
        if (m_notice->text() == words)
            m_notice->clear();
    });
    QAccessibleEvent alert(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString StatusLine::noticeWords() const
{
    return m_notice->text();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        countFindings(); // the numbers carry their colour
}

void StatusLine::countFindings()
{
    if (!m_synopsis.isAnalysed()) {
        m_counts->clear();
        return;
    }
    const int quotes = static_cast<int>(m_synopsis.quotationCount());
    const int passages = static_cast<int>(m_synopsis.findings().groups.size()) - quotes;
    const auto strong = [](int number) {
        return QStringLiteral("<span style=\"color:%1;font-weight:600\">%2</span>")
            .arg(QColor(look().ui).name(), QLocale().toString(number));
    };
    //: %1 is the number, set in bold
    const QString shared = tr("%1 shared quotes", nullptr, quotes).arg(strong(quotes));
    //: %1 is the number, set in bold
    const QString copied = tr("%1 shared passages", nullptr, passages).arg(strong(passages));
    QStringList said = {tr("%n shared quotes", nullptr, quotes), tr("%n shared passages", nullptr, passages)};
    QStringList shown = {shared, copied};
    if (m_highlights > 0) {
        //: %1 is the number, set in bold
        shown.append(tr("%1 highlights", nullptr, m_highlights).arg(strong(m_highlights)));
        said.append(tr("%n highlights", nullptr, m_highlights));
    }
    if (m_notes > 0) {
        //: %1 is the number, set in bold
        shown.append(tr("%1 notes", nullptr, m_notes).arg(strong(m_notes)));
        said.append(tr("%n notes", nullptr, m_notes));
    }
    m_counts->setText(shown.join(QStringLiteral(" &nbsp; &nbsp; ")));
    m_counts->setAccessibleName(said.join(QStringLiteral(", ")));
}

void StatusLine::showWork()
{
    const Jobs::Job *job = m_jobs.current();
    if (!job) {
        for (QWidget *widget :
            {static_cast<QWidget *>(m_work), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)})
            widget->hide();
        return;
    }
    m_work->setText(job->words);
    m_progress->setRange(0, static_cast<int>(job->total)); // 0 to 0: busy, no end known
    m_progress->setValue(static_cast<int>(job->done));
    if (m_cancel->isHidden()) {
        QTimer::singleShot(workShowsAfter, this, [this] {
            for (QWidget *widget :
                {static_cast<QWidget *>(m_work), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)})
                widget->setVisible(m_jobs.isBusy());
        });
    }
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().chrome));
    painter.fillRect(QRect(0, 0, width(), 1), QColor(look().line));
}

}
