// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/project/randomedits.h"

#include "tests/project/sampleproject.h"

#include <QSet>

#include <algorithm>
#include <limits>

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

Authorship randomAuthorship(QRandomGenerator &random)
{
    return {randomText(random), u"2031-05-06T07:08:%1Z"_s.arg(random.bounded(10, 60)), u"2031-05-06T08:09:10Z"_s};
}

Tag randomTag(QRandomGenerator &random, TagId id, const Snapshot &now)
{
    Tag tag{.id = id, .position = random.bounded(5), .name = randomText(random), .colour = u"#3366cc"_s};
    tag.description = randomText(random);
    tag.isGroup = random.bounded(4) == 0;
    // Under an older one only: so none comes to stand under itself.
    if (!now.tags.isEmpty() && now.tags.first().id < id && random.bounded(2) == 0)
        tag.parent = now.tags.first().id;
    return tag;
}

Annotation randomAnnotation(QRandomGenerator &random, AnnotationId id, const StoredArticle &stored, const Snapshot &now)
{
    Annotation annotation{.id = id, .place = randomAnchor(random, stored)};
    for (const Tag &tag : now.tags) {
        if (!tag.isGroup && random.bounded(3) == 0)
            annotation.tags.prepend(tag.id);
    }
    annotation.note = randomText(random);
    annotation.by = randomAuthorship(random);
    annotation.linked = random.bounded(3);
    return annotation;
}

Note randomNote(QRandomGenerator &random, NoteId id, const StoredArticle &stored)
{
    Note note{.id = id, .text = randomText(random), .by = randomAuthorship(random)};
    if (random.bounded(3) > 0)
        note.about = stored.id;
    if (!note.about.isNull() && random.bounded(2) == 0)
        note.quote = randomAnchor(random, stored);
    return note;
}

Reuse randomReuse(QRandomGenerator &random, ReuseId id, const Snapshot &now)
{
    Reuse reuse{.id = id, .source = u"passim"_s, .number = std::numeric_limits<qint64>::max() - random.bounded(9)};
    for (int i = 2 + random.bounded(5); i > 0; --i) {
        const StoredArticle &stored = now.articles[random.bounded(now.articles.size())];
        reuse.places.append({randomAnchor(random, stored), random.bounded(2) == 0});
    }
    std::ranges::sort(reuse.places, standsBefore);
    const auto isSame = [](const ReusePlace &a, const ReusePlace &b) { return a.place == b.place; };
    reuse.places.erase(std::ranges::unique(reuse.places, isSame).begin(), reuse.places.end());
    return reuse;
}

const Tag *tagThatNothingHas(const Snapshot &now)
{
    QSet<TagId> held;
    for (const Tag &tag : now.tags)
        held.insert(tag.parent);
    for (const QList<Annotation> &list : now.annotations) {
        for (const Annotation &annotation : list)
            held.unite({annotation.tags.begin(), annotation.tags.end()});
    }
    const auto free = std::ranges::find_if(now.tags, [&held](const Tag &tag) { return !held.contains(tag.id); });
    return free == now.tags.end() ? nullptr : &*free;
}

void stepAside(QRandomGenerator &random, Project &project, const Snapshot &now, const StoredArticle &stored,
    const std::function<void(const AnyChange &)> &step)
{
    const Rulings &rulings = now.rulings;
    switch (random.bounded(15)) {
    case 0:
        if (!rulings.verdicts.isEmpty()) {
            const Verdict verdict = rulings.verdicts[random.bounded(rulings.verdicts.size())];
            return step(Change<Verdict>{verdict, randomVerdict(random, verdict.id, stored, now)});
        }
        break;
    case 1:
        if (!rulings.aliases.isEmpty())
            return step(Change<Alias>{rulings.aliases[random.bounded(rulings.aliases.size())], {}});
        break;
    case 2: {
        const AliasId id = project.nextId<Alias>();
        return step(Change<Alias>{{}, Alias{id, u"Spelling %1"_s.arg(id.value), randomText(random)}});
    }
    case 3:
        return step(Change<Tag>{{}, randomTag(random, project.nextId<Tag>(), now)});
    case 4:
    case 5:
        return step(Change<Annotation>{{}, randomAnnotation(random, project.nextId<Annotation>(), stored, now)});
    case 6:
        if (const QList<Annotation> there = now.annotations.value(stored.id); !there.isEmpty()) {
            const Annotation annotation = there[random.bounded(there.size())];
            return random.bounded(2) == 0
                ? step(Change<Annotation>{annotation, {}})
                : step(Change<Annotation>{annotation, randomAnnotation(random, annotation.id, stored, now)});
        }
        break;
    case 7:
        if (!now.notes.isEmpty())
            return step(Change<Note>{now.notes[random.bounded(now.notes.size())], {}});
        return step(Change<Note>{{}, randomNote(random, project.nextId<Note>(), stored)});
    case 8:
        if (!now.reuses.isEmpty())
            return step(Change<Reuse>{now.reuses[random.bounded(now.reuses.size())], {}});
        break;
    case 9:
        if (const Reuse reuse = randomReuse(random, project.nextId<Reuse>(), now); reuse.places.size() > 1)
            return step(Change<Reuse>{{}, reuse});
        break;
    case 10:
        if (!now.tags.isEmpty()) { // a group stays one: what stands under it and on it stays sound
            const Tag tag = now.tags[random.bounded(now.tags.size())];
            Tag changed = randomTag(random, tag.id, {});
            changed.isGroup = tag.isGroup;
            return step(Change<Tag>{tag, changed});
        }
        break;
    case 11:
        if (const Tag *tag = tagThatNothingHas(now))
            return step(Change<Tag>{*tag, {}});
        break;
    case 12:
        if (!now.notes.isEmpty()) {
            const Note note = now.notes[random.bounded(now.notes.size())];
            return step(Change<Note>{note, randomNote(random, note.id, stored)});
        }
        break;
    case 13:
        if (!rulings.aliases.isEmpty()) {
            const Alias alias = rulings.aliases[random.bounded(rulings.aliases.size())];
            return step(Change<Alias>{alias, Alias{alias.id, alias.spelling, randomText(random)}});
        }
        break;
    case 14:
        if (!now.reuses.isEmpty()) {
            const Reuse reuse = now.reuses[random.bounded(now.reuses.size())];
            if (const Reuse changed = randomReuse(random, reuse.id, now); changed.places.size() > 1)
                return step(Change<Reuse>{reuse, changed});
        }
        break;
    default:
        break;
    }
    if (!rulings.verdicts.isEmpty() && random.bounded(4) == 0)
        return step(Change<Verdict>{rulings.verdicts[random.bounded(rulings.verdicts.size())], {}});
    step(Change<Verdict>{{}, randomVerdict(random, project.nextId<Verdict>(), stored, now)});
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
            for (const AnyChange &change : removal(now, stored.id))
                step(change);
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
