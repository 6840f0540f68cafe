// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/pdf/chosenpart.h"
#include "app/export/pdf/matter.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/export/pdf/pdfformats.h"
#include "tests/export/pdf/readers.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// C prints the whole of what Ida Brann said, and is noted on.
AnnotatedWork threeArticles()
{
    const QString half = u"“We will open the harbour for every boat in the spring,” said Ida Brann."_s;
    const QString whole
        = u"“We will open the harbour for every boat in the spring, and nobody pays a penny for the passage,” said Ida Brann."_s;
    AnnotatedWork it({articleOf({u"Harbour to open"_s, half}, u"Courier"_s),
        articleOf({u"Spring opening"_s, half}, u"Gazette"_s), articleOf({u"All is free"_s, whole}, u"Ledger"_s)});
    const TagId tag = it.addTag(u"Promise"_s, u"#b88a00"_s);
    it.mark(0, u"every boat"_s, {tag});
    it.mark(1, u"in the spring"_s, {tag});
    it.mark(2, u"nobody pays"_s, {it.addTag(u"Money"_s, u"#de6455"_s)}, u"Who pays then?"_s);
    it.note(u"The longest report."_s, 2);
    it.note(u"Ask the harbour office."_s);
    return it;
}

}

// Some articles of a project in a book: of those that are left out nothing goes along.
class TstPdfChosen : public QObject
{
    Q_OBJECT
private slots:
    void nothingOfAnArticleThatIsLeftOutIsPrinted_data() { addPdfFormats(); }
    void nothingOfAnArticleThatIsLeftOutIsPrinted()
    {
        QFETCH(const QString, format);
        const AnnotatedWork it = threeArticles();
        const QTemporaryDir folder;
        const auto printed = [&](const ExportChoices &choices) {
            Progress progress;
            const QString path = folder.filePath(u"a.pdf"_s);
            return exporterNamed(format)->write(it.work(), choices, path, progress)
                ? wordsOf(path) + seenByPdfJs(path)["attachments"_L1][0]["text"_L1].toString()
                : QString();
        };
        const QString all = printed({});
        const QString some = printed({{u"articles"_s, u"A,B"_s}});
        for (const QString &words : {u"penny"_s, u"Who pays then?"_s, u"longest report"_s, u"Ledger"_s}) {
            QVERIFY2(all.contains(words), qPrintable(words));
            QVERIFY2(!some.contains(words), qPrintable(words));
        }
        for (const QString &words : {u"every boat"_s, u"Promise"_s, u"Ask the harbour office."_s})
            QVERIFY2(some.contains(words), qPrintable(words));
    }

    void theFullestIsOneOfThoseInTheBook()
    {
        const AnnotatedWork it = threeArticles();
        QCOMPARE(it.work().findings.groups.size(), 1);
        const BookMaterial all(it.work(), {0, 1, 2});
        const QuoteGroup &whole = all.collation().findings.groups.first();
        QCOMPARE(whole.members[whole.fullest].place.article, 2);
        QCOMPARE(whole.members.first().wording, Wording::Cut);
        const BookMaterial some(it.work(), {0, 1});
        const QuoteGroup &half = some.collation().findings.groups.first();
        QCOMPARE(half.members.size(), 2);
        QCOMPARE(half.members[half.fullest].place.article, 0);
        for (const MemberWording &wording : some.collation().wordings.first()) {
            QCOMPARE(wording.wording, Wording::Whole);
            QVERIFY(wording.summary.isEmpty());
        }
        const BookMaterial one(it.work(), {2});
        QVERIFY(one.collation().findings.groups.first().members.isEmpty());
    }

    void whatStandsOnEarlierVersionsGoesWithTheirHeirs()
    {
        AnnotatedWork it = threeArticles();
        Exportable work = it.work();
        work.snapshot.articles[1].newer = work.snapshot.articles[2].id;
        work.articles = effectiveArticles(work.snapshot);
        work.findings = {};
        QCOMPARE(chosenPart(work, {1}).snapshot.annotations.keys(),
            (QList<ArticleId>{work.snapshot.articles[1].id, work.snapshot.articles[2].id}));
        QCOMPARE(chosenPart(work, {0}).snapshot.annotations.keys(), QList<ArticleId>{work.snapshot.articles[0].id});
        QCOMPARE(chosenPart(work, {0}).snapshot.notes.size(), 1); // the project's
    }
};

static const Suite<TstPdfChosen> suite("tst_pdfchosen");

#include "tst_pdfchosen.moc"
