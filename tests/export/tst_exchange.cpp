// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/filledproject.h"
#include "tests/export/markedwork.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <KZip>

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// JSON that is easier to read here: with ' for its quotation marks, and ~ for those inside text.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"').replace('~', "\\\"");
}

// A project of REFI-QDA with other words in its XML.
QByteArray repacked(const QString &path, const QByteArray &before, const QByteArray &after)
{
    KZip from(path);
    QBuffer packed;
    KZip to(&packed);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return {};
    const auto *sources = static_cast<const KArchiveDirectory *>(from.directory()->entry(u"sources"_s));
    for (const QString &name : sources->entries())
        to.writeFile(u"sources/"_s + name, static_cast<const KArchiveFile *>(sources->entry(name))->data());
    to.writeFile(u"project.qde"_s, qdeOf(path).replace(before, after));
    to.close();
    return packed.data();
}

Snapshot withoutMarks(Snapshot snapshot)
{
    snapshot.tags.clear();
    snapshot.annotations.clear();
    snapshot.notes.clear();
    return snapshot;
}

}

class TstExchange : public QObject
{
    Q_OBJECT
private slots:
    void marksComeBackAsTheyWentOut_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("Web Annotations") << u"jsonld"_s;
        QTest::newRow("REFI-QDA") << u"qdpx"_s;
    }

    void marksComeBackAsTheyWentOut()
    {
        QFETCH(QString, format);
        FilledProject from(markedSnapshot());
        const QByteArray out = from.exported(format);
        QVERIFY(!out.isEmpty());
        FilledProject into(withoutMarks(markedSnapshot()));
        const Snapshot before = into->snapshot();
        const ForeignImport import = into.imported(format, out);
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.merge.annotations, 7);
        QCOMPARE(import.merge.notes, 3);
        QCOMPARE(import.merge.tags, 5);
        QCOMPARE(import.merge.articles, 0);
        QCOMPARE(into.exported(format), out);

        QCOMPARE(into->undoStack()->count(), 1);
        QCOMPARE(into->undoStack()->undoText(), u"Import 10 annotations from “marks.%1”"_s.arg(format));
        into->undo();
        QCOMPARE(into->snapshot(), before);
    }

    void whatIsHereAlreadyDoesNotComeTwice_data() { marksComeBackAsTheyWentOut_data(); }
    void whatIsHereAlreadyDoesNotComeTwice()
    {
        QFETCH(QString, format);
        FilledProject project(markedSnapshot());
        const Snapshot before = project->snapshot();
        const ForeignImport import = project.imported(format, project.exported(format));
        QCOMPARE(import.merge.edit.changes.size(), 0);
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.found, 10);
        QCOMPARE(project->snapshot(), before);
    }

    // Of versions each comes as an article: the format knows no others.
    void aProjectComesWithItsArticles()
    {
        FilledProject from(markedSnapshot());
        const QByteArray out = from.exported(u"qdpx"_s);
        FilledProject into;
        const ForeignImport import = into.imported(u"qdpx"_s, out);
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.merge.articles, 4);
        QCOMPARE(import.merge.annotations, 7);
        QCOMPARE(into.exported(u"qdpx"_s), out);
        const StoredArticle first = into->snapshot().articles.first();
        QCOMPARE(first.name, markedSnapshot().articles.first().name);
        QCOMPARE(first.found.authors, markedSnapshot().articles.first().found.authors);
        QCOMPARE(first.found.text, markedSnapshot().articles.first().found.text);
        QCOMPARE(into->undoStack()->count(), 1);
        into->undo();
        QCOMPARE(into->snapshot(), Snapshot());
    }

    // What was found is found again: it is no work of a person that comes in.
    void sharedQuotationsDoNotComeBackAsTags()
    {
        const Snapshot sample = codedSample().snapshot;
        FilledProject from(sample);
        from.analyse();
        const QByteArray out = from.exported(u"qdpx"_s);
        FilledProject into;
        into.analyse();
        const ForeignImport import = into.imported(u"qdpx"_s, out);
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.merge.articles, 3);
        QCOMPARE(import.merge.tags, 5);
        QCOMPARE(import.merge.annotations, 5);
        QCOMPARE(import.merge.notes, 2);
        QCOMPARE(into.exported(u"qdpx"_s), out);
        QVERIFY(qdeOf(into.path(u"qdpx"_s)).contains("same quotation"));
    }

    // To another program they are codes like any other; what it writes comes in so.
    void fromAnotherProgramTheyAreTags()
    {
        FilledProject from(codedSample().snapshot);
        from.analyse();
        from.exported(u"qdpx"_s);
        FilledProject into;
        const ForeignImport import
            = into.imported(u"qdpx"_s, repacked(from.path(u"qdpx"_s), "origin=\"Synoptic", "origin=\"Elsewhere"));
        QCOMPARE(import.merge.tags, 7);
        QCOMPARE(import.merge.annotations, 7);
        const QList<Tag> &tags = into->snapshot().tags;
        QVERIFY(std::ranges::contains(tags, u"Shared quotations"_s, &Tag::name));
    }

    // A version that the outlet has changed since: marks follow their words.
    void marksOnAnotherVersionFollowTheirWords()
    {
        FilledProject from(markedSnapshot());
        Snapshot changed = withoutMarks(markedSnapshot());
        Article &harbour = changed.articles[1].found;
        harbour.text.prepend(u"Corrected on Tuesday.\n"_s);
        harbour.blocks = {{{0, harbour.text.trimmed().size()}, BlockRole::Body}};
        FilledProject into(changed);
        const ForeignImport import = into.imported(u"qdpx"_s, from.exported(u"qdpx"_s));
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.merge.articles, 0);
        QCOMPARE(import.merge.annotations, 7);
    }

    void aCodebookComesBackAsItWentOut()
    {
        FilledProject from(markedSnapshot());
        const QByteArray out = from.exported(u"qdc"_s);
        FilledProject into;
        const ForeignImport import = into.imported(u"qdc"_s, out);
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.merge.tags, 5);
        QCOMPARE(into.exported(u"qdc"_s), out);
        QCOMPARE(into->undoStack()->undoText(), u"Import 5 tags from “marks.qdc”"_s);
        QCOMPARE(into.imported(u"qdc"_s, out).merge.edit.changes.size(), 0);
    }

    void whatHasNoPlaceIsNamed()
    {
        FilledProject from(markedSnapshot());
        const QByteArray out = from.exported(u"jsonld"_s);
        Snapshot fewer = withoutMarks(markedSnapshot());
        fewer.articles.removeFirst(); // and of the third another text
        fewer.articles[1].found.text = u"Coast talk: nothing is known.\n"_s;
        fewer.articles[1].found.blocks = {{{0, 29}, BlockRole::Body}};
        fewer.articles[0].found.link = u"https://harbour.example/talk"_s;
        FilledProject into(fewer);
        const ForeignImport import = into.imported(u"jsonld"_s, out);
        QCOMPARE(import.merge.annotations, 4); // three of the second, one of the older version
        QCOMPARE(import.losses.first(),
            u"“We left at nine,” was left out: no article here is known to be “https://gazette.example/ferry?a=1&b=2”."_s);
        QVERIFY2(import.losses.last().startsWith(
                     u"“Cafe\u0301” was left out: no article here is known to be “ni:///sha-256;"_s),
            qPrintable(import.losses.last()));
        QCOMPARE(import.missing + import.found, 10);
        QCOMPARE(import.losses.size(), import.missing);
    }

    void aRefusedFileChangesNothing()
    {
        FilledProject project(markedSnapshot());
        const Snapshot before = project->snapshot();
        const ForeignImport import = project.imported(u"jsonld"_s, "{\"items\":[{\"target\":3}]}");
        QCOMPARE(import.losses,
            QStringList{
                u"The annotations in “marks.jsonld” cannot be read: “items[0].target” says nothing of what it is on."_s});
        QCOMPARE(project->snapshot(), before);
        QVERIFY(!project->undoStack()->canUndo());
    }

    void marksFromElsewhereFindTheirWords()
    {
        FilledProject project(withoutMarks(markedSnapshot()));
        const QByteArray mark
            = json("[{'type':'Annotation','creator':'Cy','body':["
                   "{'type':'TextualBody','purpose':'tagging','value':'Frames/New'},"
                   "{'type':'TextualBody','value':'so'}],"
                   "'target':{'source':'http://www.gazette.example/ferry/?a=1&b=2&utm_source=x#top','selector':["
                   "{'type':'TextPositionSelector','start':3,'end':9},"
                   "{'type':'TextQuoteSelector','exact':'~We left  at nine,~ said the mate.'}]}}]");
        const ForeignImport none = project.imported(u"jsonld"_s, mark);
        QCOMPARE(none.losses.size(), 1); // two articles have that link: nobody knows which is meant
        Snapshot one = withoutMarks(markedSnapshot());
        one.articles[1].found.link.clear();
        FilledProject clear(one);
        const ForeignImport import = clear.imported(u"jsonld"_s, mark);
        QCOMPARE(import.losses, QStringList());
        const QList<Annotation> marks = clear->snapshot().annotations.first();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().place.words, u"“We left at nine,” said the mate."_s);
        QCOMPARE(marks.first().by.author, u"Cy"_s);
        QCOMPARE(clear->snapshot().tags.first().name, u"Frames/New"_s);
        QCOMPARE(clear->undoStack()->undoText(), u"Import 1 annotations from “marks.jsonld”"_s);
    }

    void anArticleIsKnownByWhateverNamesItsText_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("isKnown");
        const QByteArray hash = QCryptographicHash::hash(
            markedSnapshot().articles.first().found.text.toUtf8(), QCryptographicHash::Sha256);
        const auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        QTest::newRow("the hash of its text")
            << u"ni:///sha-256;"_s + QString::fromLatin1(hash.toBase64(encoding)) << true;
        QTest::newRow("the path it came from") << u"/home/ann/ferry/one.txt"_s << true;
        QTest::newRow("that path as an address") << u"file:///home/ann/ferry/one.txt"_s << true;
        QTest::newRow("the name of its file") << u"one.txt"_s << true;
        QTest::newRow("the file in another folder") << u"file:///tmp/copied/one.txt"_s << true;
        QTest::newRow("another file") << u"file:///home/ann/ferry/two.txt"_s << false;
        QTest::newRow("a page that ends as the file does") << u"https://gazette.example/one.txt"_s << false;
        QTest::newRow("the hash of another text") << u"ni:///sha-256;"_s + QString(43, u'A') << false;
    }
    void anArticleIsKnownByWhateverNamesItsText()
    {
        QFETCH(const QString, source);
        QFETCH(const bool, isKnown);
        Snapshot snapshot = withoutMarks(markedSnapshot());
        snapshot.articles.first().name = u"/home/ann/ferry/one.txt"_s;
        FilledProject project(snapshot);
        const QString words = u"Ferry late"_s;
        const QByteArray mark
            = json("[{'type':'Annotation','body':[{'type':'TextualBody','value':'so'}],"
                   "'target':{'source':'%1','selector':[{'type':'TextQuoteSelector','exact':'%2'}]}}]")
                  .replace("%1", source.toUtf8())
                  .replace("%2", words.toUtf8());
        const ForeignImport import = project.imported(u"jsonld"_s, mark);
        QVERIFY2(import.losses.isEmpty() == isKnown, qPrintable(import.losses.join(u'\n') + words));
        QCOMPARE(import.merge.annotations + import.merge.notes, isKnown ? 1 : 0);
    }

    // What Hypothesis writes of a page that the outlet has changed a little since: a mark stands on its own
    // words, or it is listed. It never goes to words that only look like them.
    void marksOfHypothesisStandOnTheirWordsOrAreListed_data()
    {
        QTest::addColumn<QByteArray>("selector");
        QTest::addColumn<int>("begin"); // -1: listed
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QByteArray &selector, int begin, const QString &why = {}) {
            QTest::newRow(name) << selector << begin << why;
        };
        row("words that are there once", "'exact':'The council of Beta met late'", 26);
        row("with other marks and blanks", "'exact':'~We  will not pay,~ said Ode'", 56);
        row("what is before has changed, the words are long and stand once",
            "'exact':'~We will not pay,~ said Ode','prefix':'on Monday evening. ','suffix':'. Nobody'", 56);
        row("twice, told apart by what is before", "'exact':'The council of','prefix':'Alpha met. '", 26);
        row("twice, told apart by what is behind", "'exact':'The council of','suffix':' Alpha met'", 0);
        row("twice, and what is around is of neither",
            "'exact':'The council of','prefix':'On Friday ','suffix':' Gamma'", -1, u"more than once"_s);
        row("twice, and nothing is around", "'exact':'The council of'", -1, u"more than once"_s);
        row("one word of it was corrected", "'exact':'The council of Beta met early'", -1, u"are not in"_s);
        row("one letter of it was corrected", "'exact':'We will not say,'", -1, u"are not in"_s);
        row("few words, and around them stands something else",
            "'exact':'said Ode','prefix':'Nobody had come, ','suffix':' on Friday'", -1, u"not between those"_s);
        row("its place is right, its words are another's",
            "'exact':'The council of "
            "Gamma','type':'TextQuoteSelector'},{'type':'TextPositionSelector','start':0,'end':20",
            -1, u"are not in"_s);
        row("a place without words", "'exact':''},{'type':'TextPositionSelector','start':0,'end':20", -1,
            u"not on which words"_s);
    }
    void marksOfHypothesisStandOnTheirWordsOrAreListed()
    {
        QFETCH(const QByteArray, selector);
        QFETCH(const int, begin);
        QFETCH(const QString, why);
        Snapshot council = withoutMarks(markedSnapshot());
        council.articles.resize(1);
        Article &article = council.articles.first().found;
        article.text = u"The council of Alpha met. The council of Beta met late. “We will not pay,” said Ode. Nobody "
                       "else was heard."_s;
        article.text.replace(u"Alpha met. "_s, u"Alpha\u00A0met. "_s);
        article.blocks = {{{0, article.text.size()}, BlockRole::Body}};
        council.articles.first().raw = article.text.toUtf8();
        FilledProject project(council);
        const ForeignImport import = project.imported(u"jsonld"_s,
            json("{'export_userid':'u','annotations':[{'id':'q','uri':'https://gazette.example/ferry?a=1&b=2',"
                 "'text':'so','tags':['Late'],'user':'acct:ana@hypothes.is','created':'2031-05-06T07:08:09.123+00:00',"
                 "'target':[{'source':'https://gazette.example/ferry?a=1&b=2','selector':[{'type':'RangeSelector',"
                 "'startContainer':'/p[1]','startOffset':3,'endContainer':'/p[1]','endOffset':9},"
                 "{'type':'TextQuoteSelector',"
                + selector + "}]}]}]}"));
        if (begin < 0) {
            QCOMPARE(import.losses.size(), 1);
            QVERIFY2(import.losses.first().contains(why), qPrintable(import.losses.first()));
            QVERIFY(project->snapshot().annotations.isEmpty());
            return;
        }
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(project->snapshot().annotations.first().first().place.range.begin, begin);
        QCOMPARE(project->snapshot().annotations.first().first().by.created, u"2031-05-06T07:08:09Z"_s);
    }

    void aTagThatIsAWayDownIsTheTagThere()
    {
        Snapshot tagged = markedSnapshot();
        tagged.articles[1].found.link.clear();
        FilledProject project(tagged);
        const ForeignImport import = project.imported(u"jsonld"_s,
            json("[{'type':'Annotation',"
                 "'body':{'type':'TextualBody','purpose':'tagging','value':'Frames/Calm'},"
                 "'target':{'source':'https://gazette.example/ferry?a=1&b=2',"
                 "'selector':{'type':'TextQuoteSelector','exact':'Nobody was hurt.'}}}]"));
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.merge.tags, 0);
        QCOMPARE(project->snapshot().tags.size(), 5);
        QCOMPARE(import.merge.annotations, 1);
    }
};

static const Suite<TstExchange> suite("tst_exchange");

#include "tst_exchange.moc"
