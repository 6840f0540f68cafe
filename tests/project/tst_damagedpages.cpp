// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/damagedpages.h"
#include "tests/project/sampleproject.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QtEndian>

#include <limits>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

using Type = StoredValue::Type;

constexpr qsizetype pageSize = 4096;
constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 most = std::numeric_limits<qint64>::max();

// An empty first page, and a second that is a leaf with a record that all of its entries are.
QByteArray fileOfOneRecord(const QByteArray &record, quint16 entries)
{
    QByteArray bytes(2 * pageSize, '\0');
    const auto numberAt
        = [&bytes](qsizetype at, quint16 number) { qToBigEndian(number, bytes.data() + pageSize + at); };
    const QByteArray cell = QByteArray(1, char(0x80 | record.size() >> 7)) + char(record.size() & 0x7f) + '\1' + record;
    const auto place = quint16(pageSize - cell.size());
    bytes[pageSize] = char(13);
    numberAt(3, entries);
    numberAt(5, place);
    for (int i = 0; i < entries; ++i)
        numberAt(8 + 2 * i, place);
    return bytes.replace(pageSize + place, cell.size(), cell);
}

// Of nothing but values that take no bytes.
QByteArray recordOfNulls(qsizetype count)
{
    const qsizetype head = count + (count < 127 ? 1 : 2);
    const QByteArray size
        = count < 127 ? QByteArray(1, char(head)) : QByteArray(1, char(0x80 | head >> 7)) + char(head & 0x7f);
    return size + QByteArray(count, '\0');
}

}

class TstDamagedPages : public QObject
{
    Q_OBJECT
private slots:
    void aNumberEndsWhereItSays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<qsizetype>("size");
        const auto row = [](const char *name, const char *hex, qint64 number, qsizetype size) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << (size > 0) << number << size;
        };
        row("of one byte", "7f00", 127, 1);
        row("of two bytes", "8100", 128, 2);
        row("of eight bytes", "ffffffffffffff7fff", (qint64(1) << 56) - 1, 8);
        row("of nine bytes, of which the last counts whole", "c080808080808080ff", least + 255, 9);
        row("the greatest", "bfffffffffffffffff", most, 9);
        row("of nine bytes and below zero", "ffffffffffffffffff", -1, 9);
        row("that the bytes end before", "ffff", 0, 0);
        row("of no bytes", "", 0, 0);
    }
    void aNumberEndsWhereItSays()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isThere);
        QFETCH(const qint64, number);
        qsizetype at = 0;
        const std::optional<qint64> found = variableNumber(bytes, at);
        QCOMPARE(found.has_value(), isThere);
        QCOMPARE(found.value_or(0), number);
        if (isThere)
            QTEST(at, "size");
    }

    void aRecordIsReadByTheTypesInItsHead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Record>("record");
        const auto row = [](const char *name, const char *hex, const Record &record) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << record;
        };
        const auto integer = [](qint64 value) { return Record{{Type::Integer, value}}; };
        row("nothing", "0200", {{Type::Null, {}}});
        row("an integer of one byte", "02017f", integer(127));
        row("an integer of one byte below zero", "0201ff", integer(-1));
        row("an integer of two bytes below zero", "02028000", integer(-32768));
        row("an integer of three bytes", "0203010203", integer(0x10203));
        row("an integer of four bytes below zero", "0204fffffffe", integer(-2));
        row("an integer of six bytes below zero", "0205ff0000000000", integer(-(qint64(1) << 40)));
        row("an integer of eight bytes", "02067fffffffffffffff", integer(most));
        row("a number with a fraction", "0207bff8000000000000", {{Type::Real, -1.5}});
        row("a zero that takes no bytes", "0208", integer(0));
        row("a one that takes no bytes", "0209", integer(1));
        row("characters and bytes", "030f0e410a", {{Type::Text, QByteArray("A")}, {Type::Blob, QByteArray("\n")}});
        row("no characters", "020d", {{Type::Text, QByteArray("")}});
        row("a type that nobody gives", "020a", {});
        row("another type that nobody gives", "020b", {});
        row("a type below zero", "0affffffffffffffffff", {});
        row("a head that is longer than the bytes", "0501", {});
        row("a head that is shorter than its own size", "00", {});
        row("a type whose bytes run on behind the head", "02810d", {});
        row("a value that is longer than the bytes", "020600", {});
        row("bytes behind the last value", "02014141", {});
        row("no bytes", "", {});
        QTest::newRow("a hundred values") << recordOfNulls(100) << Record(100);
        QTest::newRow("more values than any table of ours has") << recordOfNulls(101) << Record();
    }
    void aRecordIsReadByTheTypesInItsHead()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(recordOf(bytes), "record");
    }

    // A file may be made to take up all memory: a hundred bytes can be read as often as a page has room to name them.
    void aPageHasNotMoreEntriesThanFitOnIt_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("of few values") << recordOfNulls(90);
        QTest::newRow("of very many values") << recordOfNulls(1900);
    }
    void aPageHasNotMoreEntriesThanFitOnIt()
    {
        QFETCH(const QByteArray, record);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, fileOfOneRecord(record, 1000));
        const auto pages = DamagedPages::open(path);
        QVERIFY(pages);
        qsizetype values = 0;
        for (const DamagedPages::Cell &cell : (*pages)->page(2).cells)
            values += cell.record.size();
        QVERIFY2(values <= 2 * pageSize, qPrintable(QString::number(values)));
    }
};

static const Synoptic::Test::Suite<TstDamagedPages> suite("tst_damagedpages");

#include "tst_damagedpages.moc"
