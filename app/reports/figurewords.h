// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/apparatus.h"

#include <QString>

#include <functional>

namespace Synoptic {

// What is said of each outlet under the matrix, and how it is put into words.
enum class OutletFigure : quint8 { QuotedWords, WhoseWords, OnlyHere, LeftOut, Passages };

QString figureName(OutletFigure figure); // "Words that are quotation"

QString quotedWordsOf(const OutletFigures &figures); // "62 %, 216 of 348 words"
QString whoseWordsOf(const OutletFigures &figures);  // "John Kerry 196; speaker unknown 20"
QString onlyHereOf(const OutletFigures &figures);    // "2"
QString leftOutOf(const QList<qsizetype> &groups);   // "2, 4, 5": their numbers
// "5 with Naharnet"; nameOf gives the name of an article.
QString passagesOf(const OutletFigures &figures, const std::function<QString(qsizetype article)> &nameOf);

// How many words of a hundred are quotation.
int quotedPercent(const OutletFigures &figures);

}
