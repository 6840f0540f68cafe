// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/newversion.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/dialogs/pastedialog.h"
#include "ui/dialogs/propertiesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/find/findpanel.h"
#include "ui/frame/columns.h"
#include "ui/tagging/tagpalette.h"
#include "ui/tags/splitdialog.h"
#include "ui/verdicts/speakerpopup.h"
#include "ui/verdicts/speakersdialog.h"
#include "ui/verdicts/verdictsdialog.h"
#include "ui/versions/earlierdialog.h"
#include "ui/versions/mergedialog.h"
#include "ui/versions/placedialog.h"
#include "ui/versions/reviewdialog.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace Synoptic::Test {

namespace {

bool mustBeNamed(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::Slider:
    case QAccessible::ProgressBar:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
        return true;
    default:
        return false;
    }
}

// Every control below this one that a screen reader could not call by a name.
QStringList namelessBelow(QAccessibleInterface *parent, int depth = 0)
{
    QStringList nameless;
    for (int i = 0; parent && depth < 12 && i < parent->childCount(); ++i) {
        QAccessibleInterface *child = parent->child(i);
        if (!child || !child->isValid())
            continue;
        const auto *object = child->object();
        const bool ofScrollBar = qobject_cast<const QScrollBar *>(object);
        const bool separator = child->role() == QAccessible::Separator;
        // Parts the toolkit makes for itself have names of the toolkit.
        const bool internal = object && object->objectName().startsWith(QStringLiteral("qt_"));
        if (mustBeNamed(child->role()) && !ofScrollBar && !separator && !internal
            && child->text(QAccessible::Name).isEmpty() && !child->state().invisible)
            nameless.append(
                QStringLiteral("%1 %2").arg(QString::fromLatin1(object ? object->metaObject()->className() : "item"),
                    object ? object->objectName() : QString()));
        nameless += namelessBelow(child, depth + 1);
    }
    return nameless;
}

QStringList namelessIn(QWidget &widget)
{
    return namelessBelow(QAccessible::queryAccessibleInterface(&widget));
}

// Every widget that takes the keyboard but has no name.
QStringList namelessFocusable(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window) || widget->focusProxy())
            continue;
        QAccessibleInterface *it = QAccessible::queryAccessibleInterface(widget);
        if (it && it->text(QAccessible::Name).isEmpty() && !widget->objectName().startsWith(QStringLiteral("qt_")))
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return nameless;
}

}

class TstAccessibility : public QObject
{
    Q_OBJECT
private slots:
    void everyControlOfTheStartPageHasAName()
    {
        Stage stage;
        MainWindow &window = stage.open();
        QVERIFY2(namelessIn(window).isEmpty(), qPrintable(namelessIn(window).join(u'\n')));
        QVERIFY2(namelessFocusable(window).isEmpty(), qPrintable(namelessFocusable(window).join(u'\n')));
    }

