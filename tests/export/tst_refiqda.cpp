// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "tests/export/markedwork.h"
#include "tests/export/reading.h"
#include "tests/support/suite.h"

#include <KZip>

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

struct Written {
    QByteArray bytes;
    QByteArray qde; // of a project: its XML
    QHash<QString, QByteArray> sources;
    QStringList entries;
    QStringList remarks;
    Error error;
};

Written written(const QString &format, const Exportable &work = markedWork())
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"Ferry."_s + format);
    Progress progress;
    const auto report = exporterNamed(format)->write(work, {}, target, progress);
    Written it;
    if (!report) {
        it.error = report.error();
        return it;
    }
    it.remarks = report->remarks;
    it.bytes = bytesOf(target);
    KZip zip(target);
    if (format != "qdpx"_L1 || !zip.open(QIODevice::ReadOnly))
        return it;
    for (const QString &name : zip.directory()->entries()) {
        const KArchiveEntry *entry = zip.directory()->entry(name);
        if (entry->isFile()) {
            it.entries.append(name);
            if (name.endsWith(".qde"_L1))
                it.qde = static_cast<const KArchiveFile *>(entry)->data();
            continue;
        }
        const auto *inside = static_cast<const KArchiveDirectory *>(entry);
        for (const QString &source : inside->entries()) {
            it.entries.append(name + u'/' + source);
            it.sources.insert(source, static_cast<const KArchiveFile *>(inside->entry(source))->data());
        }
    }
    return it;
}

// All values of an attribute, of elements of this name or of all.
QStringList valuesOf(const QByteArray &xml, const QString &attribute, const QString &element = {})
{
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().hasAttribute(attribute)
            && (element.isEmpty() || reader.name() == element))
            values.append(reader.attributes().value(attribute).toString());
    }
    return values;
}

QString sliced(const QByteArray &utf8, qsizetype begin, qsizetype end)
{
    const QList<uint> points = QString::fromUtf8(utf8).toUcs4().sliced(begin, end - begin);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

}

class TstRefiQda : public QObject
{
    Q_OBJECT
private slots:
    void aProjectIsValidUnderTheSchema()
    {
        const Written it = written(u"qdpx"_s);
        QCOMPARE(qdaFaults(it.qde, u"Project.xsd"_s), QString());
        QCOMPARE(qdaFaults(written(u"qdpx"_s, {}).qde, u"Project.xsd"_s), QString()); // nothing in it
    }

    void aCodebookIsValidUnderTheSchema()
    {
        QCOMPARE(qdaFaults(written(u"qdc"_s).bytes, u"Codebook.xsd"_s), QString());
    }

    void theSchemaRefusesWhatIsWrong()
    {
        const QByteArray right = written(u"qdpx"_s).qde;
        QVERIFY(!qdaFaults(QByteArray(right).replace("<Users>", "<Sets/><Users>"), u"Project.xsd"_s).isEmpty());
        QVERIFY(!qdaFaults(QByteArray(right).replace("T08:09:10Z", " 08:09:10Z"), u"Project.xsd"_s).isEmpty());
    }

    void aCodebookWithoutTagsIsNone()
    {
        const Written it = written(u"qdc"_s, {});
        QVERIFY(it.bytes.isEmpty());
        QCOMPARE(it.error.message, u"The project has no tags, so there is no codebook to write."_s);
    }

    void namesInTheArchiveAreThoseThatAllProgramsRead()
    {
        const Written it = written(u"qdpx"_s);
        QCOMPARE(it.entries.size(), 6);
        QVERIFY(it.entries.contains(u"project.qde"_s));
        QVERIFY(it.entries.contains(u"synoptic.json"_s)); // which no other program asks for
        static const QRegularExpression source(u"^sources/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\\.txt$"_s);
        for (const QString &name : it.entries)
            QVERIFY2(name == "project.qde"_L1 || name == "synoptic.json"_L1 || source.match(name).hasMatch(),
                qPrintable(name));
    }

