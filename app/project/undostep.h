// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"

#include <QUndoCommand>

namespace Synoptic {

// One step on the undo stack. It holds the edit itself, rows by value, so that it stays true whatever else is
// reloaded. It writes nothing: the stack moves over it only after the project has been written.
class UndoStep : public QUndoCommand
{
public:
    // continues: it may become one step with the one before, as typing goes on.
    UndoStep(const Edit &edit, bool continues);

    const Edit &edit() const { return m_edit; }

    int id() const override;
    // One with the step before if both change the same single row; a row that has come and gone again leaves none.
    bool mergeWith(const QUndoCommand *other) override;

private:
    Edit m_edit;
    bool m_continues;
};

}
