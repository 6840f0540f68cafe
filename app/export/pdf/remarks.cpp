// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/remarks.h"

#include "app/export/naming.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

}

QString bookTitle(const Exportable &work)
{
    return work.title.isEmpty() ? Words::tr("Articles side by side") : work.title;
}

Description describe(const BookMaterial &material, const QString &subject)
{
    Description description{.title = bookTitle(material.work()),
        .authors = material.authors(),
        .subject = subject,
        .keywords = {},
        .language = {},
        .created = material.firstMade(),
        .modified = material.lastMade()};
    QStringList languages;
    for (const qsizetype article : material.articles()) {
        const QString name = outletName(material.article(article), article);
        if (!description.keywords.contains(name))
            description.keywords.append(name);
        if (const QString &language = material.article(article).language; !languages.contains(language))
            languages.append(language);
    }
    for (const BookMaterial::TagUse &use : material.tagsInUse())
        description.keywords.append(use.tag.name);
    if (languages.size() == 1)
        description.language = languages.first();
    return description;
}

QList<OutlineEntry> tagOutline(const BookMaterial &material, const References &references)
{
    QList<OutlineEntry> entries;
    for (const BookMaterial::TagUse &use : material.tagsInUse()) {
        QList<OutlineEntry> places;
        for (const qsizetype article : material.articles()) {
            for (const Annotation &annotation :
                material.work().snapshot.annotations.value(material.article(article).id)) {
                const auto target = references.mark(u"synoptic-%1"_s.arg(annotation.id.value));
                if (!target || !annotation.tags.contains(use.id))
                    continue;
                QString words = annotation.place.words.simplified();
                if (words.size() > 60)
                    words = words.left(std::max<qsizetype>(words.lastIndexOf(u' ', 58), 30)) + u" …"_s;
                places.append({.title = letterOf(article) + u": "_s + words, .level = 2, .target = *target});
            }
        }
        if (places.isEmpty())
            continue;
        std::ranges::stable_sort(
            places, {}, [](const OutlineEntry &it) { return std::pair(it.target.page, it.target.y); });
        if (entries.isEmpty())
            entries.append({.title = Words::tr("Tags"), .target = places.first().target});
        entries.append({.title = use.tag.name,
            .level = 1,
            .target = places.first().target,
            .isClosed = true,
            .colour = use.tag.colours.name});
        entries += places;
    }
    return entries;
}

QStringList remarksOn(const Omissions &omissions, const PageChoices &choices)
{
    QStringList remarks;
    for (const Face face : {Face::Reading, Face::Chrome}) {
        if (!isInstalled(face))
            remarks.append(
                Words::tr("The font %1 is not installed; %2 was used instead.").arg(familyName(face), standIn(face)));
    }
    if (omissions.cutNotes > 0 || omissions.lostNotes > 0) {
        const qsizetype count = omissions.cutNotes + omissions.lostNotes;
        remarks.append(choices.annotations
                ? counted(count,
                      QT_TRANSLATE_NOOP(
                          "Export", "1 note is longer than the margin; it stands whole in the annotations."),
                      QT_TRANSLATE_NOOP(
                          "Export", "%n notes are longer than the margin; they stand whole in the annotations."))
                : counted(count,
                      QT_TRANSLATE_NOOP("Export",
                          "1 note is longer than the margin and was cut; as an annotation it would be whole."),
                      QT_TRANSLATE_NOOP("Export",
                          "%n notes are longer than the margin and were cut; as annotations they would be whole.")));
    }
    return remarks;
}

QStringList remarksOn(const Letters &letters)
{
    QStringList remarks;
    if (!letters.missing().isEmpty())
        remarks.append(Words::tr("No installed font has these characters: %1").arg(letters.missing().join(u' ')));
    if (letters.hasRightToLeft())
        remarks.append(Words::tr(
            "Words written from right to left look right; some programs copy their letters in another order."));
    if (letters.hasClusters())
        remarks.append(Words::tr("Words in Indic scripts, Burmese, Khmer or Tibetan look right; when they are copied, "
                                 "letters may be lost or "
                                 "change places."));
    return remarks;
}

}
