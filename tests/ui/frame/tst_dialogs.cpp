// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/coding/author.h"
#include "ui/dialogs/manual.h"
#include "ui/dialogs/pastedialog.h"
#include "ui/dialogs/propertiesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>

namespace Synoptic::Test {

namespace {

template <typename T>
T *named(const QWidget &dialog, const QString &name)
{
    for (T *widget : dialog.findChildren<T *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

}

class TstDialogs : public QObject
{
    Q_OBJECT
private slots:
    void whoHasNoNameInTheEnvironmentHasThatOfTheAccount()
    {
        const Stage stage; // nobody has chosen one
        QMap<QByteArray, QByteArray> before;
        for (const char *variable : {"LOGNAME", "USER", "USERNAME"}) {
            if (qEnvironmentVariableIsSet(variable))
                before.insert(variable, qgetenv(variable));
            qunsetenv(variable);
        }
        const QString name = authorName();
        for (const auto &[variable, value] : before.asKeyValueRange())
            qputenv(variable.constData(), value);
        QVERIFY(!name.isEmpty());
    }

    void aTypedDateBecomesIso_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("iso");
        QTest::newRow("iso stays as precise as it is") << "2013-12" << "2013-12";
        QTest::newRow("a year alone stays a year") << "2013" << "2013";
        QTest::newRow("day, short month, year") << "5 Dec 2013" << "2013-12-05";
        QTest::newRow("day, long month, year") << " 5  December 2013 " << "2013-12-05";
        QTest::newRow("month first, with a comma") << "December 5, 2013" << "2013-12-05";
        QTest::newRow("a time keeps its zone") << "2013-12-05T18:30+02:00" << "2013-12-05T18:30+02:00";
        QTest::newRow("a time may be that of Greenwich") << "2013-12-05T18:30:05Z" << "2013-12-05T18:30:05Z";
        QTest::newRow("a time that no clock shows is none") << "2013-12-05T25:30" << "";
        QTest::newRow("a day that is not in the calendar is no date") << "2013-02-30" << "";
        QTest::newRow("words are no date") << "last Tuesday" << "";
        QTest::newRow("slashes can be read two ways and are not guessed") << "5/12/2013" << "";
    }
    void aTypedDateBecomesIso()
    {
        QFETCH(QString, typed);
        QFETCH(QString, iso);
        QCOMPARE(dateFrom(typed), iso);
    }

    void highlightsBearTheNameAPersonChose()
    {
        Stage stage;
        MainWindow &window = stage.open();
        const QString before = authorName();
        const auto type = [&window](const QString &name) {
            window.actions()[Command::YourName]->trigger();
            auto *dialog = window.findChild<QInputDialog *>();
            QVERIFY(dialog);
            QCOMPARE(dialog->textValue(), authorName());
            dialog->setTextValue(name);
            dialog->accept();
        };
        type(QStringLiteral(" Ada Winstrom "));
        QCOMPARE(authoredNow().author, QStringLiteral("Ada Winstrom"));
        QTRY_VERIFY(!window.findChild<QInputDialog *>());
        type({});
        QCOMPARE(authorName(), before);
    }

    void pastedTextIsAnArticleWithTheFieldsAsTheyWereFilledIn()
    {
        const Stage stage;
        PasteDialog dialog(QStringLiteral("The harbour opens again\n\n“We waited long,” she said on the quay.\n"));
        named<QLineEdit>(dialog, QStringLiteral("Outlet"))->setText(QStringLiteral("The Selm Observer"));
        auto *date = named<QLineEdit>(dialog, QStringLiteral("Date"));
        auto *add = dialog.findChild<QPushButton *>();
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Add")))
                add = button;
        }
        date->setText(QStringLiteral("soon"));
        QVERIFY(!add->isEnabled());
        date->setText(QStringLiteral("5 Dec 2013"));
        QVERIFY(add->isEnabled());
        const Article article = dialog.article();
        QCOMPARE(article.outlet, QStringLiteral("The Selm Observer"));
        QCOMPARE(article.published, QStringLiteral("2013-12-05"));
        QVERIFY(article.text.contains(QStringLiteral("We waited long")));
        QVERIFY(!article.blocks.isEmpty());
    }

    void pastedTextIsKeptToTheCharacter()
    {
        const Stage stage;
        const QString text = QStringLiteral("The harbour\n\nIt cost 5\u00a0000\u202f€, she said.\n");
        const PasteDialog dialog(text);
        QCOMPARE(QString::fromUtf8(dialog.raw()), text);
    }

