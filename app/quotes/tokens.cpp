// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/tokens.h"

#include "app/text/wordunits.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

using Kind = Token::Kind;

constexpr qsizetype longestWord = 40; // longer strings are addresses and litter

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

// A letter, a figure or what is written on one. Emoji and signs beyond the basic plane are none of these.
bool isWordChar(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (c.unicode() < plainWordUnits.size())
        return plainWordUnits[c.unicode()] || c == u'_';
    if (!c.isSurrogate())
        return c.isLetterOrNumber() || isMarkUnit(c);
    const bool low = c.isLowSurrogate();
    const qsizetype high = low ? i - 1 : i;
    if (high < 0 || high + 1 >= text.size() || !text[high].isHighSurrogate() || !text[high + 1].isLowSurrogate())
        return false;
    const char32_t letter = QChar::surrogateToUcs4(text[high], text[high + 1]);
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
}

bool startsWord(QStringView text, qsizetype i)
{
    return isWordChar(text, i) && !isMarkUnit(text[i]);
}

Kind kindOfSign(QChar c)
{
    const bool isFullWidth = c.unicode() >= 0xff01 && c.unicode() <= 0xff5e; // as Chinese prints them
    switch (isFullWidth ? c.unicode() - 0xff01 + u'!' : c.unicode()) {
    case u',':
    case u'\u060c': // Arabic
    case u'\u3001':
        return Kind::Comma;
    case u'.':
    case u'\u2026':
    case u'\u3002':
        return Kind::Stop;
    case u'?':
    case u'!':
    case u'\u061f':
        return Kind::Question;
    case u':':
        return Kind::Colon;
    case u';':
    case u'\u061b':
        return Kind::Semicolon;
    case u'\u2013':
    case u'\u2014':
    case u'\u2015':
        return Kind::Dash;
    case u'(':
    case u'[':
        return Kind::Open;
    case u')':
    case u']':
        return Kind::Close;
    default:
        return Kind::Other;
    }
}

class Tokenizer
{
public:
    Tokenizer(QStringView text, TextRange paragraph, const Language &language, const Progress &progress)
        : m_text(text)
        , m_at(paragraph.begin)
        , m_language(language)
        , m_progress(progress)
    {
        m_tokens.reserve(paragraph.length() / 5); // what words and signs take, most of the time
    }

    // Reads up to limit (a run or the end of the paragraph).
    void readUntil(qsizetype limit)
    {
        m_limit = limit;
        while (m_at < limit && !m_progress.isCancelled()) {
            const QChar c = m_text[m_at];
            if (c.isSpace())
                ++m_at;
            else if (startsWord(m_text, m_at) || (c == u'@' && isWordAt(m_at + 1)))
                readWord();
            else
                readSign(c);
        }
    }

    void putRun(qsizetype index, const QuotedRun &run)
    {
        Token token{.range = run.outer, .kind = Kind::Quote, .startsSentence = m_sentenceStarts};
        token.run = index;
        m_sentenceStarts = false;
        m_tokens.append(token);
        m_at = run.outer.end;
    }

    QList<Token> take() { return std::move(m_tokens); }

private:
    void append(Token token)
    {
        token.startsSentence = m_sentenceStarts || beginsAfterAbbreviation(token);
        if (token.isCapital && !token.startsSentence) // "Will" inside a sentence is a name
            token.word.classes &= ~WordClasses(WordClass::Auxiliary | WordClass::Modal);
        if (token.is(WordClass::Calendar)) // "in April"; but see opensName()
            token.word.forename = Gender::Unknown;
        m_sentenceStarts = false;
        m_tokens.append(token);
        const qsizetype last = m_tokens.size() - 1;
        if (last > 0 && m_tokens[last - 1].is(WordClass::Calendar) && opensName(last - 1))
            takeForName(m_tokens[last - 1]);
        if (last > 1 && m_tokens[last - 2].is(WordClass::Modal) && opensName(last - 2))
            settleModal(m_tokens[last - 2], token.word.forms);
    }

