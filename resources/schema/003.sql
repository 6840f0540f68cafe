-- SPDX-FileCopyrightText: 2026 The Synoptic authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Which words stand in which article, for search: the row of an article has its number and holds its
-- words in the form of search, folded and with blanks between them. Only the index is kept, no text.
-- It is no part of the work: whatever is missing here is made again from the articles.
CREATE VIRTUAL TABLE article_words USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    tokenize = 'ascii'
);
