// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Synoptic {

// A text as the filter compares it: without case, accents and the difference between kinds of
// apostrophes and quotation marks.
QString foldedForSearch(QStringView text);

// What is asked about a quotation; all words folded.
struct QuoteFacts {
    QString words;             // of every member
    QString speaker;           // empty when unknown
    QString outlets;           // names of those who print it, one a line
    QList<qsizetype> articles; // that print it
    QList<qsizetype> told;     // that give it without marks: they do not leave it out
    bool isDisputed = false;   // outlets name different speakers
};

// What a person types to narrow the list of quotations. All of it must hold:
//   kerry security        both words, anywhere in the words, the speaker or the outlets' names
//   "two states"          these words next to each other
//   -settlement           not this word
//   speaker:kerry         also by: and said by kerry; speaker:? finds quotations without a speaker,
//                         speaker:≠ those whose outlets name different ones
//   outlet:hill outlet:C  also in:; a name or its beginning, a letter, several letters ("AC" = both)
//   without:B             also -outlet:B, "left out by Al Jazeera", "not in B"
// A field without a value yet is passed over, so that nothing blinks away while typing. A name that
// no outlet has finds nothing.
class QuoteQuery
{
public:
    QuoteQuery() = default;
    // Reads what was typed; outlets and letters are those of the articles in order, for what is said of
    // an outlet. An outlet nobody knows is empty and has no name to match.
    QuoteQuery(const QString &typed, const QStringList &outlets, const QStringList &letters);

    bool isEmpty() const { return m_terms.isEmpty(); }
    bool accepts(const QuoteFacts &facts) const;

private:
    enum class Field : quint8 { Any, Speaker, Outlet };
    struct Term {
        Field field = Field::Any;
        bool negated = false;
        QString value;             // folded; for Any and Speaker
        QList<qsizetype> articles; // for Outlet: any of these
    };
    struct Token {
        QString text;
        bool quoted = false;
    };

    static QList<Token> tokens(const QString &typed);
    bool holds(const Term &term, const QuoteFacts &facts) const;
    void add(Field field, bool negated, const QString &value);
    qsizetype takePhrase(const QList<Token> &tokens, qsizetype at);
    QList<qsizetype> outletsNamed(const QString &name) const;

    QStringList m_outlets; // folded
    QStringList m_letters; // folded, parallel
    QList<Term> m_terms;
};

}
