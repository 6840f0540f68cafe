// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rolenames.h"

#include <QCoreApplication>

#include <array>

namespace Synoptic {

std::span<const BlockRole> allRoles()
{
    static constexpr std::array roles = {
        BlockRole::Body,
        BlockRole::Headline,
        BlockRole::Standfirst,
        BlockRole::Subheading,
        BlockRole::Section,
        BlockRole::Byline,
        BlockRole::Date,
        BlockRole::Dateline,
        BlockRole::Caption,
        BlockRole::Credit,
        BlockRole::Foreign,
        BlockRole::Boilerplate,
        BlockRole::Other,
    };
    return roles;
}

QString roleWords(BlockRole role)
{
    const auto words = [](const char *name) { return QCoreApplication::translate("Roles", name); };
    switch (role) {
    case BlockRole::Section:
        return words(QT_TRANSLATE_NOOP("Roles", "Section"));
    case BlockRole::Headline:
        return words(QT_TRANSLATE_NOOP("Roles", "Headline"));
    case BlockRole::Standfirst:
        return words(QT_TRANSLATE_NOOP("Roles", "Standfirst"));
    case BlockRole::Byline:
        return words(QT_TRANSLATE_NOOP("Roles", "Byline"));
    case BlockRole::Date:
        return words(QT_TRANSLATE_NOOP("Roles", "Date"));
    case BlockRole::Dateline:
        return words(QT_TRANSLATE_NOOP("Roles", "Dateline"));
    case BlockRole::Caption:
        return words(QT_TRANSLATE_NOOP("Roles", "Caption"));
    case BlockRole::Credit:
        return words(QT_TRANSLATE_NOOP("Roles", "Picture credit"));
    case BlockRole::Body:
        return words(QT_TRANSLATE_NOOP("Roles", "Story"));
    case BlockRole::Subheading:
        return words(QT_TRANSLATE_NOOP("Roles", "Subheading"));
    case BlockRole::Boilerplate:
        return words(QT_TRANSLATE_NOOP("Roles", "Not the story"));
    case BlockRole::Foreign:
        return words(QT_TRANSLATE_NOOP("Roles", "Another article"));
    case BlockRole::Other:
        return words(QT_TRANSLATE_NOOP("Roles", "Other"));
    }
    Q_UNREACHABLE_RETURN({});
}

}
