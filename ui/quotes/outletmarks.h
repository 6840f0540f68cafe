// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QFont>
#include <QList>
#include <QStringList>
#include <QWidget>

namespace Synoptic {

class Synopsis;

// The circle of an outlet, 18 across.
class OutletMark : public QWidget
{
    Q_OBJECT
public:
    explicit OutletMark(const QString &letter, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
};

// "Left out by (B) Forward (D) Naharnet": a label and rings with names, in as many lines as it takes.
class OutletsLine : public QWidget
{
    Q_OBJECT
public:
    OutletsLine(
        const QString &label, const QList<qsizetype> &articles, const Synopsis &synopsis, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QPoint> places(int width) const; // of the label and of each ring, upper left

    QString m_label;
    QStringList m_letters;
    QStringList m_names;
    QFont m_font;
};

// A circle and words on one line that lead to a place.
class LeadingLine : public QAbstractButton
{
    Q_OBJECT
public:
    LeadingLine(const QString &letter, const QString &words, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
};

}
