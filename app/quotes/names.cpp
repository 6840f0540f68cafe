// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/names.h"

#include "app/quotes/constructstate.h"
#include "app/quotes/offices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

// "Mayor", "Mrs", "Sen.": what is set before the name of a person, not "former" or "Interior".
bool callsPerson(const Token &token, QStringView text)
{
    return token.is(WordClass::Role)
        || (token.is(WordClass::Title)
            && (token.word.gender != Gender::Unknown || token.range.of(text).endsWith(u'.')));
}

bool isAcronym(const QString &word)
{
    return word.size() >= 2 && word.size() <= 6 && word.front().isUpper()
        && std::ranges::none_of(word, [](QChar c) { return c.isLower(); });
}

bool isBody(const Token &token)
{
    return token.is(WordClass::Organisation) && !token.is(WordClass::Role);
}

// "ministre des Transports", "Sprecher der Polizei"; the Dutch "der" is part of a name.
bool isGenitive(const Token &token, QStringView text)
{
    return isOneOf(token, text, {u"des"}) || (token.is(WordClass::Determiner) && isOneOf(token, text, {u"der"}));
}

// "Secretary of", "ministra dei", "ministre de": what ties an office to what it is for.
bool isOf(const Token &token, QStringView text)
{
    return isOneOf(token, text,
        {u"of", u"de", u"du", u"des", u"d", u"del", u"di", u"dei", u"degli", u"delle", u"della", u"dello", u"dell",
            u"der"});
}

// "Minister of Transport | Lena Ortiz": where the name begins behind what the office is for, a word or more
// up to a forename. In Arabic and Hebrew that is the word with the article.
qsizetype behindOffice(const QList<Token> &tokens, Phrase phrase, qsizetype nameBegin, qsizetype end, QStringView text)
{
    constexpr qsizetype fewest = 3; // one for the office, two for the name
    if (end - nameBegin < fewest || nameBegin <= phrase.begin)
        return nameBegin;
    const QStringView first = tokens[nameBegin].range.of(text);
    if (isTitled(tokens[nameBegin - 1]) && (first.startsWith(u"ال") || first.startsWith(u'ה')))
        return nameBegin + 1;
    qsizetype tie = nameBegin - 1;
    if (tie > phrase.begin && tokens[tie].is(WordClass::Determiner) && !isOf(tokens[tie], text))
        --tie;
    if (tie <= phrase.begin || !isOf(tokens[tie], text) || !isTitled(tokens[tie - 1]))
        return nameBegin;
    for (qsizetype i = nameBegin + 1; i + 1 < end; ++i) {
        if (tokens[i].word.forename != Gender::Unknown)
            return i;
    }
    return nameBegin + 1;
}

// "ministra | Lena Ortiz", "ministra dei | Trasporti Lena Ortiz": where the office begins that a name, or what
// is written like one, belongs to.
qsizetype officeBefore(const QList<Token> &tokens, qsizetype name, QStringView text)
{
    qsizetype tie = name - 1;
    if (tie >= 0 && isTitled(tokens[tie]))
        return tie;
    if (tie > 0 && tokens[tie].is(WordClass::Determiner) && !isOf(tokens[tie], text))
        --tie;
    return tie > 0 && isOf(tokens[tie], text) && isTitled(tokens[tie - 1]) ? tie - 1 : name;
}

// Token after the head of the phrase: what follows is tied by a preposition or participle.
qsizetype headEnd(const QList<Token> &tokens, Phrase phrase, QStringView text)
{
    for (qsizetype i = phrase.begin + 1; i < phrase.end; ++i) {
        const Token &token = tokens[i];
        if (token.word.forms == VerbForms(VerbForm::Gerund) && !token.isCapital)
            return i;
        if (token.kind == Kind::Comma && i > phrase.begin)
            return i;
        if (!token.is(WordClass::Preposition) && !isGenitive(token, text))
            continue;
        // "Secretary of State John Kerry": a title that goes on to a name.
        const bool title = isTitled(tokens[i - 1]);
        qsizetype names = 0;
        for (qsizetype k = phrase.end - 1; k > i && isNamePart(tokens[k], text); --k)
            ++names;
        if (title && isOf(token, text) && names >= 2 && isNamePart(tokens[phrase.end - 1], text)
            && (names >= 3 || tokens[phrase.end - names].word.forename != Gender::Unknown
                || isTitled(tokens[phrase.end - names - 1])))
            continue;
        return i;
    }
    return phrase.end;
}

