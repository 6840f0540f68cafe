// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/project/project.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/export/articleboxes.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exportfoot.h"
#include "ui/export/exportwords.h"
#include "ui/export/formattiles.h"
#include "ui/export/optionsform.h"
#include "ui/export/pagespreview.h"
#include "ui/export/targetfield.h"
#include "ui/messages.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// The samples in the window, and the dialog open beside them.
class Desk
{
public:
    Desk()
        : m_window(m_stage.openSamples())
    {
    }

    Stage &stage() { return m_stage; }
    MainWindow &window() { return m_window; }
    void trigger(Command command) { m_window.actions()[command]->trigger(); }
    ExportDialog &open(Command command = Command::ExportPdf)
    {
        trigger(command);
        auto *const dialog = m_window.findChild<ExportDialog *>();
        if (!dialog)
            qFatal("no dialog opens");
        return *dialog;
    }
    template <typename Widget>
    Widget &part()
    {
        auto *const found = m_window.findChild<ExportDialog *>()->findChild<Widget *>();
        if (!found)
            qFatal("the dialog lacks a part");
        return *found;
    }
    // Answers the question whether a file may be replaced, which must have been put.
    void answer(QMessageBox::StandardButton button)
    {
        auto *const question = m_window.findChild<QMessageBox *>();
        if (!question)
            qFatal("nothing is asked");
        for (QAbstractButton *it : question->buttons()) {
            if ((it == question->button(QMessageBox::Cancel)) == (button == QMessageBox::Cancel)) {
                it->click();
                break;
            }
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    bool isAsking() const { return m_window.findChild<QMessageBox *>() != nullptr; }
    QString said() { return part<ExportFoot>().findChild<QLabel *>()->text(); }
    QCheckBox *box(const QString &name)
    {
        for (QCheckBox *box : part<OptionsForm>().findChildren<QCheckBox *>()) {
            if (box->text() == name)
                return box;
        }
        qFatal("no box %s", qPrintable(name));
    }
    QComboBox *list(const QString &name)
    {
        for (QComboBox *list : part<OptionsForm>().findChildren<QComboBox *>()) {
            if (list->accessibleName() == name)
                return list;
        }
        qFatal("no list %s", qPrintable(name));
    }

private:
    Stage m_stage;
    MainWindow &m_window;
};

}

class TstExportDialog : public QObject
{
    Q_OBJECT
private slots:
    void thePagesAreSeenBeforeTheyAreWritten()
    {
        Desk desk;
        desk.open();
        PagesPreview &preview = desk.part<PagesPreview>();
        QTRY_VERIFY(!preview.placeWords().isEmpty());
        QVERIFY(preview.canTurn(1));
        QVERIFY(!preview.canTurn(-1));
        preview.setFit(PagesPreview::Fit::OnePage);
        preview.setFocus();
        QTest::keyClick(&preview, Qt::Key_PageDown);
        QCOMPARE(preview.firstPage(), 1);
        QVERIFY(preview.placeWords().startsWith(u"Page 2 of "_s));
        const QImage second = preview.grab().toImage();
        QTest::keyClick(&preview, Qt::Key_PageUp);
        QCOMPARE(preview.firstPage(), 0);
        QVERIFY(preview.grab().toImage() != second);
    }

    void whatIsChosenChangesThePagesAndIsRemembered()
    {
        Desk desk;
        ExportDialog *dialog = &desk.open();
        PagesPreview &preview = desk.part<PagesPreview>();
        preview.setFit(PagesPreview::Fit::OnePage);
        QTRY_VERIFY(!preview.placeWords().isEmpty());
        preview.turn(1);
        const QImage before = preview.grab().toImage();
        desk.box(u"Shared quotes"_s)->click();
        QTRY_VERIFY(preview.grab().toImage() != before);
        dialog->close();
        delete dialog;
        desk.open();
        QVERIFY(!desk.box(u"Shared quotes"_s)->isChecked());
        QVERIFY(desk.box(u"Tags"_s)->isChecked());
    }

