// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/difference.h"

#include <QHash>
#include <QString>

namespace Synoptic {

// What became of a stretch of text in another version of it, and why it is not said to be there word for
// word.
struct Relocation {
    enum class Fate : quint8 {
        Exact,   // word for word, where it has to stand
        Changed, // surely there, but a person should look
        Lost,    // not there, or nobody can tell where
    };
    enum class Reason : quint8 {
        None,
        Reworded,     // other words
        Marks,        // other marks, dashes or capitals only
        Surroundings, // the words are the same, but nothing around them is
        Moved,        // the words stand in another part of the text
        Repeated,     // the words stand more often than before, or less often
        LookAlike,    // what is most like it stood elsewhere before: it is another passage
        TooShort,     // too little to know it again by
        Gone,         // nothing like it
    };

    Fate fate = Fate::Lost;
    Reason reason = Reason::Gone;
    TextRange range = {}; // where it is; of one that is lost the passage most like it, empty if there is none
    double likeness = 0;  // of the words there to the words before, 0 to 1

    bool operator==(const Relocation &) const = default;
};

// Finds stretches of one version of a text again in another. A stretch is never taken for a sentence
// that only looks like it: what is not certain is changed or lost, and says why.
//
// Stretches inside unchanged text move with it, in order, so that repeated sentences cannot swap.
// Stretches in which something was changed go where the words around and in them have gone, if what is
// there is like enough and nothing else is about as like. Made once for two texts; a stretch then takes
// time linear in the length of the text at most.
class Relocator
{
public:
    Relocator(const QString &from, const QString &to);

    const Difference &difference() const { return m_difference; }
    // How much of the words both versions have, wherever they stand: 0 to 1.
    double likeness() const;

    Relocation find(TextRange range);

private:
    struct Span { // pieces [begin, end)
        qsizetype begin = 0;
        qsizetype end = 0;

        qsizetype length() const { return end - begin; }
        bool isEmpty() const { return end <= begin; }
    };
    // How many pieces before and behind a span are unchanged and stand at its image too.
    struct Context {
        qsizetype before = 0;
        qsizetype after = 0;

        bool isOnBothSides() const;
        bool isOnOneSide() const;
    };

    Span spanOf(TextRange range) const;
    Span imageOf(Span span) const;
    Context contextOf(Span span, Span image) const;
    double bagLikeness(Span span, Span image) const;
    double likenessOf(Span span, Span image) const;
    Relocation unchanged(TextRange range, Span span, Span image);
    Relocation reworded(TextRange range, Span span, Span image);
    Relocation elsewhere(TextRange range, Span span);
    std::pair<Span, double> nearest(Span span, Span besides) const;
    TextRange rangeOf(Span image) const;
    bool isCountedAlike(TextRange range, TextRange there);
    const QList<qsizetype> &placesOf(const QString &words, const QString &text);

    QString m_from;
    QString m_to;
    Difference m_difference;
    QHash<QString, QList<qsizetype>> m_placesFrom; // of words that were looked for
    QHash<QString, QList<qsizetype>> m_placesTo;
};

}
