// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"

#include <QFile>

namespace Synoptic {

ImportResult importBytes(const QByteArray &bytes, const QString &name)
{
    Article article;
    article.text = QString::fromUtf8(bytes);
    article.format = QStringLiteral("text");
    qsizetype begin = 0;
    while (begin < article.text.size()) {
        qsizetype end = article.text.indexOf(u'\n', begin);
        if (end < 0)
            end = article.text.size();
        if (!QStringView(article.text).sliced(begin, end - begin).trimmed().isEmpty())
            article.blocks.append({{begin, end}, article.blocks.isEmpty() ? BlockRole::Headline : BlockRole::Body});
        begin = end + 1;
    }
    if (!article.blocks.isEmpty())
        article.headline = article.blocks.first().range.of(article.text).toString();
    return {.articles = {{name, bytes, article}}, .problems = {}};
}

ImportResult importFiles(const QStringList &paths, Progress &progress)
{
    ImportResult all;
    for (const QString &path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            all.articles += importBytes(file.readAll(), path).articles;
        progress.step(all.articles.size(), paths.size());
    }
    return all;
}

QStringList importNameFilters()
{
    return {QStringLiteral("*.txt")};
}

bool looksImportable(const QString &path)
{
    return path.endsWith(QLatin1StringView(".txt"));
}

}
