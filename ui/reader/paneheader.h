// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QWidget>

class QToolButton;

namespace Synoptic {

// Where the copies of the lit quotation stand in a pane.
struct CopyPlaces {
    qsizetype group = -1; // -1: none is lit
    int above = 0;
    int inView = 0;
    int below = 0;

    bool isNone() const { return above + inView + below == 0; }
    bool operator==(const CopyPlaces &) const = default;
};

// "in view", "2 above ↑", "1 below ↓", "not here", with the badge of the group; a click leads there.
class CopySign : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CopySign(QWidget *parent = nullptr);

    void setPlaces(const CopyPlaces &places);
    const CopyPlaces &places() const { return m_places; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CopyPlaces m_places;
};

// The head of a pane: outlet, date, words, shared quotations; where the lit one stands; close. It can
// be dragged to move the pane.
class PaneHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PaneHeader(QWidget *parent = nullptr);

    void setArticle(const QString &letter, const QString &name, const QString &details);
    void setPlaces(const CopyPlaces &places);
    // Of an article with several, the newest is shown: says so, and leads to the others.
    void setVersions(int count);
    void setFocused(bool focused);
    CopySign *sign() const { return m_sign; }
    const QString &details() const { return m_details; }

    QSize sizeHint() const override;

signals:
    void closeRequested();
    void copyRequested();
    void versionsRequested();
    void dragged(int globalX); // the pointer holds the header and stands here
    void menuRequested(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void placeButtons();

    QString m_letter;
    QString m_name;
    QString m_details;
    CopySign *m_sign;
    QToolButton *m_close;
    QToolButton *m_versions;
    QPoint m_pressed;
    bool m_isFocused = false;
    bool m_isDragged = false;
};

}
