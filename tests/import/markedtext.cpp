// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/import/markedtext.h"

#include "app/import/plaintext.h"

namespace Synoptic::Test {

MarkedText::MarkedText(const QString &marked)
{
    QStringList lines;
    for (const QString &line : marked.split(u'\n')) {
        QStringList parts;
        if (!line.isEmpty()) {
            for (const QString &part : line.split(u'¦')) {
                const QString role = part.section(u'|', 0, 0);
                const QString words = part.section(u'|', 1);
                parts.append(words);
                if (role == u"+")
                    blocks.last() += u'\n' + words;
                else
                    blocks.append(role + u'|' + words);
            }
        }
        lines.append(parts.join(u' '));
    }
    text = lines.join(u'\n');
}

QStringList blocksFound(const QString &text)
{
    QStringList result;
    const Article article = articleInText(text, QString());
    for (const Block &block : article.blocks)
        result.append(QString(roleName(block.role)) + u'|' + block.range.of(article.text).trimmed().toString());
    return result;
}

}
