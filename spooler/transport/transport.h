// What carries messages to a next hop.
//
// The folder: a Transport takes whole attempts and reports, per recipient, what the next hop said. It never
// touches the store and knows no retry: the queue decides. transports.cpp is the registry. SMTP is three
// parts: smtpdialogue says what to write after which reply (a value, no socket), smtpconnection feeds it from
// a LineConnection (net/), smtptransport keeps the pool of connections of one account.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/attemptend.h"
#include "spooler/mail/contentreader.h"
#include "spooler/mail/envelope.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/reply.h"
#include "spooler/mail/serverfacts.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace mailroom {

class Bandwidth;
class SevenBitShelf;

struct RequestRecipient {
    RecipientId id;
    EnvelopeRecipient envelope;
};

// That the next hop is to hold a message. Without `until` it is not.
struct HeldRelease {
    QDateTime until; // UTC
    std::chrono::seconds away{0}; // when the attempt began
};

struct DeliveryRequest {
    AttemptId attempt;
    QueueId message;
    QString reversePath;
    QList<RequestRecipient> recipients; // at least one
    Ret ret = Ret::Unset;
    QString envid;
    bool eightBit = false; // the content has octets over 127
    bool needsSmtpUtf8 = false; // a path or a header field is not ASCII
    HeldRelease release; // REQUIRES: a transport that cannot have it held concludes with 5.3.3 and code 0
    std::chrono::seconds deliverWithin{0}; // asked of servers that can; 0: no such wish
    std::shared_ptr<ContentReader> content;
    QString conversion; // of a copy for this server; while eightBit still holds: why there is none
    SevenBitShelf *shelf = nullptr; // where such copies are kept; outlives the transport; null: nowhere
};

// Carries attempts of one account, several at once up to its limit. Thread and owner: the spooler's.
// REQUIRES: attempt() only while freeSlots() > 0.
// PROMISES, for each attempt: recipientConcluded() exactly once for each recipient, then finished() exactly
// once. Before the last octet of the content's end is written, aboutToEndData() names the recipients that the
// next hop has accepted so far, and nothing more is written until endData() is called.
class Transport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual int freeSlots() const = 0;
    // Attempts that cannot come to the end of their data before another one has ended.
    virtual qsizetype behindOthers() const { return 0; }
    virtual void attempt(DeliveryRequest request) = 0;
    virtual void endData(AttemptId attempt) = 0; // "about to end DATA" is committed: go on
    virtual void abort(AttemptId attempt) = 0; // stop: Lost after endData(), otherwise Interrupted
    virtual void settingsChanged(const Account &account) = 0; // for the next connection
    virtual void secretKnown(const QString &secret) = 0; // the password or token; empty: there is none
    virtual void closeIdle() = 0; // QUIT on the connections that carry nothing
    virtual void serverKnown(const ServerFacts &) { } // what is remembered of its server
    // What goes over a line is taken from this, which outlives it; told before the first attempt.
    virtual void shareBandwidth(Bandwidth &) { }

    // What it takes by itself; asked at log-on, and again after configurationChanged(). Nothing: what its
    // account says.
    virtual std::optional<Takings> takes() const { return std::nullopt; }

Q_SIGNALS:
    void aboutToEndData(mailroom::AttemptId attempt, const QList<mailroom::RecipientId> &recipients);
    void recipientConcluded(
        mailroom::AttemptId attempt, mailroom::RecipientId recipient, const mailroom::Outcome &outcome);
    void progressed(mailroom::AttemptId attempt, qint64 written, qint64 total);
    void finished(mailroom::AttemptId attempt, const mailroom::AttemptEnd &end);
    void slotFreed(); // freeSlots() may have grown
    void flushWanted(); // it can reach its next hop again: what waits may come at once
    void serverLearned(const mailroom::ServerFacts &facts); // what it offers or takes has become known
    void recovered(); // it can send again: no need to wait for the end of a pause
    void configurationChanged(); // takes() may answer something else
};

} // namespace mailroom
