// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/problems.h"
#include "app/import/qdacodes.h"
#include "app/import/qdaleavings.h"
#include "app/import/qdaproject.h"

#include <QCoreApplication>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefiQda)
};

}

Result<ForeignMarks> readCodebook(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > largestCodebook)
        return std::unexpected(ImportProblem::tooLarge(name, bytes.size(), largestCodebook));
    if (bytes.isEmpty())
        return std::unexpected(ImportProblem::empty(name));
    const std::expected<XmlElement, QString> book = parsedXml(bytes);
    if (!book)
        return qdaRefusal(name, book.error());
    if (book->name != "CodeBook"_L1)
        return qdaRefusal(name, Words::tr("it holds no codebook of REFI-QDA"));
    ForeignMarks marks;
    QdaFault fault;
    const bool areWays = book->attribute(u"origin"_s).contains("ATLAS"_L1, Qt::CaseInsensitive);
    const bool isOurs = book->attribute(u"origin"_s).startsWith("Synoptic"_L1);
    takeCodes(book->child("Codes"_L1), {.without = {}, .namesAreWays = areWays, .namesAreWhole = isOurs}, marks, fault);
    if (!fault.why.isEmpty())
        return qdaRefusal(name, fault.why);
    if (marks.tags.isEmpty())
        return qdaRefusal(name, Words::tr("there are no codes in it"));
    marks.remarks = qdaLeavings({.name = {}, .attributes = {}, .text = {}, .children = {*book}}, false);
    return marks;
}

}
