// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/canonical.h"

#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace Synoptic {

namespace {

struct Mark {
    QByteArrayView bytes;
    const char *encoding;
};

// UTF-32LE before UTF-16LE, whose mark is its beginning.
constexpr std::array<Mark, 5> byteOrderMarks = {{
    {QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"},
    {QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
    {QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},
}};

// How many bytes form one well-formed UTF-8 character at position i (Unicode, table 3-7); 0 if none do.
qsizetype utf8Length(QByteArrayView bytes, qsizetype i)
{
    const auto at = [&](qsizetype n) { return i + n < bytes.size() ? uchar(bytes[i + n]) : uchar(0); };
    const auto tail = [&](qsizetype n) { return (at(n) & 0xC0) == 0x80; };
    const uchar lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && at(1) < 0xA0;
        const bool surrogate = lead == 0xED && at(1) > 0x9F;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && at(1) < 0x90;
        const bool beyond = lead == 0xF4 && at(1) > 0x8F;
        return tail(1) && tail(2) && tail(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

struct Survey {
    qsizetype multibyte = 0;     // well-formed characters of two bytes and more
    qsizetype broken = 0;        // bytes that belong to no well-formed character
    qsizetype zeros[2] = {0, 0}; // zero bytes at even and odd places
    bool onlyTypography = true;  // the bytes above 0x7F are quotation marks, dashes and blanks of windows-125x
};

bool isTypographyInWindows(uchar byte)
{
    return byte == 0x82 || byte == 0x84 || byte == 0x85 || byte == 0x8B || (byte >= 0x91 && byte <= 0x97)
        || byte == 0x9B || byte == 0xA0 || byte == 0xAB || byte == 0xBB;
}

Survey survey(QByteArrayView bytes)
{
    Survey result;
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar byte = uchar(bytes[i]);
        if (byte == 0)
            ++result.zeros[i % 2];
        const qsizetype length = utf8Length(bytes, i);
        if (length == 0) {
            ++result.broken;
            result.onlyTypography = result.onlyTypography && isTypographyInWindows(byte);
        } else if (length > 1) {
            ++result.multibyte;
            result.onlyTypography = false;
        }
        i += std::max<qsizetype>(length, 1);
    }
    return result;
}

// Control characters that no text holds; form feed, vertical tab and escape do occur in old files.
bool isOddControl(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != 0x0B && c != 0x0C && c != 0x1B) || c == 0x7F
        || (c >= 0x80 && c <= 0x9F && c != 0x85);
}

// Text may hold a stray control character; what holds one in fifty is something else.
bool looksLikeText(QStringView text)
{
    const auto odd
        = std::ranges::count_if(text, [](QChar c) { return isOddControl(c.unicode()) || c.unicode() == 0xFFFE; });
    return odd * 50 <= text.size();
}

bool isWellFormed(QStringView text)
{
    return text.isValidUtf16()
        && !std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_NotAssigned; });
}

std::optional<QString> decoded(QByteArrayView bytes, const char *encoding)
{
    // The mark is gone already: what looks like another one is text.
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    if (!decoder.isValid())
        return std::nullopt;
    return QString(decoder(bytes));
}

// UTF-16 without a mark: Latin text has a zero in every unit, other scripts still have one in every
// blank and line end, and always in the same half.
std::optional<CanonicalText> readUtf16(QByteArrayView bytes, const Survey &found)
{
    const auto [even, odd] = std::pair(found.zeros[0], found.zeros[1]);
    if (bytes.size() % 2 != 0 || std::max(even, odd) * 64 < bytes.size()
        || std::min(even, odd) * 8 > std::max(even, odd))
        return std::nullopt;
    const char *encoding = even > odd ? "UTF-16BE" : "UTF-16LE";
    std::optional<QString> text = decoded(bytes, encoding);
    if (!text || !isWellFormed(*text) || !looksLikeText(*text))
        return std::nullopt;
    return CanonicalText{*std::move(text), encoding, false};
}

// UTF-8 in which single bytes went wrong (a file cut off, two sources pasted together): the good
// characters are kept, each bad byte is read as windows-1252.
QString rescued(QByteArrayView bytes)
{
    QByteArray whole;
    whole.reserve(bytes.size() + bytes.size() / 8);
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = utf8Length(bytes, i);
        if (length > 0)
            whole.append(bytes.sliced(i, length));
        else
            whole.append(
                decoded(bytes.sliced(i, 1), "windows-1252").value_or(QString(QChar::ReplacementCharacter)).toUtf8());
        i += std::max<qsizetype>(length, 1);
    }
    return decoded(whole, "UTF-8").value_or(QString());
}

