// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/countedtext.h"
#include "app/import/qdaarchive.h"
#include "app/import/qdaproject.h"
#include "tests/import/zipped.h"
#include "tests/support/suite.h"

#include <KZip>

#include <QBuffer>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

using Files = QList<std::pair<QString, QByteArray>>;

// Identifiers that differ in their last figure.
QByteArray id(char figure)
{
    return QByteArray("0D62985D-B147-4D01-A9B5-CAE5DCD9834") + figure;
}

// XML that is easier to read here: with ' for its quotation marks, and {A} for an identifier.
QByteArray xml(QByteArray text)
{
    text.replace('\'', '"');
    for (char figure : QByteArray("0123456789ABCDEF"))
        text.replace(QByteArray("{") + figure + "}", id(figure));
    return text;
}

QByteArray project(const QByteArray &inside, const QByteArray &origin = "Elsewhere 1")
{
    return xml("<?xml version='1.0' encoding='utf-8'?><Project xmlns='urn:QDA-XML:project:1.0' name='p' origin='"
        + origin + "'>" + inside + "</Project>");
}

const QByteArray codes
    = "<Users><User guid='{{A}}' name='Ana'/></Users><CodeBook><Codes><Code guid='{1}' name='Frames' isCodable='false'>"
      "<Code guid='{2}' name='Blame' isCodable='true' color='#FD4'><Description>who</Description></Code></Code></Codes>"
      "</CodeBook>";

// A project of one source, whose text lies beside.
QByteArray withSource(const QByteArray &inside, const QByteArray &text, const QByteArray &path = "internal://F.txt",
    const QByteArray &file = "sources/F.txt")
{
    return zipped({{u"project.qde"_s,
                       project(codes + "<Sources><TextSource guid='{3}' name='Outlet A' plainTextPath='" + path + "'>"
                           + inside + "</TextSource></Sources>")},
        {QString::fromUtf8(file), text}});
}

// The same, with the text as it is rather than compressed.
QByteArray storedSource(const QByteArray &words)
{
    QBuffer buffer;
    KZip zip(&buffer);
    zip.setCompression(KZip::NoCompression);
    if (!zip.open(QIODevice::WriteOnly))
        return {};
    zip.writeFile(u"project.qde"_s,
        project("<Sources><TextSource guid='{3}' name='A' plainTextPath='internal://F.txt'/></Sources>"));
    zip.writeFile(u"sources/F.txt"_s, words);
    zip.close();
    return buffer.data();
}

QByteArray selection(const QByteArray &begin, const QByteArray &end, const QByteArray &name = {})
{
    return "<PlainTextSelection guid='{4}' name='" + name + "' startPosition='" + begin + "' endPosition='" + end
        + "' creatingUser='0d62985d-b147-4d01-a9b5-cae5dcd9834a' creationDateTime='2031-01-02T03:04:05Z'><Coding "
          "guid='{5}'><CodeRef targetGUID='{2}'/>"
          "</Coding></PlainTextSelection>";
}

ForeignMarks read(const QByteArray &qdpx)
{
    const Result<ForeignMarks> marks = readQdaProject(qdpx, u"folder/p.qdpx"_s);
    if (!marks)
        qWarning("%s", qPrintable(marks.error().message));
    return marks.value_or(ForeignMarks());
}

const QByteArray text = "🚢 The ferry left.\nNobody “was” hurt.\n";

}

