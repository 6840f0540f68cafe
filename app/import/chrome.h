// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/layout.h"

#include <QStringView>

namespace Synoptic {

// What a page says about itself rather than about the news, told from one line alone.

// A whole line that is a control or a label of a page: "Skip to content", "Share", "Advertisement".
bool isPageControl(const Line &line);

// Of these the ones that stand with an article's own data (share, print, e-mail, its editor), so
// that a sentence between them and the headline is the standfirst.
bool isArticleControl(const Line &line);

// The name of a section, or several with / & > between: "Middle East/North Africa".
bool isSectionName(QStringView line);

// "Please send tips to ...", "Follow us ...", with an address, a handle or a link; or such alone.
bool isContact(const Line &line, QStringView words);

// An appeal or terms of use: it speaks to the reader (outside quotation marks) of gifts, letters,
// accounts, rights, browsers.
bool isAppeal(QStringView words);

// "Read more: ...", "Related: ..." and the like: a link to another article.
bool isPointer(const Line &line, QStringView words);

// A note of the editors on the article itself: "Correction: ...", "This article was amended ...".
bool isEditorsNote(const Line &line);

// A heading after which a page goes on to other articles, appeals or comments.
bool startsTail(const Line &line);

// No letter and no figure in it: "***", "—".
bool isOrnament(QStringView words);

}
