// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/correction.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace Synoptic {

// What is known about an article, and what each part of its text is taken for, to be put right.
// Says what was changed as corrections; what nobody touched gives none.
class PropertiesDialog : public QDialog
{
    Q_OBJECT
public:
    // The article as it is shown now, and the file or line it came from.
    PropertiesDialog(const Article &article, const QString &source, QWidget *parent = nullptr);

    QList<Correction> corrections() const;

private:
    void addField(Correction::Field field, const QString &label, const QString &value);
    void fillParts();
    void check();

    struct Field {
        Correction::Field field;
        QString before;
        QLineEdit *edit;
    };

    Article m_article;
    QList<Field> m_fields;
    QFormLayout *m_form;
    QTableWidget *m_parts;
    QLabel *m_hint;
    QPushButton *m_accept;
};

}
