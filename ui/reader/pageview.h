// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/documentgeometry.h"
#include "ui/reader/markerlayer.h"
#include "ui/reader/overlay.h"
#include "ui/reader/pagecolours.h"

#include <QBasicTimer>
#include <QTextCursor>
#include <QTextEdit>

namespace Synoptic {

// One article as a page to read: set text, what was found painted under it, and the headline kept in a
// line at the top once it has left the view. Knows nothing of other pages. Heights are those of the
// page unless a name says "view"; the vertical scroll bar is hidden and counts pixels.
class PageView : public QTextEdit
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    void setArticle(const Article &article);
    void setMetrics(const ReadingMetrics &metrics);
    void setMarks(const ArticleMarks &marks);
    // The look has changed: colours are taken anew.
    void refreshLook();
    void setState(const Overlay::State &state);
    // Heights in the view where the thread of a ribbon ends in a ring at this page's edges.
    void setRings(const QList<qreal> &viewHeights, qsizetype group);
    void setShowsAll(bool on);
    void setFinds(const QList<TextRange> &finds);
    // What a person has put on the article; only what differs from before is painted anew.
    void setCoded(const CodedMarks &marks);
    void setAtHand(AnnotationId annotation); // none, or one of another page: nothing is framed
    // Words that would be tagged too, with an outline of dots.
    void setOffered(const QList<TextRange> &ranges);
    // Takes hold of one end of the highlight at hand: the arrows then move it by words, with Shift by
    // letters; Enter leaves it there, Esc where it was. False: no highlight of this page is at hand.
    bool pickEdge(MarkerLayer::AtHand::Edge edge);

    // A long article is set bit by bit while the window goes on working; this sets it as far as a place
    // of the stored text, so that its height is known.
    void reach(qsizetype place);
    bool isWhole() const { return m_page.isWritten(); }

    const Article &article() const { return m_article; }
    const ReadingMetrics &metrics() const { return m_metrics; }
    const TextGeometry &geometry() const { return m_geometry; }
    const Overlay &overlay() const { return m_overlay; }
    const MarkerLayer &markers() const { return m_markers; }
    const ArticleDocument &page() const { return m_page; }
    bool showsAll() const { return m_showsAll; }

    qreal scrollPlace() const;
    qreal mostScroll() const;
    void scrollTo(qreal y);
    // Height of the page's text, without the room below its end.
    qreal pageHeight() const;
    // The part in view that can be read, below the running headline.
    QRectF readableView() const;
    // The shared quotation under a point of the viewport, -1 for none.
    qsizetype groupAt(QPoint viewPoint) const;
    // What the margin there says when the pointer rests on it; empty for nothing.
    QString hintAt(QPoint viewPoint) const;
    // The place of the stored text under a point of the viewport, -1 beside the words.
    qsizetype placeAt(QPoint viewPoint) const;
    // A place of the stored text, and the range selected; -1 and empty when the caret is on no text.
    qsizetype caretPlace() const;
    TextRange selectedRange() const;
    void select(TextRange range);
    void setCaret(qsizetype place); // nothing is selected, nothing scrolls

signals:
    void scrolled(qreal y);
    void laidOut();
    void groupHovered(qsizetype group); // -1: none
    void groupClicked(qsizetype group);
    void annotationChosen(Synoptic::AnnotationId annotation);                  // none: let go of the one at hand
    void noteChosen(Synoptic::AnnotationId annotation, Synoptic::NoteId note); // one of both
    void boundaryMoved(Synoptic::AnnotationId annotation, Synoptic::TextRange range);
    void tagDropped(Synoptic::TagId tag, qsizetype place); // place: of the stored text, -1 beside the words
    void zoomRequested(int steps);
    void focused();
    void escapePressed();
    // Before the menu is shown: add to it. place: of the stored text, -1 beside the words.
    void menuRequested(QMenu *menu, qsizetype group, qsizetype place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void rebuild();
    void recolour();
    void colourMore(qsizetype characters);
    void grow();
    void fitColumn();
    void noteLayout();
    void extendRange();
    bool showsRunning() const;
    QRect runningRect() const;
    QRectF pageRect() const;
    bool isFoldAt(QPoint viewPoint) const;
    QPointF onWords(QPointF viewPoint) const;
    void paintPart(const QRect &part);
    void paintRunning(QPainter &painter) const;
    void paintFoldArrows(QPainter &painter, const QRectF &clip) const;
    void paintRings(QPainter &painter) const;
    void updateRings(int shiftedBy = 0);

    // What lies under a place of the text: a highlight, or a shared quotation.
    struct Under {
        AnnotationId annotation = {};
        qsizetype group = -1;
        qsizetype length = 0;

        bool operator==(const Under &) const = default;
    };
    QList<Under> under(qsizetype place) const; // the shortest first
    void choose(const QList<Under> &under, qsizetype index);
    bool showsMarks(Synopsis::Layer layer) const { return m_state.layers.testFlag(layer); }
    bool isMarkAt(QPointF point) const; // a stripe or the sign of a note; a point of the page
    void clickMarks(QPointF point);
    void recolourParagraphs(const QList<TextRange> &ranges);
    void updateLines(const QList<TextRange> &ranges);
    void updateMargins();
    void placeAtHand(const MarkerLayer::AtHand &atHand);
    void moveEdgeTo(qsizetype place);
    void moveEdge(bool forward, bool byWords);
    void dropEdge(bool keep);
    bool edgeKey(QKeyEvent *event);
    void bringCaretIntoView();
    void moveCaretByParagraph(bool forward, QTextCursor::MoveMode mode);
    bool caretKey(QKeyEvent *event);

    Article m_article;
    ReadingMetrics m_metrics;
    ArticleDocument m_page;
    DocumentGeometry m_geometry;
    Overlay m_overlay;
    MarkerLayer m_markers;
    PageColours m_colours;
    QList<Under> m_under; // what was last stepped through, and how far
    qsizetype m_underAt = -1;
    bool m_dragsEdge = false;
    Overlay::State m_state;
    QList<TextRange> m_finds;
    QList<qreal> m_rings;
    qsizetype m_ringGroup = -1;
    QBasicTimer m_growing; // while the article is longer than what is set of it, or coloured
    QPoint m_pressed;
    qreal m_wheel = 0; // what a wheel has turned and not yet moved
    bool m_showsAll = false;
    bool m_isBuilding = false;
    bool m_wasRunning = false;
};

}
