-- SPDX-FileCopyrightText: 2026 The Synoptic authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The first form of a project file. Offsets count Unicode code points from 0, "end" is one past the
-- last, so substr(text, start + 1, "end" - start) gives the words of a range. A migration holds
-- statements that end with a semicolon and are parted by blank lines. It is never changed once files
-- of its version are about, not even in a space: a project's tables are compared with these words.

-- AUTOINCREMENT: a number is never given twice, not even after its row is gone, so that an undone
-- step can bring back the same row.
CREATE TABLE article (
    id        INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    raw       BLOB NOT NULL,
    format    TEXT NOT NULL,
    text      TEXT NOT NULL,
    headline  TEXT NOT NULL,
    outlet    TEXT NOT NULL,
    published TEXT NOT NULL,
    section   TEXT NOT NULL,
    language  TEXT NOT NULL,
    link      TEXT NOT NULL
) STRICT;

CREATE TABLE author (
    article  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start   INTEGER NOT NULL CHECK (start >= 0),
    "end"   INTEGER NOT NULL CHECK ("end" > start),
    role    TEXT NOT NULL,
    PRIMARY KEY (article, start)
) STRICT, WITHOUT ROWID;

-- A person's word on an article. It keeps its article from being removed: an edit that removes an
-- article removes its corrections first.
CREATE TABLE correction (
    id      INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
    field   TEXT NOT NULL,
    start   INTEGER NOT NULL CHECK (start >= 0),
    "end"   INTEGER NOT NULL CHECK ("end" >= start),
    value   TEXT NOT NULL
) STRICT;

CREATE INDEX correction_of_article ON correction (article);

-- What is no part of the work itself: how the window was left, under which name a file that nobody
-- has named yet was made.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
