// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"
#include "app/quotes/findings.h"

#include <QWidget>

class QLabel;
class QListView;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace Synoptic {

class Codings;
class Synopsis;
class TagPlaces;
class TagPlacesDelegate;

// The tag at hand, under the tree: its name and how often it stands, its own words on when to use it,
// its places, and who has none.
class TagSheet : public QWidget
{
    Q_OBJECT
public:
    TagSheet(const Codings &codings, const Synopsis &synopsis, QWidget *parent = nullptr);

    void show(TagId tag);
    TagId tag() const { return m_tag; }
    QListView *places() const { return m_list; }
    QPlainTextEdit *description() const { return m_description; }
    QToolButton *menuButton() const { return m_menu; }

signals:
    void descriptionWritten(Synoptic::TagId tag, const QString &words);
    void placeChosen(const Synoptic::Place &place, Synoptic::AnnotationId annotation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void keepDescription();
    void wearLook();
    void fitDescription();

    const Codings &m_codings;
    const Synopsis &m_synopsis;
    TagId m_tag;
    QLabel *m_swatch;
    QLabel *m_name;
    QLabel *m_figures;
    QToolButton *m_menu;
    QPlainTextEdit *m_description;
    TagPlaces *m_places;
    TagPlacesDelegate *m_delegate;
    QListView *m_list;
    QVBoxLayout *m_column;
    QWidget *m_without = nullptr;
};

}
