// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

#include <QJsonObject>

namespace Synoptic {

// What was chosen for each format, as the project keeps it. A project in which nothing was chosen yet begins
// with what was last chosen in any other; only its articles are its own.
class ExportMemory
{
public:
    // As kept() was when the project was left.
    void setProject(const QJsonObject &kept) { m_kept = kept; }
    const QJsonObject &kept() const { return m_kept; }

    QString format() const; // its id; empty: never chosen anywhere
    void setFormat(const Exporter &format);

    // Letters of articles are those of articles, in their order; an article that has come since goes along.
    ExportChoices choices(const Exporter &format, const QList<Article> &articles) const;
    void setChoices(const Exporter &format, const ExportChoices &choices, const QList<Article> &articles);

private:
    QJsonObject m_kept;
};

}
