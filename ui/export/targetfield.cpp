// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/targetfield.h"

#include "ui/look/fonts.h"
#include "ui/look/measure.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace Synoptic {

using namespace Qt::StringLiterals;

TargetField::TargetField(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_place(new QLabel(this))
{
    m_name->setAccessibleName(tr("Name of the file"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setFont(chromeFont(12.5));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    auto *other = new QPushButton(tr("Ch&oose…"), this);
    other->setAutoDefault(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(2));
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(other, 0, 1);
    grid->addWidget(m_place, 1, 0, 1, 2);
    connect(other, &QPushButton::clicked, this, &TargetField::choose);
    connect(m_name, &QLineEdit::textChanged, this, &TargetField::refresh);
    connect(m_name, &QLineEdit::textEdited, this, [this] { emit named(path()); });
}

void TargetField::suggest(const QString &folder, const QString &name)
{
    QString plain = name;
    for (const QChar bad : u"/\\:*?\"<>|"_s) // no file system takes them all
        plain.replace(bad, u'-');
    show(folder, plain.trimmed() + ending());
}

void TargetField::restore(const QString &path)
{
    const QFileInfo file(path);
    show(file.absolutePath(), file.fileName());
}

void TargetField::setPath(const QString &path)
{
    restore(path);
    emit named(this->path());
}

void TargetField::show(const QString &folder, const QString &name)
{
    m_folder = folder;
    if (m_name->text() != name) {
        m_name->setText(name);
        m_name->setCursorPosition(0); // of a long name the beginning tells more than the end
    }
    refresh();
}

bool TargetField::isInTheWay() const
{
    return QFileInfo::exists(path()) && !m_replaceable.contains({m_formatWords, path()});
}

void TargetField::askToReplace(const std::function<void()> &then)
{
    const QString target = path();
    auto *const question = new QMessageBox(QMessageBox::Question, window()->windowTitle(),
        tr("“%1” is there already. Write over it?").arg(QFileInfo(target).fileName()), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("What is in it now will be gone."));
    const QPushButton *const replace = question->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, target, then] {
        allowReplacing(target);
        if (path() == target)
            then();
    });
    question->open();
}

void TargetField::allowReplacing(const QString &path)
{
    m_replaceable.insert({m_formatWords, path});
}

void TargetField::forgetReplacing()
{
    m_replaceable.clear();
}

QString TargetField::ending() const
{
    const QString first = m_pattern.section(u' ', 0, 0);
    return first.startsWith(u"*."_s) ? first.sliced(1) : QString();
}

void TargetField::setPattern(const QString &pattern, const QString &formatWords)
{
    m_pattern = pattern;
    m_formatWords = formatWords;
}

QString TargetField::path() const
{
    QString name = m_name->text().trimmed();
    if (name == u'~' || name.startsWith("~/"_L1))
        name.replace(0, 1, QDir::homePath());
    const QString last = QFileInfo(name).fileName(); // empty behind a slash: a folder, not a file in it
    if (m_name->text().trimmed() == u'~' || last.isEmpty() || last == ending() || last == u'.' || last == ".."_L1)
        return {};
    if (!ending().isEmpty() && !name.endsWith(ending(), Qt::CaseInsensitive))
        name += ending();
    return QDir(m_folder).filePath(name);
}

void TargetField::refresh()
{
    const QString target = path();
    const QFileInfo file(target);
    const QString home = QDir::homePath();
    QString folder = QDir::toNativeSeparators(file.absolutePath());
    if (folder == home || folder.startsWith(home + QDir::separator()))
        folder.replace(0, home.size(), u"~"_s);
    if (target.isEmpty())
        m_place->setText(tr("A file needs a name."));
    else if (!file.absoluteDir().exists())
        m_place->setText(tr("There is no folder %1.").arg(folder));
    else if (file.exists())
        //: %1 is a folder
        m_place->setText(tr("in %1, in place of the file of this name").arg(folder));
    else
        m_place->setText(tr("in %1", "a folder").arg(folder));
    emit changed();
}

void TargetField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Export to"), m_folder, u"%1 (%2)"_s.arg(m_formatWords, m_pattern));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending());
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        allowReplacing(file); // it has asked, of the name as it stands there
        setPath(file);
    });
    dialog->open();
}

}
