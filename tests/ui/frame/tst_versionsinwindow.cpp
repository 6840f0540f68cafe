// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/newversion.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/reader/paneheader.h"
#include "ui/session/session.h"
#include "ui/synopsis.h"
#include "ui/versions/earlierdialog.h"

#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

// What the window shows of an article that was printed more than once.
class TstVersionsInWindow : public QObject
{
    Q_OBJECT
private slots:
    void thePaneSaysWhichVersionItShowsAndLeadsToTheOthers()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        Session &session = window.session();
        QVERIFY(said(window).isEmpty());

        const ArticleId older = window.synopsis().articles()[1].id;
        session.perform([&](Project &project) {
            Article newer = window.synopsis().articles()[1];
            newer.text.append(u"A correction was made on Friday.\n"_s);
            newer.blocks.last().range.end = newer.text.size();
            const VersionReview review = reviewOf(project.snapshot(), older, newer);
            return newVersionOf(project, review,
                {.id = {}, .position = 0, .name = u"b.txt"_s, .raw = newer.text.toUtf8(), .found = newer},
                suggestedPlaces(review), u"Take the new version"_s);
        });
        QCOMPARE(said(window), u"version 2 of 2"_s);
        link(window)->click();
        QCOMPARE(window.synopsis().focusedArticle(), 1);
        auto *earlier = window.findChild<EarlierDialog *>();
        QVERIFY(earlier && earlier->isVisible());
        earlier->close();

        session.project()->undo();
        QVERIFY(said(window).isEmpty());
    }

private:
    static QToolButton *link(const MainWindow &window)
    {
        for (const PaneHeader *header : window.findChildren<PaneHeader *>()) {
            for (QToolButton *button : header->findChildren<QToolButton *>()) {
                if (button->isVisible() && !button->text().isEmpty())
                    return button;
            }
        }
        return nullptr;
    }
    static QString said(const MainWindow &window)
    {
        const QToolButton *button = link(window);
        return button ? button->text() : QString();
    }
};

static const Suite<TstVersionsInWindow> suite("tst_versionsinwindow");

}

#include "tst_versionsinwindow.moc"
