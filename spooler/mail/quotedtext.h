// A plain text cut into what its author wrote and what he cites, so that a view can fold and an answer can
// quote it. [values]
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace mailroom {

// Neighbouring lines of one depth.
struct TextBlock {
    int depth = 0; // 0: the author's own; at most 20
    QStringList lines; // without their ">" marks; of flowed text each is a whole paragraph
    bool isSignature = false; // from "-- " on
};

enum class TextShape { Fixed, Flowed, FlowedDelSp }; // RFC 3676

// Time grows with the size. "From " at a line's start loses the ">" of the mbox format only in flowed text.
QList<TextBlock> textBlocks(const QString &text, TextShape shape);

// For an answer: everything one level deeper, without the signature and what is cited below level 4. Lines
// longer than `width` are broken at blanks.
QString quoted(const QList<TextBlock> &blocks, int width = 76);

} // namespace mailroom
