// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenario/outsidereaders.h"

#include "tests/export/browser.h"
#include "tests/export/filledproject.h"
#include "tests/export/pdf/readers.h"
#include "tests/export/reading.h"

#include <poppler-qt6.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

QString said(const char *program, const Answer &answer)
{
    return u"%1, %2: %3"_s.arg(QLatin1StringView(program))
        .arg(answer.exitCode)
        .arg(QString::fromUtf8(answer.out + answer.err).left(2000));
}

qsizetype marksOf(const Exportable &work)
{
    qsizetype count = 0;
    for (const QList<Annotation> &list : work.snapshot.annotations)
        count += list.size();
    return count;
}

// What every report says: outlets, tags that are put on something, notes of highlights.
QString missingIn(const QString &text, const Exportable &work)
{
    const QString found = comparable(text);
    QStringList wanted;
    for (const Article &article : work.articles)
        wanted.append(article.outlet);
    for (const QList<Annotation> &list : work.snapshot.annotations) {
        for (const Annotation &annotation : list) {
            wanted.append(annotation.note);
            for (const TagId tag : annotation.tags)
                wanted.append(std::ranges::find(work.snapshot.tags, tag, &Tag::id)->name);
        }
    }
    for (const QString &words : std::as_const(wanted)) {
        if (!found.contains(comparable(words)))
            return u"“%1” is not in it"_s.arg(words);
    }
    return {};
}

QString soundnessFault(const QString &path)
{
    const Answer sound = run(QStringLiteral(QPDF_PROGRAM), {u"--check"_s, path});
    if (sound.exitCode != 0 || !sound.out.contains("No syntax or stream encoding errors"))
        return said("qpdf", sound);
    const QTemporaryDir folder;
    const Answer drawn = run(
        QStringLiteral(MUTOOL_PROGRAM), {u"draw"_s, u"-q"_s, u"-o"_s, folder.filePath(u"page.png"_s), path, u"1"_s});
    return drawn.exitCode == 0 && !drawn.err.contains("error") ? QString() : said("mutool", drawn);
}

// What pdf.js lists, word for word: of a highlight that goes on the words of its first page, and the rest where it
// says that it is continued.
QString pdfJsFault(const QString &path, const QList<SeenMark> &wanted)
{
    QList<SeenMark> firsts;
    QStringList continued;
    for (const QJsonValue &value : seenByPdfJs(path)["highlights"_L1].toArray()) {
        const SeenMark mark = markOfPdfJs(value);
        if (isContinued(mark))
            continued.append(mark.words);
        else
            firsts.append(mark);
    }
    for (const SeenMark &mark : wanted) {
        const auto isIt = [&](const SeenMark &it) {
            return it.author == mark.author && it.contents == mark.contents && it.created == mark.created
                && mark.words.startsWith(it.words)
                && (it.words == mark.words || continued.contains(mark.words.sliced(it.words.size())));
        };
        const auto it = std::ranges::find_if(firsts, isIt);
        if (it == firsts.end())
            return u"pdf.js lists nothing like “%1”"_s.arg(told(mark));
        if (it->words != mark.words)
            continued.removeOne(mark.words.sliced(it->words.size()));
        firsts.erase(it);
    }
    return firsts.isEmpty() ? QString() : u"pdf.js also lists “%1”"_s.arg(told(firsts.first()));
}

QString pagesFault(const QStringList &paths, const Exportable &work)
{
    const QString path = paths.first();
    if (const QString fault = soundnessFault(path); !fault.isEmpty())
        return fault;
    const QList<SeenMark> wanted = expected(work);
    for (const QList<SeenMark> &seen : {seenByPoppler(path), seenByMupdf(path)}) {
        if (seen.size() != wanted.size())
            return u"poppler or mupdf lists %1 highlights of %2"_s.arg(seen.size()).arg(wanted.size());
        const auto [differs, mark] = std::ranges::mismatch(seen, wanted);
        if (mark != wanted.end())
            return u"poppler or mupdf lists “%1” for “%2”"_s.arg(told(*differs), told(*mark));
    }
    return pdfJsFault(path, wanted);
}

