// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/web/layers.h"

#include "app/export/escaped.h"

#include <algorithm>
#include <set>

namespace Synoptic::Web {

QString layered(const QString &text, TextRange range, QList<Layer> layers, const QList<Insertion> &insertions)
{
    std::ranges::stable_sort(
        layers, {}, [](const Layer &it) { return std::tuple(it.order, it.range.begin, -it.range.end); });
    std::set<qsizetype> cuts{range.begin, range.end};
    const auto cutAt = [&cuts, range](qsizetype position) {
        if (range.begin <= position && position <= range.end)
            cuts.insert(position);
    };
    for (const Layer &layer : std::as_const(layers)) {
        cutAt(layer.range.begin);
        cutAt(layer.range.end);
    }
    for (const Insertion &insertion : insertions)
        cutAt(insertion.at);

    QString html;
    const auto insertAt = [&](qsizetype position) {
        for (const Insertion &insertion : insertions) {
            if (insertion.at == position)
                html += insertion.html;
        }
    };
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        const TextRange piece{*cut, *std::next(cut)};
        insertAt(piece.begin);
        QString closing;
        for (const Layer &layer : std::as_const(layers)) {
            if (!layer.range.contains(piece))
                continue;
            html += u'<' + layer.element + layer.attributes;
            html += (layer.range.begin == piece.begin ? layer.first : QString()) + u'>';
            closing.prepend(QStringLiteral("</") + layer.element + u'>');
        }
        html += inHtml(piece.of(text)).replace(u'\n', u' ') + closing;
    }
    insertAt(range.end);
    return html;
}

}
