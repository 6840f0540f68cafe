// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/language.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

constexpr std::array classKeys{
    std::pair{"determiners"_L1, WordClass::Determiner},
    std::pair{"possessives"_L1, WordClass::Possessive},
    std::pair{"objects"_L1, WordClass::Object},
    std::pair{"auxiliaries"_L1, WordClass::Auxiliary},
    std::pair{"passive"_L1, WordClass::Passive},
    std::pair{"modals"_L1, WordClass::Modal},
    std::pair{"adverbs"_L1, WordClass::Adverb},
    std::pair{"prepositions"_L1, WordClass::Preposition},
    std::pair{"conjunctions"_L1, WordClass::Conjunction},
    std::pair{"subordinators"_L1, WordClass::Subordinator},
    std::pair{"calendar"_L1, WordClass::Calendar},
    std::pair{"roles"_L1, WordClass::Role},
    std::pair{"organisations"_L1, WordClass::Organisation},
    std::pair{"documents"_L1, WordClass::Document},
    std::pair{"utterances"_L1, WordClass::Utterance},
    std::pair{"works"_L1, WordClass::Work},
    std::pair{"particles"_L1, WordClass::Particle},
    std::pair{"abbreviations"_L1, WordClass::Abbreviation},
    std::pair{"alsoNouns"_L1, WordClass::AlsoNoun},
    std::pair{"sources"_L1, WordClass::Source},
    std::pair{"definite"_L1, WordClass::Definite},
    std::pair{"former"_L1, WordClass::Former},
    std::pair{"deputies"_L1, WordClass::Deputy},
};

// From the weakest to the surest: a verb listed twice keeps the surer tier.
constexpr std::array tierKeys{
    std::pair{"manner"_L1, CueTier::Manner},
    std::pair{"thought"_L1, CueTier::Thought},
    std::pair{"act"_L1, CueTier::Act},
    std::pair{"speech"_L1, CueTier::Speech},
};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

bool isVowel(QChar c)
{
    return u"aeiou"_s.contains(c);
}

// The regular English forms of a lemma: third person, past, participle, gerund.
QStringList regularForms(const QString &lemma)
{
    const QChar last = lemma.back();
    const QChar before = lemma.size() > 1 ? lemma[lemma.size() - 2] : QChar();
    const QString stem = lemma.chopped(1);
    if (last == u'e')
        return {lemma + u's', lemma + u'd', lemma + u'd', stem + "ing"_L1};
    if (last == u'y' && !isVowel(before))
        return {stem + "ies"_L1, stem + "ied"_L1, stem + "ied"_L1, lemma + "ing"_L1};
    const bool sibilant
        = last == u's' || last == u'x' || last == u'z' || lemma.endsWith("sh"_L1) || lemma.endsWith("ch"_L1);
    const QString third = lemma + (sibilant ? "es"_L1 : "s"_L1);
    // One vowel and one consonant at the end of a short word double the consonant: quip, quipped.
    const bool doubles = lemma.size() <= 4 && lemma.size() >= 3 && isVowel(before) && !isVowel(last)
        && (!isVowel(lemma[lemma.size() - 3]) || lemma.startsWith("qu"_L1)) && !u"wxy"_s.contains(last);
    const QString root = doubles ? lemma + last : lemma;
    return {third, root + "ed"_L1, root + "ed"_L1, root + "ing"_L1};
}

Person personNamed(const QString &name)
{
    if (name == "male"_L1 || name == "female"_L1)
        return Person::Singular;
    if (name == "plural"_L1)
        return Person::Plural;
    if (name == "thing"_L1)
        return Person::Thing;
    if (name == "author"_L1)
        return Person::Author;
    return name == "relative"_L1 ? Person::Relative : Person::Any;
}

Gender genderNamed(const QString &name)
{
    return name == "male"_L1 ? Gender::Male : name == "female"_L1 ? Gender::Female : Gender::Unknown;
}

Language loaded(QLatin1StringView code)
{
    QFile file(u":/synoptic/languages/%1.json"_s.arg(code));
    return file.open(QIODevice::ReadOnly) ? Language::fromJson(file.readAll()) : Language();
}

// The languages there is a file for; English, which texts of no stated language are taken for, first.
constexpr std::array codes{"en"_L1, "de"_L1, "fr"_L1, "es"_L1, "it"_L1, "ar"_L1, "he"_L1};

// Each is read when the first article in it comes.
template <size_t index>
const Language &readOnce()
{
    static const Language language = loaded(codes[index]);
    return language;
}

constexpr auto readers = []<size_t... index>(std::index_sequence<index...>) { return std::array{&readOnce<index>...}; }(
                             std::make_index_sequence<codes.size()>());

}

const Language &Language::of(QStringView tag)
{
    if (tag.isEmpty())
        return readers.front()();
    const QStringView code = tag.first(tag.contains(u'-') ? tag.indexOf(u'-') : tag.size());
    const auto is = [code](QLatin1StringView other) { return code.compare(other, Qt::CaseInsensitive) == 0; };
    const auto found = std::ranges::find_if(codes, is);
    if (found != codes.end())
        return readers[found - codes.begin()]();
    static const Language unknown;
    return unknown;
}

Word Language::headOf(QStringView compound) const
{
    constexpr qsizetype shortestFirst = 3;
    const auto head = std::ranges::find_if(m_heads,
        [&](const QString &it) { return compound.size() >= it.size() + shortestFirst && compound.endsWith(it); });
    return head != m_heads.cend() ? m_words.value(QStringView(*head)) : Word{};
}