QString quoteBookFault(const QStringList &paths, const Exportable &work)
{
    const QString path = paths.first();
    if (const QString fault = soundnessFault(path); !fault.isEmpty())
        return fault;
    const auto document = Poppler::Document::load(path);
    if (!document)
        return u"poppler cannot open it"_s;
    QString text;
    for (int page = 0; page < document->numPages(); ++page)
        text += document->page(page)->text(QRectF());
    for (const Speaker &speaker : work.findings.speakers) {
        if (comparable(text).contains(comparable(speaker.name)))
            return {};
    }
    return u"poppler reads nobody's name in it"_s;
}

QString webPageFault(const QStringList &paths, const Exportable &work)
{
    Browser browser;
    if (!browser.open(paths.first()))
        return browser.problem();
    if (browser.value(u"document.querySelectorAll('.page').length"_s).toInt() != work.articles.size())
        return u"another number of pages"_s;
    if (browser.value(u"document.querySelectorAll('.hl').length"_s).toInt() < marksOf(work))
        return u"too few highlights"_s;
    if (browser.value(u"document.querySelectorAll('.q[data-g]').length"_s).toInt() == 0)
        return u"no shared quotation"_s;
    // What is pointed at is lit wherever it is printed.
    browser.pointAt(u".q[data-g]"_s);
    const QString lit
        = u"new Promise((done) => { const end = performance.now() + 5000; const look = () => {"
          " const pages = new Set([...document.querySelectorAll('.q.on')].map((it) => it.closest('.page')));"
          " if (pages.size > 1 || performance.now() > end) done(pages.size);"
          " else requestAnimationFrame(look) }; look() })"_s;
    if (browser.value(lit).toInt() < 2)
        return u"no copy of what is pointed at is lit"_s;
    browser.press(u"n"_s);
    if (!browser.complaints().isEmpty())
        return browser.complaints().join(u'\n');
    return browser.requests().size() == 1 ? QString() : u"it asks for "_s + browser.requests().join(u' ');
}

QString officeTextFault(const QStringList &paths, const Exportable &work)
{
    const QTemporaryDir folder;
    const Answer answer
        = office(QStringList{u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, folder.path()} + paths,
            folder.path());
    const QByteArray text = bytesOf(folder.filePath(QFileInfo(paths.first()).completeBaseName() + u".txt"_s));
    return text.isEmpty() ? said("LibreOffice", answer) : missingIn(QString::fromUtf8(text), work);
}

QString markdownFault(const QStringList &paths, const Exportable &work)
{
    const Answer answer
        = run(QStringLiteral(PANDOC_PROGRAM), {u"--from=markdown"_s, u"--to=plain"_s, u"--wrap=none"_s, paths.first()});
    return answer.exitCode == 0 ? missingIn(QString::fromUtf8(answer.out), work) : said("pandoc", answer);
}

// LibreOffice reads each table and writes it again: the same cells come back.
QString tablesFault(const QStringList &paths, const Exportable &)
{
    QStringList columns; // each as text: else a date to the minute would come back with seconds
    for (int column = 1; column <= 80; ++column)
        columns.append(u"%1/2"_s.arg(column));
    const QTemporaryDir folder;
    const Answer answer = office(
        QStringList{u"--infilter=Text - txt - csv (StarCalc):44,34,76,1,"_s + columns.join(u'/'), u"--convert-to"_s,
            u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"_s, u"--outdir"_s, folder.path()}
            + paths,
        folder.path());
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        const QList<QStringList> ours = csvRows(QString::fromUtf8(bytesOf(path)));
        const QList<QStringList> theirs = csvRows(QString::fromUtf8(bytesOf(folder.filePath(name))));
        if (theirs.isEmpty())
            return said("LibreOffice", answer);
        if (ours.size() < 2 || theirs.size() != ours.size() || theirs.first() != ours.first())
            return u"%1: %2 rows, LibreOffice reads %3"_s.arg(name).arg(ours.size()).arg(theirs.size());
        if (!bytesOf(path).startsWith("\xEF\xBB\xBF"))
            return u"%1 has no byte order mark"_s.arg(name);
        for (qsizetype row = 0; row < ours.size(); ++row) {
            if (theirs[row] != ours[row])
                return u"%1, row %2: LibreOffice reads “%3”, and it has “%4”"_s.arg(
                    name, QString::number(row + 1), theirs[row].join(u" | "_s), ours[row].join(u" | "_s));
        }
    }
    return {};
}

