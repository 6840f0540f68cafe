// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/record.h"
#include "app/corpus/indexentry.h"
#include "tests/fuzz/invariant.h"

#include <cstdint>

using namespace Synoptic;
using namespace Synoptic::Fuzz;

namespace {

void requireForms(const Terms &terms, const Vocabulary &vocabulary)
{
    for (const Term &term : terms)
        require(term.word < quint32(vocabulary.size()), "every term has a form");
}

}

// What is read of a corpus may be any bytes: reading them ends, with all that is found in bounds, and an
// entry that can be read is written as it was understood.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)quotesIn(bytes);
    Vocabulary vocabulary;
    if (const std::optional<QList<Utterance>> utterances = utterancesIn(bytes, vocabulary)) {
        for (const Utterance &utterance : *utterances)
            requireForms(utterance.terms, vocabulary);
    }
    if (const std::optional<StoryTerms> story = storyIn(bytes, vocabulary)) {
        requireForms(story->terms, vocabulary);
        require(story->quoteOf.size() == story->terms.size(), "each word is quoted or not");
    }
    if (const std::optional<IndexEntry> entry = unpacked(bytes)) {
        const QByteArray written = packed(*entry);
        const std::optional<IndexEntry> again = unpacked(written);
        require(again && packed(*again) == written, "an entry comes back as it was written");
    }
    return 0;
}
