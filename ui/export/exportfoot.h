// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Synoptic {

// The foot of the export: how far it is, what came of it, and the buttons that begin and end it.
class ExportFoot : public QWidget
{
    Q_OBJECT
public:
    explicit ExportFoot(QWidget *parent = nullptr);

    // Why there can be no export now; empty: there can.
    void setHindrance(const QString &words);
    void showProgress(const QString &words, qsizetype done, qsizetype total);
    // "11 pages, 412 KB", with links that open the file and its folder; remarks: sentences below it.
    void showDone(const QString &words, const QString &path, const QStringList &remarks);
    void showFailure(const QString &sentence);
    void clear(); // what came of the last export
    bool isWriting() const { return m_isWriting; }

signals:
    void exportWanted();
    void cancelled(); // while it is written, else the window shall close

private:
    void setWriting(bool writing);

    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_export;
    QString m_hindrance;
    bool m_isWriting = false;
};

}
