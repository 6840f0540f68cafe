// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"

class QMimeData;

namespace Synoptic {

// A tag on its way by drag and drop: out of the tree onto words of an article, or to another place in
// the tree. The data carries the tag's name as plain text too; the receiver owns it.
QMimeData *mimeOf(const Tag &tag);
// The tag that is being dragged; none: it is something else, or out of another window.
TagId draggedTag(const QMimeData *data);
// The type of such data.
QString tagMimeType();

}
