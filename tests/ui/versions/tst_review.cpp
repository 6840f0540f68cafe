// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/versions/earlierdialog.h"
#include "ui/versions/placedialog.h"
#include "ui/versions/reviewdialog.h"

#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

using Group = ReviewModel::Group;
using Kind = ReviewModel::Row::Kind;

const QString oldText
    = u"Bridge shut for winter\n\nThe harbour bridge will close on Monday, the council of the town said in the "
      u"evening.\n\n"
      "“Nobody should drive over it for another winter,” said the engineer, Ines Kallio. “The beams have cracks.”\n\n"
      "Shop owners on the north bank fear for their trade, and some of them have gone to court.\n\n"
      "A ferry will cross the harbour every twenty minutes until the work is done.\n"_s;
const QString newText
    = u"Bridge shut for winter\n\nThe harbour bridge will close on Tuesday, the council of the town said in the "
      u"evening.\n\n"
      "“Nobody should drive over it for one more winter,” said the engineer, Ines Kallio. “The beams have cracks.”\n\n"
      "A ferry will cross the harbour every twenty minutes until the work is done.\n"_s;

Article articleOf(qint64 id, const QString &text, const QString &date)
{
    Article article;
    article.id = ArticleId{id};
    article.text = text;
    article.headline = u"Bridge shut for winter"_s;
    article.outlet = u"Harbour Gazette"_s;
    article.language = u"en"_s;
    article.published = date;
    article.blocks = {{{0, text.size()}, BlockRole::Body}};
    return article;
}

// An article with six highlights and two tags.
Snapshot snapshotOf()
{
    Snapshot snapshot;
    const Article article = articleOf(1, oldText, u"2031-05-06"_s);
    snapshot.articles = {{.id = article.id, .position = 0, .name = u"a.txt"_s, .raw = {}, .found = article}};
    snapshot.tags = {{.id = TagId{1}, .name = u"Safety"_s, .colour = u"#b88a00"_s},
        {.id = TagId{2}, .name = u"Trade"_s, .colour = u"#8a74d2"_s}};
    qint64 id = 0;
    const auto mark = [&](const QString &words, const QList<TagId> &tags, const QString &note = {}) {
        const qsizetype begin = oldText.indexOf(words);
        snapshot.annotations[article.id].append({.id = AnnotationId{++id},
            .place = anchorAt(article, {begin, begin + words.size()}),
            .tags = tags,
            .note = note});
    };
    mark(u"will close on Monday, the council"_s, {}, u"When exactly?"_s);
    mark(u"Nobody should drive over it for another winter"_s, {TagId{1}});
    mark(u"The beams have cracks"_s, {TagId{1}});
    mark(u"Shop owners on the north bank fear for their trade"_s, {TagId{2}});
    mark(u"A ferry will cross the harbour"_s, {TagId{2}});
    return snapshot;
}

class Table
{
public:
    Table()
        : snapshot(snapshotOf())
        , before(snapshot.articles[0].found)
        , review(reviewOf(snapshot, before.id, articleOf(0, newText, u"2031-05-09"_s)))
        , dialog(
              {u"A"_s, before.outlet, Recognition{.article = before.id, .byLink = true, .likeness = review.likeness}},
              review, snapshot, before)
        , view(*dialog.findChild<QListView *>())
        , model(*static_cast<ReviewModel *>(view.model()))
    {
        dialog.show();
    }

    // The rows shown, as words.
    QStringList rows() const
    {
        QStringList told;
        for (int i = 0; i < model.rowCount(); ++i) {
            const ReviewModel::Row &row = model.row(model.index(i));
            told.append(row.kind == Kind::Head
                    ? model.index(i).data().toString()
                    : row.name.words + u": "_s + row.before.mark.of(row.before.text).toString());
        }
        return told;
    }
    QModelIndex rowWith(const QString &words) const
    {
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.row(model.index(i)).before.text.contains(words) && model.row(model.index(i)).kind == Kind::Mark)
                return model.index(i);
        }
        return {};
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }

    Snapshot snapshot;
    Article before;
    VersionReview review;
    ReviewDialog dialog;
    QListView &view;
    ReviewModel &model;
};

}

