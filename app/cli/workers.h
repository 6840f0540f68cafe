// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/crew.h"

namespace Synoptic::Cli {

// A crew of threads: the only place of the command line that starts any. They live for one call.
class Workers : public Crew
{
public:
    // As many as the machine has processors, where size is 0.
    explicit Workers(qsizetype size = 0);

    qsizetype size() const override { return m_size; }
    void forEach(qsizetype count, const Task &task) override;

private:
    qsizetype m_size = 1;
};

}