class TstRefiQdaImport : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrongIsOneSentence_data();
    void whatIsWrongIsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const Result<ForeignMarks> marks = readQdaProject(bytes, u"folder/p.qdpx"_s);
        QVERIFY(!marks.has_value());
        QCOMPARE(marks.error().message, u"“p.qdpx” cannot be read: %1."_s.arg(why));
    }

    void whatIsWrongInACodebookIsOneSentence_data();
    void whatIsWrongInACodebookIsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const Result<ForeignMarks> marks = readCodebook(xml(bytes), u"book.qdc"_s);
        QVERIFY(!marks.has_value());
        QCOMPARE(marks.error().message, u"“book.qdc” cannot be read: %1."_s.arg(why));
    }

    void everyWayToCountIsUnderstood_data();
    void everyWayToCountIsUnderstood()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, end);
        QFETCH(bool, isStandard);
        const ForeignMarks marks = read(withSource(selection(begin, end, "Nobody “was”"), bytes));
        QCOMPARE(marks.marks.size(), 1);
        QCOMPARE(marks.marks.first().place.exact, u"Nobody “was”"_s);
        QCOMPARE(marks.marks.first().place.points, (TextRange{18, 30}));
        QCOMPARE(marks.remarks.isEmpty(), isStandard);
        QVERIFY(!marks.articles.first().article.text.contains(u'\r'));
    }

    void aNameThatIsCutTellsAsWell()
    {
        const ForeignMarks marks
            = read(withSource(selection("19", "31", "Nobody “wa…"), QByteArray(text).replace("\n", "\r\n")));
        QCOMPARE(marks.marks.first().place.exact, u"Nobody “was”"_s);
    }

    void aSourceIsFoundHoweverItIsNamed_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char *name, const QByteArray &path, const QByteArray &file) {
            QTest::newRow(name) << path << file;
        };
        row("as the standard says", "internal://F.txt", "sources/F.txt");
        row("with one stroke", "internal:/F.txt", "sources/F.txt");
        row("bare", "F.txt", "sources/F.txt");
        row("with its folder", "internal://sources/F.txt", "sources/F.txt");
        row("a folder with a capital", "internal://F.txt", "Sources/f.TXT");
        row("without a folder", "internal://F.txt", "F.txt");
    }
    void aSourceIsFoundHoweverItIsNamed()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, file);
        const ForeignMarks marks = read(withSource(selection("2", "11"), text, path, file));
        QCOMPARE(marks.articles.size(), 1);
        QCOMPARE(marks.articles.first().article.text, QString::fromUtf8(text));
    }

    void aProjectMayBeCalledAsItLikes()
    {
        QCOMPARE(read(zipped({{u"My Ferry.QDE"_s, project(codes)}})).tags.size(), 2);
    }

    void codesBecomeTags()
    {
        const ForeignMarks marks = read(withSource(selection("2", "11"), text));
        QCOMPARE(marks.tags.size(), 2);
        QVERIFY(marks.tags[0].isGroup);
        QCOMPARE(marks.tags[1].parent, 0);
        QCOMPARE(marks.tags[1].colour, u"#ffdd44"_s);
        QCOMPARE(marks.tags[1].description, u"who"_s);
        const ForeignMark mark = marks.marks.first();
        QCOMPARE(mark.tags, QList<qsizetype>{1});
        QCOMPARE(mark.author, u"Ana"_s); // found whatever the case, with braces or without
        QCOMPARE(mark.created, u"2031-01-02T03:04:05Z"_s);
        QVERIFY(!mark.isNote);
    }

    void aCodeThatIsPutOnSomethingIsATag()
    {
        const ForeignMarks marks = read(withSource(
            QByteArray(selection("2", "11")).replace("CodeRef targetGUID='{2}'", "CodeRef targetGUID='{1}'"), text));
        QVERIFY(!marks.tags[0].isGroup);
        QCOMPARE(marks.marks.first().tags, QList<qsizetype>{0});
    }

    // By reference, by link, and on codes, sources and projects.
    void notesAreFoundWhereverTheyHang()
    {
        const QByteArray one = selection("2", "11");
        const QByteArray source
            = "<Sources><TextSource guid='{3}' name='A'><PlainTextContent>The ferry left.\nAll well."
              "</PlainTextContent>"
            + QByteArray(one).replace("</PlainTextSelection>", "<NoteRef targetGUID='{6}'/></PlainTextSelection>")
            + "<NoteRef targetGUID='{7}'/></TextSource></Sources>";
        const QByteArray notes
            = "<Notes><Note guid='{6}' name='n'><PlainTextContent>by reference</PlainTextContent></Note>"
              "<Note guid='{7}' name='n'><PlainTextContent>on the source</PlainTextContent></Note>"
              "<Note guid='{8}' name='n'><PlainTextContent>by link</PlainTextContent></Note>"
              "<Note guid='{9}' name='called so'/></Notes>"
              "<Links><Link guid='{B}' originGUID='{8}' targetGUID='{4}'/><Link guid='{C}' originGUID='{4}' "
              "targetGUID='{3}'/></Links>";
        const ForeignMarks marks = read(zipped({{u"project.qde"_s, project(codes + source + notes)}}));
        QCOMPARE(marks.marks.size(), 3);
        QCOMPARE(marks.marks[0].note, u"by reference\n\nby link"_s);
        QCOMPARE(marks.marks[0].place.exact, u"e ferry l"_s);
        QCOMPARE(marks.marks[1].note, u"on the source"_s);
        QVERIFY(marks.marks[1].place.isWhole() && marks.marks[1].place.article == 0);
        QCOMPARE(marks.marks[2].note, u"called so"_s);
        QCOMPARE(marks.marks[2].place.article, -1);
        QCOMPARE(marks.remarks, QStringList{u"Links were left out: 1."_s});
    }

    void whatHasNoPlaceHereIsNamed()
    {
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project(codes
                + "<Cases><Case guid='{6}' name='c'/></Cases><Sources><PictureSource guid='{7}'/><TextSource "
                  "guid='{8}' "
                  "name='Gone' plainTextPath='relative://F.txt'/><TextSource guid='{3}' name='A'><PlainTextContent>The "
                  "ferry left.</PlainTextContent><PlainTextSelection guid='{4}' startPosition='3' endPosition='3'/>"
                  "<PlainTextSelection guid='{5}' startPosition='0' endPosition='3'><Coding guid='{9}'><CodeRef "
                  "targetGUID='{F}'/></Coding></PlainTextSelection></TextSource></Sources>"
                  "<Sets><Set guid='{B}' name='s'/></Sets><Graphs><Graph guid='{C}'/></Graphs>")}}));
        QCOMPARE(marks.marks.size(), 1);
        QCOMPARE(marks.remarks,
            (QStringList{u"The source “Gone” was left out: its text is not in the file."_s,
                u"A selection without words in “A” was left out."_s,
                u"A coding with a code that is not in the file was left out."_s,
                u"Sources that are no text were left out: 1."_s, u"Cases were left out: 1."_s,
                u"Sets were left out: 1."_s, u"Graphs were left out: 1."_s}));
    }

    void notesOnWhatIsNotThereAreNoNotesOnTheProject_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QStringList>("remarks");
        const QByteArray notes = "<Notes><Note guid='{5}' name='n'><PlainTextContent>Ask again.</PlainTextContent>"
                                 "</Note><Note guid='{6}' name='m'><PlainTextContent>On all.</PlainTextContent></Note>"
                                 "</Notes>";
        const auto gone = [&notes](const QByteArray &inside, const QByteArray &links = {}) {
            return "<Sources><TextSource guid='{8}' name='Gone' plainTextPath='relative://F.txt'>" + inside
                + "</TextSource></Sources>" + notes + links;
        };
        const QString without = u"The source “Gone” was left out: its text is not in the file."_s;
        const QString withIt = u"With “Gone” went what was marked in it and said of it: 1."_s;
        const QString lost = u"The note “Ask again.” was left out: what it is on did not come in."_s;
        const auto row = [](const char *name, const QByteArray &inside, const QStringList &remarks) {
            QTest::newRow(name) << inside << remarks;
        };
        row("on a source whose text is missing", gone("<NoteRef targetGUID='{5}'/>"), {without, lost});
        row("on words in such a source",
            gone("<PlainTextSelection guid='{4}' startPosition='0' endPosition='3'><NoteRef targetGUID='{5}'/>"
                 "</PlainTextSelection>"),
            {without, withIt, lost});
        row("by a link to such a source",
            gone({}, "<Links><Link guid='{9}' originGUID='{5}' targetGUID='{8}'/></Links>"), {without, lost});
        row("on a picture",
            "<Sources><PictureSource guid='{7}'><NoteRef targetGUID='{5}'/></PictureSource></Sources>" + notes,
            {lost, u"Sources that are no text were left out: 1."_s});
    }
    void notesOnWhatIsNotThereAreNoNotesOnTheProject()
    {
        QFETCH(const QByteArray, inside);
        QFETCH(const QStringList, remarks);
        const ForeignMarks marks = read(zipped({{u"project.qde"_s, project(codes + inside)}}));
        QCOMPARE(marks.marks.size(), 1);
        QCOMPARE(marks.marks.first().note, u"On all."_s);
        QCOMPARE(marks.remarks, remarks);
    }

    // What the schema knows and nobody here reads, and what it does not know: each is counted.
    void nothingIsDroppedInSilence_data();
    void nothingIsDroppedInSilence()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QString, said);
        const ForeignMarks marks = read(zipped({{u"project.qde"_s, project(codes + inside)}}));
        QVERIFY2(marks.remarks.contains(said), qPrintable(marks.remarks.join(u'\n')));
    }

    void theTextOfAPdfIsRead()
    {
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project(codes
                + "<Sources><PDFSource guid='{3}' name='A' path='internal://A.pdf'><Representation guid='{8}'>"
                  "<PlainTextContent>The ferry left.</PlainTextContent>"
                + selection("4", "9") + "</Representation></PDFSource></Sources>")}}));
        QCOMPARE(marks.marks.size(), 1);
        QCOMPARE(marks.marks.first().place.exact, u"ferry"_s);
    }

    void variablesTellOfTheArticle()
    {
        const QByteArray inside
            = "<VariableValue><VariableRef targetGUID='{6}'/><TextValue>Gazette</TextValue></VariableValue>"
              "<VariableValue><VariableRef targetGUID='{7}'/><DateValue>2031-05-06</DateValue></VariableValue>";
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project(
                "<Variables><Variable guid='{6}' name='Outlet' typeOfVariable='Text'/><Variable guid='{7}' name='Date' "
                "typeOfVariable='Date'/></Variables><Sources><TextSource guid='{3}' name='A'><PlainTextContent>The "
                "ferry left at nine.</PlainTextContent>"
                + inside + "</TextSource></Sources>")}}));
        QCOMPARE(marks.articles.first().article.outlet, u"Gazette"_s);
        QCOMPARE(marks.articles.first().article.published, u"2031-05-06"_s);
    }

    // Pitfall 6: only one of the two should be there; in the texts beside the places were counted.
    void aTextThatIsGivenTwiceIsTheOneBeside()
    {
        const ForeignMarks marks = read(
            withSource("<PlainTextContent>Something else entirely.</PlainTextContent>" + selection("2", "11"), text));
        QCOMPARE(marks.articles.size(), 1);
        QCOMPARE(marks.articles.first().article.text, QString::fromUtf8(text));
        QCOMPARE(marks.marks.first().place.exact, u"The ferry"_s);
    }

    // Pitfall 10: what says nothing can be put on words, and what others stand under can be as well.
    void aCodeThatSaysNothingIsATag()
    {
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project("<CodeBook><Codes><Code guid='{1}' name='Frames'><Code guid='{2}' name='Blame' isCodable='true' "
                    "color='#FFFFD54F'/></Code></Codes></CodeBook>")}}));
        QCOMPARE(marks.tags.size(), 2);
        QVERIFY(!marks.tags[0].isGroup && !marks.tags[1].isGroup);
        QCOMPARE(marks.tags[1].parent, 0);
        QCOMPARE(marks.tags[1].colour, QString()); // pitfall 9: eight figures are no colour of the standard
    }

    // Pitfall 10 as well.
    void groupsBeforeANameAreGroupsWhereAtlasTiWritesThem_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QList<qsizetype>>("parents");
        QTest::newRow("from ATLAS.ti") << QByteArray("ATLAS.ti 23")
                                       << QStringList{u"Frames"_s, u"Blame"_s, u"Calm"_s, u"Alone"_s}
                                       << QList<qsizetype>{-1, 0, 0, -1};
        QTest::newRow("from elsewhere") << QByteArray("Elsewhere 1")
                                        << QStringList{u"Frames::Blame"_s, u"Frames::Calm"_s, u"Alone"_s}
                                        << QList<qsizetype>{-1, -1, -1};
    }
    void groupsBeforeANameAreGroupsWhereAtlasTiWritesThem()
    {
        QFETCH(const QByteArray, origin);
        QFETCH(const QStringList, names);
        QFETCH(const QList<qsizetype>, parents);
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project("<CodeBook><Codes><Code guid='{1}' name='Frames::Blame' isCodable='true'/><Code guid='{2}' "
                    "name='Frames::Calm' isCodable='true'/><Code guid='{3}' name='Alone' isCodable='true'/></Codes>"
                    "</CodeBook><Sources><TextSource guid='{6}' name='A'><PlainTextContent>The ferry left."
                    "</PlainTextContent>"
                    + selection("4", "9") + "</TextSource></Sources>",
                origin)}}));
        QCOMPARE(marks.tags.size(), names.size());
        for (qsizetype i = 0; i < names.size(); ++i) {
            QCOMPARE(marks.tags[i].name, names[i]);
            QCOMPARE(marks.tags[i].parent, parents[i]);
        }
        QCOMPARE(marks.tags[marks.marks.first().tags.first()].name, names[names.size() - 2]);
    }

    // Pitfall 13: on the source itself, with a case for a code, with a description alone, of one name.
    void codingsSitWhereProgramsPutThem()
    {
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project(codes
                + "<Cases><Case guid='{6}' name='c'/></Cases><Sources><TextSource guid='{3}' name='A'>"
                  "<PlainTextContent>The ferry left at nine.</PlainTextContent>"
                  "<PlainTextSelection guid='{4}' name='so' startPosition='4' endPosition='9'><Coding guid='{5}'>"
                  "<CodeRef targetGUID='{6}'/></Coding></PlainTextSelection>"
                  "<PlainTextSelection guid='{7}' name='so' startPosition='10' endPosition='14'><Description>why?"
                  "</Description></PlainTextSelection>"
                  "<Coding guid='{8}'><CodeRef targetGUID='{2}'/></Coding></TextSource></Sources>")}}));
        QCOMPARE(marks.marks.size(), 3);
        QCOMPARE(marks.marks[0].tags, QList<qsizetype>());
        QCOMPARE(marks.marks[1].note, u"why?"_s);
        QCOMPARE(marks.marks[1].place.exact, u"left"_s);
        QVERIFY(marks.marks[2].place.isWhole());
        QCOMPARE(marks.marks[2].tags, QList<qsizetype>{1});
        QCOMPARE(marks.remarks,
            (QStringList{
                u"A coding with a code that is not in the file was left out."_s, u"Cases were left out: 1."_s}));
    }

    // What programs call the memo of a document or of the project. Ours are copies of the notes.
    void descriptionsOfSourcesAndProjectsAreNotes_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QStringList>("notes");
        QTest::newRow("of another program")
            << QByteArray("Elsewhere 1") << QStringList{u"in a hurry"_s, u"what it is about"_s};
        QTest::newRow("of ours") << QByteArray("Synoptic 1") << QStringList();
    }
    void descriptionsOfSourcesAndProjectsAreNotes()
    {
        QFETCH(const QByteArray, origin);
        QFETCH(const QStringList, notes);
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project(
                "<Sources><TextSource guid='{3}' name='A'><Description>in a hurry</Description><PlainTextContent>The "
                "ferry left.</PlainTextContent></TextSource></Sources><Description>what it is about</Description>",
                origin)}}));
        QStringList found;
        for (const ForeignMark &mark : marks.marks)
            found.append(mark.note);
        QCOMPARE(found, notes);
        if (!notes.isEmpty()) {
            QCOMPARE(marks.marks[0].place.article, 0);
            QCOMPARE(marks.marks[1].place.article, -1);
        }
    }

    void aNoteInARichTextAloneIsSaidToBeLost()
    {
        const ForeignMarks marks = read(zipped({{u"project.qde"_s,
            project("<Notes><Note guid='{6}' name='Memo 1' richTextPath='internal://M.docx'/></Notes>")}}));
        QCOMPARE(marks.marks.size(), 1);
        QCOMPARE(marks.marks.first().note, u"Memo 1"_s);
        QCOMPARE(marks.remarks,
            QStringList{
                u"Of the note “Memo 1” the name alone came in: its text is not in the file, or not as plain text."_s});
    }

    void filesBesideAreNoMatter()
    {
        QCOMPARE(
            read(zipped({{u"project.qde"_s, project(codes)}, {u"synoptic.json"_s, "{}"}, {u"sources/x.png"_s, "x"}}))
                .tags.size(),
            2);
    }
};

