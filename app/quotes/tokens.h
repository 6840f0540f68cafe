// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quotedruns.h"
#include "app/quotes/signs.h"
#include "app/text/language.h"
#include "app/text/textrange.h"

#include <QList>
#include <QStringView>

#include <initializer_list>

namespace Synoptic {

// A word or sign of the reporter's own text, or a whole quoted run: the engine reads the frame of a
// quotation and never looks for speakers inside it.
struct Token {
    enum class Kind : quint8 { Word, Number, Comma, Stop, Question, Colon, Semicolon, Dash, Open, Close, Quote, Other };

    TextRange range;
    Kind kind = Kind::Other;
    bool isCapital = false;    // begins with a capital letter
    bool isPossessive = false; // "Trump's": range holds the 's
    bool startsSentence = false;
    Word word{};
    qsizetype run = -1; // of a Quote: index into the runs

    bool isWord() const { return kind == Kind::Word; }
    bool is(WordClasses any) const { return kind == Kind::Word && word.is(any); }
};

// The tokens of one paragraph. runs are those of the whole text, sorted; from is the first that may
// lie in the paragraph and is moved on to the first behind it. A run inside another is no token. Once
// progress is cancelled no more are read.
QList<Token> tokensOf(QStringView text, TextRange paragraph, const QList<QuotedRun> &runs, qsizetype &from,
    const Language &language, const Progress &progress);

// True where the token is one of the words, whatever the case of its letters.
bool isOneOf(const Token &token, QStringView text, std::initializer_list<QStringView> words);

// True where a full stop, question or exclamation mark ends the words.
bool endsSentence(QStringView words);

}
