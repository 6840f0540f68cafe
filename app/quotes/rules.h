// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/scene.h"

// The rules that say who speaks, each for one way in which news text names a speaker. A rule gives a
// clue or nothing; attribution.cpp has their order.
namespace Synoptic::Rules {

// “KERRY: The talks go on.”: the run begins with who speaks. The clue of “Q: Do they?” has no mention.
std::optional<Clue> labelInside(const Scene &scene);

// The words behind the run.

// “...,” said Kerry.
std::optional<Clue> verbThenSubject(const Scene &scene);

// “...,” Kerry said. Behind a full stop only where the clause introduces nothing itself.
std::optional<Clue> subjectThenVerb(const Scene &scene);

// “...,” a voice over the tannoy said: behind a quotation that ends in a comma, whatever stands before a plain
// verb of speaking is its subject, known for a speaker or not.
std::optional<Clue> wordsThenVerb(const Scene &scene);

// “...,” according to the ministry.
std::optional<Clue> accordingToAfter(const Scene &scene);

// “...” — Jane Roe, teacher
std::optional<Clue> dashThenName(const Scene &scene);

// “...”¶— Jane Roe, teacher: the line below a quotation that stands by itself.
std::optional<Clue> lineBelow(const Scene &scene);

// “...” about the plan, said Kerry: the attribution ends the sentence.
std::optional<Clue> clauseLater(const Scene &scene);

// The words before it, in its sentence or in the line that announces it.

// He said: “...”; he called it “...”: the last cue before the run in its sentence, or the one that
// this cue hangs on.
std::optional<Clue> cueBefore(const Scene &scene);

// According to the ministry, it was “...”.
std::optional<Clue> accordingToBefore(const Scene &scene);

// KERRY: “...” and “...” in a headline: NAME: ‘...’
std::optional<Clue> nameAndColon(const Scene &scene);

// He continued:¶“...”
std::optional<Clue> colonBeforeParagraph(const Scene &scene);

// Kerry’s message was “...”; in Kerry’s words, “...”
std::optional<Clue> ownerOfUtterance(const Scene &scene);

// Nothing said of speaking: the subject of the sentence.
std::optional<Clue> subjectOfSentence(const Scene &scene);

// Words of the same speaker before.

// An opener after an unclosed paragraph: the same utterance.
std::optional<Clue> continued(const Scene &scene);

// “...,” he said, “...”: only the attribution of the run before stands between the two.
std::optional<Clue> interrupted(const Scene &scene);

// The words before in the same paragraph were somebody's, and nobody else has come in since.
std::optional<Clue> speakerGoesOn(const Scene &scene);

// A paragraph that begins with a mark goes on from the last words of the one before.
std::optional<Clue> paragraphGoesOn(const Scene &scene);

// "Ortiz said the dam would hold. “...”": the words of whom the sentence before reports.
std::optional<Clue> reportBefore(const Scene &scene);

// A paragraph of nothing but a quotation, below one whose last sentence reports somebody's words.
std::optional<Clue> paragraphBefore(const Scene &scene);

// "Perez says too many suffer. “...”": the words of whom the sentence before was about.
std::optional<Clue> sentenceBefore(const Scene &scene);

}
