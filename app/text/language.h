// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QFlags>
#include <QHash>
#include <QString>
#include <QStringList>

namespace Synoptic {

// What a word can be, as far as a list can tell; one word can be several things.
enum class WordClass : quint32 {
    Determiner = 1 << 0, // the, a, several
    Possessive = 1 << 1, // his, their
    Pronoun = 1 << 2,    // he, who: can be a subject
    Object = 1 << 3,     // him, them
    Auxiliary = 1 << 4,  // has, would
    Passive = 1 << 5,    // forms of "be": before a participle they turn the subject into the target
    Modal = 1 << 6,      // before a base form: would, to
    Adverb = 1 << 7,
    Preposition = 1 << 8,
    Conjunction = 1 << 9,
    Subordinator = 1 << 10, // that, because, when
    Calendar = 1 << 11,     // Monday, March
    Title = 1 << 12,        // Mr., President
    Role = 1 << 13,         // spokesman, voters
    Organisation = 1 << 14, // ministry, party
    Document = 1 << 15,     // statement, letter
    Utterance = 1 << 16,    // nouns for what is said: remark, pledge
    Work = 1 << 17,         // what a title follows: film, song, titled
    Particle = 1 << 18,     // al-, van: part of a surname
    Abbreviation = 1 << 19, // its full stop ends no sentence
    AlsoNoun = 1 << 20,     // a verb form that is as often a noun: reports, calls
    Naming = 1 << 21,       // dub, entitle: what follows is a name
    Source = 1 << 22,       // a word for "according to": laut, selon, según
    Definite = 1 << 23,     // a determiner for what is known already: the, la, der
    Former = 1 << 24,       // before a title: who has it no more
    Deputy = 1 << 25,       // before a title: makes it another one: vice, deputy
};
Q_DECLARE_FLAGS(WordClasses, WordClass)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordClasses)

enum class VerbForm : quint8 { Base = 1, Third = 2, Past = 4, Participle = 8, Gerund = 16 };
Q_DECLARE_FLAGS(VerbForms, VerbForm)
Q_DECLARE_OPERATORS_FOR_FLAGS(VerbForms)

// How surely a verb introduces speech, surest first.
enum class CueTier : quint8 {
    Speech,  // say, reply: hardly anything else
    Act,     // accuse, promise: done by speaking
    Thought, // believe, fear
    Manner,  // shrug, go on: speech only right beside a quotation
    None,    // any other verb
};

enum class Gender : quint8 { Unknown, Male, Female };

// What pronouns and roles tell about the one they stand for.
enum class Person : quint8 { Any, Singular, Plural, Thing, Author, Relative };

struct Word {
    WordClasses classes;
    VerbForms forms;
    CueTier tier = CueTier::None;
    Gender gender = Gender::Unknown;   // of titles, roles and pronouns
    Gender forename = Gender::Unknown; // the gender of most who bear it as a forename
    Person person = Person::Any;
    bool takesClause = false; // of verbs that do more than speak: claims, warns and promises that
    bool isOutlet = false;    // "reuters": with a capital, who brings news
    bool isMedium = false;    // "newspaper": the same by its kind
    bool isPlace = false;     // "china": a state or town; its name may be part of a person's
    bool isHeading = false;   // "update": before a colon it names no speaker

    bool is(WordClasses any) const { return (classes & any) != 0; }
    bool isVerb() const { return forms != 0; }
    bool isCue() const { return tier != CueTier::None; }
};

// The words of one language that tell who says what, read once from a file in
// resources/languages. A language without a file knows no words: quotations are then found by
// their marks alone.
class Language
{
public:
    // The language of a BCP 47 tag ("en-GB"); an empty tag is taken for English.
    static const Language &of(QStringView tag);
    // Reads a language file; whatever is not understood is left out.
    static Language fromJson(QByteArrayView json);

    // What is known of a word, given in lower case; nothing is known of most words. A language that joins
    // nouns knows them by their last part: what a Verkehrsministerin is, "ministerin" tells.
    Word word(QStringView lowerCase) const
    {
        const auto known = m_words.constFind(lowerCase);
        return known != m_words.cend() ? *known : m_heads.isEmpty() ? Word{} : headOf(lowerCase);
    }
    bool isEmpty() const { return m_words.isEmpty(); }

    // What the sign does in this language's print: » opens in German and closes in French. None where
    // it does either, or the file says nothing of it; known tells the two apart.
    struct MarkUse {
        bool opens = false;
        bool closes = false;
    };
    MarkUse markUse(char16_t sign) const { return m_marks.value(sign); }

    // "l" and "d" in French: what stands before an apostrophe is a word of its own.
    bool isElision(QStringView lowerCase) const { return m_elisions.contains(lowerCase); }
    // "elle" in "dit-elle": what hangs on a verb by a hyphen is a word of its own.
    bool isClitic(QStringView lowerCase) const { return m_clitics.contains(lowerCase); }

    // What a title that is cut short stands for: "sen." for senator; nothing of other words.
    QStringList titlesInFull(const QString &lowerCase) const { return m_shortTitles.value(lowerCase); }

    // "tiendra", "terrà": ends as verbs with a tense do, whatever their stem.
    bool hasVerbEnding(QStringView word) const;

    // The reporter steps in between the marks: « Il tiendra, assure Ortiz. »
    bool leavesMarksOpen() const { return m_leavesMarksOpen; }

    // German: that all long words have capitals makes no title of a few words.
    bool hasNounsInCapitals() const { return m_hasNounsInCapitals; }

private:
    Word headOf(QStringView compound) const;
    Word &entry(const QString &word);
    void addVerb(const QString &lemma, const QStringList &irregular, CueTier tier);

    void addForm(const QString &form, VerbForms what, CueTier tier);

    QHash<QStringView, Word> m_words; // the keys look into m_store
    QStringList m_store;
    QHash<char16_t, MarkUse> m_marks;
    QHash<QString, QStringList> m_shortTitles; // with a full stop and without
    QStringList m_elisions;
    QStringList m_clitics;
    bool m_leavesMarksOpen = false;
    bool m_hasNounsInCapitals = false;
    QStringList m_verbEndings;
    QStringList m_heads; // nouns that others are joined to, in front
};

}
