// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/coding/tagkeys.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Synoptic;

namespace {

Tag tagOf(qint64 id, const QString &key = {})
{
    return {.id = {id}, .position = id, .name = u"tag %1"_s.arg(id), .colour = u"#b88a00"_s, .key = key};
}

QList<Tag> tagsTo(qint64 last)
{
    QList<Tag> tags;
    for (qint64 id = 1; id <= last; ++id)
        tags.append(tagOf(id));
    return tags;
}

// The numbers of the tags on the digits 1 to 9; "-" on a free one.
QString digitsOf(const TagKeys &keys)
{
    QStringList numbers;
    for (int digit = 1; digit <= TagKeys::count; ++digit)
        numbers.append(keys.tag(digit).isNull() ? u"-"_s : QString::number(keys.tag(digit).value));
    return numbers.join(u' ');
}

}

class TstTagKeys : public QObject
{
    Q_OBJECT
private slots:
    void tagsGetDigitsInTheirOrder() { QCOMPARE(digitsOf(TagKeys::of({.tags = tagsTo(3)})), u"1 2 3 - - - - - -"_s); }

    void tagsUsedLastComeFirst()
    {
        const auto marked = [](qint64 tag, const char *when) {
            return Annotation{.id = {tag}, .tags = {{tag}}, .by = {.created = QString::fromLatin1(when)}};
        };
        Snapshot snapshot{.tags = tagsTo(3)};
        snapshot.annotations[{1}] = {marked(3, "2026-01-02T10:00:00Z"), marked(2, "2026-01-03T10:00:00Z")};
        const TagKeys keys = TagKeys::of(snapshot);
        QCOMPARE(digitsOf(keys), u"2 3 1 - - - - - -"_s);
        QCOMPARE(keys.latest(), (QList<TagId>{{2}, {3}, {1}}));
    }

    void aGroupIsPutOnNothing()
    {
        QList<Tag> tags = tagsTo(2);
        tags[0].isGroup = true;
        QCOMPARE(digitsOf(TagKeys::of({.tags = tags})), u"2 - - - - - - - -"_s);
    }

    void aTagInUseKeepsItsDigit()
    {
        TagKeys keys = TagKeys::of({.tags = tagsTo(9)});
        keys.use({9});
        keys.use({4});
        QCOMPARE(digitsOf(keys), u"1 2 3 4 5 6 7 8 9"_s);
    }

    void aNewcomerTakesTheDigitOfTheOneNotUsedForLongest()
    {
        TagKeys keys = TagKeys::of({.tags = tagsTo(9)});
        for (const qint64 used : {9, 8, 7, 6, 5, 4, 2, 1})
            keys.use({used});
        keys.refresh(tagsTo(10));
        QCOMPARE(digitsOf(keys), u"1 2 3 4 5 6 7 8 9"_s);
        keys.use({10});
        QCOMPARE(digitsOf(keys), u"1 2 10 4 5 6 7 8 9"_s);
        QCOMPARE(keys.digit({3}), 0);
        QCOMPARE(keys.digit({10}), 3);
    }

    void aPinnedDigitKeepsItsTag()
    {
        QList<Tag> tags = tagsTo(10);
        tags[9].key = u"2"_s;
        TagKeys keys = TagKeys::of({.tags = tags});
        QCOMPARE(keys.digit({10}), 2);
        for (qint64 used = 1; used <= 9; ++used)
            keys.use({used});
        QCOMPARE(keys.digit({10}), 2);
        QCOMPARE(keys.digit({9}), 1); // the one not used for longest was tag 1
    }

    void aDigitIsFreeAgainWhenItsTagGoes()
    {
        TagKeys keys = TagKeys::of({.tags = tagsTo(3)});
        QList<Tag> tags = tagsTo(3);
        tags.removeAt(1);
        keys.refresh(tags);
        QCOMPARE(digitsOf(keys), u"1 - 3 - - - - - -"_s);
        keys.refresh(tagsTo(3));
        QCOMPARE(digitsOf(keys), u"1 2 3 - - - - - -"_s);
    }

    void noTagHasTwoDigits()
    {
        QList<Tag> tags = tagsTo(3);
        TagKeys keys = TagKeys::of({.tags = tags});
        tags[0].key = u"5"_s;
        keys.refresh(tags);
        QCOMPARE(digitsOf(keys), u"- 2 3 - 1 - - - -"_s);
    }
};

static const Synoptic::Test::Suite<TstTagKeys> suite("tst_tagkeys");

#include "tst_tagkeys.moc"
