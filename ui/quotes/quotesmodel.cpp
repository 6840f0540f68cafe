// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotesmodel.h"

#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <algorithm>
#include <set>

namespace Synoptic {

namespace {

// The internal id of a section is 0, of a row in section s it is s + 1.
constexpr quintptr sectionId = 0;

}

QuotesModel::QuotesModel(Synopsis *synopsis, QObject *parent)
    : QAbstractItemModel(parent)
    , m_synopsis(synopsis)
{
    connect(synopsis, &Synopsis::findingsChanged, this, &QuotesModel::reload);
    reload();
}

void QuotesModel::reload()
{
    beginResetModel();
    for (QList<Row> &rows : m_rows)
        rows.clear();
    for (qsizetype group = 0; group < m_synopsis->quotationCount(); ++group)
        m_rows[Shared].append(sharedRow(group));
    for (const qsizetype quote : unsharedQuotes(*m_synopsis))
        m_rows[Single].append(singleRow(quote));
    endResetModel();
}

QuotesModel::Row QuotesModel::sharedRow(qsizetype group) const
{
    const QuoteGroup &it = m_synopsis->findings().groups[group];
    const Article &fullest = m_synopsis->articles()[it.members[it.fullest].place.article];
    std::set<qsizetype> articles;
    Row row;
    for (const Member &member : it.members) {
        articles.insert(member.place.article);
        row.facts.words
            += foldedForSearch(wordsOf(m_synopsis->articles()[member.place.article], member.place.parts)) + u'\n';
    }
    row.group = group;
    row.words = inMarks(sharedWords(*m_synopsis, group), fullest.language);
    row.speaker = it.speaker;
    row.conflict = conflictOf(*m_synopsis, group);
    row.facts.isDisputed = !row.conflict.isEmpty();
    row.note = differences(*m_synopsis, group);
    row.articles = QList<qsizetype>(articles.begin(), articles.end());
    for (const Place &place : tellingsOf(it, m_synopsis->tellings()))
        row.facts.told.append(place.article);
    completeFacts(row);
    return row;
}

QuotesModel::Row QuotesModel::singleRow(qsizetype quote) const
{
    const Quote &it = m_synopsis->findings().quotes[quote];
    const Article &article = m_synopsis->articles()[it.article];
    const QString words = wordsOf(article, it.segments);
    Row row;
    row.quote = quote;
    row.words = listedWords(article, it);
    if (it.kind == QuoteKind::Reported)
        row.note = tr("without marks", "a quote that is reported");
    row.speaker = it.speaker ? it.speaker->name : QString();
    row.articles = {it.article};
    row.facts.words = foldedForSearch(words);
    for (const Place &place : m_synopsis->tellings().value(quote))
        row.facts.told.append(place.article);
    completeFacts(row);
    return row;
}

void QuotesModel::completeFacts(Row &row) const
{
    row.facts.speaker = foldedForSearch(row.speaker);
    row.facts.articles = row.articles;
    for (const qsizetype article : std::as_const(row.articles))
        row.facts.outlets += foldedForSearch(m_synopsis->articles()[article].outlet) + u'\n';
}

QModelIndex QuotesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : sectionId);
}

QModelIndex QuotesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == sectionId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, sectionId);
}

int QuotesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 2;
    if (parent.internalId() != sectionId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_rows[parent.row()].size());
}

int QuotesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags QuotesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalId() == sectionId ? flags : flags | Qt::ItemNeverHasChildren;
}

QVariant QuotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == sectionId)
        return sectionData(static_cast<Section>(index.row()), role);
    const Row &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case WordsRole:
        return row.words;
    case Qt::ToolTipRole: // the row shows two lines of it
        return QStringLiteral("<p>%1</p>").arg(row.words.toHtmlEscaped())
            + (row.conflict.isEmpty() ? QString() : QStringLiteral("<p>≠ %1</p>").arg(row.conflict.toHtmlEscaped()));
    case Qt::AccessibleTextRole:
        return spoken(row);
    case IsSectionRole:
        return false;
    case GroupRole:
        return row.group;
    case QuoteRole:
        return row.quote;
    case SpeakerRole:
        return speakerOrUnknown(row.speaker);
    case ConflictRole:
        return row.conflict;
    case NoteRole:
        return row.note;
    case ArticlesRole:
        return QVariant::fromValue(row.articles);
    case LettersRole: {
        QStringList letters;
        for (const qsizetype article : row.articles)
            letters.append(m_synopsis->letter(article));
        return letters;
    }
    default:
        return {};
    }
}

QVariant QuotesModel::sectionData(Section section, int role) const
{
    const QString title = section == Shared ? tr("Shared by two articles or more") : tr("In one article only");
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "title of a section of the list, how many quotes").arg(title).arg(m_rows[section].size());
    case IsSectionRole:
        return true;
    case CountRole:
        return static_cast<int>(m_rows[section].size());
    case GroupRole:
    case QuoteRole:
        return qsizetype(-1);
    default:
        return {};
    }
}

QString QuotesModel::spoken(const Row &row) const
{
    QStringList outlets;
    for (const qsizetype article : row.articles)
        outlets.append(m_synopsis->nameOf(article));
    const QString who = speakerOrUnknown(row.speaker);
    if (row.group < 0) {
        const QString spoken
            = tr("%1, %2, only in %3", "words, speaker, outlet").arg(row.words, who, enumerated(outlets));
        return row.note.isEmpty() ? spoken : tr("%1, %2", "a quote, what is to be said of it").arg(spoken, row.note);
    }
    const QString spoken = tr("Quote %1: %2, %3, in %4, %5", "number, words, speaker, outlets, who cuts or changes")
                               .arg(QString::number(row.group + 1), row.words, who, enumerated(outlets), row.note);
    return row.conflict.isEmpty() ? spoken
                                  : tr("%1. The outlets do not agree on the speaker: %2").arg(spoken, row.conflict);
}

QModelIndex QuotesModel::indexOfGroup(qsizetype group) const
{
    if (group < 0 || group >= m_rows[Shared].size())
        return {};
    return index(static_cast<int>(group), 0, section(Shared));
}

QModelIndex QuotesModel::indexOfQuote(qsizetype quote) const
{
    const auto it = std::ranges::find(m_rows[Single], quote, &Row::quote);
    if (quote < 0 || it == m_rows[Single].end())
        return {};
    return index(static_cast<int>(it - m_rows[Single].begin()), 0, section(Single));
}

const QuoteFacts &QuotesModel::facts(const QModelIndex &index) const
{
    return rowAt(index).facts;
}

const QuotesModel::Row &QuotesModel::rowAt(const QModelIndex &index) const
{
    Q_ASSERT(index.isValid() && index.internalId() != sectionId);
    return m_rows[index.internalId() - 1][index.row()];
}

}
