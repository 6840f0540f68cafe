// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/type.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QImage>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

QStringList familiesOf(Face face)
{
    return face == Face::Reading ? QStringList{u"Noto Serif"_s, u"DejaVu Serif"_s, u"serif"_s}
                                 : QStringList{u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s};
}

// The region whose forms of Han characters the language writes, as Noto names it.
QString hanRegion(const QString &language)
{
    if (language.startsWith("ja"_L1))
        return u"JP"_s;
    if (language.startsWith("ko"_L1))
        return u"KR"_s;
    if (language.startsWith("zh"_L1)
        && (language.contains("Hant"_L1) || language.contains("TW"_L1) || language.contains("HK"_L1)))
        return u"TC"_s;
    return u"SC"_s;
}

QStringList familiesFor(QChar::Script script, Face face, const QString &language)
{
    const QString serif = face == Face::Reading ? u"Serif"_s : u"Sans"_s;
    const auto noto = [&](const QString &name) { return u"Noto %1 %2"_s.arg(serif, name); };
    switch (script) {
    case QChar::Script_Arabic:
        return {face == Face::Reading ? u"Noto Naskh Arabic"_s : u"Noto Sans Arabic"_s};
    case QChar::Script_Hebrew:
        return {noto(u"Hebrew"_s)};
    case QChar::Script_Devanagari:
        return {noto(u"Devanagari"_s)};
    case QChar::Script_Bengali:
        return {noto(u"Bengali"_s)};
    case QChar::Script_Tamil:
        return {noto(u"Tamil"_s)};
    case QChar::Script_Thai:
        return {noto(u"Thai"_s)};
    case QChar::Script_Georgian:
        return {noto(u"Georgian"_s)};
    case QChar::Script_Armenian:
        return {noto(u"Armenian"_s)};
    case QChar::Script_Ethiopic:
        return {noto(u"Ethiopic"_s)};
    case QChar::Script_Han:
    case QChar::Script_Bopomofo:
        return {noto(u"CJK "_s + hanRegion(language)), noto(u"CJK SC"_s)};
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return {noto(u"CJK JP"_s), noto(u"CJK SC"_s)};
    case QChar::Script_Hangul:
        return {noto(u"CJK KR"_s)};
    default:
        return {};
    }
}

// Japanese and Korean write Han characters too: a text with kana is Japanese throughout.
QString languageOfHan(QStringView text, const QString &language)
{
    if (!language.isEmpty())
        return language;
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana)
            return u"ja"_s;
        if (c.script() == QChar::Script_Hangul)
            return u"ko"_s;
    }
    return language;
}

bool isNeutral(QChar::Script script)
{
    return script == QChar::Script_Common || script == QChar::Script_Inherited || script == QChar::Script_Unknown;
}

}

Type Type::bold() const
{
    Type type = *this;
    type.weight = face == Face::Reading ? QFont::Bold : QFont::DemiBold;
    return type;
}

Type Type::slanted() const
{
    Type type = *this;
    type.italic = true;
    return type;
}

Type Type::in(Rgb other) const
{
    Type type = *this;
    type.colour = other;
    return type;
}

const QPaintDevice &paper()
{
    static const QImage image = [] {
        QImage it(1, 1, QImage::Format_RGB32);
        it.setDotsPerMeterX(2835); // 72 to the inch
        it.setDotsPerMeterY(2835);
        return it;
    }();
    return image;
}

QFont fontOf(const Type &type)
{
    QFont font;
    font.setFamilies(familiesOf(type.face));
    font.setStyleHint(type.face == Face::Reading ? QFont::Serif : QFont::SansSerif);
    font.setPointSizeF(type.points);
    font.setWeight(type.weight);
    font.setItalic(type.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    for (const char *feature : {"liga", "clig", "dlig", "calt"})
        font.setFeature(QFont::Tag::fromString(QLatin1StringView(feature)).value(), 0);
    return QFont(font, &paper());
}

QList<ScriptRun> scriptRuns(QStringView text, Face face, const QString &language)
{
    QList<ScriptRun> runs;
    QString han;            // the language of Han characters, asked for when first needed
    qsizetype neutrals = 0; // where those before this character begin
    QStringList current;    // families of the word before
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype begin = i;
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        i += isPair ? 1 : 0;
        const QChar::Script script = QChar::script(c);
        if (isNeutral(script))
            continue;
        if (han.isNull() && (script == QChar::Script_Han || script == QChar::Script_Bopomofo))
            han = languageOfHan(text, language) + u' ';
        const QStringList families = familiesFor(script, face, han.trimmed());
        if (families == current && !runs.isEmpty() && !families.isEmpty())
            runs.last().range.end = i + 1;
        else if (!families.isEmpty())
            runs.append({{neutrals == 0 ? 0 : begin, i + 1}, families});
        current = families;
        neutrals = i + 1;
    }
    // What stands before the first word of a text, and behind the last, is of that word's script.
    if (!runs.isEmpty() && neutrals == runs.last().range.end)
        runs.last().range.end = text.size();
    return runs;
}

bool isInstalled(Face face)
{
    return QFontDatabase::hasFamily(familyName(face));
}

QString familyName(Face face)
{
    return familiesOf(face).first();
}

QString standIn(Face face)
{
    return QFontInfo(fontOf({.face = face})).family().section(u" ["_s, 0, 0); // without its maker
}

}
