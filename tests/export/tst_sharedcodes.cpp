// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/sharedcodes.h"
#include "app/quotes/finder.h"
#include "app/text/interchange.h"
#include "tests/export/markedwork.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray qde(const Exportable &work, const ExportChoices &choices = {})
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"Ferry.qdpx"_s);
    return exported("qdpx", work, target, choices) ? qdeOf(target) : QByteArray();
}

QStringList remarks(const Exportable &work, const ExportChoices &choices = {})
{
    const QTemporaryDir folder;
    return exported("qdpx", work, folder.filePath(u"Ferry.qdpx"_s), choices).value().remarks;
}

// The attributes of each element of this name; "in" is the name of its source, where it stands in one.
QList<QHash<QString, QString>> elements(const QByteArray &xml, QLatin1StringView name)
{
    QList<QHash<QString, QString>> all;
    QString source;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "TextSource"_L1)
            source = reader.attributes().value("name"_L1).toString();
        if (reader.name() != name)
            continue;
        QHash<QString, QString> attributes{{u"in"_s, source}};
        for (const QXmlStreamAttribute &it : reader.attributes())
            attributes.insert(it.name().toString(), it.value().toString());
        all.append(attributes);
    }
    return all;
}

QStringList valuesOf(const QByteArray &xml, QLatin1StringView element, const QString &attribute)
{
    QStringList values;
    for (const QHash<QString, QString> &it : elements(xml, element))
        values.append(it.value(attribute));
    return values;
}

Exportable analysed(const Snapshot &snapshot)
{
    Exportable work = exportableOf(snapshot);
    Progress progress;
    work.findings = find(work.articles, Scope::Event, progress).value();
    return work;
}

const QString sharedWords = u"We left at nine because the tide was out"_s;

}

// What outlets share, in projects of REFI-QDA.
class TstSharedCodes : public QObject
{
    Q_OBJECT
private slots:
    void aSharedQuotationIsACodeOnEachOfItsPlaces()
    {
        const QByteArray xml = qde(codedSample());
        QCOMPARE(qdaFaults(xml, u"Project.xsd"_s), QString());
        const auto codes = elements(xml, "Code"_L1);
        const QHash<QString, QString> above = codes[codes.size() - 2];
        const QHash<QString, QString> code = codes.last();
        QCOMPARE(above[u"name"_s], u"Shared quotations"_s);
        QCOMPARE(above[u"isCodable"_s], u"false"_s);
        QCOMPARE(above[u"guid"_s], sharedQuotationCodes.toString(QUuid::WithoutBraces).toUpper());
        QVERIFY2(code[u"name"_s].startsWith(u"1 Ann Ode: “We left at nine"_s), qPrintable(code[u"name"_s]));

        // On the words themselves, in the text of each outlet that prints it, by nobody's hand.
        QStringList sources;
        QStringList ids;
        const QString program = elements(xml, "User"_L1).last()[u"guid"_s];
        for (const QHash<QString, QString> &it : elements(xml, "PlainTextSelection"_L1)) {
            if (it[u"creatingUser"_s] != program)
                continue;
            sources.append(it[u"in"_s]);
            ids.append(it[u"guid"_s]);
            QVERIFY2(it[u"name"_s].startsWith(sharedWords), qPrintable(it[u"name"_s]));
        }
        QCOMPARE(sources, (QStringList{u"Ferry late 🚢"_s, u"Tide holds ferry"_s}));
        QCOMPARE(valuesOf(xml, "CodeRef"_L1, u"targetGUID"_s).count(code[u"guid"_s]), 2);

        // And from the fullest wording to the other.
        const auto links = elements(xml, "Link"_L1);
        QCOMPARE(links.size(), 2);
        QCOMPARE(links[0][u"name"_s], u"linked copies"_s);
        QCOMPARE(links[1][u"name"_s], u"same quotation"_s);
        QCOMPARE(links[1][u"originGUID"_s], ids[0]);
        QCOMPARE(links[1][u"targetGUID"_s], ids[1]);
    }

    void aPersonCanReadWhatTheCodeAndThePlacesSay()
    {
        const QByteArray xml = qde(codedSample());
        for (const char *words : {"Said by: Ann Ode\nPrinted by: Gazette and Echo (Echo cuts)</Description>",
                 "<Description>cut, 9 of 15 words: drops the last 6 words</Description>",
                 "What several articles print, as Synoptic has found it."})
            QVERIFY2(xml.contains(words), words);
    }