    // A word that may be a forename, too, right before one that can be a surname, where no date is told: "said
    // April Ryan", not "in April Ryan said".
    bool opensName(qsizetype i) const
    {
        const Token &word = m_tokens[i];
        const Token &next = m_tokens[i + 1];
        if (!word.isCapital || word.isPossessive || lookUp(word.range.of(m_text), false).forename == Gender::Unknown)
            return false;
        const QStringView between = m_text.sliced(word.range.end, next.range.begin - word.range.end);
        const QStringView surname = next.range.of(m_text);
        const bool isSurname = next.isWord() && next.isCapital && !next.startsSentence && !next.word.classes
            && between.trimmed().isEmpty() && !between.contains(u'\n')
            && (surname.size() == 2 || !surname.isUpper()); // "June D. Moss", not "June GDP"
        if (!isSurname || i == 0 || word.startsSentence)
            return isSurname;
        const Token &before = m_tokens[i - 1];
        if (i > 1 && isOneOf(before, m_text, {u"to"}) && isOneOf(m_tokens[i - 2], m_text, {u"according"}))
            return true;
        return before.kind != Kind::Number
            && !before.is(WordClass::Preposition | WordClass::Subordinator | WordClass::Determiner
                | WordClass::Possessive | WordClass::Calendar)
            && !isOneOf(before, m_text, {u"last", u"next", u"early", u"late", u"mid", u"past"});
    }

    // At the beginning of a sentence the verb behind the name tells: "May Lindqvist said", but "May Lindqvist come?".
    void settleModal(Token &token, VerbForms verb) const
    {
        const bool isPast = (verb & (VerbForm::Third | VerbForm::Past)) != 0;
        if (verb & VerbForm::Base)
            token.word.forename = isPast ? token.word.forename : Gender::Unknown;
        else if (isPast)
            takeForName(token);
    }

    void takeForName(Token &token) const
    {
        token.word.classes &= ~WordClasses(WordClass::Calendar | WordClass::Modal | WordClass::Auxiliary);
        token.word.forename = lookUp(token.range.of(m_text), false).forename;
    }

    // "in the U.S. He says": no name goes on with a pronoun or an article, so the stop ends the sentence, too.
    bool beginsAfterAbbreviation(const Token &token) const
    {
        if (!token.isCapital || m_tokens.isEmpty() || !m_tokens.last().isWord()
            || m_text[m_tokens.last().range.end - 1] != u'.')
            return false;
        const QStringView word = token.range.of(m_text);
        return token.is(WordClass::Pronoun) || (token.is(WordClass::Determiner) && word.back().isLower());
    }

    bool isWordAt(qsizetype i) const { return i < m_limit && isWordChar(m_text, i); }
    QChar peek(qsizetype i) const { return i < m_limit ? m_text[i] : QChar(u' '); }

    void readWord()
    {
        const qsizetype begin = m_at++;
        while ((m_at = endOfPlainWord(m_text, m_at, m_limit)) < m_limit) {
            const QChar c = m_text[m_at];
            // Inside a word: letters, apostrophes, hyphens, and the stops of "U.S." and "3.5".
            const bool joins
                = (isApostrophe(c) || c == u'-' || c == u'&' || c == u'@' || c == u'.' || c == u',' || c == u'/')
                && isWordAt(m_at + 1);
            if (isAbbreviating(c)) {
                ++m_at;
                continue;
            }
            if (joins && isApostrophe(c) && m_language.isElision(lowered({begin, m_at})))
                break; // "l'accord"
            if (joins && c == u'-' && hangsOnVerb(begin))
                break; // "dit-elle"
            if (!isWordChar(m_text, m_at)) {
                if (!joins || (c == u'.' && !dotJoins(begin)) || (c == u',' && !peek(m_at - 1).isDigit())
                    || (c == u',' && !peek(m_at + 1).isDigit()))
                    break;
            }
            ++m_at;
        }
        if (peek(m_at) == u'.' && dotBelongs({begin, m_at}))
            ++m_at;
        append(wordAt({begin, m_at}));
        m_at = m_tokens.last().range.end;
        if (m_at < m_limit && peek(m_at) != u'.' && (isApostrophe(m_text[m_at]) || m_text[m_at] == u'-')
            && isWordAt(m_at + 1))
            ++m_at; // the sign between two words written as one
    }

