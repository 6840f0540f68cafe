// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Synoptic {

class Codings;
class Synopsis;

// Which highlights of a tag go to a new one, and what it is called.
class SplitDialog : public QDialog
{
    Q_OBJECT
public:
    SplitDialog(const Codings &codings, const Synopsis &synopsis, TagId tag, QWidget *parent = nullptr);

    QString name() const;
    QList<AnnotationId> chosen() const;
    // Not with a name that a tag beside this one has: that is said, and what is ticked stays.
    void accept() override;

private:
    void check();

    const Codings &m_codings;
    TagId m_tag;
    QLineEdit *m_name;
    QLabel *m_taken; // why the name cannot be had
    QListWidget *m_list;
    QPushButton *m_split;
};

}
