// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <functional>

namespace Synoptic {

// Those who do many like things. Rooms that have much to do are handed a crew and start no thread
// themselves: whether several things are done at a time is for the program to say. The tasks of one
// call must not touch each other's values, so that the result is the same with a crew of any size.
class Crew
{
public:
    using Task = std::function<void(qsizetype item, qsizetype worker)>;

    virtual ~Crew() = default;

    virtual qsizetype size() const { return 1; }
    // Calls the task once for each item in [0, count), the first ones first, and returns when all are
    // done. worker is in [0, size()); one worker does one item at a time. This one does all itself.
    virtual void forEach(qsizetype count, const Task &task)
    {
        for (qsizetype item = 0; item < count; ++item)
            task(item, 0);
    }
};

}