    void theOrderOfTheColumnsCanBeChosenAndIsRemembered()
    {
        Desk desk;
        ExportDialog *dialog = &desk.open();
        dialog->setFormat(*exporterNamed(u"pdf-synopsis"));
        PagesPreview &preview = desk.part<PagesPreview>();
        QTRY_VERIFY(!preview.placeWords().isEmpty());
        const QImage before = preview.grab().toImage();
        desk.list(u"Columns"_s)->setCurrentText(u"By name"_s);
        QTRY_VERIFY(preview.grab().toImage() != before);
        dialog->close();
        delete dialog;
        desk.open();
        QCOMPARE(desk.list(u"Columns"_s)->currentText(), u"By name"_s);
        desk.window().findChild<ExportDialog *>()->setFormat(*exporterNamed(u"pdf-quotes"));
        QCOMPARE(desk.list(u"Speakers"_s)->currentText(), u"Most quotes first"_s);
    }

    void whatIsChosenBelongsToTheProject()
    {
        Desk desk;
        const QString path = desk.stage().path(u"Selm.synoptic"_s);
        QVERIFY(desk.window().session().saveAs(path));
        ExportDialog &dialog = desk.open();
        dialog.setFormat(*exporterNamed(u"pdf-synopsis"));
        desk.box(u"Tags"_s)->click();
        auto *const author = desk.part<OptionsForm>().findChild<QLineEdit *>();
        author->setText(u"Mira Sund"_s);
        desk.part<ArticleBoxes>().findChildren<QCheckBox *>()[1]->click();
        dialog.close();
        // Another project begins with what was chosen last, but with all its articles.
        desk.window().session().openSample();
        QTRY_VERIFY(desk.window().synopsis().isAnalysed());
        desk.open();
        QCOMPARE(dialog.format().id, "pdf-synopsis"_L1);
        QVERIFY(!desk.box(u"Tags"_s)->isChecked());
        QCOMPARE(desk.part<ArticleBoxes>().letters(), QString());
        desk.box(u"Tags"_s)->click();
        dialog.setFormat(*exporterNamed(u"pdf-quotes"));
        desk.part<OptionsForm>().findChild<QLineEdit *>()->setText(u"Somebody Else"_s);
        dialog.close();
        // The first one finds its own again.
        desk.window().session().open(path);
        QTRY_VERIFY(desk.window().synopsis().isAnalysed());
        QVERIFY(!desk.window().session().project()->undoStack()->canUndo());
        desk.open();
        QCOMPARE(dialog.format().id, "pdf-synopsis"_L1);
        QVERIFY(!desk.box(u"Tags"_s)->isChecked());
        QCOMPARE(desk.part<ArticleBoxes>().letters(), u"A,C,D,E"_s);
        QCOMPARE(desk.part<OptionsForm>().findChild<QLineEdit *>()->text(), u"Mira Sund"_s);
    }

    void aProjectThatIsOnlyReadIsExportedAsOneLikes()
    {
        Desk desk;
        const QString path = desk.stage().path(u"Selm.synoptic"_s);
        QVERIFY(desk.window().session().saveAs(path));
        desk.window().session().close();
        const auto elsewhere = *Project::open(path);
        const QByteArray before = bytesOf(path);
        desk.window().session().open(path);
        QVERIFY(desk.window().session().isReadOnly());
        QTRY_VERIFY(desk.window().synopsis().isAnalysed());
        desk.open();
        desk.box(u"Tags"_s)->click();
        QVERIFY(desk.window().messages().isHidden());
        QCOMPARE(bytesOf(path), before);
    }

