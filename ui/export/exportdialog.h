// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "ui/export/exportmemory.h"
#include "ui/export/exporttargets.h"
#include "ui/jobs.h"

#include <QDialog>
#include <QTimer>

class QLabel;

namespace Synoptic {

class ExportFoot;
class FormatTiles;
class OptionsForm;
class PagesPreview;
class Synopsis;
class TargetField;

// Everything that leaves the program goes through here: which format, with what, where to; beside it the
// pages as they will be, or what the format is for. A window of its own: it stays open while the other is
// worked in, and follows the project.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    // Asked whenever something is laid out or written: what there is to export at the moment, or why there
    // is nothing.
    using Work = std::function<Result<Exportable>()>;

    ExportDialog(const Synopsis &synopsis, Jobs &jobs, Work work, QWidget *parent = nullptr);
    ~ExportDialog() override;

    struct ProjectHere {
        QString path;
        QString title;       // what the file is called unless somebody says otherwise
        QString folder;      // for it, unless somebody said otherwise before
        QJsonObject choices; // that were made before, as choicesChanged() told
    };
    void setProject(const ProjectHere &project);
    void setFormat(const Exporter &format);
    void showPreviewSoon(); // something is other in the project
    const Exporter &format() const;
    // Writes the file as everything stands. Of a file that would give way to it without anybody's word it
    // asks first.
    void startExport();
    // Writes what was written last, whatever is in view now. False: nothing was, of this project.
    bool startAgain();

    void reject() override; // while it is written: cancels that; else closes

signals:
    void exported(const QString &path);
    void choicesChanged(const QJsonObject &choices); // to be kept with the project
    void placeWanted(Synoptic::ArticleId article, Synoptic::TextRange range);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void showFormat();
    void showPreview();
    void followSynopsis();
    void keepChoices();
    void showTarget();
    void write();
    void check();
    void showProgress();
    // format, where it went, and the project it is of, whatever is in view now
    struct Written {
        const Exporter *format;
        QString target;
        QString project;
    };
    void finish(const Result<ExportReport> &result, const Written &written);

    const Synopsis &m_synopsis;
    Jobs &m_jobs;
    Work m_work;
    ExportMemory m_memory;
    ExportTargets m_targets;
    QStringList m_outlets;                     // as the boxes show them
    std::shared_ptr<const Exportable> m_shown; // what the pages in view are made of
    QString m_title;
    QString m_folder;
    const Exporter *m_lastFormat = nullptr; // that was written, and where to
    QString m_lastTarget;
    FormatTiles *m_tiles = nullptr;
    OptionsForm *m_options = nullptr;
    TargetField *m_target = nullptr;
    PagesPreview *m_preview = nullptr;
    QWidget *m_head = nullptr; // above the pages
    QLabel *m_about = nullptr; // of a format without pages
    ExportFoot *m_foot = nullptr;
    QTimer m_soon;
    Jobs::Handle m_laying;
    Jobs::Handle m_writing;
};

}
