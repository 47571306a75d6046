// What the subjects of a mail and of its answers share. [value]
#pragma once

#include <QString>

namespace mailroom {

struct BaseSubject {
    QString key; // without Re:, Fwd: and list tags of any language, folded, without accents; at most 120
                 // characters
    bool isAnswer = false; // it had a Re:
};

// As RFC 5256 section 2.1, with the words that programs of other languages write.
BaseSubject baseSubject(const QString &subject);

// Folded and without accents: what differs only so is the same, and stands together in a list.
QString sortKey(const QString &text);

} // namespace mailroom
