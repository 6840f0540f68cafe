// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/frame.h"
#include "app/quotes/phrases.h"
#include "app/quotes/quote.h"

#include <QStringList>

namespace Synoptic {

// What a phrase calls somebody, taken apart: "Secretary of State John Kerry", "a senior EU official".
struct Appellation {
    QStringList name;    // the words of the proper name without titles: John, Kerry; empty for a mere role
    QStringList titles;  // the titles and roles with it, in lower case: secretary, official
    QString role;        // of a mere role: the phrase without its article ("senior EU official")
    QString head;        // of a mere role: its noun, in lower case ("official")
    QStringList offices; // what it may be called for short, the longest first: "defence secretary", "secretary"
    QString officeOf;    // the words with capitals before it, in lower case: "treasury" of Treasury Secretary
    Gender gender = Gender::Unknown;
    SpeakerKind kind = SpeakerKind::Person;
    bool isDefinite = false;    // "the official", "that official": somebody named before
    bool isPerson = false;      // a title, a role or a forename says so: Mayor Ortiz, "the pilot", Lena
    bool isPlace = false;       // nothing but names of states and towns
    bool hasArticle = false;    // "the Senate", "a Rourke": no person's name by itself
    bool opensSentence = false; // where any word has a capital
    bool isOrdinary = false;    // it begins with a word that the language knows for something else

    QString text() const { return name.isEmpty() ? role : name.join(u' '); }
};

Appellation appellationOf(const QList<Token> &tokens, Phrase phrase, QStringView text);

// The word without the ending of a genitive: Ortiz of Ortiz’s.
QString wordOf(const Token &token, QStringView text);
// A title or a role: what a person holds or does.
bool isTitled(const Token &token);
// A word that a name may be made of.
bool isNamePart(const Token &token, QStringView text);

// The same, but for a role whose bearer is named beside it: "the head of the office, Lena Ortiz, wrote".
Appellation calledBeside(const QList<Token> &tokens, Phrase phrase, QStringView text);

// The names that an article prints outside quotation marks, in its order: those of two parts and more, and of one
// where something beside it tells a person. Incomplete once progress is cancelled.
QList<Appellation> namesPrinted(const Frame &frame, const Progress &progress);

// Those of two parts and more.
QList<Appellation> namesInFull(const Frame &frame, const Progress &progress);

// "Gerrit Ash, the opposition’s spokesman", "Lena Ortiz, 34,": what stands behind the comma at the token says what
// the one named before it is.
bool hasRoleBeside(const QList<Token> &tokens, qsizetype comma);

// A part of a name in a form that spelling in another script's transcription does not change much:
// lower case, no marks, no article al-, look-alike letters joined, vowels behind the first letter
// dropped. Mahmoud and Mahmud are the same, so are Erekat and Erakat.
QString nameSkeleton(QStringView part);

}
