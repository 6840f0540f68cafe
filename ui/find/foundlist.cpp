// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/foundlist.h"

#include "app/project/codings.h"
#include "ui/synopsis.h"

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype around = 36; // characters of context at each side: about two lines with the words

// The words around a place on one line, with dots where the paragraph goes on.
QString cutOut(QStringView text, TextRange place, TextRange &mark)
{
    const TextRange context = contextOf(text, place, around);
    const bool goesOnBefore = context.begin > 0 && text[context.begin - 1] != u'\n';
    const bool goesOnBehind = context.end < text.size() && text[context.end] != u'\n';
    QString words = context.of(text).toString();
    for (QChar &c : words) {
        if (c.isSpace())
            c = u' ';
    }
    const qsizetype shift = goesOnBefore ? 1 : 0;
    mark = {place.begin - context.begin + shift, place.end - context.begin + shift};
    return (goesOnBefore ? u"…"_s : QString()) + words + (goesOnBehind ? u"…"_s : QString());
}

}

FoundList::FoundList(const Synopsis &synopsis, QObject *parent)
    : QAbstractListModel(parent)
    , m_synopsis(synopsis)
{
}

void FoundList::setHits(const QList<Hit> &hits, const Snapshot &snapshot)
{
    beginResetModel();
    m_hits = hits;
    m_rows.clear();
    m_rowOf.clear();
    m_annotated.clear();
    m_notes.clear();
    m_articles = 0;
    QSet<NoteId> notes;
    qsizetype head = -1;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const Hit &hit = hits[i];
        if (head < 0 || m_rows[head].article != hit.article) {
            head = m_rows.size();
            m_rows.append({.hit = -1, .article = hit.article, .count = 0});
            m_articles += hit.article >= 0 ? 1 : 0;
        }
        ++m_rows[head].count;
        m_rowOf.append(int(m_rows.size()));
        m_rows.append({.hit = i, .article = hit.article, .count = 0});
        if (!hit.note.isNull())
            notes.insert(hit.note);
        if (!hit.annotation.isNull()) {
            if (const Annotation *annotation = annotationIn(snapshot, hit.annotation))
                m_annotated.insert(hit.annotation, annotation->note);
        }
    }
    for (const Note &note : snapshot.notes) {
        if (notes.contains(note.id))
            m_notes.insert(note.id, note.text);
    }
    endResetModel();
}

int FoundList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FoundList::rowOf(qsizetype hit) const
{
    return m_rowOf.value(hit, -1);
}

Qt::ItemFlags FoundList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows[index.row()].hit < 0 ? Qt::ItemIsEnabled
                                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString FoundList::nameOf(qsizetype article) const
{
    return article < 0 ? tr("The project") : m_synopsis.nameOf(article);
}

QString FoundList::noteOf(const Hit &hit) const
{
    return hit.note.isNull() ? m_annotated.value(hit.annotation) : m_notes.value(hit.note);
}

FoundList::Words FoundList::wordsOf(const Hit &hit) const
{
    Words words;
    const bool isNote = !hit.note.isNull() || !hit.annotation.isNull();
    if (isNote) {
        words.text = cutOut(noteOf(hit), hit.inNote, words.mark);
    } else {
        const QString &text = m_synopsis.articles()[hit.article].text;
        words.text = cutOut(text, hit.range, words.mark);
        // Found by its speaker: no words of it are meant more than others.
        const QList<Quote> &quotes = m_synopsis.findings().quotes;
        if (hit.quote >= 0 && hit.quote < quotes.size() && hit.range == quotes[hit.quote].range())
            words.mark = {};
    }
    return words;
}

QString FoundList::detailOf(const Hit &hit) const
{
    if (!hit.note.isNull() || !hit.annotation.isNull()) {
        if (hit.isOnOlder)
            return tr("on an older version");
        if (hit.range.isEmpty())
            return hit.article < 0 ? QString() : tr("on the article");
        //: what a note stands on
        return tr("on “%1”").arg(hit.range.of(m_synopsis.articles()[hit.article].text).toString().simplified());
    }
    if (hit.quote < 0 || hit.quote >= m_synopsis.findings().quotes.size())
        return {};
    const std::optional<Attribution> &speaker = m_synopsis.findings().quotes[hit.quote].speaker;
    return speaker && !speaker->name.isEmpty() ? speaker->name : tr("unknown speaker");
}

QVariant FoundList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == HitRole)
        return row.hit;
    if (role == LetterRole)
        return row.article < 0 ? QString() : m_synopsis.letter(row.article);
    if (row.hit < 0) {
        switch (role) {
        case Qt::DisplayRole:
            return nameOf(row.article);
        case DetailRole:
            return row.article < 0 ? QString() : m_synopsis.titleOf(row.article);
        case CountRole:
            return row.count;
        case Qt::AccessibleTextRole:
            return u"%1, %2"_s.arg(
                nameOf(row.article), tr("%n places", "where words were found", static_cast<int>(row.count)));
        default:
            return {};
        }
    }
    const Hit &hit = m_hits[row.hit];
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(hit).text;
    case MarkRole:
        return QVariant::fromValue(wordsOf(hit).mark);
    case DetailRole:
        return detailOf(hit);
    case Qt::AccessibleTextRole: {
        const QString detail = detailOf(hit);
        return detail.isEmpty() ? wordsOf(hit).text : u"%1, %2"_s.arg(wordsOf(hit).text, detail);
    }
    default:
        return {};
    }
}

}
