// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainnear.h"

#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

// How many letters have to be put in, taken out or changed, by trying all three.
qsizetype edits(QStringView a, QStringView b, qsizetype most)
{
    if (a.isEmpty() || b.isEmpty() || most < 0)
        return std::max(a.size(), b.size());
    if (a.front() == b.front())
        return edits(a.sliced(1), b.sliced(1), most);
    return 1
        + std::min({edits(a.sliced(1), b, most - 1), edits(a, b.sliced(1), most - 1),
            edits(a.sliced(1), b.sliced(1), most - 1)});
}

bool isStemWithEnding(QStringView form, QStringView stem)
{
    static const QStringList endings{
        u""_s, u"s"_s, u"es"_s, u"d"_s, u"ed"_s, u"e"_s, u"ing"_s, u"ly"_s, u"er"_s, u"ers"_s, u"ion"_s, u"ions"_s};
    return form.startsWith(stem) && endings.contains(form.sliced(stem.size()));
}

bool losesItsE(QStringView a, QStringView b)
{
    return a.size() >= 4 && a.endsWith(u'e') && b == a.chopped(1).toString() + u"ing"_s;
}

}

bool plainAreNear(QStringView a, QStringView b)
{
    const auto isFigure = [](QChar c) { return c.isDigit(); };
    if (a == b || std::ranges::any_of(a, isFigure) || std::ranges::any_of(b, isFigure)
        || std::min(a.size(), b.size()) < 4 || std::abs(a.size() - b.size()) > 3)
        return false;
    for (qsizetype stem = 4; stem <= a.size(); ++stem) {
        if (isStemWithEnding(a, a.first(stem)) && isStemWithEnding(b, a.first(stem)))
            return true;
    }
    if (losesItsE(a, b) || losesItsE(b, a))
        return true;
    return std::min(a.size(), b.size()) >= 6 && edits(a, b, 1) <= 1;
}

}
