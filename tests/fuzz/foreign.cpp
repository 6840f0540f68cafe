// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdaproject.h"
#include "app/import/webannotation.h"
#include "app/text/passagefinder.h"
#include "tests/fuzz/invariant.h"

#include <KZip>

#include <QBuffer>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

// What is promised of marks from elsewhere: every index is of something that is there, every stretch of a
// text the file holds lies in it, and what is looked for is found in whole characters or not at all.
void requireSound(const Result<ForeignMarks> &read, const QString &name)
{
    if (!read) {
        Fuzz::require(read.error().message.contains(name), "the reason names the file");
        return;
    }
    for (qsizetype i = 0; i < read->tags.size(); ++i)
        Fuzz::require(-1 <= read->tags[i].parent && read->tags[i].parent < i, "a tag stands under one before it");
    for (const ForeignMark &mark : read->marks) {
        Fuzz::require(-1 <= mark.place.article && mark.place.article < read->articles.size(), "an article is there");
        for (const qsizetype tag : mark.tags)
            Fuzz::require(0 <= tag && tag < read->tags.size(), "a tag is there");
        if (mark.place.points)
            Fuzz::require(0 <= mark.place.points->begin && mark.place.points->begin <= mark.place.points->end,
                "a place is not turned round");
        if (mark.place.article < 0 || mark.place.isWhole())
            continue;
        const QString &text = read->articles[mark.place.article].article.text;
        const auto range = PassageFinder(text).find(mark.place, true);
        Fuzz::require(!range || (Fuzz::liesIn(*range, text) && !range->isEmpty()), "what is found lies in the text");
    }
}

QByteArray zipped(const QByteArray &qde)
{
    QBuffer buffer;
    KZip zip(&buffer);
    if (zip.open(QIODevice::WriteOnly) && zip.writeFile(u"project.qde"_s, qde))
        zip.close();
    return buffer.data();
}

}

// Any bytes, as annotations, as a codebook, as an archive, and as the XML in one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    requireSound(readWebAnnotations(bytes, u"marks.jsonld"_s), u"marks.jsonld"_s);
    requireSound(readCodebook(bytes, u"book.qdc"_s), u"book.qdc"_s);
    requireSound(readQdaProject(bytes, u"marks.qdpx"_s), u"marks.qdpx"_s);
    requireSound(readQdaProject(zipped(bytes), u"marks.qdpx"_s), u"marks.qdpx"_s);
    return 0;
}
