// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/leavingmarks.h"

#include "app/export/xmltext.h"
#include "app/text/canonical.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <limits>
#include <tuple>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxSize = std::numeric_limits<qsizetype>::max();

// Made at random once; all identifiers hang on it.
const QUuid ours(u"5c0e6c1e-5d2c-4f0b-9a53-1d6d3f7b8e24"_s);

// Tells apart by a number what says the same.
class Identifiers
{
public:
    QUuid next(const QStringList &parts)
    {
        const QUuid id = identifierOf(parts);
        const qsizetype before = m_given[id]++;
        return before == 0 ? id : identifierOf(parts + QStringList{u"#%1"_s.arg(before + 1)});
    }

private:
    QHash<QUuid, qsizetype> m_given;
};

// The whole tree: siblings by position. No tag stands under itself (see invariants.h).
class TagTree
{
public:
    explicit TagTree(const QList<Tag> &all)
    {
        for (const Tag &tag : all)
            m_under[tag.parent].append(tag);
        for (QList<Tag> &siblings : m_under)
            std::ranges::stable_sort(siblings, {}, &Tag::position);
        take({}, -1, {});
    }

    QList<LeavingTag> tags;
    QHash<TagId, qsizetype> indices;

private:
    void take(TagId parent, qsizetype parentIndex, const QStringList &above)
    {
        for (const Tag &tag : m_under.value(parent)) {
            const qsizetype index = tags.size();
            const QStringList path = above + QStringList{tag.name};
            const QString kind = tag.isGroup ? u"group"_s : u"tag"_s;
            tags.append({.tag = tag, .id = m_ids.next(QStringList{kind} + path), .parent = parentIndex, .path = path});
            tags.last().tag.description = withUnixLineEnds(tag.description);
            indices.insert(tag.id, index);
            take(tag.id, index, path);
        }
    }

    QHash<TagId, QList<Tag>> m_under;
    Identifiers m_ids;
};

using Order = std::tuple<TextRange, QString, QString, QString, QString, QList<qsizetype>>;

// As it comes back through every format, those of XML too.
QString fit(const QString &words)
{
    return XmlText().of(words);
}

Order orderOf(const LeavingAnnotation &it)
{
    const Annotation &annotation = it.annotation;
    return {annotation.place.range, annotation.by.created, fit(annotation.by.author), fit(annotation.note),
        annotation.by.modified, it.tags};
}

Order orderOf(const LeavingNote &it)
{
    const Note &note = it.note;
    // What is about all of an article stands behind what is about a part of it.
    const TextRange range = note.quote.isNull() ? TextRange{maxSize, maxSize} : note.quote.range;
    return {range, note.by.created, fit(note.by.author), fit(note.text), note.by.modified, {}};
}

template <typename Row>
void putInOrder(QList<Row> &rows)
{
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return orderOf(row); });
}

QString rangeName(TextRange range)
{
    return u"%1-%2"_s.arg(range.begin).arg(range.end);
}

