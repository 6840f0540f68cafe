// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/folded.h"

namespace Synoptic {

// The words of a text in the form that search compares, with their places in the text: folded (see
// folded.h), and without what people leave away when they type a name they have read: accents (Erdogan
// finds Erdoğan, Skold Sköld), the points of Hebrew, the vowel signs and hamzas of Arabic, ligatures.
// What makes another letter stays: the marks of kana, of the scripts of India, the breve of й. Unlike
// in matching an apostrophe divides words, so that "Kerry" is found in "Kerry's" and "école" in
// "l'école". There are no gaps among the words. Linear in the length of the text.
Folded searchForms(QStringView text);

// The same for a part of the text; its words are added to forms. Where single words are looked for that
// begin with these small letters, words that surely begin with another one are passed over.
void addSearchForms(QStringView text, TextRange range, Folded &forms, QStringView initials = {});

}
