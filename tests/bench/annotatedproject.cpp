// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/annotatedproject.h"

#include "app/project/codings.h"
#include "tests/project/sampleproject.h"

namespace Synoptic::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype articles = 1000;
constexpr qsizetype annotationsEach = 100;

const QString now = u"2031-05-07T10:00:00Z"_s;

QString report(qint64 number)
{
    QString text = u"Ferry late 🚢\n\n"_s;
    for (int i = 0; i < 25; ++i) {
        text += u"“We left at nine, and the tide was with us,” said the mate of boat %1 in the %2th hour of the"
                " crossing; nobody aboard was hurt 🌊.\n"_s.arg(number)
                    .arg(i);
    }
    return text;
}

Edit reports(Project &project)
{
    Edit edit{u"Add"_s, {}};
    for (qsizetype i = 0; i < articles; ++i) {
        const ArticleId id = project.nextArticleId();
        StoredArticle stored = Test::sampleArticle(id.value, report(id.value));
        stored.position = i;
        edit.changes.append(Change<StoredArticle>{{}, stored});
    }
    return edit;
}

void perform(Project &project, const Edit &edit)
{
    if (!project.perform(edit))
        qFatal("“%s” cannot be written", qPrintable(edit.words));
}

}

TagId makeAnnotatedProject(const QString &path)
{
    const auto project = *Project::create(path);
    perform(*project, reports(*project));
    const TagId tag = project->nextId<Tag>();
    perform(*project, {u"Tag"_s, {Change<Tag>{{}, Tag{.id = tag, .name = u"War"_s, .colour = u"#aa3300"_s}}}});
    QList<AnyChange> changes;
    for (const StoredArticle &stored : project->snapshot().articles) {
        for (qsizetype i = 0; i < annotationsEach; ++i) {
            const TextRange range = snapped(stored.found.text, {28 * i, 28 * i + 60});
            changes.append(Change<Annotation>{{},
                Annotation{.id = project->nextId<Annotation>(),
                    .place = anchorAt(stored.found, range),
                    .tags = {tag},
                    .by = {u"Ann"_s, now, now}}});
        }
    }
    perform(*project, {u"Mark"_s, changes});
    return tag;
}

Edit oneMoreHighlight(Project &project, qsizetype article, TagId tag)
{
    const Anchor place = anchorAt(project.snapshot().articles[article].found, {0, 5});
    return annotationOf(project, {place}, {tag}, {}, {u"Ann"_s, now, now}, u"Mark"_s);
}

}
