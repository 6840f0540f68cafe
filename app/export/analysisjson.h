// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/export/analysis.h"
#include "app/export/jsonwriter.h"
#include "app/text/codepoints.h"

#include <vector>

namespace Synoptic {

// Writes one JSON object: articles, quotes, speakers, links and groups, numbered from 1, with
// offsets in Unicode code points into each article's "text" and null for what is not known. The
// same analysis gives the same bytes. Fails when the device does, with its reason.
Result<void> writeAnalysisJson(const AnalysisReport &analysis, JsonStyle style, QIODevice &out);

// The same piece by piece, for what is too much to be held at once: all articles first, then all
// quotes, speakers, links and groups. Article numbers in them count the articles written.
class AnalysisJson
{
public:
    AnalysisJson(JsonStyle style, QIODevice &out);

    void article(const QString &file, const Article &article);
    void quote(const Quote &quote);
    void speaker(const Speaker &speaker);
    void link(const Link &link);
    void group(const QuoteGroup &group);
    // Ends the object; nothing may follow.
    Result<void> finish();

    bool hasFailed() const { return m_json.hasFailed(); }

private:
    enum class List : quint8 { None, Articles, Quotes, Speakers, Links, Groups };

    void enter(List list);
    void attribution(const Quote &quote);
    void place(const Place &place);
    void range(qsizetype article, TextRange utf16);
    void rangeOrNull(qsizetype article, TextRange utf16);
    template <typename Strings>
    void strings(const char *name, const Strings &values);
    template <typename Items, typename WriteItem>
    void list(const char *name, const Items &items, WriteItem writeItem);

    JsonWriter m_json;
    QIODevice &m_out;
    List m_list = List::None;
    qsizetype m_number = 0;               // of what is written next in its list, from 1
    std::vector<CodePoints> m_codePoints; // of the articles
};

}
