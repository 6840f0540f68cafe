// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagsmodel.h"

#include "app/text/byoutlet.h"
#include "ui/coding/codings.h"
#include "ui/coding/tagmime.h"
#include "ui/look/tagcolors.h"
#include "ui/synopsis.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <numeric>

namespace Synoptic {

using namespace Qt::StringLiterals;

TagsModel::TagsModel(const Codings &codings, const Synopsis &synopsis, QObject *parent)
    : QAbstractItemModel(parent)
    , m_codings(codings)
    , m_synopsis(synopsis)
{
    recount();
    readTree();
    connect(&codings, &Codings::reset, this, &TagsModel::rebuild);
    connect(&codings, &Codings::changed, this, &TagsModel::take);
    connect(&codings, &Codings::keysChanged, this, &TagsModel::tellRows);
    connect(&synopsis, &Synopsis::articlesChanged, this, &TagsModel::rebuild);
}

void TagsModel::rebuild()
{
    beginResetModel();
    recount();
    readTree();
    endResetModel();
}

void TagsModel::readTree()
{
    m_nodes.clear();
    m_top.clear();
    QHash<TagId, int> nodeOf;
    for (const Tag &tag : m_codings.tags()) {
        const int at = static_cast<int>(m_nodes.size());
        const int above = nodeOf.value(tag.parent, -1);
        QList<int> &siblings = above < 0 ? m_top : m_nodes[above].children;
        const int row = static_cast<int>(siblings.size());
        siblings.append(at);
        m_nodes.push_back({.tag = tag.id, .parent = above, .row = row});
        nodeOf.insert(tag.id, at);
    }
}

void TagsModel::recount()
{
    m_outlets.clear();
    m_counts.clear();
    for (const QList<Annotation> &ofArticle : m_codings.snapshot().annotations) {
        for (const Annotation &annotation : ofArticle)
            count(annotation, 1);
    }
}

// Worked out when somebody looks: in a large collection whoever adds an article should not wait for it.
const QList<TagsModel::Outlet> &TagsModel::outlets() const
{
    if (!m_outlets.isEmpty())
        return m_outlets;
    for (const QList<qsizetype> &ofOne : articlesByOutlet(m_synopsis.articles())) {
        Outlet &outlet = m_outlets.emplaceBack(m_synopsis.nameOf(ofOne.first()));
        for (const qsizetype i : ofOne)
            outlet.articles.append(m_synopsis.articles()[i].id);
    }
    return m_outlets;
}

void TagsModel::count(const Annotation &annotation, int sign)
{
    for (const TagId tag : annotation.tags)
        m_counts[tag][annotation.place.article] += sign;
}

void TagsModel::take(const Edit &edit)
{
    bool isCounted = false;
    for (const AnyChange &any : edit.changes) {
        const auto *change = std::get_if<Change<Annotation>>(&any);
        if (!change)
            continue;
        isCounted = true;
        if (change->before)
            count(*change->before, -1);
        if (change->after)
            count(*change->after, 1);
    }
    const auto shape = [this] {
        QList<std::pair<TagId, int>> all;
        for (const Node &node : m_nodes)
            all.append({node.tag, node.parent});
        return all;
    };
    if (concerns<Tag>(edit)) {
        const auto before = shape();
        const std::vector<Node> nodes = m_nodes;
        const QList<int> top = m_top;
        readTree();
        if (shape() != before) {
            const std::vector<Node> newNodes = std::exchange(m_nodes, nodes); // views may ask until the reset begins
            const QList<int> newTop = std::exchange(m_top, top);
            beginResetModel();
            m_nodes = newNodes;
            m_top = newTop;
            endResetModel();
            return;
        }
    }
    if (isCounted || concerns<Tag>(edit))
        tellRows();
}

// All rows stay and may say something else.
void TagsModel::tellRows()
{
    for (const Node &node : m_nodes) {
        const QModelIndex first = indexOf(node.tag);
        emit dataChanged(first, first.siblingAtColumn(Key));
    }
}

const TagsModel::Node *TagsModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? &m_nodes[index.internalId()] : nullptr;
}

QModelIndex TagsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *above = nodeOf(parent);
    return createIndex(row, column, static_cast<quintptr>((above ? above->children : m_top)[row]));
}

QModelIndex TagsModel::parent(const QModelIndex &child) const
{
    const Node *node = nodeOf(child);
    if (!node || node->parent < 0)
        return {};
    return createIndex(m_nodes[node->parent].row, 0, static_cast<quintptr>(node->parent));
}

int TagsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Node *node = nodeOf(parent);
    return static_cast<int>((node ? node->children : m_top).size());
}

int TagsModel::columnCount(const QModelIndex &) const
{
    return columns;
}

QList<int> TagsModel::countsOf(const Node &node) const
{
    QList<int> counts;
    const auto ofTag = m_counts.value(node.tag);
    for (const Outlet &outlet : outlets()) {
        counts.append(std::accumulate(outlet.articles.begin(), outlet.articles.end(), 0,
            [&ofTag](int sum, ArticleId article) { return sum + ofTag.value(article); }));
    }
    for (const int child : node.children) {
        const QList<int> below = countsOf(m_nodes[child]);
        for (qsizetype i = 0; i < counts.size(); ++i)
            counts[i] += below[i];
    }
    return counts;
}

QString TagsModel::outletWords(const QList<int> &counts) const
{
    const auto in = std::ranges::count_if(counts, [](int count) { return count > 0; });
    //: in how many outlets a tag is found, of how many
    return tr("in %1 of %2").arg(in).arg(counts.size());
}

QVariant TagsModel::data(const QModelIndex &index, int role) const
{
    const Node *node = nodeOf(index);
    const Tag *tag = node ? m_codings.tag(node->tag) : nullptr;
    if (!tag)
        return {};
    switch (role) {
    case TagRole:
        return tag->id.value;
    case IsGroupRole:
        return tag->isGroup;
    case ColourRole:
        return tag->colour;
    case CountsRole:
        return QVariant::fromValue(countsOf(*node));
    case SearchRole: {
        QStringList words = {m_codings.pathOf(tag->id), tag->description};
        const QList<int> counts = countsOf(*node);
        for (qsizetype i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0)
                words.append(outlets()[i].name);
        }
        return words.join(u'\n');
    }
    case Qt::EditRole:
        return index.column() == Name ? QVariant(tag->name) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Name ? QVariant(m_codings.pathOf(tag->id)) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Name) {
            const QString colour = tagColorName(tag->colour);
            return colour.isEmpty() ? tag->name : tr("%1, %2", "name of a tag, its colour").arg(tag->name, colour);
        }
        break;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        return tag->name;
    case Outlets:
        return tag->isGroup ? QString() : outletWords(countsOf(*node));
    case Number: {
        const QList<int> counts = countsOf(*node);
        return QLocale().toString(std::accumulate(counts.begin(), counts.end(), 0));
    }
    case Key: {
        const int digit = m_codings.keys().digit(tag->id);
        return digit == 0 ? QString() : QString::number(digit);
    }
    default:
        return {};
    }
}

QVariant TagsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Tag");
    case Outlets:
        return tr("Outlets");
    case Number:
        return tr("Places");
    case Key:
        return tr("Key");
    default:
        return {};
    }
}

Qt::ItemFlags TagsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (index.column() == Name)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TagsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || index.column() != Name || name.isEmpty())
        return false;
    emit renameRequested(tagAt(index), name);
    return true;
}

QStringList TagsModel::mimeTypes() const
{
    return {tagMimeType()};
}

QMimeData *TagsModel::mimeData(const QModelIndexList &indexes) const
{
    const Tag *tag = indexes.isEmpty() ? nullptr : m_codings.tag(tagAt(indexes.first()));
    return tag ? mimeOf(*tag) : nullptr;
}

// Between two rows it is put there; on a row, it goes in as the last.
bool TagsModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    const TagId tag = draggedTag(data);
    if (tag.isNull())
        return false;
    const QModelIndex above = parent.siblingAtColumn(0);
    const TagId next = row < 0 ? TagId() : tagAt(index(row, 0, above));
    emit moveRequested(tag, tagAt(above), next);
    return false; // the rows move when the step is made, not by the view
}

QModelIndex TagsModel::indexOf(TagId tag) const
{
    const auto it = std::ranges::find(m_nodes, tag, &Node::tag);
    if (tag.isNull() || it == m_nodes.end())
        return {};
    return createIndex(it->row, 0, static_cast<quintptr>(it - m_nodes.begin()));
}

TagId TagsModel::tagAt(const QModelIndex &index)
{
    return TagId{index.data(TagRole).toLongLong()};
}

int TagsModel::total(TagId tag) const
{
    const Node *node = nodeOf(indexOf(tag));
    if (!node)
        return 0;
    const QList<int> counts = countsOf(*node);
    return std::accumulate(counts.begin(), counts.end(), 0);
}

}
