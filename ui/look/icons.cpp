// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"

#include "ui/look/look.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Synoptic {

namespace {

// Icons say what can be done now: ui where it can, dim where it cannot.
QColor strokeFor(QIcon::Mode mode)
{
    if (mode == QIcon::Selected && look().isContrast())
        return look().page;
    return mode == QIcon::Disabled ? look().line2 : look().ui;
}

QByteArray drawingOf(const QString &name)
{
    QFile file(QStringLiteral(":/synoptic/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QByteArray color = strokeFor(mode).name().toLatin1();
        const QString key = QStringLiteral("synoptic/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(QLatin1StringView(color));
        QPixmap drawn;
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = QPixmap(size);
            drawn.fill(Qt::transparent);
            QSvgRenderer renderer(drawingOf(m_name).replace("#000000", color));
            QPainter painter(&drawn);
            renderer.render(&painter);
            painter.end();
            QPixmapCache::insert(key, drawn);
        }
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name); }
    QString key() const override { return QStringLiteral("SynopticLineIcon"); }
    QString iconName() override { return m_name; }

private:
    QString m_name;
};

}

QIcon lineIcon(QLatin1StringView name)
{
    return QIcon(new LineIconEngine(name));
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 64, 128}) {
        QPixmap drawn(size, size);
        drawn.fill(Qt::transparent);
        QSvgRenderer renderer(drawingOf(QStringLiteral("synoptic")));
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(drawn);
    }
    return icon;
}

}
