// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstUsage : public QObject
{
    Q_OBJECT
private slots:
    void helpGoesToStandardOutput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("of the program") << QStringList{u"--help"_s} << QByteArray("analyze FILE...");
        QTest::newRow("of analyze") << QStringList{u"analyze"_s, u"--help"_s} << QByteArray("--scope event|corpus");
        QTest::newRow("of import") << QStringList{u"import"_s, u"--help"_s} << QByteArray("PROJECT FILE...");
        QTest::newRow("of info") << QStringList{u"info"_s, u"--help"_s}
                                 << QByteArray("synoptic-cli info [--quiet] PROJECT");
        QTest::newRow("after other words") << QStringList{u"info"_s, u"x"_s, u"--help"_s} << QByteArray("Usage: ");
    }
    void helpGoesToStandardOutput()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, words);
        const Answer answer = runCli(arguments);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.out.contains(words), answer.out.constData());
        QCOMPARE(answer.err, QByteArray());
    }

    void helpNamesEveryVerbThatHasItsOwn()
    {
        const QByteArray help = runCli({u"--help"_s}).out;
        int verbs = 0;
        bool inVerbs = false;
        for (const QByteArray &line : help.split('\n')) {
            if (line == "Verbs:")
                inVerbs = true;
            else if (line.isEmpty())
                inVerbs = false;
            else if (inVerbs) {
                ++verbs;
                const QString verb = QString::fromUtf8(line.trimmed().split(' ').first());
                QVERIFY(runCli({verb, u"--help"_s}).out.startsWith("Usage: synoptic-cli " + verb.toUtf8()));
            }
        }
        QCOMPARE(verbs, 5);
    }

    void theVersionIsOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("of the program") << QStringList{u"--version"_s};
        QTest::newRow("of a verb") << QStringList{u"analyze"_s, u"--version"_s};
    }
    void theVersionIsOneLine()
    {
        QFETCH(const QStringList, arguments);
        const Answer answer = runCli(arguments);
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.out, QByteArray("synoptic-cli " SYNOPTIC_VERSION "\n"));
    }

    void wrongUsageSaysWhyAndHow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const char *name, const QStringList &arguments, const char *why) {
            QTest::newRow(name) << arguments << QByteArray(why);
        };
        row("no verb", {}, "A verb is missing; --help lists them.");
        row("an unknown verb", {u"exprot"_s}, "There is no verb “exprot”; --help lists them.");
        row("an option before the verb", {u"--quiet"_s, u"analyze"_s}, "There is no option --quiet before a verb.");
        row("an unknown option", {u"analyze"_s, u"--fast"_s, u"a"_s}, "There is no option --fast.");
        row("a short option", {u"analyze"_s, u"-q"_s, u"a"_s}, "There is no option -q.");
        row("no file", {u"analyze"_s}, "“analyze” asks for more words: FILE...");
        row("no file to import", {u"import"_s, u"p"_s}, "“import” asks for more words: PROJECT FILE...");
        row("a second project", {u"info"_s, u"p"_s, u"q"_s}, "“q” is one word too many.");
        row("a format that is none", {u"analyze"_s, u"--format"_s, u"xml"_s, u"a"_s},
            "--format cannot be “xml”, only json|text.");
        row("a value that is missing", {u"analyze"_s, u"a"_s, u"--scope"_s},
            "The option --scope needs a value: event|corpus.");
        row("an option of another format",
            {u"export"_s, u"p.synoptic"_s, u"--to"_s, u"csv"_s, u"-o"_s, u"o"_s, u"--page"_s, u"a5"_s},
            "--page says nothing to the format csv.");
        row("an option of another format that says what holds anyway",
            {u"export"_s, u"p.synoptic"_s, u"--to"_s, u"csv"_s, u"-o"_s, u"o"_s, u"--page"_s, u"a4"_s},
            "--page says nothing to the format csv.");
        row("articles where a project is wanted", {u"export"_s, u"a.txt"_s, u"--to"_s, u"csv"_s, u"-o"_s, u"o"_s},
            "The format csv takes one project, a file that ends in .synoptic.");
        row("two projects", {u"export"_s, u"p.synoptic"_s, u"q.synoptic"_s, u"--to"_s, u"csv"_s, u"-o"_s, u"o"_s},
            "The format csv takes one project, a file that ends in .synoptic.");
        row("no threads", {u"analyze"_s, u"--threads"_s, u"0"_s, u"a"_s}, "--threads takes a number from 1 to 256.");
        row("threads that are no number", {u"analyze"_s, u"--threads"_s, u"many"_s, u"a"_s},
            "--threads takes a number from 1 to 256.");
        row("a value too many", {u"analyze"_s, u"--pretty=yes"_s, u"a"_s}, "The option --pretty takes no value.");
    }
    void wrongUsageSaysWhyAndHow()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, why);
        const Answer answer = runCli(arguments);
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.out, QByteArray());
        const QList<QByteArray> lines = answer.err.split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], why);
        QVERIFY2(lines[1].startsWith("Usage: synoptic-cli "), lines[1].constData());
    }
};

static const Suite<TstUsage> suite("tst_usage");

#include "tst_usage.moc"