// What the detector takes the bytes for, by the labels browsers use: a file said to be in ISO 8859
// is nearly always in the windows code page that adds quotation marks to it.
QByteArray detectedEncoding(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    constexpr qsizetype enough = 1 << 20;
    if (uchardet_handle_data(detector.get(), bytes.data(), size_t(std::min(bytes.size(), enough))) != 0)
        return {};
    uchardet_data_end(detector.get());
    const QByteArray name = uchardet_get_charset(detector.get());
    constexpr std::array<std::pair<const char *, const char *>, 5> wider = {{
        {"ISO-8859-1", "windows-1252"},
        {"ISO-8859-15", "windows-1252"},
        {"ISO-8859-9", "windows-1254"},
        {"ISO-8859-8", "windows-1255"},
        {"GB2312", "GB18030"},
    }};
    for (const auto &[narrow, wide] : wider) {
        if (name.compare(narrow, Qt::CaseInsensitive) == 0)
            return wide;
    }
    return name;
}

CanonicalText readLegacy(QByteArrayView bytes, const Survey &found)
{
    // Where only quotation marks and dashes lie above ASCII, any detector guesses; every windows
    // code page reads them alike.
    if (!found.onlyTypography) {
        const QByteArray name = detectedEncoding(bytes);
        std::optional<QString> text = name.isEmpty() ? std::nullopt : decoded(bytes, name.constData());
        const auto isWrong
            = [](QChar c) { return c == QChar::ReplacementCharacter || (c.unicode() >= 0x80 && c.unicode() <= 0x9F); };
        if (text && !std::ranges::any_of(*text, isWrong))
            return {*std::move(text), name, false};
    }
    if (std::optional<QString> text = decoded(bytes, "windows-1252"))
        return {*std::move(text), "windows-1252", false};
    return {QString::fromLatin1(bytes), "ISO-8859-1", false};
}

}

QString withSoundSurrogates(QString text)
{
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString withUnixLineEnds(QString text)
{
    if (!text.contains(u'\r'))
        return text;
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

std::optional<CanonicalText> canonicalText(QByteArrayView bytes)
{
    CanonicalText result;
    const auto mark = std::ranges::find_if(byteOrderMarks, [&](const Mark &m) { return bytes.startsWith(m.bytes); });
    const bool isMarked = mark != byteOrderMarks.end();
    if (isMarked)
        bytes = bytes.sliced(mark->bytes.size());

    if (isMarked && QByteArrayView(mark->encoding) != QByteArrayView("UTF-8")) {
        result = {decoded(bytes, mark->encoding).value_or(QString()), mark->encoding, false};
    } else {
        const Survey found = survey(bytes);
        if (std::optional<CanonicalText> wide = readUtf16(bytes, found))
            result = *std::move(wide);
        else if (found.broken == 0)
            result = {decoded(bytes, "UTF-8").value_or(QString()), "UTF-8", false};
        else if (isMarked || found.multibyte >= 10 * found.broken)
            result = {rescued(bytes), "UTF-8", true};
        else
            result = readLegacy(bytes, found);
    }
    if (!looksLikeText(result.text))
        return std::nullopt;
    result.text = withSoundSurrogates(withUnixLineEnds(std::move(result.text)));
    return result;
}

}
