// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/glyphs.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <QtEndian>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr char16_t firstShaped = 0x590; // Hebrew; the scripts before it have a glyph for each letter

bool isShaped(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.unicode() >= firstShaped
            && (c.direction() == QChar::DirR || c.direction() == QChar::DirAL
                || (c.script() >= QChar::Script_Devanagari && c.script() <= QChar::Script_Sinhala));
    });
}

// The entry of a font's name table that PDFs call it by (OpenType 1.9, name: ID 6).
QString postScriptName(const QRawFont &font)
{
    const QByteArray table = font.fontTable("name");
    const auto number = [&table](qsizetype at) -> qsizetype {
        return at + 2 <= table.size() ? qFromBigEndian<quint16>(table.constData() + at) : 0;
    };
    const qsizetype count = number(2);
    const qsizetype strings = number(4);
    for (qsizetype record = 6; record < 6 + count * 12; record += 12) {
        if (number(record + 6) != 6)
            continue;
        const QByteArray name = table.mid(strings + number(record + 10), number(record + 8));
        if (!name.startsWith('\0'))
            return QString::fromLatin1(name);
        QString wide;
        for (qsizetype i = 1; i < name.size(); i += 2)
            wide += QLatin1Char(name[i]);
        return wide;
    }
    return {};
}

bool areMarks(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isMark(); });
}

// What each glyph of a run stands for: the characters up to where another glyph's begin. Where two begin at
// one place they are a letter and what stands on it, in one sign; where more do it is not known.
QStringList textsOf(const QGlyphRun &run, const QList<qsizetype> &begins)
{
    const QList<qsizetype> places = run.stringIndexes();
    const QString text = run.sourceString();
    QStringList texts;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto [first, next] = std::ranges::equal_range(begins, places[i]);
        const bool isKnown = next != begins.end() && *next <= text.size();
        const QString characters = isKnown ? text.sliced(*first, *next - *first) : QString();
        const qsizetype signs = next - first;
        const bool isFirst = i == 0 || places[i - 1] != places[i];
        if (signs == 1)
            texts.append(characters);
        else if (signs == 2 && areMarks(characters.mid(1)))
            texts.append(isFirst ? characters.first(1) : characters.sliced(1));
        else
            texts.append(QString());
    }
    return texts;
}

}

void Glyphs::read(const BookPage &page)
{
    for (const QList<Ink> &inks : {page.ground, page.ink}) {
        for (const Ink &ink : inks) {
            if (const auto *line = std::get_if<SetLine>(&ink))
                read(*line);
        }
    }
}

void Glyphs::read(const SetLine &line)
{
    if (m_lastText != line.text) {
        m_lastText = line.text;
        m_isShaped = isShaped(line.text->text());
    }
    if (!m_isShaped)
        return;
    const QTextLine it = line.text->layout().lineAt(static_cast<int>(line.line));
    const QList<QGlyphRun> runs = it.glyphRuns(
        -1, -1, QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveStringIndexes | QTextLayout::RetrieveString);
    QList<qsizetype> begins{it.textStart() + it.textLength()};
    for (const QGlyphRun &run : runs)
        begins += run.stringIndexes();
    std::ranges::sort(begins);
    for (const QGlyphRun &run : runs) {
        QHash<quint32, Known> &face = m_faces[nameOf(run.rawFont())];
        const QList<quint32> glyphs = run.glyphIndexes();
        const QStringList texts = Synoptic::textsOf(run, begins);
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            if (glyphs[i] == 0)
                continue;
            Known &known = face[glyphs[i]];
            if (known.number == 0)
                known.number = face.size();
            const QString text = texts.value(i);
            if (known.text.isEmpty())
                known.text = text;
            else if (!text.isEmpty() && text != known.text)
                known.isOne = false;
        }
    }
}

QStringList Glyphs::textsOf(const QString &face) const
{
    const QHash<quint32, Known> all = m_faces.value(face);
    QStringList texts(all.size());
    for (const Known &known : all)
        texts[known.number - 1] = known.isOne ? known.text : QString();
    return texts;
}

const QString &Glyphs::nameOf(const QRawFont &font)
{
    const QString key = font.familyName() + u'/' + font.styleName() + u'/' + QString::number(font.weight());
    auto name = m_names.find(key);
    if (name == m_names.end())
        name = m_names.insert(key, postScriptName(font));
    return *name;
}

}
