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

-- Tags stand in a tree; a group holds tags and is put on nothing. Colours are "#rrggbb".
CREATE TABLE tag (
    id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    parent      INTEGER REFERENCES tag (id) ON DELETE RESTRICT,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    colour      TEXT NOT NULL,
    description TEXT NOT NULL,
    key         TEXT NOT NULL,
    is_group    INTEGER NOT NULL CHECK (is_group IN (0, 1))
) STRICT;

CREATE INDEX tag_of_parent ON tag (parent);

-- What a person has marked. "words" repeats what stands in the range. Annotations with the same
-- number in "linked", other than 0, are copies of one: a tag on every copy of a quotation. Times are
-- ISO 8601 in UTC; a note is Markdown.
CREATE TABLE annotation (
    id       INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    article  INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
    start    INTEGER NOT NULL CHECK (start >= 0),
    "end"    INTEGER NOT NULL CHECK ("end" > start),
    words    TEXT NOT NULL,
    note     TEXT NOT NULL,
    author   TEXT NOT NULL,
    created  TEXT NOT NULL,
    modified TEXT NOT NULL,
    linked   INTEGER NOT NULL CHECK (linked >= 0)
) STRICT;

CREATE INDEX annotation_of_article ON annotation (article, start);

CREATE TABLE annotation_tag (
    annotation INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    tag        INTEGER NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
    PRIMARY KEY (annotation, position),
    UNIQUE (annotation, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_of_tag ON annotation_tag (tag);

-- Notes that stand on no highlight: on the project (no article), on an article (no range), or on the
-- quotation in the range.
CREATE TABLE note (
    id       INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    about    INTEGER REFERENCES article (id) ON DELETE RESTRICT,
    article  INTEGER REFERENCES article (id) ON DELETE RESTRICT,
    start    INTEGER,
    "end"    INTEGER,
    words    TEXT,
    text     TEXT NOT NULL,
    author   TEXT NOT NULL,
    created  TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;

CREATE INDEX note_about ON note (about);
