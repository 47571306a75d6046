#pragma once

#include "spooler/mail/incoming.h"
#include "spooler/store/uidlstore.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace mailroom {

struct Pop3Message {
    int number = 0; // of this session alone
    QString key; // how it is known here: its UIDL, or "sha256:…" of its header; empty: not known yet
    qint64 size = 0; // as LIST says: a hint; 0: unknown
};

// [value] What a maildrop holds, as STAT, UIDL and LIST tell it; each may be missing, short, or wrong. A
// UIDL is believed only where it is the only one of its kind: a message without one, or with one that
// another has, too, is known by its header.
class Pop3Maildrop {
public:
    static constexpr int mostMessages = 1'000'000;

    void takeStat(QByteArrayView text); // "12 34567"
    void takeList(QByteArrayView body); // "1 1200" a line
    void takeUidl(QByteArrayView body); // "1 whqtswO00WBw418f9t5JxYwZ" a line

    QList<Pop3Message> messages() const; // by their numbers
    bool isTooLarge() const { return m_isTooLarge; } // more than anybody has: not believed

private:
    QHash<int, qint64> m_sizes;
    QHash<int, QString> m_uidls;
    int m_count = 0; // as STAT says
    bool m_isTooLarge = false;
};

// Whether a message that is here whole is to be removed from the server by now.
bool mayLeaveServer(const Incoming &incoming, const UidlRow &seen, const QDateTime &now);

} // namespace mailroom
