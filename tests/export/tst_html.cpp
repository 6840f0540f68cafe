// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/web/layers.h"
#include "tests/export/browser.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray pageOf(const Exportable &work, const ExportChoices &choices = {})
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"out.html"_s);
    return exported("html", work, target, choices) ? bytesOf(target) : QByteArray();
}

// The page of a project as Chromium shows it; fault says why it does not.
struct ShownPage {
    explicit ShownPage(const Exportable &work)
    {
        const QString target = folder.filePath(u"out.html"_s);
        if (!QFile::exists(QString::fromUtf8(CHROMIUM_PROGRAM)))
            fault = u"Chromium is not there: packages.debian names it, [test]."_s;
        else if (const auto written = exported("html", work, target); !written)
            fault = written.error().message;
        else if (!browser.open(target))
            fault = u"it does not open: "_s + browser.problem();
    }

    QTemporaryDir folder;
    Browser browser;
    QString fault;
};

QByteArray between(const QByteArray &page, const QByteArray &open, const QByteArray &close)
{
    const qsizetype begin = page.indexOf(open) + open.size();
    return page.sliced(begin, page.indexOf(close, begin) - begin);
}

}

class TstHtml : public QObject
{
    Q_OBJECT
private slots:
    void overlappingLayersNestInEveryPiece_data()
    {
        QTest::addColumn<QList<TextRange>>("ranges");
        QTest::addColumn<QString>("html");
        using Ranges = QList<TextRange>;
        QTest::newRow("no layer") << Ranges{} << u"abcdef"_s;
        QTest::newRow("one inside") << Ranges{{2, 4}} << u"ab<b1 id>cd</b1>ef"_s;
        QTest::newRow("one inside another")
            << Ranges{{1, 5}, {2, 3}} << u"a<b1 id>b</b1><b1><b2 id>c</b2></b1><b1>de</b1>f"_s;
        QTest::newRow("two that overlap")
            << Ranges{{0, 4}, {2, 6}} << u"<b1 id>ab</b1><b1><b2 id>cd</b2></b1><b2>ef</b2>"_s;
        QTest::newRow("one that reaches over the end") << Ranges{{4, 9}} << u"abcd<b1 id>ef</b1>"_s;
    }
    void overlappingLayersNestInEveryPiece()
    {
        QFETCH(const QList<TextRange>, ranges);
        QFETCH(const QString, html);
        QList<Web::Layer> layers;
        for (const TextRange range : ranges)
            layers.append({Web::Layer::Order::Shared, range, u"b%1"_s.arg(layers.size() + 1), {}, u" id"_s});
        QCOMPARE(Web::layered(u"abcdefghij"_s, {0, 6}, layers, {}), html);
    }

