// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/annotation.h"
#include "app/project/project.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/messages.h"
#include "ui/notes/notetext.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/tagging/tagpalette.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// Whoever never touches the mouse: every key goes to whatever has the keyboard then.
class Typist
{
public:
    explicit Typist(MainWindow &window)
        : m_window(window)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_window.activateWindow(); // no window manager brings it back when a popup has closed
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not come back");
        QTest::keyClick(place(), key, modifiers);
    }
    void type(const QString &words) { QTest::keyClicks(place(), words); }

    // F6 from one part of the window to the next, until the page of this article is reached.
    void goTo(PageView *page)
    {
        for (int tries = 0; QApplication::focusWidget() != page; ++tries) {
            if (tries == 20)
                qFatal("F6 does not lead to the page");
            press(Qt::Key_F6);
        }
    }
    // The first words of one of the paragraphs; lines that are folded have none.
    void selectWords(const PageView *page, int paragraph, int words)
    {
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int passed = -1; passed < paragraph;) {
            press(Qt::Key_Down, Qt::ControlModifier);
            if (page->textCursor().atEnd())
                qFatal("the article has no paragraph %d", paragraph);
            press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
            passed += page->selectedRange().isEmpty() ? 0 : 1;
            if (passed < paragraph)
                press(Qt::Key_Left);
        }
        for (int i = 1; i < words; ++i)
            press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    }
    void tagWith(const QString &name)
    {
        press(Qt::Key_T);
        const TagPalette *const palette = m_window.findChild<TagPalette *>();
        if (!palette || !palette->isAncestorOf(place()))
            qFatal("T opens no list of tags: %s", qPrintable(m_window.messages().words()));
        type(name);
        QTest::keyClick(place(), Qt::Key_Return);
    }

private:
    static QWidget *place()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a popup that was closed is gone
        QWidget *const popup = QApplication::activePopupWidget();
        QWidget *const there = popup && popup->focusWidget() ? popup->focusWidget() : QApplication::focusWidget();
        if (!there)
            qFatal("nothing has the keyboard");
        return there;
    }

    MainWindow &m_window;
};

}

class TstAnalystsHour : public QObject
{
    Q_OBJECT
private slots:
    void anHoursWorkIsDoneTakenBackAndDoneAgainByKeysAlone_data()
    {
        QTest::addColumn<QStringList>("files");
        QStringList real;
        const QDir folder(u"" INPUT_FOLDER "/../../../shared/seeds"_s);
        for (const QFileInfo &file : folder.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name))
            real.append(file.filePath());
        if (real.size() >= 2)
            QTest::newRow("over the real articles beside the checkout") << real;
        QTest::newRow("over the samples") << QStringList();
    }
    void anHoursWorkIsDoneTakenBackAndDoneAgainByKeysAlone()
    {
        QFETCH(const QStringList, files);
        Stage stage;
        MainWindow &window = stage.open();
        if (files.isEmpty())
            window.session().openSample();
        else
            window.session().addFiles(files);
        Synopsis &synopsis = window.synopsis();
        QTRY_VERIFY(synopsis.isAnalysed());
        QList<qsizetype> all(synopsis.articles().size());
        std::iota(all.begin(), all.end(), 0);
        synopsis.setPanes(all);
        window.reader().setAnimated(false);
        Project &project = *window.session().project();
        const QUndoStack &undo = *project.undoStack();
        QTRY_VERIFY(undo.index() > 0); // the articles are written
        const int start = undo.index();
        const QByteArray before = dumpOf(stage, project);
        Codings &codings = window.session().codings();
        Typist typist(window);

        // Six places in each article: two find their tag by its name, the rest by its digit.
        const QStringList names = {u"blame"_s, u"security"_s, u"timing"_s};
        qsizetype tagged = 0;
        qsizetype noted = 0;
        for (const qsizetype article : all) {
            PageView *const page = window.reader().paneOf(article)->page();
            typist.goTo(page);
            for (int paragraph = 0; paragraph < 6; ++paragraph) {
                typist.selectWords(page, paragraph, 2 + paragraph % 3);
                const QString &name = names[paragraph % names.size()];
                const Tag *const known = tagNamed(codings, name);
                const int digit = known && paragraph > 1 ? codings.keys().digit(known->id) : 0;
                if (digit > 0)
                    typist.press(static_cast<Qt::Key>(Qt::Key_0 + digit));
                else
                    typist.tagWith(name);
                ++tagged;
                QCOMPARE(codings.highlightCount(), tagged);
                if (paragraph == 1 || paragraph == 4) {
                    typist.press(Qt::Key_N);
                    QVERIFY(qobject_cast<NoteText *>(QApplication::focusWidget()));
                    typist.type(u"Why *here*, and number %1?"_s.arg(noted));
                    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
                    ++noted;
                    QCOMPARE(codings.noteCount(), noted);
                    QCOMPARE(QApplication::focusWidget(), page);
                }
            }
        }
        QVERIFY(tagged >= 30);
        QVERIFY(noted >= 10);

        // A shared quotation, and its copies in every other outlet.
        QVERIFY(synopsis.quotationCount() > 0);
        typist.press(Qt::Key_F7);
        QVERIFY(synopsis.litGroup() >= 0);
        typist.press(Qt::Key_F8);
        typist.tagWith(names.first());
        QCOMPARE(codings.highlightCount(), tagged + 1);
        typist.press(Qt::Key_A);
        QVERIFY(codings.highlightCount() > tagged + 1);
        const qsizetype highlights = codings.highlightCount();

        const QByteArray after = dumpOf(stage, project);
        QVERIFY(after != before);
        const int end = undo.index();
        for (int left = end; left-- > start;) {
            typist.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(undo.index(), left);
        }
        QCOMPARE(codings.highlightCount(), 0);
        QCOMPARE(dumpOf(stage, project), before);
        for (int done = start; done++ < end;) {
            typist.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(undo.index(), done);
        }
        QCOMPARE(codings.highlightCount(), highlights);
        QCOMPARE(dumpOf(stage, project), after);
        QVERIFY(project.check());
    }

private:
    static const Tag *tagNamed(const Codings &codings, const QString &name)
    {
        const QList<Tag> &tags = codings.snapshot().tags;
        const auto there = std::ranges::find(tags, name, &Tag::name);
        return there == tags.end() ? nullptr : &*there;
    }
    static QByteArray dumpOf(const Stage &stage, Project &project)
    {
        const QString copy = stage.path(u"copy.synoptic"_s);
        return project.saveCopy(copy) ? dump(copy) : QByteArray("cannot be written");
    }
};

static const Suite<TstAnalystsHour> suite("tst_analystshour");

}

#include "tst_analystshour.moc"
