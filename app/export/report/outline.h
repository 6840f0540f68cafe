// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTextFormat>

class QTextDocument;

namespace Synoptic {

// What Qt's writer of OpenDocument texts leaves out: it writes headings as paragraphs that look like some, and
// has no paragraph that stays on the page of the next one.

// Set on the format of a paragraph that is no heading: it stays with what follows.
inline constexpr int staysWithNext = QTextFormat::UserProperty + 1;

// The text that the writer has made of document: with its headings as headings, which offices list and lead
// to, and never alone at the foot of a page. The same bytes for the same text; empty where archive is none.
QByteArray withOutline(const QByteArray &archive, const QTextDocument &document);

}
