// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/pdf/book.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/export/pdf/pdfformats.h"
#include "tests/export/pdf/readers.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QString told(const SeenEntry &entry)
{
    return u"%1%2 -> %3"_s.arg(QString(entry.level * 2, u' '), entry.title).arg(entry.page + 1);
}

// In one order whatever it was, to be compared at a glance.
template <typename Seen>
QStringList told(const QList<Seen> &all)
{
    QStringList lines;
    for (const Seen &it : all)
        lines.append(told(it));
    return lines;
}

QStringList toldInOrder(const QList<SeenMark> &marks)
{
    QStringList lines = told(marks);
    lines.sort();
    return lines;
}

// What marks say, wherever they lie: a book of quotations prints words of some only, and tells of the others by a
// note.
QList<SeenMark> withoutWords(QList<SeenMark> marks)
{
    for (SeenMark &mark : marks)
        mark.words.clear();
    return marks;
}

QList<SeenMark> withoutNames(QList<SeenMark> marks)
{
    for (SeenMark &mark : marks)
        mark.name.clear();
    return marks;
}

// To poppler everything that is listed as a note has a window of its own, whether the file has one or not.
QList<SeenMark> withWindows(QList<SeenMark> marks, const QList<SeenMark> &notes)
{
    for (SeenMark &mark : marks)
        mark.hasPopup = mark.hasPopup || std::ranges::contains(notes, mark.name, &SeenMark::name);
    return marks;
}

QList<SeenMark> seenByPdfJsIn(const QJsonObject &seen, const QString &list)
{
    QList<SeenMark> marks;
    for (const QJsonValue &it : seen[list].toArray()) {
        if (const SeenMark mark = markOfPdfJs(it); !isContinued(mark))
            marks.append(mark);
    }
    return marks;
}

struct Part {
    QString author;
    QString contents;
    QString words;
};

}

// What programs list beside the pages: annotations with all that is said of them, and the outline.
class TstPdfListing : public QObject
{
    Q_OBJECT

    const QTemporaryDir m_folder;