    void aClickOnAMarkLeadsToItsPlaceInTheWindow()
    {
        Desk desk;
        desk.window().synopsis().setPanes({0});
        ExportDialog &dialog = desk.open();
        dialog.setFormat(*exporterNamed(u"pdf"));
        PagesPreview &preview = desk.part<PagesPreview>();
        QTRY_VERIFY(!preview.placeWords().isEmpty());
        QSignalSpy shown(&desk.window().synopsis(), &Synopsis::showRequested);
        // The first mark of the contents that leads to an article is that of a shared quotation.
        preview.setFit(PagesPreview::Fit::OnePage);
        preview.setFocus();
        while (shown.isEmpty() && preview.firstPage() == 0) {
            QTest::keyClick(&preview, Qt::Key_Down);
            const QString words = preview.accessibleDescription();
            QVERIFY(!words.isEmpty());
            if (words.contains(u"in the window"_s))
                QTest::keyClick(&preview, Qt::Key_Return);
        }
        QCOMPARE(shown.size(), 1);
        const auto place = shown.first().first().value<Place>();
        QVERIFY(desk.window().synopsis().groupAt(place.article, place.parts.first().begin) >= 0);
        QVERIFY(desk.window().synopsis().isOpen(place.article));
        QVERIFY2(desk.window().synopsis().litGroup() >= 0, "it is lit, to be found among the others");
        QVERIFY2(dialog.isVisible(), "it stays open behind the window");
        QVERIFY(desk.window().actions()[Command::Back]->isEnabled());
    }

    void aNumberOfAPageTurnsToIt()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        dialog.setFormat(*exporterNamed(u"pdf"));
        PagesPreview &preview = desk.part<PagesPreview>();
        QTRY_VERIFY(!preview.placeWords().isEmpty());
        preview.setFit(PagesPreview::Fit::OnePage);
        preview.setFocus();
        QTest::keyClick(&preview, Qt::Key_Down); // the first article in the contents
        QVERIFY2(preview.accessibleDescription().contains(u"turns to page 2"_s),
            qPrintable(preview.accessibleDescription()));
        QTest::keyClick(&preview, Qt::Key_Return);
        QCOMPARE(preview.firstPage(), 1);
        QVERIFY(preview.accessibleDescription().isEmpty());
    }

    void theHandShowsWhatCanBeClicked()
    {
        Desk desk;
        desk.open().setFormat(*exporterNamed(u"pdf"));
        PagesPreview &preview = desk.part<PagesPreview>();
        QTRY_VERIFY(!preview.placeWords().isEmpty());
        // Some place of the pages in view leads on: the contents at the least.
        const QSize room = preview.viewport()->size();
        const auto leads = [&preview](QPoint at) {
            QMouseEvent move(
                QEvent::MouseMove, at, preview.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(preview.viewport(), &move);
            return preview.viewport()->cursor().shape() == Qt::PointingHandCursor;
        };
        QVERIFY(!leads({2, 2}));
        bool found = false;
        for (int y = 0; y < room.height() && !found; y += 8) {
            for (int x = 0; x < room.width() && !found; x += 24)
                found = leads({x, y});
        }
        QVERIFY(found);
        QVERIFY(!leads({2, 2}));
    }

    void whatIsMarkedMeanwhileIsOnThePages()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        dialog.setFormat(*exporterNamed(u"pdf"));
        PagesPreview &preview = desk.part<PagesPreview>();
        preview.setFit(PagesPreview::Fit::OnePage);
        QTRY_VERIFY(!preview.placeWords().isEmpty());
        preview.turn(1);
        const QImage before = preview.grab().toImage();
        const Article &article = desk.window().synopsis().articles().first();
        const TextRange headline{0, article.text.indexOf(u'\n')};
        QVERIFY(desk.window().session().perform([&](Project &project) {
            const Annotation mark{.id = project.nextId<Annotation>(), .place = anchorAt(article, headline)};
            return Edit{u"Highlight"_s, {Change<Annotation>{std::nullopt, mark}}};
        }));
        QTRY_VERIFY(preview.grab().toImage() != before);
    }

    void aFileIsWrittenAndTheFootSaysWhich()
    {
        Desk desk;
        desk.open();
        const QString path = desk.stage().path(u"pages.pdf"_s);
        desk.part<TargetField>().setPath(path);
        QTest::keyClick(desk.window().findChild<ExportDialog *>(), Qt::Key_Return);
        QTRY_VERIFY(desk.said().contains(u"pages.pdf"_s) && desk.said().contains(u"Open"_s));
        QVERIFY(bytesOf(path).startsWith("%PDF-"));
        desk.part<TargetField>().refresh();
        QVERIFY(desk.part<TargetField>().findChild<QLabel *>()->text().contains(u"in place of"_s));
    }

