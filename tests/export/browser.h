// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace Synoptic::Test {

// Chromium without a window, told what to do through its debugging pipe (the Chrome DevTools Protocol:
// JSON messages that end in NUL). It shows one page.
class Browser
{
public:
    Browser();
    ~Browser();

    // Opens a file and waits until it is loaded; false where the browser does not answer.
    bool open(const QString &path);
    // The value of an expression of JavaScript; a promise is waited for.
    QJsonValue value(const QString &expression);
    // Moves the pointer to the middle of the first element of a selector that is in view.
    void pointAt(const QString &selector);
    void press(const QString &key); // "n", "Tab", "Enter"
    void setDark(bool dark);
    void showPrinted(int width); // as on paper that leaves so many pixels between its margins

    QStringList complaints() const { return m_complaints; } // what the console said, and errors
    QStringList requests() const { return m_requests; }     // addresses that were asked for
    QString problem() const { return m_problem; }           // why it does not answer

private:
    QJsonObject call(const QString &method, const QJsonObject &parameters = {});
    bool readMessage(QJsonObject &message);
    void note(const QJsonObject &event);
    bool wait(const QString &expression); // until it is true

    QTemporaryDir m_profile;
    QProcess m_process;
    QByteArray m_read;
    QString m_session;
    QStringList m_complaints;
    QStringList m_requests;
    QString m_problem;
    int m_number = 0;
};

}
