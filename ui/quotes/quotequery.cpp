// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotequery.h"

#include "ui/synopsis.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

// The words a field may be called by, in English and in the language of the window.
QStringList names(const char *english, const QString &translated)
{
    QStringList all = QString::fromLatin1(english).split(u' ');
    all += foldedForSearch(translated).split(u' ', Qt::SkipEmptyParts);
    return all;
}

QString tr(const char *text, const char *comment)
{
    return QCoreApplication::translate("QuoteQuery", text, comment);
}

bool isMark(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'«' || c == u'»';
}

}

QString foldedForSearch(QStringView text)
{
    QString result;
    result.reserve(text.size());
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c == u'’' || c == u'‘' || c == u'ʼ')
            result += u'\'';
        else if (isMark(c))
            result += u'"';
        else
            result += c;
    }
    return result.toCaseFolded();
}

QuoteQuery::QuoteQuery(const QString &typed, const QStringList &outlets, const QStringList &letters)
{
    for (const QString &outlet : outlets)
        m_outlets.append(foldedForSearch(outlet));
    for (const QString &letter : letters)
        m_letters.append(foldedForSearch(letter));
    static const QStringList speakerNames = names("speaker by who", tr("speaker", "key in the filter of quotes"));
    static const QStringList outletNames = names("outlet in", tr("outlet", "key in the filter of quotes"));
    static const QStringList withoutNames = names("without not", tr("without", "key in the filter of quotes"));

    const QList<Token> all = tokens(typed);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (const qsizetype taken = takePhrase(all, i); taken > 0) {
            i += taken - 1;
            continue;
        }
        QString text = all[i].text;
        if (all[i].quoted) {
            add(Field::Any, false, text);
            continue;
        }
        const bool negated = text.size() > 1 && (text.startsWith(u'-') || text.startsWith(u'−'));
        if (negated)
            text.remove(0, 1);
        const qsizetype colon = text.indexOf(u':');
        const QString key = foldedForSearch(QStringView(text).left(std::max<qsizetype>(colon, 0)));
        const bool isField = speakerNames.contains(key) || outletNames.contains(key) || withoutNames.contains(key);
        if (colon <= 0 || !isField) {
            add(Field::Any, negated, text);
            continue;
        }
        QString value = text.sliced(colon + 1);
        if (value.isEmpty() && i + 1 < all.size()) // "speaker: Kerry"
            value = all[++i].text;
        if (speakerNames.contains(key))
            add(Field::Speaker, negated, value);
        else
            add(Field::Outlet, negated != withoutNames.contains(key), value);
    }
}

// Words between blanks; quotation marks hold several together, also after a colon.
QList<QuoteQuery::Token> QuoteQuery::tokens(const QString &typed)
{
    QList<Token> all;
    Token current;
    bool inMarks = false;
    const auto finish = [&all, &current] {
        if (!current.text.isEmpty())
            all.append(current);
        current = {};
    };
    for (const QChar c : typed) {
        if (isMark(c)) {
            if (!inMarks && current.text.isEmpty())
                current.quoted = true;
            else if (inMarks)
                finish();
            inMarks = !inMarks;
        } else if (c.isSpace() && !inMarks) {
            finish();
        } else {
            current.text += c;
        }
    }
    finish();
    return all;
}

// "left out by X", "not in X", "said by X": how many tokens it takes, 0 if none begins here. X may
// be a name of several words; the longest that is an outlet's is taken.
qsizetype QuoteQuery::takePhrase(const QList<Token> &all, qsizetype at)
{
    struct Phrase {
        QStringList words;
        Field field;
        bool negated;
    };
    static const QList<Phrase> phrases = {
        {names("left out by", {}), Field::Outlet, true},
        {names("left out in", {}), Field::Outlet, true},
        {names("not in", {}), Field::Outlet, true},
        {names("said by", {}), Field::Speaker, false},
        {foldedForSearch(tr("left out by", "words in the filter of quotes before an outlet")).split(u' '),
            Field::Outlet, true},
    };
    for (const Phrase &phrase : phrases) {
        const qsizetype first = at + phrase.words.size();
        bool fits = first <= all.size();
        for (qsizetype i = at; fits && i < first; ++i)
            fits = !all[i].quoted && foldedForSearch(all[i].text) == phrase.words[i - at];
        if (!fits)
            continue;
        if (first == all.size())
            return phrase.words.size(); // nothing named yet
        qsizetype last = first;
        QString name = all[first].text;
        if (phrase.field == Field::Outlet) {
            QString longer = name;
            for (qsizetype i = first + 1; i < all.size(); ++i) {
                longer += u' ' + all[i].text;
                if (!outletsNamed(longer).isEmpty()) {
                    name = longer;
                    last = i;
                }
            }
        }
        add(phrase.field, phrase.negated, name);
        return last - at + 1;
    }
    return 0;
}

void QuoteQuery::add(Field field, bool negated, const QString &value)
{
    const QString wanted = foldedForSearch(value).simplified();
    if (wanted.isEmpty())
        return;
    if (field == Field::Speaker && (value.trimmed() == u'≠' || value.trimmed() == QLatin1StringView("!="))) {
        m_terms.append({field, negated, QStringLiteral("≠"), {}}); // folding would make it "="
        return;
    }
    if (field != Field::Outlet) {
        m_terms.append({field, negated, wanted, {}});
        return;
    }
    const QStringList parts = value.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QList<qsizetype> named = outletsNamed(part);
        const auto isLetter
            = [this](QChar c) { return c.isUpper() && m_letters.contains(foldedForSearch(QStringView(&c, 1))); };
        if (named.isEmpty() && part.size() > 1 && std::ranges::all_of(part, isLetter)) {
            for (const QChar c : part) // "AC": both
                m_terms.append({field, negated, {}, {m_letters.indexOf(foldedForSearch(QStringView(&c, 1)))}});
        } else {
            m_terms.append({field, negated, {}, named});
        }
    }
}

QList<qsizetype> QuoteQuery::outletsNamed(const QString &name) const
{
    const QString wanted = foldedForSearch(name).simplified();
    QList<qsizetype> articles;
    for (qsizetype article = 0; article < m_outlets.size(); ++article) {
        if (m_letters[article] == wanted)
            return {article};
        if (wanted.size() > 1 && m_outlets[article].contains(wanted))
            articles.append(article);
    }
    return articles;
}

bool QuoteQuery::holds(const Term &term, const QuoteFacts &facts) const
{
    switch (term.field) {
    case Field::Any:
        return facts.words.contains(term.value) || facts.speaker.contains(term.value)
            || facts.outlets.contains(term.value);
    case Field::Speaker:
        if (term.value == u'≠')
            return facts.isDisputed;
        return term.value == u'?' ? facts.speaker.isEmpty() : facts.speaker.contains(term.value);
    case Field::Outlet:
        return std::ranges::any_of(term.articles, [&facts, &term](qsizetype article) {
            return facts.articles.contains(article) || (term.negated && facts.told.contains(article));
        });
    }
    Q_UNREACHABLE_RETURN(false);
}

bool QuoteQuery::accepts(const QuoteFacts &facts) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        if (term.field == Field::Outlet && term.articles.isEmpty())
            return false; // no outlet is called so
        return holds(term, facts) != term.negated;
    });
}

}
