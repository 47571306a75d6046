// One running attempt: who is in it, how far each has come, and what that means for the store.
#pragma once

#include "spooler/mail/attemptend.h"
#include "spooler/mail/refusal.h"
#include "spooler/queue/retryschedule.h"
#include "spooler/store/outboxstore.h"
#include "spooler/transport/transport.h"

#include <QHash>

#include <memory>
#include <optional>

namespace mailroom {

struct AttemptRules {
    RetrySchedule schedule;
    Chance chance;
    int maximumAttempts = 0; // then a recipient is given up; 0: only its lifetime counts
    std::chrono::seconds greylisting{0}; // how long the server is known to greylist; 0: not known
};

// What somebody wants of a recipient in flight: Hold or Cancel, as soon as the attempt has let go of it.
struct Withdrawal {
    RecipientEvent event = RecipientEvent::Cancel;
    QString by;
};

// A recipient that this attempt gave up for good, or handed on, for the report.
struct Given {
    EnvelopeRecipient envelope;
    Outcome outcome;
    bool wasLate = false; // its delay had been reported
};

// Turns what a transport reports into facts; owned by the queue manager, no I/O of its own.
class Attempt {
public:
    Attempt(AttemptId id, AccountId account, DueMessage message, AttemptRules rules);

    AttemptId id() const { return m_id; }
    AccountId account() const { return m_account; }
    const DueMessage &message() const { return m_message; }

    DeliveryRequest request(std::shared_ptr<ContentReader> content, const QDateTime &now) const;
    Batch started(const QDateTime &now) const;
    Batch ending(const QList<RecipientId> &recipients, const QDateTime &now);
    void endDataCalled();
    bool isEnded() const { return m_ended; } // the end of the content may be on the wire
    Batch concluded(RecipientId recipient, const Outcome &outcome, const QDateTime &now);
    Batch finished(const AttemptEnd &end, const QDateTime &now);

    // False when its content is on the wire, or it is concluded: nothing can be taken back.
    bool withdraw(RecipientId recipient, const Withdrawal &withdrawal);
    // After finished(): those that were withdrawn too late.
    QList<RecipientId> notWithdrawn() const;

    bool hasMetServer() const { return m_metServer; } // some recipient got a reply, or the end was announced
    bool wasInterrupted() const { return m_interrupted; } // some recipient came back without a verdict
    const QList<Given> &failed() const { return m_failed; }
    const QList<Given> &handedOn() const { return m_handedOn; }
    int accepted() const { return m_accepted; } // recipients
    std::chrono::seconds greylisting() const { return m_greylisting; } // the shortest that was overcome
    RefusalKind quotaRefusal() const { return m_quotaRefusal; } // Other: there was none
    bool expects(RecipientId recipient) const; // no outcome of it was told yet
    bool hasLeft() const { return m_left; } // some recipient was not taken: others may

private:
    struct Passenger {
        enum Phase { InFlight, Ending, Concluded };
        DueRecipient recipient;
        Phase phase = InFlight;
        std::optional<Outcome> open; // concluded without a verdict; what it means is known at the end
        std::optional<Withdrawal> withdrawal;
        bool sent = false; // its end of the content may be on the wire
        bool stays = false; // waits again after this attempt: can still be withdrawn
    };

    RecipientFact fact(const Passenger &passenger, RecipientEvent event, const QDateTime &now) const;
    void countAccepted(Batch &batch, const DueRecipient &recipient, const QDateTime &now);
    Batch refusedByOffer(Passenger &passenger, const Outcome &outcome, const QDateTime &now);
    void settle(Batch &batch, Passenger &passenger, const Outcome &outcome, const QDateTime &now);
    void leave(Batch &batch, Passenger &passenger, const QDateTime &now);
    void settleOpen(Batch &batch, Passenger &passenger, const AttemptEnd &end, const QDateTime &now);
    bool isLastAttempt(const Passenger &passenger) const;
    QDateTime nextTime(const Passenger &passenger, const Outcome &outcome, const QDateTime &now) const;

    AttemptId m_id;
    AccountId m_account;
    DueMessage m_message;
    AttemptRules m_rules;
    QHash<RecipientId, Passenger> m_passengers;
    QList<Given> m_failed;
    QList<Given> m_handedOn;
    int m_accepted = 0;
    std::chrono::seconds m_greylisting{0};
    RefusalKind m_quotaRefusal = RefusalKind::Other;
    bool m_ended = false;
    bool m_metServer = false;
    bool m_interrupted = false;
    bool m_left = false;
};

} // namespace mailroom
