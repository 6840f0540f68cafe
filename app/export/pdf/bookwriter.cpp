// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/bookwriter.h"

#include "app/export/wholefile.h"

#include <QIODevice>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QUuid>

#include <optional>

namespace Synoptic {

namespace {

QPageLayout layoutOf(QSizeF size)
{
    QPageLayout layout(QPageSize(size, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF(),
        QPageLayout::Point, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

// Passes on what is written until something has not been: a file device itself knows of its last writing only,
// and QPdfWriter asks about none.
class Watched : public QIODevice
{
public:
    explicit Watched(QIODevice &device)
        : m_device(device)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    bool hasFailed() const { return !m_why.isEmpty(); }
    QString why() const { return m_why; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (hasFailed())
            return -1;
        if (m_device.write(data, size) == size)
            return size;
        m_why = whyNot(m_device);
        return -1;
    }

private:
    QIODevice &m_device;
    QString m_why;
};

}

Result<Painted> writePages(const Book &book, Highlights highlights, QIODevice &device, Progress &progress)
{
    Painted painted;
    Watched watched(device);
    QPdfWriter writer(&watched);
    // At 72 dots to the inch a unit of the page's own coordinates is a point, as in annotations; and what
    // readers find under a highlight by their own arithmetic comes out right.
    writer.setResolution(72);
    writer.setTitle(book.description().title);
    writer.setCreator({});
    writer.setDocumentId(QUuid()); // the second pass gives the file its number
    QPainter painter;
    std::optional<Error> problem;
    for (qsizetype chapter = 0; chapter < book.chapterCount(); ++chapter) {
        progress.step(book.chapterCount() + chapter, book.chapterCount() * 3);
        book.eachPageOf(chapter, [&](const BookPage &page) {
            if (problem)
                return;
            if (progress.isCancelled()) {
                problem = Error{Error::Kind::Cancelled, {}, {}};
                return;
            }
            writer.setPageLayout(layoutOf(page.size));
            const bool isReady = painter.isActive() ? writer.newPage() : painter.begin(&writer);
            if (!isReady || watched.hasFailed()) {
                problem = Error{Error::Kind::CannotWrite, watched.hasFailed() ? watched.why() : whyNot(device), {}};
                return;
            }
            paint(painter, page, highlights);
            painted.letters.read(page);
            painted.pages.append({.height = page.size.height(),
                .highlights = highlights == Highlights::LeftOut ? page.highlights : QList<Highlight>(),
                .notes = page.notes,
                .jumps = page.jumps});
        });
        if (problem)
            return std::unexpected(*problem);
    }
    painter.end();
    if (watched.hasFailed())
        return std::unexpected(Error{Error::Kind::CannotWrite, watched.why(), {}});
    return painted;
}

}
