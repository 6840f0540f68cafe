// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/exportfoot.h"

#include "ui/look/measure.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

namespace Synoptic {

using namespace Qt::StringLiterals;

ExportFoot::ExportFoot(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_export(new QPushButton(tr("&Export"), this))
{
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_words->setAccessibleName(tr("What came of the export"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(px(5));
    m_bar->setAccessibleName(tr("How far the export is"));
    m_export->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto *left = new QVBoxLayout;
    left->setSpacing(px(6));
    left->addStretch(1);
    left->addWidget(m_words);
    left->addWidget(m_bar);
    left->addStretch(1);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(px(20), px(10), px(20), px(10));
    across->setSpacing(px(10));
    across->addLayout(left, 1);
    across->addSpacing(px(16));
    across->addWidget(m_cancel);
    across->addWidget(m_export);
    connect(m_export, &QPushButton::clicked, this, &ExportFoot::exportWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ExportFoot::cancelled);
    connect(m_words, &QLabel::linkActivated, this, [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
    setWriting(false);
}

void ExportFoot::setWriting(bool writing)
{
    m_isWriting = writing;
    m_bar->setVisible(writing);
    m_cancel->setText(writing ? tr("&Cancel") : tr("&Close"));
    m_export->setText(writing ? tr("Exporting…") : tr("&Export"));
    m_export->setEnabled(!writing && m_hindrance.isEmpty());
}

void ExportFoot::setHindrance(const QString &words)
{
    if (m_isWriting || m_hindrance == words)
        return;
    m_hindrance = words;
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(words);
    setWriting(false);
}

void ExportFoot::clear()
{
    if (m_isWriting)
        return;
    m_words->setToolTip({});
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(m_hindrance);
}

void ExportFoot::showProgress(const QString &words, qsizetype done, qsizetype total)
{
    if (!m_isWriting)
        setWriting(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(words);
    m_bar->setRange(0, static_cast<int>(total)); // 0 of 0: it moves and tells no number
    m_bar->setValue(static_cast<int>(done));
}

void ExportFoot::showDone(const QString &words, const QString &path, const QStringList &remarks)
{
    setWriting(false);
    m_words->setTextFormat(Qt::RichText);
    const QString file = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    const QString folder = QUrl::fromLocalFile(QFileInfo(path).absolutePath()).toString(QUrl::FullyEncoded);
    QString all = u"%1 · <a href=\"%2\">%3</a> · <a href=\"%4\">%5</a>"_s.arg(
        words.toHtmlEscaped(), file, tr("Open").toHtmlEscaped(), folder, tr("Show in folder").toHtmlEscaped());
    constexpr qsizetype most = 4; // lines there is room for
    for (qsizetype i = 0; i < std::min(most, remarks.size()); ++i)
        all += u"<br>"_s + remarks[i].toHtmlEscaped();
    if (remarks.size() > most)
        all += u' ' + tr("And %n more.", nullptr, static_cast<int>(remarks.size() - most)).toHtmlEscaped();
    m_words->setText(all);
    m_words->setToolTip(remarks.join(u'\n').toHtmlEscaped());
}

void ExportFoot::showFailure(const QString &sentence)
{
    setWriting(false);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(sentence);
}

}
