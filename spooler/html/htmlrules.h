// Which elements and attributes of HTML are known here, and what becomes of the others. [values]
#pragma once

#include <QString>
#include <QStringView>

namespace mailroom {

enum class ElementRule {
    Keep, // stands in the new document under its own name
    Block, // becomes a div
    Transparent, // its inside stays, itself does not; everything unknown
    Empty, // has no inside: br, hr, img
    Drop, // goes with its inside: svg, math, object, video, template…
};

struct ElementKind {
    ElementRule rule = ElementRule::Transparent;
    bool isBlock = false; // begins a new line
};

ElementKind elementKind(const QString &name);

// The value of a known attribute of a known element, clamped and rewritten; empty: it is left out.
QString safeAttribute(const QString &element, const QString &attribute, const QString &value);

} // namespace mailroom
