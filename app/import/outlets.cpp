// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/outlets.h"

#include "app/import/agencies.h"
#include "app/import/bylines.h"
#include "app/import/chrome.h"
#include "app/import/layout.h"
#include "app/import/stockphrases.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Synoptic {

namespace {

// What each kind of hint is worth by itself.
constexpr double byAddress = .8;         // an e-mail domain, a handle, a link in a contact line
constexpr double byOwnership = .8;       // "Featured on X", "More from X", "© X", "By Jane Roe, X"
constexpr double byUnlistedName = .7;    // the same for a name that is not in the list
constexpr double byUnlistedHeading = .5; // "More from X" for such a name: it may be a person's
constexpr double byFirstPerson = .7;     // "support the X", "credit the X" in an appeal
constexpr double byMasthead = .7;        // the name alone in a line
constexpr double byTagline = .6;
constexpr double byChrome = .5;
constexpr double byFileName = .4;

// The letters of a name as they stand in a domain or handle.
QString squeezed(QStringView name)
{
    QString result;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            result += c.toLower();
    }
    return result;
}

// Collects hints. "the Courier" and "The Courier" are one outlet, shown in the form with its article
// where it was seen with a capital.
class Evidence
{
public:
    void add(const QString &name, double weight)
    {
        const QString key = bareName(name);
        if (!m_found.contains(key))
            m_order.append(key);
        Found &found = m_found[key];
        found.missed *= 1 - weight;
        if (found.shown.isEmpty() || (name.size() > found.shown.size() && name.front().isUpper()))
            found.shown = name.front().isUpper() ? name : key;
    }

    QList<OutletCandidate> ranked() const
    {
        QList<OutletCandidate> result;
        for (const QString &key : m_order)
            result.append({m_found[key].shown, 1 - m_found[key].missed});
        std::ranges::stable_sort(result, std::greater(), &OutletCandidate::weight);
        return result;
    }

private:
    struct Found {
        double missed = 1; // the chance that all hints are wrong
        QString shown;
    };
    QHash<QString, Found> m_found;
    QStringList m_order;
};

// Addresses, handles and links in a line that is not the story's.
struct Addresses {
    QStringList hosts;
    QStringList handles;
};

