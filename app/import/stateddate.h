// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Synoptic {

// A date as a line states it. What is not stated is 0 (hour: -1), and is never made up.
struct StatedDate {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = -1;
    int minute = 0;
    QString zone;            // "Z" or "+02:00"; empty where none is stated, or a name that means several
    bool isLabelled = false; // "Published: ...", "Last updated ..."
    bool isUpdate = false;   // the label speaks of a later change

    // ISO 8601, as precise as stated: "2014", "2014-03", "2014-03-31", "2014-03-31T16:26+02:00".
    // Empty without a year.
    QString iso() const;

    bool operator==(const StatedDate &) const = default;
};

// The date in a line that is a date line: a date, a time, a weekday, labels, and nothing else. Day
// and month in figures are taken only where their order is sure (ISO order, one above 12, points
// between them); else the year alone is given. Nothing for any other line, such as a sentence
// with a date in it.
std::optional<StatedDate> statedDate(QStringView line);

}
