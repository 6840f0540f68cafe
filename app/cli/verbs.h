// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

namespace Synoptic::Cli {

// Every verb of synoptic-cli, in the order of its help.
const QList<Verb> &verbs();

// Imports files into memory and writes everything found in them.
void analyze(const Arguments &arguments, Console &console);
std::optional<QString> wrongForAnalyze(const Arguments &given);

// Adds the articles of files to a project, which it makes if it is missing, in one step; and what
// another program has found in them, in a second one.
void importArticles(const Arguments &arguments, Console &console);

// Writes a project, or articles as they are, in another format.
void exportProject(const Arguments &arguments, Console &console);
QList<Option> exportOptions();
std::optional<QString> wrongForExport(const Arguments &given);

// Tells what a project holds, after reading every page of it.
void info(const Arguments &arguments, Console &console);

// Brings all that another copy of a project has into one, in one step, and lists what both had changed.
void merge(const Arguments &arguments, Console &console);

}
