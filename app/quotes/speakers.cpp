// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/speakers.h"

#include "app/quotes/clauses.h"
#include "app/quotes/joint.h"
#include "app/quotes/labels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

constexpr qsizetype subjectsBack = 12; // how many subjects a pronoun may skip
constexpr qsizetype longestName = 12;  // tokens, with titles

bool isPersonalPronoun(const Token &token)
{
    return token.is(WordClass::Pronoun | WordClass::Possessive | WordClass::Object);
}

bool isHuman(SpeakerKind kind)
{
    return kind == SpeakerKind::Person || kind == SpeakerKind::Anonymous;
}

}

SpeakerResolver::SpeakerResolver(const Frame &frame, const Progress &progress)
    : SpeakerResolver(frame, namesPrinted(frame, progress), progress)
{
}

SpeakerResolver::SpeakerResolver(const Frame &frame, const QList<Appellation> &printed, const Progress &progress)
    : m_frame(frame)
    , m_names(printed)
    , m_persons(printed)
    , m_offices(printed, *frame.language,
          [this](const Appellation &form) {
              const qsizetype entry = m_names.find(form);
              return entry >= 0 ? m_names.entry(entry).text() : form.text();
          })
    , m_surnamesInCapitals(surnamesInCapitals(frame, printed))
{
    for (qsizetype paragraph = 0; paragraph < frame.paragraphs.size(); ++paragraph) {
        m_firstOf.append(m_subjects.size());
        collectSubjects(paragraph, progress);
    }
}

SpeakerResolver::Subject SpeakerResolver::subjectFrom(const Appellation &form) const
{
    Subject subject;
    subject.name = form.text();
    subject.kind = form.kind;
    subject.gender = form.gender;
    subject.head = form.head;
    QStringList inFull = form.name;
    Appellation sought = form;
    if (form.name.isEmpty() && !form.isDefinite && !form.role.isEmpty() && form.role.front().isUpper()
        && !form.role.contains(u' '))
        sought.name = {form.role}; // "King said": who was Peter King before is no king now
    if (const qsizetype entry = m_names.find(sought); entry >= 0) {
        if (form.name.isEmpty())
            subject.kind = SpeakerKind::Person;
        inFull = m_names.entry(entry).name;
        subject.name = m_names.entry(entry).text();
        if (m_names.entry(entry).gender != Gender::Unknown)
            subject.gender = m_names.entry(entry).gender;
    }
    subject.personhood = m_persons.of(form, inFull);
    if (form.name.isEmpty() && form.isDefinite) {
        if (const QString bearer = m_offices.bearerOf(form); !bearer.isEmpty()) {
            subject.name = bearer;
            subject.kind = SpeakerKind::Person;
            subject.personhood = Personhood::Certain;
        }
    }
    if (form.isPlace && subject.personhood == Personhood::Certain)
        subject.kind = SpeakerKind::Person;
    return subject;
}

