// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/pastedialog.h"

#include "ui/look/fonts.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTime>
#include <QVBoxLayout>

#include <chrono>

namespace Synoptic {

namespace {

constexpr std::chrono::milliseconds readsAfter{250}; // a pause in typing; a long text takes a while to read

}

QString dateFrom(const QString &typed)
{
    const QString words = typed.simplified();
    static const QRegularExpression iso(
        QStringLiteral("^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?)?)?$"));
    if (iso.match(words).hasMatch()) {
        const bool whole = words.size() >= 10;
        const bool month = words.size() == 7;
        if (whole && !QDate::fromString(words.first(10), Qt::ISODate).isValid())
            return {};
        if (words.size() > 10 && !QTime::fromString(words.sliced(11, 5), QStringLiteral("HH:mm")).isValid())
            return {};
        if (month && !QDate::fromString(words + QStringLiteral("-01"), Qt::ISODate).isValid())
            return {};
        return words;
    }
    static const QStringList forms = {
        QStringLiteral("d MMM yyyy"),
        QStringLiteral("d MMMM yyyy"),
        QStringLiteral("MMM d, yyyy"),
        QStringLiteral("MMMM d, yyyy"),
        QStringLiteral("MMM d yyyy"),
        QStringLiteral("MMMM d yyyy"),
    };
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (const QString &form : forms) {
            if (const QDate date = locale.toDate(words, form); date.isValid())
                return date.toString(Qt::ISODate);
        }
        if (const QDate date = locale.toDate(words, locale.dateFormat(QLocale::LongFormat)); date.isValid())
            return date.toString(Qt::ISODate);
    }
    return {};
}

PasteDialog::PasteDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(text, this))
    , m_headline(new QLineEdit(this))
    , m_outlet(new QLineEdit(this))
    , m_date(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(tr("Paste text as an article"));
    m_text->setFont(readingFont(14));
    m_text->setAccessibleName(tr("Text of the article"));
    m_text->setTabChangesFocus(true);
    m_headline->setAccessibleName(tr("Headline"));
    m_outlet->setAccessibleName(tr("Outlet"));
    m_date->setAccessibleName(tr("Date"));
    m_date->setPlaceholderText(tr("5 Dec 2013, or 2013-12, or empty"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Outlet"), m_outlet);
    form->addRow(tr("&Date"), m_date);
    form->addRow(tr("&Headline"), m_headline);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add article"), QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasteDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->addLayout(form);
    down->addWidget(m_text, 1);
    down->addWidget(m_hint);
    down->addWidget(buttons);
    resize(640, 560);

    m_pause.setSingleShot(true);
    m_pause.setInterval(readsAfter);
    connect(&m_pause, &QTimer::timeout, this, &PasteDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_date, &QLineEdit::textChanged, this, &PasteDialog::check);
    read();
    if (!m_read.articles.isEmpty()) { // what the text tells itself need not be typed
        m_headline->setText(m_read.articles.first().article.headline);
        m_outlet->setText(m_read.articles.first().article.outlet);
        m_date->setText(m_read.articles.first().article.published);
    }
    m_outlet->setFocus();
}

void PasteDialog::askForNewVersion(const Article &of)
{
    setWindowTitle(tr("Replace text"));
    m_add->setText(tr("&Review…"));
    m_outlet->setText(of.outlet);
    m_headline->setText(of.headline);
    m_date->setText(of.published);
    m_text->selectAll(); // pasting replaces all of it, typing mends it
    m_text->setFocus();
}

void PasteDialog::read()
{
    m_pause.stop();
    m_read = importText(raw(), tr("Pasted text"));
    check();
}

void PasteDialog::finish()
{
    if (m_pause.isActive())
        read();
    if (m_add->isEnabled())
        accept();
}

void PasteDialog::check()
{
    const bool badDate = !m_date->text().trimmed().isEmpty() && dateFrom(m_date->text()).isEmpty();
    QString hint;
    if (m_read.articles.isEmpty())
        hint = tr("There is no text to make an article of.");
    else if (badDate)
        hint = tr("This is not a date that can be read; write it like 2013-12-05 or 5 Dec 2013.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_add->setEnabled(hint.isEmpty());
}

Article PasteDialog::article() const
{
    Article article = m_read.articles.isEmpty() ? Article() : m_read.articles.first().article;
    article.headline = m_headline->text().simplified();
    article.outlet = m_outlet->text().simplified();
    article.published = dateFrom(m_date->text());
    return article;
}

QByteArray PasteDialog::raw() const
{
    QString words = m_text->document()->toRawText(); // toPlainText() would make spaces of no-break ones
    words.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return words.toUtf8();
}

}
