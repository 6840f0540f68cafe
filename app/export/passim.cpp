// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/passim.h"

#include "app/export/jsonwriter.h"
#include "app/export/remarks.h"
#include "app/export/wholefile.h"
#include "app/project/reusenames.h"
#include "app/text/codepoints.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

const QLatin1StringView outletSeries("outlet");
const QLatin1StringView articleSeries("article");

ExportOption seriesOption()
{
    return {.name = "series"_L1,
        .values = {outletSeries, articleSeries},
        .words
        = QT_TRANSLATE_NOOP("Export", "passim compares series with each other: outlets (the default) or articles")};
}

// Fields that passim adds to a record, or that stand for the other one of a pair, must not be written
// here: uid, cluster, size, begin, end, src, boiler, pboiler, gid, and names that end in 2.
void writeLine(QIODevice &out, const QString &id, const QString &series, const Article &article,
    const QList<Quote> &quotes, qsizetype firstQuote)
{
    const CodePoints points(article.text);
    JsonWriter json(out, JsonStyle::OneLine);
    json.beginObject();
    json.key("id");
    json.string(id);
    json.key("series");
    json.string(series);
    const auto known = [&json](const char *key, const QString &value) {
        if (value.isEmpty())
            return;
        json.key(key);
        json.string(value);
    };
    known("title", article.headline);
    known("date", article.published);
    known("url", article.link);
    json.key("text");
    json.string(article.text);
    json.key("locs");
    json.beginArray();
    for (qsizetype i = 0; i < quotes.size(); ++i) {
        for (const TextRange segment : quotes[i].segments) {
            const TextRange range = points.fromUtf16(segment);
            json.beginObject();
            json.key("loc");
            json.string(u"q:%1"_s.arg(firstQuote + i));
            json.key("start");
            json.integer(range.begin);
            json.key("length");
            json.integer(range.length());
            json.endObject();
        }
    }
    json.endArray();
    json.endObject();
}

// One file, or a folder of shards: nothing of either is at the target before all of it is written.
class Shards
{
public:
    Shards(QString target, qsizetype lines)
        : m_target(QFileInfo(QDir::cleanPath(target)).absoluteFilePath())
        , m_isFile(
              target.endsWith(".jsonl"_L1, Qt::CaseInsensitive) || target.endsWith(".json"_L1, Qt::CaseInsensitive))
        , m_linesOfShard(lines)
    {
    }

    bool isFile() const { return m_isFile; }

    // Where the next line goes.
    Result<QIODevice *> device()
    {
        if (m_isFile && m_file)
            return m_file.get();
        if (m_isFile)
            return opened(m_target);
        if (!m_folder) {
            if (QFileInfo::exists(m_target))
                return std::unexpected(cannotWrite(m_target, Words::tr("there is something of this name already")));
            m_folder = std::make_unique<QTemporaryDir>(m_target + u"-XXXXXX"_s);
            if (!m_folder->isValid())
                return std::unexpected(cannotWrite(m_target, m_folder->errorString()));
        }
        if (m_file && m_lines % m_linesOfShard != 0)
            return m_file.get();
        if (const Result<void> closed = close(); !closed)
            return std::unexpected(closed.error());
        const qsizetype shard = m_lines / m_linesOfShard;
        return opened(m_folder->filePath(u"part-%1.jsonl"_s.arg(shard, 5, 10, QLatin1Char('0'))));
    }
    void lineWritten() { ++m_lines; }

    Result<void> commit()
    {
        if (const Result<QIODevice *> there = device(); !there) // also of nothing, an empty file
            return std::unexpected(there.error());
        if (const Result<void> closed = close(); !closed || m_isFile)
            return closed;
        if (!QDir().rename(m_folder->path(), m_target))
            return std::unexpected(cannotWrite(m_target, Words::tr("its folder cannot be changed")));
        // Made for one person's eyes only, as temporary folders are; now it is a folder like any other.
        QFile::setPermissions(m_target,
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
                | QFile::ReadOther | QFile::ExeOther);
        m_folder->setAutoRemove(false);
        return {};
    }

private:
    Result<QIODevice *> opened(const QString &path)
    {
        if (const Result<void> may = canBeReplaced(path); !may)
            return std::unexpected(may.error());
        m_file = std::make_unique<QSaveFile>(path);
        if (!m_file->open(QIODevice::WriteOnly))
            return std::unexpected(cannotWrite(m_target, *m_file));
        return m_file.get();
    }
    Result<void> close()
    {
        if (m_file && !m_file->commit())
            return std::unexpected(cannotWrite(m_target, *m_file));
        m_file.reset();
        return {};
    }

