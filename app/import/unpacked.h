// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QFile>
#include <QIODevice>

#include <memory>
#include <optional>

namespace Synoptic {

// A file as it was before it was compressed: one that ends in .gz or .bz2 is unpacked while it is read, and
// never held as a whole; any other is read as it is. To be read from front to end only.
//
// A file of some kilobytes can unpack to terabytes. No table of text comes near that, so what unpacks to
// more than mostTimes its size ends there, and problem() says it.
class Unpacked : public QIODevice
{
    Q_OBJECT
public:
    // What may come of a file at the least, in bytes, and of each of its bytes beyond.
    static constexpr qint64 always = 256LL * 1024 * 1024;
    static constexpr qint64 mostTimes = 300;

    // freely stands for always, in tests.
    explicit Unpacked(const QString &path, qint64 freely = always);
    ~Unpacked() override;

    bool open(OpenMode mode) override; // reading only
    void close() override;
    bool isSequential() const override { return true; }
    bool atEnd() const override;

    // What kept it from being read to its end, once that was tried; else nothing.
    std::optional<Error> problem() const { return m_problem; }

    // Whether its name says that it is compressed in a way that is not known here.
    static bool isPackedOtherwise(const QString &path);

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void end();

    QFile m_file;
    std::unique_ptr<QIODevice> m_unpacking; // none: read as it is
    qint64 m_freely;
    qint64 m_limit = 0;
    qint64 m_taken = 0; // bytes that came of it
    bool m_hasEnded = false;
    std::optional<Error> m_problem;
};

}
