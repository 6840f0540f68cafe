// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/project.h"

#include <QRandomGenerator>

namespace Synoptic::Test {

// An edit that fits the project as it is: one to four steps that add, change, move or remove articles
// and corrections, later ones building on earlier ones.
Edit randomEdit(QRandomGenerator &random, Project &project);

}