// Every finite verb whose subject is a name or a role: "Kerry declined", "a Palestinian official
// rejected". Speakers behind their verb ("said Marie Harf") count too.
void SpeakerResolver::collectSubjects(qsizetype paragraph, const Progress &progress)
{
    const QList<Token> &tokens = m_frame.paragraphs[paragraph].tokens;
    const QStringView text = m_frame.text;
    qsizetype sentence = 0;
    qsizetype last = -1;   // first token of the subject before
    qsizetype mainOf = -1; // the sentence whose main subject is known
    const auto closeSentence = [&](qsizetype end) {
        if (sentence != mainOf)
            collectNames(paragraph, sentence, end);
    };
    for (qsizetype i = 0; i < tokens.size() && !progress.isCancelled(); ++i) {
        if (tokens[i].startsSentence || opensBehindQuotation(tokens, i, text)) {
            closeSentence(i);
            sentence = i;
            collectLeadIn(paragraph, i);
        }
        const bool verb = isFiniteVerb(tokens, i, text)
            || (tokens[i].is(WordClass::Auxiliary) && !tokens[i].is(WordClass::Pronoun));
        if (!verb)
            continue;
        Phrase phrase;
        const bool inverted = i > 0
            && (tokens[i - 1].kind == Kind::Quote
                || (tokens[i - 1].kind == Kind::Comma && i > 1 && tokens[i - 2].kind == Kind::Quote));
        if (inverted && tokens[i].word.isCue())
            phrase = phraseFrom(tokens, i + 1, tokens.size(), text);
        else
            phrase = subjectOf(tokens, i, std::max(sentence, i - farthest), text);
        if (phrase.isEmpty() || phrase.begin == last || phrase.begin < sentence)
            continue;
        last = phrase.begin;
        Subject subject;
        if (phrase.end - phrase.begin == 1 && isPersonalPronoun(tokens[phrase.begin])) {
            // "And he said the state ...": he stays the one spoken of.
            const Subject *meant
                = tokens[phrase.begin].word.person == Person::Singular ? antecedent(paragraph, phrase.begin) : nullptr;
            if (!meant)
                continue;
            subject = *meant;
            if (const Gender gender = tokens[phrase.begin].word.gender; gender != Gender::Unknown) {
                subject.gender = gender;
                if (!m_genders.contains(subject.name))
                    m_genders.insert(subject.name, gender);
            }
        } else if (canSpeak(tokens, phrase)) {
            subject = subjectFrom(calledBeside(tokens, phrase, text));
        }
        subject.paragraph = paragraph;
        subject.token = phrase.begin;
        subject.foundAt = i;
        subject.isMain = sentence != mainOf || reportsBehind(tokens, phrase, i);
        if (subject.name.isEmpty())
            continue;
        const bool isThing = subject.kind == SpeakerKind::Document
            || (subject.kind == SpeakerKind::Anonymous && subject.personhood == Personhood::None);
        if (isThing && subject.isMain) {
            if (const std::optional<Subject> owner = ownerOf(paragraph, phrase)) {
                m_subjects.append(*owner);
                m_subjects.last().foundAt = i;
                subject.isMain = false;
            }
        }
        mainOf = sentence;
        m_subjects.append(subject);
    }
    closeSentence(tokens.size());
}

std::optional<SpeakerResolver::Subject> SpeakerResolver::ownerOf(qsizetype paragraph, Phrase words) const
{
    const QList<Token> &tokens = m_frame.paragraphs[paragraph].tokens;
    for (qsizetype i = words.begin; i < words.end; ++i) {
        if (!tokens[i].isPossessive)
            continue;
        const Appellation form = appellationOf(tokens, {words.begin, i + 1}, m_frame.text);
        if (form.name.isEmpty() || form.kind != SpeakerKind::Person)
            return {};
        Subject owner = subjectFrom(form);
        owner.paragraph = paragraph;
        owner.token = words.begin;
        owner.isMain = true;
        return owner;
    }
    return {};
}

void SpeakerResolver::collectLeadIn(qsizetype paragraph, qsizetype sentence)
{
    const QList<Token> &tokens = m_frame.paragraphs[paragraph].tokens;
    if (!tokens[sentence].is(WordClass::Preposition))
        return;
    const Phrase phrase = phraseFrom(tokens, sentence + 1, tokens.size(), m_frame.text);
    if (phrase.isEmpty() || phrase.end >= tokens.size() || tokens[phrase.end].kind != Kind::Comma
        || !tokens[phrase.end - 1].is(WordClass::Document))
        return;
    Subject subject = subjectFrom(appellationOf(tokens, phrase, m_frame.text));
    if (subject.kind != SpeakerKind::Document)
        return;
    subject.paragraph = paragraph;
    subject.token = phrase.begin;
    subject.foundAt = sentence;
    subject.isMain = true;
    m_subjects.append(subject);
}

