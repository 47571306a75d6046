// What keeps mail from going out, one notice for each cause, however many messages wait for it. [values]
#pragma once

#include "spooler/mail/fetchstate.h"
#include "ui/text/accounttext.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace mailroom {

// What all notices are made of.
struct Situation {
    QString illness; // of the spool; empty: well
    bool suspended = false;
    bool offline = false;
    qint64 waiting = 0; // messages
    bool hasNoAccount = false; // and that is certain
    QList<AccountRow> accounts;
    QList<FetchState> incoming;
};

struct CausedNotice {
    QString cause; // equal for the same cause, whatever its words are by now: "3/login"
    Notice notice;
};

// The gravest first.
QList<CausedNotice> noticesOf(const Situation &situation, const QDateTime &now);

// Which notices are open, and what has to be done to those that a person sees: a notice opens once, changes
// in place and is closed when its cause is gone. One that was dismissed stays away until then.
class NoticeBoard {
public:
    struct Changes {
        QList<CausedNotice> opened; // those of before come first on the board
        QList<CausedNotice> changed;
        QStringList closed; // causes
    };

    Changes update(const QList<CausedNotice> &notices);
    bool dismiss(const QString &cause); // false: it is not open
    qsizetype open() const { return m_open.size(); }

private:
    QHash<QString, Notice> m_open;
    QSet<QString> m_dismissed;
};

} // namespace mailroom
