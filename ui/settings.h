// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>
#include <QVariant>

#include <concepts>

namespace Synoptic {

// One remembered choice: its key in the settings file and what holds until somebody chooses.
// Declared where it is used:
//     const Setting<bool> keyFolded{"window/keyFolded", false};
template <typename T>
class Setting
{
public:
    Setting(const char *key, T fallback)
        : m_key(QString::fromLatin1(key))
        , m_fallback(std::move(fallback))
    {
    }

    T value() const { return QSettings().value(m_key, QVariant::fromValue(m_fallback)).template value<T>(); }
    // A value equal to the default is taken out of the file, so that a better default reaches
    // everybody who never chose.
    void set(const T &value) const
    {
        if constexpr (std::equality_comparable<T>) {
            if (value == m_fallback) {
                reset();
                return;
            }
        }
        QSettings().setValue(m_key, QVariant::fromValue(value));
    }
    void reset() const { QSettings().remove(m_key); }
    bool isChosen() const { return QSettings().contains(m_key); }
    const QString &key() const { return m_key; }

private:
    QString m_key;
    T m_fallback;
};

}
