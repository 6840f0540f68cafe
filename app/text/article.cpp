// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/article.h"

#include <array>

namespace Synoptic {

namespace {

// In the order of BlockRole.
constexpr std::array<QLatin1StringView, 13> roleNames = {
    QLatin1StringView("section"),
    QLatin1StringView("headline"),
    QLatin1StringView("standfirst"),
    QLatin1StringView("byline"),
    QLatin1StringView("date"),
    QLatin1StringView("dateline"),
    QLatin1StringView("caption"),
    QLatin1StringView("credit"),
    QLatin1StringView("body"),
    QLatin1StringView("subheading"),
    QLatin1StringView("boilerplate"),
    QLatin1StringView("foreign"),
    QLatin1StringView("other"),
};

}

QLatin1StringView roleName(BlockRole role)
{
    return roleNames[static_cast<size_t>(role)];
}

BlockRole roleNamed(QStringView name)
{
    for (size_t i = 0; i < roleNames.size(); ++i) {
        if (name == roleNames[i])
            return static_cast<BlockRole>(i);
    }
    return BlockRole::Other;
}

bool isStory(BlockRole role)
{
    switch (role) {
    case BlockRole::Headline:
    case BlockRole::Standfirst:
    case BlockRole::Dateline:
    case BlockRole::Body:
    case BlockRole::Subheading:
        return true;
    default:
        return false;
    }
}

}