    void everyFormatOfTheTableCanBeChosenAndWritten_data()
    {
        QTest::addColumn<QString>("id");
        for (const Exporter &format : exporters())
            QTest::newRow(format.id.data()) << QString(format.id);
    }
    void everyFormatOfTheTableCanBeChosenAndWritten()
    {
        QFETCH(const QString, id);
        Desk desk;
        desk.window().session().writeWaiting();
        desk.window().session().perform([](Project &project) {
            const Tag tag{.id = project.nextId<Tag>(), .name = u"blame"_s};
            return Edit{u"New tag"_s, {Change<Tag>{std::nullopt, tag}}};
        });
        desk.open().setFormat(*exporterNamed(id));
        QCOMPARE(desk.part<FormatTiles>().format().id, id);
        TargetField &target = desk.part<TargetField>();
        const QString ending = QString(exporterNamed(id)->pattern).section(u' ', 0, 0).remove(u'*');
        target.setPath(desk.stage().path(u"out"_s + ending));
        desk.window().findChild<ExportDialog *>()->startExport();
        QTRY_VERIFY(!desk.part<ExportFoot>().isWriting());
        QVERIFY2(desk.said().contains(u"Open"_s), qPrintable(desk.said()));
        QVERIFY(!bytesOf(target.path()).isEmpty());
    }

