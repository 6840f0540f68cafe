// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/qdaproject.h"

#include "app/export/qdacodebook.h"
#include "app/export/qdacompanion.h"
#include "app/export/qdaxml.h"
#include "app/export/remarks.h"
#include "app/export/wholefile.h"
#include "app/quotes/quotewords.h"
#include "app/text/interchange.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>

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
        .words = QT_TRANSLATE_NOOP("Export", "make a code of each quotation that several articles print")};
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

// What the project is about, as any file of it says: outlets and days. A name that is given to a file stands
// on the file, and inside it would make other bytes of the same work.
QString nameOf(const LeavingMarks &marks)
{
    QStringList outlets;
    QStringList days;
    for (const LeavingArticle &it : marks.articles) {
        if (!it.article.outlet.isEmpty() && !outlets.contains(it.article.outlet))
            outlets.append(it.article.outlet);
        if (const QString day = it.article.published.left(10); !day.isEmpty())
            days.append(day);
    }
    constexpr qsizetype most = 4;
    if (outlets.size() > most)
        outlets = outlets.first(most) + QStringList{u"…"_s};
    if (outlets.isEmpty())
        outlets.append(u"Synoptic"_s);
    if (days.isEmpty())
        return outlets.join(u", "_s);
    const auto [first, last] = std::ranges::minmax(days);
    return outlets.join(u", "_s) + u", "_s + (first == last ? first : first + u" – "_s + last);
}

// Everything that XML is to hold, so that what is told apart, counted and left out is what will be read again.
void makeFitForXml(LeavingMarks &marks, QHash<ArticleId, QString> &files, XmlText &text)
{
    const auto fit = [&text](QString &words) { words = text.of(words); };
    const auto fitNotes = [&fit](QList<LeavingNote> &notes) {
        for (LeavingNote &it : notes) {
            fit(it.note.text);
            fit(it.note.by.author);
        }
    };
    for (LeavingTag &it : marks.tags) {
        fit(it.tag.name);
        fit(it.tag.description);
    }
    fitNotes(marks.notes);
    for (LeavingArticle &it : marks.articles) {
        Article &article = it.article;
        for (QString *field : {&article.headline, &article.outlet, &article.published, &article.section,
                 &article.language, &article.link})
            fit(*field);
        std::ranges::for_each(article.authors, fit);
        article.authors.removeAll(QString());
        fitNotes(it.notes);
        for (LeavingAnnotation &annotation : it.annotations) {
            fit(annotation.annotation.note);
            fit(annotation.annotation.by.author);
        }
    }
    for (QString &file : files)
        fit(file);
}

// What stands beside the project alone.
QStringList remarksOnCompanion(const Exportable &work, const QdaCompanion &companion)
{
    QStringList remarks;
    const QString kinds = namesAndCounts(work, {Part::Verdicts, Part::Corrections, Part::Reuses, Part::TagKeys});
    if (!kinds.isEmpty()) {
        remarks.append(
            Words::tr("Other programs have no place for these; Synoptic finds them in the file: %1.").arg(kinds));
    }
    if (companion.verdictsBehind > 0)
        remarks.append(
            Words::tr("Verdicts on older versions of articles stay behind: %1.").arg(companion.verdictsBehind));
    if (companion.reusesBehind > 0) {
        remarks.append(Words::tr("What other programs found in older versions of articles stays behind: %1.")
                .arg(companion.reusesBehind));
    }
    return remarks;
}

QStringList remarksOn(const Exportable &work, const LeavingMarks &marks, bool hasCodes, const QdaCompanion &companion,
    const XmlText &text)
{
    QStringList remarks;
    if (!hasCodes) {
        remarks += remarksOnParts(work, {Part::Findings, Part::Passages});
    } else {
        if (const qsizetype alone = unsharedQuotes(work.findings).size(); alone > 0)
            remarks.append(Words::tr("Quotations that one article alone prints stay behind: %1.").arg(alone));
        remarks += remarksOnParts(work, {Part::Passages});
    }
    remarks += remarksOnParts(work, {Part::Pages, Part::Versions});
    remarks += remarksOnCompanion(work, companion);
    if (const QStringList names = namesGivenTwice(marks.tags); !names.isEmpty()) {
        remarks.append(Words::tr("Tags of one name in several groups, which QualCoder would take for one: %1.")
                .arg(enumerated(names)));
    }
    return remarks + remarksOnText(text);
}

Result<ExportReport> writeProject(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    LeavingMarks marks = leavingMarks(work.snapshot);
    QHash<ArticleId, QString> files;
    for (const LeavingArticle &it : std::as_const(marks.articles))
        files.insert(it.article.id, {});
    for (const StoredArticle &stored : work.snapshot.articles) {
        if (const auto file = files.find(stored.id); file != files.end())
            *file = stored.name;
    }
    XmlText text;
    makeFitForXml(marks, files, text);
    const bool hasCodes = choice(choices, codesOption()) == "yes"_L1;
    const SharedCodes shared = hasCodes ? sharedCodes(work, marks) : SharedCodes();
    const QByteArray qde = qdaXml(nameOf(marks), {marks, shared, files}, text);
    const QdaCompanion companion = qdaCompanion(work.snapshot, marks);

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
    if (isWritten && !companion.json.isEmpty())
        isWritten = put(zip, qdaCompanionName, companion.json);
    if (!isWritten || !zip.close())
        return std::unexpected(cannotWrite(target, zip.errorString()));
    if (const Result<void> written = writeWhole(target, packed.data()); !written)
        return std::unexpected(written.error());
    progress.step(marks.articles.size(), marks.articles.size());
    return ExportReport{
        .articles = marks.articles.size(), .remarks = remarksOn(work, marks, hasCodes, companion, text)};
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
