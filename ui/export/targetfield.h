// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QWidget>

#include <functional>

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

    // What files end in, "*.csv", and what they are.
    void setPattern(const QString &pattern, const QString &formatWords);
    // A name for the file, without its ending, where nobody has given it one.
    void suggest(const QString &folder, const QString &name);
    // The file that was named before.
    void restore(const QString &path);
    // As if a person had named it.
    void setPath(const QString &path);
    // Where it goes; empty while there is no name.
    QString path() const;
    // Whether a file would give way of which nobody has said that it may.
    bool isInTheWay() const;
    // Asks whether it may, and does what comes then.
    void askToReplace(const std::function<void()> &then);
    // The file may be replaced from now on by one of the format: somebody said so, or it has just been written.
    void allowReplacing(const QString &path);
    void forgetReplacing(); // another project has not written these
    // The file may have come or gone since.
    void refresh();

signals:
    void changed();
    void named(const QString &path); // by a person; empty: taken back

private:
    void show(const QString &folder, const QString &name);
    void choose();
    QString ending() const; // ".csv"

    QLineEdit *m_name;
    QLabel *m_place;
    QString m_folder;
    QString m_pattern;
    QString m_formatWords;
    QSet<std::pair<QString, QString>> m_replaceable; // what may be written, and its path
};

}
