// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "resources/i18n/plurals.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace Synoptic;
using namespace Synoptic::Cli;
using namespace Qt::StringLiterals;

namespace {

ExitCode wrongUsage(Console &console, const QString &why, const QString &usage)
{
    console.problem({Error::Kind::BadFormat, why, QString()});
    console.problem({Error::Kind::BadFormat, QCoreApplication::translate("Cli", "Usage: %1").arg(usage), QString()});
    return WrongUsage;
}

ExitCode show(Console &console, const QString &text)
{
    console.out().write(text.toUtf8());
    return console.finish();
}

ExitCode run(const QStringList &words, Console &console)
{
    const QString generalUsage = u"synoptic-cli VERB [OPTIONS] ..."_s;
    const QString version = u"synoptic-cli "_s + QCoreApplication::applicationVersion() + u'\n';
    if (words.isEmpty())
        return wrongUsage(
            console, QCoreApplication::translate("Cli", "A verb is missing; --help lists them."), generalUsage);
    if (words.first() == "--help"_L1)
        return show(console, help(verbs()));
    if (words.first() == "--version"_L1)
        return show(console, version);

    const auto verb = std::ranges::find(verbs(), words.first(), &Verb::name);
    if (verb == verbs().end()) {
        const QString why = words.first().startsWith(u'-')
            ? QCoreApplication::translate("Cli", "There is no option %1 before a verb.").arg(words.first())
            : QCoreApplication::translate("Cli", "There is no verb “%1”; --help lists them.").arg(words.first());
        return wrongUsage(console, why, generalUsage);
    }
    const auto arguments = parsed(*verb, words.sliced(1));
    if (!arguments)
        return wrongUsage(console, arguments.error(), usage(*verb));
    if (arguments->help)
        return show(console, help(*verb));
    if (arguments->version)
        return show(console, version);
    console.setQuiet(arguments->isSet("quiet"_L1));
    verb->run(*arguments, console);
    return console.finish();
}

// Pages are set with fonts, for which Qt wants an application with a screen: one that is nowhere will do.
// The other verbs start sooner without.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    if (argc < 2 || std::strcmp(argv[1], "export") != 0)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}

int main(int argc, char **argv)
{
    const auto program = application(argc, argv);
    QCoreApplication::setApplicationName(u"synoptic-cli"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(SYNOPTIC_VERSION));
    Plurals plurals;
    QCoreApplication::installTranslator(&plurals);
    Console console;
    return run(QCoreApplication::arguments().sliced(1), console);
}