class TstReview : public QObject
{
    Q_OBJECT
private slots:
    void rowsStandInGroupsByWhatBecomesOfThem()
    {
        const Table table;
        QCOMPARE(table.rows(),
            (QStringList{u"2 changed"_s, u"Note: will close on Monday, the council"_s,
                u"Safety: Nobody should drive over it for another winter"_s, u"1 lost"_s,
                u"Trade: Shop owners on the north bank fear for their trade"_s, u"2 exact"_s,
                u"Safety: The beams have cracks"_s, u"Trade: A ferry will cross the harbour"_s, u"2 by the outlet"_s,
                u"Quotation: Nobody should drive over it for another winter,” said the engineer, Ines Kallio. “The beams have cracks."_s,
                u"Name: Monday"_s}));
    }

    void sinceWhenAnArticleIsHereIsSaidOnlyWhereItHasADate()
    {
        Table table;
        const auto says = [](const ReviewDialog &dialog, const QString &words) {
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *it) { return it->text() == words; });
        };
        QVERIFY(says(table.dialog, u"Here since"_s));
        Article undated = table.before;
        undated.published.clear();
        const ReviewDialog dialog({u"A"_s, undated.outlet, std::nullopt}, table.review, table.snapshot, undated);
        QVERIFY(!says(dialog, u"Here since"_s));
        QVERIFY(says(dialog, u"Here already"_s));
    }

    // As much as a row has room for, and of what differs the first.
    void longWordsAreComparedWhole_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("struck");
        QTest::addColumn<QString>("raised");
        QString words;
        for (int i = 1; i <= 80; ++i)
            words += u"word%1 "_s.arg(i);
        words = words.trimmed();
        const QString more = u"At first, they said: "_s + words;
        QTest::newRow("the same") << words << words << QString() << QString();
        QTest::newRow("one longer than the other at its beginning")
            << words << more << QString() << u"At first, they said:"_s;
        QTest::newRow("another word far behind")
            << words << QString(words).replace(u"word70"_s, u"deed70"_s) << u"word70"_s << u"deed70"_s;
        QTest::newRow("two words, far from each other")
            << words << QString(words).replace(u"word3 "_s, u"deed3 "_s).replace(u"word77"_s, u"deed77"_s) << u"word3"_s
            << u"deed3"_s;
    }
    void longWordsAreComparedWhole()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        ComparedWords there = inItsPlace(before, {0, before.size()});
        ComparedWords here = inItsPlace(after, {0, after.size()});
        compare(there, here);
        const auto differing = [](const ComparedWords &words) {
            QStringList all;
            for (const TextRange range : words.differs)
                all.append(range.of(words.text).toString());
            return all.join(u'|');
        };
        there = shortened(there);
        here = shortened(here);
        QTEST(differing(there), "struck");
        QTEST(differing(here), "raised");
        for (const ComparedWords &words : {there, here}) {
            QVERIFY(words.mark.length() <= 280 && words.mark.length() > 200);
            QVERIFY(words.text.contains(u"…"_s));
            QVERIFY(words.mark.end <= words.text.size());
        }
    }

    void onlyWordsThatDifferAreMarked()
    {
        const Table table;
        const ReviewModel::Row &row = table.model.row(table.rowWith(u"Nobody should"_s));
        QCOMPARE(row.before.differs.size(), 1);
        QCOMPARE(row.before.differs[0].of(row.before.text), u"another"_s);
        QCOMPARE(row.after.differs.size(), 1);
        QCOMPARE(row.after.differs[0].of(row.after.text), u"one more"_s);
        QVERIFY(row.where.contains(u"as before"_s));
        QVERIFY(row.after.text.startsWith(u"“"_s));
    }

    void keysChooseFoldAndTake()
    {
        Table table;
        QSignalSpy answered(&table.dialog, &ReviewDialog::answered);
        const QModelIndex changed = table.rowWith(u"Nobody should"_s);
        table.view.setCurrentIndex(changed);
        QVERIFY(table.model.isAtNewPlace(changed));
        table.press(Qt::Key_Right);
        QVERIFY(!table.model.isAtNewPlace(changed));
        table.press(Qt::Key_Left);
        QVERIFY(table.model.isAtNewPlace(changed));
        const int before = table.model.rowCount();
        table.press(Qt::Key_Space);
        QCOMPARE(table.model.rowCount(), before - 2);
        QCOMPARE(table.view.currentIndex().data().toString(), u"2 changed"_s);
        table.press(Qt::Key_Space);
        table.press(Qt::Key_Down);
        QCOMPARE(table.view.currentIndex().row(), 1);
        table.press(Qt::Key_Return);
        QVERIFY(answered.isEmpty());
        table.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].value<ReviewDialog::Answer>(), ReviewDialog::Answer::NewVersion);
        QCOMPARE(table.dialog.places().size(), table.review.marks.size());
    }

    void escapeDecidesNothing()
    {
        Table table;
        QSignalSpy answered(&table.dialog, &ReviewDialog::answered);
        QTest::keyClick(&table.dialog, Qt::Key_Escape);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].value<ReviewDialog::Answer>(), ReviewDialog::Answer::Later);
    }

    void whatIsLostCanBePlaced()
    {
        Table table;
        const QModelIndex lost = table.rowWith(u"Shop owners"_s);
        QVERIFY(!table.model.isAtNewPlace(lost));
        table.view.setCurrentIndex(lost);
        table.press(Qt::Key_Left);
        auto *dialog = table.dialog.findChild<PlaceDialog *>();
        QVERIFY(dialog);
        auto *text = dialog->findChild<QTextEdit *>();
        const qsizetype begin = newText.indexOf(u"A ferry"_s);
        QTextCursor cursor(text->document());
        cursor.setPosition(static_cast<int>(begin));
        cursor.setPosition(static_cast<int>(begin + 8), QTextCursor::KeepAnchor); // with the blank behind it
        text->setTextCursor(cursor);
        dialog->accept();
        QVERIFY(table.model.isAtNewPlace(table.rowWith(u"Shop owners"_s)));
        const qsizetype index = table.model.row(table.rowWith(u"Shop owners"_s)).index;
        QCOMPARE(*table.dialog.places()[index], (TextRange{begin, begin + 7}));
    }

    void aRowIsToldToAScreenReader()
    {
        const Table table;
        const QString told = table.rowWith(u"Nobody should"_s).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(told.contains(u"another winter"_s) && told.contains(u"one more winter"_s), qPrintable(told));
        QVERIFY(told.contains(u"new place"_s));
    }

    void earlierVersionsAreReadAndTheirMarksPlaced()
    {
        Snapshot snapshot = snapshotOf();
        const Article newest = articleOf(2, newText, u"2031-05-09"_s);
        snapshot.articles[0].newer = newest.id;
        snapshot.articles.append({.id = newest.id, .position = 0, .name = u"b.txt"_s, .raw = {}, .found = newest});
        EarlierDialog dialog(snapshot, newest.id);
        QCOMPARE(dialog.findChild<QTextEdit *>()->toPlainText(), oldText);
        auto *marks = dialog.findChild<QListWidget *>();
        QCOMPARE(marks->count(), 5);
        QSignalSpy placed(&dialog, &EarlierDialog::placed);
        marks->setCurrentRow(2);
        emit marks->itemActivated(marks->item(2));
        auto *place = dialog.findChild<PlaceDialog *>();
        QVERIFY(place); // the same words are selected in the newest text
        place->accept();
        QCOMPARE(placed.size(), 1);
        QCOMPARE(placed[0][1].value<Anchor>().words, u"The beams have cracks"_s);
    }
};

static const Synoptic::Test::Suite<TstReview> suite("tst_review");

#include "tst_review.moc"
