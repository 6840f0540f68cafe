// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/webannotation.h"
#include "app/project/invariants.h"
#include "tests/export/markedwork.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject page(const Exportable &work = markedWork())
{
    return QJsonDocument::fromJson(webAnnotations(work)).object();
}

QJsonObject itemOn(const QString &words, const QString &motivation)
{
    for (const QJsonValue &item : page()[u"items"_s].toArray()) {
        const QJsonArray selectors = item[u"target"_s][u"selector"_s].toArray();
        if (selectors.first()[u"exact"_s] == words && item[u"motivation"_s].toArray().first() == motivation)
            return item.toObject();
    }
    return {};
}

QString sliced(const QString &text, qsizetype begin, qsizetype end)
{
    const QList<uint> points = text.toUcs4().sliced(begin, end - begin);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

// A device that takes no more than it has room for.
class Narrow : public QIODevice
{
public:
    explicit Narrow(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    qint64 taken() const { return m_taken; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 fits = std::min(size, m_room - m_taken);
        m_taken += fits;
        return fits;
    }

private:
    qint64 m_room;
    qint64 m_taken = 0;
};

}

class TstWebAnnotation : public QObject
{
    Q_OBJECT
private slots:
    void theSampleIsSound() { QCOMPARE(fault(markedSnapshot()), QString()); }

    void everyRecordHasWhatTheModelAsksFor()
    {
        const QJsonObject all = page();
        QCOMPARE(all[u"@context"_s], u"http://www.w3.org/ns/anno.jsonld"_s);
        QCOMPARE(all[u"type"_s], u"AnnotationPage"_s);
        QSet<QString> ids{all[u"id"_s].toString()};
        const QJsonArray items = all[u"items"_s].toArray();
        QCOMPARE(items.size(), 10);
        for (const QJsonValue &item : items) {
            QCOMPARE(item[u"type"_s], u"Annotation"_s);
            QVERIFY(!item[u"target"_s].isUndefined());
            const QString id = item[u"id"_s].toString();
            QVERIFY2(!QUuid::fromString(id.mid(u"urn:uuid:"_s.size())).isNull(), qPrintable(id));
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
    }

    // The W3C publishes no schema of the model as a whole: the assertions of its tests are more than a hundred
    // small ones, each for one sentence. So the schema here is written after the sentences with MUST; each part
    // names the section it is from. Beside it stands one that others published.
    void aPageKeepsTheRulesOfTheModel_data()
    {
        QTest::addColumn<Exportable>("work");
        QTest::newRow("tags, notes, linked copies, an emoji, words from right to left") << markedWork();
        QTest::newRow("three outlets with tags in groups") << codedSample();
        QTest::newRow("markup, control characters, half an emoji") << hostileSample();
        QTest::newRow("nothing at all") << Exportable{};
    }
    void aPageKeepsTheRulesOfTheModel()
    {
        QFETCH(const Exportable, work);
        QCOMPARE(annotationFaults(webAnnotations(work)), QString());
        if (QLatin1StringView(ANNOTATION_SCHEMA_FOLDER).isEmpty())
            QSKIP("the published schema is not there; packaging/test fetches it");
        QCOMPARE(publishedAnnotationFaults(webAnnotations(work)), QString());
    }

    void thePublishedSchemaRefusesWhatIsNoAnnotation_data()
    {
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        const auto row = [](const char *name, const QByteArray &right, const QByteArray &wrong) {
            QTest::newRow(name) << right << wrong;
        };
        row("an annotation on nothing", "\"target\"", "\"on\"");
        row("a page without annotations", "\"items\"", "\"annotations\"");
        row("an author that is a place", "\"Person\"", "\"Place\"");
    }
    void thePublishedSchemaRefusesWhatIsNoAnnotation()
    {
        if (QLatin1StringView(ANNOTATION_SCHEMA_FOLDER).isEmpty())
            QSKIP("the published schema is not there; packaging/test fetches it");
        QFETCH(const QByteArray, right);
        QFETCH(const QByteArray, wrong);
        const QByteArray page = webAnnotations(markedWork());
        QVERIFY(page.contains(right));
        const QString faults = publishedAnnotationFaults(QByteArray(page).replace(right, wrong));
        QVERIFY(faults.startsWith(u'/')); // a fault with its place, not a checker that cannot run
    }

    // Each is our page with one thing in it that the model forbids.
    void whatBreaksARuleIsFound_data()
    {
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        const auto row = [](const char *name, const QByteArray &right, const QByteArray &wrong) {
            QTest::newRow(name) << right << wrong;
        };
        row("another context", "\"http://www.w3.org/ns/anno.jsonld\"", "\"http://www.w3.org/ns/ldp.jsonld\"");
        row("a page of another type", "\"AnnotationPage\"", "\"Page\"");
        row("no annotations on the page", "\"items\"", "\"annotations\"");
        row("an annotation that is none", "\"Annotation\"", "\"Highlight\"");
        row("an annotation on nothing", "\"target\"", "\"on\"");
        row("an annotation without a name", "\"id\": \"urn:uuid:", "\"name\": \"urn:uuid:");
        row("a name that is no IRI", "\"id\": \"urn:uuid:", "\"id\": \"");
        row("two bodies, one of them a plain word", "\"body\"", "\"bodyValue\": \"so\", \"body\"");
        row("a body without a value", "\"value\"", "\"chars\"");
        row("a reason there is not", "\"tagging\"", "\"labelling\"");
        row("a moment without its zone", "T08:09:10Z", "T08:09:10");
        row("a moment in another zone", "T08:09:10Z", "T08:09:10+02:00");
        row("a day there is not", "2031-05-07", "2031-05-37");
        row("a quotation without its words", "\"exact\"", "\"quote\"");
        row("a place before the text", "\"start\": ", "\"start\": -1");
        row("a place that is text", "\"end\": ", "\"end\": \"\", \"to\": ");
        row("a place without its end", "\"end\"", "\"length\"");
        row("a selector there is not", "\"TextPositionSelector\"", "\"WordSelector\"");
        row("a part of nothing", "\"source\"", "\"page\"");
        row("an author that is a place", "\"Person\"", "\"Place\"");
        row("words that are the target", "\"source\"", "\"type\": \"TextualBody\", \"source\"");
        row("a part that is a set as well", "\"source\"", "\"items\": [], \"source\"");
        row("a resource with a purpose", "\"value\"", "\"id\": \"urn:x:y\", \"chars\"");
        row("a body of no moment", "\"purpose\": \"tagging\"", "\"created\": \"today\"");
        row("a page of so many and no more", "\"AnnotationPage\"", "\"AnnotationPage\", \"total\": -1");
        row("a page that is part of a word", "\"AnnotationPage\"", "\"AnnotationPage\", \"partOf\": \"all\"");
    }
    void whatBreaksARuleIsFound()
    {
        QFETCH(const QByteArray, right);
        QFETCH(const QByteArray, wrong);
        const QByteArray page = webAnnotations(markedWork());
        QVERIFY(page.contains(right));
        const QString faults = annotationFaults(QByteArray(page).replace(right, wrong));
        QVERIFY(faults.startsWith(u'/')); // a fault with its place, not a checker that cannot run
    }

    void placesAreCodePointsOfTheText()
    {
        QHash<QString, QString> texts;
        const QJsonArray articles = page()[u"dcterms:references"_s].toArray();
        const QList<StoredArticle> stored = markedSnapshot().articles;
        QCOMPARE(articles.size(), stored.size());
        for (qsizetype i = 0; i < articles.size(); ++i)
            texts.insert(articles[i][u"id"_s].toString(), stored[i].found.text);
        QCOMPARE(texts.size(), stored.size()); // two have one link, and yet two addresses
        qsizetype places = 0;
        for (const QJsonValue &item : page()[u"items"_s].toArray()) {
            const QJsonArray selectors = item[u"target"_s][u"selector"_s].toArray();
            if (selectors.isEmpty())
                continue;
            ++places;
            const QString text = texts.value(item[u"target"_s][u"source"_s].toString());
            const qsizetype start = selectors[1][u"start"_s].toInt();
            const qsizetype end = selectors[1][u"end"_s].toInt();
            const QString prefix = selectors[0][u"prefix"_s].toString();
            const QString suffix = selectors[0][u"suffix"_s].toString();
            QCOMPARE(sliced(text, start, end), selectors[0][u"exact"_s].toString());
            QCOMPARE(sliced(text, start - prefix.toUcs4().size(), start), prefix);
            QCOMPARE(sliced(text, end, end + suffix.toUcs4().size()), suffix);
        }
        QCOMPARE(places, 8);
    }

    void aHighlightHasItsTagsAndItsNote()
    {
        const QJsonObject item = itemOn(u"We left at nine,"_s, u"highlighting"_s);
        QCOMPARE(item[u"motivation"_s].toArray(), (QJsonArray{u"highlighting"_s, u"tagging"_s, u"commenting"_s}));
        const QJsonArray bodies = item[u"body"_s].toArray();
        QCOMPARE(bodies.size(), 3);
        QCOMPARE(bodies[0][u"value"_s], u"Frames/Calm"_s);
        QCOMPARE(bodies[0][u"format"_s], u"text/plain"_s);
        QCOMPARE(bodies[1][u"value"_s], u"Frames/Blame / “fault”"_s);
        QCOMPARE(bodies[2][u"value"_s], u"Is it **true**?\n\n- ask"_s);
        QCOMPARE(item[u"creator"_s][u"name"_s], u"Ana"_s);
        QCOMPARE(item[u"created"_s], u"2031-05-07T08:09:10Z"_s);
        QCOMPARE(item[u"dcterms:isPartOf"_s], itemOn(u"We left at nine"_s, u"highlighting"_s)[u"dcterms:isPartOf"_s]);
    }

    void aNoteOnAQuotationIsNoHighlight()
    {
        const QJsonObject item = itemOn(u"We left at nine,"_s, u"commenting"_s);
        QCOMPARE(item[u"motivation"_s].toArray(), QJsonArray{u"commenting"_s});
        QCOMPARE(item[u"body"_s].toArray().first()[u"value"_s], u"Said again on page 3."_s);
    }

    void theSameMarksAreTheSameBytesWhateverTheirNumbers()
    {
        const Snapshot other = renumbered(markedSnapshot());
        QCOMPARE(fault(other), QString());
        QCOMPARE(webAnnotations(exportableOf(other)), webAnnotations(markedWork()));
    }

    void nothingMarkedIsAPageWithoutItems()
    {
        const QJsonObject all = page({});
        QCOMPARE(all[u"items"_s], QJsonArray());
        QVERIFY(all[u"items"_s].isArray());
    }

    void whatStaysBehindIsSaid()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"marks.jsonld"_s);
        Progress progress;
        const auto report = exporterNamed(u"jsonld")->write(markedWork(), {}, target, progress);
        QVERIFY(report.has_value());
        QCOMPARE(report->articles, 4);
        QCOMPARE(report->remarks,
            (QStringList{u"Web Annotations name the articles, they do not hold their texts."_s,
                u"The format has no place for the keys of tags; left out: 1."_s,
                u"Not in the file: which articles are versions of one another (1)."_s}));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), webAnnotations(markedWork()));
    }

    void whatADeviceDoesNotTakeIsSaid_data()
    {
        QTest::addColumn<qsizetype>("noteSize");
        QTest::addColumn<qint64>("room");
        QTest::addColumn<bool>("isWhole");
        const qsizetype large = 1024 * 1024;
        QTest::newRow("little, and there is room") << qsizetype(10) << large * qint64(4) << true;
        QTest::newRow("little, and there is none") << qsizetype(10) << qint64(0) << false;
        QTest::newRow("little, and there is room for some") << qsizetype(10) << qint64(100) << false;
        QTest::newRow("large notes, and there is room") << large << large * qint64(4) << true;
        QTest::newRow("large notes, and there is room for one") << large << qint64(large + large / 2) << false;
    }
    void whatADeviceDoesNotTakeIsSaid()
    {
        QFETCH(const qsizetype, noteSize);
        QFETCH(const qint64, room);
        QFETCH(const bool, isWhole);
        Exportable work = markedWork();
        QVERIFY(work.snapshot.notes.size() > 1);
        for (qsizetype i = 0; i < 2; ++i)
            work.snapshot.notes[i].text = QString(noteSize, u'n');
        Narrow out(room);
        const Result<void> written = writeWebAnnotations(work, out, Progress());
        QCOMPARE(written.has_value(), isWhole);
        if (isWhole)
            QCOMPARE(out.taken(), webAnnotations(work).size());
        else
            QCOMPARE(written.error().kind, Error::Kind::CannotWrite);
    }

    void nobodyWaitsForTheRestOfACancelledPage()
    {
        Progress progress;
        progress.cancel();
        Narrow out(1024 * 1024);
        const Result<void> written = writeWebAnnotations(markedWork(), out, progress);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Cancelled);
        QVERIFY(out.taken() < webAnnotations(markedWork()).size());
    }

    void aFileThatCannotBeWrittenIsNamed()
    {
        const QTemporaryDir folder;
        Progress progress;
        const QString target = folder.filePath(u"no/such/marks.jsonld"_s);
        const auto report = exporterNamed(u"jsonld")->write(markedWork(), {}, target, progress);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().kind, Error::Kind::CannotWrite);
        QVERIFY2(report.error().message.startsWith(u"“marks.jsonld” could not be written: "_s),
            qPrintable(report.error().message));
    }
};

static const Suite<TstWebAnnotation> suite("tst_webannotation");

#include "tst_webannotation.moc"