    void theWordsOfAnArticleAreTheWordsOfThePage()
    {
        const QByteArray page = pageOf(codedSample());
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.contains("<title>Late ferry</title>"));
        for (const char *sign : {"data-g=\"1\"", "class=\"q cut g1\"", "class=\"hl t1\"", "sources/unnamed", "Telling.",
                 "Ask the *harbour master*.", "drops the last 6 words", "Left out by"})
            QVERIFY2(page.contains(sign), sign);
    }

    void marksStayWhereTheyAreNotToGo()
    {
        const QByteArray page = pageOf(codedSample(), {{u"marks"_s, u"no"_s}});
        for (const char *sign : {"class=\"hl", "unnamed", "Telling.", "harbour master", "Which"})
            QVERIFY2(!page.contains(sign), sign);
        QVERIFY(page.contains("class=\"q cut g1\""));
    }

    void aTagInTheMarginHasItsWholeName()
    {
        Exportable work = codedSample();
        work.snapshot.tags[1].name = u"on/off the record"_s;
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"out.html"_s);
        QVERIFY(exported("html", work, target));
        static const QRegularExpression named(u"data-tag=\"[^\"]*on/off the record"_s);
        QVERIFY(QString::fromUtf8(bytesOf(target)).contains(named));
    }

    void onlyThisStyleAndThisScriptMayBeUsed()
    {
        const QByteArray page = pageOf(hostileSample());
        const QByteArray policy = between(page, "Content-Security-Policy\" content=\"", "\"");
        QVERIFY(policy.startsWith("default-src 'none';"));
        for (const auto &[open, close] : {std::pair("<style>", "</style>"), std::pair("<script>", "</script>")}) {
            const QByteArray content = between(page, open, close);
            const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toBase64();
            QVERIFY2(policy.contains("'sha256-" + hash + "'"), open);
        }
    }

    void hostileWordsStayWords()
    {
        const QByteArray page = pageOf(hostileSample());
        QVERIFY(page.contains("&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)"));
        QCOMPARE(page.count("<script"), 1);
        QCOMPARE(page.count("</script"), 1);
        QVERIFY(!page.contains("href=\"javascript:"));
        QVERIFY(!page.contains("url(http"));
        QVERIFY(!page.contains('\0'));
        QVERIFY(!page.contains('\x1B'));
        QVERIFY(page.contains("\xEF\xBF\xBD")); // for half an emoji
        QCOMPARE(QString::fromUtf8(page).toUtf8(), page);
    }

    void aBrowserShowsItWithoutAComplaintOrARequest_data()
    {
        QTest::addColumn<bool>("hostile");
        QTest::newRow("an ordinary project") << false;
        QTest::newRow("a hostile one") << true;
    }
    void aBrowserShowsItWithoutAComplaintOrARequest()
    {
        QFETCH(const bool, hostile);
        ShownPage page(hostile ? hostileSample() : codedSample());
        QCOMPARE(page.fault, QString());
        Browser &browser = page.browser;
        QCOMPARE(browser.value(u"document.querySelectorAll('.page').length"_s).toInt(), 3);
        QCOMPARE(browser.value(u"document.querySelectorAll('script').length"_s).toInt(), 1);
        QCOMPARE(browser.value(u"document.documentElement.className"_s).toString(), u"js"_s);
        const QString light = browser.value(u"getComputedStyle(document.body).backgroundColor"_s).toString();
        browser.setDark(true);
        QVERIFY(browser.value(u"getComputedStyle(document.body).backgroundColor"_s).toString() != light);
        QCOMPARE(browser.complaints(), QStringList());
        QCOMPARE(browser.requests().size(), 1);
        QVERIFY(browser.requests().first().startsWith("file:"_L1));
    }

    // In Arabic the marks round the words stand where its readers look for them, in the lists too.
    void wordsRunInTheDirectionOfTheirLanguage()
    {
        ShownPage page(codedSample());
        QCOMPARE(page.fault, QString());
        Browser &browser = page.browser;
        const auto direction = [&browser](const QString &selector, const QString &words) {
            return browser
                .value(u"(() => { const it = document.querySelector('%1'); it.textContent = '%2';"
                       " return getComputedStyle(it).direction })()"_s.arg(selector, words))
                .toString();
        };
        for (const QString &selector : {u".entry .words"_s, u".entry .said"_s, u".place bdi"_s, u".matrix .words"_s}) {
            QCOMPARE(direction(selector, u"“لن نعود”"_s), u"rtl"_s);
            QCOMPARE(direction(selector, u"“We left”"_s), u"ltr"_s);
        }
    }

    // Paper does not scroll: what would be reached by scrolling has to have its place.
    void onPaperNothingIsCutOff()
    {
        ShownPage page(codedSample());
        QCOMPARE(page.fault, QString());
        Browser &browser = page.browser;
        constexpr int between = 620; // pixels: A5 across, or A4 with wide margins
        browser.showPrinted(between);
        const auto count = [&browser](const QString &selector, const QString &condition) {
            return browser
                .value(u"[...document.querySelectorAll('%1')].filter((it) => %2).length"_s.arg(selector, condition))
                .toInt();
        };
        QVERIFY(count(u".matrix td"_s, u"it.offsetHeight > 0"_s) >= 3);
        QCOMPARE(count(u".matrix td, .page .text, .entry"_s,
                     u"it.getBoundingClientRect().right > %1 || it.getBoundingClientRect().left < 0"_s.arg(between)),
            0);
        QCOMPARE(count(u".page, .matrix, .side"_s, u"it.scrollWidth > it.clientWidth + 1"_s), 0);
        QVERIFY(count(u".wordings"_s, u"true"_s) > 0);
        QCOMPARE(count(u".wordings"_s, u"it.offsetHeight === 0"_s), 0);
        QCOMPARE(count(u".bar button"_s, u"it.offsetHeight > 0"_s), 0);
    }

    void namesInTheMarginDoNotLieOnEachOther()
    {
        // Every few words a highlight, each with two tags of long names; some inside others.
        Exportable work = codedSample();
        QList<Annotation> &marks = work.snapshot.annotations[work.articles[0].id];
        QVERIFY(!marks.isEmpty());
        const Annotation first = marks.first();
        marks.clear();
        const qsizetype length = work.articles[0].text.size();
        for (qsizetype begin = work.articles[0].text.indexOf(u'\n') + 1; begin + 12 < length; begin += 9) {
            Annotation mark = first;
            mark.id = AnnotationId{1000 + begin};
            mark.place.range = {begin, std::min(length, begin + (begin % 2 == 0 ? 12 : 60))};
            mark.tags = {work.snapshot.tags[0].id, work.snapshot.tags[1].id};
            marks.append(mark);
        }
        QVERIFY(marks.size() > 10);
        ShownPage page(work);
        QCOMPARE(page.fault, QString());
        Browser &browser = page.browser;
        QVERIFY(browser.value(u"document.querySelectorAll('.stripe').length"_s).toInt() > 4);
        QVERIFY(browser.value(u"document.querySelectorAll('.stripe span').length"_s).toInt() > 1);
        QCOMPARE(browser
                     .value(u"(() => { const boxes = [...document.querySelectorAll('.stripe, .stripe span')]"
                            ".map((it) => ({ it, box: it.getBoundingClientRect() }));"
                            "return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>"
                            "!a.it.contains(b.it) && a.box.left < b.box.right && b.box.left < a.box.right"
                            "&& a.box.top < b.box.bottom && b.box.top < a.box.bottom)).length })()"_s)
                     .toInt(),
            0);
        QCOMPARE(browser.complaints(), QStringList());
    }

    void pointerAndKeysLightAQuotation()
    {
        ShownPage page(codedSample());
        QCOMPARE(page.fault, QString());
        Browser &browser = page.browser;
        const QString lit = u"new Set([...document.querySelectorAll('.q.on')].map((it) => it.closest('.page'))).size"_s;
        // The page waits a moment before it follows the pointer; so does this, for what comes of it.
        const QString whenLit
            = u"new Promise((done) => { const look = () => { const count = %1; if (count > 0) done(count);"
              " else requestAnimationFrame(look) }; look() })"_s.arg(lit);
        const QString whenOut
            = u"new Promise((done) => { const look = () => { const count = %1; if (count === 0) done(count);"
              " else requestAnimationFrame(look) }; look() })"_s.arg(lit);
        QCOMPARE(browser.value(lit).toInt(), 0);
        browser.pointAt(u".page .q"_s);
        QCOMPARE(browser.value(whenLit).toInt(), 2); // every copy, in each page
        browser.pointAt(u".bar h1"_s);
        QCOMPARE(browser.value(whenOut).toInt(), 0);

        browser.press(u"n"_s);
        QCOMPARE(browser.value(whenLit).toInt(), 2);
        QCOMPARE(
            browser.value(u"document.querySelector('#counter').textContent"_s).toString(), u"11 of 1 shared quotes"_s);
        QVERIFY(browser.value(u"document.querySelector('#wordings1').offsetHeight > 0"_s).toBool());
        browser.press(u"Escape"_s);
        QCOMPARE(browser.value(whenOut).toInt(), 0);

        browser.press(u"m"_s);
        QVERIFY(browser.value(u"document.querySelector('.matrix table').offsetHeight > 0"_s).toBool());
        QCOMPARE(browser.value(u"document.querySelector('.pages').offsetHeight"_s).toInt(), 0);
        browser.value(u"document.querySelector('.matrix .cell').focus()"_s);
        browser.press(u"Enter"_s);
        QCOMPARE(browser.value(whenLit).toInt(), 2); // a cell leads to its place
        QVERIFY(browser.value(u"document.querySelector('.pages').offsetHeight > 0"_s).toBool());

        browser.press(u"Escape"_s);
        browser.value(u"document.querySelector('.text .badge').focus()"_s);
        browser.press(u"Enter"_s);
        QCOMPARE(browser.value(whenLit).toInt(), 2);
        QCOMPARE(browser.complaints(), QStringList());
    }
};

static const Suite<TstHtml> suite("tst_html");

#include "tst_html.moc"
