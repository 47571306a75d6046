// The five state colours, each with a light and a dark value of equal contrast.
#pragma once

#include <QColor>

class QPalette;

namespace mailroom {

enum class Tone {
    Plain, // the palette's text
    Quiet, // the palette's secondary text
    Waiting, // on its way by itself
    Deferred, // later, or after somebody's act
    Doubt, // a decision is needed
    Good,
    Bad,
};

// The colour of `tone` on the palette's Base; at least 4.5:1 on light and on dark bases.
QColor toneColor(Tone tone, const QPalette &palette);

// WCAG 2 contrast ratio.
double contrast(const QColor &one, const QColor &other);

bool isDark(const QPalette &palette);

} // namespace mailroom