    QString written(const Exportable &work, const QString &format)
    {
        const QString path = m_folder.filePath(u"a.pdf"_s);
        Progress progress;
        const Result<ExportReport> report = exporterNamed(format)->write(work, {}, path, progress);
        if (!report)
            QTest::qFail(qPrintable(report.error().message), __FILE__, __LINE__);
        return path;
    }

private slots:
    void everyProgramListsAllThatWasMade_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("which");
        for (const QString &format : pdfFormats()) {
            QTest::addRow("%s: the samples", qPrintable(format)) << format << 0;
            QTest::addRow("%s: marks on every copy of a quotation", qPrintable(format)) << format << 1;
            QTest::addRow("%s: words over the ends of lines and pages", qPrintable(format)) << format << 2;
            QTest::addRow("%s: highlights that overlap", qPrintable(format)) << format << 3;
        }
    }
    void everyProgramListsAllThatWasMade()
    {
        QFETCH(const QString, format);
        QFETCH(const int, which);
        const AnnotatedWork it = which == 0 ? annotatedSamples()
            : which == 1                    ? marksOnCopies()
            : which == 2                    ? hardWords()
                                            : overlaps();
        const QString path = written(it.work(), format);
        const QList<SeenMark> all = withoutWords(expected(it.work()) + expectedNotes(it.work()));
        QVERIFY(all.size() >= 6);
        const QList<SeenMark> notes = notesSeenByPoppler(path);
        QCOMPARE(toldInOrder(withoutWords(seenByPoppler(path) + notes)), toldInOrder(withWindows(all, notes)));
        QCOMPARE(toldInOrder(withoutWords(seenByMupdf(path) + notesSeenByMupdf(path))), toldInOrder(all));
        const QJsonObject seen = seenByPdfJs(path);
        QCOMPARE(toldInOrder(withoutWords(seenByPdfJsIn(seen, u"highlights"_s) + seenByPdfJsIn(seen, u"notes"_s))),
            toldInOrder(withoutNames(all)));
    }

    void tagsAreSaidWhereverProgramsLookForThem_data() { addPdfFormats(); }
    void tagsAreSaidWhereverProgramsLookForThem()
    {
        QFETCH(const QString, format);
        for (const AnnotatedWork &it : {annotatedSamples(), marksOnCopies(), hardWords()}) {
            const QMap<QString, SeenTags> seen = tagsSeenByMupdf(written(it.work(), format));
            for (const auto &[name, tags] : expectedTags(it.work()).asKeyValueRange()) {
                QVERIFY2(seen.contains(name), qPrintable(name));
                QCOMPARE(seen[name].subject, tags.subject);
                QCOMPARE(seen[name].zotero, tags.zotero);
                QCOMPARE(seen[name].zoteroAuthor, tags.zoteroAuthor);
            }
        }
    }

    // A book of quotations prints the fullest wording once: of what is highlighted there lies under it what was said.
    void inABookOfQuotationsHighlightedWordsLieUnderTheirHighlight()
    {
        for (const AnnotatedWork &it : {annotatedSamples(), marksOnCopies()}) {
            const QString path = written(it.work(), u"pdf-quotes"_s);
            const QList<SeenMark> poppler = seenByPoppler(path);
            QVERIFY(!poppler.isEmpty());
            QCOMPARE(told(seenByMupdf(path)), told(poppler));
            for (const SeenMark &seen : poppler) {
                const QList<SeenMark> marks = expected(it.work());
                const auto mark = std::ranges::find(marks, seen.name, &SeenMark::name);
                QVERIFY(mark != marks.end());
                QVERIFY2(!seen.words.isEmpty() && mark->words.contains(seen.words), qPrintable(told(seen)));
            }
            QCOMPARE(
                toldInOrder(seenByPdfJsIn(seenByPdfJs(path), u"highlights"_s)), toldInOrder(withoutNames(poppler)));
        }
    }

    void pdfJsReadsTheHighlightedWords_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("format");
        QTest::newRow("the samples") << 0 << u"pdf"_s;
        QTest::newRow("the samples in columns") << 0 << u"pdf-synopsis"_s;
        QTest::newRow("marks, dashes, accents, tied letters, ends of lines and pages") << 1 << u"pdf"_s;
        QTest::newRow("the same in columns") << 1 << u"pdf-synopsis"_s;
        QTest::newRow("highlights that overlap in every way") << 2 << u"pdf"_s;
        QTest::newRow("other scripts") << 3 << u"pdf"_s;
    }
    void pdfJsReadsTheHighlightedWords()
    {
        QFETCH(const int, which);
        QFETCH(const QString, format);
        const AnnotatedWork work = which == 0 ? annotatedSamples()
            : which == 1                      ? hardWords()
            : which == 2                      ? overlaps()
                                              : otherScripts();
        const auto letters = which == 3 ? sortedLetters : comparable; // what is read from the right
        const QJsonObject seen = seenByPdfJs(written(work.work(), format));
        QList<Part> found;
        QStringList continued; // words on the pages after the first
        for (const QJsonValue &value : seen["highlights"_L1].toArray()) {
            QVERIFY(value["hasAppearance"_L1].toBool());
            QVERIFY(value["quads"_L1].toInt() > 0);
            const SeenMark mark = markOfPdfJs(value);
            if (isContinued(mark))
                continued.append(letters(mark.words));
            else
                found.append({mark.author, mark.contents, letters(mark.words)});
        }
        const QList<SeenMark> marks = expected(work.work());
        QCOMPARE(found.size(), marks.size());
        for (const SeenMark &mark : marks) {
            const QString words = letters(mark.words);
            const auto isIt = [&](const Part &it) {
                return it.author == mark.author && it.contents == mark.contents
                    && (it.words == words
                        || (words.startsWith(it.words) && continued.contains(words.sliced(it.words.size()))));
            };
            const auto it = std::ranges::find_if(found, isIt);
            QVERIFY2(it != found.end(), qPrintable(mark.words));
            if (it->words != words)
                continued.removeOne(words.sliced(it->words.size()));
            found.erase(it);
        }
        QCOMPARE(continued, QStringList());
    }

    void theOutlineIsTheOneOfTheBook_data() { addPdfFormats(); }
    void theOutlineIsTheOneOfTheBook()
    {
        QFETCH(const QString, format);
        const AnnotatedWork it = annotatedSamples();
        Progress progress;
        const auto book = exporterNamed(format)->book(it.work(), {}, progress);
        QVERIFY(book);
        QList<SeenEntry> wanted;
        for (const OutlineEntry &entry : (*book)->outline())
            wanted.append({entry.title, entry.level, static_cast<int>(entry.target.page)});
        const QString path = written(it.work(), format);
        QCOMPARE(told(outlineSeenByPoppler(path)), told(wanted));
        QCOMPARE(told(outlineSeenByPdfJs(seenByPdfJs(path))), told(wanted));
    }

    void theOutlineHasTheArticlesAndThenTheTags()
    {
        const AnnotatedWork it = annotatedSamples();
        const QString path = written(it.work(), u"pdf"_s);
        const QList<SeenEntry> outline = outlineSeenByPoppler(path);
        const QJsonArray labels = seenByPdfJs(path)["labels"_L1].toArray();
        const auto firstPageOf = [&labels](const QString &letter) {
            const auto isIts
                = [&letter](const QJsonValue &label) { return label.toString().startsWith(letter + u' '); };
            return static_cast<int>(std::ranges::find_if(labels, isIts) - labels.begin());
        };
        qsizetype at = 0;
        QCOMPARE(told(outline.value(at++)), told(SeenEntry{u"Contents"_s, 0, 0}));
        for (const Article &article : it.work().articles) {
            const QString letter(QChar(u'A' + static_cast<char16_t>(at - 1)));
            QCOMPARE(told(outline.value(at++)),
                told(SeenEntry{
                    letter + u" · "_s + article.outlet + u": "_s + article.headline, 0, firstPageOf(letter)}));
        }
        QCOMPARE(outline.value(at).title, u"Tags"_s);
        QCOMPARE(outline.value(at++).level, 0);
        // Each tag with the highlights that have it, which stand on the pages they lead to.
        const QList<SeenMark> marks = expected(it.work());
        qsizetype entries = 0;
        for (const Tag &tag : it.work().snapshot.tags) {
            QCOMPARE(outline.value(at).title, tag.name);
            QCOMPARE(outline.value(at).level, 1);
            int before = outline.value(at).page;
            for (++at; at < outline.size() && outline[at].level == 2; ++at, ++entries) {
                const QString letter = outline[at].title.section(u':', 0, 0);
                QVERIFY2(labels[outline[at].page].toString().startsWith(letter + u' '), qPrintable(told(outline[at])));
                const QString begin = comparable(outline[at].title.section(u": "_s, 1).remove(u'…'));
                const auto isIts = [&begin](const SeenMark &mark) { return mark.words.startsWith(begin); };
                QVERIFY2(std::ranges::any_of(marks, isIts), qPrintable(told(outline[at])));
                QVERIFY2(outline[at].page >= before, "they stand in the order of the pages");
                before = outline[at].page;
            }
        }
        QCOMPARE(at, outline.size());
        qsizetype uses = 0;
        for (const SeenTags &tags : expectedTags(it.work()))
            uses += tags.zotero.size();
        QCOMPARE(entries, uses);
    }
};

static const Suite<TstPdfListing> suite("tst_pdflisting");

#include "tst_pdflisting.moc"
