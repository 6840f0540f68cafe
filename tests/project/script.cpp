// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/project/script.h"

#include "tests/project/sampleproject.h"

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

// Of words and of characters beyond the BMP, so that a range off by one holds other words.
const QString text = u"Ferry late 🚢 again\n\nThe 🌊 mate said the boat left at nine 🕘 on a calm sea.\n"_s;

Anchor placeOf(qint64 number)
{
    const StoredArticle stored = sampleArticle(1 + number % 2, text);
    const qsizetype begin = number * 7 % (text.size() - 12);
    return anchorAt(stored.found, snapped(text, {begin, begin + 2 + number % 9}));
}

}

Edit scriptBeginning()
{
    return {u"Begin"_s,
        {Change<StoredArticle>{{}, sampleArticle(1, text)}, Change<StoredArticle>{{}, sampleArticle(2, text)},
            Change<Tag>{{}, Tag{.id = TagId{1}, .name = u"Blame"_s, .colour = u"#aa3300"_s}},
            Change<Tag>{{}, Tag{.id = TagId{2}, .name = u"Hope"_s, .colour = u"#3366cc"_s}}}};
}

Edit scriptStep(qint64 number, const Snapshot &now)
{
    const Authorship by{u"Ann"_s, u"2031-05-07T10:00:00Z"_s, u"2031-05-07T10:00:00Z"_s};
    Edit edit{u"Step %1"_s.arg(number), {}};
    edit.changes.append(Change<Annotation>{{},
        Annotation{.id = AnnotationId{number},
            .place = placeOf(number),
            .tags = {TagId{1 + number % 2}},
            .note = u"Step **%1** 🚢"_s.arg(number),
            .by = by}});
    edit.changes.append(Change<Note>{{},
        Note{.id = NoteId{number}, .about = ArticleId{1 + number % 2}, .text = u"Step %1"_s.arg(number), .by = by}});
    const QList<Annotation> others = now.annotations.value(ArticleId{1 + (number + 1) % 2});
    if (!others.isEmpty()) {
        Annotation changed = others.last();
        changed.tags = {TagId{1}, TagId{2}};
        changed.note += u" and %1"_s.arg(number);
        edit.changes.append(Change<Annotation>{others.last(), changed});
    }
    return edit;
}

qint64 scriptSteps(const Snapshot &snapshot)
{
    return snapshot.notes.size();
}

Snapshot afterScript(qint64 steps)
{
    Snapshot now = applied({}, scriptBeginning());
    for (qint64 number = 1; number <= steps; ++number)
        now = applied(now, scriptStep(number, now));
    return now;
}

}
