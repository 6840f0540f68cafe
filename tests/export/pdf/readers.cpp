// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/pdf/readers.h"

#include "app/export/pdf/matter.h"

#include <poppler-annotation.h>
#include <poppler-qt6.h>

#include <QColor>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>
#include <QTest>
#include <QVariant>

#include <algorithm>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

// "synoptic-7-2" is the second part of "synoptic-7"; "synoptic-note-3" is a note.
QString wholeName(const QString &name)
{
    return name.startsWith("synoptic-note-"_L1) ? name : name.section(u'-', 0, 1);
}

void add(QMap<QString, SeenMark> &marks, const SeenMark &seen)
{
    const QString name = wholeName(seen.name);
    if (SeenMark &mark = marks[name]; mark.name.isEmpty()) {
        mark = seen;
        mark.name = name;
    } else {
        mark.words += seen.words;
    }
}

QList<SeenMark> sorted(const QMap<QString, SeenMark> &marks)
{
    return marks.values();
}

// "D:20310516090100Z" as ISO 8601.
QString isoDate(const QString &pdfDate)
{
    const QDateTime moment = QDateTime::fromString(pdfDate, u"'D:'yyyyMMddHHmmss'Z'"_s);
    return moment.isValid() ? moment.toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s) : u"not a date in UTC: "_s + pdfDate;
}

QString isoDate(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
}

// As a project keeps it, to the second, which is all that a PDF tells. What was never changed was last changed when
// it was made.
QString createdOf(const Authorship &by)
{
    return isoDate(QDateTime::fromString(by.created, Qt::ISODate));
}
QString modifiedOf(const Authorship &by)
{
    return by.modified.isEmpty() ? createdOf(by) : isoDate(QDateTime::fromString(by.modified, Qt::ISODate));
}

const Tag &tagOf(const Exportable &work, TagId id)
{
    return *std::ranges::find(work.snapshot.tags, id, &Tag::id);
}

QString colourOf(const Exportable &work, const QList<TagId> &tags)
{
    if (tags.isEmpty())
        return u"#fae28a"_s; // as a yellow marker
    const QString &colour = tagOf(work, tags.first()).colour;
    return colour.isEmpty() ? u"#e8e6e1"_s : QColor(tagColorsOnPaper(colour).fill).name();
}

SeenMark seenOf(const Poppler::Annotation &it)
{
    return {.name = it.uniqueName(),
        .author = it.author(),
        .contents = it.contents(),
        .colour = it.style().color().name(),
        .created = isoDate(it.creationDate()),
        .modified = isoDate(it.modificationDate()),
        .hasPopup = !it.popup().geometry().isEmpty()};
}

QJsonArray listedByMupdf(const QString &path, QLatin1StringView type)
{
    const QByteArray output = outputOf(
        QStringLiteral(MUTOOL_PROGRAM), {u"run"_s, QStringLiteral(SCRIPT_FOLDER "/undermarks.mutool.js"), path});
    QJsonArray listed;
    for (const QJsonValue &value : QJsonDocument::fromJson(output).array()) {
        if (type.isEmpty() || value["type"_L1].toString() == type)
            listed.append(value);
    }
    return listed;
}

// Without its name.
SeenMark seenOf(const QJsonValue &it)
{
    return {.name = {},
        .author = it["author"_L1].toString(),
        .contents = it["contents"_L1].toString(),
        .words = comparable(it["words"_L1].toString()),
        .colour = it["colour"_L1].toString(),
        .created = isoDate(it["created"_L1].toString()),
        .modified = isoDate(it["modified"_L1].toString()),
        .hasPopup = it["hasPopup"_L1].toBool()};
}

QList<SeenMark> marksOfMupdf(const QString &path, QLatin1StringView type)
{
    QMap<QString, SeenMark> marks;
    for (const QJsonValue &value : listedByMupdf(path, type)) {
        SeenMark seen = seenOf(value);
        seen.name = value["name"_L1].toString();
        add(marks, seen);
    }
    return sorted(marks);
}

void addEntries(const QList<Poppler::OutlineItem> &items, int level, QList<SeenEntry> &into)
{
    for (const Poppler::OutlineItem &item : items) {
        const auto to = item.destination();
        into.append({item.name(), level, to ? to->pageNumber() - 1 : -1});
        addEntries(item.children(), level + 1, into);
    }
}

}

QString told(const SeenMark &mark)
{
    return QStringList{mark.name, mark.author, mark.contents, mark.words, mark.colour, mark.created, mark.modified,
        mark.hasPopup ? u"popup"_s : u"no popup"_s}
        .join(u" | "_s);
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000);
    const QByteArray errors = process.readAllStandardError();
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        QTest::qFail(qPrintable(program + u' ' + arguments.join(u' ') + u": "_s + QString::fromUtf8(errors)), __FILE__,
            __LINE__);
    return process.readAllStandardOutput();
}

QString comparable(const QString &words)
{
    QString result = words.normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar c) { return c.isSpace() || c == QChar::SoftHyphen; });
    return result;
}

QString sortedLetters(const QString &words)
{
    QString result = comparable(words);
    std::ranges::sort(result);
    return result;
}

