// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/paragraphdraft.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

bool isMeta(BlockRole role)
{
    return role == BlockRole::Section || role == BlockRole::Byline || role == BlockRole::Date
        || role == BlockRole::Dateline;
}

// Blocks that share a paragraph where no line ends between them: "CAIRO — " and what follows it.
bool runsOn(BlockRole before, BlockRole after)
{
    const auto isRunning = [](BlockRole role) { return role == BlockRole::Body || role == BlockRole::Dateline; };
    return isRunning(before) && isRunning(after);
}

TextRange trimmed(QStringView text, TextRange range)
{
    while (range.begin < range.end && text[range.begin].isSpace())
        ++range.begin;
    while (range.end > range.begin && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

// A block may hold several lines: blank lines always end a paragraph, in parts that are not prose
// every line end does.
QList<TextRange> paragraphsOf(QStringView text, TextRange block, bool everyLine)
{
    QList<TextRange> found;
    qsizetype begin = block.begin;
    const auto close = [&](qsizetype end) {
        const TextRange part = trimmed(text, {begin, end});
        if (!part.isEmpty())
            found.append(part);
    };
    for (qsizetype i = block.begin; i < block.end; ++i) {
        if (text[i] != u'\n')
            continue;
        qsizetype next = i + 1;
        while (next < block.end && text[next] != u'\n' && text[next].isSpace())
            ++next;
        const bool isBlankLine = next < block.end && text[next] == u'\n';
        if (everyLine || isBlankLine) {
            close(i);
            begin = i + 1;
        }
    }
    close(block.end);
    return found;
}

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
    return !isStory(role) && !isMeta(role);
}

QList<ParagraphDraft> draftsOf(const Article &article)
{
    QList<ParagraphDraft> drafts;
    for (const Block &block : article.blocks) {
        const bool prose = isStory(block.role);
        for (const TextRange &part : paragraphsOf(article.text, block.range, !prose)) {
            if (!drafts.isEmpty() && runsOn(drafts.last().role, block.role)) {
                const TextRange between{drafts.last().range.end, part.begin};
                if (!between.of(article.text).contains(u'\n')) {
                    drafts.last().range.end = part.end;
                    drafts.last().role = BlockRole::Body;
                    continue;
                }
            }
            drafts.append({.role = block.role, .range = part, .own = {}});
        }
    }
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
        const auto belongs = [](const ParagraphDraft &draft) { return isFolded(draft.role) || isMeta(draft.role); };
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
