// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/pdf/readers.h"

#include "app/export/pdf/pdfannotations.h"

#include <poppler-annotation.h>
#include <poppler-qt6.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>
#include <QTest>

#include <algorithm>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

// "synoptic-7-2" is the second part of "synoptic-7".
QString wholeName(const QString &name)
{
    return name.section(u'-', 0, 1);
}

void add(QMap<QString, SeenMark> &marks, const SeenMark &seen)
{
    SeenMark &mark = marks[wholeName(seen.name)];
    if (mark.name.isEmpty())
        mark = {wholeName(seen.name), seen.author, seen.contents, {}};
    mark.words += seen.words;
}

QList<SeenMark> sorted(const QMap<QString, SeenMark> &marks)
{
    return marks.values();
}

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
            for (const TagId tag : annotation.tags) {
                const auto it = std::ranges::find(work.snapshot.tags, tag, &Tag::id);
                tags.append(u'#' + QString(it->name).replace(u' ', u'_'));
            }
            QStringList parts{annotation.note, tags.join(u' ')};
            parts.removeAll(QString());
            add(marks,
                {u"synoptic-%1"_s.arg(annotation.id.value), annotation.by.author, parts.join(u'\n'),
                    comparable(annotation.place.words)});
        }
    }
    return sorted(marks);
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
            SeenMark seen{highlight->uniqueName(), highlight->author(), highlight->contents(), {}};
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
    const QByteArray output = outputOf(
        QStringLiteral(MUTOOL_PROGRAM), {u"run"_s, QStringLiteral(SCRIPT_FOLDER "/undermarks.mutool.js"), path});
    QMap<QString, SeenMark> marks;
    for (const QJsonValue &value : QJsonDocument::fromJson(output).array()) {
        const QJsonObject it = value.toObject();
        add(marks,
            {it["name"_L1].toString(), it["author"_L1].toString(), it["contents"_L1].toString(),
                comparable(it["words"_L1].toString())});
    }
    return sorted(marks);
}

QJsonObject seenByPdfJs(const QString &path)
{
    const QByteArray output = outputOf(QStringLiteral(NODE_PROGRAM),
        {QStringLiteral(SCRIPT_FOLDER "/list.pdfjs.js"), QStringLiteral(PDFJS_FILE), path});
    return QJsonDocument::fromJson(output).object();
}

}