QList<SeenMark> expected(const Exportable &work)
{
    QMap<QString, SeenMark> marks;
    for (const QList<Annotation> &list : work.snapshot.annotations) {
        for (const Annotation &annotation : list) {
            QStringList tags;
            for (const TagId tag : annotation.tags)
                tags.append(u'#' + QString(tagOf(work, tag).name).replace(u' ', u'_'));
            QStringList parts{annotation.note, tags.join(u' ')};
            parts.removeAll(QString());
            add(marks,
                {.name = u"synoptic-%1"_s.arg(annotation.id.value),
                    .author = annotation.by.author,
                    .contents = parts.join(u'\n'),
                    .words = comparable(annotation.place.words),
                    .colour = colourOf(work, annotation.tags),
                    .created = createdOf(annotation.by),
                    .modified = modifiedOf(annotation.by),
                    .hasPopup = !annotation.note.isEmpty()});
        }
    }
    return sorted(marks);
}

QList<SeenMark> expectedNotes(const Exportable &work)
{
    QMap<QString, SeenMark> notes;
    for (const Note &note : work.snapshot.notes) {
        if (note.about.isNull())
            continue;
        add(notes,
            {.name = u"synoptic-note-%1"_s.arg(note.id.value),
                .author = note.by.author,
                .contents = note.text,
                .colour = colourOf(work, {}),
                .created = createdOf(note.by),
                .modified = modifiedOf(note.by),
                .hasPopup = true});
    }
    return sorted(notes);
}

QMap<QString, SeenTags> expectedTags(const Exportable &work)
{
    QMap<QString, SeenTags> all;
    for (const QList<Annotation> &list : work.snapshot.annotations) {
        for (const Annotation &annotation : list) {
            SeenTags &tags = all[u"synoptic-%1"_s.arg(annotation.id.value)];
            for (const TagId tag : annotation.tags)
                tags.zotero.append(tagOf(work, tag).name);
            tags.subject = tags.zotero.join(u", "_s);
            tags.zoteroAuthor = tags.zotero.isEmpty() ? QString() : annotation.by.author;
        }
    }
    return all;
}

QList<SeenMark> seenByPoppler(const QString &path)
{
    QMap<QString, SeenMark> marks;
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
    if (!document) {
        QTest::qFail("poppler cannot open it", __FILE__, __LINE__);
        return {};
    }
    for (int number = 0; number < document->numPages(); ++number) {
        const std::unique_ptr<Poppler::Page> page = document->page(number);
        const QSizeF size = page->pageSizeF();
        const auto boxes = page->textList();
        for (const auto &annotation : page->annotations({Poppler::Annotation::AHighlight})) {
            const auto *highlight = static_cast<const Poppler::HighlightAnnotation *>(annotation.get());
            SeenMark seen = seenOf(*highlight);
            for (const Poppler::HighlightAnnotation::Quad &quad : highlight->highlightQuads()) {
                const QRectF rect(QPointF(quad.points[0].x() * size.width(), quad.points[0].y() * size.height()),
                    QPointF(quad.points[2].x() * size.width(), quad.points[2].y() * size.height()));
                for (const auto &box : boxes) {
                    const QString text = box->text();
                    for (int i = 0; i < text.size(); ++i) {
                        if (rect.normalized().contains(box->charBoundingBox(i).center()))
                            seen.words += text[i];
                    }
                }
            }
            seen.words = comparable(seen.words);
            add(marks, seen);
        }
    }
    return sorted(marks);
}

QList<SeenMark> notesSeenByPoppler(const QString &path)
{
    QMap<QString, SeenMark> notes;
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
    for (int number = 0; document && number < document->numPages(); ++number) {
        for (const auto &annotation : document->page(number)->annotations({Poppler::Annotation::AText}))
            add(notes, seenOf(*annotation));
    }
    return sorted(notes);
}

QList<SeenEntry> outlineSeenByPoppler(const QString &path)
{
    QList<SeenEntry> entries;
    if (const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path))
        addEntries(document->outline(), 0, entries);
    return entries;
}

QString wordsOf(const QString &path)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
    QString words;
    for (int page = 0; document && page < document->numPages(); ++page)
        words += document->page(page)->text({}) + u' ';
    return words.simplified();
}

QList<SeenMark> seenByMupdf(const QString &path)
{
    return marksOfMupdf(path, "Highlight"_L1);
}

QList<SeenMark> notesSeenByMupdf(const QString &path)
{
    return marksOfMupdf(path, "Text"_L1);
}

QMap<QString, SeenTags> tagsSeenByMupdf(const QString &path)
{
    QMap<QString, SeenTags> all;
    for (const QJsonValue &it : listedByMupdf(path, {})) {
        const QJsonArray tags = QJsonDocument::fromJson(it["zoteroTags"_L1].toString().toUtf8()).array();
        all.insert(it["name"_L1].toString(),
            {it["subject"_L1].toString(), QVariant(tags.toVariantList()).toStringList(),
                it["zoteroAuthor"_L1].toString()});
    }
    return all;
}

QJsonObject seenByPdfJs(const QString &path)
{
    const QByteArray output = outputOf(QStringLiteral(NODE_PROGRAM),
        {QStringLiteral(SCRIPT_FOLDER "/list.pdfjs.mjs"), QStringLiteral(PDFJS_FOLDER), path});
    return QJsonDocument::fromJson(output).object();
}

SeenMark markOfPdfJs(const QJsonValue &seen)
{
    return seenOf(seen);
}

bool isContinued(const SeenMark &mark)
{
    return mark.contents.startsWith("(continued"_L1);
}

QList<SeenEntry> outlineSeenByPdfJs(const QJsonObject &seen)
{
    QList<SeenEntry> entries;
    for (const QJsonValue &it : seen["outline"_L1].toArray())
        entries.append({it["title"_L1].toString(), it["level"_L1].toInt(), it["page"_L1].toInt()});
    return entries;
}

}
