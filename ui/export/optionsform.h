// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QVBoxLayout;

namespace Synoptic {

// The options of a format as controls, made from its row: a box for what is on or off, a list for one of
// several, boxes of letters for the articles, a field for words.
class OptionsForm : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsForm(QWidget *parent = nullptr);

    // Shows the options of this format as they were chosen. outlets: of the articles, in their order.
    void setFormat(const Exporter &format, const QStringList &outlets, const ExportChoices &chosen);
    ExportChoices choices() const;
    // The keyboard comes to them from this one; new ones would come last in the window.
    void comeAfter(QWidget *before);

signals:
    void changed(); // with every letter that is typed
    void settled(); // what was changed stays so for now

private:
    struct Control {
        ExportOption option;
        std::function<QString()> value; // empty: the default
    };

    void addSwitch(const ExportOption &option, const QString &chosen, QVBoxLayout *column);
    void addList(const ExportOption &option, const QString &chosen);
    void addField(const ExportOption &option, const QString &chosen);
    void addArticles(const ExportOption &option, const QString &chosen, const QStringList &outlets);
    void tell();

    QWidget *m_page = nullptr;
    QFormLayout *m_form = nullptr;
    QList<Control> m_controls;
};

}
