// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/glyphs.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QtEndian>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr char16_t firstShaped = 0x590; // Hebrew; the scripts before it have a glyph for each letter
constexpr char16_t firstSign = 0x2000;  // dashes, quotation marks and currencies, which stand among all letters
constexpr char16_t lastSign = 0x20cf;

// Whether a text is painted with faces whose glyphs are to be known. All that such a face paints is read, also
// Han characters that Qt knows: the others, beyond U+FFFF, are numbered among them.
bool isOfOtherFaces(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c >= firstShaped && (c < firstSign || c > lastSign); });
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

// Whether a letter may be painted with another glyph than its own, beside some letters.
bool isShaped(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c >= firstShaped
            && (c.direction() == QChar::DirR || c.direction() == QChar::DirAL
                || (c.script() >= QChar::Script_Devanagari && c.script() <= QChar::Script_Myanmar)
                || c.script() == QChar::Script_Khmer);
    });
}

// Tone marks, and signs that stand as high above a letter, of Thai and of Lao (Unicode 16.0, table 16-1).
bool isTone(QChar c)
{
    return (c >= u'\u0e48' && c <= u'\u0e4c') || (c >= u'\u0ec8' && c <= u'\u0ecc');
}

bool areMarks(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isMark(); });
}

// The characters as they are painted one by one where no letter is painted before one that it is written behind:
// in Thai and Lao, of which one vowel sign is painted in two parts, the first of them below a tone mark.
QString signsOf(const QString &characters)
{
    if (!std::ranges::all_of(
            characters, [](QChar c) { return c.script() == QChar::Script_Thai || c.script() == QChar::Script_Lao; }))
        return {};
    QString signs;
    for (const QChar c : characters) {
        const QString parts = QString(c).normalized(QString::NormalizationForm_KC);
        if (parts.size() != 2 || !parts[0].isMark()) {
            signs += c;
            continue;
        }
        qsizetype below = signs.size();
        while (below > 1 && isTone(signs[below - 1]))
            --below;
        signs.insert(below, parts[0]);
        signs += parts[1];
    }
    return signs;
}

// A sign that is a letter's own stands for that letter; what remains is what the last one stands for. Signs
// may stand in another order than their letters, and a vowel sign in two parts around one.
QStringList byOwnSigns(const QGlyphRun &signs, const QString &characters)
{
    const QList<quint32> glyphs = signs.glyphIndexes();
    QStringList texts(glyphs.size());
    QString rest = characters;
    qsizetype unknown = glyphs.size();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const auto own = std::ranges::find_if(
            rest, [&](QChar c) { return signs.rawFont().glyphIndexesForString(c).value(0) == glyphs[i]; });
        if (own == rest.end())
            continue;
        texts[i] = *own;
        rest.erase(own);
        --unknown;
    }
    if (unknown > 1 || (unknown == 0 && !rest.isEmpty()))
        return QStringList(glyphs.size());
    if (unknown == 1)
        texts[texts.indexOf(QString())] = rest.normalized(QString::NormalizationForm_C);
    return texts;
}

// What each of the signs that some characters are painted with stands for; empty where it is not known.
QStringList textsOf(const QGlyphRun &signs, const QString &characters)
{
    const qsizetype count = signs.glyphIndexes().size();
    if (count == 1)
        return {characters};
    if (const QString painted = signsOf(characters); painted.size() == count)
        return painted.split(QString(), Qt::SkipEmptyParts);
    if (count == 2 && areMarks(characters.mid(1)) && characters.at(0).script() < QChar::Script_Devanagari)
        return {characters.first(1), characters.sliced(1)};
    if (characters.at(0).script() == QChar::Script_Myanmar || characters.at(0).script() == QChar::Script_Tibetan)
        return QStringList(count); // a syllable there has glyphs of parts of letters
    for (const auto form :
        {QString::NormalizationForm_C, QString::NormalizationForm_D, QString::NormalizationForm_KD}) {
        const QStringList texts = byOwnSigns(signs, characters.normalized(form));
        if (!texts.contains(QString()))
            return texts;
    }
    return QStringList(count);
}

// A part of a line. Which characters a glyph of a whole line is for Qt does not tell where faces change.
QList<QGlyphRun> runsOf(const QTextLine &line, qsizetype begin, qsizetype end)
{
    return line.glyphRuns(static_cast<int>(begin), static_cast<int>(end - begin), QTextLayout::RetrieveGlyphIndexes);
}

bool areSame(const QList<QGlyphRun> &some, const QList<QGlyphRun> &others)
{
    return some.size() == 1 && others.size() == 1 && some[0].glyphIndexes() == others[0].glyphIndexes();
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
    const QString &text = line.text->text();
    if (m_lastText != line.text) {
        m_lastText = line.text;
        m_isOfOtherFaces = isOfOtherFaces(text);
        m_isShaped = m_isOfOtherFaces && isShaped(text);
    }
    if (!m_isOfOtherFaces)
        return;
    const QTextLine it = line.text->layout().lineAt(static_cast<int>(line.line));
    bool isNew = false;
    for (const QGlyphRun &run : it.glyphRuns(-1, -1, QTextLayout::RetrieveGlyphIndexes)) {
        QHash<quint32, Known> &face = m_faces[nameOf(run.rawFont())];
        for (const quint32 glyph : run.glyphIndexes()) {
            if (glyph == 0)
                continue;
            Known &known = face[glyph];
            isNew = isNew || known.number == 0;
            if (known.number == 0)
                known.number = face.size();
        }
    }
    if (isNew || m_isShaped)
        learn(it, text);
}

void Glyphs::learn(const QTextLine &line, const QString &text)
{
    const qsizetype end = line.textStart() + line.textLength();
    QTextBoundaryFinder places(QTextBoundaryFinder::Grapheme, text);
    places.setPosition(line.textStart());
    const auto next = [&] {
        const qsizetype place = places.toNextBoundary();
        return place < 0 ? end : std::min(place, end);
    };
    qsizetype begin = line.textStart();
    qsizetype after = next();
    QList<QGlyphRun> signs = runsOf(line, begin, after);
    while (begin < end) {
        const qsizetype done = after;
        after = next();
        const QList<QGlyphRun> others = runsOf(line, done, after);
        // Characters that melt into a sign have it each and all; a letter that comes twice has it each.
        if (done < end && areSame(signs, others) && areSame(signs, runsOf(line, begin, after)))
            continue;
        if (signs.size() == 1)
            learn(signs.first(), text.sliced(begin, done - begin));
        begin = done;
        signs = others;
    }
}

void Glyphs::learn(const QGlyphRun &signs, const QString &characters)
{
    QHash<quint32, Known> &face = m_faces[nameOf(signs.rawFont())];
    const QList<quint32> glyphs = signs.glyphIndexes();
    const QStringList texts = Synoptic::textsOf(signs, characters);
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const auto known = face.find(glyphs[i]);
        if (known == face.end() || texts[i].isEmpty())
            continue;
        if (known->text.isEmpty())
            known->text = texts[i];
        else if (texts[i] != known->text)
            known->isOne = false;
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
