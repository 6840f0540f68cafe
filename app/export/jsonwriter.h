// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QStringView>

namespace Synoptic {

enum class JsonStyle : quint8 {
    OneLine,
    Indented, // two spaces a level; containers marked as small stay on one line
};

// Writes JSON straight to a device, fields in the order they are given (QJsonObject would sort
// them), holding back no more than a block of output. Lone surrogates, which UTF-8 cannot carry,
// become U+FFFD: one code point for one, so offsets stay true. A device that fails is remembered in
// hasFailed() and written to no more.
class JsonWriter
{
public:
    enum class Shape : quint8 { Open, Small };

    JsonWriter(QIODevice &out, JsonStyle style);
    ~JsonWriter() { flush(); }
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject(Shape shape = Shape::Open) { begin('{', shape); }
    void endObject() { end('}'); }
    void beginArray(Shape shape = Shape::Open) { begin('[', shape); }
    void endArray() { end(']'); }
    void key(const char *name);

    void string(QStringView value);
    void string(QLatin1StringView value);
    void stringOrNull(QStringView value); // null when empty
    void integer(qint64 value);
    void fraction(double value); // two decimals at most, none that say nothing: 1, 0.5, 0.97
    void null();

    bool flush(); // false if anything could not be written
    bool hasFailed() const { return m_failed; }

private:
    struct Level {
        Shape shape = Shape::Open;
        bool hasItems = false;
    };

    void begin(char bracket, Shape shape);
    void end(char bracket);
    void beforeValue();
    void separate();
    void newLine();
    void quoted(QByteArrayView utf8);
    void drain();

    QIODevice &m_out;
    QByteArray m_buffer;
    QList<Level> m_levels;
    JsonStyle m_style;
    bool m_afterKey = false;
    bool m_failed = false;
};

}