void SpeakerResolver::collectNames(qsizetype paragraph, qsizetype begin, qsizetype end)
{
    const QList<Token> &tokens = m_frame.paragraphs[paragraph].tokens;
    const QStringView text = m_frame.text;
    bool isMain = true;
    for (qsizetype i = begin; i < end; ++i) {
        if (!tokens[i].isWord() || !tokens[i].isCapital)
            continue;
        // Up to the first word in small letters that belongs to no name: a verb of no list may follow.
        const auto isOfName = [](const Token &token) {
            return token.isCapital || token.is(WordClass::Title | WordClass::Role | WordClass::Particle);
        };
        const auto last = tokens.begin() + std::min(end, i + longestName);
        const qsizetype stop = std::find_if_not(tokens.begin() + i, last, isOfName) - tokens.begin();
        const Phrase phrase = phraseFrom(tokens, i, stop, text);
        if (phrase.isEmpty())
            continue;
        const Appellation form = appellationOf(tokens, phrase, text);
        i = phrase.end - 1;
        // A surname alone is somebody's whom the article names in full.
        const bool isKnown = form.name.size() == 1 && m_names.find(form) >= 0;
        if ((form.name.size() < 2 && !isKnown) || form.kind != SpeakerKind::Person || tokens[i].isPossessive)
            continue;
        // "Great Orran" may be a place: a forename, a title or a role beside the name tell a person.
        if (!isKnown && form.gender == Gender::Unknown && form.titles.isEmpty() && !hasRoleBeside(tokens, phrase.end))
            continue;
        Subject subject = subjectFrom(form);
        subject.paragraph = paragraph;
        subject.token = phrase.begin;
        subject.foundAt = phrase.begin;
        subject.isMain = isMain;
        isMain = false;
        m_subjects.append(subject);
    }
}

qsizetype SpeakerResolver::subjectsUpTo(qsizetype paragraph, qsizetype token) const
{
    const qsizetype end = paragraph + 1 < m_firstOf.size() ? m_firstOf[paragraph + 1] : m_subjects.size();
    const auto last = std::ranges::upper_bound(
        m_subjects.begin() + m_firstOf[paragraph], m_subjects.begin() + end, token + farthest, {}, &Subject::foundAt);
    return last - m_subjects.begin();
}

const SpeakerResolver::Subject *SpeakerResolver::antecedent(qsizetype paragraph, qsizetype token) const
{
    const Token &word = m_frame.paragraphs[paragraph].tokens[token];
    const Person person = word.word.person;
    Gender gender = word.word.gender;
    if (person == Person::Author)
        return nullptr;
    const QStringView printed = word.range.of(m_frame.text);
    if (printed.compare(u"his", Qt::CaseInsensitive) == 0 || printed.compare(u"him", Qt::CaseInsensitive) == 0)
        gender = Gender::Male;
    else if (printed.compare(u"her", Qt::CaseInsensitive) == 0)
        gender = Gender::Female;
    // "He", "his": one person.
    const bool isOnePerson = person == Person::Singular || gender != Gender::Unknown;
    const auto agrees = [&](const Subject &subject) {
        const bool human = isHuman(subject.kind) && (!isOnePerson || subject.personhood != Personhood::None);
        if (person == Person::Plural      ? human
                : person == Person::Thing ? human || subject.kind == SpeakerKind::Group
                                          : !human)
            return false;
        const Gender known
            = subject.gender == Gender::Unknown ? m_genders.value(subject.name, Gender::Unknown) : subject.gender;
        return gender == Gender::Unknown || known == Gender::Unknown || known == gender;
    };
    const Subject *found = nullptr;
    for (qsizetype i = subjectsUpTo(paragraph, token) - 1, tried = 0; i >= 0 && tried < subjectsBack; --i) {
        const Subject &subject = m_subjects[i];
        if (subject.paragraph == paragraph && subject.token >= token)
            continue;
        ++tried;
        if (agrees(subject))
            found = &subject;
        if (subject.isMain && found)
            break;
    }
    // Somebody else may be meant: a wrong name is worse than none.
    return found && isOnePerson && found->personhood == Personhood::Possible ? nullptr : found;
}

