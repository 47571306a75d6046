// Where a notice stops and the returned message begins, when both are one text. [value]
#pragma once

#include <QStringList>

namespace mailroom {

class BounceWords;

struct OriginalStart {
    qsizetype line = 0; // the notice ends here; the number of lines: nothing is returned
    qsizetype header = 0; // where the returned header starts
};

// By structure first: a block of header fields of which one is a trace. Then by the words that systems put
// between the two.
OriginalStart originalStart(const QStringList &lines, const BounceWords &words);

} // namespace mailroom
