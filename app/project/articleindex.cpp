// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/articleindex.h"

#include "app/text/searchforms.h"

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const QString insertion = u"INSERT INTO article_words (rowid, words) VALUES (?, CAST(? AS TEXT))"_s;

// Every document in the index has a row here, whatever words it holds.
const QString missing = u"FROM article WHERE id NOT IN (SELECT id FROM article_words_docsize)"_s;

// What the index is given of a text. The tokenizer "ascii" divides it at the blanks: forms hold
// letters, figures and marks only.
QString wordsOf(QStringView text)
{
    const Folded forms = searchForms(text);
    QString words;
    words.reserve(forms.forms.size() + forms.words.size());
    for (const FoldedWord &word : forms.words) {
        words += forms.form(word);
        words += u' ';
    }
    return words;
}

// "late ferr" * AND "boat", see https://sqlite.org/fts5.html#full_text_query_syntax
QString expressionOf(const WordQuery &query)
{
    QStringList phrases;
    for (const SoughtPhrase &phrase : query.phrases)
        phrases.append(u'"' + phrase.words.join(u' ') + (phrase.isPrefix ? u"\" *"_s : u"\""_s));
    return phrases.join(u" AND ");
}

Result<QSet<ArticleId>> idsFrom(const Database &database, const QString &sql, const QVariantList &values)
{
    Statement rows = database.prepare(sql);
    if (const Result<void> ran = rows.run(values); !ran)
        return std::unexpected(ran.error());
    QSet<ArticleId> ids;
    Result<bool> row = rows.next();
    for (; row && *row; row = rows.next())
        ids.insert(ArticleId{rows.integer(0)});
    if (!row)
        return std::unexpected(row.error());
    return ids;
}

}

ArticleIndexWriter::ArticleIndexWriter(Database &database)
    : m_insert(database.prepare(insertion))
    , m_remove(database.prepare(u"DELETE FROM article_words WHERE rowid = ?"_s))
{
}

Result<void> ArticleIndexWriter::write(const Change<StoredArticle> &change)
{
    if (change.before && change.after && change.before->found.text == change.after->found.text)
        return {};
    if (change.before) {
        if (const Result<void> removed = m_remove.run({change.before->id.value}); !removed)
            return removed;
    }
    return change.after ? m_insert.run({change.after->id.value, wordsOf(change.after->found.text)}) : Result<void>();
}

Result<void> completeIndex(Database &database)
{
    const Result<qint64> count = database.number(u"SELECT count(*) "_s + missing);
    if (!count)
        return std::unexpected(count.error());
    if (*count == 0)
        return {};
    return database.transaction([&]() -> Result<void> {
        Statement articles = database.prepare(u"SELECT id, CAST(text AS BLOB) "_s + missing);
        if (const Result<void> ran = articles.run(); !ran)
            return ran;
        Statement insert = database.prepare(insertion);
        Result<bool> row = articles.next();
        for (; row && *row; row = articles.next()) {
            if (const Result<void> put = insert.run({articles.integer(0), wordsOf(articles.text(1))}); !put)
                return put;
        }
        if (!row)
            return std::unexpected(row.error());
        return {};
    });
}

Result<QSet<ArticleId>> articlesWith(const Database &database, const WordQuery &query)
{
    return idsFrom(database, u"SELECT rowid FROM article_words WHERE article_words MATCH CAST(? AS TEXT)"_s,
        {expressionOf(query)});
}

Result<QSet<ArticleId>> indexedArticles(const Database &database)
{
    return idsFrom(database, u"SELECT id FROM article_words_docsize"_s, {});
}

}
