// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QLatin1StringView>
#include <QList>
#include <QStringList>

#include <expected>
#include <optional>

namespace Synoptic::Cli {

class Console;
struct Arguments;

// An option of a verb. Without a value name it is a switch.
struct Option {
    QLatin1StringView name;
    QLatin1StringView valueName;     // "FORMAT", as help shows it
    QList<QLatin1StringView> values; // what it may be, the default first; empty: anything
    const char *words = nullptr;     // one line for the help
    char letter = 0;                 // "-o" for "--output", where it has one
    bool isNeeded = false;           // has no default, even where it has values
    bool isOperand = false;          // stands for one of the operands that are needed
};

// A verb: its row here is all that the program knows of it, help included.
struct Verb {
    QLatin1StringView name;
    QLatin1StringView operands; // "PROJECT FILE..."
    qsizetype fewestOperands = 1;
    qsizetype mostOperands = 0; // 0: any number
    const char *words = nullptr;
    const char *more = nullptr; // further lines of its own help
    QList<Option> options;
    void (*run)(const Arguments &arguments, Console &console) = nullptr;
    // What cannot be meant of the words together, as a sentence; only what was given is in them, without
    // defaults. Null: any words go together.
    std::optional<QString> (*wrong)(const Arguments &given) = nullptr;
};

// What stood on the command line after the verb.
struct Arguments {
    QStringList operands;
    QHash<QString, QString> options; // by name; switches that are set have an empty value
    bool help = false;
    bool version = false;

    bool isSet(QLatin1StringView name) const { return options.contains(name); }
    QString value(QLatin1StringView name) const { return options.value(name); }
};

// Reads the words after the verb: "--name value" and "--name=value" anywhere, "--" ends the options,
// "-" alone is an operand. The options of every verb are added to its own. Defaults are filled in.
// What is wrong comes back as a sentence.
std::expected<Arguments, QString> parsed(const Verb &verb, const QStringList &words);

// "synoptic-cli analyze [--format json|text] FILE..."
QString usage(const Verb &verb);
QString help(const Verb &verb);
QString help(const QList<Verb> &verbs);

// The options that every verb has: --quiet, --help, --version.
const QList<Option> &commonOptions();

}
