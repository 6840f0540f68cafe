// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/following.h"
#include "app/quotes/collation.h"
#include "app/text/article.h"
#include "app/text/letter.h"
#include "app/text/reuse.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace Synoptic {

// What lies on the table: the articles, what was found in them, which of them are open as panes and
// which shared quotation is lit. Every view shows this and asks it for changes; no view knows another.
// Articles are named by their index in articles(), groups by their index in findings().groups.
class Synopsis : public QObject
{
    Q_OBJECT
public:
    // The layers that can be drawn on the text or not.
    enum class Layer : quint8 { Shared = 1, Copy = 2, Tags = 4, Notes = 8 };
    Q_DECLARE_FLAGS(Layers, Layer)

    using QObject::QObject;

    const QList<Article> &articles() const { return m_articles; }
    const Findings &findings() const { return m_collation.findings; }
    const Collation &collation() const { return m_collation; }
    bool isAnalysed() const { return m_analysed; }
    // A few articles are all compared with each other. Of more, a project is a collection: those that
    // are open are compared, and again when others are opened.
    bool comparesOpenOnly() const { return scopeOf(m_articles.size()) == Scope::Corpus; }
    // Those that the findings are of, ascending.
    const QList<qsizetype> &compared() const { return comparesOpenOnly() ? m_collation.compared : m_all; }
    // What open articles share with all others of a collection, as far as it is known.
    const Relations &relations() const { return m_relations; }
    void setRelations(const Relations &relations);
    // Of each group of findings(), parallel to it; they came with the findings.
    const QList<QList<MemberWording>> &wordings() const { return m_collation.wordings; }
    // Of each quotation, by its index: where others give it without marks.
    const Tellings &tellings() const { return m_collation.tellings; }
    // What other programs found in these articles, beside findings().
    const QList<Reuse> &reuses() const { return m_reuses; }
    // Of each of compared(), parallel to it.
    const QList<OutletFigures> &figures() const { return m_figures; }
    // Whether lists and figures count speech without marks, too.
    Counting counting() const { return m_counting; }
    // What a person had said of them when they were found.
    const Rulings &rulings() const { return m_collation.rulings; }
    // The groups that are shared quotations, in the order of their numbers: group i has number i + 1.
    qsizetype quotationCount() const { return m_collation.quotations; }
    // The index of the group that holds this place or is told there without marks, or -1; of several the
    // smallest in extent.
    qsizetype groupAt(qsizetype article, qsizetype position) const;
    // The index of the quotation that holds this place, or -1; of several the shortest.
    qsizetype quoteAt(qsizetype article, qsizetype position) const;
    // How many shared quotations this article has; 0 until the findings are there.
    qsizetype sharedCount(qsizetype article) const { return m_collation.sharedCounts.value(article); }

    const QList<qsizetype> &panes() const { return m_panes; } // open articles, left to right
    bool isOpen(qsizetype article) const { return m_panes.contains(article); }
    qsizetype focusedArticle() const { return m_focused; } // -1: none
    qsizetype litGroup() const { return m_lit; }           // chosen: stays; -1: none
    qsizetype hoveredGroup() const { return m_hovered; }   // under the pointer; -1: none
    qsizetype shownGroup() const { return m_hovered >= 0 ? m_hovered : m_lit; }
    Layers layers() const { return m_layers; }
    bool scrollsTogether() const { return m_scrollsTogether; }
    int zoom() const { return m_zoom; } // percent
    // Places of words somebody looks for, by article, then start, and the one shown last (-1: none).
    const QList<Place> &found() const { return m_found; }
    qsizetype foundAtHand() const { return m_foundAtHand; }

    // The letter of an article. It stays with the article while others come and go, and that of one
    // that went is given to nobody else; clear() begins again at A.
    QString letter(qsizetype article) const { return nthLetter(m_letters[article]); }
    // Those of articles(), parallel to them.
    QStringList letters() const;
    // A to Z, then AA, AB ... for 0, 1 ...
    static QString nthLetter(qsizetype n) { return Synoptic::nthLetter(n); }
    // Outlet, else "Article C": how an article is called in lists, heads and sentences.
    QString nameOf(qsizetype article) const;
    // Headline, else the file it came from: the line under its name; empty where neither is known.
    QString titleOf(qsizetype article) const;

    // How long an article is: the words of its story, counted once.
    qsizetype wordsOf(qsizetype article) const;

