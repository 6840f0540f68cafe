// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/qdaproject.h"

#include "app/export/qdacodebook.h"
#include "app/export/qdaxml.h"
#include "app/export/remarks.h"
#include "app/export/wholefile.h"
#include "app/quotes/quotewords.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

// A moment that says nothing, so that the same project is the same bytes.
QDateTime noMoment()
{
    return QDateTime(QDate(1980, 1, 1), QTime(0, 0));
}

bool put(KZip &zip, const QString &name, const QByteArray &bytes)
{
    const QDateTime when = noMoment();
    return zip.writeFile(name, bytes, 0100644, {}, {}, when, when, when);
}

ExportOption codesOption()
{
    return {.name = "shared-quotes-as-codes"_L1,
        .values = {"yes"_L1, "no"_L1},
        .words = QT_TRANSLATE_NOOP("Export", "make a code of each quotation that several outlets print")};
}

// Names of tags that stand in several groups: in a program that tells codes by names they are one.
QStringList namesGivenTwice(const QList<LeavingTag> &tags)
{
    QHash<QString, qsizetype> times;
    QStringList names;
    for (const LeavingTag &it : tags) {
        if (!it.tag.isGroup && ++times[it.tag.name] == 2)
            names.append(it.tag.name);
    }
    return names;
}

QStringList remarksOn(const Exportable &work, const LeavingMarks &marks, bool hasCodes, const XmlText &text)
{
    QStringList remarks;
    if (!hasCodes) {
        remarks += remarksOnParts(work, {Part::Findings});
    } else {
        if (const qsizetype alone = unsharedQuotes(work.findings).size(); alone > 0)
            remarks.append(Words::tr("Quotations that one outlet alone prints stay behind: %1.").arg(alone));
        const qsizetype passages = std::ranges::count(work.findings.groups, GroupKind::Passage, &QuoteGroup::kind);
        if (passages > 0)
            remarks.append(
                Words::tr("Passages that outlets share without quotation marks stay behind: %1.").arg(passages));
    }
    remarks += remarksOnParts(
        work, {Part::Verdicts, Part::Corrections, Part::Reuses, Part::Pages, Part::Versions, Part::TagKeys});
    if (const QStringList names = namesGivenTwice(marks.tags); !names.isEmpty()) {
        remarks.append(Words::tr("Tags of one name in several groups, which QualCoder would take for one: %1.")
                .arg(enumerated(names)));
    }
    return remarks + remarksOnText(text);
}

Result<ExportReport> writeProject(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    const LeavingMarks marks = leavingMarks(work.snapshot);
    const bool hasCodes = choice(choices, codesOption()) == "yes"_L1;
    const SharedCodes shared = hasCodes ? sharedCodes(work, marks) : SharedCodes();
    QHash<ArticleId, QString> files;
    for (const StoredArticle &stored : work.snapshot.articles)
        files.insert(stored.id, stored.name);
    XmlText text;
    const QByteArray qde = qdaXml(QFileInfo(target).completeBaseName(), {marks, shared, files}, text);

    QBuffer packed;
    KZip zip(&packed);
    zip.setExtraField(KZip::NoExtraField);
    bool isWritten = zip.open(QIODevice::WriteOnly) && put(zip, u"project.qde"_s, qde);
    for (qsizetype i = 0; isWritten && i < marks.articles.size(); ++i) {
        progress.step(i, marks.articles.size());
        if (progress.isCancelled())
            return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        const LeavingArticle &it = marks.articles[i];
        isWritten = put(zip, "sources/"_L1 + guidOf(it.id) + ".txt"_L1, it.article.text.toUtf8());
    }
    if (!isWritten || !zip.close())
        return std::unexpected(cannotWrite(target, zip.errorString()));
    if (const Result<void> written = writeWhole(target, packed.data()); !written)
        return std::unexpected(written.error());
    progress.step(marks.articles.size(), marks.articles.size());
    return ExportReport{.articles = marks.articles.size(), .remarks = remarksOn(work, marks, hasCodes, text)};
}

}

Exporter qdaProjectExporter()
{
    return {
        .id = "qdpx"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "articles, tags, highlights and notes for QDA programs (REFI-QDA)"),
        .pattern = "*.qdpx"_L1,
        .options = {codesOption()},
        .write = writeProject,
    };
}

}
