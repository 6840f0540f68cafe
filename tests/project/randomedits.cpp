// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/project/randomedits.h"

#include "tests/project/sampleproject.h"

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces = {u"tide"_s, u"🚢"_s, u"“"_s, u"\n"_s, u" "_s, u"é"_s, u"e\u0301"_s, u"\u05d0"_s,
        u"'"_s, u"\u2028"_s, u"\uFEFF"_s};
    QString text;
    for (int i = 1 + random.bounded(30); i > 0; --i)
        text += pieces[random.bounded(pieces.size())];
    return text;
}

// Cuts the text into blocks at places between characters, leaving some stretches out.
QList<Block> randomBlocks(QRandomGenerator &random, const QString &text)
{
    QList<Block> blocks;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = begin + 1 + random.bounded(8);
        if (end < text.size() && text[end].isLowSurrogate())
            ++end;
        end = std::min(end, text.size());
        if (random.bounded(4) > 0)
            blocks.append({{begin, end}, static_cast<BlockRole>(random.bounded(13))});
        begin = end;
    }
    return blocks;
}

StoredArticle randomArticle(QRandomGenerator &random, ArticleId id)
{
    StoredArticle stored = sampleArticle(id.value, randomText(random));
    stored.position = random.bounded(20);
    stored.found.blocks = randomBlocks(random, stored.found.text);
    stored.found.authors.resize(random.bounded(3));
    return stored;
}

Correction randomCorrection(QRandomGenerator &random, CorrectionId id, const StoredArticle &stored)
{
    Correction correction{id, stored.id, static_cast<Correction::Field>(random.bounded(7)), {}, randomText(random)};
    if (correction.field == Correction::Field::Role) {
        correction.range = stored.found.blocks.isEmpty() ? TextRange{0, stored.found.text.size()}
                                                         : stored.found.blocks.first().range;
        correction.value = roleName(static_cast<BlockRole>(random.bounded(13)));
    }
    return correction;
}

// Some words of the text: one of its blocks, else all of it.
Anchor randomAnchor(QRandomGenerator &random, const StoredArticle &stored)
{
    const QList<Block> &blocks = stored.found.blocks;
    return anchorAt(stored.found,
        blocks.isEmpty() ? TextRange{0, stored.found.text.size()} : blocks[random.bounded(blocks.size())].range);
}

Verdict randomVerdict(QRandomGenerator &random, VerdictId id, const StoredArticle &stored, const Snapshot &now)
{
    Verdict verdict{id, static_cast<Verdict::Kind>(random.bounded(5)), randomAnchor(random, stored), {}, {}};
    if (verdict.kind == Verdict::Kind::SaidBy)
        verdict.speaker = randomText(random);
    if (verdict.kind == Verdict::Kind::Same || verdict.kind == Verdict::Kind::NotSame) {
        const StoredArticle &other = now.articles[random.bounded(now.articles.size())];
        if (other.id == stored.id)
            verdict.kind = Verdict::Kind::Quote;
        else
            verdict.other = randomAnchor(random, other);
    }
    return verdict;
}

// Removes what a person has said of the article, so that it can go.
void removeMarks(const Snapshot &now, ArticleId article, const std::function<void(const AnyChange &)> &step)
{
    for (const Correction &correction : now.corrections) {
        if (correction.article == article)
            step(Change<Correction>{correction, {}});
    }
    for (const Verdict &verdict : now.rulings.verdicts) {
        if (verdict.place.article == article || verdict.other.article == article)
            step(Change<Verdict>{verdict, {}});
    }
}

void stepAside(QRandomGenerator &random, Project &project, const Snapshot &now, const StoredArticle &stored,
    const std::function<void(const AnyChange &)> &step)
{
    const Rulings &rulings = now.rulings;
    const int what = random.bounded(4);
    if (what == 0 && !rulings.verdicts.isEmpty()) {
        const Verdict verdict = rulings.verdicts[random.bounded(rulings.verdicts.size())];
        step(Change<Verdict>{verdict, randomVerdict(random, verdict.id, stored, now)});
    } else if (what == 1 && !rulings.aliases.isEmpty()) {
        const Alias alias = rulings.aliases[random.bounded(rulings.aliases.size())];
        step(Change<Alias>{alias, {}});
    } else if (what == 2) {
        const AliasId id = project.nextId<Alias>();
        step(Change<Alias>{{}, Alias{id, u"Spelling %1"_s.arg(id.value), randomText(random)}});
    } else {
        step(Change<Verdict>{{}, randomVerdict(random, project.nextId<Verdict>(), stored, now)});
    }
}

}

Edit randomEdit(QRandomGenerator &random, Project &project)
{
    Edit edit{u"Random step"_s, {}};
    Snapshot now = project.snapshot();
    const auto step = [&](const AnyChange &change) {
        now = applied(now, {{}, {change}});
        edit.changes.append(change);
    };
    for (int i = 1 + random.bounded(4); i > 0; --i) {
        const int what = now.articles.isEmpty() ? 0 : random.bounded(9);
        if (what <= 1) {
            step(Change<StoredArticle>{{}, randomArticle(random, project.nextArticleId())});
            continue;
        }
        const StoredArticle stored = now.articles[random.bounded(now.articles.size())];
        if (what == 2) {
            StoredArticle changed = stored;
            changed.position = random.bounded(20);
            changed.found.headline = randomText(random);
            changed.found.blocks = randomBlocks(random, stored.found.text);
            step(Change<StoredArticle>{stored, changed});
        } else if (what == 3) {
            removeMarks(Snapshot(now), stored.id, step);
            step(Change<StoredArticle>{stored, {}});
        } else if (what == 4 && !now.corrections.isEmpty()) {
            const Correction correction = now.corrections[random.bounded(now.corrections.size())];
            if (random.bounded(2) == 0) {
                step(Change<Correction>{correction, {}});
            } else {
                const auto *of = std::ranges::find(std::as_const(now.articles), correction.article, &StoredArticle::id)
                                     .operator->();
                step(Change<Correction>{correction, randomCorrection(random, correction.id, *of)});
            }
        } else if (what > 6) {
            stepAside(random, project, Snapshot(now), stored, step);
        } else {
            step(Change<Correction>{{}, randomCorrection(random, project.nextId<Correction>(), stored)});
        }
    }
    return edit;
}

}
