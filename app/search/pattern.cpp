// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/pattern.h"

#include "app/text/searchforms.h"

#include <QCoreApplication>
#include <QLocale>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// Sentences for a reader, and their translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

// Understood by PCRE at the very beginning of an expression (pcre2pattern, "Setting match resource
// limits"); a later one in the expression itself can only make the limit lower.
QString limit()
{
    return u"(*LIMIT_MATCH=%1)"_s.arg(expressionSteps);
}

// The letters that the words begin with, if they are single words of plain Latin letters: what stands
// between them is not asked for then.
QString initialsOf(const WordQuery &query)
{
    QString initials;
    for (const SoughtPhrase &phrase : query.phrases) {
        const QChar first = phrase.words.size() == 1 ? phrase.words.first().front() : QChar();
        if (first < u'a' || first > u'z')
            return {};
        initials.append(first);
    }
    return initials;
}

// Adds every match that is not empty; false where the limit was reached.
bool addMatches(QStringView text, qsizetype shift, const QRegularExpression &expression, QList<TextRange> &places)
{
    QRegularExpression::MatchOptions options = QRegularExpression::NoMatchOption;
    for (qsizetype from = 0; from <= text.size();) {
        const QRegularExpressionMatch match
            = expression.matchView(text, from, QRegularExpression::NormalMatch, options);
        if (!match.isValid())
            return false;
        if (!match.hasMatch())
            return true;
        if (match.capturedLength() > 0)
            places.append({shift + match.capturedStart(), shift + match.capturedEnd()});
        from = match.capturedEnd();
        if (match.capturedLength() == 0) {
            from += from + 1 < text.size() && text[from].isHighSurrogate() ? 2 : 1;
        }
        options = QRegularExpression::DontCheckSubjectStringMatchOption; // once is enough
    }
    return true;
}

}

Result<Pattern> Pattern::typed(const QString &typed, Kind kind)
{
    Pattern pattern;
    pattern.m_kind = kind;
    switch (kind) {
    case Kind::Words:
        pattern.m_words = wordsTyped(typed);
        pattern.m_initials = initialsOf(pattern.m_words);
        pattern.m_isEmpty = pattern.m_words.isEmpty();
        break;
    case Kind::Phrase:
        pattern.m_words = phraseTyped(typed);
        pattern.m_isEmpty = pattern.m_words.isEmpty();
        break;
    case Kind::Expression:
        pattern.m_isEmpty = typed.isEmpty();
        const QString before = limit();
        pattern.m_expression = QRegularExpression(before + typed,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption
                | QRegularExpression::MultilineOption);
        if (!pattern.m_expression.isValid()) {
            const qsizetype offset = std::max<qsizetype>(0, pattern.m_expression.patternErrorOffset() - before.size());
            return std::unexpected(Error{Error::Kind::BadFormat,
                //: %1: what the library says of a regular expression
                Words::tr("This is no regular expression: %1, at character %2.")
                    .arg(pattern.m_expression.errorString(), QLocale().toString(offset + 1)),
                typed});
        }
        pattern.m_expression.optimize();
        break;
    }
    return pattern;
}

Result<QList<TextRange>> Pattern::placesIn(QStringView text, const QList<TextRange> &parts) const
{
    if (m_isEmpty)
        return QList<TextRange>();
    if (!isExpression()) {
        Folded forms;
        for (const TextRange part : parts)
            addSearchForms(text, part, forms, m_initials);
        return placesOf(m_words, forms);
    }
    QList<TextRange> places;
    for (const TextRange part : parts) {
        if (!addMatches(part.of(text), part.begin, m_expression, places)) {
            return std::unexpected(Error{Error::Kind::TooLarge,
                Words::tr("This expression takes too long: it can match in too many ways. Say more exactly what may "
                          "be repeated."),
                m_expression.pattern()});
        }
    }
    return places;
}

}
