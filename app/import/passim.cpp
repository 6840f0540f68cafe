// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/passim.h"

#include "app/import/jsonl.h"
#include "app/import/passimlines.h"
#include "app/import/unpacked.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <functional>
#include <set>
#include <tuple>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 500; // told one by one

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Passim)
};

// The files of one of the two tables, in the order of their names. Spark's own marks (_SUCCESS, checksums)
// are not among them.
QStringList partsIn(const QString &table)
{
    const QFileInfo info(table);
    if (info.isFile())
        return {table};
    QStringList parts;
    const QDir folder(table);
    for (const QString &name : folder.entryList({u"part-*"_s}, QDir::Files, QDir::Name))
        parts.append(folder.filePath(name));
    return parts;
}

struct Tables {
    QString clusters;
    QString pairs; // empty: there are none
};

Tables tablesIn(const QString &path)
{
    const QDir folder(path);
    if (QFileInfo(path).isDir() && folder.exists(u"out.json"_s)) {
        return {.clusters = folder.filePath(u"out.json"_s),
            .pairs = folder.exists(u"align.json"_s) ? folder.filePath(u"align.json"_s) : QString()};
    }
    const bool arePairs = QFileInfo(QDir::cleanPath(path)).fileName() == "align.json"_L1;
    return arePairs ? Tables{.clusters = {}, .pairs = path} : Tables{.clusters = path, .pairs = {}};
}

class Reader
{
public:
    Reader(const ArticlesById &articles, Progress &progress)
        : m_checker(articles)
        , m_progress(progress)
    {
    }

    PassimResult read(const QString &path)
    {
        const Tables tables = tablesIn(path);
        const QStringList clusters = tables.clusters.isEmpty() ? QStringList() : partsIn(tables.clusters);
        const QStringList pairs = tables.pairs.isEmpty() ? QStringList() : partsIn(tables.pairs);
        if (clusters.isEmpty() && pairs.isEmpty()) {
            m_result.problems.append({QFileInfo::exists(path) ? Error::Kind::BadFormat : Error::Kind::NotFound,
                Words::tr("“%1” holds no result of passim: there is no out.json with parts in it.")
                    .arg(QFileInfo(QDir::cleanPath(path)).fileName()),
                path});
            return m_result;
        }
        const qsizetype files = clusters.size() + pairs.size();
        qsizetype done = 0;
        for (const QString &part : clusters) {
            m_progress.step(done++, files);
            readPart(part, [this](const PassimLine &line) { return takePassage(line); });
        }
        for (const QString &part : pairs) {
            m_progress.step(done++, files);
            readPart(part, [this](const PassimLine &line) { return takePair(line); });
        }
        m_progress.step(files, files);
        finish();
        return m_result;
    }

private:
    // take answers what is wrong with the line; an empty answer goes on.
    void readPart(const QString &part, const std::function<QString(const PassimLine &)> &take)
    {
        if (m_result.cancelled)
            return;
        if (Unpacked::isPackedOtherwise(part)) {
            tell({Error::Kind::BadFormat,
                Words::tr("“%1” is compressed in a way that cannot be read here; unpack it, and import the result "
                          "again.")
                    .arg(QFileInfo(part).fileName()),
                part});
            return;
        }
        Unpacked file(part);
        if (!file.open(QIODevice::ReadOnly)) {
            tell(*file.problem());
            return;
        }
        // Spark writes empty parts where a worker had nothing to say: no fault.
        JsonLines lines(file, part);
        while (const std::optional<JsonLines::Line> line = lines.next()) {
            if (m_progress.isCancelled()) {
                m_result.cancelled = true;
                return;
            }
            const std::expected<PassimLine, QString> parsed = PassimLine::parsed(*line);
            const QString why = parsed ? take(*parsed) : parsed.error();
            if (!why.isEmpty()) {
                tell({Error::Kind::BadFormat,
                    Words::tr("Line %1 of “%2” was left out: %3.")
                        .arg(QString::number(line->number), QFileInfo(part).fileName(), why),
                    part});
            }
        }
        if (const std::optional<Error> problem = file.problem())
            tell(*problem);
    }

    QString takePassage(const PassimLine &line)
    {
        const std::expected<qint64, QString> cluster = line.number("cluster"_L1);
        if (!cluster)
            return cluster.error();
        const std::expected<bool, QString> boilerplate = line.flag("boiler"_L1);
        if (!boilerplate)
            return boilerplate.error();
        const std::expected<Anchor, QString> place = m_checker.passage(line, {});
        if (!place)
            return place.error();
        if (!m_seen.insert({*cluster, place->article, place->range}).second)
            return Words::tr("it says again what a line before it has said");
        m_clusters[*cluster].append({*place, *boilerplate});
        ++m_result.passages;
        return {};
    }

    QString takePair(const PassimLine &line)
    {
        const std::expected<qint64, QString> matches = line.number("matches"_L1);
        if (!matches)
            return matches.error();
        if (*matches < 0)
            return Words::tr("“matches” is less than nothing");
        const std::expected<Anchor, QString> one = m_checker.passage(line, {});
        if (!one)
            return one.error();
        const std::expected<Anchor, QString> other = m_checker.passage(line, u"2"_s);
        if (!other)
            return other.error();
        Reuse pair{.source = passimSource, .kind = Reuse::Kind::Pair, .matches = *matches};
        pair.places = {{*one, false}, {*other, false}};
        std::ranges::sort(pair.places, standsBefore);
        if (!standsBefore(pair.places[0], pair.places[1]))
            return Words::tr("it pairs a passage with itself");
        const auto key = [](const Anchor &anchor) { return std::pair(anchor.article, anchor.range); };
        Reuse &there = m_pairs[{key(pair.places[0].place), key(pair.places[1].place)}];
        if (!there.places.isEmpty())
            return Words::tr("it says again what a line before it has said");
        there = pair;
        return {};
    }

    void tell(const Error &problem)
    {
        if (m_result.problems.size() < mostProblems)
            m_result.problems.append(problem);
        else
            ++m_untold;
    }

    void finish()
    {
        for (auto it = m_clusters.begin(); it != m_clusters.end(); ++it) {
            if (it->size() < 2) {
                m_result.alone += it->size();
                continue;
            }
            std::ranges::sort(*it, standsBefore);
            m_result.reuses.append({.source = passimSource, .number = it.key(), .places = *it});
        }
        for (const Reuse &pair : std::as_const(m_pairs))
            m_result.reuses.append(pair);
        if (m_untold > 0) {
            m_result.problems.append({Error::Kind::BadFormat,
                Words::tr("Further lines of the result that were left out: %1.").arg(m_untold), QString()});
        }
    }

    using Key = std::pair<ArticleId, TextRange>;

    PassimChecker m_checker;
    Progress &m_progress;
    PassimResult m_result;
    QMap<qint64, QList<ReusePlace>> m_clusters;
    std::set<std::tuple<qint64, ArticleId, TextRange>> m_seen;
    QMap<std::pair<Key, Key>, Reuse> m_pairs;
    qsizetype m_untold = 0;
};

}

bool isPassimResult(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return false;
    const QString name = QFileInfo(QDir::cleanPath(path)).fileName();
    return QDir(path).exists(u"out.json"_s) || name == "out.json"_L1 || name == "align.json"_L1;
}

PassimResult readPassimResult(const QString &path, const ArticlesById &articles, Progress &progress)
{
    return Reader(articles, progress).read(path);
}

}
