#pragma once

#include <QString>

namespace mailroom {

// The spooler's own plain sentences about lines, logons and keyrings, in the user's language; a text that it
// does not know (a server's words, a path) comes out as it is.
QString factWords(const QString &fact);

struct SplitFact {
    QString sentence; // in the user's language, where it is known
    QString technical; // what follows it as it is: a path, the words of SQLite or of the system
};
SplitFact splitFact(const QString &fact);

} // namespace mailroom
