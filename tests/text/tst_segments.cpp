// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/segments.h"
#include "tests/support/suite.h"

#include <QStringList>
#include <QTest>

using namespace Synoptic;

namespace {

QStringList texts(const QString &text, const QList<TextRange> &ranges)
{
    QStringList result;
    for (const TextRange range : ranges)
        result.append(range.of(text).toString());
    return result;
}

}

class TstSegments : public QObject
{
    Q_OBJECT
private slots:
    void paragraphsAreLinesWithoutTheirBlanks()
    {
        const QString text = QStringLiteral("  one \n\n\t\n two\u00A0\nthree");
        QCOMPARE(texts(text, paragraphs(text)),
            (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
    }

    void sentencesEndWhereAReaderStops_data()
    {
        QTest::addColumn<QString>("text"); // sentences parted by |, which is taken out
        QTest::newRow("stops, questions, cries") << QStringLiteral("It was over.| Was it?| It was!| So they went.");
        QTest::newRow("a closing mark belongs to its sentence") << QStringLiteral("“We won.”| “They lost,” he said.");
        QTest::newRow("titles are abbreviated") << QStringLiteral("Dr. Winstrom met Mr. Oake.| They spoke.");
        QTest::newRow("initials and letters with points")
            << QStringLiteral("J. R. Halvard of the U.S. Navy left.| He was late.");
        QTest::newRow("figures have points inside") << QStringLiteral("Shares rose 4.2 percent.| Then they fell.");
        QTest::newRow("three points go on in lower case") << QStringLiteral("It was safe... until it was needed.");
        QTest::newRow("three points end a sentence before a capital") << QStringLiteral("It was safe...| Nobody knew.");
        QTest::newRow("Chinese has no blank after a stop") << QStringLiteral("渡轮恢复航行。|码头工人同意。");
        QTest::newRow("Arabic question marks") << QStringLiteral("هل انتهى الأمر؟| نعم.");
        QTest::newRow("words without a stop are one sentence") << QStringLiteral("Port opens");
    }
    void sentencesEndWhereAReaderStops()
    {
        QFETCH(QString, text);
        QStringList expected = text.split(u'|');
        for (QString &sentence : expected)
            sentence = sentence.trimmed();
        text.remove(u'|');
        QCOMPARE(texts(text, sentences(text, {0, text.size()})), expected);
    }

    void wordsAreWhatIsCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("only marks") << QStringLiteral("“ — ” ...") << 0;
        QTest::newRow("apostrophes stay inside") << QStringLiteral("We don’t, can't and won't.") << 5;
        QTest::newRow("a possessive plural") << QStringLiteral("the dockers’ union") << 3;
        QTest::newRow("hyphens stay inside") << QStringLiteral("half-way home") << 2;
        QTest::newRow("a dash parts words") << QStringLiteral("here—there") << 2;
        QTest::newRow("figures with commas and points") << QStringLiteral("1,200.5 tons in 2031.") << 4;
        QTest::newRow("accents written apart") << QStringLiteral("cafe\u0301 noir") << 2;
        QTest::newRow("each Han letter is a word") << QStringLiteral("渡轮 OK") << 3;
        QTest::newRow("letters beyond the BMP") << QStringLiteral("𝒜𝒷 c") << 2;
    }
    void wordsAreWhatIsCounted()
    {
        QFETCH(QString, text);
        QTEST(int(wordCount(text)), "count");
        QCOMPARE(wordCount(text), words(text, {0, text.size()}).size());
    }

    void sentencesCoverAllButBlanks()
    {
        const QString text = QStringLiteral("  A b. C! d? “E.” F... g h.)  I  ");
        QList<bool> held(text.size(), false);
        for (const TextRange range : sentences(text, {0, text.size()})) {
            for (qsizetype i = range.begin; i < range.end; ++i) {
                QVERIFY(!held[i]);
                held[i] = true;
            }
        }
        for (qsizetype i = 0; i < text.size(); ++i)
            QVERIFY(held[i] || text[i].isSpace());
    }
};

static const Synoptic::Test::Suite<TstSegments> suite("tst_segments");

#include "tst_segments.moc"
