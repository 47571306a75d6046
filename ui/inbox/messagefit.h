// How much of a text a window can lay out without standing still. What that costs depends on its tables, its
// script and the fonts that are here, so it is tried out elsewhere first. Any thread.
#pragma once

#include "ui/inbox/messagedocument.h"

#include <QSize>

#include <chrono>

namespace mailroom {

enum class TextExtent { Part, All }; // as much as fits, or whatever the user has to wait for

// What is shown of the bodies in a view of that many pixels: of a costly text less (SafeHtml::isCut), of All
// of a costly text everything, but with its tables as blocks; less of that, too, where a step would still be
// felt.
FilteredBody fitBody(const DocumentWish &wish, TextExtent extent, QSize view);

// The processor time of the longest single step in which a window lays this out.
std::chrono::nanoseconds longestStep(const DocumentWish &wish, const FilteredBody &body, QSize view);

} // namespace mailroom
