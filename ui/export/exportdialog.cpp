// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/exportdialog.h"

#include "app/export/exporters.h"
#include "app/export/pdf/book.h"
#include "ui/export/exportfoot.h"
#include "ui/export/exportwords.h"
#include "ui/export/formattiles.h"
#include "ui/export/optionsform.h"
#include "ui/export/pagespreview.h"
#include "ui/export/previewhead.h"
#include "ui/export/targetfield.h"
#include "ui/look/fonts.h"
#include "ui/look/measure.h"
#include "ui/synopsis.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>
#include <QWindow>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// The pages, and what they are made of, which must live as long.
struct LaidOut {
    std::shared_ptr<const Exportable> work;
    Result<std::unique_ptr<Book>> book;
};

constexpr int redrawDelay = 120; // ms after the last change

}

ExportDialog::ExportDialog(const Synopsis &synopsis, Jobs &jobs, Work work, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_synopsis(synopsis)
    , m_jobs(jobs)
    , m_work(std::move(work))
{
    setAttribute(Qt::WA_QuitOnClose, false);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(makeLeft());
    across->addWidget(makeRight(), 1);
    m_foot = new ExportFoot(this); // last in the order of the keyboard too
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addLayout(across, 1);
    down->addWidget(m_foot);
    constexpr double frame = 0.94; // of the screen: what the system puts round a window has to be seen too
    resize(QSize(px(1180), px(760)).boundedTo((screen()->availableSize().toSizeF() * frame).toSize()));

    m_soon.setSingleShot(true);
    m_soon.setInterval(redrawDelay);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::showPreview);
    connect(m_tiles, &FormatTiles::chosen, this, [this] {
        m_memory.setFormat(m_tiles->format());
        emit choicesChanged(m_memory.kept());
        showFormat();
    });
    connect(m_options, &OptionsForm::changed, this, &ExportDialog::showPreviewSoon);
    connect(m_options, &OptionsForm::settled, this, &ExportDialog::keepChoices);
    connect(m_target, &TargetField::changed, this, &ExportDialog::check);
    connect(
        m_target, &TargetField::named, this, [this](const QString &path) { m_targets.set(m_tiles->format(), path); });
    connect(m_foot, &ExportFoot::exportWanted, this, &ExportDialog::startExport);
    connect(m_foot, &ExportFoot::cancelled, this, &ExportDialog::reject);
    connect(&jobs, &Jobs::changed, this, &ExportDialog::showProgress);
    connect(&synopsis, &Synopsis::findingsChanged, this, &ExportDialog::followSynopsis);
    connect(&synopsis, &Synopsis::articlesChanged, this, &ExportDialog::check);
}

ExportDialog::~ExportDialog()
{
    for (const Jobs::Handle &job : {m_laying, m_writing}) {
        if (job)
            job->progress.cancel();
    }
}

QWidget *ExportDialog::makeLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(px(420));
    left->setBackgroundRole(QPalette::Base);
    left->setAutoFillBackground(true);
    m_tiles = new FormatTiles(left);
    m_options = new OptionsForm(left);
    m_target = new TargetField(left);
    auto *down = new QVBoxLayout(left);
    down->setContentsMargins(px(20), px(18), px(20), px(12));
    down->setSpacing(px(16));
    down->addWidget(m_tiles);
    auto *scroll = new QScrollArea(left);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(scroll);
    inner->setBackgroundRole(QPalette::Base);
    auto *rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, px(4), 0);
    rows->addWidget(m_options);
    rows->addStretch(1);
    scroll->setWidget(inner);
    down->addWidget(scroll, 1);
    down->addWidget(m_target);
    return left;
}

