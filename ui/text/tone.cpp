#include "ui/text/tone.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace mailroom {

namespace {

    double linear(float channel)
    {
        const double value = channel;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }

    double luminance(const QColor &color)
    {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
            + 0.0722 * linear(color.blueF());
    }

    // The palette's secondary text, darkened or lightened until it can be read.
    QColor quietColor(const QPalette &palette)
    {
        const QColor base = palette.color(QPalette::Base);
        const QColor text = palette.color(QPalette::Text);
        const QColor hint = palette.color(QPalette::PlaceholderText);
        const auto mixed = [&](const QColor &over, int share) {
            const auto mix = [&](int from, int to) { return from + (to - from) * share / 100; };
            return QColor(
                mix(base.red(), over.red()), mix(base.green(), over.green()), mix(base.blue(), over.blue()));
        };
        QColor quiet = mixed(hint, hint.alpha() * 100 / 255);
        for (int share = 45; share <= 100 && contrast(quiet, base) < 4.8; share += 5)
            quiet = mixed(text, share);
        return quiet;
    }

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < 0.18;
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Plain:
        return palette.color(QPalette::Text);
    case Tone::Quiet:
        return quietColor(palette);
    case Tone::Waiting:
        return dark ? QColor(0x68, 0xa6, 0xee) : QColor(0x1b, 0x67, 0xbf);
    case Tone::Deferred:
        return dark ? QColor(0xe7, 0x8e, 0x29) : QColor(0x9d, 0x55, 0x04);
    case Tone::Doubt:
        return dark ? QColor(0xca, 0x89, 0xea) : QColor(0x97, 0x3b, 0xc6);
    case Tone::Good:
        return dark ? QColor(0x3d, 0xb8, 0x71) : QColor(0x11, 0x77, 0x3c);
    case Tone::Bad:
        return dark ? QColor(0xf4, 0x81, 0x7d) : QColor(0xc9, 0x23, 0x1d);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
