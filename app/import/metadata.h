// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

namespace Synoptic {

// Fills headline, authors, published, section and outlet from the blocks of an article. Only lines
// that state a thing are asked: the date comes from date lines and the dateline, never from the
// body, appeals or teasers. name is the source's file name; it may be empty.
void readMetadata(Article &article, const QString &name);

}
