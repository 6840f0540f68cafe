// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <algorithm>
#include <map>
#include <utility>

namespace Synoptic {

// The passages of one article that links speak of, by numbers; those that overlap by half of the longer are one.
class PassageNodes
{
public:
    // The lowest number that stands for the words [begin, end), counted in the story's terms; -1 if there is none
    // yet. Looks only at passages that begin near them.
    qsizetype find(TextRange words) const
    {
        // One that overlaps by half of the longer begins no farther off than these words are long.
        qsizetype first = -1;
        const auto end = m_nodes.upper_bound(words.end);
        for (auto it = m_nodes.lower_bound(words.begin - words.length()); it != end; ++it) {
            const TextRange other{it->first, it->second.first};
            const bool isOne = 2 * other.intersect(words).length() >= std::max(other.length(), words.length());
            if (isOne && (first < 0 || it->second.second < first))
                first = it->second.second;
        }
        return first;
    }
    void add(TextRange words, qsizetype node) { m_nodes.insert({words.begin, {words.end, node}}); }

private:
    std::multimap<qsizetype, std::pair<qsizetype, qsizetype>> m_nodes; // begin: end, node
};

}
