// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/webannotation.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

// JSON that is easier to read here: with ' for its quotation marks.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

// One annotation with this target.
QByteArray on(const QByteArray &target, const QByteArray &more = {})
{
    return "{'type':'Annotation'" + more + ",'target':" + target + "}";
}

QByteArray quoted(const QByteArray &selector)
{
    return on("{'source':'https://a.example/x','selector':" + selector + "}");
}

ForeignMarks read(const QByteArray &text)
{
    const Result<ForeignMarks> marks = readWebAnnotations(json(text), u"folder/marks.jsonld"_s);
    if (!marks)
        qWarning("%s", qPrintable(marks.error().message));
    return marks.value_or(ForeignMarks());
}

}

class TstWebAnnotationImport : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrongIsOneSentence_data();
    void whatIsWrongIsOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const Result<ForeignMarks> marks = readWebAnnotations(json(text), u"folder/marks.jsonld"_s);
        QVERIFY(!marks.has_value());
        QCOMPARE(marks.error().message, u"The annotations in “marks.jsonld” cannot be read: %1."_s.arg(why));
    }

    void anEmptyFileSaysSo()
    {
        const Result<ForeignMarks> marks = readWebAnnotations(" \n", u"marks.jsonld"_s);
        QVERIFY(!marks.has_value());
        QCOMPARE(marks.error().kind, Error::Kind::Empty);
    }

    void fieldsNobodyKnowsArePassedOver()
    {
        const ForeignMarks marks
            = read(on("{'source':'https://a.example/x','renderedVia':{'x':[{}]},'selector':"
                      "[{'type':'XPathSelector','value':'/p[1]'},{'type':'TextQuoteSelector','exact':'so','new':{}}]}",
                ",'audience':[{}],'rights':7"));
        QCOMPARE(marks.marks.size(), 1);
        QCOMPARE(marks.marks.first().place.exact, u"so"_s);
        QCOMPARE(marks.remarks, QStringList());
    }

    void whatHasNoPlaceHereIsNamed()
    {
        const ForeignMarks marks
            = read("[{'type':'Annotation','body':['https://a.example/picture.png',"
                   "{'type':'Video','id':'https://a.example/v'},{'type':'TextualBody','value':'words'}],"
                   "'target':{'source':'https://a.example/x','selector':{'type':'SvgSelector','value':'<svg/>'}}}]");
        QCOMPARE(marks.marks.size(), 0);
        QCOMPARE(marks.remarks,
            (QStringList{u"“[0].body[0]” was left out: it is no text, but stands elsewhere or in another form."_s,
                u"“[0].body[1]” was left out: it is no text, but stands elsewhere or in another form."_s,
                u"“[0].target” was left out: the way in which it names its place is not known here."_s}));
    }

    void allShapesOfAnAnnotationAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray one = on("{'source':'https://a.example/x','selector':{'type':'TextQuoteSelector',"
                                  "'exact':'so it is'}}",
            ",'body':{'type':'TextualBody','value':'yes'}");
        QTest::newRow("one alone") << one;
        QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + one;
        QTest::newRow("a list") << "[" + one + "]";
        QTest::newRow("a page") << "{'type':'AnnotationPage','items':[" + one + "]}";
        QTest::newRow("a collection") << "{'type':'AnnotationCollection','first':{'items':[" + one + "]}}";
        QTest::newRow("a graph") << "{'@graph':[" + one + "]}";
        QTest::newRow("a described source")
            << QByteArray(one).replace("'https://a.example/x'", "{'id':'https://a.example/x','type':'Text'}");
        QTest::newRow("a body that is plain words")
            << QByteArray(one).replace("'body':{'type':'TextualBody','value':'yes'}", "'bodyValue':'yes'");
        QTest::newRow("inside another selection")
            << QByteArray(one)
                   .replace("{'type':'TextQuoteSelector',",
                       "{'type':'FragmentSelector','value':'p1','refinedBy':{'type':'TextQuoteSelector',")
                   .replace("is'}}", "is'}}}");
        QTest::newRow("as Hypothesis writes it") << QByteArray(
            "{'export_userid':'u','annotations':[{'id':'q',"
            "'uri':'https://a.example/x','text':'yes','tags':[],'user':'acct:ana@hypothes.is',"
            "'target':[{'source':'https://a.example/x','selector':[{'type':'RangeSelector','startOffset':3},"
            "{'type':'TextQuoteSelector','exact':'so it is'}]}]}]}");
    }

    void allShapesOfAnAnnotationAreRead()
    {
        QFETCH(QByteArray, text);
        const ForeignMarks marks = read(text);
        QCOMPARE(marks.marks.size(), 1);
        QCOMPARE(marks.articles.size(), 1);
        QCOMPARE(marks.articles.first().address, u"https://a.example/x"_s);
        QCOMPARE(marks.marks.first().place.exact, u"so it is"_s);
        QCOMPARE(marks.marks.first().note, u"yes"_s);
        QVERIFY(!marks.marks.first().isNote);
    }

    void aPlaceInsideAnotherSelectionIsNoPlaceInTheText()
    {
        const ForeignMarks marks = read(
            quoted("{'type':'XPathSelector','value':'/p','refinedBy':"
                   "[{'type':'TextPositionSelector','start':1,'end':3},{'type':'TextQuoteSelector','exact':'so'}]}"));
        QCOMPARE(marks.marks.size(), 1);
        QVERIFY(!marks.marks.first().place.points.has_value());
    }

    void tagsAreToldFromNotes()
    {
        const ForeignMarks marks = read(on("'https://a.example/x'",
            ",'body':["
            "{'type':'TextualBody','purpose':'tagging','value':'Blame'},"
            "{'type':'TextualBody','purpose':'commenting','value':'one'},"
            "{'type':'TextualBody','purpose':['tagging'],'value':'Blame'},"
            "{'type':'TextualBody','value':'two'}],'creator':[{'name':'Ana'}],'created':'2031-01-02T03:04:05+01:00'"));
        QCOMPARE(marks.tags.size(), 1);
        QCOMPARE(marks.tags.first().name, u"Blame"_s);
        QCOMPARE(marks.marks.first().note, u"one\n\ntwo"_s);
        QCOMPARE(marks.marks.first().author, u"Ana"_s);
        QVERIFY(marks.marks.first().place.isWhole());
    }

    void targetsOfOneAnnotationAreLinked()
    {
        const ForeignMarks marks = read(on("[{'source':'a','selector':{'type':'TextQuoteSelector','exact':'x'}},"
                                           "{'source':'b','selector':{'type':'TextQuoteSelector','exact':'x'}}]"));
        QCOMPARE(marks.marks.size(), 2);
        QVERIFY(!marks.marks[0].set.isEmpty());
        QCOMPARE(marks.marks[0].set, marks.marks[1].set);
    }

    void halfACharacterIsNotTakenIn()
    {
        const ForeignMarks marks = read(quoted("{'type':'TextQuoteSelector','exact':'a\\ud83d'}"));
        QCOMPARE(marks.marks.first().place.exact, u"a\uFFFD"_s);
    }
};