    // Pitfalls 1 to 4: code points, the end exclusive, lines that end in LF, no byte order mark.
    void placesHoldTheWordsInTheTextBeside()
    {
        const Written it = written(u"qdpx"_s);
        QXmlStreamReader xml(it.qde);
        QByteArray text;
        qsizetype selections = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == "TextSource"_L1) {
                const QString path = attributes.value(u"plainTextPath"_s).toString();
                QVERIFY2(path.startsWith("internal://"_L1), qPrintable(path));
                text = it.sources.value(path.sliced(11));
                QVERIFY(!text.isEmpty() && !text.contains('\r') && !text.startsWith("\xEF\xBB\xBF"));
                // Pitfall 5: a rich text that is plain makes a program fail.
                QVERIFY(!attributes.hasAttribute(u"richTextPath"_s));
            } else if (xml.name() == "PlainTextContent"_L1) {
                QVERIFY(selections == 8); // pitfall 6: of notes only, which stand behind the sources
            } else if (xml.name() == "PlainTextSelection"_L1) {
                ++selections;
                QCOMPARE(sliced(text, attributes.value(u"startPosition"_s).toLongLong(),
                             attributes.value(u"endPosition"_s).toLongLong())
                             .simplified(),
                    attributes.value(u"name"_s).toString());
            }
        }
        QVERIFY(!xml.hasError());
        QCOMPARE(selections, 8);
    }

    // Pitfall 7.
    void everyIdentifierIsOfOneThing()
    {
        const QByteArray xml = written(u"qdpx"_s).qde;
        const QStringList guids = valuesOf(xml, u"guid"_s);
        QCOMPARE(QSet<QString>(guids.begin(), guids.end()).size(), guids.size());
        static const QRegularExpression upper(u"^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$"_s);
        for (const QString &guid : guids)
            QVERIFY2(upper.match(guid).hasMatch(), qPrintable(guid));
        for (const QString &attribute : {u"targetGUID"_s, u"creatingUser"_s, u"originGUID"_s}) {
            for (const QString &target : valuesOf(xml, attribute))
                QVERIFY2(guids.contains(target), qPrintable(attribute + u' ' + target));
        }
    }

    // Pitfall 8.
    void momentsAreInUtcAndSaySo()
    {
        static const QRegularExpression moment(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
        const QByteArray xml = written(u"qdpx"_s).qde;
        const QStringList moments = valuesOf(xml, u"creationDateTime"_s) + valuesOf(xml, u"modifiedDateTime"_s);
        QVERIFY(moments.size() > 10);
        for (const QString &it : moments)
            QVERIFY2(moment.match(it).hasMatch(), qPrintable(it));
    }

    // Pitfall 9: xmllint lets eight figures pass, programs do not.
    void coloursHaveSixFigures()
    {
        static const QRegularExpression colour(u"^#[0-9A-F]{6}$"_s);
        const QStringList colours = valuesOf(written(u"qdc"_s).bytes, u"color"_s);
        QCOMPARE(colours.size(), 2);
        for (const QString &it : colours)
            QVERIFY2(colour.match(it).hasMatch(), qPrintable(it));
    }

    // Pitfall 10.
    void everyCodeSaysWhetherItIsPutOnAnything()
    {
        QCOMPARE(valuesOf(written(u"qdc"_s).bytes, u"isCodable"_s),
            (QStringList{u"false"_s, u"true"_s, u"true"_s, u"true"_s, u"true"_s}));
        QCOMPARE(valuesOf(written(u"qdc"_s).bytes, u"name"_s),
            (QStringList{u"Frames"_s, u"Calm"_s, u"Blame / “fault”"_s, u"Crew"_s, u"Unused"_s}));
    }

    // Pitfall 11.
    void whatXmlCannotHoldIsLeftOutAndSaid()
    {
        Snapshot odd = markedSnapshot();
        odd.notes[0].text = u"a\u0007b\uFFFE <&> \"c\"\r\nd"_s;
        odd.tags[4].name = u"<\u0001&\">"_s;
        const Written it = written(u"qdpx"_s, exportableOf(odd));
        QCOMPARE(qdaFaults(it.qde, u"Project.xsd"_s), QString());
        QVERIFY(it.qde.contains("ab &lt;&amp;&gt; &quot;c&quot;\nd"));
        QVERIFY2(it.remarks.contains(u"Control characters that the format cannot hold were left out: 3."_s),
            qPrintable(it.remarks.join(u'\n')));
    }

    void whatStaysBehindIsSaid()
    {
        QCOMPARE(written(u"qdpx"_s).remarks,
            (QStringList{
                u"The format has no place for versions of an article; older ones go out as articles if something "
                "stands on them, of: 1."_s,
                u"Other programs have no place for these; Synoptic finds them in the file: keys of tags (1)."_s}));
    }

    void theSameMarksAreTheSameBytesWhateverTheirNumbers_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("project") << u"qdpx"_s;
        QTest::newRow("codebook") << u"qdc"_s;
    }
    void theSameMarksAreTheSameBytesWhateverTheirNumbers()
    {
        QFETCH(QString, format);
        const QByteArray here = written(format).bytes;
        QVERIFY(!here.isEmpty());
        QCOMPARE(written(format, exportableOf(renumbered(markedSnapshot()))).bytes, here);
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Pacific/Auckland");
        const QByteArray there = written(format).bytes;
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        QCOMPARE(there, here);
    }
};

static const Suite<TstRefiQda> suite("tst_refiqda");

#include "tst_refiqda.moc"
