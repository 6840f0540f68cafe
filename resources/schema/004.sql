-- SPDX-FileCopyrightText: 2026 The Synoptic authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Text that another program found in several places ("passim"), kept as it said. "number" is what that
-- program calls a cluster, 0 for a pair; "matches" counts the characters that are alike in a pair.
CREATE TABLE reuse (
    id      INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    source  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    matches INTEGER NOT NULL CHECK (matches >= 0)
) STRICT;

-- "words" repeats what stands in the range. Other programs give offsets in code points too.
CREATE TABLE reuse_place (
    reuse       INTEGER NOT NULL REFERENCES reuse (id) ON DELETE CASCADE,
    article     INTEGER NOT NULL REFERENCES article (id) ON DELETE RESTRICT,
    start       INTEGER NOT NULL CHECK (start >= 0),
    "end"       INTEGER NOT NULL CHECK ("end" > start),
    words       TEXT NOT NULL,
    boilerplate INTEGER NOT NULL CHECK (boilerplate IN (0, 1)),
    PRIMARY KEY (reuse, article, start, "end")
) STRICT, WITHOUT ROWID;

CREATE INDEX reuse_place_of_article ON reuse_place (article, start, "end", reuse);
