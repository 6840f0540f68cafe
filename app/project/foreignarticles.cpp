// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/foreignarticles.h"

#include "app/project/recognition.h"
#include "app/quotes/relocation.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace Synoptic {

namespace {

QByteArray sha256Of(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

}

// A text, and how places of the file come to stand in it.
class ForeignArticles::Ground
{
public:
    // theirs is empty where the file does not hold the text, or has the same.
    Ground(const QString &ours, const QString &theirs)
        : m_finder(ours)
    {
        if (theirs.isEmpty() || theirs == ours)
            return;
        m_theirs.emplace(theirs);
        m_relocator.emplace(theirs, ours);
    }

    std::expected<TextRange, PassageFinder::Missing> find(const ForeignPlace &place, bool isSameText)
    {
        if (!m_relocator)
            return m_finder.find(place, isSameText);
        // The file holds another version: what stands there is followed into ours.
        const auto there = m_theirs->find(place, true);
        if (!there)
            return there;
        const Relocation moved = m_relocator->find(*there);
        if (moved.fate == Relocation::Fate::Lost)
            return std::unexpected(PassageFinder::Missing::Gone);
        return moved.range;
    }

private:
    PassageFinder m_finder;
    std::optional<PassageFinder> m_theirs;
    std::optional<Relocator> m_relocator;
};

ForeignArticles::ForeignArticles(
    const Snapshot &ours, const QList<ForeignArticle> &marked, QList<StoredArticle> &theirs)
    : m_ours(ours)
    , m_marked(marked)
    , m_theirs(theirs)
{
    for (const StoredArticle &stored : ours.articles)
        m_lastArticle = std::max(m_lastArticle, stored.id.value);
}

ForeignArticles::~ForeignArticles() = default;

void ForeignArticles::recognise()
{
    for (const ForeignArticle &article : m_marked)
        m_known.append(known(article));
}

// Of several articles with this text that of the same outlet and headline, then the next that the
// file has not spoken of yet.
std::optional<KnownArticle> ForeignArticles::withText(const ForeignArticle &it)
{
    const QByteArray hash = it.article.text.isEmpty() ? it.sha256 : sha256Of(it.article.text);
    if (hash.isEmpty())
        return {};
    const StoredArticle *best = nullptr;
    int bestScore = -1;
    for (const StoredArticle &stored : m_ours.articles) {
        if (m_hashes.value(stored.id).isEmpty())
            m_hashes.insert(stored.id, sha256Of(stored.found.text));
        if (m_hashes.value(stored.id) != hash)
            continue;
        const int score = (m_spokenOf.contains(stored.id) ? 0 : 4) + (isOfOutlet(stored, it.article) ? 8 : 0)
            + (stored.found.headline == it.article.headline ? 2 : 0) + (stored.newer.isNull() ? 1 : 0);
        if (score > bestScore) {
            best = &stored;
            bestScore = score;
        }
    }
    if (!best)
        return {};
    m_spokenOf.insert(best->id);
    return KnownArticle{best->id, true};
}

// As it came in, or as a person has corrected it.
bool ForeignArticles::isOfOutlet(const StoredArticle &stored, const Article &article)
{
    if (m_outlets.isEmpty()) {
        for (const Article &effective : effectiveArticles(m_ours))
            m_outlets.insert(effective.id, effective.outlet);
    }
    return stored.found.outlet == article.outlet || m_outlets.value(stored.id) == article.outlet;
}

std::optional<ArticleId> ForeignArticles::withAddress(const ForeignArticle &it) const
{
    const QString link = plainLink(it.article.link.isEmpty() ? it.address : it.article.link);
    const QUrl url(it.address);
    const QString path = url.isLocalFile() ? url.toLocalFile() : it.address;
    const bool isFile = url.isLocalFile() || url.scheme().size() < 2; // one letter is a drive
    QList<ArticleId> byLink;
    QList<ArticleId> byName;
    QList<ArticleId> byFileName; // wherever the file lay when it was read
    for (const StoredArticle &stored : m_ours.articles) {
        if (!stored.newer.isNull())
            continue;
        if (!link.isEmpty() && plainLink(stored.found.link) == link)
            byLink.append(stored.id);
        if (stored.name == path || (!it.name.isEmpty() && stored.name == it.name))
            byName.append(stored.id);
        if (isFile && !stored.name.isEmpty() && QFileInfo(stored.name).fileName() == QFileInfo(path).fileName())
            byFileName.append(stored.id);
    }
    for (const QList<ArticleId> &found : {byLink, byName, byFileName}) {
        if (!found.isEmpty())
            return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
    }
    return {};
}

KnownArticle ForeignArticles::known(const ForeignArticle &it)
{
    if (const std::optional<KnownArticle> same = withText(it))
        return *same;
    if (it.article.text.isEmpty())
        return {withAddress(it).value_or(ArticleId()), false};
    if (const std::optional<Recognition> version = recognised(m_ours, it.article))
        return {version->article, false};
    StoredArticle added{.id = ArticleId{++m_lastArticle},
        .position = m_theirs.isEmpty() ? 0 : m_theirs.last().position + 1,
        .name = it.name,
        .raw = it.article.text.toUtf8(),
        .found = it.article};
    added.found.id = added.id;
    m_theirs.append(added);
    return {added.id, true};
}

const StoredArticle &ForeignArticles::article(ArticleId id) const
{
    return *std::ranges::find(m_theirs, id, &StoredArticle::id);
}

std::expected<Anchor, PassageFinder::Missing> ForeignArticles::anchorOf(const ForeignPlace &place)
{
    const KnownArticle known = m_known[place.article];
    const StoredArticle &stored = article(known.id);
    std::unique_ptr<Ground> &ground = m_grounds[{known.id, known.isSameText ? -1 : place.article}];
    if (!ground)
        ground = std::make_unique<Ground>(stored.found.text, m_marked[place.article].article.text);
    return ground->find(place, known.isSameText).transform([&stored](TextRange range) {
        return anchorAt(stored.found, range);
    });
}

Anchor ForeignArticles::anchorOrNone(const ForeignPlace &place)
{
    return m_known[place.article].id.isNull() ? Anchor() : anchorOf(place).value_or(Anchor());
}

}
