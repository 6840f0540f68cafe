// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/apparatus.h"

namespace Synoptic {

QList<MemberWording> apparatus(const QuoteGroup &group, const QList<Article> &)
{
    return QList<MemberWording>(group.members.size());
}

QList<OutletFigures> figuresByOutlet(const QList<Article> &articles, const Findings &)
{
    return QList<OutletFigures>(articles.size());
}

}
