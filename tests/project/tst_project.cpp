// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project.h"
#include "app/project/schema.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstProject : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadAgain()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        Snapshot written;
        {
            auto project = Project::create(path);
            QVERIFY2(project, "created");
            QVERIFY((*project)->perform(addition(**project, 3)));
            QVERIFY((*project)->perform(roleCorrection(**project, ArticleId{2}, {13, 20}, BlockRole::Byline)));
            written = (*project)->snapshot();
        }
        const auto project = Project::open(path);
        QVERIFY2(project, project ? "" : qPrintable(project.error().message + project.error().detail));
        QCOMPARE((*project)->snapshot(), written);
        QCOMPARE(written.articles.size(), 3);
        QCOMPARE(written.corrections.size(), 1);
    }

    void aTextKeepsEveryCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("characters beyond the BMP") << u"a🚢b🌊"_s;
        QTest::newRow("a zero character in the middle") << u"before"_s + QChar(0) + u"after"_s;
        QTest::newRow("a byte order mark at the start") << u"\uFEFFtext"_s;
        QTest::newRow("what looks like a swapped byte order mark") << u"\uFFFEtext"_s;
        QTest::newRow("the last character of the BMP") << u"x\uFFFFy"_s;
        QTest::newRow("combining marks are not composed") << u"e\u0301é"_s;
        QTest::newRow("carriage returns and odd line ends") << u"a\rb\u2028c\u0085d"_s;
        QTest::newRow("a quotation mark of SQL") << u"it's '; DROP TABLE article; --"_s;
    }
    void aTextKeepsEveryCharacter()
    {
        QFETCH(const QString, text);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        StoredArticle stored = sampleArticle(1, text);
        stored.found.headline = text;
        stored.found.authors = {text, QString()};
        stored.found.blocks = {{{0, text.size()}, BlockRole::Other}};
        {
            auto project = Project::create(path);
            QVERIFY((*project)->perform({u"Add"_s, {Change<StoredArticle>{std::nullopt, stored}}}));
        }
        const auto project = Project::open(path);
        QVERIFY(project);
        QCOMPARE((*project)->snapshot().articles, QList{stored});
    }

    void rangesInTheFileCountCodePoints()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            auto project = Project::create(path);
            QVERIFY((*project)->perform(addition(**project, 1)));
        }
        // "Ferry late 🚢" is 12 code points and 13 UTF-16 units; the body begins two line ends later.
        QVERIFY(dump(path).contains("1012'headline'\n"));
        QVERIFY(dump(path).contains("11449'body'\n"));
    }

    void undoAndRedoBringBackTheSameSnapshots()
    {
        const Folder folder;
        auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QList<Snapshot> states = {project->snapshot()};
        QVERIFY(project->perform(addition(*project, 2)));
        states.append(project->snapshot());
        QVERIFY(project->perform(roleCorrection(*project, ArticleId{1}, {0, 5}, BlockRole::Section)));
        states.append(project->snapshot());
        QSignalSpy changed(project.get(), &Project::changed);
        for (int i = 1; i >= 0; --i) {
            project->undo();
            QCOMPARE(project->snapshot(), states[i]);
        }
        for (int i = 1; i <= 2; ++i) {
            project->redo();
            QCOMPARE(project->snapshot(), states[i]);
        }
        QCOMPARE(changed.count(), 4);
        QCOMPARE(project->undoStack()->undoText(), u"Set Role"_s);
    }

    void aNumberIsNeverGivenTwice()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            auto project = *Project::create(path);
            QVERIFY(project->perform(addition(*project, 5)));
            project->undo();
            QCOMPARE(project->snapshot(), Snapshot());
        }
        auto project = *Project::open(path);
        QCOMPARE(project->nextArticleId(), ArticleId{6});
    }

    void aProjectIsKnownByItsWholePathHoweverItIsNamed()
    {
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto back = qScopeGuard([&before] { QDir::setCurrent(before); });
        const QString whole = QDir::current().absoluteFilePath(QStringLiteral("near.synoptic"));
        {
            const auto made = Project::create(QStringLiteral("near.synoptic"));
            QVERIFY(made.has_value());
            QCOMPARE((*made)->path(), whole);
        }
        const auto opened = Project::open(QStringLiteral("near.synoptic"));
        QVERIFY(opened.has_value());
        QCOMPARE((*opened)->path(), whole);
    }

    void aProjectIsInUseWhileItIsOpen()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        const auto again = Project::open(path);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::InUse);
        QCOMPARE(again.error().message, u"“a.synoptic” is open in another window or program."_s);
        QVERIFY(project->perform(addition(*project, 1)));
        project.reset();
        QVERIFY(Project::open(path));
    }

    void aClosedProjectIsOneFile()
    {
        const Folder folder;
        {
            auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
            QVERIFY(project->perform(addition(*project, 1)));
            project->undo();
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u"a.synoptic"_s});
    }

    void aCopyOfAnUntitledFileIsTheReadersOwn()
    {
        const Folder folder;
        const QString untitled = (*Project::createUntitled(folder.filePath(u"home"_s)))->path();
        QVERIFY(QDir(folder.path()).mkpath(u"desk"_s));
        const QString copy = folder.filePath(u"desk/"_s + QFileInfo(untitled).fileName());
        QVERIFY(QFile::copy(untitled, copy));
        auto project = *Project::open(copy);
        QVERIFY(!project->isUntitled());
        QVERIFY(project->saveAs(folder.filePath(u"named.synoptic"_s)));
        QVERIFY(QFile::exists(copy));
        QVERIFY((*Project::open(untitled))->isUntitled());
    }

    void anUntitledProjectIsKeptUntilItIsNamed()
    {
        const Folder folder;
        const QString home = folder.filePath(u"data/projects"_s);
        auto first = *Project::createUntitled(home);
        auto second = *Project::createUntitled(home);
        QVERIFY(first->path() != second->path());
        QVERIFY(first->isUntitled());
        QCOMPARE(first->title(), QString());
        QVERIFY(first->perform(addition(*first, 1)));
        const QString untitled = first->path();
        const Snapshot before = first->snapshot();
        first.reset();

        first = *Project::open(untitled);
        QVERIFY(first->isUntitled());
        QSignalSpy renamed(first.get(), &Project::renamed);
        const QString named = folder.filePath(u"The ferry.synoptic"_s);
        QVERIFY(first->saveAs(named));
        QCOMPARE(renamed.count(), 1);
        QVERIFY(!first->isUntitled());
        QCOMPARE(first->title(), u"The ferry"_s);
        QCOMPARE(first->path(), named);
        QVERIFY(!QFile::exists(untitled));
        QVERIFY(first->perform(addition(*first, 1)));
        first->undo();
        first.reset();

        first = *Project::open(named);
        QVERIFY(!first->isUntitled());
        QCOMPARE(first->snapshot(), before);
    }

    void stepsCanBeUndoneAfterSavingUnderAnotherName()
    {
        const Folder folder;
        auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 2)));
        QVERIFY(project->saveAs(folder.filePath(u"b.synoptic"_s)));
        project->undo();
        QCOMPARE(project->snapshot(), Snapshot());
        project.reset();
        QCOMPARE((*Project::open(folder.filePath(u"a.synoptic"_s)))->snapshot().articles.size(), 2);
        QCOMPARE((*Project::open(folder.filePath(u"b.synoptic"_s)))->snapshot(), Snapshot());
    }

    void aCopyHoldsTheSameAndStaysClosed()
    {
        const Folder folder;
        auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 3)));
        project->setViewState({{u"zoom"_s, 120}});
        const QString copy = folder.filePath(u"copy.synoptic"_s);
        QFile older(copy);
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.write("something else");
        older.close();
        QVERIFY(project->saveCopy(copy));
        QVERIFY(isSound(copy));
        QCOMPARE((*Project::open(copy))->snapshot(), project->snapshot());
        QCOMPARE(QDir(folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden), QStringList());
        project.reset();
        QCOMPARE(dump(copy), dump(folder.filePath(u"a.synoptic"_s)));
    }

    void aCopyReplacesNoProjectThatIsOpen()
    {
        const Folder folder;
        auto one = *Project::create(folder.filePath(u"a.synoptic"_s));
        auto other = *Project::create(folder.filePath(u"b.synoptic"_s));
        const auto copied = one->saveCopy(other->path());
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, Error::Kind::InUse);
        QVERIFY(!one->saveCopy(one->path()));
        QVERIFY(other->perform(addition(*other, 1)));
    }

    void aJournalOfAnotherFileIsNotPlayedIntoACopy()
    {
        const Folder folder;
        const QString copy = folder.filePath(u"b.synoptic"_s);
        QFile journal(copy + "-journal"_L1);
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(QByteArray(4096, 'j'));
        journal.close();
        auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 2)));
        QVERIFY(project->saveCopy(copy));
        QVERIFY(!journal.exists());
        QCOMPARE((*Project::open(copy))->snapshot(), project->snapshot());
    }

    void aPlaceThatCannotBeSavedToIsSaid_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("a folder that is there") << u"folder"_s;
        QTest::newRow("a folder that is not there") << u"nowhere/b.synoptic"_s;
        QTest::newRow("below a file") << u"a.synoptic/b.synoptic"_s;
    }
    void aPlaceThatCannotBeSavedToIsSaid()
    {
        QFETCH(const QString, place);
        const Folder folder;
        QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
        auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 2)));
        for (const Result<void> &saved :
            {project->saveAs(folder.filePath(place)), project->saveCopy(folder.filePath(place))}) {
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Error::Kind::CannotWrite);
            QVERIFY(saved.error().message.contains(u'“' + QFileInfo(place).fileName() + u'”'));
        }
        QCOMPARE(project->path(), folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 1)));
        QCOMPARE(QDir(folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void theViewIsRememberedWithoutBeingAnEdit()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QJsonObject state = {{u"zoom"_s, 125}, {u"panes"_s, QJsonArray{1, 2}}};
        {
            auto project = *Project::create(path);
            QCOMPARE(project->viewState(), QJsonObject());
            project->setViewState(state);
            QVERIFY(!project->undoStack()->canUndo());
        }
        QCOMPARE((*Project::open(path))->viewState(), state);
    }

    void aProjectOfEveryEarlierFormatOpens_data()
    {
        QTest::addColumn<int>("format");
        for (int format = 1; format <= schemaVersion(); ++format)
            QTest::addRow("format %d", format) << format;
    }
    void aProjectOfEveryEarlierFormatOpens()
    {
        QFETCH(const int, format);
        const QString file = QStringLiteral(INPUT_FOLDER "/projects/format-%1.synoptic").arg(format);
        const Folder folder;
        const QString path = folder.filePath(u"earlier.synoptic"_s);
        QVERIFY2(QFile::copy(file, path), "every format there ever was has a file kept");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto project = Project::open(path);
        QVERIFY2(project, project ? "" : qPrintable(project.error().message + project.error().detail));
        const QList<Article> articles = effectiveArticles((*project)->snapshot());
        QCOMPARE(articles.size(), 4);
        QCOMPARE(articles[0].headline, u"Harbour bridge closes for repairs"_s);
        QCOMPARE(articles[0].outlet, u"The Alder Gazette"_s); // a correction
        QCOMPARE((*project)->viewState(), (QJsonObject{{u"zoom"_s, 110}}));
        const Snapshot &snapshot = (*project)->snapshot();
        if (format >= 2) {
            QCOMPARE(snapshot.rulings.verdicts.size(), 1);
            QCOMPARE(snapshot.rulings.aliases.size(), 1);
            QCOMPARE(snapshot.tags.size(), 2);
            QCOMPARE(snapshot.annotations.size(), 1);
            const Annotation annotation = snapshot.annotations.first().first();
            QCOMPARE(annotation.tags.size(), 1);
            QVERIFY(!annotation.note.isEmpty());
            QCOMPARE(snapshot.notes.size(), 1);
        }
        if (format >= 4) {
            QCOMPARE(snapshot.reuses.size(), 1);
            QCOMPARE(snapshot.reuses.first().places.size(), 2);
        }
        QVERIFY((*project)->perform(addition(**project, 1)));
        QVERIFY((*project)->check());
    }

    void manyArticlesAreOneTransaction()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(addition(*project, 5000)));
        QCOMPARE(project->snapshot().articles.size(), 5000);
        project->undo();
        QCOMPARE(project->snapshot(), Snapshot());
        project->redo();
        const Snapshot all = project->snapshot();
        project.reset();
        QCOMPARE((*Project::open(path))->snapshot(), all);
    }

    void anEditThatDoesNotFitChangesNothing_data()
    {
        QTest::addColumn<Edit>("edit");
        const StoredArticle there = sampleArticle(1);
        const StoredArticle absent = sampleArticle(9);
        StoredArticle broken = sampleArticle(2);
        broken.found.blocks.append({{5, 9000}, BlockRole::Body});
        StoredArticle torn = sampleArticle(2);
        torn.found.text.append(QChar(0xd800));
        const Correction outside{CorrectionId{1}, ArticleId{1}, Correction::Field::Role, {0, 900}, u"body"_s};
        QTest::newRow("an article that is there already") << Edit{u"x"_s, {Change<StoredArticle>{std::nullopt, there}}};
        QTest::newRow("an article that is not there to be removed")
            << Edit{u"x"_s, {Change<StoredArticle>{absent, std::nullopt}}};
        QTest::newRow("blocks outside the text") << Edit{u"x"_s, {Change<StoredArticle>{std::nullopt, broken}}};
        QTest::newRow("half a surrogate pair") << Edit{u"x"_s, {Change<StoredArticle>{std::nullopt, torn}}};
        QTest::newRow("a correction outside the text") << Edit{u"x"_s, {Change<Correction>{std::nullopt, outside}}};
    }
    void anEditThatDoesNotFitChangesNothing()
    {
        QFETCH(const Edit, edit);
        const Folder folder;
        auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 1)));
        const Snapshot before = project->snapshot();
        QVERIFY(!project->perform(edit));
        QCOMPARE(project->snapshot(), before);
        QCOMPARE(project->undoStack()->count(), 1);
    }
};

static const Synoptic::Test::Suite<TstProject> suite("tst_project");

#include "tst_project.moc"
