// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"

#include <QAction>
#include <QFile>
#include <QSet>
#include <QTest>

namespace Synoptic::Test {

class TstActions : public QObject
{
    Q_OBJECT
private slots:
    void everyActionHasWordsAndAnIdOfItsOwn()
    {
        QSet<QString> ids;
        for (const ActionRow &row : actionTable()) {
            QVERIFY2(!Actions::wordsOf(row).isEmpty(), row.id);
            QVERIFY2(!ids.contains(QString::fromLatin1(row.id)), row.id);
            ids.insert(QString::fromLatin1(row.id));
        }
    }

    void everyCommandHasExactlyOneRow()
    {
        const auto rows = actionTable();
        QCOMPARE(rows.size(), static_cast<size_t>(Command::About) + 1);
        for (size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(static_cast<size_t>(rows[i].command), i); // in the order of the enumeration
    }

    void noKeyIsGivenTwice()
    {
        QHash<QKeySequence, QString> holders;
        for (const ActionRow &row : actionTable()) {
            for (const QKeySequence &key : Actions::defaultShortcuts(row)) {
                QVERIFY2(!key.isEmpty(), row.id);
                QVERIFY2(!holders.contains(key), qPrintable(key.toString() + u' ' + QLatin1StringView(row.id)));
                holders.insert(key, QString::fromLatin1(row.id));
            }
        }
    }

    void noTwoActionsOfAMenuHaveTheSameLetterUnderlined()
    {
        QHash<std::pair<int, QChar>, const char *> letters;
        for (const ActionRow &row : actionTable()) {
            const QString words = QString::fromUtf8(row.words);
            const qsizetype at = words.indexOf(u'&');
            QVERIFY2(at >= 0, row.id);
            const std::pair<int, QChar> letter(static_cast<int>(row.menu), words[at + 1].toLower());
            QVERIFY2(!letters.contains(letter),
                qPrintable(QStringLiteral("%1 and %2")
                        .arg(QLatin1StringView(row.id), QLatin1StringView(letters.value(letter)))));
            letters.insert(letter, row.id);
        }
    }

    void everyIconNamedInTheTableIsThere()
    {
        for (const ActionRow &row : actionTable()) {
            if (*row.icon)
                QVERIFY2(QFile::exists(QStringLiteral(":/synoptic/icons/%1.svg").arg(QLatin1StringView(row.icon))),
                    row.icon);
        }
    }

    void singleLettersActOnlyInAPane()
    {
        for (const ActionRow &row : actionTable()) {
            for (const QKeySequence &key : Actions::defaultShortcuts(row)) {
                const bool bare = key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() < Qt::Key_Escape;
                QVERIFY2(!bare || (row.kind & ActionRow::PaneKey), row.id);
            }
        }
    }

    void aKeyThatWasChosenIsThereInTheNextWindow()
    {
        Stage stage;
        const QKeySequence chosen(QStringLiteral("Ctrl+Alt+F12"));
        {
            QWidget window;
            Actions actions(&window);
            actions.setShortcuts(Command::NextQuote, {chosen});
            QCOMPARE(actions.holderOf(chosen)->command, Command::NextQuote);
        }
        QWidget window;
        Actions actions(&window);
        QCOMPARE(actions[Command::NextQuote]->shortcuts(), QList<QKeySequence>{chosen});
        actions.setShortcuts(Command::NextQuote, {QKeySequence(Qt::Key_F7)}); // the usual one again
        Actions again(&window);
        QCOMPARE(again[Command::NextQuote]->shortcut(), QKeySequence(Qt::Key_F7));
    }

    void withoutAProjectOnlyWhatMakesSenseIsEnabled()
    {
        QWidget window;
        Actions actions(&window);
        actions.setProjectOpen(false);
        QVERIFY(actions[Command::AddArticles]->isEnabled());
        QVERIFY(actions[Command::OpenProject]->isEnabled());
        QVERIFY(!actions[Command::SaveProjectAs]->isEnabled());
        QVERIFY(!actions[Command::NextQuote]->isEnabled());
    }
};

const Suite<TstActions> suite("tst_actions");

}

#include "tst_actions.moc"
