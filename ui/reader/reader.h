// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "app/text/article.h"
#include "ui/coding/target.h"
#include "ui/quoteathand.h"
#include "ui/synopsis.h"

#include <QBasicTimer>
#include <QHash>
#include <QPointer>
#include <QScrollArea>

class QMenu;

namespace Synoptic {

class ArticlePane;
class Codings;
class PageView;
class PaneRow;
class Scroller;

// What was at the top of a page, by article, so that it can be found again at any width and zoom.
struct ScrollPlace {
    ArticleId article;
    qsizetype position = 0; // in the stored text, UTF-16
    int below = 0;          // pixels the view starts below the top of that line

    bool operator==(const ScrollPlace &) const = default;
};

// The open articles side by side, each a page to read, with gutters and the ribbon between them. Panes
// that have no room scroll sideways, pane by pane. Follows the synopsis in everything.
class Reader : public QScrollArea
{
    Q_OBJECT
public:
    explicit Reader(Synopsis *synopsis, QWidget *parent = nullptr);
    ~Reader() override;

    // How many panes stand side by side in a width in px without scrolling sideways, at a zoom in percent.
    static int panesIn(int width, int zoom);

    // The panes from left to right.
    const QList<ArticlePane *> &panes() const { return m_panes; }
    ArticlePane *paneOf(qsizetype article) const;
    // The place among the panes nearest to x, in px of this widget: 0 before the first.
    qsizetype gapAt(int x) const;
    // The pane that has the keyboard, or had it last.
    ArticlePane *focusedPane() const;

    // Gives the keyboard to the next (1) or previous (-1) pane; false past the last one.
    bool focusNextPane(int direction = 1);
    // Goes to the next (1) or previous (-1) copy of the lit quotation in the open panes, round and
    // round; false if none is lit or open.
    bool nextCopy(int direction = 1);
    // Shows or folds what is not the story: in the focused pane, or in all.
    void toggleNotStory();
    void setShowsNotStory(bool on);
    // The text alone, without anything drawn on it; the layers chosen come back afterwards.
    void setCleanText(bool on);
    bool isCleanText() const { return m_isClean; }

    // Where each open page stands, and the way back; places of articles that are not open are kept
    // until they are.
    QList<ScrollPlace> currentScrollPlaces() const;
    void restoreScrollPlaces(const QList<ScrollPlace> &places);

    // What a person means who uses the keyboard in the pane with the focus: the words selected, the
    // quotation the caret was last put on, or else this article's copy of the lit one.
    QuoteAtHand quoteAtHand() const;

    // What a person puts on the articles is shown from now on; it has to live as long as the reader.
    void setCodings(Codings *codings);
    // What a key that highlights or tags means in the pane with the focus.
    CodingTarget codingTarget() const;
    // The same for a place somebody points at: in the selection, on a highlight, in a quotation.
    CodingTarget codingTargetAt(const ArticlePane *pane, qsizetype place) const;
    // The next (1) or previous (-1) highlight of the pane with the focus is at hand; false: there is none.
    bool nextHighlight(int direction);
    // Brings a highlight into view, opening its pane if needed, and makes it the one at hand.
    void showHighlight(AnnotationId annotation);
    // The first and the last line of what is meant, on the screen; the middle of the pane where it is not
    // in view.
    std::pair<QRect, QRect> linesOnScreen(const CodingTarget &target) const;
    // Shows at their copies what would be tagged too; an empty list ends it.
    void setOffered(const QList<Place> &places);

    // Marks places that were searched for, in every open article; an empty list ends it.
    void setFinds(const QList<Place> &finds);
    // No motion: for tests and for those who ask for none.
    void setAnimated(bool on);

signals:
    // Add to the menu what can be said of the words at hand.
    void quoteMenuWanted(QMenu *menu, const Synoptic::QuoteAtHand &what);
    void versionsWanted(qsizetype article); // that were printed before the one in the pane
    void copyReached(qsizetype article);    // by nextCopy(), for the status line
    // Add to the menu what can be done with the words at hand.
    void codingMenuWanted(QMenu *menu, const Synoptic::CodingTarget &target);
    void boundaryMoved(Synoptic::AnnotationId annotation, Synoptic::TextRange range);
    void noteChosen(Synoptic::AnnotationId annotation, Synoptic::NoteId note); // by its sign: one of both
    void tagDropped(Synoptic::TagId tag, const Synoptic::CodingTarget &target);
    void selectionChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void syncPanes();
    ArticlePane *makePane(qsizetype article);
    void refreshFindings();
    void refreshRibbons();
    void pageScrolled(ArticlePane *leader, qreal y);
    void followLeader(ArticlePane *leader, qreal step);
    void bringTogether(qsizetype group, ArticlePane *leader = nullptr);
    void showPlace(const Place &place);
    void unmarkShown();
    void hover(qsizetype group);
    void dragPane(ArticlePane *pane, int globalX);
    void fillMenu(QMenu *menu, ArticlePane *pane);
    void setPaneFocus(ArticlePane *pane);
    void fitRow();
    void snap();
    void announce(const QString &words);
    void connectMarks(ArticlePane *pane);
    void refreshCoded(const Edit &edit);
    void refreshAllCoded();
    void announceAtHand();
    void letGoUnlessIn(const QList<Place> &places);
    Synopsis::Layers shownLayers() const;
    QList<std::pair<qreal, qreal>> heightPairs(const ArticlePane *leader, const ArticlePane *follower);

    Synopsis *m_synopsis;
    Codings *m_codings = nullptr;
    PaneRow *m_row;
    Scroller *m_scroller;
    QList<ArticlePane *> m_panes;
    QList<ScrollPlace> m_waiting; // places of articles not open yet
    QHash<std::pair<qint64, qint64>, QList<std::pair<qsizetype, qsizetype>>> m_common; // of two articles, by id
    QHash<const ArticlePane *, qreal> m_places; // scroll places before the step at hand
    QPointer<PageView> m_shownPage;             // where showPlace() has selected a place that nothing else marks
    TextRange m_shownRange;
    QBasicTimer m_hoverTimer;
    QBasicTimer m_snapTimer;
    qsizetype m_hoverNext = -1;
    std::pair<qsizetype, qsizetype> m_caretBefore{-1, -1}; // article and place, when a quotation was lit last
    qsizetype m_copy = -1;                                 // which copy of the lit quotation nextCopy() reached
    ArticlePane *m_still = nullptr;                        // whose page was clicked and does not move now
    bool m_isFollowing = false;
    bool m_isArranging = false; // panes come and go: no ribbons meanwhile
    bool m_isClean = false;
};

}
