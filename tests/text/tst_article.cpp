// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/article.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

class TstArticle : public QObject
{
    Q_OBJECT
private slots:
    void everyRoleComesBackFromItsName()
    {
        for (int i = 0; i <= static_cast<int>(BlockRole::Other); ++i) {
            const auto role = static_cast<BlockRole>(i);
            QCOMPARE(roleNamed(QString(roleName(role))), role);
        }
    }
    void aNameThatIsNoRoleIsOther() { QCOMPARE(roleNamed(u"advert"), BlockRole::Other); }
};

static const Synoptic::Test::Suite<TstArticle> suite("tst_article");

#include "tst_article.moc"