// An IRI of the web, as whoever has only the address writes it too.
bool isAddress(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

QByteArray sha256Of(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

// RFC 6920.
QString nameOfText(const QByteArray &sha256)
{
    const QByteArray digest = sha256.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return "ni:///sha-256;"_L1 + QString::fromLatin1(digest);
}

class Leaving
{
public:
    explicit Leaving(const Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_tree(snapshot.tags)
    {
    }

    LeavingMarks run()
    {
        takeArticles();
        for (LeavingArticle &article : m_marks.articles)
            takeAnnotations(article);
        takeSets();
        takeNotes();
        m_marks.tags = std::move(m_tree.tags);
        return std::move(m_marks);
    }

private:
    void takeArticles()
    {
        for (const Article &article : effectiveArticles(m_snapshot))
            m_marks.articles.append({.article = article});
        QSet<ArticleId> noted;
        for (const Note &note : m_snapshot.notes)
            noted.insert(note.about);
        for (const StoredArticle &stored : m_snapshot.articles) {
            if (!stored.newer.isNull() && (m_snapshot.annotations.contains(stored.id) || noted.contains(stored.id)))
                m_marks.articles.append({.article = stored.found, .isOlder = true});
        }
        QSet<QString> addresses;
        for (LeavingArticle &it : m_marks.articles) {
            it.sha256 = sha256Of(it.article.text);
            const QString byText = nameOfText(it.sha256);
            it.address = isAddress(it.article.link) && !addresses.contains(it.article.link) ? it.article.link : byText;
            for (qsizetype number = 2; addresses.contains(it.address); ++number)
                it.address = u"%1?n=%2"_s.arg(byText).arg(number);
            addresses.insert(it.address);
            it.id = m_ids.next({u"article"_s, it.address, byText});
        }
    }

    void takeAnnotations(LeavingArticle &article)
    {
        for (const Annotation &annotation : m_snapshot.annotations.value(article.article.id)) {
            LeavingAnnotation it{.annotation = annotation};
            it.annotation.note = withUnixLineEnds(annotation.note);
            it.annotation.by = leaving(annotation.by);
            for (const TagId tag : annotation.tags)
                it.tags.append(m_tree.indices.value(tag));
            article.annotations.append(it);
        }
        putInOrder(article.annotations);
        for (LeavingAnnotation &it : article.annotations) {
            const Annotation &annotation = it.annotation;
            it.id = m_ids.next({u"annotation"_s, article.id.toString(), rangeName(annotation.place.range),
                annotation.by.author, annotation.by.created});
        }
    }

    // A set is called after its members, whatever their order.
    void takeSets()
    {
        QHash<qint64, QStringList> members;
        forEachLinked(
            [&members](const LeavingAnnotation &it) { members[it.annotation.linked].append(it.id.toString()); });
        QHash<qint64, QUuid> sets;
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (it->size() == 1)
                continue; // its copies are gone
            it->sort();
            sets.insert(it.key(), identifierOf(QStringList{u"set"_s} + *it));
        }
        forEachLinked([&sets](LeavingAnnotation &it) { it.set = sets.value(it.annotation.linked); });
    }

    static Authorship leaving(const Authorship &by)
    {
        return {.author = by.author, .created = momentOf(by.created), .modified = momentOf(by.modified)};
    }

    template <typename Visit>
    void forEachLinked(Visit visit)
    {
        for (LeavingArticle &article : m_marks.articles) {
            for (LeavingAnnotation &it : article.annotations) {
                if (it.annotation.linked != 0)
                    visit(it);
            }
        }
    }

    void takeNotes()
    {
        QHash<ArticleId, QList<LeavingNote>> notes;
        for (Note note : m_snapshot.notes) {
            note.text = withUnixLineEnds(note.text);
            note.by = leaving(note.by);
            if (!fit(note.text).trimmed().isEmpty()) // one that says nothing is not known from one that is not there
                notes[note.about].append({.note = note});
        }
        m_marks.notes = inOrder(notes.value({}), {});
        for (LeavingArticle &article : m_marks.articles)
            article.notes = inOrder(notes.value(article.article.id), article.id);
    }

    QList<LeavingNote> inOrder(QList<LeavingNote> notes, const QUuid &about)
    {
        putInOrder(notes);
        for (LeavingNote &it : notes) {
            it.id = m_ids.next(
                {u"note"_s, about.toString(), rangeName(it.note.quote.range), it.note.by.author, it.note.by.created});
        }
        return notes;
    }

    const Snapshot &m_snapshot;
    TagTree m_tree;
    Identifiers m_ids;
    LeavingMarks m_marks;
};

}

qsizetype LeavingMarks::annotations() const
{
    qsizetype count = 0;
    for (const LeavingArticle &article : articles)
        count += article.annotations.size();
    return count;
}

LeavingMarks leavingMarks(const Snapshot &snapshot)
{
    return Leaving(snapshot).run();
}

// What XML cannot hold tells nothing apart: it would be gone on the way back.
QUuid identifierOf(const QStringList &parts)
{
    QStringList clean;
    XmlText text;
    for (const QString &part : parts)
        clean.append(text.of(part));
    return QUuid::createUuidV5(ours, clean.join(QChar(0x1F)));
}

QString momentOf(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    return moment.isValid() ? moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s) : QString();
}

}