void TstRefiQdaImport::nothingIsDroppedInSilence_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &inside, const QString &said) {
        QTest::newRow(name) << inside << said;
    };
    const auto sources = [](const QByteArray &inside) { return "<Sources>" + inside + "</Sources>"; };
    const auto text = [&sources](const QByteArray &inside) {
        return sources("<TextSource guid='{3}' name='A'><PlainTextContent>The ferry left.</PlainTextContent>" + inside
            + "</TextSource>");
    };
    const QByteArray value
        = "<VariableValue><VariableRef targetGUID='{6}'/><TextValue>dark</TextValue></VariableValue>";
    const QByteArray coding = "<Coding guid='{9}'><CodeRef targetGUID='{2}'/></Coding>";
    for (const QByteArray &kind : QByteArrayList{"Picture", "Audio", "Video", "PDF"}) {
        const QByteArray source = "<" + kind + "Source guid='{7}'><Description>a view</Description><" + kind
            + "Selection guid='{8}'>" + coding + "</" + kind + "Selection>" + coding + "</" + kind + "Source>";
        row(kind + " source", sources(source), u"Sources that are no text were left out: 1."_s);
        row(kind + " selection", sources(source), u"With them went what was marked in them: 2."_s);
        row("what describes a " + kind, sources(source), u"Descriptions of what has none here were left out: 1."_s);
    }
    row("a transcript",
        sources("<AudioSource guid='{7}'><Transcript guid='{8}'><PlainTextContent>Yes.</PlainTextContent>"
                "<SyncPoint guid='{9}'/></Transcript></AudioSource>"),
        u"With them went transcripts and descriptions in words: 1."_s);
    row("words on a picture",
        sources("<PictureSource guid='{7}'><TextDescription guid='{8}'><PlainTextContent>A quay."
                "</PlainTextContent></TextDescription></PictureSource>"),
        u"With them went transcripts and descriptions in words: 1."_s);
    const QByteArray pdf = "<PDFSource guid='{7}'><PDFSelection guid='{8}' page='0' firstX='1' firstY='1' secondX='9' "
                           "secondY='9'/><PDFSelection guid='{9}' page='1'/><Representation guid='{3}'><Description>so"
                           "</Description><PlainTextContent>The ferry left.</PlainTextContent>"
        + value + "</Representation></PDFSource>";
    row("a PDF with its text", sources(pdf), u"Of PDFs the text alone came in: 1."_s);
    row("places on pages", sources(pdf), u"Places on pages of PDFs were left out: 2."_s);
    row("what describes the text of a PDF", sources(pdf), u"Descriptions of what has none here were left out: 1."_s);
    row("a value of the text of a PDF", sources(pdf),
        u"Values of variables that mean nothing here were left out: 1."_s);
    row("variables that an article has not",
        "<Variables><Variable guid='{6}' name='Mood' typeOfVariable='Text'/></Variables>" + text(value),
        u"Values of variables that mean nothing here were left out: 1 (mood)."_s);
    row("what a variable means",
        "<Variables><Variable guid='{6}' name='Mood' typeOfVariable='Text'><Description>of it</Description></Variable>"
        "</Variables>",
        u"Descriptions of what has none here were left out: 1."_s);
    row("the looks of a text",
        sources("<TextSource guid='{3}' name='A' richTextPath='internal://A.docx'><PlainTextContent>The ferry left."
                "</PlainTextContent></TextSource>"),
        u"Of texts that are also there with their looks, the plain text came in: 1."_s);
    row("what is marked in a note",
        "<Notes><Note guid='{6}' name='n'><PlainTextContent>So it is.</PlainTextContent><PlainTextSelection guid='{7}' "
        "startPosition='0' endPosition='2'/>"
            + coding + "</Note></Notes>",
        u"What was marked in notes, or said of them in variables, was left out: 2."_s);
    row("what describes a note",
        "<Notes><Note guid='{6}' name='n'><Description>why</Description><PlainTextContent>So it is.</PlainTextContent>"
        "</Note></Notes>",
        u"Descriptions of what has none here were left out: 1."_s);
    row("a case", "<Cases><Case guid='{6}' name='c'/></Cases>", u"Cases were left out: 1."_s);
    row("a set", "<Sets><Set guid='{6}' name='s'><MemberCode targetGUID='{2}'/></Set></Sets>",
        u"Sets were left out: 1."_s);
    row("a graph", "<Graphs><Graph guid='{6}'><Vertex guid='{7}'/></Graph></Graphs>", u"Graphs were left out: 1."_s);
    row("a link", "<Links><Link guid='{6}' originGUID='{1}' targetGUID='{2}'/></Links>", u"Links were left out: 1."_s);
    row("what the standard does not know", text("<Sentiment score='1'/><Sentiment/><Weight/>"),
        u"What the standard does not know was left out: 3 (Sentiment, Weight)."_s);
}

