// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

namespace Synoptic {

class Synopsis;

// How things lay on the table, for the project's file: articles are named by their id, the lit quote
// by a place in an article, so that all of it holds after articles have come and gone.
QJsonObject viewStateOf(const Synopsis &synopsis);
// Puts panes, focus, zoom, layers and scrolling back; what is not known any more is left out.
void applyViewState(Synopsis &synopsis, const QJsonObject &state);

// The lit quotation by the places of its copies; empty when none is lit. And the group that has them,
// or most of them, now.
QJsonObject litPlaceOf(const Synopsis &synopsis);
qsizetype groupWithPlace(const Synopsis &synopsis, const QJsonObject &lit);

}
