// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/project/codings.h"
#include "app/project/project.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/messages.h"

#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// The samples with a tagged stretch, which has gone out in this format and been taken back.
struct Desk {
    Stage stage;
    MainWindow &window = stage.openSamples();
    QString path;
    TextRange marked;

    explicit Desk(const QString &format)
    {
        Session &session = window.session();
        session.writeWaiting();
        const QList<Article> articles = window.synopsis().articles();
        const qsizetype begin = articles[0].text.indexOf(u"Opinion");
        marked = {begin, begin + 7};
        session.perform([&](Project &project) {
            const Tag tag{.id = project.nextId<Tag>(), .name = u"blame"_s};
            Annotation annotation{.id = project.nextId<Annotation>()};
            annotation.place = anchorAt(articles[0], marked);
            annotation.tags = {tag.id};
            annotation.by = {u"Dana"_s, u"2026-03-01T10:00:00Z"_s, {}};
            return Edit{u"Tag words"_s, {Change<Tag>{std::nullopt, tag}, Change<Annotation>{std::nullopt, annotation}}};
        });
        const Exporter &exporter = *exporterNamed(format);
        path = stage.path(u"marks"_s + QString(exporter.pattern).section(u' ', 0, 0).remove(u'*'));
        Progress progress;
        const Exportable work{session.project()->snapshot(), articles, window.synopsis().findings()};
        if (!exporter.write(work, {}, path, progress))
            qFatal("the marks cannot be written");
        window.session().project()->undo();
    }
    const QUndoStack &undo() { return *window.session().project()->undoStack(); }
};

}

class TstMarksExchange : public QObject
{
    Q_OBJECT
private slots:
    void marksOfAFileComeInAsOneStep()
    {
        Desk desk(u"jsonld"_s);
        const Codings &codings = desk.window.session().codings();
        QCOMPARE(codings.highlightCount(), 0);
        const int before = desk.undo().index();
        desk.window.session().addFiles({desk.path});
        QTRY_COMPARE(codings.highlightCount(), 1);
        QCOMPARE(desk.undo().index(), before + 1);
        const QList<Annotation> marked = codings.annotationsIn(desk.window.synopsis().articles()[0].id);
        QCOMPARE(marked.size(), 1);
        QCOMPARE(marked.first().place.range, desk.marked);
        QCOMPARE(codings.tag(marked.first().tags.first())->name, u"blame"_s);
        QVERIFY(desk.window.messages().words().contains(u"1 highlight"_s));
        desk.window.session().project()->undo();
        QCOMPARE(codings.highlightCount(), 0);
        // Once more, and twice: it does not come in two times.
        desk.window.session().addFiles({desk.path});
        QTRY_COMPARE(codings.highlightCount(), 1);
        desk.window.session().addFiles({desk.path});
        QTRY_VERIFY(desk.window.messages().words().contains(u"is here already"_s));
        QCOMPARE(codings.highlightCount(), 1);
    }

    void aBrokenFileIsOneSentenceAndChangesNothing()
    {
        Desk desk(u"jsonld"_s);
        const int before = desk.undo().index();
        desk.window.session().addFiles({desk.stage.file(u"broken.jsonld"_s, u"{\"@context\": ["_s)});
        QTRY_VERIFY(desk.window.messages().words().contains(u"broken.jsonld"_s));
        QCOMPARE(desk.undo().index(), before);
    }

    void marksAloneBeginNoProject()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.session().addFiles({stage.file(u"marks.jsonld"_s, u"{}"_s)});
        QTRY_VERIFY(window.messages().words().contains(u"marks.jsonld"_s));
        QVERIFY(!window.session().project());
    }
};

static const Suite<TstMarksExchange> suite("tst_marksexchange");

}

#include "tst_marksexchange.moc"