    // The double sign before the last letter of a Hebrew abbreviation.
    bool isAbbreviating(QChar c) const
    {
        return (c == u'"' || c == u'\u05f4' || c == u'\u201d') && m_text[m_at - 1].script() == QChar::Script_Hebrew
            && peek(m_at + 1).script() == QChar::Script_Hebrew;
    }

    QString lowered(TextRange range) const { return range.of(m_text).toString().toLower(); }

    // What follows the hyphen at the place is a pronoun that belongs to the verb before it.
    bool hangsOnVerb(qsizetype begin) const
    {
        qsizetype end = m_at + 1;
        while (isWordAt(end))
            ++end;
        if (!m_language.isClitic(lowered({m_at + 1, end})))
            return false;
        const Word verb = m_language.word(lowered({begin, m_at}));
        return verb.isVerb() || verb.is(WordClass::Auxiliary) || m_language.isClitic(lowered({begin, m_at}));
    }

    // "U.S", "D-N.Y", "3.5", "example.com", but not "end.He".
    bool dotJoins(qsizetype begin) const
    {
        const QChar next = peek(m_at + 1);
        return next.isDigit() || m_at - begin == 1 || m_text[m_at - 2] == u'-'
            || (m_at - begin > 1 && m_text[m_at - 2] == u'.') || next.isLower();
    }

    // The stop behind an initial or an abbreviation belongs to it.
    bool dotBelongs(TextRange range) const
    {
        const QStringView word = range.of(m_text);
        if (word.size() == 1)
            return word[0].isUpper() && word[0] != u'I';
        if ((word.size() <= 6 && word.contains(u'.')) || peek(m_at + 1) == u',')
            return true;
        return lookUp(word, true).is(WordClass::Abbreviation);
    }

    Word lookUp(QStringView word, bool dotted) const
    {
        if (word.size() > longestWord)
            return {};
        QVarLengthArray<QChar, longestWord + 1> lower;
        for (const QChar c : word) {
            if (c.unicode() < plainWordUnits.size())
                lower.append(inLowerCase(c));
            else
                lower.append(c == u'\u2019' ? QChar(u'\'') : c.toLower());
        }
        if (dotted)
            lower.append(u'.');
        return m_language.word(QStringView(lower.constData(), lower.size()));
    }

    Token wordAt(TextRange range)
    {
        const QStringView text = range.of(m_text);
        Token token{.range = range, .kind = text[0].isDigit() ? Kind::Number : Kind::Word};
        const bool isPair = text.size() > 1 && text[0].isHighSurrogate();
        const char32_t first = isPair ? QChar::surrogateToUcs4(text[0], text[1]) : text[0].unicode();
        token.isCapital = QChar::isUpper(first) || text[0] == u'@' || hasCapitalAfterHyphen(text);
        token.word = lookUp(text, false);
        // Scripts without capitals: what is in no list may be a name.
        if (text[0].category() == QChar::Letter_Other && !m_language.isEmpty())
            token.isCapital = !token.word.classes && !token.word.isVerb();
        if (text.size() > 1 && token.isCapital && text.isUpper()) // "US" is not "us"
            token.word.classes &= ~WordClasses(WordClass::Object | WordClass::Pronoun);
        if (token.word.classes || token.word.isVerb())
            return token;
        const qsizetype n = text.size();
        const bool apostrophe = n > 2 && isApostrophe(text[n - 2]);
        if (n > 2 && (apostrophe || (n > 3 && isApostrophe(text[n - 3])))) {
            const QStringView base = text.chopped(apostrophe ? 2 : 3);
            const Word word = lookUp(base, false);
            token.isPossessive = apostrophe && text.back() == u's';
            if (word.is(WordClass::Pronoun)) { // he'd, they've
                token.word = word;
                token.word.classes |= WordClass::Auxiliary;
                token.isPossessive = false;
            } else {
                token.word = word;
            }
        } else if (range.end < m_limit && isApostrophe(m_text[range.end]) && text.back() == u's' && token.isCapital) {
            token.isPossessive = true; // "the Clintons’ commitment"
            ++token.range.end;
        }
        return token;
    }

