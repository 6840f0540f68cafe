// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/reader/harbour.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"

#include <QPaintEvent>
#include <QScreen>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Synoptic;

namespace {

// The first of the harbour's reports on a page, with highlights that overlap each other and a shared quotation, and
// with as many stripes in the margin as it has lanes, so that it does not grow.
class Page : public QObject
{
public:
    explicit Page(int zoom)
        : reader(&synopsis)
    {
        Test::layOut(synopsis);
        synopsis.setZoom(zoom);
        synopsis.setScrollsTogether(false);
        reader.setAnimated(false);
        reader.resize(1100, 700);
        reader.show();
        marks.highlights = {of(1, u"Frankly", u"before the storms", {u"Security"_s}),
            of(2, u"the pier will not", u"the winter,", {u"Blame"_s, u"Dignity"_s}),
            of(3, u"last the winter", u"We must", {}), of(4, u"We must close", u"and mend it", {u"Claims"_s})};
        marks.highlights[2].hasNote = true;
        marks.highlights.append(over(6, 7, 9)); // the stripe of a longer one beside it takes its lane
        show(marks);
    }

    PageView *view() const { return reader.panes().first()->page(); }
    // A highlight from the first of these words to the end of the last.
    CodedMark of(qint64 id, QStringView from, QStringView to, const QStringList &tags) const
    {
        const Article &article = view()->article();
        CodedMark mark{.annotation = {id}, .range = {Test::find(article, from).begin, Test::find(article, to).end}};
        for (const QString &tag : tags)
            mark.tags.append({tag, id % 2 == 0 ? u"#b88a00"_s : u"#2f6fb0"_s});
        return mark;
    }
    // The same from the middle of one paragraph to the middle of another.
    CodedMark over(qint64 id, qsizetype first, qsizetype last) const
    {
        const QList<Block> &blocks = view()->article().blocks;
        const auto middle = [&blocks](qsizetype i) { return (blocks[i].range.begin + blocks[i].range.end) / 2; };
        return {.annotation = {id}, .range = {middle(first), middle(last)}, .tags = {{u"Causes"_s, u"#2f6fb0"_s}}};
    }
    void show(const CodedMarks &now)
    {
        marks = now;
        std::ranges::stable_sort(marks.highlights, {}, [](const CodedMark &mark) { return mark.range.begin; });
        view()->setCoded(marks);
    }
    void add(const CodedMark &mark)
    {
        CodedMarks now = marks;
        now.highlights.append(mark);
        show(now);
    }
    void remove(qint64 id)
    {
        CodedMarks now = marks;
        now.highlights.removeIf([id](const CodedMark &mark) { return mark.annotation.value == id; });
        show(now);
    }

    QImage seen()
    {
        QCoreApplication::processEvents();
        const QWidget *const port = view()->viewport();
        const QImage all = reader.screen()->grabWindow(reader.winId()).toImage();
        return all.copy(port->rect().translated(port->mapTo(&reader, QPoint())));
    }
    // What is painted of the page from now on.
    void watch()
    {
        painted = {};
        view()->viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<const QPaintEvent *>(event)->region();
        return false;
    }

    Synopsis synopsis;
    Reader reader;
    CodedMarks marks;
    QRegion painted;
};

using Step = std::function<void(Page &)>;

}

Q_DECLARE_METATYPE(Step)

// After a step only what it touches is painted anew: all the rest has to be as a whole painting makes it.
class TstPartialRepaint : public QObject
{
    Q_OBJECT
private slots:
    void whatIsPaintedInPartIsWhatIsPaintedWhole_data()
    {
        QTest::addColumn<int>("zoom");
        QTest::addColumn<Step>("before");
        QTest::addColumn<Step>("step");
        const auto row = [](const char *name, const Step &before, const Step &step) {
            for (const int zoom : {100, 130}) {
                const QByteArray full = QByteArray(name) + ", at " + QByteArray::number(zoom) + " %";
                QTest::newRow(full.constData()) << zoom << before << step;
            }
        };
        const Step nothing = [](Page &) { };
        const Step scrolled = [](Page &page) { page.view()->scrollTo(117); };
        const Step add = [](Page &page) { page.add(page.of(5, u"close it", u"before the storms", {u"Dignity"_s})); };
        const Step remove = [](Page &page) { page.remove(2); };
        const Step light = [](Page &page) { page.synopsis.light(0, false); };
        row("a highlight is added", nothing, add);
        row("a highlight is added on a page that is scrolled", scrolled, add);
        row("a highlight is removed", nothing, remove);
        row("a highlight is removed on a page that is scrolled", scrolled, remove);
        row("a highlight is added while a quotation is lit", light, add);
        const Step addLonger = [](Page &page) { page.add(page.over(7, 9, 14)); };
        const Step further = [](Page &page) { page.view()->scrollTo(3.5 * page.synopsis.zoom()); };
        const Step addFurther = [further, addLonger](Page &page) {
            further(page);
            addLonger(page);
        };
        row("a highlight is added whose stripe moves the one above", further, addLonger);
        row("a highlight goes whose stripe had moved the one above", addFurther, [](Page &page) { page.remove(7); });
        row("a highlight is at hand", nothing, [](Page &page) { page.view()->setAtHand(AnnotationId{2}); });
        row(
            "another highlight is at hand", [](Page &page) { page.view()->setAtHand(AnnotationId{2}); },
            [](Page &page) { page.view()->setAtHand(AnnotationId{4}); });
        row("the highlight at hand is removed", [](Page &page) { page.view()->setAtHand(AnnotationId{2}); }, remove);
        row("a quotation is lit", nothing, light);
        row("another one is lit", light, [](Page &page) { page.synopsis.light(2, false); });
        row("none is lit any more", light, [](Page &page) { page.synopsis.light(-1); });
        row("the page is scrolled by a part", nothing, [](Page &page) { page.view()->scrollTo(90); });
        row("the page is scrolled back by a part", scrolled, [](Page &page) { page.view()->scrollTo(60); });
        row("the page is scrolled while a quotation is lit", light, scrolled);
        row("a highlight is added, then the page is scrolled", nothing, [add, scrolled](Page &page) {
            add(page);
            scrolled(page);
        });
    }

    void whatIsPaintedInPartIsWhatIsPaintedWhole()
    {
        QFETCH(const int, zoom);
        QFETCH(const Step, before);
        QFETCH(const Step, step);
        Page page(zoom);
        QVERIFY(QTest::qWaitForWindowExposed(&page.reader));
        before(page);
        const QImage first = page.seen();
        page.watch();
        step(page);
        const QImage parts = page.seen();
        QVERIFY(parts != first); // else nothing was to be painted
        const QRegion painted = page.painted;
        page.view()->viewport()->update();
        const QImage whole = page.seen();
        QRect different;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                if (parts.pixel(x, y) != whole.pixel(x, y))
                    different |= QRect(x, y, 1, 1);
            }
        }
        const QByteArray where = QDebug::toString(different).toUtf8();
        QVERIFY2(different.isNull(), where.constData());
        const QRegion rest = QRegion(page.view()->viewport()->rect()) - painted;
        QVERIFY2(!rest.isEmpty(), "all of it was painted");
    }
};

static const Test::Suite<TstPartialRepaint> suite("tst_partialrepaint");

#include "tst_partialrepaint.moc"