std::optional<Identity> SpeakerResolver::identifyAll(qsizetype paragraph, const QList<Phrase> &parts) const
{
    const QList<Token> &tokens = m_frame.paragraphs[paragraph].tokens;
    Identity all{.name = {}, .kind = SpeakerKind::Group};
    bool hasBody = false;
    bool isSure = true;
    qsizetype places = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Identity one = identify(paragraph, parts[i]);
        const Appellation form = appellationOf(tokens, parts[i], m_frame.text);
        const Personhood personhood = subjectFrom(form).personhood;
        hasBody = hasBody || one.kind == SpeakerKind::Organisation;
        places += form.isPlace ? 1 : 0;
        isSure
            = isSure && (form.name.isEmpty() || personhood == Personhood::Certain || one.kind != SpeakerKind::Person);
        // "Former pilot and Mayor Lena Ortiz": one, with two roles.
        const bool isBareRole
            = form.name.isEmpty() && !tokens[parts[i].begin].is(WordClass::Determiner | WordClass::Possessive);
        if (isBareRole || one.name.isEmpty() || one.kind == SpeakerKind::Document
            || (one.kind == SpeakerKind::Person && !form.name.isEmpty() && personhood == Personhood::None))
            return {};
        const Token *link = i > 0 ? &tokens[parts[i].begin - 1] : nullptr;
        if (link)
            all.name += link->isWord() ? u' ' + link->range.of(m_frame.text).toString() + u' ' : u", "_s;
        all.name += one.name;
    }
    // "Roads and Rivers Committee", "Bosnia and Herzegovina": the words of one name.
    const bool isOneName = (hasBody && !isSure) || (places > 0 && places < parts.size());
    return isOneName ? std::nullopt : std::optional(all);
}

Identity SpeakerResolver::identify(qsizetype paragraph, Phrase mention) const
{
    const QList<Token> &tokens = m_frame.paragraphs[paragraph].tokens;
    const Token &first = tokens[mention.begin];
    const QStringView text = m_frame.text;
    if (first.word.person == Person::Relative && first.isWord()) {
        qsizetype end = mention.begin;
        if (end > 0 && tokens[end - 1].kind == Kind::Comma)
            --end;
        const Phrase before = phraseBefore(tokens, end, 0, text);
        return before.isEmpty() ? Identity{} : identify(paragraph, before);
    }
    const bool isPronoun = isPersonalPronoun(first)
        && (first.word.person != Person::Any || first.is(WordClass::Possessive | WordClass::Object));
    if (mention.end - mention.begin == 1 && isPronoun) {
        const Subject *meant = antecedent(paragraph, mention.begin);
        return meant ? Identity{meant->name, meant->kind} : Identity{};
    }

    // "Another said": somebody else of a sort named before, but who?
    if (mention.end - mention.begin == 1 && first.is(WordClass::Pronoun) && first.is(WordClass::Determiner)
        && first.word.person == Person::Any)
        return {};
    if (const QList<Phrase> parts = jointParts(tokens, mention, text); parts.size() > 1) {
        if (const std::optional<Identity> all = identifyAll(paragraph, parts))
            return *all;
    }
    Appellation form = calledBeside(tokens, mention, text);
    if (mention == Phrase{0, 1} && m_surnamesInCapitals.contains(first.range.of(text).toString()))
        form.kind = SpeakerKind::Person;
    if (form.name.isEmpty() && form.isDefinite) {
        // "the official": somebody introduced before by more than that.
        qsizetype i = subjectsUpTo(paragraph, mention.begin);
        for (qsizetype tried = 0; --i >= 0 && tried < subjectsBack;) {
            const Subject &subject = m_subjects[i];
            if (subject.paragraph == paragraph && subject.token >= mention.begin)
                continue;
            ++tried;
            if (!form.head.isEmpty() && subject.head == form.head && subject.name.size() > form.role.size()
                && subject.name.contains(form.role, Qt::CaseInsensitive))
                return {subject.name, subject.kind};
        }
    }
    const Subject subject = subjectFrom(form);
    return {subject.name, subject.kind};
}

}
