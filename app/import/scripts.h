// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QChar>
#include <QList>
#include <QStringView>

namespace Synoptic {

struct ScriptPart {
    TextRange range;
    bool isForeign = false;
};

// The script most letters of a text are in. Han, kana and hangul count as one, since one language
// mixes them; so Script_Han stands for all of them.
QChar::Script mainScript(QStringView text);

// A paragraph cut where a run of another script (three letters and more) ends at its start, or
// begins at its end, and the rest is a sentence of its own. One part where nothing is cut.
QList<ScriptPart> partsByScript(QStringView text, TextRange paragraph, QChar::Script main);

}
