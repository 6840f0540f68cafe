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

QByteArray dump(const QString &path)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path);
    if (!database)
        return "cannot be opened";
    QByteArray lines;
    for (const char *sql :
        {"SELECT quote(id) || quote(position) || quote(name) || quote(raw) || quote(format) || quote(text)"
         " || quote(headline) || quote(outlet) || quote(published) || quote(section) || quote(language)"
         " || quote(link) FROM article ORDER BY id",
            "SELECT quote(article) || quote(position) || quote(name) FROM author ORDER BY article, position",
            "SELECT quote(article) || quote(start) || quote(\"end\") || quote(role) FROM block ORDER BY article, start",
            "SELECT quote(id) || quote(article) || quote(field) || quote(start) || quote(\"end\") || quote(value)"
            " FROM correction ORDER BY id",
            "SELECT quote(id) || quote(kind) || quote(speaker) || quote(article) || quote(start) || quote(\"end\")"
            " || quote(words) || quote(other_article) || quote(other_start) || quote(other_end)"
            " || quote(other_words) FROM verdict ORDER BY id",
            "SELECT quote(id) || quote(spelling) || quote(name) FROM alias ORDER BY id",
            "SELECT quote(id) || quote(parent) || quote(position) || quote(name) || quote(colour)"
            " || quote(description) || quote(key) || quote(is_group) FROM tag ORDER BY id",
            "SELECT quote(id) || quote(article) || quote(start) || quote(\"end\") || quote(words) || quote(note)"
            " || quote(author) || quote(created) || quote(modified) || quote(linked) FROM annotation ORDER BY id",
            "SELECT quote(annotation) || quote(position) || quote(tag) FROM annotation_tag"
            " ORDER BY annotation, position",
            "SELECT quote(id) || quote(about) || quote(article) || quote(start) || quote(\"end\") || quote(words)"
            " || quote(text) || quote(author) || quote(created) || quote(modified) FROM note ORDER BY id",
            "SELECT quote(id) || quote(source) || quote(kind) || quote(number) || quote(matches) FROM reuse ORDER BY "
            "id",
            "SELECT quote(reuse) || quote(article) || quote(start) || quote(\"end\") || quote(words)"
            " || quote(boilerplate) FROM reuse_place ORDER BY reuse, article, start, \"end\"",
            "SELECT quote(key) || quote(value) FROM setting ORDER BY key"}) {
        const Result<void> read = (*database)->forEachRow(QLatin1StringView(sql), [&](const Statement &row) {
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
