// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"
#include "app/text/article.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace Synoptic {

class Codings;
class Synopsis;
struct Annotation;
struct Edit;

// The tree of tags with how often each is put on, in which outlets, and the digit that puts it on. A
// group has the sum of what stands in it. Where only names or numbers change, rows stay.
class TagsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Outlets, Number, Key, columns };
    enum Role {
        TagRole = Qt::UserRole + 1, // TagId as qint64
        IsGroupRole,
        ColourRole, // as the tag keeps it
        CountsRole, // QList<int>: of each outlet, see articlesByOutlet()
        SearchRole, // path, description and the outlets in which it stands
    };
    // From so many outlets on a row says "in 6 of 12" in place of a bar for each.
    static constexpr qsizetype mostBars = 8;

    TagsModel(const Codings &codings, const Synopsis &synopsis, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

    QModelIndex indexOf(TagId tag) const;
    static TagId tagAt(const QModelIndex &index);
    // On how many places a tag stands, or what stands in a group.
    int total(TagId tag) const;
    const Synopsis &synopsis() const { return m_synopsis; }

signals:
    void renameRequested(Synoptic::TagId tag, const QString &name);
    void moveRequested(Synoptic::TagId tag, Synoptic::TagId parent, Synoptic::TagId next);

private:
    struct Node {
        TagId tag;
        int parent = -1; // index of a node
        int row = 0;
        QList<int> children = {};
    };
    void rebuild();
    void readTree();
    struct Outlet {
        QString name;
        QList<ArticleId> articles = {};
    };
    void recount();
    const QList<Outlet> &outlets() const;
    void count(const Annotation &annotation, int sign);
    void take(const Edit &edit);
    void tellRows();
    const Node *nodeOf(const QModelIndex &index) const;
    QList<int> countsOf(const Node &node) const;
    QString outletWords(const QList<int> &counts) const;

    const Codings &m_codings;
    const Synopsis &m_synopsis;
    std::vector<Node> m_nodes; // in the order of the tree, each before its children
    QList<int> m_top;
    QHash<TagId, QHash<ArticleId, int>> m_counts;
    mutable QList<Outlet> m_outlets; // empty: not worked out yet
};

}
