// Character references of HTML: the names of HTML 4 (section 24) and numbers. [values]
#pragma once

#include <QString>
#include <QStringView>

namespace mailroom {

struct HtmlReference {
    QString text; // what it stands for
    qsizetype length = 0; // of the reference, with its semicolon; 0: it is none
};

// REQUIRES: `text` starts with "&". Numbers that are no characters become U+FFFD, as the standard says.
HtmlReference referenceAt(QStringView text);

} // namespace mailroom
