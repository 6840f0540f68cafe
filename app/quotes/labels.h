// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/names.h"

#include <QSet>

namespace Synoptic {

// Finds what a transcript that is set in quotation marks prints before the words of each, “ORTIZ: The dam will
// hold.”: every such label becomes a paragraph of its own behind those of the story, and the run that begins with
// it the first of an utterance. Its paragraph has nothing outside the marks. A label is a name in capitals that the
// article prints elsewhere, too, or that is not the only one, or else a person's forename, title or role;
// “WARNING: The dam may burst” has none, and the paragraph of “Q: ...”, which names nobody, has no tokens.
// Some are missing once progress is cancelled.
void findLabels(Frame &frame, const Language &language, const Progress &progress);

// The labels of one word in capitals that are somebody's surname, "ORTIZ: “...”", inside the marks or in front of
// them, as they are printed; printed are the names of the article. Short ones in front of them may as well be the
// letters of a body, "FIFA: “...”", where the article names none of those who have a label.
QSet<QString> surnamesInCapitals(const Frame &frame, const QList<Appellation> &printed);

}
