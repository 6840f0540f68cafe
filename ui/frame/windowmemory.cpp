// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/windowmemory.h"

#include "ui/frame/centre.h"
#include "ui/frame/columns.h"
#include "ui/frame/mainwindow.h"
#include "ui/reader/reader.h"
#include "ui/settings.h"

#include <QEvent>
#include <QJsonArray>
#include <QScreen>
#include <QStyle>

#include <chrono>

namespace Synoptic {

namespace {

constexpr std::chrono::milliseconds keptAfter{500};

constexpr QLatin1StringView matrixKey("matrix");
constexpr QLatin1StringView panelsHiddenKey("panelsHidden");
constexpr QLatin1StringView scrollKey("scroll"); // [article, position, below] of each pane

const Setting<QByteArray> &geometrySetting()
{
    static const Setting<QByteArray> setting{"window/geometry", {}};
    return setting;
}

}

WindowMemory::WindowMemory(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keptAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, &WindowMemory::keepGeometry);
    connect(&window.session(), &Session::windowStateFound, this, &WindowMemory::restore);
    connect(&window.session(), &Session::windowStateWanted, this, &WindowMemory::note);
    window.installEventFilter(this);
}

void WindowMemory::restoreGeometry()
{
    const QByteArray geometry = geometrySetting().value();
    if (!geometry.isEmpty() && m_window.restoreGeometry(geometry))
        return;
    // Twice, for nobody knows the frame before it is drawn, and the line of the status is at the bottom.
    const int frame = 2 * m_window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &m_window);
    m_window.resize(m_window.screen()->availableSize() - QSize(0, frame));
}

void WindowMemory::keepGeometry()
{
    geometrySetting().set(m_window.saveGeometry());
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        m_keepSoon.start();
    return QObject::eventFilter(watched, event);
}

void WindowMemory::restore(const QJsonObject &state)
{
    m_window.columns().restorePanels(state[panelsHiddenKey].toBool());
    if (state[matrixKey].toBool())
        m_window.centre().showMatrix();
    else
        m_window.centre().showPages();
    QList<ScrollPlace> places;
    for (const QJsonValue &value : state[scrollKey].toArray()) {
        const QJsonArray place = value.toArray();
        places.append({.article = {place[0].toInteger()}, .position = place[1].toInteger(), .below = place[2].toInt()});
    }
    m_window.reader().restoreScrollPlaces(places);
}

void WindowMemory::note()
{
    QJsonArray places;
    for (const ScrollPlace &place : m_window.reader().currentScrollPlaces())
        places.append(QJsonArray{place.article.value, place.position, place.below});
    m_window.session().setWindowState({{matrixKey, m_window.centre().showsMatrix()},
        {panelsHiddenKey, m_window.columns().panelsHiddenByHand()}, {scrollKey, places}});
}

}
