// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/paragraphdraft.h"

#include "app/text/paragraphs.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

QString foldWords(qsizetype lines, bool open)
{
    const auto words = [lines](const char *one, const char *many) {
        return lines == 1 ? QCoreApplication::translate("ArticleDocument", one)
                          : QCoreApplication::translate("ArticleDocument", many, nullptr, static_cast<int>(lines));
    };
    return open ? words(QT_TRANSLATE_NOOP("ArticleDocument", "1 line that is not the story · hide"),
                      QT_TRANSLATE_NOOP("ArticleDocument", "%n lines that are not the story · hide"))
                : words(QT_TRANSLATE_NOOP("ArticleDocument", "1 line that is not the story · show"),
                      QT_TRANSLATE_NOOP("ArticleDocument", "%n lines that are not the story · show"));
}

}

bool isFolded(BlockRole role)
{
    return isAside(role);
}

QList<ParagraphDraft> draftsOf(const Article &article)
{
    QList<ParagraphDraft> drafts;
    for (const Paragraph &paragraph : paragraphsOf(article))
        drafts.append({.role = paragraph.role, .range = paragraph.range, .own = {}});
    const bool hasHeadline
        = std::ranges::any_of(drafts, [](const ParagraphDraft &draft) { return draft.role == BlockRole::Headline; });
    if (!hasHeadline && !article.headline.isEmpty())
        drafts.prepend({.role = BlockRole::Headline, .range = {}, .own = article.headline});
    return drafts;
}

QList<ParagraphDraft> arranged(const QList<ParagraphDraft> &drafts, bool showAll)
{
    QList<ParagraphDraft> page;
    for (qsizetype i = 0; i < drafts.size();) {
        const auto belongs = [](const ParagraphDraft &draft) { return isAside(draft.role) || namesStory(draft.role); };
        qsizetype end = i;
        qsizetype lines = 0;
        for (; end < drafts.size() && belongs(drafts[end]); ++end)
            lines += isFolded(drafts[end].role) ? 1 : 0;
        if (end == i) {
            page.append(drafts[i++]);
            continue;
        }
        const bool beforeHeadline = end < drafts.size() && drafts[end].role == BlockRole::Headline;
        const ParagraphDraft fold{
            .role = BlockRole::Other, .range = {}, .own = foldWords(lines, showAll), .isFold = true};
        if (lines > 0 && (beforeHeadline || showAll))
            page.append(fold);
        for (qsizetype k = i; k < end; ++k) {
            ParagraphDraft draft = drafts[k];
            draft.isDim = isFolded(draft.role);
            if (!draft.isDim || showAll)
                page.append(draft);
        }
        if (lines > 0 && !beforeHeadline && !showAll)
            page.append(fold);
        i = end;
    }
    return page;
}

QList<ParagraphDraft> inPieces(QStringView text, const QList<ParagraphDraft> &page)
{
    constexpr qsizetype most = 16000; // characters: a chapter of 2,500 words
    QList<ParagraphDraft> pieces;
    for (ParagraphDraft draft : page) {
        while (draft.range.length() > most) {
            const QStringView head = text.sliced(draft.range.begin, most);
            const qsizetype blank = head.lastIndexOf(u' ');
            ParagraphDraft piece = draft;
            piece.range.end = draft.range.begin + (blank > 0 ? blank + 1 : most);
            pieces.append(piece);
            draft.range.begin = piece.range.end;
            draft.goesOn = true;
        }
        pieces.append(draft);
    }
    return pieces;
}

}
