// Style declarations of a message: a few properties with plain values, and what they hide. [values]
#pragma once

#include <QString>

#include <optional>

namespace mailroom {

using HtmlColor = quint32; // 0xRRGGBB

// What a style attribute comes to. No value that could name anything elsewhere (url(), image-set(), var()…)
// or place anything over its surroundings survives; sizes are clamped.
struct SafeStyle {
    QString declarations; // "font-weight: bold; padding: 4px 8px"; colours stand apart
    bool hides = false; // its element and everything inside is not shown
    std::optional<double> fontSize; // pixels
    std::optional<HtmlColor> color;
    std::optional<HtmlColor> background;
};

SafeStyle safeStyle(const QString &style);

// "#336699" of any notation of a colour, opaque; empty: it is none.
QString safeColor(const QString &value);
QString colorText(HtmlColor color); // "#336699"
std::optional<HtmlColor> colorOf(const QString &value);

// `color` where it can be read on `background`, else black or white: what is written white on white is seen.
HtmlColor readableColor(HtmlColor color, HtmlColor background);

} // namespace mailroom
