// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/coding/tagmime.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// One of the samples on a page, and a person with a mouse.
class Desk
{
public:
    Desk()
        : m_window(m_stage.openWrittenSamples())
    {
        m_window.synopsis().setPanes({0});
        m_window.reader().setAnimated(false);
    }

    MainWindow &window() { return m_window; }
    Project &project() { return *m_window.session().project(); }
    const QUndoStack *steps() { return project().undoStack(); }
    Codings &codings() { return m_window.session().codings(); }
    const Article &article() { return m_window.synopsis().articles().first(); }
    PageView *page() { return m_window.reader().paneOf(0)->page(); }

    // Some words of the first line of a paragraph that nothing is found in.
    TextRange words(qsizetype length)
    {
        for (const Block &block : article().blocks) {
            bool isFree = block.role == BlockRole::Body && block.range.length() > 2 * length;
            for (qsizetype at = block.range.begin; isFree && at < block.range.begin + length; ++at)
                isFree = m_window.synopsis().quoteAt(0, at) < 0 && m_window.synopsis().groupAt(0, at) < 0;
            if (isFree)
                return snapped(article().text, {block.range.begin, block.range.begin + length});
        }
        qFatal("the article is all quotations");
    }
    TagId addTag(const QString &name)
    {
        const Tag tag{.id = project().nextId<Tag>(), .name = name, .colour = u"#aa3300"_s};
        m_window.session().perform([&](Project &) { return Edit{u"Add tag"_s, {Change<Tag>{std::nullopt, tag}}}; });
        return tag.id;
    }
    AnnotationId mark(TextRange range, const QList<TagId> &tags = {})
    {
        Annotation annotation{.id = project().nextId<Annotation>()};
        annotation.place = anchorAt(article(), range);
        annotation.tags = tags;
        m_window.session().perform(
            [&](Project &) { return Edit{u"Mark words"_s, {Change<Annotation>{std::nullopt, annotation}}}; });
        return annotation.id;
    }
    TextRange rangeOf(AnnotationId id) { return codings().annotation(id)->place.range; }

