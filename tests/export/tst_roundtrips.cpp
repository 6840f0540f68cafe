// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/invariants.h"
#include "tests/export/filledproject.h"
#include "tests/export/reading.h"
#include "tests/export/wholework.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Projects as they may come to be: of each kind of thing some or none, under names that no one would choose.
class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
        , m_it(wholeSnapshot())
    {
    }

    Snapshot run()
    {
        nameOddly();
        if (isDrawn())
            m_it.corrections.clear();
        if (isDrawn())
            m_it.reuses.clear();
        if (isDrawn())
            m_it.rulings.aliases.clear();
        drawVerdicts();
        drawMarks();
        if (isDrawn())
            m_it.notes.clear();
        if (isDrawn())
            renameArticles();
        return m_it;
    }

private:
    int below(qsizetype count) { return static_cast<int>(m_random.bounded(static_cast<quint32>(count))); }
    bool isDrawn() { return below(2) == 0; }
    QString odd()
    {
        static const QStringList some{u""_s, u" blank before"_s, u"blank behind "_s, u"a\tb"_s, u"c\u0001d"_s,
            u"e\r\nf"_s, u"<&>\"'"_s, u"🌊"_s, u"e\u0301"_s, u"]]>"_s, u"g; h"_s, u"لن"_s, u"a/b"_s, u"\uFFFE"_s};
        return some[below(some.size())];
    }
    QString moment()
    {
        static const QStringList some{u"2031-05-07T08:00:00Z"_s, u"2031-05-07T08:00:00.250Z"_s,
            u"2031-05-07T10:00:00+02:00"_s, QString(), u"yesterday"_s};
        return some[below(some.size())];
    }
    Authorship by() { return {u"Ada"_s + odd(), moment(), moment()}; }

    void nameOddly()
    {
        for (Tag &tag : m_it.tags) {
            tag.name += odd();
            tag.description += odd();
        }
        for (Note &note : m_it.notes) {
            note.text = isDrawn() ? note.text + odd() : odd();
            note.by = by();
        }
    }

    void renameArticles()
    {
        for (StoredArticle &stored : m_it.articles) {
            stored.name = odd();
            stored.found.headline = odd();
            stored.found.section = odd();
            stored.found.link = isDrawn() ? u"https://gazette.example/ferry"_s : odd();
            stored.found.authors = {odd(), u"Ann"_s};
            stored.found.published = isDrawn() ? QString() : u"2031"_s;
            if (isDrawn())
                stored.found.blocks.removeLast();
        }
    }

    // Of some the later one takes back what the earlier one said.
    void drawVerdicts()
    {
        const QList<Verdict> all = m_it.rulings.verdicts;
        m_it.rulings.verdicts.clear();
        for (int count = below(7); count > 0; --count) {
            Verdict it = all[below(all.size())];
            it.id = VerdictId{m_it.rulings.verdicts.size() + 1};
            if (it.kind == Verdict::Kind::SaidBy)
                it.speaker += odd();
            m_it.rulings.verdicts.append(it);
        }
    }

    void drawMarks()
    {
        for (QList<Annotation> &list : m_it.annotations) {
            list.removeIf([this](const Annotation &) { return below(4) == 0; });
            for (Annotation &annotation : list) {
                annotation.note += odd();
                annotation.by = by();
            }
        }
        m_it.annotations.removeIf([](Annotations::iterator it) { return it->isEmpty(); });
    }

    QRandomGenerator m_random;
    Snapshot m_it;
};

Snapshot withoutMarks(Snapshot snapshot)
{
    snapshot.tags.clear();
    snapshot.annotations.clear();
    snapshot.notes.clear();
    return snapshot;
}

// Where two files part, for whoever reads of it.
QString firstDifference(const QByteArray &a, const QByteArray &b)
{
    const QList<QByteArray> ours = a.split('\n');
    const QList<QByteArray> theirs = b.split('\n');
    for (qsizetype i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
        if (ours[i] != theirs[i])
            return u"line %1: %2 | %3"_s.arg(i + 1).arg(QString::fromUtf8(ours[i]), QString::fromUtf8(theirs[i]));
    }
    return ours.size() == theirs.size() ? QString() : u"one is longer"_s;
}

void eachProject()
{
    QTest::addColumn<Snapshot>("snapshot");
    QTest::newRow("everything") << wholeSnapshot();
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("drawn %u", seed) << Maker(seed).run();
}

}

