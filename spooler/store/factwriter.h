// Applies what happened to recipients: the new state, its times and the event, side by side.
#pragma once

#include "spooler/store/eventstore.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

class FilterIndex;

// Lives inside one transaction of the outbox. The only place that changes a recipient's state.
// PROMISES: a forbidden transition changes nothing, is logged as critical and listed in the report.
class FactWriter {
public:
    explicit FactWriter(Database &database);

    Result<> start(const AttemptStart &start);
    Result<> apply(const RecipientFact &fact);
    Result<> finish(const AttemptFinish &finish);
    Result<> note(const MessageNote &note);
    Result<> gate(const RecipientGate &gate);
    Result<> condition(AccountId account, const AccountCondition &condition);

    // Brings folders and counts in line with what was applied.
    Result<> conclude(FilterIndex &index);
    const BatchReport &report() const { return m_report; }

private:
    struct Standing; // of one recipient, as it is stored
    Result<std::optional<Standing>> read(RecipientId recipient);
    Result<> write(const Standing &standing, const RecipientFact &fact);
    struct Telling {
        RecipientId recipient;
        QString by;
        QDateTime when;
    };
    Result<>
    tell(const Standing &standing, const QString &kind, const QString &detail, const Telling &telling);
    void forbid(const RecipientFact &fact, const QString &why);

    Database &m_database;
    EventStore m_events;
    BatchReport m_report;
    QHash<QueueId, QDateTime> m_changed; // and when
};

} // namespace mailroom