void TstRefiQdaImport::whatIsWrongIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    const auto row
        = [](const char *name, const QByteArray &bytes, const QString &why) { QTest::newRow(name) << bytes << why; };
    const auto qde = [](const QByteArray &bytes) { return zipped({{u"project.qde"_s, bytes}}); };
    const QString outside = u"a selection, %1 to %2, is outside “Outlet A”"_s;
    row("no zip archive", "GIF89a", u"it is no sound zip archive"_s);
    row("a zip archive cut off", withSource({}, text).chopped(40), u"it is no sound zip archive"_s);
    row("no project in it", zipped({{u"a.txt"_s, "a"}}), u"there is no project.qde in it"_s);
    row("two projects in it", zipped({{u"a.qde"_s, "a"}, {u"b.qde"_s, "b"}}),
        u"there is more than one project in it"_s);
    row("no project of this kind", qde("<html/>"), u"it holds no project of REFI-QDA"_s);
    row("a document type with entities",
        qde("<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><Project name='&b;'/>"),
        u"it brings a document type of its own"_s);
    row("an entity from a file", qde("<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><Project>&a;</Project>"),
        u"it brings a document type of its own"_s);
    row("nested without end", qde(QByteArray("<Code>").repeated(5000) + QByteArray("</Code>").repeated(5000)),
        u"it is nested too deeply"_s);
    row("an identifier that is none", qde(project("<Users><User guid='12'/></Users>")),
        u"“12” is no identifier (guid of User)"_s);
    row("an identifier that is missing", qde(project("<CodeBook><Codes><Code name='a'/></Codes></CodeBook>")),
        u"“” is no identifier (guid of Code)"_s);
    row("two codes with one identifier",
        qde(project("<CodeBook><Codes><Code guid='{1}' name='a'/><Code guid='{1}' name='b'/></Codes></CodeBook>")),
        u"two codes have the identifier %1"_s.arg(QString::fromLatin1(id('1'))));
    row("a code without a name", qde(project("<CodeBook><Codes><Code guid='{1}'/></Codes></CodeBook>")),
        u"the code %1 has no name"_s.arg(QString::fromLatin1(id('1'))));
    row("a place beyond the text", withSource(selection("0", "4000"), text), outside.arg(u"0"_s, u"4000"_s));
    row("a place up to the largest number", withSource(selection("0", "9223372036854775807"), text),
        outside.arg(u"0"_s, u"9223372036854775807"_s));
    row("a place turned round", withSource(selection("9", "3"), text), outside.arg(u"9"_s, u"3"_s));
    row("a place before the text", withSource(selection("-1", "3"), text), u"“-1” is no place in a text"_s);
    row("a place that is no number", withSource(selection("0x1", "3"), text), u"“0x1” is no place in a text"_s);
    row("a number beyond all numbers", withSource(selection("0", "99999999999999999999"), text),
        u"“99999999999999999999” is no place in a text"_s);
    row("a source above the archive", withSource({}, text, "internal://../F.txt"),
        u"it names “internal://../F.txt”, which leads out of it"_s);
    row("a source of the system", withSource({}, text, "/etc/hostname"),
        u"it names “/etc/hostname”, which leads out of it"_s);
    row("a source on a drive", withSource({}, text, "C:\\F.txt"), u"it names “C:\\F.txt”, which leads out of it"_s);
    row("the end of an archive cut off", withSource({}, text).chopped(1), u"it is no sound zip archive"_s);
    row("a letter of a source that was changed on the way",
        QByteArray(storedSource("The ferry left.")).replace("The ferry left.", "The merry left."),
        u"“sources/F.txt” in it is damaged"_s);
    row("an archive with a way out of it", zipped({{u"project.qde"_s, project(codes)}, {u"../../evil.txt"_s, "x"}}),
        u"it holds “../../evil.txt”, which leads out of it"_s);
    row("a source that unpacks without end", withSource({}, QByteArray(40 * 1024 * 1024, 'a')),
        u"“sources/F.txt” in it unpacks to far more than a text does"_s);
    row("a project that unpacks without end", qde(QByteArray(40 * 1024 * 1024, ' ')),
        u"“project.qde” in it unpacks to far more than a text does"_s);
}

