// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/letters.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t plainLetters = 0x250; // below: Latin letters and signs, which every font of ours has
constexpr char16_t firstRadical = 0x2e80;
constexpr char16_t lastRadical = 0x2ef3;
constexpr qsizetype mostMissing = 12;

bool isIndic(QChar::Script script)
{
    return (script >= QChar::Script_Devanagari && script <= QChar::Script_Sinhala) || script == QChar::Script_Tibetan
        || script == QChar::Script_Myanmar || script == QChar::Script_Khmer;
}

}

void Letters::read(const BookPage &page)
{
    m_glyphs.read(page);
    for (const Ink &ink : page.ink) {
        if (const auto *line = std::get_if<SetLine>(&ink); line && line->line == 0)
            read(*line->text);
    }
}

void Letters::read(const SetText &text)
{
    const QString &words = text.text();
    if (std::ranges::all_of(words, [](QChar c) { return c.unicode() < plainLetters; }))
        return;
    for (const QChar c : words) {
        const QChar::Script script = c.script();
        if (script == QChar::Script_Han)
            m_han.insert(c.unicode());
        m_clusters = m_clusters || isIndic(script);
        m_rightToLeft = m_rightToLeft || c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    }
    const QList<QGlyphRun> runs = text.layout().glyphRuns(-1, -1, QTextLayout::RetrieveGlyphIndexes);
    const auto hasMissing = [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); };
    if (std::ranges::none_of(runs, hasMissing))
        return;
    // Which letter a glyph stands for Qt does not tell for certain where fonts change: it is one that no font has.
    for (const char32_t code : words.toUcs4()) {
        const auto has = [code](const QGlyphRun &run) { return run.rawFont().supportsCharacter(code); };
        const QChar::Category category = QChar::category(code);
        const bool isSeen = !QChar::isSpace(code) && !QChar::isMark(code) && category != QChar::Other_Format
            && category != QChar::Other_Control;
        const QString character = QString::fromUcs4(&code, 1);
        if (isSeen && code >= plainLetters && m_missing.size() < mostMissing && std::ranges::none_of(runs, has)
            && !m_missing.contains(character))
            m_missing.append(character);
    }
}

QHash<char16_t, char16_t> Letters::radicals() const
{
    QHash<char16_t, char16_t> written;
    if (m_han.isEmpty())
        return written;
    QList<char16_t> characters(m_han.begin(), m_han.end());
    std::ranges::sort(characters);
    for (const QString &language : {u"zh-Hans"_s, u"zh-Hant"_s, u"ja"_s, u"ko"_s}) {
        const QList<ScriptRun> runs = scriptRuns(u"\u4e00", Face::Reading, language);
        QFont font = fontOf({});
        font.setFamilies(runs.first().families);
        const QRawFont raw = QRawFont::fromFont(font);
        QHash<quint32, char16_t> radicalOf; // by glyph
        for (char16_t radical = firstRadical; radical <= lastRadical; ++radical) {
            const QList<quint32> glyphs = raw.glyphIndexesForString(QChar(radical));
            if (!glyphs.isEmpty() && glyphs.first() != 0)
                radicalOf.insert(glyphs.first(), radical);
        }
        for (const char16_t character : std::as_const(characters)) {
            const QList<quint32> glyphs = raw.glyphIndexesForString(QChar(character));
            const auto radical = radicalOf.constFind(glyphs.value(0));
            if (radical != radicalOf.constEnd() && !written.contains(*radical) && *radical != character)
                written.insert(*radical, character);
        }
    }
    return written;
}

}
