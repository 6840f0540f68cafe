// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Synoptic {

// The language a text is written in as a BCP 47 tag, or nothing where too little speaks for one. The
// script decides where only one language in question uses it; else the languages of the script vote
// by their function words (articles, pronouns, prepositions, auxiliaries), which make up a third
// and more of running prose and hardly occur in another language.
QString languageOf(QStringView text);

// The share of words in text that are function words of the language, 0 to 1; running prose has .3
// and more, lists of names and teasers less. Negative where no list for the language is here.
double functionWordShare(QStringView text, const QString &language);

}
