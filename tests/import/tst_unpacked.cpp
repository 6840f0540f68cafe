// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/unpacked.h"
#include "tests/support/suite.h"

#include <KCompressionDevice>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 little = 64 * 1024;

class Folder
{
public:
    QString plain(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    // Compressed as its name says.
    QString packed(const QString &name, const QByteArray &bytes) const
    {
        KCompressionDevice device(
            m_folder.filePath(name), name.endsWith(u".gz"_s) ? KCompressionDevice::GZip : KCompressionDevice::BZip2);
        if (device.open(QIODevice::WriteOnly))
            device.write(bytes);
        device.close();
        return m_folder.filePath(name);
    }

    QByteArray bytesOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

// Lines that no packing makes much smaller.
QByteArray lines(int count)
{
    QByteArray all;
    quint32 state = 1;
    for (int i = 0; i < count; ++i)
        all += QByteArray::number(state = state * 1664525 + 1013904223) + '\n';
    return all;
}

}

class TstUnpacked : public QObject
{
    Q_OBJECT
private slots:
    void bytesComeAsTheyWere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("not compressed") << u"part"_s;
        QTest::newRow("gzip") << u"part.gz"_s;
        QTest::newRow("bzip2") << u"part.bz2"_s;
    }
    void bytesComeAsTheyWere()
    {
        QFETCH(const QString, name);
        const Folder folder;
        const QByteArray bytes = lines(50'000);
        const bool isPlain = name == u"part"_s;
        Unpacked file(isPlain ? folder.plain(name, bytes) : folder.packed(name, bytes));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray read;
        while (!file.atEnd())
            read += file.readLine(4096);
        QVERIFY(read == bytes);
        QVERIFY(!file.problem());
    }

    void membersThatStandOneBehindTheOtherAreOneFile()
    {
        const Folder folder;
        const QByteArray one = folder.bytesOf(folder.packed(u"one.gz"_s, "first\n"));
        const QByteArray two = folder.bytesOf(folder.packed(u"two.gz"_s, "second\n"));
        Unpacked file(folder.plain(u"both.gz"_s, one + two));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "first\nsecond\n"_ba);
        QVERIFY(!file.problem());
    }

    // What a line of blanks is packed to is a thousandth of it.
    void whatUnpacksTooFarEndsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("gzip") << u"bomb.gz"_s;
        QTest::newRow("bzip2") << u"bomb.bz2"_s;
    }
    void whatUnpacksTooFarEndsThere()
    {
        QFETCH(const QString, name);
        const Folder folder;
        const QString path = folder.packed(name, QByteArray(16 * 1024 * 1024, ' '));
        const qint64 most = little + Unpacked::mostTimes * folder.bytesOf(path).size();
        QVERIFY(most < 16 * 1024 * 1024);
        Unpacked file(path, little);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().size() <= most);
        QVERIFY(file.atEnd());
        QVERIFY(file.problem());
        QCOMPARE(file.problem()->kind, Error::Kind::TooLarge);
        QCOMPARE(file.problem()->message,
            u"The file “%1” unpacks to far more than a table of text does; unpack it yourself if it can be trusted."_s
                .arg(name));
    }

    void aFileOfItsOwnSizeIsNoBomb()
    {
        const Folder folder;
        Unpacked file(folder.plain(u"blanks.json"_s, QByteArray(1024 * 1024, ' ')), 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().size(), 1024 * 1024);
        QVERIFY(!file.problem());
    }

    void aBrokenFileIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const Folder folder;
        const QByteArray gzip = folder.bytesOf(folder.packed(u"a.gz"_s, lines(5000)));
        const QByteArray bzip2 = folder.bytesOf(folder.packed(u"a.bz2"_s, lines(5000)));
        QTest::newRow("gzip broken off") << u"part.gz"_s << gzip.first(gzip.size() / 2);
        QTest::newRow("bzip2 broken off") << u"part.bz2"_s << bzip2.first(bzip2.size() / 2);
        QTest::newRow("a page of a website called gzip") << u"part.gz"_s << "<html>not here</html>"_ba;
        QTest::newRow("bzip2 of nothing but its mark") << u"part.bz2"_s << "BZh9"_ba;
        QTest::newRow("nothing") << u"part.gz"_s << QByteArray();
    }
    void aBrokenFileIsSaid()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const Folder folder;
        Unpacked file(folder.plain(name, bytes));
        QVERIFY(file.open(QIODevice::ReadOnly));
        file.readAll();
        QVERIFY(file.problem());
        QCOMPARE(file.problem()->kind, Error::Kind::BadFormat);
    }

    void aFileThatIsNotThereIsSaid()
    {
        Unpacked file(u"/nowhere/part.gz"_s);
        QVERIFY(!file.open(QIODevice::ReadOnly));
        QCOMPARE(file.problem()->kind, Error::Kind::Unreadable);
    }
};

static const Synoptic::Test::Suite<TstUnpacked> suite("tst_unpacked");

#include "tst_unpacked.moc"
