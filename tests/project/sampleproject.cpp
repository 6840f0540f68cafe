// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/project/sampleproject.h"

#include "app/project/projectfile.h"

#include <QDir>
#include <QFileInfo>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

QString placeForFolders()
{
    const QString inMemory = u"/dev/shm"_s;
    return QFileInfo(inMemory).isWritable() ? inMemory : QDir::tempPath();
}

}

Folder::Folder()
    : QTemporaryDir(placeForFolders() + "/synoptic-XXXXXX"_L1)
{
}

StoredArticle sampleArticle(qint64 id, const QString &text)
{
    StoredArticle stored;
    stored.id = ArticleId{id};
    stored.position = id;
    stored.name = u"reports/%1 – “ferry”.txt"_s.arg(id);
    Article &found = stored.found;
    found.id = stored.id;
    found.text = text.isEmpty() ? u"Ferry late 🚢\n\n“We left at nine,” said the mate. 🌊\n"_s : text;
    stored.raw = found.text.toUtf8() + QByteArray("\0\xff", 2);
    found.headline = u"Ferry late 🚢"_s;
    found.outlet = u"Harbour Gazette %1"_s.arg(id);
    found.authors = {u"Ann Ode"_s, u"Bé Öm"_s};
    found.published = u"2031-05-06"_s;
    found.section = u"Coast"_s;
    found.language = u"en"_s;
    found.link = u"https://example.org/ferry?a=1&b=2"_s;
    found.format = u"text"_s;
    qsizetype begin = 0;
    for (const QString &line : found.text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            found.blocks.append({{begin, begin + line.size()}, begin == 0 ? BlockRole::Headline : BlockRole::Body});
        begin += line.size() + 1;
    }
    return stored;
}

Edit addition(Project &project, int count)
{
    Edit edit{u"Add %1 articles"_s.arg(count), {}};
    for (int i = 0; i < count; ++i)
        edit.changes.append(Change<StoredArticle>{std::nullopt, sampleArticle(project.nextArticleId().value)});
    return edit;
}

Edit roleCorrection(Project &project, ArticleId article, TextRange range, BlockRole role)
{
    const Correction correction{
        project.nextId<Correction>(), article, Correction::Field::Role, range, QString(roleName(role))};
    return {u"Set Role"_s, {Change<Correction>{std::nullopt, correction}}};
}

qsizetype countOf(const Annotations &annotations)
{
    qsizetype count = 0;
    for (const QList<Annotation> &list : annotations)
        count += list.size();
    return count;
}

QByteArray dump(const QString &path)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path);
    if (!database)
        return "cannot be opened";
    // Every table there is, so that none is forgotten; what SQLite keeps behind the index of words is its own.
    QStringList reading;
    const Result<void> listed
        = (*database)->forEachRow(u"SELECT 'SELECT ' || group_concat('quote(\"' || c.name || '\")', ' || ')"
                                  " || ' FROM ' || t.name || ' ORDER BY ' || group_concat('\"' || c.name || '\"')"
                                  "   FILTER (WHERE c.pk > 0)"
                                  " FROM pragma_table_list AS t, pragma_table_info(t.name) AS c"
                                  " WHERE t.schema = 'main' AND t.type = 'table'"
                                  " AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' GROUP BY t.name ORDER BY t.name"_s,
            [&reading](const Statement &row) {
                reading.append(row.text(0));
                return QString();
            });
    if (!listed || reading.isEmpty())
        return "cannot be listed";
    QByteArray lines;
    for (const QString &sql : std::as_const(reading)) {
        const Result<void> read = (*database)->forEachRow(sql, [&](const Statement &row) {
            lines += row.bytes(0) + '\n';
            return QString();
        });
        if (!read)
            return "cannot be read";
        lines += "--\n";
    }
    return lines;
}

bool isSound(const QString &path)
{
    const Result<std::unique_ptr<ProjectFile>> file = ProjectFile::open(path);
    return file && (*file)->check();
}

}
