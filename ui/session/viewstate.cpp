// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/viewstate.h"

#include "ui/synopsis.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr QLatin1StringView panesKey("panes");
constexpr QLatin1StringView focusKey("focus");
constexpr QLatin1StringView zoomKey("zoom");
constexpr QLatin1StringView layersKey("layers");
constexpr QLatin1StringView togetherKey("scrollTogether");
constexpr QLatin1StringView placesKey("places");
constexpr QLatin1StringView articleKey("article");
constexpr QLatin1StringView positionKey("position");

qint64 idOf(const Synopsis &synopsis, qsizetype article)
{
    return article >= 0 && article < synopsis.articles().size() ? synopsis.articles()[article].id.value : 0;
}

qsizetype articleWith(const Synopsis &synopsis, qint64 id)
{
    const auto it = std::ranges::find(synopsis.articles(), ArticleId{id}, &Article::id);
    return it == synopsis.articles().end() ? -1 : it - synopsis.articles().begin();
}

}

QJsonObject viewStateOf(const Synopsis &synopsis)
{
    QJsonArray panes;
    for (const qsizetype pane : synopsis.panes())
        panes.append(idOf(synopsis, pane));
    return {
        {panesKey, panes},
        {focusKey, idOf(synopsis, synopsis.focusedArticle())},
        {zoomKey, synopsis.zoom()},
        {layersKey, static_cast<int>(synopsis.layers().toInt())},
        {togetherKey, synopsis.scrollsTogether()},
    };
}

void applyViewState(Synopsis &synopsis, const QJsonObject &state)
{
    QList<qsizetype> panes;
    for (const QJsonValue &id : state[panesKey].toArray()) {
        const qsizetype article = articleWith(synopsis, id.toInteger());
        if (article >= 0 && !panes.contains(article))
            panes.append(article);
    }
    synopsis.setZoom(state[zoomKey].toInt(100));
    synopsis.setScrollsTogether(state[togetherKey].toBool(true));
    if (state.contains(layersKey)) {
        const auto layers = Synopsis::Layers::fromInt(static_cast<quint8>(state[layersKey].toInt()));
        for (const Synopsis::Layer layer :
            {Synopsis::Layer::Shared, Synopsis::Layer::Copy, Synopsis::Layer::Tags, Synopsis::Layer::Notes})
            synopsis.setLayer(layer, layers.testFlag(layer));
    }
    if (!panes.isEmpty())
        synopsis.setPanes(panes);
    if (const qsizetype focused = articleWith(synopsis, state[focusKey].toInteger()); focused >= 0)
        synopsis.setFocusedArticle(focused);
}

QJsonObject litPlaceOf(const Synopsis &synopsis)
{
    const qsizetype lit = synopsis.litGroup();
    if (lit < 0 || lit >= synopsis.findings().groups.size())
        return {};
    QJsonArray places;
    for (const Member &member : synopsis.findings().groups[lit].members)
        places.append(
            QJsonObject{{articleKey, idOf(synopsis, member.place.article)}, {positionKey, member.place.range().begin}});
    return {{placesKey, places}};
}

// One of its copies may have gone, or be another quotation now: the group that has most of them.
qsizetype groupWithPlace(const Synopsis &synopsis, const QJsonObject &lit)
{
    QHash<qsizetype, int> copies;
    qsizetype best = -1;
    for (const QJsonValue &place : lit[placesKey].toArray()) {
        const qsizetype article = articleWith(synopsis, place[articleKey].toInteger());
        const qsizetype group = article < 0 ? -1 : synopsis.groupAt(article, place[positionKey].toInteger());
        if (group >= 0 && ++copies[group] > copies.value(best))
            best = group;
    }
    return best;
}

}