    void anArticleOfAnUnknownOutletIsCalledByItsHeadline()
    {
        Exportable work = codedSample();
        work.snapshot.articles[1].found.outlet.clear();
        work.articles = effectiveArticles(work.snapshot);
        QVERIFY(qde(work).contains("Printed by: Gazette and “Tide holds ferry” (“Tide holds ferry” cuts)"));
    }

    void theEventIsASetOfItsArticles()
    {
        const QByteArray xml = qde(codedSample());
        QCOMPARE(
            valuesOf(xml, "Set"_L1, u"name"_s), QStringList{u"Gazette, Echo, Observer, 2031-05-01 – 2031-05-03"_s});
        QCOMPARE(valuesOf(xml, "MemberSource"_L1, u"targetGUID"_s), valuesOf(xml, "TextSource"_L1, u"guid"_s));
    }

    void whoeverDoesNotWantThemSaysSo()
    {
        const ExportChoices without{{u"shared-quotes-as-codes"_s, u"no"_s}};
        const QByteArray xml = qde(codedSample(), without);
        QCOMPARE(qdaFaults(xml, u"Project.xsd"_s), QString());
        QVERIFY(!xml.contains("Shared quotations") && !xml.contains("same quotation"));
        QVERIFY(!valuesOf(xml, "User"_L1, u"name"_s).contains(u"Synoptic"_s));
        QVERIFY(remarks(codedSample(), without)
                .contains(u"The format has no place for quotations that were found; left out: 3."_s));
        QVERIFY(remarks(codedSample()).contains(u"Quotations that one article alone prints stay behind: 1."_s));
    }

    // The first user is who works with the project, to some programs.
    void theProgramIsTheLastOfTheUsers()
    {
        QCOMPARE(valuesOf(qde(codedSample()), "User"_L1, u"name"_s), (QStringList{u"Ada"_s, u"Synoptic"_s}));
    }

    // QualCoder knows a code by its name alone; MAXQDA holds 63 characters of it.
    void noNameIsGivenTwiceAndNoneIsTooLong()
    {
        Exportable work = codedSample();
        work.snapshot.tags[3].name = u"shared QUOTATIONS"_s;
        const LeavingMarks marks = leavingMarks(work.snapshot);
        const SharedCodes shared = sharedCodes(work, marks);
        QCOMPARE(shared.codes.first().tag.name, u"Shared quotations (2)"_s);
        work.snapshot.tags[3].name = shared.codes.last().tag.name;
        QVERIFY(sharedCodes(work, leavingMarks(work.snapshot)).codes.last().tag.name.endsWith(u" (2)"_s));
        for (const LeavingTag &it : shared.codes)
            QVERIFY2(it.tag.name.size() <= 63, qPrintable(it.tag.name));
    }

    void tagsOfOneNameAreNamed()
    {
        Exportable work = codedSample();
        work.snapshot.tags[4].name = u"named"_s;
        QVERIFY(remarks(work).contains(
            u"Tags of one name in several groups, which QualCoder would take for one: named."_s));
    }

    // Programs tell sources by their names.
    void articlesWithOneHeadlineAreToldApart()
    {
        Exportable work = codedSample();
        for (qsizetype i = 0; i < 3; ++i)
            work.snapshot.articles[i].found.headline = u"Ferry late"_s;
        work.snapshot.articles[2].found.outlet = u"Echo"_s;
        work.articles = effectiveArticles(work.snapshot);
        QCOMPARE(valuesOf(qde(work), "TextSource"_L1, u"name"_s),
            (QStringList{u"Ferry late (Gazette)"_s, u"Ferry late (Echo)"_s, u"Ferry late (Echo) (2)"_s}));
    }

    void hostileWordsAreValidToo() { QCOMPARE(qdaFaults(qde(hostileSample()), u"Project.xsd"_s), QString()); }

    void theSameFindingsAreTheSameBytesWhateverTheNumbers()
    {
        const Snapshot snapshot = codedSample().snapshot;
        const QByteArray xml = qde(analysed(snapshot));
        QVERIFY(xml.contains("same quotation"));
        QCOMPARE(qde(analysed(renumbered(snapshot))), xml);
    }

    // Notes stand where programs look for them that know no notes.
    void whatIsNotedIsADescriptionToo()
    {
        const QByteArray xml = qde(markedWork());
        for (const char *words : {"<Description>What the project is about.</Description>",
                 "<Description>A good article.</Description>", "<Description>Said again on page 3.</Description>"})
            QCOMPARE(xml.count(words), 1);
    }
};

static const Suite<TstSharedCodes> suite("tst_sharedcodes");

#include "tst_sharedcodes.moc"
