// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"
#include "app/project/tag.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace Synoptic {

class Codings;
class CopiesRow;
class FilterField;

// A small window that puts a tag on what is marked: opens on the latest tags, finds by typing, makes what
// is not there. Enter puts on and closes, Shift+Enter puts on and stays for another, Ctrl+Enter makes the
// tag that is typed ("group/name"), a digit typed first puts on at once, Alt+A takes the copies along, Esc
// or a click elsewhere leaves everything as it was.
class TagPalette : public QFrame
{
    Q_OBJECT
public:
    explicit TagPalette(const Codings &codings, QWidget *parent = nullptr);

    // What is about to be tagged: "tag 5 words", and the tags it has already.
    void setSubject(const QString &words, const QList<TagId> &has);
    // What else can be tagged, "Also tag 1 copy in", and the outlets' letters and names; none: no such line.
    void setCopies(const QString &words, const QStringList &letters, const QStringList &names);
    // Shows itself 6 below the words, left with the start of their last line, above them where there is
    // no room; first and last are their first and last line on the screen.
    void openAt(const QRect &first, const QRect &last);

    bool takesCopies() const;

signals:
    void chosen(Synoptic::TagId tag);
    void created(const QString &path);
    void copiesToggled(bool on); // what would be tagged shall show, or not
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void fit();
    void addTag(TagId tag, TextRange inName, TextRange inGroup);
    void take(bool stays);
    void create(bool stays);
    void put(TagId tag, bool stays);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void move(int direction);

    const Codings &m_codings;
    QList<TagId> m_has;
    FilterField *m_field;
    QLabel *m_subject;
    QListWidget *m_list;
    CopiesRow *m_copies;
    QRect m_first;
    QRect m_last;
};

}
