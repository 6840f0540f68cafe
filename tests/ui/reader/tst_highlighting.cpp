// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/look/look.h"
#include "ui/reader/articlehighlighter.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <KSyntaxHighlighting/Format>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;
using namespace Synoptic;

// Our definitions and themes as KSyntaxHighlighting reads them.
class TstHighlighting : public QObject
{
    Q_OBJECT
private slots:
    void init() { setLook(Scheme::Light); }
    void cleanup() { setLook(Scheme::Light); }

    void everyDefinitionLoadsWithoutAWarning();
    void everyThemeHasEveryStyle();
    void everyColourOfAThemeCanBeRead();
    void proseIsColouredByWhatItShows_data();
    void proseIsColouredByWhatItShows();
    void aQuotationMayRunOverParagraphs();
    void coloursFollowTheLook();
};

static QStringList warnings;

static void collect(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtDebugMsg || QByteArray(context.category).startsWith("kf."))
        warnings.append(message);
}

// The names under a resource prefix of ours.
static QStringList filesUnder(const QString &prefix)
{
    QStringList files;
    QDirIterator all(prefix);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

void TstHighlighting::everyDefinitionLoadsWithoutAWarning()
{
    warnings.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    KSyntaxHighlighting::Repository &repository = highlightingRepository();
    const QString folder = u":/org.kde.syntax-highlighting/syntax-addons"_s;
    QStringList ours;
    int styles = 0;
    for (const KSyntaxHighlighting::Definition &definition : repository.definitions()) {
        if (!definition.filePath().startsWith(folder))
            continue;
        ours.append(definition.filePath());
        styles += definition.formats().size(); // reads the whole file
    }
    ArticleHighlighter highlighter;
    highlighter.highlight(u"CARROW — “Go,” she said on Monday, “at 5.”"_s);
    qInstallMessageHandler(before);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    QCOMPARE(ours.size(), filesUnder(folder).size());
    QVERIFY(!ours.isEmpty());
    QVERIFY(styles >= 9);
    QVERIFY(
        repository.definitionForName(u"Synoptic Article"_s).filePath().startsWith(folder)); // no file of the user wins
}

static const QStringList &themeFiles()
{
    static const QStringList files = filesUnder(u":/org.kde.syntax-highlighting/themes-addons"_s);
    return files;
}

// A style that a theme leaves out is drawn in no colour at all.
void TstHighlighting::everyThemeHasEveryStyle()
{
    highlightingRepository();
    QCOMPARE(themeFiles().size(), 4);
    for (const QString &path : themeFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject theme = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(theme["text-styles"_L1].toObject().size(), 31);
        const QString name = theme["metadata"_L1].toObject()["name"_L1].toString();
        QVERIFY2(highlightingRepository().theme(name).isValid(), qPrintable(name));
    }
}

void TstHighlighting::everyColourOfAThemeCanBeRead()
{
    for (const QString &path : themeFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject theme = QJsonDocument::fromJson(file.readAll()).object();
        const QColor page(theme["editor-colors"_L1].toObject()["BackgroundColor"_L1].toString());
        const bool isContrast = path.contains("contrast"_L1);
        const QJsonObject styles = theme["text-styles"_L1].toObject();
        for (auto it = styles.begin(); it != styles.end(); ++it) {
            const QColor text(it->toObject()["text-color"_L1].toString());
            const double ratio = contrastRatio(text, page);
            QVERIFY2(ratio >= (isContrast ? 7 : 4.5), qPrintable(u"%1 %2 %3"_s.arg(path, it.key()).arg(ratio)));
        }
    }
}

void TstHighlighting::proseIsColouredByWhatItShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("coloured");
    const auto row = [](const char *name, const QString &text, const QStringList &coloured) {
        QTest::newRow(name) << text << coloured;
    };
    row("typographic marks and the word that announces", u"“Go,” she said."_s, {u"“"_s, u"”"_s, u"said"_s});
    row("straight marks", u"\"Go,\" she said."_s, {u"\""_s, u"\""_s, u"said"_s});
    row("opened straight and closed curly", u"\"Go,” she said."_s, {u"\""_s, u"”"_s, u"said"_s});
    row("British single marks", u"‘Go,’ she said."_s, {u"‘"_s, u"’"_s, u"said"_s});
    row("an apostrophe is no mark", u"It’s the workers’ day."_s, {});
    row("a year cut short is no mark", u"Back in the summer of ’71 they left."_s, {u"71"_s});
    row("guillemets", u"«Allons», they told him."_s, {u"«"_s, u"»"_s, u"told"_s});
    row("no announcing inside a quotation", u"“He said no.”"_s, {u"“"_s, u"”"_s});
    row("according to", u"It fell, according to the mayor."_s, {u"according to"_s});
    row("a dateline", u"BRINMOUTH (Coast Agency) — It fell."_s, {u"BRINMOUTH (Coast Agency) — "_s});
    row("a dateline with a country", u"BRINMOUTH, Eastland — It fell."_s, {u"BRINMOUTH, Eastland — "_s});
    row("a dateline with a date", u"BRINMOUTH, Eastland, May 4, 2024 (CA) — It fell."_s,
        {u"BRINMOUTH, Eastland, May 4, 2024 (CA) — "_s});
    row("capitals are no dateline without a dash", u"NATO met again."_s, {});
    row("days and figures", u"On Monday 1,200 came, 4.5% more."_s, {u"Monday"_s, u"1,200"_s, u"4.5%"_s});
    row("a figure in a name is none", u"The B12 road is shut."_s, {});
    row("what an editor put in", u"He left [for Carrow] again."_s, {u"[for Carrow]"_s});
}

void TstHighlighting::proseIsColouredByWhatItShows()
{
    QFETCH(const QString, text);
    ArticleHighlighter highlighter;
    QStringList coloured;
    for (const QTextLayout::FormatRange &range : highlighter.highlight(text))
        coloured.append(text.sliced(range.start, range.length));
    QTEST(coloured, "coloured");
}

void TstHighlighting::aQuotationMayRunOverParagraphs()
{
    ArticleHighlighter highlighter;
    highlighter.highlight(u"“We leave today."_s);
    const auto second = highlighter.highlight(u"“We said so before.”"_s);
    QCOMPARE(second.size(), 2); // its marks; "said" is inside
    ArticleHighlighter other;
    other.highlight(u"“We leave today."_s);
    const auto next = other.highlight(u"He said so."_s);
    QCOMPARE(next.size(), 1); // a quotation left open ends with its paragraph
}

void TstHighlighting::coloursFollowTheLook()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::ContrastBlack, Scheme::ContrastWhite}) {
        setLook(scheme);
        ArticleHighlighter highlighter;
        const auto found = highlighter.highlight(u"“Go”"_s);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().format.foreground().color(), QColor(look().mark));
    }
}

static const Synoptic::Test::Suite<TstHighlighting> suite("tst_highlighting");

#include "tst_highlighting.moc"
