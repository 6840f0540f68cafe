// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"

#include <QDialog>

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

private:
    void check();

    QLineEdit *m_name;
    QListWidget *m_list;
    QPushButton *m_split;
};

}
