// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <span>

namespace Synoptic::Test {

// A clever piece of the engine and its plain twin, which is slow and obviously right: both are given what the
// bytes make, and the difference between what they find is told in words; empty where there is none.
struct Twin {
    const char *promise; // a sentence that names the row of the test
    QString (*difference)(QByteArrayView bytes);
    int rounds = 0; // in the test: as many as take about a second
};

std::span<const Twin> textTwins();
std::span<const Twin> quoteTwins();
std::span<const Twin> corpusTwins();
std::span<const Twin> placeTwins();
std::span<const Twin> findingTwins();

// All of them, one behind the other; a new one comes last, so that inputs that were kept go on to mean what
// they meant.
QList<Twin> allTwins();

}
