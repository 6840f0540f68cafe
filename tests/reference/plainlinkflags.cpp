// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainlinkflags.h"

#include <algorithm>

namespace Synoptic::Test {

void plainFlagJoined(QList<Link> &links)
{
    const auto flag = [&links](Place Link::*one, Place Link::*two, LinkFlag with) {
        for (Link &x : links) {
            x.flags.setFlag(with, std::ranges::any_of(links, [&](const Link &y) {
                return x.a.article == y.a.article && x.b.article == y.b.article && (x.*one).quote == (y.*one).quote
                    && (x.*two).quote != (y.*two).quote && !(x.*one).range().overlaps((y.*one).range());
            }));
        }
    };
    flag(&Link::b, &Link::a, LinkFlag::Merged);
    flag(&Link::a, &Link::b, LinkFlag::Split);
}

}