    void pastedTextIsTextWhateverItLooksLike()
    {
        const Stage stage;
        const PasteDialog dialog(QStringLiteral("{\"id\": \"a\", \"text\": \"The harbour opens again.\"}\n"));
        QVERIFY2(dialog.article().text.contains(QStringLiteral("\"id\"")), qPrintable(dialog.article().text));
    }

    void whatIsTypedLastIsInTheArticle()
    {
        const Stage stage;
        PasteDialog dialog(QStringLiteral("The harbour opens again\n\nAll were glad.\n"));
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("The quay is shut\n\nNobody came.\n"));
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Add")))
                button->click();
        }
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY2(dialog.article().text.contains(QStringLiteral("Nobody came")), qPrintable(dialog.article().text));
    }

    void aDateNobodyTouchedIsNoHindrance()
    {
        const Stage stage;
        Article article = someArticles(1).first();
        article.published = QStringLiteral("Thursday, at about six");
        const PropertiesDialog dialog(article, {});
        QVERIFY(dialog.corrections().isEmpty());
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QVERIFY2(button->isEnabled(), qPrintable(button->text()));
        auto *date = named<QLineEdit>(dialog, QStringLiteral("Date"));
        date->setText(QStringLiteral("Friday"));
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        QVERIFY(!std::ranges::all_of(buttons, &QPushButton::isEnabled));
    }

    void onlyWhatWasChangedIsCorrected()
    {
        const Stage stage;
        const Article article = someArticles(1).first();
        PropertiesDialog dialog(article, QStringLiteral("harbour.txt"));
        QVERIFY(dialog.corrections().isEmpty());
        named<QLineEdit>(dialog, QStringLiteral("Outlet"))->setText(QStringLiteral("Orran Gazette"));
        auto *parts = dialog.findChild<QTableWidget *>();
        QCOMPARE(parts->rowCount(), article.blocks.size());
        dialog.show();
        QVERIFY(dialog.findChildren<QComboBox *>().isEmpty()); // the box is made where one is chosen
        parts->editItem(parts->item(1, 0));
        auto *roles = dialog.findChild<QComboBox *>();
        QVERIFY(roles);
        roles->setCurrentIndex(roles->findData(int(BlockRole::Boilerplate)));
        QTest::keyClick(roles->view(), Qt::Key_Return);
        const QList<Correction> corrections = dialog.corrections();
        QCOMPARE(corrections.size(), 2);
        QCOMPARE(corrections[0].field, Correction::Field::Outlet);
        QCOMPARE(corrections[0].value, QStringLiteral("Orran Gazette"));
        QCOMPARE(corrections[1].field, Correction::Field::Role);
        QCOMPARE(corrections[1].range, article.blocks[1].range);
        QCOMPARE(corrections[1].value, QString(roleName(BlockRole::Boilerplate)));
    }

    void theShortcutsAreSearchedByWordsAndByKey()
    {
        const Stage stage;
        QWidget window;
        Actions actions(&window);
        ShortcutsDialog dialog(actions);
        auto *tree = dialog.findChild<QTreeWidget *>();
        auto *search = dialog.findChild<QLineEdit *>();
        const auto shown = [tree] {
            QStringList words;
            for (QTreeWidgetItemIterator it(
                     tree, QTreeWidgetItemIterator::NotHidden | QTreeWidgetItemIterator::NoChildren);
                *it; ++it)
                words.append((*it)->text(0));
            return words;
        };
        search->setText(QStringLiteral("shift+f7"));
        QCOMPARE(shown(), QStringList{QStringLiteral("Previous shared quote")});
        search->setText(QStringLiteral("scroll"));
        QCOMPARE(shown(), QStringList{QStringLiteral("Scroll together")});
        search->clear();
        QCOMPARE(shown().size(), qsizetype(actionTable().size()));
    }

    void theManualIsThereAndNamesTheKeys()
    {
        const Manual manual;
        const QString text = manual.findChild<QTextBrowser *>()->toPlainText();
        QVERIFY(text.contains(QStringLiteral("F7, Shift+F7")));
        QVERIFY(text.contains(QStringLiteral("Everything stays on this computer")));
    }
};

const Suite<TstDialogs> suite("tst_dialogs");

}

#include "tst_dialogs.moc"
