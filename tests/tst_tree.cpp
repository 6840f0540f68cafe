// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sourcetree.h"
#include "tests/support/suite.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;
using namespace Synoptic::Test;

// What holds for every file of the project, whatever is in it.
class TstTree : public QObject
{
    Q_OBJECT
private slots:
    void lsShowsTheArchitecture();
    void everyFileThatCanSaysWhoseItIs();
    void everyHeaderIsReadOnce();
    void everySentenceWithANumberHasItsSingular();
    void everyTypeHasANameOfItsOwn();
};

static bool hasEnding(const QString &path, std::initializer_list<QLatin1StringView> endings)
{
    return std::ranges::any_of(endings, [&](QLatin1StringView ending) { return path.endsWith(ending); });
}

void TstTree::lsShowsTheArchitecture()
{
    // The six places of the house and, beside them, only what tools look for at this place.
    const QStringList house = {u"CMakeLists.txt"_s, u"app"_s, u"packaging"_s, u"resources"_s, u"tests"_s, u"ui"_s};
    const QStringList tools
        = {u"CMakePresets.json"_s, u"CMakeUserPresets.json"_s, u"LICENSE"_s, u"README.md"_s, u"build"_s};
    QStringList found;
    for (const QString &entry : topLevelEntries()) {
        if (house.contains(entry))
            found.append(entry);
        else
            QVERIFY2(entry.startsWith(u'.') || tools.contains(entry), qPrintable(entry));
    }
    found.sort(Qt::CaseSensitive);
    QCOMPARE(found, house);
}

void TstTree::everyFileThatCanSaysWhoseItIs()
{
    // JSON, plain text and pictures of points have no comments; the LICENSE speaks for them.
    QStringList silent;
    qsizetype files = 0;
    for (const QString &path : sourceFiles()) {
        const QString text = contentsOf(path);
        const bool speaks = hasEnding(path,
                                {".h"_L1, ".cpp"_L1, "CMakeLists.txt"_L1, ".cmake"_L1, ".sh"_L1, ".py"_L1, ".sql"_L1,
                                    ".svg"_L1, ".desktop"_L1})
            || text.startsWith("#!"_L1) || (path.startsWith("packaging/"_L1) && path.endsWith(".xml"_L1));
        if (!speaks)
            continue;
        ++files;
        const QString head = text.left(600);
        if (!head.contains("SPDX-FileCopyrightText: "_L1) || !head.contains("SPDX-License-Identifier: "_L1))
            silent.append(path);
    }
    QVERIFY2(files > 40, "the source folder was not found");
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
}

void TstTree::everyHeaderIsReadOnce()
{
    for (const QString &path : sourceFiles()) {
        if (path.endsWith(".h"_L1))
            QVERIFY2(contentsOf(path).contains("\n#pragma once\n"_L1), qPrintable(path));
    }
}

// A translator for one thing finds the sentence by its words for many (see resources/i18n/plurals.h).
void TstTree::everySentenceWithANumberHasItsSingular()
{
    const QJsonObject singulars = QJsonDocument::fromJson(contentsOf(u"resources/i18n/en.json"_s).toUtf8()).object();
    QVERIFY(!singulars.isEmpty());
    static const QRegularExpression sentence(uR"re("((?:[^"\\\n]|\\.)*%n(?:[^"\\\n]|\\.)*)")re"_s);
    QStringList missing;
    QString sources;
    for (const QString &path : sourceFiles()) {
        if (!path.endsWith(".cpp"_L1) || !(path.startsWith("app/"_L1) || path.startsWith("ui/"_L1)))
            continue;
        const QString text = contentsOf(path);
        sources += text;
        for (const QRegularExpressionMatch &match : sentence.globalMatch(text)) {
            if (!singulars.contains(match.captured(1)))
                missing.append(path + ": "_L1 + match.captured(1));
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    for (const QString &many : singulars.keys())
        QVERIFY2(sources.contains(u'"' + many + u'"'), qPrintable(many + " is said nowhere any more"_L1));
}

// Two types of one name in one program are one to the linker, which takes the members of either for both and
// says nothing. Those of a single file stand in a namespace without a name and are not meant.
void TstTree::everyTypeHasANameOfItsOwn()
{
    static const QRegularExpression type(
        u"^(?:struct|class|enum class) ([A-Z]\\w*)(?: final)?(?: :[^;]*)?(?:\\s*\\{|$)"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression space(u"^namespace (Synoptic[\\w:]*)"_s, QRegularExpression::MultilineOption);
    QHash<QString, QString> files;
    QStringList twice;
    for (const QString &path : sourceFiles()) {
        if (!path.endsWith(".h"_L1) || !(path.startsWith("app/"_L1) || path.startsWith("ui/"_L1)))
            continue;
        const QString text = contentsOf(path);
        const QString where = space.match(text).captured(1);
        for (const QRegularExpressionMatch &match : type.globalMatch(text)) {
            const QString name = where + u"::"_s + match.captured(1);
            if (files.contains(name) && files[name] != path)
                twice.append(name + u": "_s + files[name] + u", "_s + path);
            files.insert(name, path);
        }
    }
    QVERIFY2(files.size() > 100, "no types were found");
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

static const Suite<TstTree> suite("tst_tree");

#include "tst_tree.moc"
