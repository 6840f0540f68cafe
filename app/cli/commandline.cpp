// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic::Cli {

using namespace Qt::StringLiterals;

namespace {

// Sentences for a reader, and their translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const Option *optionNamed(const Verb &verb, QStringView name)
{
    for (const QList<Option> *options : {&verb.options, &commonOptions()}) {
        for (const Option &option : *options) {
            if (name == option.name)
                return &option;
        }
    }
    return nullptr;
}

// The option that a word such as "-o" is short for.
const Option *optionLettered(const Verb &verb, QStringView word)
{
    const auto isMeant = [word](const Option &option) {
        return option.letter != 0 && word.size() == 2 && word[1] == QLatin1Char(option.letter);
    };
    const auto option = std::ranges::find_if(verb.options, isMeant);
    return option == verb.options.end() ? nullptr : &*option;
}

QString allowed(const Option &option)
{
    if (option.values.isEmpty())
        return option.valueName;
    QStringList values(option.values.begin(), option.values.end());
    return values.join(u'|');
}

QString shape(const Option &option)
{
    const QString name = option.letter == 0 ? u"--"_s + option.name : u'-' + QString(QLatin1Char(option.letter));
    return option.valueName.isEmpty() ? name : name + u' ' + allowed(option);
}

// Two columns, the second beginning where the longest entry of the first allows.
QString table(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString lines;
    for (const auto &[left, right] : rows)
        lines += u"  "_s + left.leftJustified(width + 2) + right + u'\n';
    return lines;
}

QString optionTable(const QList<Option> &own)
{
    QList<std::pair<QString, QString>> rows;
    for (const QList<Option> *options : {&own, &commonOptions()}) {
        for (const Option &option : *options)
            rows.append({shape(option), Words::tr(option.words)});
    }
    return table(rows);
}

}

const QList<Option> &commonOptions()
{
    static const QList<Option> options = {
        {"quiet"_L1, {}, {}, QT_TRANSLATE_NOOP("Cli", "say nothing of progress on standard error")},
        {"help"_L1, {}, {}, QT_TRANSLATE_NOOP("Cli", "show this help")},
        {"version"_L1, {}, {}, QT_TRANSLATE_NOOP("Cli", "show the version")},
    };
    return options;
}

std::expected<Arguments, QString> parsed(const Verb &verb, const QStringList &words)
{
    Arguments arguments;
    bool optionsOver = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (optionsOver || word.size() < 2 || !word.startsWith(u'-')) {
            arguments.operands.append(word);
            continue;
        }
        if (word == "--"_L1) {
            optionsOver = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString spelled = equals < 0 ? word : word.first(equals);
        const Option *option = spelled.startsWith("--"_L1) ? optionNamed(verb, QStringView(spelled).sliced(2))
                                                           : optionLettered(verb, spelled);
        if (!option)
            return std::unexpected(Words::tr("There is no option %1.").arg(spelled));
        QString value;
        if (option->valueName.isEmpty()) {
            if (equals >= 0)
                return std::unexpected(Words::tr("The option %1 takes no value.").arg(spelled));
        } else {
            if (equals < 0 && i + 1 == words.size())
                return std::unexpected(Words::tr("The option %1 needs a value: %2.").arg(spelled, allowed(*option)));
            value = equals < 0 ? words[++i] : word.sliced(equals + 1);
            if (!option->values.isEmpty() && !option->values.contains(value))
                return std::unexpected(Words::tr("%1 cannot be “%2”, only %3.").arg(spelled, value, allowed(*option)));
        }
        arguments.options.insert(option->name, value);
    }
    arguments.help = arguments.isSet("help"_L1);
    arguments.version = arguments.isSet("version"_L1);
    if (arguments.help || arguments.version)
        return arguments;

    for (const Option &option : verb.options) {
        if (option.isNeeded && arguments.value(option.name).isEmpty())
            return std::unexpected(Words::tr("“%1” asks for %2.").arg(verb.name, shape(option)));
    }
    const auto standsForOperand
        = [&arguments](const Option &option) { return option.isOperand && arguments.isSet(option.name); };
    const qsizetype given = arguments.operands.size() + std::ranges::count_if(verb.options, standsForOperand);
    if (arguments.operands.isEmpty() || given < verb.fewestOperands)
        return std::unexpected(Words::tr("“%1” asks for more words: %2").arg(verb.name, verb.operands));
    if (verb.mostOperands > 0 && arguments.operands.size() > verb.mostOperands)
        return std::unexpected(Words::tr("“%1” is one word too many.").arg(arguments.operands[verb.mostOperands]));
    if (verb.wrong) {
        if (const std::optional<QString> why = verb.wrong(arguments))
            return std::unexpected(*why);
    }
    for (const Option &option : verb.options) {
        if (!option.values.isEmpty() && !arguments.isSet(option.name))
            arguments.options.insert(option.name, option.values.first());
    }
    return arguments;
}

QString usage(const Verb &verb)
{
    QString line = u"synoptic-cli "_s + verb.name;
    for (const QList<Option> *options : {&verb.options, &commonOptions()}) {
        for (const Option &option : *options) {
            if (option.name != "help"_L1 && option.name != "version"_L1)
                line += option.isNeeded ? u' ' + shape(option) : u" ["_s + shape(option) + u']';
        }
    }
    return line + u' ' + verb.operands;
}

QString help(const Verb &verb)
{
    QString text = Words::tr("Usage: %1").arg(usage(verb)) + u"\n\n"_s + Words::tr(verb.words) + u".\n"_s;
    if (verb.more)
        text += Words::tr(verb.more) + u'\n';
    return text + u'\n' + Words::tr("Options:") + u'\n' + optionTable(verb.options);
}

QString help(const QList<Verb> &verbs)
{
    QList<std::pair<QString, QString>> rows;
    for (const Verb &verb : verbs)
        rows.append({verb.name + u' ' + verb.operands, Words::tr(verb.words)});
    return Words::tr("Usage: synoptic-cli VERB [OPTIONS] ...") + u"\n\n"_s
        + Words::tr("Synoptic without its window: finds the quotations that news articles share.") + u"\n\n"_s
        + Words::tr("Verbs:") + u'\n' + table(rows) + u'\n' + Words::tr("Options of every verb:") + u'\n'
        + optionTable({}) + u'\n' + Words::tr("“synoptic-cli VERB --help” tells more of one verb.") + u'\n'
        + Words::tr(
            "The exit status is 0 when all was done, 1 when something could not be read or written, 2 for wrong usage.")
        + u'\n';
}

}