QString roleText(const QList<Token> &tokens, qsizetype begin, qsizetype end, QStringView text)
{
    while (begin < end && tokens[begin].is(WordClass::Determiner | WordClass::Possessive) && end - begin > 1)
        ++begin;
    return text.sliced(tokens[begin].range.begin, tokens[end - 1].range.end - tokens[begin].range.begin).toString();
}

}

QString wordOf(const Token &token, QStringView text)
{
    QStringView word = token.range.of(text);
    if (token.isPossessive && word.size() > 2 && (word.endsWith(u"'s") || word.endsWith(u"\u2019s")))
        word.chop(2);
    else if (token.isPossessive && word.size() > 1 && (word.endsWith(u'\'') || word.endsWith(u'\u2019')))
        word.chop(1);
    return word.toString();
}

bool isTitled(const Token &token)
{
    return token.is(WordClass::Title | WordClass::Role);
}

bool isNamePart(const Token &token, QStringView text)
{
    if (!token.isWord() || !token.isCapital)
        return false;
    if (token.is(WordClass::Title) && token.word.forename == Gender::Unknown)
        return false;
    if (token.word.forename != Gender::Unknown)
        return true;
    if (token.is(WordClass::Role | WordClass::Calendar | WordClass::Determiner | WordClass::Possessive
            | WordClass::Pronoun | WordClass::Preposition | WordClass::Conjunction | WordClass::Subordinator
            | WordClass::Auxiliary | WordClass::Source))
        return false;
    return !(isAdverb(token, text) && token.is(WordClass::Adverb));
}

QString nameSkeleton(QStringView part)
{
    QString lower;
    for (const QChar c : part.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetter())
            lower.append(c.toLower());
        else if (c == u'-' && (lower == "al"_L1 || lower == "el"_L1))
            lower.clear();
    }
    QString bones;
    for (qsizetype i = 0; i < lower.size(); ++i) {
        QChar c = lower[i];
        const QChar next = i + 1 < lower.size() ? lower[i + 1] : QChar();
        if ((c == u'k' || c == u'c') && next == u'h')
            c = u'h';
        else if (c == u'q' || c == u'c')
            c = u'k';
        else if (c == u't' && (next == u'z' || next == u's'))
            c = u'z';
        else if (c == u'j')
            c = u'y';
        const bool vowel = isAmong(c, u"aeiouyw");
        if ((vowel && !bones.isEmpty()) || (!bones.isEmpty() && bones.back() == c)
            || (c == u'h' && !next.isLetter() && !bones.isEmpty()))
            continue;
        bones.append(vowel ? QChar(u'a') : c);
    }
    return bones;
}

