// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/escaped.h"
#include "app/export/report/documents.h"

#include <QRegularExpression>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Kind = ManuscriptPart::Kind;
using Style = StyledWords::Style;

// Words that mean themselves: whatever Markdown would read as a sign has a backslash before it.
QString plain(const QString &text)
{
    static constexpr QStringView signs = uR"(\`*_[]<>|~#&$)";
    QString escaped;
    for (const QChar c : printable(text).simplified()) {
        if (signs.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

// Marks of emphasis must cling to the words; blanks at the ends stand outside them.
QString wrapped(const QString &text, const QString &mark)
{
    const QString words = plain(text);
    if (words.isEmpty())
        return text.isEmpty() ? QString() : u" "_s;
    const QString before = text.front().isSpace() ? u" "_s : QString();
    const QString after = text.back().isSpace() ? u" "_s : QString();
    return before + mark + words + mark + after;
}

QString marksOf(Style style)
{
    switch (style) {
    case Style::Strong:
    case Style::Changed:
        return u"**"_s;
    case Style::Dropped:
        return u"~~"_s;
    case Style::Added:
        return u"*"_s;
    case Style::Plain:
    case Style::Quiet:
        break;
    }
    return {};
}

QString wordsOf(const StyledLine &spans)
{
    QString line;
    for (const StyledWords &span : spans) {
        const QString words = wrapped(span.text, marksOf(span.style));
        if (span.link.isEmpty()) {
            line += words;
            continue;
        }
        QString address = printable(span.link).simplified();
        address.replace(u' ', "%20"_L1).replace(u'<', "%3C"_L1).replace(u'>', "%3E"_L1);
        line += u'[' + words + u"](<"_s + address.replace(u'\\', "%5C"_L1) + u">)"_s;
    }
    return line.trimmed();
}

// The same where it begins a line: further signs have a meaning there, of lists, headings and rules.
QString lineOf(const StyledLine &spans)
{
    static const QRegularExpression sign(u"^(?:(?=[-+=])|\\d+(?=[.)](?:\\s|$)))"_s);
    QString line = wordsOf(spans);
    if (const QRegularExpressionMatch match = sign.match(line); match.hasMatch())
        line.insert(match.capturedEnd(), u'\\');
    return line;
}

// A person's own Markdown, set off; without what would be markup of a web page, and without pictures: whoever
// shows them would have to fetch them.
QString quoted(const QString &note)
{
    QString lines;
    for (const QString &line : printable(note).split(u'\n'))
        lines += u"  > "_s + QString(line).replace(u'<', "\\<"_L1).replace("!["_L1, "!\\["_L1) + u'\n';
    return lines + u'\n';
}

// The dashes under the heads say how wide a column is to those who heed it, as pandoc does.
QString tableOf(const QList<QList<StyledLine>> &rows)
{
    QString rule = u"|"_s;
    for (const int width : columnWidths(rows))
        rule += u' ' + QString(width, u'-') + u" |"_s;
    QString table;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        table += u'|';
        for (const StyledLine &cell : rows[i])
            table += u' ' + wordsOf(cell) + u" |"_s;
        table += u'\n';
        if (i == 0)
            table += rule + u'\n';
    }
    return table + u'\n';
}

}

QByteArray markdownOf(const Manuscript &manuscript)
{
    QString text;
    for (qsizetype i = 0; i < manuscript.size(); ++i) {
        const ManuscriptPart &it = manuscript[i];
        switch (it.kind) {
        case Kind::Title:
            text += u"# "_s + wordsOf(it.spans) + u"\n\n"_s;
            break;
        case Kind::Heading:
            text += u"## "_s + wordsOf(it.spans) + u"\n\n"_s;
            break;
        case Kind::Subheading:
            text += u"### "_s + wordsOf(it.spans) + u"\n\n"_s;
            break;
        case Kind::Paragraph:
            text += lineOf(it.spans) + u"\n\n"_s;
            break;
        case Kind::Item:
            text += u"- "_s + lineOf(it.spans) + u'\n';
            if (i + 1 == manuscript.size() || manuscript[i + 1].kind != Kind::Item)
                text += u'\n';
            break;
        case Kind::Note:
            text += quoted(it.spans.first().text);
            break;
        case Kind::Table:
            text += tableOf(it.rows);
            break;
        }
    }
    return text.trimmed().toUtf8() + '\n';
}

}
