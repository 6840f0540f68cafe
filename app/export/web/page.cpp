// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/web/page.h"

#include "app/export/palette.h"
#include "app/project/tagtree.h"

#include <algorithm>

namespace Synoptic::Web {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hues = 8;

// A colour of a person's own, as the file may say it: nothing else gets into the style.
bool isColour(const QString &kept)
{
    return kept.size() == 7 && kept.startsWith(u'#') && std::ranges::all_of(QStringView(kept).sliced(1), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

QString classOf(const QString &kept)
{
    // The style has shades of the colours a person is offered first: t1, t2 …
    if (const qsizetype at = tagColorChoices().indexOf(kept.toLower()); at >= 0)
        return u't' + QString::number(at + 1);
    return isColour(kept) ? u'c' + kept.sliced(1).toLower() : u"t0"_s;
}

}

QList<Annotation> Page::annotationsIn(qsizetype article) const
{
    if (!hasMarks)
        return {};
    QList<Annotation> all = snapshot().annotations.value(edition.article(article).id);
    const qsizetype length = edition.article(article).text.size();
    all.removeIf([length](const Annotation &it) { return it.place.range.end > length; });
    std::ranges::sort(all, {}, [](const Annotation &it) { return std::pair(it.place.range, it.id); });
    return all;
}

QString attribute(const char *name, const QString &value)
{
    return u' ' + QString::fromLatin1(name) + u"=\""_s + inHtml(value) + u'"';
}

QString hueOf(qsizetype group)
{
    return u'g' + QString::number(group % hues + 1);
}

QString badge(qsizetype group)
{
    return u"<span class=\"badge "_s + hueOf(group) + u"\">"_s + QString::number(group + 1) + u"</span>"_s;
}

QString disc(const Page &page, qsizetype article, bool isRing)
{
    const QString &letter = page.edition.letters[article];
    return u"<span class=\"disc o"_s + QString::number(article % hues + 1)
        + (letter.size() > 1 ? u" wide"_s : QString()) + (isRing ? u" ring\">"_s : u"\">"_s) + letter + u"</span>"_s;
}

QString tagClass(const Page &page, const QList<TagId> &tags)
{
    const auto tag = std::ranges::find(page.snapshot().tags, tags.value(0), &Tag::id);
    return tag == page.snapshot().tags.end() ? u"t0"_s : classOf(tag->colour);
}

QString tagNames(const Page &page, const QList<TagId> &tags)
{
    QStringList names;
    for (const TagId tag : tags)
        names.append(tagPath(page.snapshot().tags, tag));
    return names.join(u", "_s);
}

QString ownTagColours(const Page &page)
{
    QStringList rules;
    for (const Tag &tag : page.snapshot().tags) {
        const QString name = classOf(tag.colour);
        if (!name.startsWith(u'c'))
            continue;
        // Mixed with the page and the text of either scheme so that what stands on it can be read.
        const QString mixed = u"color-mix(in srgb, "_s + tag.colour.toLower() + u' ';
        const QString rule = u'.' + name + u" { --tag: "_s + mixed + u"28%, var(--page)); --stripe: "_s + mixed
            + u"75%, var(--text)); --name: "_s + mixed + u"40%, var(--text)) }\n"_s;
        if (!rules.contains(rule))
            rules.append(rule);
    }
    return page.hasMarks ? rules.join(QString()) : QString();
}

QString memberPlace(qsizetype group, qsizetype member)
{
    return u"q%1-%2"_s.arg(group + 1).arg(member + 1);
}

QString toldPlace(qsizetype group, qsizetype article)
{
    return u"q%1-told-%2"_s.arg(group + 1).arg(article + 1);
}

QString singlePlace(qsizetype quote)
{
    return u"s%1"_s.arg(quote + 1);
}

QString highlightPlace(AnnotationId annotation)
{
    return u"h%1"_s.arg(annotation.value);
}

QString notePlace(AnnotationId annotation)
{
    return u"n%1"_s.arg(annotation.value);
}

}