Appellation appellationOf(const QList<Token> &tokens, Phrase phrase, QStringView text)
{
    Appellation form;
    if (phrase.isEmpty())
        return form;
    const qsizetype end = headEnd(tokens, phrase, text);
    qsizetype nameBegin = end;
    while (nameBegin > phrase.begin) {
        const Token &token = tokens[nameBegin - 1];
        const bool particle
            = nameBegin < end && token.is(WordClass::Particle) && !token.isCapital && nameBegin - 1 > phrase.begin;
        // "Rep. Peter King": behind a forename a title is the surname.
        const bool surname = nameBegin == end && token.isCapital && token.is(WordClass::Title)
            && nameBegin - 1 > phrase.begin && tokens[nameBegin - 2].word.forename != Gender::Unknown;
        const bool belongs = token.kind == Kind::Quote || particle || surname || isNamePart(token, text);
        if (!belongs || (nameBegin < end && token.isPossessive)) // CNN's Jane Roe
            break;
        --nameBegin;
    }
    while (nameBegin < end && (tokens[nameBegin].kind == Kind::Quote || tokens[nameBegin].is(WordClass::Particle))
        && !tokens[nameBegin].isCapital)
        ++nameBegin;
    const bool hasNoName = isInConstructState(tokens, {phrase.begin, nameBegin}, end, text);
    const Token &last = tokens[(hasNoName ? nameBegin : end) - 1];
    nameBegin = hasNoName ? end : behindOffice(tokens, phrase, nameBegin, end, text);
    form.opensSentence = tokens[phrase.begin].startsSentence;
    for (qsizetype i = phrase.begin; i < nameBegin; ++i) {
        if (isTitled(tokens[i])) {
            form.titles.append(wordOf(tokens[i], text).toLower());
            if (tokens[i].word.gender != Gender::Unknown)
                form.gender = tokens[i].word.gender;
            form.isPerson = form.isPerson || callsPerson(tokens[i], text);
        }
        form.hasArticle = form.hasArticle || tokens[i].is(WordClass::Determiner);
        form.isDefinite = form.isDefinite || tokens[i].is(WordClass::Definite);
    }
    addOffices(form, tokens, {phrase.begin, nameBegin}, text);
    for (qsizetype i = nameBegin; i < end; ++i) {
        if (tokens[i].kind != Kind::Quote)
            form.name.append(wordOf(tokens[i], text));
    }
    if (!form.name.isEmpty()) {
        if (form.gender == Gender::Unknown)
            form.gender = tokens[nameBegin].word.forename;
        form.isPlace = !form.isPerson
            && std::all_of(tokens.begin() + nameBegin, tokens.begin() + end,
                [](const Token &token) { return token.word.isPlace || token.kind == Kind::Quote; });
        form.isPerson = form.isPerson
            || (tokens[nameBegin].word.forename != Gender::Unknown && !form.isPlace && !form.hasArticle);
        form.isOrdinary = tokens[nameBegin].word.classes || tokens[nameBegin].word.isVerb();
        const bool body = form.isPlace || last.is(WordClass::Organisation)
            || (form.name.size() == 1 && isAcronym(form.name.first()) && form.titles.isEmpty());
        if (body) {
            form.kind = SpeakerKind::Organisation;
            form.gender = Gender::Unknown;
            form.isPerson = false;
            // Titles are part of such a name: the Interior Ministry, the State Department.
            for (qsizetype i = nameBegin; --i >= phrase.begin && tokens[i].isWord() && tokens[i].isCapital
                && tokens[i].is(WordClass::Title | WordClass::Role);)
                form.name.prepend(wordOf(tokens[i], text));
            form.titles.clear();
        }
        return form;
    }
    // "a spokesman, John Smith", "the captain of the port, John Smith": the name stands in the aside.
    const qsizetype comma = std::find_if(tokens.begin() + end, tokens.begin() + phrase.end, [](const Token &token) {
        return token.kind == Kind::Comma;
    }) - tokens.begin();
    if (comma < phrase.end) {
        Appellation aside = appellationOf(tokens, {comma + 1, phrase.end}, text);
        if (!aside.name.isEmpty()) {
            for (qsizetype i = phrase.begin; i < end; ++i) {
                if (isTitled(tokens[i]))
                    aside.titles.append(wordOf(tokens[i], text).toLower());
            }
            // "his club, Valley United", not "the head of the club, Lena Ortiz"
            if (isBody(last) && std::none_of(tokens.begin() + phrase.begin, tokens.begin() + end, [](const Token &it) {
                    return it.is(WordClass::Preposition);
                })) {
                aside.kind = SpeakerKind::Organisation;
                aside.gender = Gender::Unknown;
            }
            return aside;
        }
    }
    // A role keeps "for the company" but not "speaking on condition of anonymity".
    qsizetype roleEnd = end;
    const bool isTied = end < phrase.end && (tokens[end].is(WordClass::Preposition) || isGenitive(tokens[end], text));
    if (isTied && isTitled(tokens[end - 1])) {
        roleEnd = comma;
        for (qsizetype i = end; i < comma; ++i) {
            if (tokens[i].word.forms == VerbForms(VerbForm::Gerund)) {
                roleEnd = i;
                break;
            }
        }
    }
    form.role = roleText(tokens, phrase.begin, roleEnd, text);
    form.head = wordOf(last, text).toLower();
    if (form.gender == Gender::Unknown)
        form.gender = last.word.gender;
    const bool isOffice
        = last.is(WordClass::Role) || (last.is(WordClass::Title) && last.word.gender != Gender::Unknown);
    if (last.is(WordClass::Document | WordClass::Utterance) && !last.is(WordClass::Role))
        form.kind = SpeakerKind::Document;
    else if (last.is(WordClass::Organisation | WordClass::Title) && !isOffice)
        form.kind = SpeakerKind::Organisation;
    else if (form.head.endsWith(u's') || form.head == u"people" || form.head == u"men" || form.head == u"women"
        || form.head == u"family" || form.head == u"police" || form.head == u"crowd")
        form.kind = SpeakerKind::Group;
    else
        form.kind = SpeakerKind::Anonymous;
    form.isPerson = isOffice && form.kind == SpeakerKind::Anonymous;
    return form;
}

