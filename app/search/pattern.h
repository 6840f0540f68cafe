// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/text/wordquery.h"

#include <QRegularExpression>

namespace Synoptic {

// What somebody looks for, as it is tried on one text after the other.
class Pattern
{
public:
    enum class Kind : quint8 {
        Words,      // all of them, in any order; phrases in quotation marks, beginnings with a star
        Phrase,     // the words as they stand, one behind the other
        Expression, // a regular expression (Perl's); case does not count unless it says (?-i)
    };

    // Reads what is typed. A bad expression is told in a sentence, with the place that is wrong.
    static Result<Pattern> typed(const QString &typed, Kind kind);

    // Nothing was typed that could be found.
    bool isEmpty() const { return m_isEmpty; }
    // The words, unless it is an expression.
    const WordQuery &words() const { return m_words; }
    bool isExpression() const { return m_kind == Kind::Expression; }

    // Where it stands in these parts of the text, in order and without overlaps; it is never empty.
    // Words may stand in different parts, an expression stands inside one. An expression that takes too
    // many steps (expressionSteps) for one text is given up with an error.
    Result<QList<TextRange>> placesIn(QStringView text, const QList<TextRange> &parts) const;
    Result<QList<TextRange>> placesIn(QStringView text) const { return placesIn(text, {{0, text.size()}}); }

private:
    Kind m_kind = Kind::Words;
    bool m_isEmpty = true;
    WordQuery m_words;
    QString m_initials; // see addSearchForms()
    QRegularExpression m_expression;
};

// How many steps an expression may take to match at one place: enough for any that a person means, and
// under a tenth of a second.
inline constexpr int expressionSteps = 1'000'000;

}
