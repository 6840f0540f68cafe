// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/quotedruns.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

QList<TextRange> linesOf(const QString &text)
{
    QList<TextRange> lines;
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        if (end > begin)
            lines.append({begin, end});
        begin = end + 1;
    }
    return lines;
}

// What stands between the marks; "(...)" inside another run, "+" goes on, "~" unclosed.
QStringList runsOf(const QString &text)
{
    QStringList words;
    for (const QuotedRun &run : quotedRuns(text, linesOf(text), Language::of(u"en"), Progress())) {
        QString word = run.inner.of(text).toString();
        if (run.parent >= 0)
            word = u'(' + word + u')';
        if (run.continues >= 0)
            word.prepend(u'+');
        if (run.isUnclosed)
            word.prepend(u'~');
        words.append(word);
    }
    return words;
}

}

class TstQuotedRuns : public QObject
{
    Q_OBJECT
private slots:
    void marksArePaired_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("runs");
        const auto row = [](const char *name, const QString &text, const QStringList &runs) {
            QTest::newRow(name) << text << runs;
        };
        row("curly double marks", u"“We sail at dawn,” she said."_s, {u"We sail at dawn,"_s});
        row("straight double marks", u"\"We sail at dawn,\" she said. \"With the tide.\""_s,
            {u"We sail at dawn,"_s, u"With the tide."_s});
        row("curly opener with straight closer", u"“We sail at dawn,\" she said."_s, {u"We sail at dawn,"_s});
        row("straight opener with curly closer", u"\"We sail at dawn,” she said."_s, {u"We sail at dawn,"_s});
        row("British single marks with double inside", u"‘He told us “never” and left,’ said the pilot."_s,
            {u"He told us “never” and left,"_s, u"(never)"_s});
        row("single marks inside double", u"“They called it ‘the long night’ back then,” she said."_s,
            {u"They called it ‘the long night’ back then,"_s, u"(the long night)"_s});
        row("apostrophes are no marks", u"It wasn’t Anna’s boat, and the crew’s 'em and '90s songs didn't help."_s, {});
        row("a possessive inside single marks does not close them", u"‘We saw the players’ cars,’ he said."_s,
            {u"We saw the players’ cars,"_s});
        row("a possessive alone is no mark", u"The sailors’ union met."_s, {});
        row("a straight single quotation", u"The mayor spoke of 'a bad year' for trade."_s, {u"a bad year"_s});
        row("feet and inches", u"The mast of 5'10\" broke."_s, {});
        row("German marks", u"„Wir fahren morgen“, sagte sie."_s, {u"Wir fahren morgen"_s});
        row("German single marks inside", u"„Er rief ‚halt‘ und lief“, sagte sie."_s,
            {u"Er rief ‚halt‘ und lief"_s, u"(halt)"_s});
        row("guillemets that point outwards, with spaces", u"« Nous partons demain », dit-elle."_s,
            {u"Nous partons demain"_s});
        row("guillemets that point outwards, without spaces", u"«Partimos mañana», dijo."_s, {u"Partimos mañana"_s});
        row("guillemets that point inwards", u"»Wir fahren«, sagte sie."_s, {u"Wir fahren"_s});
        row("Swedish marks", u"”Vi seglar”, sade hon."_s, {u"Vi seglar"_s});
        row("marks typed with two signs", u"``We sail at dawn,'' she said."_s, {u"We sail at dawn,"_s});
        row("Hebrew with low opener", u"„אנחנו יוצאים”, אמרה."_s, {u"אנחנו יוצאים"_s});
        row("an opener turned the wrong way", u"”What is left?” he asked."_s, {u"What is left?"_s});
        row("a mark behind a dash", u"He asked—“why now?”—and left."_s, {u"why now?"_s});
        row("a mark glued to the word behind it", u"“Stop.”He left. “Now.”"_s, {u"Stop."_s, u"Now."_s});
        row("every paragraph opens its marks again", u"“One.\n“Two.\n“Three,” he said."_s,
            {u"One."_s, u"+Two."_s, u"+Three,"_s});
        row("a paragraph that only closes", u"“One goes on.\nTwo ends,” he said."_s,
            {u"One goes on."_s, u"+Two ends,"_s});
        row("single marks in every paragraph", u"‘One.\n‘Two.\n‘Three,’ he said."_s,
            {u"One."_s, u"+Two."_s, u"+Three,"_s});
        row("single marks behind an attribution", u"‘One,’ he said. ‘Two.\n‘Three.’"_s,
            {u"One,"_s, u"Two."_s, u"+Three."_s});
        row("an apostrophe that opens its paragraph is no mark", u"‘Allo, she said, and left.\nThey stayed."_s, {});
        row("a caption between two paragraphs of a quotation", u"“One.\nA boat at sea\n“Two,” he said."_s,
            {u"One."_s, u"+Two,"_s});
        row("an opener that nothing closes", u"“We sail, he said.\nThey stayed."_s, {u"~We sail, he said."_s});
        row("a second opener closes the first", u"“We sail, he said. “And soon,” he added."_s,
            {u"~We sail, he said."_s, u"And soon,"_s});
        row("a stray closer is nothing", u"We sail,” he said."_s, {});
        row("double marks nested in their own kind", u"“He said “no” to me”, she said."_s,
            {u"He said “no” to me"_s, u"(no)"_s});
        row("empty marks", u"The field \"\" was empty."_s, {u""_s});
        row("a lone opener at the end", u"He said “"_s, {u"~"_s});
        row("a lone surrogate", u"“a"_s + QChar(0xd800) + u"b” he said."_s, {u"a"_s + QChar(0xd800) + u"b"_s});
    }
    void marksArePaired()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, runs);
        QCOMPARE(runsOf(text), runs);
    }

    void runsAreSortedAndInsideTheirParagraph()
    {
        const QString text = u"“A ‘b’ c” d “e\n“f” g” ‘h’\n\"i\" \"j \"k\"\n"_s.repeated(50);
        const QList<TextRange> lines = linesOf(text);
        TextRange last;
        for (const QuotedRun &run : quotedRuns(text, lines, Language::of(u"en"), Progress())) {
            QVERIFY(run.outer.begin >= last.begin);
            QVERIFY(lines[run.paragraph].contains(run.outer));
            QVERIFY(run.outer.contains(run.inner));
            last = run.outer;
        }
    }
};

static const Synoptic::Test::Suite<TstQuotedRuns> suite("tst_quotedruns");

#include "tst_quotedruns.moc"
