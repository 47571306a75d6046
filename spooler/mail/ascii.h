// Whether text or octets are US-ASCII, or UTF-8: decides 8BITMIME, SMTPUTF8 and encoded words.
#pragma once

#include <QByteArrayView>
#include <QStringView>
#include <QUtf8StringView>

#include <algorithm>

namespace mailroom {

inline bool isAscii(QByteArrayView octets)
{
    return std::ranges::all_of(octets, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

inline bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
}

inline bool isUtf8(QByteArrayView octets)
{
    return QUtf8StringView(octets.data(), octets.size()).isValidUtf8();
}

} // namespace mailroom
