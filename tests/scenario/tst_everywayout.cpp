// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/project/codings.h"
#include "app/project/project.h"
#include "tests/export/reading.h"
#include "tests/scenario/outsidereaders.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/coding/copies.h"
#include "ui/coding/marking.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exportfoot.h"
#include "ui/export/optionsform.h"
#include "ui/export/targetfield.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

QStringList articleFiles()
{
    QStringList files;
    for (const QString &folder : {QStringLiteral(SEED_FOLDER), QStringLiteral(SAMPLE_FOLDER)}) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name))
            files.append(file.filePath());
        if (files.size() >= 2)
            break;
    }
    return files;
}

// The first words of the paragraphs of the story, so many of them.
QList<TextRange> beginnings(const Article &article, qsizetype count)
{
    QList<TextRange> ranges;
    for (const Block &block : article.blocks) {
        if (block.role != BlockRole::Body || block.range.length() < 40 || ranges.size() == count)
            continue;
        const qsizetype end = article.text.lastIndexOf(u' ', block.range.begin + 38);
        ranges.append({block.range.begin, end});
    }
    return ranges;
}

}

// Somebody reads the articles on one event, tags and notes, and takes the work out in every format that
// there is: from the window, and from the command line, which gives the same bytes. Of each a program that
// knows nothing of ours says whether it is what it should be.
class TstEveryWayOut : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    QString m_project; // a copy for the command line
    Exportable m_work;

    MainWindow &window() const { return m_stage->window(); }

    void perform(const std::function<Edit(Project &)> &step) { QVERIFY(window().session().perform(step)); }

    void mark(qsizetype article, TextRange range, const QString &tag, const QString &note, const QString &author)
    {
        perform([&](Project &project) {
            const auto known = std::ranges::find(project.snapshot().tags, tag, &Tag::name);
            const Anchor place = anchorAt(window().synopsis().articles()[article], range);
            return annotationOf(
                project, {place}, {known->id}, note, {author, u"2031-05-06T07:08:09Z"_s, {}}, u"Mark"_s);
        });
    }

    // The file that the dialog of the window writes; of tables this one.
    QByteArray fromTheWindow(const Exporter &format, const QString &table, const QString &path)
    {
        window().actions()[Command::Export]->trigger();
        auto *const dialog = window().findChild<ExportDialog *>();
        if (!dialog)
            return {};
        dialog->setFormat(format);
        for (QComboBox *list : dialog->findChild<OptionsForm *>()->findChildren<QComboBox *>()) {
            if (!table.isEmpty() && list->findData(table) >= 0)
                list->setCurrentIndex(list->findData(table));
        }
        dialog->findChild<TargetField *>()->setPath(path);
        const QSignalSpy written(dialog, &ExportDialog::exported);
        dialog->startExport();
        if (!QTest::qWaitFor([&written] { return !written.isEmpty(); }, 60'000))
            qWarning("%s", qPrintable(dialog->findChild<ExportFoot *>()->findChild<QLabel *>()->text()));
        const QByteArray bytes = bytesOf(path);
        delete dialog; // the next one begins with what is remembered
        return bytes;
    }

    QByteArray fromTheCommandLine(const Exporter &format, const QStringList &options, const QString &path)
    {
        const Answer answer = run(QStringLiteral(CLI_PROGRAM),
            QStringList{u"export"_s, m_project, u"--to"_s, format.id, u"-o"_s, path, u"--quiet"_s} + options);
        if (answer.exitCode != 0)
            qWarning("%s", answer.err.constData());
        return bytesOf(path);
    }

private slots:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        Session &session = m_stage->open().session();
        session.addFiles(articleFiles());
        Synopsis &synopsis = window().synopsis();
        QTRY_VERIFY_WITH_TIMEOUT(synopsis.isAnalysed() && synopsis.articles().size() >= 2, 60'000);
        session.writeWaiting();
        QVERIFY(session.saveAs(m_stage->path(u"scenario.synoptic"_s)));

        // A shared quotation and all its copies, then words of every article, by two people.
        QVERIFY(synopsis.findings().groups.size() > 0);
        const Place shared = synopsis.findings().groups.first().members.first().place;
        const QList<Copy> copies = copiesOf(synopsis, shared.article, shared.range());
        QVERIFY(!copies.isEmpty());
        perform([&](Project &project) {
            return taggingWithNew(project, synopsis,
                {.kind = CodingTarget::Kind::Selection, .article = shared.article, .range = shared.range()},
                u"Frames/Blame"_s, copies);
        });
        QCOMPARE(session.codings().highlightCount(), 1 + copies.size());
        for (qsizetype article = 0; article < synopsis.articles().size(); ++article) {
            const QList<TextRange> ranges = beginnings(synopsis.articles()[article], 3);
            for (qsizetype i = 0; i < ranges.size(); ++i)
                mark(article, ranges[i], u"Blame"_s, i == 1 ? u"Is it so, and who says so?"_s : QString(), u"Dana"_s);
            if (!ranges.isEmpty())
                mark(article, ranges.first(), u"Blame"_s, {}, u"Jón"_s);
        }
        perform([&](Project &project) {
            const Authorship by{u"Dana"_s, u"2031-05-06T07:08:09Z"_s, {}};
            const Note onArticle{.id = project.nextId<Note>(),
                .about = synopsis.articles().first().id,
                .text = u"Written in a hurry."_s,
                .by = by};
            const Note onAll{.id = project.nextId<Note>(), .text = u"What it is about."_s, .by = by};
            return Edit{u"Note"_s, {Change<Note>{std::nullopt, onArticle}, Change<Note>{std::nullopt, onAll}}};
        });

        QVERIFY(QDir(m_stage->path({})).mkpath(u"copy"_s));
        m_project = m_stage->path(u"copy/scenario.synoptic"_s);
        QVERIFY(session.saveCopy(m_project));
        m_work = {session.project()->snapshot(), synopsis.articles(), synopsis.findings(), u"scenario"_s};
    }

    void anotherProgramReadsWhatIsWritten_data()
    {
        QTest::addColumn<QString>("id");
        for (const Exporter &exporter : exporters())
            QTest::newRow(exporter.id.data()) << QString(exporter.id);
    }
    void anotherProgramReadsWhatIsWritten()
    {
        QFETCH(const QString, id);
        const Exporter &format = *exporterNamed(id);
        const OutsideReader *const reader = outsideReaderOf(format.id);
        QVERIFY2(reader, "nobody has said yet which other program reads this format: see outsidereaders.cpp");

        // One file; of tables, of which a file holds one, one of each kind.
        const auto table = std::ranges::find(format.options, "table"_L1, &ExportOption::name);
        QStringList tables{QString()};
        if (table != format.options.end())
            tables = QStringList(table->values.begin(), table->values.end());
        const QString ending = QString(format.pattern).section(u'*', 1);
        QStringList paths;
        for (const QString &name : std::as_const(tables)) {
            QStringList options;
            if (!name.isEmpty())
                options = {u"--table"_s, name};
            const QString window = u"window/"_s + id + u'/'; // nobody is asked whether a file may be replaced
            const QString line = u"line/"_s + id + u'/';
            QVERIFY(QDir(m_stage->path({})).mkpath(window));
            QVERIFY(QDir(m_stage->path({})).mkpath(line));
            const QString file = (name.isEmpty() ? u"scenario"_s : name) + ending;
            paths.append(m_stage->path(line + file));
            const QByteArray bytes = fromTheWindow(format, name, m_stage->path(window + file));
            QVERIFY(!bytes.isEmpty());
            QVERIFY2(fromTheCommandLine(format, options, paths.last()) == bytes, qPrintable(file));
        }
        QCOMPARE(reader->fault(paths, m_work), QString());
    }

    void cleanupTestCase() { m_stage.reset(); }
};

static const Suite<TstEveryWayOut> suite("tst_everywayout");

}

#include "tst_everywayout.moc"