void TstRefiQdaImport::whatIsWrongInACodebookIsOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("something else") << QByteArray("<html/>") << u"it holds no codebook of REFI-QDA"_s;
    QTest::newRow("a document type") << QByteArray("<!DOCTYPE a><CodeBook/>")
                                     << u"it brings a document type of its own"_s;
    QTest::newRow("a wrong identifier") << QByteArray(
        "<CodeBook><Codes><Code guid='{{1}' name='a'/></Codes></CodeBook>")
                                        << u"“{%1” is no identifier (guid of Code)"_s.arg(QString::fromLatin1(id('1')));
}

void TstRefiQdaImport::everyWayToCountIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<bool>("isStandard");
    const QByteArray windows = QByteArray(text).replace("\n", "\r\n");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &begin, const QByteArray &end,
                         bool isStandard) { QTest::newRow(name) << bytes << begin << end << isStandard; };
    row("code points", text, "18", "30", true);
    row("with a byte order mark, which nobody counts", "\xEF\xBB\xBF" + text, "18", "30", true);
    row("two for a line end, counted as one", windows, "18", "30", true);
    row("two for a line end, counted as two", windows, "19", "31", false);
    row("UTF-16", text, "19", "31", false);
    row("UTF-16, two for a line end", windows, "20", "32", false);
    row("bytes of UTF-8", text, "21", "37", false);
    row("the end is the last character", text, "18", "29", false);
}

static const Synoptic::Test::Suite<TstRefiQdaImport> suite("tst_refiqdaimport");

#include "tst_refiqdaimport.moc"
