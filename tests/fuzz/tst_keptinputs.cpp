// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/invariant.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTest>

using namespace Synoptic;

// The entries of the fuzz targets, each compiled under the name of its file (see CMakeLists.txt).
extern "C" {
int fuzz_aligner(const std::uint8_t *data, std::size_t size);
int fuzz_findings(const std::uint8_t *data, std::size_t size);
int fuzz_foreign(const std::uint8_t *data, std::size_t size);
int fuzz_import(const std::uint8_t *data, std::size_t size);
int fuzz_project(const std::uint8_t *data, std::size_t size);
int fuzz_record(const std::uint8_t *data, std::size_t size);
int fuzz_scanner(const std::uint8_t *data, std::size_t size);
int fuzz_twins(const std::uint8_t *data, std::size_t size);
}

namespace {

struct Target {
    const char *name;
    int (*run)(const std::uint8_t *data, std::size_t size);
};
constexpr Target targets[] = {
    {"aligner", fuzz_aligner},
    {"findings", fuzz_findings},
    {"foreign", fuzz_foreign},
    {"import", fuzz_import},
    {"project", fuzz_project},
    {"record", fuzz_record},
    {"scanner", fuzz_scanner},
    {"twins", fuzz_twins},
};

}

// Every input in tests/fuzz/corpus, those that once broke something among them, is run through its target. What
// does not hold ends the program with a sentence that names the input.
class TstKeptInputs : public QObject
{
    Q_OBJECT
private slots:
    void everyKeptInputHolds_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("path");
        for (int i = 0; i < int(std::size(targets)); ++i) {
            const QDir folder(QStringLiteral(SYNOPTIC_KEPT_INPUTS "/") + QString::fromLatin1(targets[i].name));
            for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
                QTest::addRow("%s/%s", targets[i].name, qPrintable(file.fileName())) << i << file.filePath();
        }
    }
    void everyKeptInputHolds()
    {
        QFETCH(const int, target);
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Fuzz::inputName() = path;
        QCOMPARE(
            targets[target].run(reinterpret_cast<const std::uint8_t *>(bytes.constData()), size_t(bytes.size())), 0);
    }

    void everyTargetHasInputs_data()
    {
        QTest::addColumn<QString>("name");
        for (const Target &target : targets)
            QTest::newRow(target.name) << QString::fromLatin1(target.name);
    }
    void everyTargetHasInputs()
    {
        QFETCH(const QString, name);
        QVERIFY(!QDir(QStringLiteral(SYNOPTIC_KEPT_INPUTS "/") + name).isEmpty(QDir::Files));
    }

    // A new folder of inputs is replayed, too.
    void everyFolderOfInputsHasATarget()
    {
        const QStringList folders
            = QDir(QStringLiteral(SYNOPTIC_KEPT_INPUTS)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), qsizetype(std::size(targets)));
    }
};

static const Synoptic::Test::Suite<TstKeptInputs> suite("tst_keptinputs");

#include "tst_keptinputs.moc"
