// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/import/zipped.h"

#include <KZip>

#include <QBuffer>

namespace Synoptic::Test {

QByteArray zipped(const QList<std::pair<QString, QByteArray>> &files)
{
    QBuffer buffer;
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        return {};
    for (const auto &[name, bytes] : files)
        zip.writeFile(name, bytes);
    zip.close();
    return buffer.data();
}

}
