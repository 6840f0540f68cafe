# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text reuse by the steps that passim published: Smith, Cordell and Mullen, "Computational Methods for
Uncovering Reprinted Texts in Antebellum Newspapers", American Literary History 27 (2015).

Runs of five words are indexed, those of more than a hundred documents are passed over, two documents that
share five runs or more are candidates, and what lies between the runs is aligned. Plain on purpose: it is
what Synoptic is measured beside.
"""

import collections
import difflib
import itertools
import re

RUN = 5
MOST_DOCUMENTS = 100
LEAST_RUNS = 5
GAP = 20  # words between two shared runs of one passage


def words_of(text):
    """The words of a text in small letters, each as (word, begin, end) in code points, [begin, end)."""
    return [(match.group().lower(), match.start(), match.end()) for match in re.finditer(r"\w+", text)]


def candidates(documents):
    """(a, b) -> [(place in a, place in b)], in words, of the runs that two documents share."""
    index = collections.defaultdict(list)
    for number, words in enumerate(documents):
        runs = collections.Counter(tuple(w[0] for w in words[i:i + RUN]) for i in range(len(words) - RUN + 1))
        for i in range(len(words) - RUN + 1):
            run = tuple(w[0] for w in words[i:i + RUN])
            if runs[run] == 1:
                index[run].append((number, i))
    pairs = collections.defaultdict(list)
    for places in index.values():
        if 1 < len(places) <= MOST_DOCUMENTS:
            for (a, i), (b, k) in itertools.combinations(places, 2):
                pairs[a, b].append((i, k))
    return {pair: sorted(shared) for pair, shared in pairs.items() if len(shared) >= LEAST_RUNS}


def chains(shared):
    """The runs in order, divided where more than GAP words lie between two on either side."""
    chain = []
    for i, k in shared:
        if chain and not (0 <= i - chain[-1][0] <= GAP and 0 <= k - chain[-1][1] <= GAP):
            yield chain
            chain = []
        chain.append((i, k))
    if chain:
        yield chain


def passages(texts):
    """(a, b, [begin, end) in a, [begin, end) in b), in code points, of every passage two texts share."""
    documents = [words_of(text) for text in texts]
    for (a, b), shared in candidates(documents).items():
        for chain in chains(shared):
            i, k = (max(0, place - GAP) for place in chain[0])
            m, n = (place + RUN + GAP for place in chain[-1])
            matcher = difflib.SequenceMatcher(
                None, [w[0] for w in documents[a][i:m]], [w[0] for w in documents[b][k:n]], autojunk=False)
            blocks = [block for block in matcher.get_matching_blocks() if block.size >= 2]
            if sum(block.size for block in blocks) < 2 * RUN:
                continue
            first, last = blocks[0], blocks[-1]
            yield (a, b,
                   (documents[a][i + first.a][1], documents[a][i + last.a + last.size - 1][2]),
                   (documents[b][k + first.b][1], documents[b][k + last.b + last.size - 1][2]))
