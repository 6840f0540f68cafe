// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Synoptic {

// Where an export goes: the name of the file, a button for another folder, and below it in which folder
// that is and whether another file gives way.
class TargetField : public QWidget
{
    Q_OBJECT
public:
    explicit TargetField(QWidget *parent = nullptr);

    // What the file is called as long as nobody has called it otherwise: name, without its ending.
    void setSuggestion(const QString &folder, const QString &name);
    // What files of the format end in, "*.csv", and what they are.
    void setPattern(const QString &pattern, const QString &formatWords);
    // Where it goes; empty while there is no name.
    QString path() const;
    void setPath(const QString &path);
    // The file may have come or gone since.
    void refresh();

signals:
    void changed();

private:
    void choose();
    QString ending() const; // ".csv"

    QLineEdit *m_name;
    QLabel *m_place;
    QString m_folder;
    QString m_pattern;
    QString m_formatWords;
    QString m_suggested;
};

}
