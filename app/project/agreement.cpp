// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/agreement.h"

#include "app/text/segments.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>

namespace Synoptic {

namespace {

// A stretch of the continuum: a unit, or the gap between two.
struct Section {
    double begin = 0;
    double length = 0;
    bool isUnit = false;
};

QList<Section> sectionsOf(const QList<TextRange> &units, qsizetype length)
{
    QList<Section> sections;
    qsizetype end = 0;
    const auto add = [&sections](TextRange range, bool isUnit) {
        if (!range.isEmpty())
            sections.append({static_cast<double>(range.begin), static_cast<double>(range.length()), isUnit});
    };
    for (const TextRange unit : units) {
        add({end, unit.begin}, false);
        add(unit, true);
        end = unit.end;
    }
    add({end, length}, false);
    return sections;
}

// Krippendorff's difference between a section of one observer and one of another.
double differenceOf(const Section &a, const Section &b)
{
    const double offset = a.begin - b.begin;
    const double endOffset = offset + a.length - b.length;
    if (a.isUnit && b.isUnit)
        return -a.length < offset && offset < b.length ? offset * offset + endOffset * endOffset : 0;
    if (a.isUnit && offset >= 0 && endOffset <= 0) // all of a unit in the other's gap
        return a.length * a.length;
    if (b.isUnit && offset <= 0 && endOffset >= 0)
        return b.length * b.length;
    return 0;
}

// The same between all sections of two observers. Both lists cover the continuum from end to end, and sections
// that have no word in common do not differ: one walk over both meets every pair that counts, and there are fewer
// of these than sections.
double differenceOf(const QList<Section> &a, const QList<Section> &b)
{
    double total = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        total += differenceOf(*x, *y);
        if (x->begin + x->length < y->begin + y->length)
            ++x;
        else
            ++y;
    }
    return total;
}

// The gaps between the units of all observers, asked how many places they have for a unit. Each question is a
// search among their lengths.
class Gaps
{
public:
    explicit Gaps(const QList<QList<Section>> &sections)
    {
        for (const QList<Section> &own : sections) {
            for (const Section &section : own) {
                if (!section.isUnit)
                    m_lengths.append(section.length);
            }
        }
        std::ranges::sort(m_lengths, std::greater());
        m_sums.reserve(m_lengths.size() + 1);
        m_sums.append(0);
        for (const double length : std::as_const(m_lengths))
            m_sums.append(m_sums.last() + length);
    }

    // A gap of g words has g - length + 1 places for one of this length, if it is as long.
    double placesFor(double length) const
    {
        const qsizetype fitting = std::ranges::upper_bound(m_lengths, length, std::greater()) - m_lengths.begin();
        return m_sums[fitting] - static_cast<double>(fitting) * (length - 1);
    }

private:
    QList<double> m_lengths; // the longest first
    QList<double> m_sums;    // of the first 0, 1 ... of them
};

// The words under a tag, as ranges of word numbers; what overlaps or was marked twice is one.
QList<TextRange> united(QList<TextRange> ranges)
{
    std::ranges::sort(ranges);
    QList<TextRange> all;
    for (const TextRange range : ranges) {
        if (!all.isEmpty() && range.begin < all.last().end)
            all.last().end = std::max(all.last().end, range.end);
        else
            all.append(range);
    }
    return all;
}

qsizetype lengthOf(const QList<TextRange> &ranges)
{
    qsizetype total = 0;
    for (const TextRange range : ranges)
        total += range.length();
    return total;
}

qsizetype sharedBy(const QList<TextRange> &a, const QList<TextRange> &b)
{
    qsizetype total = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        total += x->intersect(*y).length();
        if (x->end < y->end)
            ++x;
        else
            ++y;
    }
    return total;
}

// A stretch that a coder has marked.
struct Marking {
    TextRange words; // by their numbers
    AnnotationId annotation;
};

// What one coder has marked in one article.
struct Markings {
    QMap<TagId, QList<Marking>> marked; // by tag

    QList<TextRange> words(TagId tag) const
    {
        QList<TextRange> ranges;
        for (const Marking &marking : marked.value(tag))
            ranges.append(marking.words);
        return united(ranges);
    }
};

using Work = QMap<QString, QMap<ArticleId, Markings>>; // by coder

// Which annotations of one article hold the words that are counted.
void notePlaces(CoderAgreement &row, const QList<Marking> &one, const QList<TextRange> &wordsOfOne,
    const QList<Marking> &two, const QList<TextRange> &wordsOfTwo)
{
    QList<std::pair<TextRange, AnnotationId>> both;
    const auto sort = [&both](const QList<Marking> &own, const QList<TextRange> &other, QList<AnnotationId> &alone) {
        QList<std::pair<TextRange, AnnotationId>> apart;
        for (const Marking &it : own) {
            const qsizetype shared = sharedBy({it.words}, other);
            if (shared > 0)
                both.append({it.words, it.annotation});
            if (shared < it.words.length())
                apart.append({it.words, it.annotation});
        }
        std::ranges::sort(apart);
        for (const auto &[words, annotation] : std::as_const(apart))
            alone.append(annotation);
    };
    sort(one, wordsOfTwo, row.onOne);
    sort(two, wordsOfOne, row.onTwo);
    std::ranges::sort(both);
    for (const auto &[words, annotation] : std::as_const(both))
        row.onBoth.append(annotation);
}

