// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"
#include "app/text/codepoints.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Synoptic;

namespace {

// The reference articles lie beside the checkout; they are other people's texts and stay there.
const QString shared = QStringLiteral(SYNOPTIC_SOURCE_DIR "/../shared/");

QJsonArray referenceArticles()
{
    QFile file(shared + QStringLiteral("gold/seeds.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1StringView("articles")).toArray();
}

// Captions and credits, dates and datelines, and all that is not the story are not told apart here.
QString kindOf(BlockRole role)
{
    switch (role) {
    case BlockRole::Credit:
        return QStringLiteral("caption");
    case BlockRole::Date:
        return QStringLiteral("dateline");
    case BlockRole::Foreign:
    case BlockRole::Other:
        return QStringLiteral("boilerplate");
    default:
        return QString(roleName(role));
    }
}

}

class TstSeeds : public QObject
{
    Q_OBJECT
private slots:
    void referenceArticlesAreReadAsLabelled_data()
    {
        QTest::addColumn<QJsonObject>("article");
        const QJsonArray articles = referenceArticles();
        if (articles.isEmpty())
            QSKIP("../shared is not beside this checkout.");
        for (const QJsonValue &value : articles)
            QTest::newRow(qPrintable(value[QLatin1StringView("id")].toString())) << value.toObject();
    }
    void referenceArticlesAreReadAsLabelled()
    {
        QFETCH(QJsonObject, article);
        const auto stated = [&](QLatin1StringView key) { return article.value(key).toString(); };
        Progress progress;
        const ImportResult result
            = importFiles({shared + QStringLiteral("seeds/") + stated(QLatin1StringView("file"))}, progress);
        QCOMPARE(result.articles.size(), 1);
        const Article &found = result.articles.first().article;
        QCOMPARE(found.headline.simplified(), stated(QLatin1StringView("headline")).simplified());
        QCOMPARE(found.published, stated(QLatin1StringView("published")));
        QCOMPARE(found.section, stated(QLatin1StringView("section")));
        if (article.value(QLatin1StringView("outlet_stated")).toBool())
            QVERIFY2(found.outlet.contains(stated(QLatin1StringView("outlet"))), qPrintable(found.outlet));
        else
            QVERIFY2(found.outlet.isEmpty(), qPrintable(found.outlet));

        const CodePoints points(found.text);
        for (const QJsonValue &value : article.value(QLatin1StringView("lines")).toArray()) {
            const TextRange range = points.toUtf16(
                TextRange{value[QLatin1StringView("start")].toInteger(), value[QLatin1StringView("end")].toInteger()});
            qsizetype most = 0;
            QString role;
            for (const Block &block : found.blocks) {
                if (const qsizetype length = block.range.intersect(range).length(); length > most) {
                    most = length;
                    role = kindOf(block.role);
                }
            }
            QVERIFY2(role == value[QLatin1StringView("role")].toString(),
                qPrintable(range.of(found.text).toString() + QStringLiteral(" is ") + role));
        }
    }
};

static const Synoptic::Test::Suite<TstSeeds> suite("tst_seeds");

#include "tst_seeds.moc"
