// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/undostep.h"

namespace Synoptic {

namespace {

// Two changes of one row as one; nothing if they are of different rows.
std::optional<AnyChange> inOne(const AnyChange &first, const AnyChange &second)
{
    return std::visit(
        [&second](const auto &before) -> std::optional<AnyChange> {
            using Kind = std::decay_t<decltype(before)>;
            const auto *after = std::get_if<Kind>(&second);
            if (!after || !before.after || !after->before || before.after->id != after->before->id)
                return std::nullopt;
            return Kind{before.before, after->after};
        },
        first);
}

}

UndoStep::UndoStep(const Edit &edit, bool continues)
    : QUndoCommand(edit.words)
    , m_edit(edit)
    , m_continues(continues)
{
}

int UndoStep::id() const
{
    return m_edit.changes.size() == 1 ? 1 : -1; // may be one step with another
}

bool UndoStep::mergeWith(const QUndoCommand *other)
{
    const auto &next = static_cast<const UndoStep &>(*other);
    if (!next.m_continues)
        return false;
    const std::optional<AnyChange> joined = inOne(m_edit.changes.first(), next.m_edit.changes.first());
    if (!joined)
        return false;
    m_edit.changes = {*joined};
    setObsolete(std::visit([](const auto &change) { return change.before == change.after; }, *joined));
    return true;
}

}
