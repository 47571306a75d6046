// Applies what happened to recipients: the new state, its times and the event, side by side.
#pragma once

#include "spooler/store/eventstore.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/standing.h"

#include <functional>
#include <map>

namespace mailroom {

// Lives for one write(), inside one transaction of the outbox. The only place that changes a recipient's
// state. PROMISES: what `body` tells is on its way to the disk when write() returns, with folders and counts
// in line; a forbidden transition changes nothing, is logged as critical and listed in the report.
class FactWriter {
public:
    using Body = std::function<Result<>(FactWriter &writer)>;
    static Result<BatchReport> write(Database &database, FilterIndex &index, const Body &body);
    static Result<> writeNote(Database &database, const MessageNote &note); // one alone

    FactWriter(const FactWriter &) = delete;
    FactWriter &operator=(const FactWriter &) = delete;

    Result<> start(const AttemptStart &start);
    Result<> apply(const RecipientFact &fact);
    Result<> route(const RouteChange &change);
    Result<> finish(const AttemptFinish &finish);
    Result<> note(const MessageNote &note);
    Result<> gate(const RecipientGate &gate);
    Result<> learn(const RecipientEvidence &evidence);
    Result<> condition(AccountId account, const AccountCondition &condition);

private:
    struct Touched { // a message whose recipients changed
        Placement before;
        QDateTime when; // invalid: no fact was allowed
        std::optional<Summary> summary; // known without asking: it has one recipient
    };

    struct Telling {
        RecipientId recipient;
        QString by;
        QDateTime when;
    };

    explicit FactWriter(Database &database);
    Result<Standing *> standing(RecipientId recipient);
    Result<> change(Standing &standing, const RecipientFact &fact);
    Result<> weigh(Standing &standing, const RecipientFact &because);
    Result<> remember(const Standing &standing, const RecipientFact &fact);
    Result<> remember(const Standing &standing, const EvidenceRow &row);
    void tell(const Standing &standing, const QString &kind, const QString &detail, const Telling &telling);
    Result<> settle();
    Result<> write(const Standing &standing);
    void forbid(const RecipientFact &fact, const QString &why);
    Result<> conclude(FilterIndex &index);

    Database &m_database;
    EventStore m_events;
    BatchReport m_report;
    std::map<RecipientId, Standing> m_standings; // not yet written
    std::map<QueueId, Touched> m_touched;
    QList<Event> m_happened; // not yet written
};

} // namespace mailroom