QWidget *ExportDialog::makeRight()
{
    auto *right = new QWidget(this);
    m_preview = new PagesPreview(right);
    m_about = new QLabel(right);
    m_about->setWordWrap(true);
    m_about->setMargin(px(40));
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_about->setFont(chromeFont(14));
    m_about->setTextFormat(Qt::RichText);

    m_head = new PreviewHead(*m_preview, right);
    connect(m_preview, &PagesPreview::placeWanted, this, [this](qsizetype article, TextRange range) {
        if (m_shown && article < m_shown->articles.size())
            emit placeWanted(m_shown->articles[article].id, range);
    });
    connect(
        m_preview, &PagesPreview::linkWanted, this, [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
    auto *down = new QVBoxLayout(right);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_head);
    down->addWidget(m_preview, 1);
    down->addWidget(m_about, 1);
    return right;
}

void ExportDialog::setProject(const ProjectHere &project)
{
    m_title = project.title;
    m_folder = project.folder;
    m_lastFormat = nullptr;
    m_lastTarget.clear();
    m_target->forgetReplacing();
    m_targets.keep();
    m_targets.setProject(project.path);
    m_memory.setProject(project.choices);
    if (const Exporter *const last = exporterNamed(m_memory.format())) {
        const QSignalBlocker quiet(m_tiles);
        m_tiles->choose(*last);
    }
    showFormat();
}

// The window that shows the pages' articles comes to the front when a mark leads there, so that neither may
// lie above the other for good.
void ExportDialog::showEvent(QShowEvent *event)
{
    windowHandle()->setTransientParent(nullptr);
    QDialog::showEvent(event);
    if (!focusWidget())
        m_tiles->takeFocus();
    showPreviewSoon();
}

void ExportDialog::hideEvent(QHideEvent *event)
{
    keepChoices(); // a name that was just being typed
    QDialog::hideEvent(event);
}

void ExportDialog::keepChoices()
{
    m_targets.keep();
    const QJsonObject before = m_memory.kept();
    m_memory.setChoices(m_tiles->format(), m_options->choices(), m_synopsis.articles());
    if (m_memory.kept() != before)
        emit choicesChanged(m_memory.kept());
}

// The controls stay as they are, and with the keyboard, as long as they are about the same articles.
void ExportDialog::followSynopsis()
{
    QStringList outlets;
    for (qsizetype i = 0; i < m_synopsis.articles().size(); ++i)
        outlets.append(m_synopsis.nameOf(i));
    if (outlets != m_outlets) {
        showFormat();
        return;
    }
    check();
    showPreviewSoon();
}

void ExportDialog::setFormat(const Exporter &format)
{
    m_tiles->choose(format);
}

const Exporter &ExportDialog::format() const
{
    return m_tiles->format();
}

void ExportDialog::showFormat()
{
    const Exporter &format = m_tiles->format();
    const FormatWords words = formatWords(format);
    m_outlets.clear();
    for (qsizetype i = 0; i < m_synopsis.articles().size(); ++i)
        m_outlets.append(m_synopsis.nameOf(i));
    m_options->setFormat(format, m_outlets, m_memory.choices(format, m_synopsis.articles()));
    m_options->comeAfter(m_tiles->tabStop());
    showTarget();
    //: %1 is what is exported, a quote book; %2 the project
    setWindowTitle(tr("Export %1 — %2").arg(words.title, m_title));
    m_preview->setVisible(format.book);
    m_head->setVisible(format.book);
    m_about->setVisible(!format.book);
    m_about->setText(
        u"<p style='font-size: large'><b>%1</b></p><p>%2</p><p>%3</p><p>%4</p>"_s.arg(words.title.toHtmlEscaped(),
            words.subtitle.toHtmlEscaped(), words.about.toHtmlEscaped(), insteadWords(format).toHtmlEscaped()));
    m_foot->clear();
    check();
    showPreviewSoon();
}

void ExportDialog::showTarget()
{
    const Exporter &format = m_tiles->format();
    const QString what = formatWords(format).title;
    m_target->setPattern(QString(patternHere(format)), what);
    if (const QString before = m_targets.target(format); !before.isEmpty()) {
        m_target->restore(before);
        return;
    }
    // The three kinds of PDF are not called the same: one would take the place of another.
    const bool isFirst = &format == &exporters().first();
    const QString folder = m_targets.folder();
    m_target->suggest(folder.isEmpty() ? m_folder : folder,
        isFirst ? m_title : tr("%1 - %2", "a file: project, what of it").arg(m_title, what.toLower()));
}

void ExportDialog::showPreviewSoon()
{
    m_soon.start();
}

void ExportDialog::showPreview()
{
    if (!isVisible())
        return;
    const Exporter &format = m_tiles->format();
    if (m_laying)
        m_laying->progress.cancel();
    if (!format.book || !m_synopsis.isAnalysed() || m_synopsis.articles().isEmpty()) {
        m_preview->setBook({});
        return;
    }
    Result<Exportable> now = m_work();
    if (!now) {
        m_foot->showFailure(now.error().message);
        return;
    }
    const auto work = std::make_shared<const Exportable>(*std::move(now));
    const auto lay = [work, &format, choices = m_options->choices()](
                         Progress &progress) { return LaidOut{work, format.book(*work, choices, progress)}; };
    m_laying = m_jobs.run(tr("Laying out the pages"), this, lay, [this](LaidOut laid) {
        if (!laid.book) {
            if (laid.book.error().kind != Error::Kind::Cancelled)
                m_foot->showFailure(laid.book.error().message);
            return;
        }
        const auto kept = std::make_shared<LaidOut>(std::move(laid));
        m_shown = kept->work;
        m_preview->setBook(std::shared_ptr<const Book>(kept, kept->book->get()));
    });
}

void ExportDialog::check()
{
    QString why;
    if (m_synopsis.articles().isEmpty())
        why = tr("There are no articles to export yet.");
    else if (!m_synopsis.isAnalysed())
        why = tr("The quotes are still being looked for.");
    else if (m_target->path().isEmpty())
        why = tr("Give the file a name.");
    m_foot->setHindrance(why);
}

void ExportDialog::startExport()
{
    if (m_foot->isWriting() || !m_synopsis.isAnalysed() || m_target->path().isEmpty())
        return;
    m_target->refresh();
    if (m_target->isInTheWay())
        m_target->askToReplace([this] { write(); });
    else
        write();
}

bool ExportDialog::startAgain()
{
    if (m_lastTarget.isEmpty())
        return false;
    if (m_foot->isWriting())
        return true;
    const QString target = m_lastTarget;
    setFormat(*m_lastFormat);
    m_target->setPath(target);
    m_target->allowReplacing(target);
    startExport();
    return true;
}

void ExportDialog::write()
{
    const Exporter &format = m_tiles->format();
    Result<Exportable> now = m_work();
    if (!now) {
        m_foot->showFailure(now.error().message);
        return;
    }
    const auto work = std::make_shared<const Exportable>(*std::move(now));
    keepChoices();
    const QString path = m_target->path();
    const QString words = tr("Writing “%1”").arg(QFileInfo(path).fileName());
    const auto run = [work, &format, choices = m_options->choices(), path](
                         Progress &progress) { return format.write(*work, choices, path, progress); };
    m_foot->showProgress(words, 0, 0);
    m_writing = m_jobs.run(words, this, run,
        [this, written = Written{&format, path, m_targets.project()}](
            const Result<ExportReport> &result) { finish(result, written); });
}

void ExportDialog::showProgress()
{
    if (m_writing && m_foot->isWriting())
        m_foot->showProgress(m_writing->words, m_writing->done, m_writing->total);
}

void ExportDialog::finish(const Result<ExportReport> &result, const Written &written)
{
    m_writing.reset();
    if (!result) {
        m_foot->showFailure(result.error().kind == Error::Kind::Cancelled ? tr("Cancelled; nothing was written.")
                                                                          : result.error().message);
        return;
    }
    const QString path = result->file.isEmpty() ? written.target : result->file;
    if (written.project == m_targets.project()) {
        m_lastFormat = written.format;
        m_lastTarget = path;
        m_targets.set(*written.format, path);
        m_targets.keep();
        if (written.format == &m_tiles->format())
            m_target->allowReplacing(path);
    }
    const QFileInfo file(path);
    const QString name = file.fileName();
    //: %1 is a file, %2 its size
    const QString words = file.isFile()
        ? tr("%1, %2").arg(name, QLocale().formattedDataSize(file.size(), 0, QLocale::DataSizeSIFormat))
        : name;
    QStringList remarks = result->remarks;
    if (m_synopsis.comparesOpenOnly()) {
        remarks.prepend(
            tr("What is shared is told of the %n open articles: in a project of this size they are compared.", nullptr,
                static_cast<int>(m_synopsis.compared().size())));
    }
    m_foot->showDone(words, path, remarks);
    m_target->refresh();
    emit exported(path);
}

void ExportDialog::reject()
{
    if (m_writing)
        m_writing->progress.cancel();
    else
        QDialog::reject();
}

}
