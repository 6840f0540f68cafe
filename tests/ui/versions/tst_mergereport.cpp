// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/look/tagcolors.h"
#include "ui/versions/mergereport.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

using Kind = MergeConflict::Kind;

// What is said of a merge.
class TstMergeReport : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatCameInIsCounted()
    {
        Merge merge;
        merge.edit.changes = {Change<Tag>{std::nullopt, Tag{.id = TagId{1}}}};
        merge.tags = 2;
        merge.verdicts = 4;
        const QString said = mergeInWords(merge);
        QVERIFY2(said.contains(u"2 tags"_s) && said.contains(u"4 verdicts"_s), qPrintable(said));
        QVERIFY2(!said.contains(u'0'), qPrintable(said));
    }

    void nothingNewIsNotNothing()
    {
        Merge merge;
        const QString nothing = mergeInWords(merge);
        merge.edit.changes = {Change<Tag>{Tag{.id = TagId{1}}, Tag{.id = TagId{1}, .description = u"Why"_s}}};
        QVERIFY(mergeInWords(merge) != nothing);
    }

    void aConflictSaysBothSides_data()
    {
        QTest::addColumn<MergeConflict>("conflict");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, Kind kind, const QString &what, const QString &ours,
                             const QString &theirs, const QStringList &names) {
            QTest::newRow(name) << MergeConflict{kind, what, ours, theirs} << names;
        };
        const QString amber = u"#b88a00"_s;
        const QString teal = u"#2e9f8e"_s;
        row("a colour has its name", Kind::TagColour, u"Blame"_s, amber, teal,
            {u"Blame"_s, tagColorName(amber), tagColorName(teal)});
        row("a note names both texts", Kind::Note, u"the pier"_s, u"Why?"_s, u"Who?"_s,
            {u"the pier"_s, u"Why?"_s, u"Who?"_s});
        row("a note on the project has no words", Kind::Note, {}, u"Why?"_s, u"Who?"_s, {u"Why?"_s, u"Who?"_s});
        row("a stretch is told by its words", Kind::Annotation, u"the pier"_s, u"the pier"_s, u"pier"_s,
            {u"“the pier”"_s, u"“pier”"_s});
        row("long words stand whole", Kind::Description, u"Blame"_s, u"word "_s.repeated(40), u"x"_s,
            {u"word "_s.repeated(40).trimmed(), u"“x”"_s});
        row("a contrary verdict says both", Kind::Verdict, u"We knew"_s, u"the same"_s, u"not the same"_s,
            {u"We knew"_s, u"“the same”"_s, u"“not the same”"_s});
        row("a speaker has two names", Kind::Speaker, u"We knew"_s, u"Jane Roe"_s, u"John Roe"_s,
            {u"We knew"_s, u"“Jane Roe”"_s, u"“John Roe”"_s});
        row("a tag has two keys", Kind::Key, u"Blame"_s, u"1"_s, u"2"_s, {u"Blame"_s, u"1 here"_s, u"2 there"_s});
        row("a key has two tags", Kind::KeyTaken, u"3"_s, u"Blame"_s, u"Hope"_s,
            {u"The key 3"_s, u"“Blame”"_s, u"“Hope”"_s});
        row("a spelling stands for two", Kind::Alias, u"Roe"_s, u"Jane Roe"_s, u"John Roe"_s,
            {u"“Roe”"_s, u"“Jane Roe”"_s, u"“John Roe”"_s});
        row("a field is corrected twice", Kind::Correction, u"Ferry late"_s, u"The Post"_s, u"The Mail"_s,
            {u"“Ferry late”"_s, u"“The Post”"_s, u"“The Mail”"_s});
        row("an article has two newer versions", Kind::Version, u"Ferry late"_s, u"Ferry on time"_s, u"No ferry"_s,
            {u"“Ferry late”"_s, u"“Ferry on time”"_s, u"“No ferry”"_s});
        row("a text was imported from two places", Kind::Article, u"Ferry late"_s, u"The Post"_s, u"The Mail"_s,
            {u"“Ferry late”"_s, u"The Post"_s, u"The Mail"_s});
    }
    void aConflictSaysBothSides()
    {
        QFETCH(const MergeConflict, conflict);
        QFETCH(const QStringList, names);
        Merge merge;
        merge.conflicts = {conflict};
        const QStringList said = conflictsInWords(merge);
        QCOMPARE(said.size(), 1);
        for (const QString &name : names)
            QVERIFY2(said.first().contains(name), qPrintable(said.first()));
        QVERIFY2(!said.first().contains(u"“”"_s) && !said.first().contains(u'#'), qPrintable(said.first()));
    }
};

static const Synoptic::Test::Suite<TstMergeReport> suite("tst_mergereport");

#include "tst_mergereport.moc"
