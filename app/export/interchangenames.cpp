// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/interchangenames.h"

#include <array>
#include <utility>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

template <typename Flag, size_t N>
QList<QLatin1StringView> namesOf(QFlags<Flag> set, const std::array<std::pair<Flag, QLatin1StringView>, N> &table)
{
    QList<QLatin1StringView> names;
    for (const auto &[flag, name] : table) {
        if (set.testFlag(flag))
            names.append(name);
    }
    return names;
}

}

QLatin1StringView interchangeName(QuoteKind kind)
{
    switch (kind) {
    case QuoteKind::Direct:
        return "direct"_L1;
    case QuoteKind::Partial:
        return "partial"_L1;
    case QuoteKind::Headline:
        return "headline"_L1;
    case QuoteKind::Term:
        return "term"_L1;
    case QuoteKind::Reported:
        return "reported"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView interchangeName(SpeakerKind kind)
{
    switch (kind) {
    case SpeakerKind::Person:
        return "person"_L1;
    case SpeakerKind::Organisation:
        return "organisation"_L1;
    case SpeakerKind::Anonymous:
        return "anonymous"_L1;
    case SpeakerKind::Group:
        return "group"_L1;
    case SpeakerKind::Document:
        return "document"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView interchangeName(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Identical:
        return "identical"_L1;
    case LinkKind::Contained:
        return "contained"_L1;
    case LinkKind::Edited:
        return "edited"_L1;
    case LinkKind::Overlapping:
        return "overlapping"_L1;
    case LinkKind::Echo:
        return "echo"_L1;
    case LinkKind::Indirect:
        return "indirect"_L1;
    case LinkKind::Passage:
        return "passage"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView interchangeName(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Quotation:
        return "quotation"_L1;
    case GroupKind::Passage:
        return "passage"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QList<QLatin1StringView> interchangeNames(QuoteFlags flags)
{
    static constexpr std::array<std::pair<QuoteFlag, QLatin1StringView>, 3> table = {{
        {QuoteFlag::Unclosed, QLatin1StringView("unclosed")},
        {QuoteFlag::Relayed, QLatin1StringView("relayed")},
        {QuoteFlag::Nested, QLatin1StringView("nested")},
    }};
    return namesOf(flags, table);
}

QList<QLatin1StringView> interchangeNames(LinkFlags flags)
{
    static constexpr std::array<std::pair<LinkFlag, QLatin1StringView>, 6> table = {{
        {LinkFlag::Merged, QLatin1StringView("merged")},
        {LinkFlag::Split, QLatin1StringView("split")},
        {LinkFlag::Reordered, QLatin1StringView("reordered")},
        {LinkFlag::Bracketed, QLatin1StringView("bracketed")},
        {LinkFlag::Elided, QLatin1StringView("elided")},
        {LinkFlag::Short, QLatin1StringView("short")},
    }};
    return namesOf(flags, table);
}

}
