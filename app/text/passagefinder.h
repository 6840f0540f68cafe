// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/codepoints.h"
#include "app/text/foreignmarks.h"

#include <expected>

namespace Synoptic {

// Finds the words of marks from elsewhere in a text. Who wrote them may have had other blanks, marks
// and dashes in the same words; who had other words had another text. A passage is never taken for one
// that only looks like it: what cannot be told is not found.
class PassageFinder
{
public:
    explicit PassageFinder(const QString &text);

    enum class Missing : quint8 {
        Gone,     // the words are not in the text
        Repeated, // they are there more than once, and nothing says which are meant
        Strange,  // they are few, and what is around them is not what the mark says
        Wordless, // the mark gives a place without words, and the text may be another one
    };

    // The passage, UTF-16 [begin, end), with whole characters and no blanks at its ends. isSameText: the
    // text is surely the one the mark was made in, so that its place alone is enough.
    std::expected<TextRange, Missing> find(const ForeignPlace &place, bool isSameText) const;

private:
    // Text in the form in which it is compared, and where each unit of it stands.
    struct Form {
        QString units;
        QList<qsizetype> begins; // one more than units: the last is the end of the text
        QList<qsizetype> ends;
    };

    static Form formOf(const QString &text);
    std::optional<TextRange> atItsPlace(const ForeignPlace &place) const;

    QString m_text;
    CodePoints m_points;
    Form m_form;
};

}
