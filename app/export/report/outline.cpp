// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/report/outline.h"

#include <KZip>

#include <QBuffer>
#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// Of the styles that stay with what follows, by the names that the writer gives them, which are made of the
// numbers of formats: the level of the heading, 0 for what is none.
QHash<QString, int> levelsOf(const QTextDocument &document)
{
    QHash<QString, int> levels;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        const bool isHeading = format.headingLevel() > 0 && format.leftMargin() == 0; // those in notes are drawn in
        if (isHeading || format.boolProperty(staysWithNext))
            levels.insert(u"p%1"_s.arg(block.blockFormatIndex()), isHeading ? format.headingLevel() : 0);
    }
    return levels;
}

QString withLevels(const QString &content, const QHash<QString, int> &levels)
{
    static const QRegularExpression part(
        u"<style:style style:name=\"(?<style>p\\d+)\"[^>]*>\\s*<style:paragraph-properties"
        "|<text:p text:style-name=\"(?<used>p\\d+)\">(?<words>.*?)</text:p>"_s);
    QString made;
    qsizetype end = 0;
    for (QRegularExpressionMatchIterator it = part.globalMatch(content); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        made += QStringView(content).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const int level = levels.value(match.captured(u"used"_s));
        if (levels.contains(match.captured(u"style"_s)))
            made += match.captured() + " fo:keep-with-next=\"always\""_L1;
        else if (level > 0)
            made += u"<text:h text:style-name=\"%1\" text:outline-level=\"%2\">"_s.arg(match.captured(u"used"_s))
                        .arg(level)
                + match.captured(u"words"_s) + "</text:h>"_L1;
        else
            made += match.captured();
    }
    made += QStringView(content).sliced(end);
    return made;
}

}

QByteArray withOutline(const QByteArray &archive, const QTextDocument &document)
{
    QByteArray bytes = archive;
    QBuffer before(&bytes);
    KZip from(&before);
    QBuffer after;
    KZip to(&after);
    to.setExtraField(KZip::NoExtraField);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return {};
    const QDateTime noMoment(QDate(1980, 1, 1), QTime(0, 0));
    const auto put = [&](const QString &name, const QByteArray &content) {
        // What the archive is stands first in it, as it is (OpenDocument 1.2, part 3, 3.3).
        to.setCompression(name == "mimetype"_L1 ? KZip::NoCompression : KZip::DeflateCompression);
        return to.writeFile(name, content, 0100644, {}, {}, noMoment, noMoment, noMoment);
    };
    for (const QString &name : {u"mimetype"_s, u"META-INF/manifest.xml"_s, u"content.xml"_s}) {
        const KArchiveFile *file = from.directory()->file(name);
        if (!file)
            return {};
        const QByteArray content = file->data();
        const bool isText = name == "content.xml"_L1;
        if (!put(name, isText ? withLevels(QString::fromUtf8(content), levelsOf(document)).toUtf8() : content))
            return {};
    }
    return to.close() ? after.data() : QByteArray();
}

}