    void everyControlOfThePagesHasAName()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.actions()[Command::Find]->trigger();
        window.panels().panel<FindPanel>().field()->setText(QStringLiteral("harbour"));
        QVERIFY2(namelessIn(window).isEmpty(), qPrintable(namelessIn(window).join(u'\n')));
        QVERIFY2(namelessFocusable(window).isEmpty(), qPrintable(namelessFocusable(window).join(u'\n')));
    }

    void everyControlOfTheMatrixHasAName()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.showMatrix();
        window.columns().setFolded(true);
        QVERIFY2(namelessFocusable(window).isEmpty(), qPrintable(namelessFocusable(window).join(u'\n')));
    }

    void everyControlOfEachPanelHasAName()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.setPanelsHidden(true);
        window.setPanelsHidden(false);
        for (const Command command : {Command::ShowTags, Command::ShowNotes, Command::ProjectNote, Command::Find}) {
            window.actions()[command]->trigger();
            QVERIFY2(namelessIn(window).isEmpty(), qPrintable(namelessIn(window).join(u'\n')));
            QVERIFY2(namelessFocusable(window).isEmpty(), qPrintable(namelessFocusable(window).join(u'\n')));
        }
    }

    void everyControlOfADialogOfTheWindowHasAName_data()
    {
        QTest::addColumn<Command>("command");
        QTest::newRow("history") << Command::History;
        QTest::newRow("your name") << Command::YourName;
        QTest::newRow("article details") << Command::ArticleProperties;
        QTest::newRow("replace text") << Command::ReplaceText;
        QTest::newRow("reports") << Command::Reports;
        QTest::newRow("verdicts") << Command::Verdicts;
        QTest::newRow("speakers") << Command::Speakers;
        QTest::newRow("export") << Command::Export;
        QTest::newRow("export a PDF") << Command::ExportPdf;
        QTest::newRow("manual") << Command::Manual;
    }
    void everyControlOfADialogOfTheWindowHasAName()
    {
        QFETCH(const Command, command);
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.synopsis().setFocusedArticle(0);
        const QWidgetList before = QApplication::topLevelWidgets();
        window.actions()[command]->trigger();
        QStringList nameless;
        int opened = 0;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (before.contains(widget) || !widget->isVisible())
                continue;
            ++opened;
            nameless += namelessIn(*widget) + namelessFocusable(*widget);
        }
        QVERIFY(opened > 0);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void everyControlOfTheDialogsOfTagsAndVersionsHasAName()
    {
        Stage stage;
        MainWindow &window = stage.openWrittenSamples();
        Session &session = window.session();
        const Article before = window.synopsis().articles().first();
        const Tag tag{.id = session.project()->nextId<Tag>(), .name = QStringLiteral("Blame"), .colour = {}};
        QVERIFY(session.perform([&](Project &project) {
            Annotation annotation{.id = project.nextId<Annotation>(), .place = anchorAt(before, {60, 90})};
            annotation.tags = {tag.id};
            return Edit{
                QStringLiteral("Mark"), {Change<Tag>{std::nullopt, tag}, Change<Annotation>{std::nullopt, annotation}}};
        }));
        const Snapshot &snapshot = session.project()->snapshot();
        Article newer = before;
        newer.text.replace(60, 30, QStringLiteral("other words"));
        const SplitDialog split(session.codings(), window.synopsis(), tag.id);
        const TagPalette palette(session.codings());
        const ReviewDialog review(
            {QStringLiteral("A"), before.outlet, {}}, reviewOf(snapshot, before.id, newer), snapshot, before);
        const EarlierDialog earlier(snapshot, before.id);
        const PlaceDialog place(QStringLiteral("harbour"), before.text, {60, 90});
        const MergeDialog merge({.edit = {},
            .conflicts = {{MergeConflict::Kind::Alias, QStringLiteral("Oake"), QStringLiteral("Marten Oake"),
                QStringLiteral("Martin Oake")}}});
        for (const QWidget *widget :
            std::initializer_list<const QWidget *>{&split, &palette, &review, &earlier, &place, &merge})
            QVERIFY2(namelessFocusable(*widget).isEmpty(), qPrintable(namelessFocusable(*widget).join(u'\n')));
    }

    void everyControlOfTheDialogsHasAName()
    {
        Stage stage;
        QWidget window;
        Actions actions(&window);
        PasteDialog paste(QStringLiteral("The harbour opens again"));
        QCOMPARE(namelessFocusable(paste), QStringList());
        PropertiesDialog properties(someArticles(1).first(), QStringLiteral("a.txt"));
        QCOMPARE(namelessFocusable(properties), QStringList());
        ShortcutsDialog shortcuts(actions);
        QCOMPARE(namelessFocusable(shortcuts), QStringList());
        const Synopsis synopsis;
        VerdictsDialog verdicts(synopsis);
        QCOMPARE(namelessFocusable(verdicts), QStringList());
        SpeakersDialog speakers(synopsis);
        QCOMPARE(namelessFocusable(speakers), QStringList());
        SpeakerPopup popup({}, {}, 2, true);
        QCOMPARE(namelessFocusable(popup), QStringList());
    }
};

const Suite<TstAccessibility> suite("tst_accessibility");

}

#include "tst_accessibility.moc"
