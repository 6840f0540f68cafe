// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/reportcommands.h"

#include "ui/coding/codings.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/placehistory.h"
#include "ui/messages.h"
#include "ui/reports/reportsdialog.h"

#include <algorithm>

namespace Synoptic {

ReportCommands::ReportCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::Reports, [this] { show(); });
}

ReportCommands::~ReportCommands()
{
    delete m_dialog;
}

void ReportCommands::show()
{
    Session &session = window().session();
    if (!m_dialog) {
        m_dialog = new ReportsDialog(session.codings(), session.synopsis(), window().jobs(), &window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ReportsDialog::noticed, &window().messages(),
            [this](const QString &words) { window().messages().showNotice(words); });
        connect(m_dialog, &ReportsDialog::failed, this, [this](const QString &sentence) {
            window().messages().show(Error{Error::Kind::CannotWrite, sentence, {}});
        });
        connect(
            m_dialog, &ReportsDialog::placeChosen, this, [this, &session](AnnotationId id, QAbstractItemView *list) {
                const Annotation *const it = session.codings().annotation(id);
                const QList<Article> &articles = session.synopsis().articles();
                const auto article = it ? std::ranges::find(articles, it->place.article, &Article::id) : articles.end();
                if (article == articles.end())
                    return;
                const Place place{.article = article - articles.begin(), .quote = -1, .parts = {it->place.range}};
                window().history().leadFrom(*list, [&session, &place] { session.synopsis().show(place); });
                session.codings().setAtHand(id);
            });
        m_dialog->addActions({&action(Command::Back), &action(Command::Forward)}); // their keys act there, too
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ReportCommands::projectChanged()
{
    if (!window().session().project())
        delete m_dialog;
}

}
