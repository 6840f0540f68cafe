// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/verdicts/speakersmodel.h"

#include "ui/quotes/quotequery.h"
#include "ui/synopsis.h"

#include <QLocale>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr quintptr speakerId = 0; // a spelling has the row of its speaker + 1

}

SpeakersModel::SpeakersModel(const Synopsis &synopsis, QObject *parent)
    : QAbstractItemModel(parent)
    , m_synopsis(synopsis)
{
    connect(&synopsis, &Synopsis::findingsChanged, this, &SpeakersModel::reload);
    reload();
}

void SpeakersModel::reload()
{
    const QList<KnownSpeaker> speakers = knownSpeakers(m_synopsis);
    if (speakers == m_speakers)
        return;
    beginResetModel();
    m_speakers = speakers;
    endResetModel();
}

QModelIndex SpeakersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= columns || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : speakerId);
}

QModelIndex SpeakersModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == speakerId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, speakerId);
}

int SpeakersModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_speakers.size());
    if (parent.internalId() != speakerId || parent.column() != 0)
        return 0;
    const KnownSpeaker &speaker = m_speakers[parent.row()];
    return static_cast<int>(speaker.joined.size() + speaker.found.size());
}

int SpeakersModel::columnCount(const QModelIndex &) const
{
    return columns;
}

Qt::ItemFlags SpeakersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalId() == speakerId && index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

QVariant SpeakersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == speakerId)
        return speakerData(m_speakers[index.row()], index.column(), role);
    return spellingData(m_speakers[index.parent().row()], index.row(), index.column(), role);
}

QVariant SpeakersModel::speakerData(const KnownSpeaker &speaker, int column, int role) const
{
    if (role == SearchRole)
        return foldedForSearch((QStringList(speaker.name) + speaker.joined + speaker.found).join(u'\n'));
    if (role == SortRole)
        return column == Quotes ? QVariant(speaker.quotes)
            : column == Outlets ? QVariant(static_cast<int>(speaker.articles.size()))
                                : QVariant(speaker.name);
    const bool isSpoken = role == Qt::AccessibleTextRole;
    if (role == Qt::TextAlignmentRole && column == Quotes)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && !isSpoken)
        return {};
    switch (column) {
    case Name:
        return speaker.name;
    case Quotes:
        return isSpoken ? tr("%n quotes", nullptr, speaker.quotes) : QLocale().toString(speaker.quotes);
    case Outlets: {
        QStringList outlets;
        for (const qsizetype article : speaker.articles)
            outlets.append(isSpoken ? m_synopsis.nameOf(article) : m_synopsis.letter(article));
        return outlets.join(isSpoken ? QStringLiteral(", ") : QStringLiteral(" "));
    }
    default:
        return {};
    }
}

QVariant SpeakersModel::spellingData(const KnownSpeaker &speaker, int row, int column, int role) const
{
    const bool isJoined = row < speaker.joined.size();
    const QString &spelling = isJoined ? speaker.joined[row] : speaker.found[row - speaker.joined.size()];
    if (role == JoinedRole)
        return isJoined;
    if (role == SearchRole)
        return foldedForSearch(spelling);
    if (role == SortRole)
        return spelling;
    if (role == Qt::ToolTipRole)
        return isJoined ? tr("You have joined this spelling to the name.")
                        : tr("The articles themselves use this form for the same speaker.");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (column == Name)
        return spelling;
    //: in a list of spellings: who says that it belongs to the name above it
    return column == Outlets ? (isJoined ? tr("joined by you") : tr("as printed")) : QString();
}

bool SpeakersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString to = value.toString().simplified();
    const QString from = m_speakers[index.row()].name;
    if (to.isEmpty() || to == from)
        return false;
    emit renameWanted(from, to);
    return true;
}

QVariant SpeakersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Quotes)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Speaker");
    case Quotes:
        return tr("Quotes");
    case Outlets:
        return tr("Outlets");
    default:
        return {};
    }
}

QModelIndex SpeakersModel::indexOf(const QString &name) const
{
    const auto it = std::ranges::find(m_speakers, name, &KnownSpeaker::name);
    return it == m_speakers.end() ? QModelIndex() : index(static_cast<int>(it - m_speakers.begin()), Name);
}

}
