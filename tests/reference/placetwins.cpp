// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/canonical.h"
#include "tests/reference/draw.h"
#include "tests/reference/plainnames.h"
#include "tests/reference/plainpassagefinder.h"
#include "tests/reference/twins.h"

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const NameTable::Entry &a, const NameTable::Entry &b)
{
    return a.name == b.name && a.gender == b.gender && a.mentions == b.mentions;
}

QString inNames(QByteArrayView bytes)
{
    static const QStringList pieces{u"Lena "_s, u"Peter "_s, u"Saleh "_s, u"Agneta "_s, u"Ortiz "_s, u"ORTIZ "_s,
        u"Aridat "_s, u"Areedat "_s, u"King "_s, u"Lund "_s, u"Lundt "_s, u"Mr. "_s, u"Mrs. "_s, u"Senator "_s,
        u"mayor "_s, u"Secretary "_s, u"of "_s, u"State "_s, u"van "_s, u"der "_s, u"the "_s, u"said "_s, u"and "_s,
        u"Ortiz’s "_s, u"Ministry "_s, u"“Bo” "_s, u", "_s, u". "_s, u". "_s, u"\n"_s};
    Draw draw(bytes);
    Article article;
    article.text = draw.text(pieces, 120);
    article.blocks = {{.range = {0, article.text.size()}, .role = BlockRole::Body}};
    const Frame frame = frameOf(article, Language::of(article.language), Progress());
    const QList<Appellation> names = namesInFull(frame, Progress());
    const NameTable table(names);
    const PlainNames plain(names);
    bool isAlike = table.count() == plain.entries().size();
    for (qsizetype i = 0; isAlike && i < table.count(); ++i)
        isAlike = isSame(table.entry(i), plain.entries()[i]);
    QList<QStringList> sought{{}, {u"Nobody"_s}};
    for (const Appellation &form : names) {
        sought.append(form.name);
        for (const QString &part : form.name)
            sought << QStringList{part} << QStringList{part.toLower() + u't'};
    }
    for (const QStringList &name : std::as_const(sought)) {
        for (const Gender gender : {Gender::Unknown, Gender::Male, Gender::Female}) {
            Appellation form;
            form.name = name;
            form.gender = gender;
            if (table.find(form) != plain.find(form))
                return u"%1 (%2) is person %3, plainly %4, in: %5"_s.arg(name.join(u' '))
                    .arg(int(gender))
                    .arg(table.find(form))
                    .arg(plain.find(form))
                    .arg(article.text);
        }
    }
    return isAlike ? QString() : u"other persons in: %1"_s.arg(article.text);
}

// Words of marks from elsewhere, in a text that goes over the same few words again.
QString inForeignPlaces(QByteArrayView bytes)
{
    static const QStringList words{u"ferry"_s, u"left "_s, u"at"_s, u"nine"_s, u"caf\u00e9"_s, u"cafe"_s, u"e"_s,
        u"\u0301"_s, u"🚢"_s, u"“"_s, u"”"_s, u"\""_s, u"'"_s, u"’"_s, u"—"_s, u"-"_s, u"…"_s, u"."_s, u" "_s, u" "_s,
        u"\u00a0"_s, u"\n"_s, u"\u00ad"_s, u"\u200b"_s, u"harbour master "_s, u"lifeboats "_s, u"\u8239"_s,
        u"\u8239\u957f"_s, u"\u306e"_s};
    Draw draw(bytes);
    const auto anything = [&](int most) {
        QString text;
        for (int i = draw.below(most + 1); i > 0; --i)
            text += draw.oneOf(words);
        return text;
    };
    const QString text = withSoundSurrogates(anything(24));
    // Mostly a stretch of the text itself, as its writer may have had it.
    const auto stretch = [&](int most) {
        if (text.isEmpty() || draw.below(4) == 0)
            return anything(most);
        const qsizetype begin = draw.below(256) % text.size();
        QString some = text.sliced(begin, draw.below(256) % (text.size() - begin + 1));
        switch (draw.below(4)) {
        case 0:
            return some.replace(u' ', u"\n "_s);
        case 1:
            return some.normalized(QString::NormalizationForm_C);
        case 2:
            return some.replace(u"…"_s, u"..."_s);
        default:
            return some;
        }
    };
    ForeignPlace place;
    place.exact = withSoundSurrogates(stretch(3));
    place.prefix = withSoundSurrogates(stretch(2));
    place.suffix = withSoundSurrogates(stretch(2));
    if (draw.below(3) == 0) {
        const qsizetype begin = draw.below(40);
        place.points = TextRange{begin, begin + draw.below(20)};
    }
    const bool isSameText = draw.below(4) == 0;
    const auto found = PassageFinder(text).find(place, isSameText);
    const auto plain = plainPassage(text, place, isSameText);
    const auto told = [](const auto &it) {
        return it ? u"%1-%2"_s.arg(it->begin).arg(it->end) : u"missing (%1)"_s.arg(int(it.error()));
    };
    if (told(found) != told(plain))
        return u"“%1” behind “%2”, before “%3”, is %4, plainly %5, in: %6"_s.arg(
            place.exact, place.prefix, place.suffix, told(found), told(plain), text);
    return {};
}

constexpr Twin twins[] = {
    {"persons are found by their names where all are looked at", inNames, 400},
    {"marks from elsewhere stand where every stretch was held against them", inForeignPlaces, 1000},
};

}

std::span<const Twin> placeTwins()
{
    return twins;
}

}
