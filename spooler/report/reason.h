// Why a recipient was not reached, in about thirty classes that a person can act on. [values]
#pragma once

#include "spooler/report/deliveryaction.h"

#include "spooler/mail/reply.h"

#include <QString>

#include <optional>

namespace mailroom {

// In the order in which words are believed: the more particular first.
enum class Reason {
    Unknown, // nothing says why
    VirusDetected,
    SpamDetected,
    AuthenticationFailure, // SPF, DKIM, DMARC
    Greylisted,
    RateLimited,
    NoReverseName, // the sending host has no PTR record
    SenderBlocked, // the sending host or its network is on a list
    MailboxFull,
    TooLarge,
    UserMoved,
    MailboxDisabled,
    SenderRejected,
    HostUnknown,
    NotAccepting, // the domain takes no mail: null MX, or the address only sends
    LoopDetected,
    TooManyRecipients,
    TlsRequired,
    LoginRequired,
    RelayDenied,
    NotPermitted, // this sender to this recipient: members only, restricted lists
    UnsupportedFeature, // a character set, 8BITMIME, SMTPUTF8
    AddressSyntax,
    UserUnknown,
    ContentRejected,
    PolicyViolation,
    SystemFull,
    ProtocolError,
    Expired,
    HostUnreachable,
    SystemError,
    ConversionFailed, // prohibited or impossible
    Delivered,
    AutomaticReply,
    Complaint,
};

QString reasonName(Reason reason); // "user-unknown"
std::optional<Reason> reasonFromName(QStringView name);

// What a status means by itself; Unknown for those that servers use for everything.
Reason reasonOfStatus(const EnhancedStatus &status);
// One so narrow that no server gives it for anything else: it is believed before the words beside it.
bool saysAll(const EnhancedStatus &status);

// What RFC 5321 section 4.2.3, RFC 4954 and RFC 7504 mean by a reply code; Unknown for those that servers use
// for everything, as 550 and 554.
Reason reasonOfCode(int code);

// RFC 3463 for a message that carries no status of its own.
EnhancedStatus statusOfReason(Reason reason, DsnAction action);

} // namespace mailroom
