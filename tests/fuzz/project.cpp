// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project.h"
#include "app/project/invariants.h"
#include "tests/fuzz/invariant.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    Fuzz::require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the file can be written");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A sound project with rows of every kind, with bytes of it changed: each four of the input say where, as
// a big-endian number of three bytes that goes round, and what is put there.
QByteArray changed(QByteArrayView changes)
{
    static const QByteArray sound = bytesOf(QStringLiteral(INPUT_FOLDER "/projects/format-4.synoptic"));
    Fuzz::require(!sound.isEmpty(), "the sound project is there");
    QByteArray bytes = sound;
    for (qsizetype i = 0; i + 4 <= changes.size(); i += 4) {
        const auto part = [&](qsizetype at) { return static_cast<quint8>(changes[i + at]); };
        bytes[(part(0) << 16 | part(1) << 8 | part(2)) % bytes.size()] = changes[i + 3];
    }
    return bytes;
}

// Whatever is shown of a file is sound, and everything in it can be taken away and brought back. A step that a damaged
// index refuses, which no quick check finds, says why and changes nothing; so does a step back.
void requireWhole(Project &project)
{
    const Snapshot all = project.snapshot();
    Fuzz::require(fault(all).isEmpty(), "what is opened is sound");
    if (project.onlyRead() || all.articles.isEmpty())
        return;
    const Result<void> removed = project.perform({u"Remove"_s, removal(all, all.articles.first().id)});
    if (!removed) {
        Fuzz::require(!removed.error().message.isEmpty(), "a refusal says why");
        Fuzz::require(project.snapshot() == all, "a step that is refused changes nothing");
        return;
    }
    const Snapshot without = project.snapshot();
    bool isTold = false;
    const auto telling = QObject::connect(&project, &Project::failed, [&isTold] { isTold = true; });
    project.undo();
    QObject::disconnect(telling);
    if (isTold)
        Fuzz::require(project.snapshot() == without, "a step back that is refused changes nothing");
    else
        Fuzz::require(project.snapshot() == all, "everything is brought back");
}

}

// Any bytes as a project file, or a sound one with some changed: it opens, or opens to be read and stays as it is, or
// there is a sentence why it does neither.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int count = 0;
    static char name[] = "fuzz-project";
    static char *arguments[] = {name, nullptr};
    static const auto application // Qt finds its SQLite through it
        = QCoreApplication::instance() ? nullptr : std::make_unique<QCoreApplication>(count, arguments);
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray bytes = input.startsWith("SQLite") ? input : changed(input);
    const QTemporaryDir folder(u"/dev/shm/fuzz-XXXXXX"_s);
    const QString path = folder.filePath(u"a.synoptic"_s);
    write(path, bytes);
    const Result<std::unique_ptr<Project>> opened = Project::open(path);
    if (opened) {
        requireWhole(**opened);
        return 0;
    }
    Fuzz::require(!opened.error().message.isEmpty(), "a refusal says why");
    if (!Project::canBeRead(opened.error()))
        return 0;
    const QByteArray before = bytesOf(path);
    const Result<std::unique_ptr<Project>> read = Project::openToRead(path, opened.error());
    if (read)
        requireWhole(**read);
    else
        Fuzz::require(!read.error().message.isEmpty(), "a refusal says why");
    Fuzz::require(bytesOf(path) == before, "a file that can only be read stays as it is");
    return 0;
}
