// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagplaces.h"

#include "app/project/codings.h"
#include "app/text/byoutlet.h"
#include "app/text/segments.h"
#include "ui/coding/codings.h"
#include "ui/coding/placewords.h"
#include "ui/synopsis.h"

#include <QPoint>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace Synoptic {

using namespace Qt::StringLiterals;

TagPlaces::TagPlaces(const Codings &codings, const Synopsis &synopsis, QObject *parent)
    : QAbstractListModel(parent)
    , m_codings(codings)
    , m_synopsis(synopsis)
{
    connect(&codings, &Codings::reset, this, [this] { setTag({}); });
    connect(&codings, &Codings::changed, this, [this](const Edit &edit) {
        if (concerns<Annotation, Tag>(edit))
            refresh();
    });
    connect(&synopsis, &Synopsis::articlesChanged, this, &TagPlaces::refresh);
    connect(&synopsis, &Synopsis::findingsChanged, this, &TagPlaces::refresh); // speakers
}

void TagPlaces::setTag(TagId tag)
{
    m_tag = tag;
    refresh();
}

void TagPlaces::refresh()
{
    if (m_tag.isNull() && m_places.isEmpty()) // nobody asks
        return;
    beginResetModel();
    m_places.clear();
    const QList<TagId> tags = m_tag.isNull() ? QList<TagId>() : withThoseUnder(m_codings.snapshot(), m_tag);
    const Annotations &all = m_codings.snapshot().annotations;
    for (const Article &article : m_synopsis.articles()) {
        const auto ofArticle = all.constFind(article.id);
        if (tags.isEmpty() || ofArticle == all.cend())
            continue;
        QList<Annotation> here;
        std::ranges::copy_if(*ofArticle, std::back_inserter(here), [&tags](const Annotation &annotation) {
            return std::ranges::any_of(annotation.tags, [&tags](TagId tag) { return tags.contains(tag); });
        });
        std::ranges::stable_sort(here, {}, [](const Annotation &annotation) { return annotation.place.range; });
        m_places += here;
    }
    endResetModel();
}

QList<qsizetype> TagPlaces::without() const
{
    QSet<ArticleId> having;
    for (const Annotation &place : m_places)
        having.insert(place.place.article);
    const auto has = [&](qsizetype i) { return having.contains(m_synopsis.articles()[i].id); };
    QList<qsizetype> all;
    for (const QList<qsizetype> &ofOne : articlesByOutlet(m_synopsis.articles())) {
        if (std::ranges::none_of(ofOne, has))
            all += ofOne;
    }
    std::ranges::sort(all);
    return all;
}

int TagPlaces::outlets() const
{
    const QList<qsizetype> none = without();
    return static_cast<int>(std::ranges::count_if(articlesByOutlet(m_synopsis.articles()),
        [&none](const QList<qsizetype> &ofOne) { return !none.contains(ofOne.first()); }));
}

int TagPlaces::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QStringList TagPlaces::crossing(const Annotation &annotation) const
{
    QStringList names;
    for (const Annotation &other : m_codings.annotationsIn(annotation.place.article)) {
        if (other.id == annotation.id || !other.place.range.overlaps(annotation.place.range))
            continue;
        for (const TagId id : other.tags) {
            const Tag *tag = m_codings.tag(id);
            if (tag && id != m_tag && !names.contains(tag->name))
                names.append(tag->name);
        }
    }
    return names;
}

QString TagPlaces::about(const Annotation &annotation) const
{
    QStringList parts;
    const qsizetype article = articleAt(m_synopsis, annotation.place.article);
    const int paragraph = paragraphAt(m_synopsis.articles()[article], annotation.place.range.begin);
    if (paragraph > 0)
        parts.append(tr("¶ %1", "number of a paragraph").arg(paragraph));
    if (const QString speaker = speakerAt(m_synopsis, annotation.place); !speaker.isEmpty())
        parts.append(speaker);
    parts.append(tr("%n words", nullptr, static_cast<int>(wordCount(annotation.place.words))));
    if (const QStringList names = crossing(annotation); !names.isEmpty())
        //: the names of tags on some of the same words
        parts.append(tr("crosses %1").arg(names.join(u", "_s)));
    return parts.join(u" · "_s);
}

QVariant TagPlaces::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Annotation &annotation = m_places[index.row()];
    const qsizetype article = articleAt(m_synopsis, annotation.place.article);
    if (article < 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return annotation.place.words.simplified();
    case Qt::AccessibleTextRole:
        //: outlet, what is marked, where it stands
        return tr("%1: %2. %3").arg(m_synopsis.nameOf(article), annotation.place.words.simplified(), about(annotation));
    case ContextRole:
        return inContext(m_synopsis.articles()[article], annotation.place.range).text;
    case MarkedRole: {
        const TextRange marked = inContext(m_synopsis.articles()[article], annotation.place.range).marked;
        return QPoint(static_cast<int>(marked.begin), static_cast<int>(marked.end));
    }
    case LetterRole:
        return m_synopsis.letter(article);
    case ColourRole: {
        const auto shown = std::ranges::find_if(annotation.tags,
            [this](TagId id) { return m_codings.tag(id) && !m_codings.tag(m_tag)->isGroup && id == m_tag; });
        const Tag *tag = m_codings.tag(shown != annotation.tags.end() ? *shown : annotation.tags.value(0));
        return tag ? tag->colour : QString();
    }
    case AboutRole:
        return about(annotation);
    default:
        return {};
    }
}

}