// What goes out of a project, comes into an empty one under another name, and goes out of that, is the same
// to the byte, whatever a person has said of what was found.
class TstRoundTrips : public QObject
{
    Q_OBJECT
private slots:
    void aProjectOfRefiQdaGoesOutAgainAsItCameIn_data() { eachProject(); }
    void aProjectOfRefiQdaGoesOutAgainAsItCameIn()
    {
        QFETCH(const Snapshot, snapshot);
        QCOMPARE(fault(snapshot), QString());
        FilledProject from(snapshot, u"Ferry"_s);
        from.analyse();
        const QByteArray out = from.exported(u"qdpx"_s);
        QVERIFY(!out.isEmpty());
        FilledProject into({}, u"Another name"_s);
        into.analyse();
        const ForeignImport import = into.imported(u"qdpx"_s, out);
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(import.remarks, QStringList());
        const QByteArray again = into.exported(u"qdpx"_s);
        QCOMPARE(firstDifference(qdeOf(from.path(u"qdpx"_s)), qdeOf(into.path(u"qdpx"_s))), QString());
        QCOMPARE(firstDifference(companionOf(from.path(u"qdpx"_s)), companionOf(into.path(u"qdpx"_s))), QString());
        QVERIFY(again == out);

        // What is there already does not come twice.
        QCOMPARE(into.imported(u"qdpx"_s, out).merge.edit.changes.size(), 0);
    }

    void whatAPersonSaidOfTheFindingsComesAlong()
    {
        FilledProject from(wholeSnapshot());
        FilledProject into({}, u"Another name"_s);
        const ForeignImport import = into.imported(u"qdpx"_s, from.exported(u"qdpx"_s));
        QCOMPARE(import.merge.verdicts, 5); // one speaks of a version that stays behind
        const Snapshot came = into->snapshot();
        const QList<Verdict> &said = wholeSnapshot().rulings.verdicts;
        for (qsizetype i = 0; i < 5; ++i) {
            QCOMPARE(came.rulings.verdicts[i].kind, said[i].kind);
            QCOMPARE(came.rulings.verdicts[i].place.words, said[i].place.words);
            QCOMPARE(came.rulings.verdicts[i].other.words, said[i].other.words);
            QCOMPARE(came.rulings.verdicts[i].speaker, said[i].speaker);
        }
        QCOMPARE(came.rulings.aliases.size(), 2);
        QCOMPARE(came.reuses.size(), 1); // the same
        QCOMPARE(came.reuses.first().places.last().isBoilerplate, true);
        QCOMPARE(std::ranges::count(came.tags, u"2"_s, &Tag::key), 1);
        QCOMPARE(currentArticles(came).size(), 3);
        QCOMPARE(came.articles.size(), 4);
        QCOMPARE(versionsOf(came, came.articles[2].id).size(), 2);
    }

    void whatWasCorrectedStaysACorrection()
    {
        const Snapshot gone = wholeSnapshot();
        FilledProject from(gone);
        FilledProject into({}, u"Another name"_s);
        into.imported(u"qdpx"_s, from.exported(u"qdpx"_s));
        const Snapshot came = into->snapshot();
        QCOMPARE(came.corrections.size(), gone.corrections.size());
        for (qsizetype i = 0; i < came.corrections.size(); ++i) {
            QCOMPARE(came.corrections[i].field, gone.corrections[i].field);
            QCOMPARE(came.corrections[i].range, gone.corrections[i].range);
            QCOMPARE(came.corrections[i].value, gone.corrections[i].value);
        }
        QCOMPARE(came.articles[0].found.blocks, gone.articles[0].found.blocks);
        QCOMPARE(came.articles[2].found.outlet, gone.articles[2].found.outlet);
        QCOMPARE(effectiveArticles(came)[0].blocks.last().role, BlockRole::Caption);
    }

    // Articles stay here, so there have to be the same at the other end.
    void webAnnotationsGoOutAgainAsTheyCameIn_data() { eachProject(); }
    void webAnnotationsGoOutAgainAsTheyCameIn()
    {
        QFETCH(const Snapshot, snapshot);
        FilledProject from(snapshot, u"Ferry"_s);
        const QByteArray out = from.exported(u"jsonld"_s);
        FilledProject into(withoutMarks(snapshot), u"Another name"_s);
        const ForeignImport import = into.imported(u"jsonld"_s, out);
        QCOMPARE(import.losses, QStringList());
        QCOMPARE(firstDifference(out, into.exported(u"jsonld"_s)), QString());
        QCOMPARE(into.imported(u"jsonld"_s, out).merge.edit.changes.size(), 0);
    }

    void aCodebookGoesOutAgainAsItCameIn_data() { eachProject(); }
    void aCodebookGoesOutAgainAsItCameIn()
    {
        QFETCH(const Snapshot, snapshot);
        FilledProject from(snapshot, u"Ferry"_s);
        const QByteArray out = from.exported(u"qdc"_s);
        FilledProject into({}, u"Another name"_s);
        QCOMPARE(into.imported(u"qdc"_s, out).losses, QStringList());
        QCOMPARE(firstDifference(out, into.exported(u"qdc"_s)), QString());
    }
};

static const Suite<TstRoundTrips> suite("tst_roundtrips");

#include "tst_roundtrips.moc"
