// The hooks of one moment, and how each of them fares: what the status table says of them.
#pragma once

#include "spooler/mail/status.h"
#include "spooler/submit/hook.h"

#include <QDateTime>
#include <QHash>

namespace mailroom {

class Clock;

// Thread: its owner's.
class HookChain {
public:
    HookChain(HookMoment moment, HookSource source, Clock &clock);

    bool look(); // for hooks that came or went; true: rows() says something else now
    const HookList &all() const { return m_now.hooks; } // as they were when it looked
    // Without those that did not end in time within the last five minutes: where others wait for a hook, one
    // that hangs delays them once, not at every message.
    HookList due() const;
    QStringList resting() const; // names of the others

    bool hear(const HookVerdict &verdict); // true: rows() says something else now
    // "arrived/10-spam": failed, with the fault of its last run, until it runs well.
    QList<StatusRow> rows() const;

private:
    bool rests(const Hook &hook) const;

    HookMoment m_moment;
    HookSource m_source;
    ProfileHooks m_now;
    Clock &m_clock;
    QHash<QString, QString> m_faults; // by name
    QHash<QString, QDateTime> m_restUntil;
};

} // namespace mailroom
