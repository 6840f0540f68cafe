// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "tests/support/suite.h"
#include "ui/export/exportwords.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

// The table of formats says what there is, the words of the dialog how it is called: neither has a row
// that the other lacks.
class TstExportWords : public QObject
{
    Q_OBJECT

    static QStringList sorted(QStringList names)
    {
        names.sort();
        names.removeDuplicates();
        return names;
    }

private slots:
    void everyFormatHasWordsAndNoWordsLackAFormat()
    {
        QStringList wanted;
        for (const Exporter &format : exporters()) {
            wanted.append(format.id);
            QVERIFY2(!formatWords(format).title.isEmpty() && !formatWords(format).subtitle.isEmpty(), format.id.data());
        }
        QCOMPARE(sorted(exportVocabulary().formats), sorted(wanted));
        QCOMPARE(exportVocabulary().formats.size(), wanted.size());
    }

    void everyOptionHasWordsAndNoWordsLackAnOption()
    {
        QStringList wanted;
        for (const Exporter &format : exporters()) {
            for (const ExportOption &option : format.options) {
                wanted.append(option.name);
                QVERIFY2(!optionWords(option).isEmpty(), option.name.data());
                QVERIFY2(!option.values.isEmpty() || option.name == "articles"_L1 || !unsetWords(option).isEmpty(),
                    option.name.data());
            }
        }
        QCOMPARE(sorted(exportVocabulary().options), sorted(wanted));
    }

    // Numbers say themselves, and a box is on or off.
    void everyValueInAListHasWordsAndNoWordsLackAValue()
    {
        QStringList wanted;
        for (const Exporter &format : exporters()) {
            for (const ExportOption &option : format.options) {
                for (const QLatin1StringView value : option.values) {
                    bool isNumber = false;
                    QString(value).toDouble(&isNumber);
                    if (!isNumber && !isSwitch(option))
                        wanted.append(value);
                }
            }
        }
        QCOMPARE(sorted(exportVocabulary().values), sorted(wanted));
    }
};

static const Test::Suite<TstExportWords> suite("tst_exportwords");

#include "tst_exportwords.moc"
