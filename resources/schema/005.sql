-- SPDX-FileCopyrightText: 2026 The Synoptic authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The version of an article that took this one's place: an outlet corrected its story. An article
-- that has one stands in no list; what was never moved to the newer text stays on it. A newer version
-- cannot go while an older one names it.
ALTER TABLE article ADD COLUMN newer INTEGER REFERENCES article (id) ON DELETE RESTRICT;

CREATE INDEX article_newer ON article (newer);