bool Language::hasVerbEnding(QStringView word) const
{
    constexpr qsizetype shortestStem = 2;
    return std::ranges::any_of(m_verbEndings,
        [word](const QString &ending) { return word.size() >= ending.size() + shortestStem && word.endsWith(ending); });
}

Word &Language::entry(const QString &word)
{
    const auto found = m_words.find(QStringView(word));
    if (found != m_words.end())
        return *found;
    m_store.append(word);
    return m_words[QStringView(m_store.constLast())]; // shared text does not move with the list
}

void Language::addVerb(const QString &lemma, const QStringList &irregular, CueTier tier)
{
    const QStringList forms = irregular.size() == 4 ? irregular : regularForms(lemma);
    constexpr std::array order{VerbForm::Third, VerbForm::Past, VerbForm::Participle, VerbForm::Gerund};
    addForm(lemma, VerbForm::Base, tier);
    for (std::size_t i = 0; i < order.size(); ++i)
        addForm(forms[static_cast<qsizetype>(i)], order[i], tier);
}

void Language::addForm(const QString &form, VerbForms what, CueTier tier)
{
    Word &word = entry(form);
    word.forms |= what;
    word.tier = std::min(word.tier, tier);
}

Language Language::fromJson(QByteArrayView json)
{
    Language language;
    const QJsonObject root = QJsonDocument::fromJson(json.toByteArray()).object();

    const QJsonObject irregular = root["irregular"_L1].toObject();
    for (auto it = irregular.begin(); it != irregular.end(); ++it)
        language.addVerb(it.key(), strings(*it), CueTier::None);
    const QJsonObject verbs = root["verbs"_L1].toObject();
    for (const auto &[key, tier] : tierKeys) {
        for (const QString &lemma : strings(verbs[key]))
            language.addVerb(lemma, strings(irregular[lemma]), tier);
    }
    for (const QString &lemma : strings(verbs["naming"_L1])) {
        const QStringList forms
            = strings(irregular[lemma]).size() == 4 ? strings(irregular[lemma]) : regularForms(lemma);
        language.entry(forms[2]).classes |= WordClass::Naming;
    }

    // Languages whose verbs the rules of English do not inflect list the forms of reports instead; some
    // write "and" as a first letter.
    const QJsonObject forms = root["forms"_L1].toObject();
    const QStringList prefixes = QStringList{QString()} + strings(root["prefixes"_L1]);
    for (const auto &[key, tier] : tierKeys) {
        for (const QString &form : strings(forms[key])) {
            for (const QString &prefix : prefixes)
                language.addForm(prefix + form, VerbForm::Past | VerbForm::Third, tier);
        }
    }
    for (const QString &pair : strings(root["marks"_L1])) {
        if (pair.size() != 2)
            continue;
        language.m_marks[pair.front().unicode()].opens = true;
        language.m_marks[pair.back().unicode()].closes = true;
    }
    language.m_elisions = strings(root["elisions"_L1]);
    language.m_clitics = strings(root["clitics"_L1]);
    language.m_verbEndings = strings(root["verbEndings"_L1]);
    language.m_heads = strings(root["heads"_L1]);
    language.m_leavesMarksOpen = root["leavesMarksOpen"_L1].toBool();
    language.m_hasNounsInCapitals = root["nounsInCapitals"_L1].toBool();

    for (const auto &[key, what] : classKeys) {
        for (const QString &word : strings(root[key])) {
            language.entry(word).classes |= what;
            for (const QString &prefix : strings(root["prefixes"_L1])) {
                if (what == WordClass::Source)
                    language.entry(prefix + word).classes |= what;
            }
        }
    }
    const QJsonObject pronouns = root["pronouns"_L1].toObject();
    for (auto it = pronouns.begin(); it != pronouns.end(); ++it) {
        Word &word = language.entry(it.key());
        word.classes |= WordClass::Pronoun;
        word.person = personNamed(it->toString());
        word.gender = genderNamed(it->toString());
    }
    const QJsonObject titles = root["titles"_L1].toObject();
    for (auto it = titles.begin(); it != titles.end(); ++it) {
        for (const QString &title : strings(*it)) {
            Word &word = language.entry(title);
            word.classes |= WordClass::Title;
            word.gender = genderNamed(it.key());
        }
    }
    const QJsonObject shortTitles = root["shortTitles"_L1].toObject();
    for (auto it = shortTitles.begin(); it != shortTitles.end(); ++it) {
        for (const QString &printed : {it.key(), it.key() + u'.'})
            language.m_shortTitles.insert(printed, strings(*it));
    }
    const QJsonObject gender = root["gender"_L1].toObject();
    for (const QString &name : strings(gender["male"_L1]))
        language.entry(name).forename = Gender::Male;
    for (const QString &name : strings(gender["female"_L1]))
        language.entry(name).forename = Gender::Female;
    for (const QString &place : strings(root["places"_L1]))
        language.entry(place).isPlace = true;
    for (const QString &heading : strings(root["headings"_L1]))
        language.entry(heading).isHeading = true;
    for (const QString &lemma : strings(verbs["clausal"_L1])) {
        for (const QString &form : QStringList{lemma} + regularForms(lemma))
            language.entry(form).takesClause = true;
    }
    for (const QString &form : strings(forms["clausal"_L1]))
        language.entry(form).takesClause = true;
    for (const QString &outlet : strings(root["outlets"_L1]))
        language.entry(outlet).isOutlet = true;
    for (const QString &medium : strings(root["media"_L1]))
        language.entry(medium).isMedium = true;
    for (const QString &role : strings(gender["maleRoles"_L1]))
        language.entry(role).gender = Gender::Male;
    for (const QString &role : strings(gender["femaleRoles"_L1]))
        language.entry(role).gender = Gender::Female;
    return language;
}

}
