// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <expected>
#include <memory>

class KZip;
class QBuffer;

namespace Synoptic {

// The files in a .qdpx, which is a zip archive, whatever case their names are written in. Nothing is ever
// written to disk, and what unpacks to far more than texts do is not unpacked to its end.
class QdaArchive
{
public:
    // What is read at most: files, bytes of one file, bytes of all, and bytes that come of one packed byte
    // where it is much.
    static constexpr qsizetype mostFiles = 100'000;
    static constexpr qint64 largestFile = 64LL * 1024 * 1024;
    static constexpr qint64 largestTotal = 512LL * 1024 * 1024;
    static constexpr qint64 mostTimes = 300;
    static constexpr qint64 always = 1024LL * 1024;

    // Each of these gives what was asked for, or why not: part of a sentence.
    static std::expected<QdaArchive, QString> opened(const QByteArray &bytes);
    QdaArchive(QdaArchive &&) noexcept;
    ~QdaArchive();

    // The one file at the top that ends in .qde.
    std::expected<QByteArray, QString> project();
    // The file that a source names: "internal://F.txt". A name that leads out of the archive is refused;
    // one that is of no file in it gives nothing.
    std::expected<QByteArray, QString> source(const QString &path);
    // What Synoptic has written beside the project for itself; nothing where it has not.
    std::expected<QByteArray, QString> companion();
    // Whether a source names a file in the archive at all, rather than elsewhere.
    static bool isInside(const QString &path);

private:
    QdaArchive();
    std::expected<QByteArray, QString> contents(const QString &name);

    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<KZip> m_zip;
    QHash<QString, QString> m_names; // as they are, by name in lower case
    QStringList m_projects;
    qint64 m_unpacked = 0;
};

}
