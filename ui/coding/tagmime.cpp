// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/tagmime.h"

#include <QCoreApplication>
#include <QMimeData>

namespace Synoptic {

using namespace Qt::StringLiterals;

QString tagMimeType()
{
    return u"application/x-synoptic-tag"_s;
}

// The number of a tag says nothing in another process, so that of the process stands before it.
QMimeData *mimeOf(const Tag &tag)
{
    auto *data = new QMimeData;
    data->setData(tagMimeType(), u"%1 %2"_s.arg(QCoreApplication::applicationPid()).arg(tag.id.value).toLatin1());
    data->setText(tag.name);
    return data;
}

TagId draggedTag(const QMimeData *data)
{
    if (!data || !data->hasFormat(tagMimeType()))
        return {};
    const QList<QByteArray> parts = data->data(tagMimeType()).split(' ');
    if (parts.size() != 2 || parts.first().toLongLong() != QCoreApplication::applicationPid())
        return {};
    return TagId{parts.last().toLongLong()};
}

}