    void theKeyboardGoesThroughItAsItIsRead()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        QTRY_VERIFY(dialog.isActiveWindow());
        const auto roomOf = [&]() -> const char * {
            for (QWidget *it = dialog.focusWidget(); it && it != &dialog; it = it->parentWidget()) {
                for (const auto &[type, name] : {std::pair(&FormatTiles::staticMetaObject, "tiles"),
                         std::pair(&OptionsForm::staticMetaObject, "options"),
                         std::pair(&TargetField::staticMetaObject, "target"),
                         std::pair(&PagesPreview::staticMetaObject, "pages"),
                         std::pair(&ExportFoot::staticMetaObject, "foot")}) {
                    if (type->cast(it))
                        return name;
                }
            }
            return nullptr;
        };
        QStringList rooms{QString::fromLatin1(roomOf())};
        for (int i = 0; i < 60 && rooms.last() != u"foot"_s; ++i) {
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
            const char *const room = roomOf();
            if (room && rooms.last() != QLatin1StringView(room))
                rooms.append(QString::fromLatin1(room));
        }
        QCOMPARE(rooms.join(u' '), u"tiles options target pages foot"_s);
    }

    void goingThroughTheFormatsWarnsOfNothing()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        QTRY_VERIFY(dialog.isActiveWindow());
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)"_s)); // of screens that are none
        for (int round = 0; round < 2; ++round) {                        // there and back: from every form to another
            for (const Exporter &format : exporters()) {
                dialog.setFormat(format);
                QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
            }
        }
    }

    void theNameOfTheProjectStandsInWhatGoesOut()
    {
        Desk desk;
        QVERIFY(desk.window().session().saveAs(desk.stage().path(u"Ferry talks.synoptic"_s)));
        ExportDialog &dialog = desk.open();
        dialog.setFormat(*exporterNamed(u"md"));
        const QString path = desk.stage().path(u"out.md"_s);
        desk.part<TargetField>().setPath(path);
        dialog.startExport();
        QTRY_VERIFY(desk.said().contains(u"Open"_s));
        QVERIFY(bytesOf(path).contains("Ferry talks"));
    }

    void aPlaceThatCannotBeWrittenIsOneSentenceInTheFoot()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        desk.part<TargetField>().setPath(desk.stage().path(u"no/such/folder/pages.pdf"_s));
        dialog.startExport();
        QTRY_VERIFY(!desk.part<ExportFoot>().isWriting());
        QVERIFY2(desk.said().contains(u"could not be written"_s), qPrintable(desk.said()));
        desk.part<TargetField>().setPath(desk.stage().path(u"pages.pdf"_s));
        dialog.startExport();
        QTRY_VERIFY(desk.said().contains(u"Open"_s));
    }

    void cancellingLeavesTheOldFile()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        const QString path = desk.stage().file(u"pages.pdf"_s, u"what was there"_s);
        desk.part<TargetField>().setPath(path);
        HeldJobs held(desk.window().jobs());
        dialog.startExport();
        desk.answer(QMessageBox::Yes);
        QVERIFY(desk.part<ExportFoot>().isWriting());
        dialog.reject();
        held.release();
        QTRY_VERIFY(!desk.part<ExportFoot>().isWriting());
        QVERIFY(dialog.isVisible());
        QVERIFY(desk.said().startsWith(u"Cancelled"_s));
        QCOMPARE(bytesOf(path), "what was there");
    }

    void aFileThatNobodyNamedIsNotReplacedUnasked()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        const QString path = desk.stage().file(u"pages.pdf"_s, u"what was there"_s);
        desk.part<TargetField>().setPath(path);
        dialog.startExport();
        QVERIFY(!desk.part<ExportFoot>().isWriting());
        desk.answer(QMessageBox::Cancel);
        QVERIFY(!desk.part<ExportFoot>().isWriting());
        QCOMPARE(bytesOf(path), "what was there");
        dialog.startExport();
        desk.answer(QMessageBox::Yes);
        QTRY_VERIFY(desk.said().contains(u"Open"_s));
        QVERIFY(bytesOf(path).startsWith("%PDF-"));
        // What it has written itself it writes anew without a word, but not as something else.
        dialog.startExport();
        QVERIFY(!desk.isAsking());
        QTRY_VERIFY(!desk.part<ExportFoot>().isWriting());
        dialog.setFormat(*exporterNamed(u"pdf-quotes"));
        desk.part<TargetField>().setPath(path);
        dialog.startExport();
        QVERIFY(desk.isAsking());
    }

    void withoutPandocTheReportIsNamedAsItWillBe()
    {
        const QByteArray programs = qgetenv("PATH");
        const auto back = qScopeGuard([&programs] { qputenv("PATH", programs); });
        Desk desk;
        qputenv("PATH", desk.stage().path({}).toUtf8());
        ExportDialog &dialog = desk.open();
        dialog.setFormat(*exporterNamed(u"docx"));
        TargetField &target = desk.part<TargetField>();
        QVERIFY2(target.path().endsWith(u".odt"_s), qPrintable(target.path()));
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *it) { return it->text().contains(u"pandoc, which is not installed"_s); }));
        const QString path = desk.stage().file(u"report.odt"_s, u"somebody's"_s);
        target.setPath(path);
        dialog.startExport();
        desk.answer(QMessageBox::Cancel);
        QCOMPARE(bytesOf(path), "somebody's");
        dialog.startExport();
        desk.answer(QMessageBox::Yes);
        QTRY_VERIFY(desk.said().contains(u"Open"_s));
        QVERIFY(bytesOf(path).startsWith("PK"));
        QVERIFY2(desk.said().contains(u"report.odt\">Open"_s), qPrintable(desk.said()));
    }

    void eachFormatKeepsTheNameThatAPersonGaveIt()
    {
        Desk desk;
        ExportDialog *dialog = &desk.open();
        const auto pathOf = [&](QStringView id) {
            desk.window().findChild<ExportDialog *>()->setFormat(*exporterNamed(id));
            return desk.part<TargetField>().path();
        };
        const QString articles = pathOf(u"pdf");
        const QString quotes = pathOf(u"pdf-quotes");
        QVERIFY(quotes != articles);
        QVERIFY(quotes.endsWith(u"quote book.pdf"_s));
        desk.part<TargetField>().setPath(desk.stage().path(u"mine.pdf"_s));
        // The others keep their names, in the folder that was chosen.
        QCOMPARE(pathOf(u"pdf"), desk.stage().path(QFileInfo(articles).fileName()));
        QVERIFY(pathOf(u"jsonld").startsWith(desk.stage().path({})));
        auto *const name = desk.part<TargetField>().findChild<QLineEdit *>();
        name->clear();
        QTest::keyClicks(name, u"marks"_s);
        QCOMPARE(pathOf(u"pdf-quotes"), desk.stage().path(u"mine.pdf"_s));
        QCOMPARE(pathOf(u"jsonld"), desk.stage().path(u"marks.jsonld"_s));
        dialog->close();
        delete dialog;
        desk.open(Command::Export);
        QCOMPARE(desk.part<TargetField>().path(), desk.stage().path(u"marks.jsonld"_s));
        QCOMPARE(pathOf(u"pdf-quotes"), desk.stage().path(u"mine.pdf"_s));
    }

    void whereAnExportGoesBelongsToTheProject()
    {
        Desk desk;
        const QString path = desk.stage().path(u"Selm.synoptic"_s);
        QVERIFY(desk.window().session().saveAs(path));
        ExportDialog &dialog = desk.open();
        dialog.setFormat(*exporterNamed(u"md"));
        const QString report = desk.stage().path(u"selm, for Ann.md"_s);
        desk.part<TargetField>().setPath(report);
        dialog.startExport();
        QTRY_VERIFY(desk.said().contains(u"Open"_s));
        desk.window().session().openSample();
        QTRY_VERIFY(desk.window().synopsis().isAnalysed());
        desk.open(Command::Export);
        QCOMPARE(dialog.format().id, "md"_L1);
        QVERIFY2(!desk.part<TargetField>().path().contains(u"Ann"_s), qPrintable(desk.part<TargetField>().path()));
        desk.part<TargetField>().setPath(report); // of another project, it is somebody's file
        dialog.startExport();
        desk.answer(QMessageBox::Cancel);
        desk.window().session().open(path);
        QTRY_VERIFY(desk.window().synopsis().isAnalysed());
        QCOMPARE(desk.part<TargetField>().path(), report);
        QVERIFY(QFile::remove(report));
        QVERIFY(QDir(desk.stage().path({})).mkdir(u"gone"_s));
        desk.part<TargetField>().setPath(desk.stage().path(u"gone/report.md"_s));
        dialog.setFormat(*exporterNamed(u"csv"));
        QVERIFY(QDir(desk.stage().path({})).rmdir(u"gone"_s));
        dialog.setFormat(*exporterNamed(u"md"));
        QVERIFY2(QFileInfo(QFileInfo(desk.part<TargetField>().path()).absolutePath()).isDir(),
            qPrintable(desk.part<TargetField>().path()));
    }

    void whatIsTypedIsAFile_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("said");
        // %1 is the person's home, %2 a folder that is not in it
        QTest::newRow("a name") << u"pages"_s << u"%1/pages.pdf"_s << u"in ~"_s;
        QTest::newRow("a name with its ending") << u" Übung 1.PDF "_s << u"%1/Übung 1.PDF"_s << u"in ~"_s;
        QTest::newRow("a place at home") << u"~/pages"_s << u"%1/pages.pdf"_s << u"in ~"_s;
        QTest::newRow("a place elsewhere") << u"%2/pages"_s << u"%2/pages.pdf"_s << u"in %2"_s;
        QTest::newRow("a file there is already")
            << u"%2/there"_s << u"%2/there.pdf"_s << u"in %2, in place of the file of this name"_s;
        QTest::newRow("a place there is not")
            << u"%2/no/pages"_s << u"%2/no/pages.pdf"_s << u"There is no folder %2/no."_s;
        QTest::newRow("a place beside home that begins like it")
            << u"%1-else/x"_s << u"%1-else/x.pdf"_s << u"There is no folder %1-else."_s;
        QTest::newRow("a folder") << u"%2/"_s << QString() << u"A file needs a name."_s;
        QTest::newRow("only an ending") << u".pdf"_s << QString() << u"A file needs a name."_s;
        QTest::newRow("the folder above") << u".."_s << QString() << u"A file needs a name."_s;
        QTest::newRow("blanks") << u"  "_s << QString() << u"A file needs a name."_s;
    }
    void whatIsTypedIsAFile()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, path);
        QFETCH(const QString, said);
        const QTemporaryDir home;
        const QTemporaryDir elsewhere;
        const auto filled
            = [&](QString words) { return words.replace(u"%1"_s, home.path()).replace(u"%2"_s, elsewhere.path()); };
        writeFile(elsewhere.filePath(u"there.pdf"_s), "a file");
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", QFile::encodeName(home.path()));
        const auto back = qScopeGuard([&before] { qputenv("HOME", before); });
        TargetField field;
        field.setPattern(u"*.pdf"_s, u"Articles"_s);
        field.suggest(QDir::homePath(), u"selm"_s);
        field.findChild<QLineEdit *>()->setText(filled(typed));
        QCOMPARE(field.path(), filled(path));
        QCOMPARE(field.findChild<QLabel *>()->text(), filled(said));
    }

    void noWordBesideAnOptionIsCut()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        for (const Exporter &format : exporters()) {
            dialog.setFormat(format);
            OptionsForm &form = desk.part<OptionsForm>();
            QCoreApplication::processEvents(); // the layout
            const QList<QLabel *> labels = form.findChildren<QLabel *>();
            QCOMPARE(labels.isEmpty(), format.options.isEmpty());
            for (const QLabel *label : labels)
                QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                    qPrintable(format.id + ": "_L1 + label->text()));
        }
    }

    void aFormatWithoutPagesSaysWhatItIs()
    {
        for (const Exporter &format : exporters())
            QCOMPARE(formatWords(format).about.isEmpty(), format.book != nullptr);
    }

    void oneArticleAtLeastGoesOut()
    {
        ArticleBoxes boxes({u"The Harbour Post"_s, u"Island News"_s});
        QCOMPARE(boxes.letters(), QString());
        const QList<QCheckBox *> all = boxes.findChildren<QCheckBox *>();
        all[0]->click();
        QCOMPARE(boxes.letters(), u"B"_s);
        QVERIFY(!all[1]->isEnabled());
        all[0]->click();
        QVERIFY(all[1]->isEnabled());
        QCOMPARE(boxes.letters(), QString());
    }

    void exportAgainWritesTheSameFileAnew()
    {
        Desk desk;
        ExportDialog &dialog = desk.open();
        const QString path = desk.stage().path(u"pages.pdf"_s);
        desk.part<TargetField>().setPath(path);
        dialog.startExport();
        QTRY_VERIFY(desk.said().contains(u"Open"_s));
        const QByteArray first = bytesOf(path);
        QVERIFY(QFile::remove(path));
        desk.trigger(Command::ExportAgain);
        QTRY_VERIFY(!desk.part<ExportFoot>().isWriting() && QFile::exists(path));
        QCOMPARE(bytesOf(path), first);
        // Whatever has been looked at since.
        QVERIFY(QFile::remove(path));
        dialog.setFormat(*exporterNamed(u"csv"));
        const QString elsewhere = desk.part<TargetField>().path();
        desk.trigger(Command::ExportAgain);
        QTRY_VERIFY(!desk.part<ExportFoot>().isWriting() && QFile::exists(path));
        QCOMPARE(bytesOf(path), first);
        QVERIFY(!QFile::exists(elsewhere));
        QCOMPARE(dialog.format().id, "pdf"_L1);
    }

    void withoutAProjectThereIsNothingToExport()
    {
        Desk desk;
        desk.open();
        desk.window().session().close();
        QVERIFY(!desk.window().findChild<ExportDialog *>());
        for (const Command command : {Command::ExportPdf, Command::Export, Command::ExportAgain})
            QVERIFY(!desk.window().actions()[command]->isEnabled());
    }
};

static const Suite<TstExportDialog> suite("tst_exportdialog");

}

#include "tst_exportdialog.moc"
