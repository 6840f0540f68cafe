// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/canonical.h"
#include "tests/support/suite.h"

#include <QStringEncoder>
#include <QTest>

using namespace Synoptic;

class TstCanonical : public QObject
{
    Q_OBJECT
private slots:
    void bytesBecomeText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("encoding");
        const QString quoted = QStringLiteral("“Naïve” café\n");
        const auto encoded = [](const char *encoding, const QString &text) {
            QStringEncoder encoder(encoding, QStringEncoder::Flag::Stateless);
            return QByteArray(encoder.encode(text));
        };
        QTest::newRow("plain ASCII is UTF-8")
            << QByteArray("The port.\n") << QStringLiteral("The port.\n") << QByteArray("UTF-8");
        QTest::newRow("UTF-8 without a mark") << quoted.toUtf8() << quoted << QByteArray("UTF-8");
        QTest::newRow("a UTF-8 mark is removed")
            << QByteArray("\xEF\xBB\xBF" + quoted.toUtf8()) << quoted << QByteArray("UTF-8");
        QTest::newRow("a second mark is text")
            << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFx") << QStringLiteral("\uFEFFx") << QByteArray("UTF-8");
        QTest::newRow("UTF-16LE with a mark")
            << QByteArray("\xFF\xFE" + encoded("UTF-16LE", quoted)) << quoted << QByteArray("UTF-16LE");
        QTest::newRow("UTF-16BE with a mark")
            << QByteArray("\xFE\xFF" + encoded("UTF-16BE", quoted)) << quoted << QByteArray("UTF-16BE");
        QTest::newRow("UTF-16LE without a mark") << encoded("UTF-16LE", quoted) << quoted << QByteArray("UTF-16LE");
        QTest::newRow("UTF-16BE without a mark") << encoded("UTF-16BE", quoted) << quoted << QByteArray("UTF-16BE");
        const QString arabic = QStringLiteral("قال الوزير إن الميناء سيفتح يوم الخميس\nوقال العمال إنهم راضون\n");
        QTest::newRow("Arabic UTF-16LE without a mark, told by its blanks")
            << encoded("UTF-16LE", arabic) << arabic << QByteArray("UTF-16LE");
        QTest::newRow("quotation marks of windows-1252")
            << QByteArray("\x93Nobody won this,\x94 she said \x96 and left.")
            << QStringLiteral("“Nobody won this,” she said – and left.") << QByteArray("windows-1252");
        QTest::newRow("one broken byte among good UTF-8 is read as windows-1252")
            << QByteArray(quoted.repeated(5).toUtf8() + "\x93") << QString(quoted.repeated(5) + u'“')
            << QByteArray("UTF-8");
        QTest::newRow("CRLF and CR become LF")
            << QByteArray("a\r\nb\rc\n\r\n") << QStringLiteral("a\nb\nc\n\n") << QByteArray("UTF-8");
        QTest::newRow("nothing else is touched")
            << QByteArray("  a\t \xC2\xA0 \n\n\nb ") << QStringLiteral("  a\t \u00A0 \n\n\nb ") << QByteArray("UTF-8");
        QTest::newRow("a stray NUL stays where it was")
            << QByteArray(QByteArray("The first ferry left the port on time.").repeated(3) + '\0')
            << QString(QStringLiteral("The first ferry left the port on time.").repeated(3) + QChar(u'\0'))
            << QByteArray("UTF-8");
    }
    void bytesBecomeText()
    {
        QFETCH(QByteArray, bytes);
        const std::optional<CanonicalText> result = canonicalText(bytes);
        QVERIFY(result);
        QTEST(result->text, "text");
        QTEST(result->encoding, "encoding");
    }

    void legacyCodePagesAreDetected_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QString>("text");
        QTest::newRow("Russian in windows-1251")
            << QByteArray("windows-1251")
            << QStringLiteral(
                   "Министр транспорта сообщила журналистам, что паромы снова выйдут в море в четверг. Рабочие порта "
                   "согласились снять пикеты, но спор о ночных сменах решит арбитр.");
        QTest::newRow("Russian in KOI8-R")
            << QByteArray("KOI8-R")
            << QStringLiteral(
                   "Министр транспорта сообщила журналистам, что паромы снова выйдут в море в четверг. Рабочие порта "
                   "согласились снять пикеты, но спор о ночных сменах решит арбитр.");
        QTest::newRow("German in windows-1252")
            << QByteArray("windows-1252")
            << QStringLiteral("Die Fähren fahren ab Donnerstag wieder, sagte die Ministerin für Verkehr. „Niemand hat "
                              "gewonnen“, fügte sie "
                              "hinzu. Über die Löhne müssen beide Seiten später verhandeln, während die Häfen öffnen.");
        QTest::newRow("Japanese in Shift JIS") << QByteArray("Shift_JIS")
                                               << QStringLiteral("運輸大臣は記者団に対し、フェリーは木曜日に再開すると"
                                                                 "述べた。港湾労働者は封鎖を解くことに同意した。");
        QTest::newRow("Chinese in GB18030")
            << QByteArray("GB18030")
            << QStringLiteral(
                   "交通部长对记者说，渡轮将于星期四恢复航行。码头工人同意结束封锁，夜班争议将由仲裁员裁决。");
        QTest::newRow("Greek in windows-1253")
            << QByteArray("windows-1253")
            << QStringLiteral("Η υπουργός μεταφορών δήλωσε ότι τα πλοία θα ξεκινήσουν ξανά την Πέμπτη, μετά από "
                              "δεκαεννέα ημέρες αποκλεισμού.");
    }
    void legacyCodePagesAreDetected()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QString, text);
        QStringEncoder encoder(encoding.constData());
        if (!encoder.isValid())
            QFAIL("This Qt has no ICU and cannot write the row's encoding.");
        const std::optional<CanonicalText> result = canonicalText(QByteArray(encoder.encode(text)));
        QVERIFY(result);
        QCOMPARE(result->text, text);
    }

    void aDamagedFileSaysSo()
    {
        QVERIFY(canonicalText(QByteArray(QStringLiteral("é").repeated(20).toUtf8() + "\x93"))->isDamaged);
        QVERIFY(!canonicalText(QStringLiteral("é").repeated(20).toUtf8())->isDamaged);
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray noise;
        for (int i = 0; i < 4096; ++i)
            noise.append(char((i * 7919 + i / 3) % 251));
        QTest::newRow("bytes of every value") << noise;
        QTest::newRow("only zeros") << QByteArray(1000, '\0');
        QTest::newRow("a program") << QByteArray(QByteArray("\x7F"
                                                            "ELF\x02\x01\x01",
                                                     7)
            + QByteArray(200, '\0') + noise);
    }
    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!canonicalText(bytes));
    }

    void halfOfASurrogatePairIsReplaced()
    {
        const std::optional<CanonicalText> result = canonicalText(QByteArray("\xFF\xFE"
                                                                             "a\0b\0\x00\xD8"
                                                                             "c\0d\0\x3D\xD8\x00\xDE",
            16));
        QVERIFY(result);
        QCOMPARE(result->text, QStringLiteral("ab\uFFFDcd\U0001F600"));
    }

    void utf8IsCheckedStrictly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an overlong slash") << QByteArray("a\xC0\xAFz");
        QTest::newRow("an encoded surrogate") << QByteArray("a\xED\xA0\x80z");
        QTest::newRow("beyond U+10FFFF") << QByteArray("a\xF4\x90\x80\x80z");
        QTest::newRow("a sequence cut off at the end") << QByteArray("az\xE2\x80");
    }
    void utf8IsCheckedStrictly()
    {
        QFETCH(QByteArray, bytes);
        const std::optional<CanonicalText> result = canonicalText(bytes);
        QVERIFY(!result || result->encoding != "UTF-8");
    }
};

static const Synoptic::Test::Suite<TstCanonical> suite("tst_canonical");

#include "tst_canonical.moc"
