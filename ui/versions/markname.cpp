// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/markname.h"

#include "app/project/codings.h"
#include "app/text/segments.h"
#include "ui/rolenames.h"

#include <QColor>
#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

using Kind = CarriedMark::Kind;
using Reason = Relocation::Reason;

MarkName nameOf(const Snapshot &snapshot, const Annotation &annotation)
{
    MarkName name;
    QStringList tags;
    for (const TagId id : annotation.tags) {
        const auto tag = std::ranges::find(snapshot.tags, id, &Tag::id);
        if (tag == snapshot.tags.end())
            continue;
        tags.append(tag->name);
        if (name.colour == 0)
            name.colour = QColor::fromString(tag->colour).rgb();
    }
    name.isNote = tags.isEmpty() && !annotation.note.isEmpty();
    //: Something marked in the text that has no tag and no note
    name.words = !tags.isEmpty() ? tags.join(QStringLiteral(", "))
        : name.isNote            ? Words::tr("Note")
                                 : Words::tr("Highlight");
    return name;
}

QString nameOf(const Verdict &verdict)
{
    switch (verdict.kind) {
    case Verdict::Kind::Same:
        return Words::tr("Copy confirmed");
    case Verdict::Kind::NotSame:
        return Words::tr("Not the same");
    case Verdict::Kind::SaidBy:
        return verdict.speaker.isEmpty() ? Words::tr("Unnamed source") : Words::tr("Said by %1").arg(verdict.speaker);
    case Verdict::Kind::Quote:
        return Words::tr("Quotation");
    case Verdict::Kind::NoQuote:
        return Words::tr("No quotation");
    }
    return {};
}

QString nameOf(const Correction &correction)
{
    switch (correction.field) {
    case Correction::Field::Headline:
        return Words::tr("Headline corrected");
    case Correction::Field::Outlet:
        return Words::tr("Outlet corrected");
    case Correction::Field::Authors:
        return Words::tr("Authors corrected");
    case Correction::Field::Published:
        return Words::tr("Date corrected");
    case Correction::Field::Section:
        return Words::tr("Section corrected");
    case Correction::Field::Language:
        return Words::tr("Language corrected");
    case Correction::Field::Role:
        return Words::tr("Part of the page corrected");
    }
    return {};
}

}

MarkName nameOf(const Snapshot &snapshot, const CarriedMark &mark)
{
    const auto row = [&mark](const auto &rows) {
        return std::ranges::find_if(rows, [&mark](const auto &it) { return it.id.value == mark.id; });
    };
    switch (mark.kind) {
    case Kind::Annotation: {
        const Annotation *annotation = annotationIn(snapshot, {mark.id});
        return annotation ? nameOf(snapshot, *annotation) : MarkName();
    }
    case Kind::Note:
        return {.words = mark.hasPlace() ? Words::tr("Note") : Words::tr("Note on the article"), .isNote = true};
    case Kind::Verdict:
    case Kind::OtherVerdict: {
        const auto verdict = row(snapshot.rulings.verdicts);
        return {.words = verdict == snapshot.rulings.verdicts.end() ? QString() : nameOf(*verdict)};
    }
    case Kind::Role:
    case Kind::Field: {
        const auto correction = row(snapshot.corrections);
        return {.words = correction == snapshot.corrections.end() ? QString() : nameOf(*correction)};
    }
    }
    return {};
}

qsizetype paragraphAt(const QString &text, qsizetype position)
{
    const QList<TextRange> all = paragraphs(text);
    const auto it = std::ranges::partition_point(all, [position](TextRange range) { return range.end <= position; });
    return std::min<qsizetype>(it - all.begin() + 1, std::max<qsizetype>(1, all.size()));
}

QString whereabouts(const CarriedMark &mark, const QString &before, const QString &after)
{
    if (!mark.hasPlace())
        return {};
    const qsizetype was = paragraphAt(before, mark.before.begin);
    if (mark.found.fate == Relocation::Fate::Lost)
        return Words::tr("was ¶ %1").arg(was);
    const qsizetype is = paragraphAt(after, mark.found.range.begin);
    return is == was ? Words::tr("¶ %1 · as before").arg(is) : Words::tr("¶ %1 · was ¶ %2").arg(is).arg(was);
}

QString reasonInWords(const Relocation &relocation)
{
    switch (relocation.reason) {
    case Reason::None:
        return Words::tr("Word for word the same.");
    case Reason::Reworded:
        return Words::tr("The words are a little different.");
    case Reason::Marks:
        return Words::tr("Only marks, dashes or capitals are different.");
    case Reason::Surroundings:
        return Words::tr("The words are the same, but all around them is new.");
    case Reason::Moved:
        return Words::tr("The words stand in another part of the text.");
    case Reason::Repeated:
        return Words::tr("The words stand more than once, or no longer as often as before.");
    case Reason::LookAlike:
        return Words::tr("What is most like it is another passage.");
    case Reason::TooShort:
        return Words::tr("Too few words to be sure of the place.");
    case Reason::Gone:
        return Words::tr("The words are gone.");
    }
    return {};
}

}
