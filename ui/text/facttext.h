// What the spooler says in English: its plain sentences about servers, files, hooks and messages.
#pragma once

#include <QStringList>

namespace mailroom {

// In the user's language, with the sentences inside it; a time in it is told by his clock. What stands in no
// list (ui/text/facts), and what a server, a program or SQLite said, comes out as it is. Any text will do: it
// is looked at in linear time, and one over 4096 characters is left alone. Thread: any.
QString factWords(const QString &fact);
QString factLines(const QStringList &facts); // one a line

// With `detail` in parentheses, and the full stop behind them.
QString withDetail(const QString &sentence, const QString &detail);

struct SplitFact {
    QString sentence; // in the user's language, where it is known
    QString technical; // what it says behind its colon: a path, the words of SQLite or of the system
};
SplitFact splitFact(const QString &fact);

} // namespace mailroom