    // Where a character stands in the view: its left or its right edge, in the middle of its line.
    QPoint pointAt(qsizetype position, bool right = false)
    {
        const RunRect run = page()->geometry().rectsFor({position, position + 1}).first();
        const qreal x = right ? run.rect.right() : run.rect.left();
        return QPointF(x, run.rect.center().y() - page()->scrollPlace()).toPoint();
    }
    void click(qsizetype position)
    {
        QTest::mouseClick(page()->viewport(), Qt::LeftButton, {}, pointAt(position) + QPoint(1, 0));
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(page()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(page()->viewport(), (from + to) / 2);
        QTest::mouseMove(page()->viewport(), to);
        QTest::mouseRelease(page()->viewport(), Qt::LeftButton, {}, to);
    }
    // Drops a tag, as it is dragged out of the tree, on a point of the page; whether it was taken.
    bool drop(TagId tag, QPoint point)
    {
        const std::unique_ptr<QMimeData> data(mimeOf(*codings().tag(tag)));
        QDragEnterEvent enter(point, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(page()->viewport(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(QPointF(point), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(page()->viewport(), &drop);
        return drop.isAccepted();
    }

private:
    Stage m_stage;
    MainWindow &m_window;
};

}

// What is done on a page with the mouse, and the key that clears it.
class TstOnPages : public QObject
{
    Q_OBJECT
private slots:
    void theEndOfAHighlightIsDraggedAsOneStep()
    {
        Desk desk;
        const TextRange words = desk.words(30);
        const AnnotationId id = desk.mark({words.begin, words.begin + 10});
        desk.codings().setAtHand(id);
        const int before = desk.steps()->index();
        desk.drag(desk.pointAt(words.begin + 9, true), desk.pointAt(words.begin + 20));
        QCOMPARE(desk.rangeOf(id), TextRange(words.begin, words.begin + 20));
        QCOMPARE(desk.steps()->index(), before + 1);
        desk.project().undo();
        QCOMPARE(desk.rangeOf(id), TextRange(words.begin, words.begin + 10));
    }

    void theBeginningIsDraggedButNeverBeyondTheEnd()
    {
        Desk desk;
        const TextRange words = desk.words(30);
        const AnnotationId id = desk.mark({words.begin + 6, words.begin + 16});
        desk.codings().setAtHand(id);
        desk.drag(desk.pointAt(words.begin + 6), desk.pointAt(words.begin + 2));
        QCOMPARE(desk.rangeOf(id), TextRange(words.begin + 2, words.begin + 16));
        desk.drag(desk.pointAt(words.begin + 2), desk.pointAt(words.begin + 24));
        QCOMPARE(desk.rangeOf(id).end, words.begin + 16);
        QVERIFY(!desk.rangeOf(id).isEmpty());
    }

    void anEndThatIsPutBackWhereItWasIsNoStep()
    {
        Desk desk;
        const TextRange words = desk.words(30);
        const AnnotationId id = desk.mark({words.begin, words.begin + 10});
        desk.codings().setAtHand(id);
        const int before = desk.steps()->index();
        const QPoint end = desk.pointAt(words.begin + 9, true);
        QTest::mousePress(desk.page()->viewport(), Qt::LeftButton, {}, end);
        QTest::mouseMove(desk.page()->viewport(), desk.pointAt(words.begin + 20));
        QTest::mouseMove(desk.page()->viewport(), end);
        QTest::mouseRelease(desk.page()->viewport(), Qt::LeftButton, {}, end);
        QCOMPARE(desk.steps()->index(), before);
    }

    void aTagThatIsDroppedOnAHighlightIsPutOnIt()
    {
        Desk desk;
        const TextRange words = desk.words(30);
        const AnnotationId id = desk.mark(words);
        const TagId tag = desk.addTag(u"delay"_s);
        const int before = desk.steps()->index();
        QVERIFY(desk.drop(tag, desk.pointAt(words.begin + 5)));
        QCOMPARE(desk.codings().annotation(id)->tags, QList{tag});
        QCOMPARE(desk.steps()->index(), before + 1);
        desk.project().undo();
        QVERIFY(desk.codings().annotation(id)->tags.isEmpty());
    }

    void aTagThatIsDroppedOnTheSelectionMarksIt()
    {
        Desk desk;
        const TextRange words = desk.words(30);
        const TagId tag = desk.addTag(u"delay"_s);
        desk.page()->setFocus();
        desk.page()->select(words);
        QVERIFY(desk.drop(tag, desk.pointAt(words.begin + 5)));
        const QList<Annotation> marked = desk.codings().annotationsIn(desk.article().id);
        QCOMPARE(marked.size(), 1);
        QCOMPARE(marked.first().place.range, words);
        QCOMPARE(marked.first().tags, QList{tag});
    }

    void aClickStepsThroughWhatLiesUnderItTheSmallestFirst()
    {
        Desk desk;
        const TextRange words = desk.words(30);
        const AnnotationId large = desk.mark(words);
        const AnnotationId small = desk.mark({words.begin + 4, words.begin + 9});
        const AnnotationId middle = desk.mark({words.begin + 2, words.begin + 18});
        for (const AnnotationId expected : {small, middle, large, small}) { // and round
            desk.click(words.begin + 6);
            QCOMPARE(desk.codings().atHand(), expected);
        }
        desk.click(words.begin + 12); // other words: from the beginning
        QCOMPARE(desk.codings().atHand(), middle);
    }

    void oneKeyClearsThePageAndBringsAllBack()
    {
        Desk desk;
        const TextRange words = desk.words(30);
        const AnnotationId id = desk.mark(words, {desk.addTag(u"delay"_s)});
        desk.page()->setFocus();
        const QImage marked = desk.page()->viewport()->grab().toImage();
        QTest::keyClick(desk.page(), Qt::Key_C);
        QVERIFY(desk.window().reader().isCleanText());
        QVERIFY(desk.window().actions()[Command::CleanText]->isChecked());
        QVERIFY(desk.page()->viewport()->grab().toImage() != marked);
        desk.click(words.begin + 6); // what is not shown is not met
        QVERIFY(desk.codings().atHand().isNull());
        QTest::keyClick(desk.page(), Qt::Key_C);
        QVERIFY(!desk.window().actions()[Command::CleanText]->isChecked());
        desk.click(words.begin + 6);
        QCOMPARE(desk.codings().atHand(), id);
    }
};

static const Suite<TstOnPages> suite("tst_onpages");

}

#include "tst_onpages.moc"