QHash<ArticleId, qsizetype> lengths(const Snapshot &snapshot, Work &work)
{
    QHash<ArticleId, qsizetype> counts;
    for (const StoredArticle &stored : currentArticles(snapshot)) {
        const QList<Annotation> annotations = snapshot.annotations.value(stored.id);
        if (annotations.isEmpty())
            continue;
        const QList<TextRange> all = words(stored.found.text, {0, stored.found.text.size()});
        counts.insert(stored.id, all.size());
        for (const Annotation &annotation : annotations) {
            const TextRange range = annotation.place.range;
            const auto first
                = std::ranges::partition_point(all, [&](TextRange word) { return word.end <= range.begin; });
            const auto last
                = std::partition_point(first, all.end(), [&](TextRange word) { return word.begin < range.end; });
            Markings &markings = work[annotation.by.author][stored.id];
            if (first == last)
                continue;
            for (const TagId tag : annotation.tags)
                markings.marked[tag].append({{first - all.begin(), last - all.begin()}, annotation.id});
        }
    }
    return counts;
}

}

double CoderAgreement::percent() const
{
    const qsizetype all = both + one + two + neither;
    return all == 0 ? 0 : static_cast<double>(both + neither) / static_cast<double>(all);
}

std::optional<double> cohensKappa(const QList<QList<qsizetype>> &table)
{
    double total = 0;
    double same = 0;
    QList<double> columns(table.size(), 0);
    for (qsizetype i = 0; i < table.size(); ++i) {
        for (qsizetype j = 0; j < table.size(); ++j) {
            total += static_cast<double>(table[i][j]);
            columns[j] += static_cast<double>(table[i][j]);
        }
        same += static_cast<double>(table[i][i]);
    }
    double byChance = 0; // times the total, twice
    for (qsizetype i = 0; i < table.size(); ++i) {
        double row = 0;
        for (const qsizetype count : table[i])
            row += static_cast<double>(count);
        byChance += row * columns[i];
    }
    const double rest = total * total - byChance;
    if (rest <= 0)
        return std::nullopt;
    return (same * total - byChance) / rest;
}

Unitizing unitizing(const QList<QList<TextRange>> &units, qsizetype length)
{
    const double observers = static_cast<double>(units.size());
    const double whole = static_cast<double>(length);
    QList<QList<Section>> sections;
    double count = 0; // of units
    double within = 0;
    for (const QList<TextRange> &own : units) {
        sections.append(sectionsOf(own, length));
        count += static_cast<double>(own.size());
        for (const TextRange unit : own)
            within += static_cast<double>(unit.length()) * static_cast<double>(unit.length() - 1);
    }
    Unitizing result;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        for (qsizetype j = i + 1; j < sections.size(); ++j)
            result.observed += 2 * differenceOf(sections[i], sections[j]);
    }
    const Gaps gaps(sections);
    double byChance = 0;
    for (const QList<TextRange> &own : units) {
        for (const TextRange unit : own) {
            const auto l = static_cast<double>(unit.length());
            byChance += (count - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * gaps.placesFor(l);
        }
    }
    const double pairs = observers * (observers - 1) * whole * whole;
    const double places = observers * whole * (observers * whole - 1) - within;
    if (pairs > 0 && places > 0) {
        result.observed /= pairs;
        result.expected = 2 / whole * byChance / places;
    }
    return result;
}

std::optional<double> Unitizing::alpha() const
{
    return expected > 0 ? std::optional(1 - observed / expected) : std::nullopt;
}

QList<CoderAgreement> agreementOf(const Snapshot &snapshot)
{
    Work work;
    const QHash<ArticleId, qsizetype> wordsIn = lengths(snapshot, work);
    QList<Tag> tags = snapshot.tags;
    std::ranges::stable_sort(tags, {}, &Tag::position);
    QList<CoderAgreement> rows;
    for (const Tag &tag : std::as_const(tags)) {
        for (auto one = work.cbegin(); one != work.cend(); ++one) {
            for (auto two = std::next(one); two != work.cend(); ++two) {
                // The articles both have worked on, laid end to end.
                CoderAgreement row{.tag = tag.id, .coder = one.key(), .other = two.key()};
                QList<TextRange> ofOne;
                QList<TextRange> ofTwo;
                qsizetype length = 0;
                const auto put = [&](const QList<TextRange> &ranges, QList<TextRange> &onto) {
                    for (const TextRange range : ranges)
                        onto.append({range.begin + length, range.end + length});
                };
                for (auto article = one->cbegin(); article != one->cend(); ++article) {
                    const auto there = two->constFind(article.key());
                    if (there == two->cend())
                        continue;
                    const QList<TextRange> wordsOfOne = article->words(tag.id);
                    const QList<TextRange> wordsOfTwo = there->words(tag.id);
                    put(wordsOfOne, ofOne);
                    put(wordsOfTwo, ofTwo);
                    notePlaces(row, article->marked.value(tag.id), wordsOfOne, there->marked.value(tag.id), wordsOfTwo);
                    length += wordsIn.value(article.key());
                    ++row.articles;
                }
                if (ofOne.isEmpty() && ofTwo.isEmpty())
                    continue;
                row.both = sharedBy(ofOne, ofTwo);
                row.one = lengthOf(ofOne) - row.both;
                row.two = lengthOf(ofTwo) - row.both;
                row.neither = length - row.both - row.one - row.two;
                row.kappa = cohensKappa({{row.both, row.one}, {row.two, row.neither}});
                row.alpha = unitizing({ofOne, ofTwo}, length).alpha();
                rows.append(row);
            }
        }
    }
    return rows;
}

}
