// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/twins.h"
#include "tests/fuzz/invariant.h"

using namespace Synoptic;

// The first byte chooses a clever piece, the others make what it and its plain twin are given: both find the
// same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QList<Test::Twin> twins = Test::allTwins();
    if (size == 0)
        return 0;
    const QByteArrayView bytes(
        reinterpret_cast<const char *>(data), static_cast<qsizetype>(std::min<size_t>(size, 400)));
    const Test::Twin &twin = twins[static_cast<unsigned char>(bytes.front()) % twins.size()];
    const QString difference = twin.difference(bytes.sliced(1));
    const QByteArray told = twin.promise + (": " + difference.toUtf8());
    Fuzz::require(difference.isEmpty(), told.constData());
    return 0;
}