Appellation calledBeside(const QList<Token> &tokens, Phrase phrase, QStringView text)
{
    constexpr qsizetype longest = 8;
    const Appellation role = appellationOf(tokens, phrase, text);
    const qsizetype begin = phrase.end + 1;
    if (!role.name.isEmpty() || role.kind != SpeakerKind::Anonymous || begin >= tokens.size()
        || tokens[phrase.end].kind != Kind::Comma)
        return role;
    const Phrase aside = phraseFrom(tokens, begin, std::min(tokens.size(), begin + longest), text);
    // Where the words go on without a sign another clause begins: "said the mayor, Lena Ortiz agreed".
    const bool ends = aside.end == tokens.size() || !tokens[aside.end].isWord();
    const bool isName = !aside.isEmpty() && ends && !tokens[aside.end - 1].isPossessive
        && std::all_of(tokens.begin() + aside.begin, tokens.begin() + aside.end,
            [](const Token &token) { return token.isCapital || token.is(WordClass::Title | WordClass::Particle); });
    if (!isName)
        return role;
    Appellation bearer = appellationOf(tokens, aside, text);
    if (bearer.kind != SpeakerKind::Person
        || (bearer.name.size() < 2 && (bearer.name.isEmpty() || bearer.titles.isEmpty())))
        return role;
    bearer.titles.append(role.head);
    bearer.gender = bearer.gender == Gender::Unknown ? role.gender : bearer.gender;
    return bearer;
}

QList<Appellation> namesPrinted(const Frame &frame, const Progress &progress)
{
    QList<Appellation> names;
    for (const Frame::Paragraph &paragraph : frame.paragraphs) {
        const QList<Token> &tokens = paragraph.tokens;
        for (qsizetype i = 0; i < tokens.size() && !progress.isCancelled(); ++i) {
            if (!tokens[i].isWord() || !tokens[i].isCapital)
                continue;
            qsizetype end = i;
            while (end < tokens.size() && end < i + 12
                && ((tokens[end].isWord() && tokens[end].isCapital)
                    || (end > i && end + 1 < tokens.size()
                        && (tokens[end + 1].isCapital || tokens[end + 1].is(WordClass::Particle))
                        && (tokens[end].is(WordClass::Particle) || tokens[end].range.of(frame.text) == u"of")))) {
                const bool stops = tokens[end].isPossessive;
                ++end;
                if (stops)
                    break;
            }
            Appellation form = appellationOf(tokens, {officeBefore(tokens, i, frame.text), end}, frame.text);
            if (form.name.size() > 1 || (form.isPerson && !form.name.isEmpty())) {
                // "Gerrit Ash, the spokesman", not "In Great Orran, Mayor Ortiz"
                form.isPerson = form.isPerson
                    || (form.kind == SpeakerKind::Person && form.name.size() > 1 && hasRoleBeside(tokens, end)
                        && !tokens[end + 1].isCapital);
                names.append(std::move(form));
            }
            i = end - 1;
        }
    }
    return names;
}

QList<Appellation> namesInFull(const Frame &frame, const Progress &progress)
{
    QList<Appellation> names = namesPrinted(frame, progress);
    names.removeIf([](const Appellation &form) { return form.name.size() < 2; });
    return names;
}

bool hasRoleBeside(const QList<Token> &tokens, qsizetype comma)
{
    constexpr qsizetype longest = 7;
    if (comma + 1 >= tokens.size() || tokens[comma].kind != Kind::Comma)
        return false;
    if (tokens[comma + 1].kind == Kind::Number)
        return comma + 2 < tokens.size() && tokens[comma + 2].kind == Kind::Comma;
    for (qsizetype i = comma + 1; i < std::min(tokens.size(), comma + longest) && tokens[i].isWord(); ++i) {
        if (tokens[i].is(WordClass::Role | WordClass::Title))
            return true;
    }
    return false;
}

}
