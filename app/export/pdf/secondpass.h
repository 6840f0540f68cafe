// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/bookwriter.h"

#include <QByteArray>

class QIODevice;

namespace Synoptic {

// A file that goes along inside a PDF.
struct Attachment {
    QString name;
    QString path; // where its bytes are
    QByteArray mimeType;
    QString words; // what it is
};

// Adds to the pages at path all that Qt cannot write: highlights with their notes as annotations, ways
// from page to page, outline, page labels, properties, attachments; and writes the whole into target. The
// same pages give the same bytes. Fails when cancelled, where something cannot be written, and where the pages are not
// as they were painted.
Result<void> writeAnnotated(const QString &path, const Book &book, const Painted &painted,
    const QList<Attachment> &attachments, QIODevice &target, Progress &progress);

}
