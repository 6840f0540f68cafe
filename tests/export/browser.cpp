// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/export/browser.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <chrono>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Browser::Browser()
{
    // The shell hands our pipes on as descriptors 3 and 4, which Chromium reads and writes.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(u"/bin/sh"_s,
        {u"-c"_s, u"exec \"$0\" \"$@\" 3<&0 4>&1 >/dev/null"_s, QString::fromUtf8(CHROMIUM_PROGRAM),
            u"--headless=new"_s, u"--remote-debugging-pipe"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
            u"--disable-dev-shm-usage"_s, u"--no-first-run"_s, u"--disable-extensions"_s,
            u"--disable-background-networking"_s, u"--window-size=1600,900"_s, u"--user-data-dir="_s + m_profile.path(),
            u"about:blank"_s});
    if (!m_process.waitForStarted()) {
        m_problem = u"Chromium cannot be started."_s;
        return;
    }
    const QJsonArray targets = call(u"Target.getTargets"_s)[u"targetInfos"_s].toArray();
    for (const QJsonValue &target : targets) {
        if (target[u"type"_s].toString() != "page"_L1)
            continue;
        m_session = call(u"Target.attachToTarget"_s,
            {{u"targetId"_s, target[u"targetId"_s].toString()}, {u"flatten"_s, true}})[u"sessionId"_s]
                        .toString();
    }
    for (const QString &domain : {u"Page"_s, u"Runtime"_s, u"Log"_s, u"Network"_s})
        call(domain + u".enable"_s);
}

Browser::~Browser()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Browser::readMessage(QJsonObject &message)
{
    const QDeadlineTimer deadline(60s);
    qsizetype end = m_read.indexOf('\0');
    while (end < 0) {
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            m_problem = u"Chromium does not answer."_s;
            return false;
        }
        m_read += m_process.readAllStandardOutput();
        end = m_read.indexOf('\0');
    }
    message = QJsonDocument::fromJson(m_read.first(end)).object();
    m_read.remove(0, end + 1);
    return true;
}

void Browser::note(const QJsonObject &event)
{
    const QString method = event[u"method"_s].toString();
    const QJsonObject what = event[u"params"_s].toObject();
    if (method == "Network.requestWillBeSent"_L1)
        m_requests.append(what[u"request"_s][u"url"_s].toString());
    else if (method == "Runtime.exceptionThrown"_L1)
        m_complaints.append(what[u"exceptionDetails"_s][u"exception"_s][u"description"_s].toString());
    else if (method == "Runtime.consoleAPICalled"_L1)
        m_complaints.append(what[u"args"_s][0][u"value"_s].toString());
    else if (method == "Log.entryAdded"_L1)
        m_complaints.append(what[u"entry"_s][u"text"_s].toString());
}

QJsonObject Browser::call(const QString &method, const QJsonObject &parameters)
{
    if (!m_problem.isEmpty())
        return {};
    QJsonObject request{{u"id"_s, ++m_number}, {u"method"_s, method}, {u"params"_s, parameters}};
    if (!m_session.isEmpty())
        request[u"sessionId"_s] = m_session;
    m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\0');
    QJsonObject message;
    while (readMessage(message)) {
        if (message[u"id"_s].toInt() == m_number)
            return message[u"result"_s].toObject();
        note(message);
    }
    return {};
}

QJsonValue Browser::value(const QString &expression)
{
    const QJsonObject answer = call(
        u"Runtime.evaluate"_s, {{u"expression"_s, expression}, {u"awaitPromise"_s, true}, {u"returnByValue"_s, true}});
    if (answer.contains(u"exceptionDetails"_s))
        m_complaints.append(answer[u"exceptionDetails"_s][u"exception"_s][u"description"_s].toString());
    return answer[u"result"_s][u"value"_s];
}

bool Browser::wait(const QString &expression)
{
    const QDeadlineTimer deadline(30s);
    while (m_problem.isEmpty() && !deadline.hasExpired()) {
        if (value(expression).toBool())
            return true;
    }
    return false;
}

bool Browser::open(const QString &path)
{
    call(u"Page.navigate"_s, {{u"url"_s, QUrl::fromLocalFile(path).toString()}});
    return wait(u"document.readyState === 'complete' && location.protocol === 'file:'"_s);
}

void Browser::pointAt(const QString &selector)
{
    const QJsonValue place
        = value(u"(() => { for (const it of document.querySelectorAll(%1)) { const box = it.getClientRects()[0];"
                " if (!box || box.top < 0 || box.bottom > innerHeight) continue;"
                " return { x: box.left + box.width / 2, y: box.top + box.height / 2 } } return null })()"_s.arg(
                    QString::fromUtf8(QJsonDocument(QJsonArray{selector}).toJson(QJsonDocument::Compact))
                        .sliced(1)
                        .chopped(1)));
    call(u"Input.dispatchMouseEvent"_s,
        {{u"type"_s, u"mouseMoved"_s}, {u"x"_s, place[u"x"_s].toDouble()}, {u"y"_s, place[u"y"_s].toDouble()}});
}

void Browser::press(const QString &key)
{
    const int code = key == "Tab"_L1 ? 9 : key == "Enter"_L1 ? 13 : key == "Escape"_L1 ? 27 : 0;
    QJsonObject event{{u"key"_s, key}, {u"windowsVirtualKeyCode"_s, code}};
    event[u"type"_s] = u"keyDown"_s;
    if (key.size() == 1)
        event[u"text"_s] = key;
    if (key == "Enter"_L1)
        event[u"text"_s] = u"\r"_s;
    call(u"Input.dispatchKeyEvent"_s, event);
    event[u"type"_s] = u"keyUp"_s;
    event.remove(u"text"_s);
    call(u"Input.dispatchKeyEvent"_s, event);
}

void Browser::setDark(bool dark)
{
    const QJsonArray features{
        QJsonObject{{u"name"_s, u"prefers-color-scheme"_s}, {u"value"_s, dark ? u"dark"_s : u"light"_s}}};
    call(u"Emulation.setEmulatedMedia"_s, {{u"features"_s, features}});
}

void Browser::showPrinted(int width)
{
    call(u"Emulation.setDeviceMetricsOverride"_s,
        {{u"width"_s, width}, {u"height"_s, 1000}, {u"deviceScaleFactor"_s, 1}, {u"mobile"_s, false}});
    call(u"Emulation.setEmulatedMedia"_s, {{u"media"_s, u"print"_s}});
}

}