Addresses addressesIn(const QString &line)
{
    Addresses result;
    if (!line.contains(u'@') && !line.contains(u'.'))
        return result;
    static const QRegularExpression host(QStringLiteral("(?:@|https?://|www\\.|\\b)((?:[a-z0-9-]+\\.)+[a-z]{2,})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression handle(QStringLiteral("(?<![\\w.@])@(\\w{2,})(?![\\w.]*\\.\\w)"));
    for (auto it = host.globalMatch(line); it.hasNext();)
        result.hosts.append(it.next().captured(1).toLower());
    for (auto it = handle.globalMatch(line); it.hasNext();)
        result.handles.append(it.next().captured(1).toLower());
    return result;
}

struct Owner {
    QString name;
    double weight = 0; // for a name that is not in the list
};

// The name after words by which a page speaks of itself. "More in Politics" and "Follow Jane Roe" are
// said as well, so these speak for names in the list only.
Owner ownerIn(const QString &line)
{
    static const StockPhrases hints(u"featured|more|also|latest|most "
                                    u"read|follow|subscribe|support|supports|supporting|read more|sign up|copyright|c");
    if (!hints.areIn(line.toLower()) && !line.contains(u'©'))
        return {};
    static const QString name = QStringLiteral("((?:the |The )?\\p{Lu}[\\p{L}\\p{N}&-]*(?: (?:of the |of |on )?"
                                               "\\p{Lu}[\\p{L}\\p{N}&-]*){0,4})");
    static const QRegularExpression listed(QStringLiteral(
        "^\\W*(?:Featured on|More (?:on|in)|Also (?:on|in)|Latest from|The latest from|Most read (?:on|in)|Follow|"
        "Subscribe to|Support|Read more (?:on|from|in)|Sign up (?:for|to))\\s+%1\\s*"
        "(?:on (?:Twitter|Facebook|X|Instagram|Telegram|social).*)?[:.!]?$")
            .arg(name));
    static const QRegularExpression more(QStringLiteral("^\\W*More from %1\\s*[:.!]?$").arg(name));
    static const QRegularExpression copyright(
        QStringLiteral("(?:©|\\([cC]\\)|Copyright(?: ©)?)\\s*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by )?%1"
                       "(?:[,.;|]| [a-z]|\\s*\\d{4}|\\s*$| All | Ltd| Inc| Limited| Group)")
            .arg(name));
    static const QRegularExpression appeal(QStringLiteral("\\b[Ss]upport %1['’]s?\\b").arg(name));
    const std::array<std::pair<const QRegularExpression *, double>, 4> forms
        = {{{&listed, 0}, {&more, byUnlistedHeading}, {&copyright, byUnlistedName}, {&appeal, byUnlistedName}}};
    for (const auto &[form, weight] : forms) {
        if (const auto match = form->match(line); match.hasMatch())
            return {match.captured(1), weight};
    }
    return {};
}

// The places in a line right behind words that an outlet says of itself: "support the |Forward's
// journalism", "credit the |Forward", "brought to you by |X".
QList<qsizetype> placesOfItself(const QString &line)
{
    static const StockPhrases before(
        u"support/supports/supporting/credit/follow/join/joining/contact/reading (the)|credit to (the)|"
        u"subscribe/subscribing to (the)|newsletter/newsletters from (the)|here/team/us at (the)|"
        u"brought to you by (the)");
    const QString lower = line.toLower();
    QList<qsizetype> places;
    if (lower.size() != line.size()) // a letter whose small form is longer: none of an outlet's name
        return places;
    for (const TextRange phrase : before.findIn(lower, lower.size())) {
        qsizetype at = phrase.end;
        while (at < line.size() && line[at].isSpace())
            ++at;
        if (at > phrase.end && at < line.size())
            places.append(at);
    }
    return places;
}

bool standsAt(const QString &line, qsizetype at, const QString &name)
{
    const qsizetype end = at + name.size();
    return QStringView(line).sliced(at).startsWith(name) && (end == line.size() || !line[end].isLetterOrNumber());
}

void addFromLine(Evidence &evidence, const QString &line)
{
    const Addresses addresses = addressesIn(line);
    const QList<qsizetype> places = placesOfItself(line);
    for (const Outlet &outlet : knownOutlets()) {
        const bool hasAddress = std::ranges::any_of(addresses.hosts, [&](const QString &host) {
            return std::ranges::any_of(outlet.domains, [&](const QString &domain) { return isHostOf(host, domain); });
        }) || std::ranges::any_of(addresses.handles, [&](const QString &handle) {
            return outlet.handles.contains(handle);
        });
        if (hasAddress)
            evidence.add(outlet.name, byAddress);
        const auto isMeant = [&](const QString &name) {
            return std::ranges::any_of(places, [&](qsizetype at) { return standsAt(line, at, name); });
        };
        if (!outlet.isAgency && std::ranges::any_of(outlet.bareNames, isMeant))
            evidence.add(outlet.name, byFirstPerson);
    }
    const Owner owner = ownerIn(line);
    if (owner.name.isEmpty() || isAgency(owner.name))
        return;
    if (const Outlet *known = outletAtStartOf(owner.name))
        evidence.add(known->name, known->isAgency ? 0 : byOwnership);
    else if (owner.name.contains(u' ') && owner.weight > 0 && !isSectionName(owner.name))
        evidence.add(owner.name, owner.weight);
}

// Names that came up without a list behind them are borne out by an address made of their letters.
void addForUnlisted(Evidence &evidence, const QStringList &lines)
{
    for (const OutletCandidate &candidate : evidence.ranked()) {
        if (outletNamed(candidate.name))
            continue;
        const QString letters = squeezed(candidate.name);
        for (const QString &line : lines) {
            const Addresses addresses = addressesIn(line);
            const auto holds = [&](const QString &address) { return squeezed(address).contains(letters); };
            if (std::ranges::any_of(addresses.hosts, holds) || std::ranges::any_of(addresses.handles, holds))
                evidence.add(candidate.name, byAddress);
        }
    }
}

// A line that is nothing but an outlet's name: a listed one, or one that came up already.
void addMasthead(Evidence &evidence, const QStringList &lines)
{
    const QList<OutletCandidate> candidates = evidence.ranked();
    for (const QString &line : lines) {
        if (const Outlet *known = outletNamed(line)) {
            if (!known->isAgency)
                evidence.add(known->name, byMasthead);
        } else if (std::ranges::contains(
                       candidates, bareName(line), [](const OutletCandidate &c) { return bareName(c.name); })) {
            evidence.add(line, byMasthead);
        }
    }
}

void addFromFileName(Evidence &evidence, const QString &fileName)
{
    QString base = u' ' + QFileInfo(fileName).completeBaseName().toLower() + u' ';
    for (QChar &c : base) {
        if (c == u'-' || c == u'_' || c == u'.')
            c = u' ';
    }
    base = u' ' + base.simplified() + u' ';
    for (const Outlet &outlet : knownOutlets()) {
        const auto isIn = [&](const QString &name) { return base.contains(u' ' + name.toLower() + u' '); };
        const auto isHostIn = [&](const QString &domain) {
            const QString site = domain.section(u'.', 0, 0);
            return site.size() >= 4 && base.contains(u' ' + site + u' ');
        };
        const auto isLong = [&](const QString &name) { return name.contains(u' ') && isIn(name); };
        if (std::ranges::any_of(outlet.names, isLong) || std::ranges::any_of(outlet.domains, isHostIn))
            evidence.add(outlet.name, byFileName);
    }
}

}

QList<OutletCandidate> outletCandidates(const Article &article, const QString &fileName)
{
    constexpr qsizetype mostLines = 300;
    constexpr qsizetype longestLine = 2000;
    Evidence evidence;
    QStringList lines;
    QStringList folded;
    for (const Block &block : article.blocks) {
        if (isStory(block.role) || block.range.length() > longestLine || lines.size() >= mostLines)
            continue;
        const QString line = block.range.of(article.text).toString().simplified();
        folded.append(foldedLine(line));
        if (block.role == BlockRole::Byline) {
            if (const QString outlet = bylineIn(line).outlet; !outlet.isEmpty() && !isAgency(outlet)) {
                const Outlet *known = outletNamed(outlet);
                evidence.add(known ? known->name : outlet, known ? byOwnership : byUnlistedName);
            }
        } else if (block.role == BlockRole::Boilerplate || block.role == BlockRole::Other) {
            lines.append(line);
            addFromLine(evidence, line);
        }
    }
    addForUnlisted(evidence, lines);
    addMasthead(evidence, lines);
    for (const Outlet &outlet : knownOutlets()) {
        if (std::ranges::any_of(outlet.taglines, [&](const QString &line) { return folded.contains(line); }))
            evidence.add(outlet.name, byTagline);
        if (std::ranges::count_if(outlet.chrome, [&](const QString &line) { return folded.contains(line); }) >= 2)
            evidence.add(outlet.name, byChrome);
    }
    if (!fileName.isEmpty())
        addFromFileName(evidence, fileName);
    return evidence.ranked();
}

QString outletOf(const Article &article, const QString &fileName)
{
    constexpr double enough = .7;
    const QList<OutletCandidate> candidates = outletCandidates(article, fileName);
    if (candidates.isEmpty() || candidates.first().weight < enough - 1e-9)
        return {};
    if (candidates.size() > 1 && candidates.first().weight < 2 * candidates[1].weight)
        return {};
    return candidates.first().name;
}

}