    static bool hasCapitalAfterHyphen(QStringView text) // al-Assad
    {
        const qsizetype hyphen = text.indexOf(u'-');
        return hyphen > 0 && hyphen <= 3 && hyphen + 1 < text.size() && text[hyphen + 1].isUpper();
    }

    void readSign(QChar c)
    {
        Token token{.range = {m_at, m_at + 1}, .kind = kindOfSign(c)};
        ++m_at;
        if (c.isHighSurrogate() && peek(m_at).isLowSurrogate())
            ++m_at;
        if (c == u'-') {
            const bool isDash = peek(m_at) == u'-'
                || (peek(m_at).isSpace() && (token.range.begin == 0 || m_text[token.range.begin - 1].isSpace()));
            while (peek(m_at) == u'-')
                ++m_at;
            token.kind = isDash ? Kind::Dash : Kind::Other;
        } else if (c == u'.') {
            while (peek(m_at) == u'.')
                ++m_at;
        }
        token.range.end = m_at;
        const bool ends = token.kind == Kind::Question || (token.kind == Kind::Stop && !continuesInLowerCase());
        append(token);
        m_sentenceStarts = m_sentenceStarts || ends;
    }

    bool continuesInLowerCase() const
    {
        qsizetype i = m_at;
        if (peek(i) == u')' || peek(i) == u']') { // "(D-Mo.), who", "(R-Ky.) said"
            ++i;
            if (peek(i) == u',')
                return true;
        }
        while (i < m_limit && m_text[i].isSpace())
            ++i;
        return i < m_limit && m_text[i].isLower();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_limit = 0;
    const Language &m_language;
    const Progress &m_progress;
    bool m_sentenceStarts = true;
    QList<Token> m_tokens;
};

}

QList<Token> tokensOf(QStringView text, TextRange paragraph, const QList<QuotedRun> &runs, qsizetype &from,
    const Language &language, const Progress &progress)
{
    Tokenizer tokenizer(text, paragraph, language, progress);
    for (; from < runs.size() && runs[from].outer.begin < paragraph.end; ++from) {
        const QuotedRun &run = runs[from];
        if (run.parent >= 0 || run.outer.begin < paragraph.begin)
            continue;
        tokenizer.readUntil(run.outer.begin);
        tokenizer.putRun(from, run);
    }
    tokenizer.readUntil(paragraph.end);
    return tokenizer.take();
}

bool isOneOf(const Token &token, QStringView text, std::initializer_list<QStringView> words)
{
    if (!token.isWord())
        return false;
    const QStringView word = token.range.of(text);
    return std::ranges::any_of(
        words, [word](QStringView w) { return w.size() == word.size() && word.compare(w, Qt::CaseInsensitive) == 0; });
}

bool endsSentence(QStringView words)
{
    qsizetype end = words.size();
    while (end > 0 && (words[end - 1].isSpace() || isAmong(words[end - 1], u"'\"’”)」』")))
        --end;
    return end > 0 && isAmong(words[end - 1], u".?!…؟。？！");
}

}
