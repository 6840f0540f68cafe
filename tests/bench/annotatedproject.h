// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/project.h"

namespace Synoptic::Bench {

// A project that somebody has worked in for a year, written into a new file: 1,000 reports of about 3,000
// characters, a few of them beyond the BMP, with 100 highlights each, all with one tag. Gives the tag; ends the
// program where it cannot be written.
TagId makeAnnotatedProject(const QString &path);

// The step of one highlight more, at the beginning of the article that stands at this place.
Edit oneMoreHighlight(Project &project, qsizetype article, TagId tag);

}
