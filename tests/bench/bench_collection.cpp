// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/steps.h"
#include "tests/bench/corpusmaker.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/find/findpanel.h"
#include "ui/library/library.h"
#include "ui/session/session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

double busyMs() // of this thread, what others on the machine do left out
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

Article articleOf(const Bench::MadeArticle &made)
{
    Article article;
    article.text = made.headline + u"\n\n"_s + made.text;
    article.headline = made.headline;
    article.outlet = made.outlet;
    article.language = u"en"_s;
    article.blocks = {{{0, made.headline.size()}, BlockRole::Headline},
        {{made.headline.size() + 2, article.text.size()}, BlockRole::Body}};
    return article;
}

// A pulse of the window's event loop: the longest time that nothing was answered, by the clock and of work.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_clock.restart());
            const double now = busyMs();
            m_mostBusy = std::max(m_mostBusy, now - m_busy);
            m_busy = now;
        });
        m_clock.start();
        m_busy = busyMs();
        m_timer.start();
    }
    void say(const char *what) const
    {
        qInfo("%s: the longest pause is %lld ms, %.0f ms of work", what, qlonglong(m_longest), m_mostBusy);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    double m_busy = 0;
    double m_mostBusy = 0;
};

}

// The window over 10,000 made-up articles of about 1,000 words (SYNOPTIC_BENCH_ARTICLES asks for another
// number): how long it answers nobody while the project is opened, gone through and searched.
class BenchCollection : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(!m_words.isEmpty());
        const auto project = Project::create(path());
        QVERIFY(project);
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("SYNOPTIC_BENCH_ARTICLES", &isNumber);
        QList<StoredArticle> articles;
        for (int left = isNumber ? asked : 10000; left > 0; --left) {
            const Article article = articleOf(m_maker.next());
            articles.append({.id = {}, .position = 0, .name = article.headline, .raw = {}, .found = article});
        }
        QVERIFY((*project)->perform(additionOf(**project, articles, u"Import"_s)));
    }

    void opening()
    {
        MainWindow &window = m_stage.open();
        QElapsedTimer clock;
        clock.start();
        const Pulse pulse;
        window.session().open(path());
        QVERIFY(QTest::qWaitFor([&window] { return window.synopsis().isAnalysed(); }, 120'000));
        qInfo("after %lld ms", qlonglong(clock.elapsed()));
        pulse.say("opening");
    }

    void goingThroughTheLibrary()
    {
        auto *list = m_stage.window().findChild<Library *>()->findChild<QAbstractItemView *>();
        const Pulse pulse;
        QScrollBar *bar = list->verticalScrollBar();
        for (int i = 0; i <= 100; ++i) {
            bar->setValue(bar->maximum() / 100 * i);
            QTest::qWait(1);
        }
        pulse.say("scrolling the library");
    }

    void openingArticles()
    {
        const Pulse pulse;
        Synopsis &synopsis = m_stage.window().synopsis();
        synopsis.setPanes({17, 2500 % synopsis.articles().size(), synopsis.articles().size() - 1});
        QTest::qWait(500);
        pulse.say("opening three others");
    }

    // From the text of an article to what it shares with all others; the first has the index made.
    void oneMoreArticle()
    {
        Session &session = m_stage.window().session();
        Synopsis &synopsis = session.synopsis();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(QTest::qWaitFor([&] { return !synopsis.relations().isEmpty(); }, 600'000));
        qInfo("the index is there after %lld ms more", qlonglong(clock.elapsed()));
        session.setVersionAsker([](const Imported &, const Recognition &) { return false; });
        constexpr int adds = 5;
        for (int i = 0; i < adds; ++i) {
            const Article article = articleOf(m_maker.next());
            const Pulse pulse;
            clock.start();
            session.addText(article, article.text.toUtf8());
            qInfo("in the file after %lld ms", qlonglong(clock.elapsed()));
            const ArticleId added = synopsis.articles().last().id;
            synopsis.setPanes({synopsis.articles().size() - 1});
            QVERIFY(QTest::qWaitFor([&] { return synopsis.relations().contains(added); }, 120'000));
            qInfo("what it shares with all is there after %lld ms", qlonglong(clock.elapsed()));
            pulse.say("one more article");
        }
    }

    void typingInFind()
    {
        m_stage.window().actions()[Command::Find]->trigger();
        QLineEdit *field = m_stage.window().findChild<FindPanel *>()->field();
        for (const char *typed : {"b", "bridge", "government", "said", "\"of the state\""}) {
            const Pulse pulse;
            field->setText(QLatin1StringView(typed));
            QTest::qWait(400);
            pulse.say(typed);
        }
    }

    void leaving()
    {
        const Pulse pulse;
        m_stage.window().session().close();
        QTest::qWait(10);
        pulse.say("leaving");
    }

private:
    QString path() const { return m_stage.path(u"years.synoptic"_s); }

    Test::Stage m_stage;
    const Bench::CorpusWords m_words{QStringLiteral(SYNOPTIC_WEIGHTS)};
    Bench::CorpusMaker m_maker{m_words};
};

static const Test::Suite<BenchCollection> suite("bench_collection");

#include "bench_collection.moc"
