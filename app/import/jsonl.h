// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/importer.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Synoptic {

// One article a line, as a JSON object: "id" and "text", and optionally "series" (the outlet),
// "title", "date", "url". The text is the body and nothing else; its blocks are paragraphs. Lines are
// read one by one, so the file may be of any size; a broken line is named and left out.
extern const Importer jsonLinesImporter;

// The lines of such a file one after the other, for a collection too large to be held at once.
class JsonLines
{
public:
    struct Line {
        QByteArray bytes;       // without its end and the blanks around it
        qsizetype number = 1;   // in the file
        bool isTooLong = false; // to be read; bytes is empty
    };

    // The device has to stay; name is the file's.
    JsonLines(QIODevice &source, QString name);

    // The next line that is not blank; nothing at the end of the file.
    std::optional<Line> next();
    // What is wrong with the file as a whole, known at its end: that nothing was in it.
    std::optional<Error> problem() const;

    const QString &name() const { return m_name; }

private:
    QIODevice &m_source;
    QString m_name;
    qsizetype m_number = 0;
    bool m_isBlank = true;
};

// The article in a line of the file called name, or what is wrong with that line. May be called from
// any thread.
Result<Imported> importJsonLine(const JsonLines::Line &line, const QString &name);

}