    // Forgets the findings; open panes stay by id. sources: the name of the file each came from, as far
    // as they are known.
    void setArticles(const QList<Article> &articles, const QStringList &sources = {});
    // The same for articles that come behind all others, which stay as they are.
    void addArticles(const QList<Article> &articles, const QStringList &sources = {});
    // How many versions are kept of an article; 1 where nobody has said otherwise.
    int versionCount(qsizetype article) const { return m_versionCounts.value(m_articles[article].id, 1); }
    void setVersionCounts(const QHash<ArticleId, int> &counts);
    // The article of the library that this one is an older version of; itself where it is no older version.
    ArticleId newestOf(ArticleId article) const { return m_newest.value(article, article); }
    void setNewestVersions(const QHash<ArticleId, ArticleId> &newest) { m_newest = newest; } // of each older one
    void clear(); // nothing on the table, as before the first article
    // What was found in articles(), with all that the views say of it: nothing is worked out here.
    void setFindings(const Collation &collation);
    void setReuses(const QList<Reuse> &reuses);
    void setCounting(Counting what);
    void setPanes(const QList<qsizetype> &panes);
    void setOpen(qsizetype article, bool open);
    void movePane(qsizetype from, qsizetype to); // positions among panes()
    void setFocusedArticle(qsizetype article);
    void setHoveredGroup(qsizetype group);
    void setLayer(Layer layer, bool on);
    void setScrollsTogether(bool on);
    void setZoom(int percent); // kept within 50 to 300

    // Lights a group and, if bringTogether, asks the panes to put all its copies at one height.
    void light(qsizetype group, bool bringTogether = true);
    // Next or previous shared quotation by number, going round; true when it went round.
    bool lightNext(int direction);
    // Brings a place into view, on the pages, opening its pane if needed; group: lit then, with all its copies at
    // one height. Whatever leads to a place of an article leads there by this, or by showArticle().
    void show(const Place &place, qsizetype group = -1);
    void showArticle(qsizetype article);       // the same for an article as a whole
    void setFound(const QList<Place> &places); // the one at hand is forgotten
    void showFound(qsizetype index);

signals:
    void articlesChanged();
    void findingsChanged(); // or what is counted of them
    void reusesChanged();
    void versionCountsChanged();
    void relationsChanged();
    void panesChanged();
    void focusedArticleChanged(qsizetype article);
    void litGroupChanged(qsizetype group);
    void hoveredGroupChanged(qsizetype group);
    void layersChanged();
    void scrollsTogetherChanged(bool on);
    void zoomChanged(int percent);
    void foundChanged(); // other places, or another at hand
    void aboutToMove();  // another place is about to be brought into view: what is read now is still there
    void pagesWanted();  // what is shown next is on the pages
    void bringTogetherRequested(qsizetype group);
    void showRequested(const Synoptic::Place &place);

private:
    void beginToShow(qsizetype article);
    void lightUp(qsizetype group, bool bringTogether);
    void giveLetters(const QList<Article> &before);
    void forgetFindings();
    void count();

    QList<Article> m_articles;
    QHash<ArticleId, int> m_versionCounts;  // of those that have more than one
    QHash<ArticleId, ArticleId> m_newest;   // of each older version
    QStringList m_sources;                  // parallel, or shorter
    QList<qsizetype> m_all;                 // 0, 1 ... to the last
    QList<qsizetype> m_letters;             // parallel: 0 is A
    QHash<ArticleId, qsizetype> m_letterOf; // of every article there ever was
    qsizetype m_nextLetter = 0;
    Collation m_collation;
    QList<OutletFigures> m_figures; // those of the collation, as they are counted
    QList<Reuse> m_reuses;
    Relations m_relations;
    QList<qsizetype> m_panes;
    mutable QList<qsizetype> m_words; // of each article; -1 until somebody asks
    QList<Place> m_found;
    qsizetype m_foundAtHand = -1;
    qsizetype m_focused = -1;
    qsizetype m_lit = -1;
    qsizetype m_hovered = -1;
    Layers m_layers = Layers(Layer::Shared) | Layer::Copy | Layer::Tags | Layer::Notes;
    int m_zoom = 100;
    Counting m_counting = Counting::Marked;
    bool m_analysed = false;
    bool m_scrollsTogether = true;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Synopsis::Layers)

}