void TstWebAnnotationImport::whatIsWrongIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");
    const auto row
        = [](const char *name, const QByteArray &text, const QString &why) { QTest::newRow(name) << text << why; };
    row("cut off", on("'https://a.example'").chopped(1), u"it is not complete JSON (unterminated string)"_s);
    row("nested without end", QByteArray(100'000, '['), u"it is not complete JSON (too deeply nested document)"_s);
    row("nested in objects", QByteArray("{'a':").repeated(5000) + "1" + QByteArray(5000, '}'),
        u"it is not complete JSON (too deeply nested document)"_s);
    row("no annotations", "{'type':'Person'}", u"there are no annotations in it"_s);
    row("an item that is a number", "[1]", u"“[0]” is no annotation"_s);
    row("an annotation of nothing", "[{'type':'Annotation'}]", u"“[0]” has no target"_s);
    row("a target without a name", on("{}"), u"“target” says nothing of what it is on"_s);
    row("words that are a number", quoted("{'type':'TextQuoteSelector','exact':7}"),
        u"“target.selector.exact” is not text"_s);
    row("a place before the text", quoted("{'type':'TextPositionSelector','start':-1,'end':2}"),
        u"“target.selector.start” is no place in a text"_s);
    row("a place between two characters", quoted("{'type':'TextPositionSelector','start':0.5,'end':2}"),
        u"“target.selector.start” is no place in a text"_s);
    row("a number beyond all texts", quoted("{'type':'TextPositionSelector','start':0,'end':1e300}"),
        u"“target.selector.end” is no place in a text"_s);
    row("a place that is text", quoted("{'type':'TextPositionSelector','start':'0','end':3}"),
        u"“target.selector.start” is no place in a text"_s);
    row("a place turned round", quoted("{'type':'TextPositionSelector','start':9,'end':3}"),
        u"“target.selector” ends before it begins"_s);
    row("a date that is a list", on("'https://a.example'", ",'created':[]"), u"“created” is not text"_s);
    row("an author that is a list of numbers", on("'https://a.example'", ",'creator':{'name':[1]}"),
        u"“creator.name” is not text"_s);
}

static const Synoptic::Test::Suite<TstWebAnnotationImport> suite("tst_webannotationimport");

#include "tst_webannotationimport.moc"
