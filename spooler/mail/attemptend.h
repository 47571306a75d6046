// How an attempt, or a test of a connection, ended as far as the account is concerned.
#pragma once

#include "spooler/mail/reply.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mailroom {

// Why an attempt is over, as far as it concerns the account and not a recipient.
enum class AttemptEndKind {
    Concluded, // every recipient has its outcome
    NetworkTrouble, // host not found, refused, reset, no route, deadline before any verdict
    LoginTrouble, // refused, no mechanism in common, no password
    CertificateTrouble,
    ServerTrouble, // the greeting, MAIL or the session was refused with "not now" or "not you"; 421
    Aborted, // by abort()
    LocalTrouble, // the content could not be read
    TransportFault, // the transport itself is broken: it is asked no more until the user turns it on again
};

struct AttemptEnd {
    AttemptEndKind kind = AttemptEndKind::Concluded;
    Reply reply; // of the server, if one caused it
    QString detail; // plain English fact: "connection refused", the certificate's fault
    std::optional<std::chrono::seconds> retryAfter;
    QString conversion; // plain English fact: what was changed in a copy for this server; empty: nothing
    QString nextHop;
    TlsFacts tls;
    QString transcript; // protocol lines of this attempt, secrets removed, at most 64 KiB
};

// What "Test connection" found. `problem` is Concluded when all is well.
struct ConnectionReport {
    AttemptEndKind problem = AttemptEndKind::Concluded;
    QString detail; // plain English fact; empty when all is well
    Reply reply;
    TlsFacts tls;
    QStringList extensions; // as the server named them after TLS
    QString mechanism; // that logged on
    QByteArray certificate; // SHA-256 of the DER form when CertificateTrouble, for an exception
    QString certificateText; // subject, issuer and dates, for the user to judge
};

} // namespace mailroom