// A file comes into a project that lacks what it says, and goes out of that as it came.
QString wayBackFault(const QString &format, const QByteArray &file, const Snapshot &before)
{
    FilledProject project(before, u"way back"_s);
    project.analyse();
    const ForeignImport import = project.imported(format, file);
    if (!import.losses.isEmpty())
        return u"lost on the way back: "_s + import.losses.join(u' ');
    if (import.found == 0)
        return u"nothing came back"_s;
    return project.exported(format) == file ? QString() : u"what came back goes out as another file"_s;
}

QString annotationsFault(const QStringList &paths, const Exportable &work)
{
    const QByteArray page = bytesOf(paths.first());
    const qsizetype items = QJsonDocument::fromJson(page)["items"_L1].toArray().size();
    if (items != marksOf(work) + work.snapshot.notes.size())
        return u"%1 annotations"_s.arg(items);
    if (const QString fault = annotationFaults(page); !fault.isEmpty())
        return fault;
    Snapshot unmarked = work.snapshot;
    unmarked.tags.clear();
    unmarked.annotations.clear();
    unmarked.notes.clear();
    return wayBackFault(u"jsonld"_s, page, unmarked);
}

QString qdaProjectFault(const QStringList &paths, const Exportable &work)
{
    const Answer listed = run(QStringLiteral(PYTHON_PROGRAM), {u"-m"_s, u"zipfile"_s, u"-t"_s, paths.first()});
    if (listed.exitCode != 0)
        return said("zipfile", listed);
    const QByteArray qde = qdeOf(paths.first());
    if (qde.count("<PlainTextSelection ") < marksOf(work) || !qde.contains("same quotation"))
        return u"it lacks selections or links"_s;
    if (const QString fault = qdaFaults(qde, u"Project.xsd"_s); !fault.isEmpty())
        return fault;
    return wayBackFault(u"qdpx"_s, bytesOf(paths.first()), {});
}

QString codebookFault(const QStringList &paths, const Exportable &work)
{
    const QByteArray book = bytesOf(paths.first());
    if (book.count("<Code ") != work.snapshot.tags.size())
        return u"it lacks codes"_s;
    return qdaFaults(book, u"Codebook.xsd"_s);
}

QString jsonLinesFault(const QStringList &paths, const Exportable &work)
{
    const QString script = u"import json, sys\n"
                           "lines = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]\n"
                           "assert len({line['id'] for line in lines}) == len(lines)\n"
                           "assert all(line['text'] and line['series'] for line in lines)\n"
                           "print(len(lines))\n"_s;
    const Answer answer = run(QStringLiteral(PYTHON_PROGRAM), {u"-c"_s, script, paths.first()});
    return answer.out.trimmed().toInt() == work.articles.size() ? QString() : said("Python", answer);
}

constexpr std::array readers{
    OutsideReader{"pdf"_L1, pagesFault},
    OutsideReader{"pdf-synopsis"_L1, pagesFault},
    OutsideReader{"pdf-quotes"_L1, quoteBookFault},
    OutsideReader{"html"_L1, webPageFault},
    OutsideReader{"odt"_L1, officeTextFault},
    OutsideReader{"docx"_L1, officeTextFault},
    OutsideReader{"md"_L1, markdownFault},
    OutsideReader{"csv"_L1, tablesFault},
    OutsideReader{"jsonld"_L1, annotationsFault},
    OutsideReader{"qdpx"_L1, qdaProjectFault},
    OutsideReader{"qdc"_L1, codebookFault},
    OutsideReader{"passim"_L1, jsonLinesFault},
};

}

const OutsideReader *outsideReaderOf(QLatin1StringView format)
{
    const auto there = std::ranges::find(readers, format, &OutsideReader::format);
    return there == readers.end() ? nullptr : &*there;
}

}