    QString m_target; // absolute
    bool m_isFile = true;
    qsizetype m_linesOfShard;
    qsizetype m_lines = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSaveFile> m_file;
};

class PassimExport : public ArticleExport
{
public:
    PassimExport(const ExportChoices &choices, const QString &target, qsizetype shardLines)
        : m_shards(target, shardLines)
        , m_byOutlet(choice(choices, seriesOption()) == outletSeries)
    {
    }

    Result<void> add(const QString &id, const Article &article, const QList<Quote> &quotes) override
    {
        const Result<QIODevice *> out = m_shards.device();
        if (!out)
            return std::unexpected(out.error());
        // Without a series all such articles would count as one outlet, inside which nothing is compared.
        const bool hasSeries = m_byOutlet && !article.outlet.isEmpty();
        writeLine(**out, id, hasSeries ? article.outlet : id, article, quotes, m_quotes + 1);
        m_shards.lineWritten();
        m_quotes += quotes.size();
        m_withoutOutlet += m_byOutlet && !hasSeries ? 1 : 0;
        ++m_report.articles;
        return {};
    }

    Result<ExportReport> finish() override
    {
        if (const Result<void> written = m_shards.commit(); !written)
            return std::unexpected(written.error());
        if (m_withoutOutlet > 0) {
            m_report.remarks.append(
                Words::tr("Articles without an outlet, each a series of its own: %1.").arg(m_withoutOutlet));
        }
        if (m_shards.isFile() && m_report.articles > passimShardLines)
            m_report.remarks.append(
                Words::tr("Spark reads many files faster than one: name a folder for so many articles."));
        return m_report;
    }

private:
    Shards m_shards;
    bool m_byOutlet = true;
    qsizetype m_quotes = 0;
    qsizetype m_withoutOutlet = 0;
    ExportReport m_report;
};

Result<ExportReport> writePassim(
    const Exportable &work, const ExportChoices &choices, const QString &target, Progress &progress)
{
    const std::unique_ptr<ArticleExport> out = beginPassim(choices, target);
    QHash<ArticleId, QString> ids; // of older versions too, which do not go out
    const QStringList all = idsForOthers(work.snapshot.articles);
    for (qsizetype i = 0; i < all.size(); ++i)
        ids.insert(work.snapshot.articles[i].id, all[i]);
    auto quote = work.findings.quotes.begin();
    for (qsizetype i = 0; i < work.articles.size(); ++i) {
        progress.step(i, work.articles.size());
        if (progress.isCancelled())
            return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        QList<Quote> quotes;
        for (; quote != work.findings.quotes.end() && quote->article == i; ++quote)
            quotes.append(*quote);
        if (const Result<void> added = out->add(ids.value(work.articles[i].id), work.articles[i], quotes); !added)
            return std::unexpected(added.error());
    }
    progress.step(work.articles.size(), work.articles.size());
    Result<ExportReport> report = out->finish();
    if (report) {
        report->remarks += remarksOnParts(
            work, {Part::Marks, Part::Notes, Part::Tags, Part::Verdicts, Part::Corrections, Part::Reuses, Part::Older});
    }
    return report;
}

}

std::unique_ptr<ArticleExport> beginPassim(const ExportChoices &choices, const QString &target, qsizetype shardLines)
{
    return std::make_unique<PassimExport>(choices, target, shardLines);
}

Exporter passimExporter()
{
    return {
        .id = "passim"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "input of passim, text reuse in large collections (JSON Lines)"),
        .pattern = "*.jsonl"_L1,
        .options = {seriesOption()},
        .write = writePassim,
        .begin = [](const ExportChoices &choices, const QString &target) { return beginPassim(choices, target); },
    };
}

}
