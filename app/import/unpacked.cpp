// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/unpacked.h"

#include "app/import/problems.h"

#include <KCompressionDevice>

#include <QFileInfo>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

std::optional<KCompressionDevice::CompressionType> packingOf(const QString &path)
{
    if (path.endsWith(".gz"_L1, Qt::CaseInsensitive))
        return KCompressionDevice::GZip;
    if (path.endsWith(".bz2"_L1, Qt::CaseInsensitive))
        return KCompressionDevice::BZip2;
    return {};
}

}

Unpacked::Unpacked(const QString &path, qint64 freely)
    : m_file(path)
    , m_freely(freely)
{
}

Unpacked::~Unpacked()
{
    close();
}

bool Unpacked::isPackedOtherwise(const QString &path)
{
    static const QStringList endings = {u".zst"_s, u".lz4"_s, u".snappy"_s, u".deflate"_s, u".xz"_s};
    return std::ranges::any_of(
        endings, [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

bool Unpacked::open(OpenMode mode)
{
    Q_ASSERT(mode == QIODevice::ReadOnly);
    if (!m_file.open(mode)) {
        m_problem = ImportProblem::unreadable(m_file.fileName(), m_file.errorString());
        return false;
    }
    m_limit = m_freely + m_file.size() * mostTimes;
    if (const auto packing = packingOf(m_file.fileName())) {
        m_unpacking = std::make_unique<KCompressionDevice>(&m_file, false, *packing);
        if (!m_unpacking->open(mode)) {
            m_problem = ImportProblem::unreadable(m_file.fileName(), m_unpacking->errorString());
            return false;
        }
    }
    return QIODevice::open(mode);
}

void Unpacked::close()
{
    QIODevice::close();
    m_unpacking.reset();
    m_file.close();
}

bool Unpacked::atEnd() const
{
    return m_hasEnded && QIODevice::atEnd();
}

qint64 Unpacked::readData(char *data, qint64 most)
{
    if (m_hasEnded || most == 0)
        return 0;
    QIODevice &source = m_unpacking ? *m_unpacking : m_file;
    const qint64 taken = source.read(data, most);
    if (taken <= 0) {
        end();
        return 0;
    }
    m_taken += taken;
    if (m_unpacking && m_taken > m_limit) {
        m_hasEnded = true;
        m_problem = ImportProblem::unpacksTooFar(m_file.fileName());
        return 0;
    }
    return taken;
}

// KArchive says nothing of a stream that is broken off or damaged; it just never comes to its end.
void Unpacked::end()
{
    m_hasEnded = true;
    if (m_file.error() != QFileDevice::NoError)
        m_problem = ImportProblem::unreadable(m_file.fileName(), m_file.errorString());
    else if (m_unpacking && !m_unpacking->atEnd())
        m_problem = ImportProblem::brokenPacking(m_file.fileName());
}

qint64 Unpacked::writeData(const char *, qint64)
{
    return -1;
}

}
