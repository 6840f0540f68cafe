// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/mergenote.h"

#include "app/project/merging.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Kind = MergeConflict::Kind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

// What a person may write in Markdown is said as it stands.
QString plain(const QString &words)
{
    QString said;
    for (const QChar c : words.simplified()) {
        if (u"\\`*_[]<>#"_s.contains(c))
            said += u'\\';
        said += c;
    }
    return said.isEmpty() ? Words::tr("nothing") : said;
}

// What it is about, as the beginning of a line; empty where both sides were kept.
QString subjectOf(const MergeConflict &conflict)
{
    const QString what = plain(conflict.what);
    switch (conflict.kind) {
    case Kind::Annotation:
        return Words::tr("Words of a highlight");
    case Kind::TagColour:
        return Words::tr("Colour of the tag “%1”").arg(what);
    case Kind::Description:
        return Words::tr("Description of the tag “%1”").arg(what);
    case Kind::Key:
        return Words::tr("Key of the tag “%1”").arg(what);
    case Kind::KeyTaken:
        return Words::tr("Tag of the key %1").arg(what);
    case Kind::Alias:
        return Words::tr("Name for “%1”").arg(what);
    case Kind::Correction:
        return Words::tr("Correction in “%1”").arg(what);
    case Kind::Version:
        return Words::tr("Newer version of “%1”").arg(what);
    case Kind::Article:
        return Words::tr("What is known of an article"); // one value names it in either copy
    case Kind::Verdict:
    case Kind::Speaker:
    case Kind::Note:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString lineOf(const MergeConflict &conflict)
{
    const QString subject = subjectOf(conflict);
    const QString here = plain(conflict.ours);
    const QString there = plain(conflict.theirs);
    return subject.isEmpty() ? QString()
                             : u"- %1: “%2” | “%3”"_s.arg(subject, std::min(here, there), std::max(here, there));
}

// When somebody last worked in either copy: the note is as old as what it speaks of.
QString lastWork(const Merging &merging)
{
    QString last;
    for (const Snapshot *copy : {&merging.ours, &merging.theirs}) {
        for (const QList<Annotation> &list : copy->annotations) {
            for (const Annotation &annotation : list)
                last = std::max(last, annotation.by.modified);
        }
        for (const Note &note : copy->notes)
            last = std::max(last, note.by.modified);
    }
    return last;
}

bool isSaid(const Merging &merging, const QString &line)
{
    for (const Snapshot *copy : {&merging.ours, &merging.theirs}) { // theirs comes in
        for (const Note &note : copy->notes) {
            if (note.about.isNull() && note.text.split(u'\n').contains(line))
                return true;
        }
    }
    return false;
}

}

void noteWhatGaveWay(Merging &merging)
{
    QStringList lines;
    for (const MergeConflict &conflict : std::as_const(merging.merge.conflicts)) {
        const QString line = lineOf(conflict);
        if (!line.isEmpty() && !lines.contains(line) && !isSaid(merging, line))
            lines.append(line);
    }
    if (lines.isEmpty())
        return;
    lines.sort();
    const QString time = lastWork(merging);
    merging.add(Note{.id = merging.project.nextId<Note>(),
        .about = {},
        .quote = {},
        .text = Words::tr("Two copies were merged that said different things here. One stays, both are kept in this "
                          "note:")
            + u"\n\n"_s + lines.join(u'\n') + u'\n',
        .by = {.author = {}, .created = time, .modified = time}});
    merging.merge.isNoted = true;
}

}
