// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/escaped.h"
#include "app/export/palette.h"
#include "app/export/report/documents.h"
#include "app/export/report/outline.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextDocumentWriter>
#include <QTextList>
#include <QTextTable>

#include <numeric>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

using Kind = ManuscriptPart::Kind;
using Style = StyledWords::Style;

constexpr int cellPadding = 3; // points
constexpr int noteMargin = 24;
constexpr double tableWidth = 480; // A4 between its margins

// LibreOffice brings these along, and others have what they were made after.
const QString textFamily = u"Liberation Serif"_s;
const QString headFamily = u"Liberation Sans"_s;

class Typesetter
{
public:
    explicit Typesetter(QTextDocument &document)
        : m_cursor(&document)
    {
    }

    void set(const ManuscriptPart &passage)
    {
        if (passage.kind == Kind::Table) {
            table(passage.rows);
            return;
        }
        if (passage.kind == Kind::Note) {
            note(passage.spans.first().text);
            return;
        }
        begin(blockOf(passage.kind));
        if (passage.kind == Kind::Item) {
            QTextListFormat list;
            list.setStyle(QTextListFormat::ListDisc);
            m_cursor.createList(list);
            m_cursor.insertText(QString(QChar::Nbsp)); // Qt's writer leaves no space behind the bullet
        }
        for (const StyledWords &span : passage.spans)
            insert(m_cursor, span, sizeOf(passage.kind));
    }

private:
    static double sizeOf(Kind kind)
    {
        return kind == Kind::Title ? 20 : kind == Kind::Heading ? 15 : kind == Kind::Subheading ? 12 : 10.5;
    }
    static bool isHeading(Kind kind)
    {
        return kind == Kind::Title || kind == Kind::Heading || kind == Kind::Subheading;
    }
    static QTextBlockFormat blockOf(Kind kind)
    {
        QTextBlockFormat format;
        format.setBottomMargin(6);
        if (isHeading(kind)) {
            format.setHeadingLevel(kind == Kind::Title ? 1 : kind == Kind::Heading ? 2 : 3);
            format.setTopMargin(kind == Kind::Title ? 0 : kind == Kind::Heading ? 18 : 12);
        }
        return format;
    }
    static QTextCharFormat characters(Style style, double size = 10.5)
    {
        const PageColors page;
        QTextCharFormat format;
        format.setFontFamilies({size > 11 ? headFamily : textFamily});
        format.setFontPointSize(size);
        switch (style) {
        case Style::Plain:
            break;
        case Style::Strong:
            format.setFontWeight(QFont::Bold);
            break;
        case Style::Quiet:
            format.setForeground(QColor(page.dim));
            break;
        case Style::Dropped:
            format.setFontStrikeOut(true);
            format.setForeground(QColor(page.dim));
            break;
        case Style::Changed:
            format.setFontWeight(QFont::Bold);
            format.setFontUnderline(true);
            break;
        case Style::Added:
            format.setFontItalic(true);
            break;
        }
        return format;
    }
    static void insert(QTextCursor &cursor, const StyledWords &span, double size)
    {
        QTextCharFormat format = characters(span.style, size);
        if (size > 11)
            format.setFontWeight(QFont::Bold);
        if (!span.link.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(span.link);
        }
        cursor.insertText(printable(span.text).replace(u'\n', u' '), format);
    }
    void begin(const QTextBlockFormat &format)
    {
        if (std::exchange(m_isFirst, false))
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
    }
    // Set as the Markdown it is, drawn in; pictures stay words, for a document must not load what a note may name.
    void note(QString text)
    {
        text = printable(text).replace("!["_L1, "!\\["_L1);
        QTextDocument note;
        note.setMarkdown(text, {QTextDocument::MarkdownDialectGitHub, QTextDocument::MarkdownNoHTML});
        QTextCursor all(&note);
        all.select(QTextCursor::Document);
        all.mergeCharFormat(characters(Style::Plain));
        begin({});
        const int start = m_cursor.position();
        m_cursor.insertFragment(QTextDocumentFragment(all));
        QTextCursor inserted(m_cursor);
        inserted.setPosition(start, QTextCursor::KeepAnchor);
        QTextBlockFormat drawnIn;
        drawnIn.setLeftMargin(noteMargin);
        drawnIn.setBottomMargin(6);
        inserted.mergeBlockFormat(drawnIn);
    }
    void table(const QList<QList<StyledLine>> &rows)
    {
        QTextBlockFormat before; // between the heading and the table
        before.setProperty(staysWithNext, true);
        begin(before);
        QTextTableFormat format;
        format.setCellPadding(cellPadding);
        format.setCellSpacing(0);
        format.setBorder(0.5);
        format.setBorderBrush(QColor(lightGroups.back().litFill)); // a grey that does not shout
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setHeaderRowCount(1);
        format.setWidth(QTextLength(QTextLength::FixedLength, tableWidth)); // Qt writes shares as points
        const QList<int> widths = columnWidths(rows);
        const int sum = std::accumulate(widths.begin(), widths.end(), 0);
        QList<QTextLength> columns;
        for (const int width : widths)
            columns.append(QTextLength(QTextLength::FixedLength, tableWidth * width / sum));
        format.setColumnWidthConstraints(columns);
        QTextTable *table
            = m_cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(rows.first().size()), format);
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < rows[row].size(); ++column) {
                QTextCursor cell = table->cellAt(row, column).firstCursorPosition();
                for (StyledWords span : rows[row][column]) {
                    if (row == 0)
                        span.style = Style::Strong;
                    insert(cell, span, 9);
                }
            }
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    QTextCursor m_cursor;
    bool m_isFirst = true;
};

// Qt's writer gives styles in the order of a hash table, which is another one in each process; hash tables
// that are made while this is there are alike in all.
class SteadyOrder
{
public:
    SteadyOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SteadyOrder)
};

}

QByteArray openDocumentOf(const Manuscript &manuscript)
{
    const SteadyOrder steady;
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    Typesetter typesetter(document);
    for (const ManuscriptPart &passage : manuscript)
        typesetter.set(passage);
    QBuffer buffer;
    QTextDocumentWriter writer(&buffer, "odf");
    writer.write(&document);
    return withOutline(buffer.data(), document);
}

// The fields are those of PKWARE's APPNOTE: the end record leads to the central directory, whose entries lead
// to the files; either has a time and a date in DOS's form.
QByteArray withoutTimes(QByteArray archive)
{
    constexpr quint32 entryMark = 0x02014b50;
    // Numbers are written with the lowest byte first; past the end all are 0.
    const auto number = [&archive](qsizetype at, int bytes) {
        quint32 value = 0;
        for (int i = 0; i < bytes && at >= 0 && at + i < archive.size(); ++i)
            value |= quint32(quint8(archive[at + i])) << (8 * i);
        return value;
    };
    const auto reset = [&archive](qsizetype at) {
        constexpr QByteArrayView firstMoment("\0\0\x21\0", 4); // of 1980-01-01
        if (at >= 0 && at + firstMoment.size() <= archive.size())
            archive.replace(at, firstMoment.size(), firstMoment);
    };
    const qsizetype end = archive.lastIndexOf("PK\x05\x06");
    if (end < 0)
        return archive;
    qsizetype entry = number(end + 16, 4);
    for (quint32 left = number(end + 10, 2); left > 0 && number(entry, 4) == entryMark; --left) {
        reset(entry + 12);
        reset(number(entry + 42, 4) + 10);
        entry += 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2);
    }
    return archive;
}

}
