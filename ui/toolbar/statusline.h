// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Synoptic {

class Jobs;
class Synopsis;

// The foot of the window: what was found, a word on what just happened, work under way with its
// Cancel, zoom, and when the project was last written. On the start page two keys worth knowing.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    StatusLine(Synopsis &synopsis, Jobs &jobs, QWidget *parent = nullptr);

    void setProjectOpen(bool open);
    void setSavedAt(const QDateTime &when);
    void setReadOnly(); // nothing is saved: instead of setSavedAt()
    void setSaving();   // something is shown that is not yet in the file
    void setNotSaved(); // and could not be written
    // How much a person has put on the articles.
    void setCodings(qsizetype highlights, qsizetype notes);
    // "5 words selected"; empty: nothing is.
    void setSelection(const QString &words);
    // A word that goes by itself after some seconds; read out by screen readers.
    void notice(const QString &words);
    QString noticeWords() const;

signals:
    void zoomResetRequested();
    void manualRequested();
    void shortcutsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void countFindings();
    void showWork();

    Synopsis &m_synopsis;
    Jobs &m_jobs;
    int m_highlights = 0;
    int m_notes = 0;
    QLabel *m_counts;
    QLabel *m_selection;
    QLabel *m_notice;
    QLabel *m_work;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_zoom;
    QLabel *m_saved;
    QToolButton *m_help;
    QToolButton *m_keys;
};

}
