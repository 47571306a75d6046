// How we protect a connection, and what we tell people about it.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/reply.h"
#include "spooler/result.h"

#include <QSslConfiguration>

class QSslCertificate;
class QSslSocket;

namespace mailroom {

// The certificate that a server showed, for the user to judge when it was not trusted.
struct PeerCertificate {
    QByteArray sha256; // of the DER form; empty: none was shown
    QString text; // subject, issuer, dates
};

// TLS 1.2 or newer, the peer verified against the system's certificates or those of `server.caFile`.
Result<QSslConfiguration> tlsConfiguration(const ServerSettings &server);
bool holdsCertificate(const QString &file); // PEM; reads it
PeerCertificate describe(const QSslCertificate &certificate);
TlsFacts factsOf(const QSslSocket &socket);

} // namespace mailroom
