-- SPDX-FileCopyrightText: 2026 The Synoptic authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A person's words on what was found. "words" repeats what stands in the range, so that anybody can
-- check that substr(text, start + 1, "end" - start) gives it. Verdicts on one place have no other one.
CREATE TABLE verdict (
    id            INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    kind          TEXT NOT NULL,
    speaker       TEXT NOT NULL,
    article       INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
    start         INTEGER NOT NULL CHECK (start >= 0),
    "end"         INTEGER NOT NULL CHECK ("end" > start),
    words         TEXT NOT NULL,
    other_article INTEGER REFERENCES article (id) ON DELETE RESTRICT,
    other_start   INTEGER,
    other_end     INTEGER,
    other_words   TEXT
) STRICT;

CREATE INDEX verdict_of_article ON verdict (article);

CREATE INDEX verdict_of_other_article ON verdict (other_article);

-- Names of speakers: whoever is spelled so is the person of that name.
CREATE TABLE alias (
    id       INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    spelling TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL
) STRICT;
