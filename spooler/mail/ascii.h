// Whether text or octets are US-ASCII, which decides 8BITMIME, SMTPUTF8 and encoded words.
#pragma once

#include <QByteArrayView>
#include <QStringView>

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

} // namespace mailroom
