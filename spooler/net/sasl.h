// Proving who we are: SASL mechanisms, without a socket (RFC 4422).
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/reply.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>
#include <variant>

namespace mailroom {

// PBKDF2 with HMAC-SHA-256. Takes up to a second: run derive() in another thread.
struct KeyDerivation {
    QByteArray password;
    QByteArray salt;
    int iterations = 0;
};
QByteArray derive(const KeyDerivation &derivation);

// What a challenge is answered with: octets to send (before base64), or work to do first, whose result
// goes to keyDerived().
using SaslAnswer = std::variant<QByteArray, KeyDerivation>;

// [value] One logon by one mechanism. A failure means that the server must not be trusted further.
class SaslClient {
public:
    virtual ~SaslClient() = default;
    virtual QByteArray mechanism() const = 0;
    virtual std::optional<QByteArray> initialResponse() = 0; // nothing: the server speaks first
    virtual Result<SaslAnswer> answer(const QByteArray &challenge) = 0;
    virtual QByteArray keyDerived(const QByteArray &) { return {}; }
    // Whether the server may now say that we are logged on; SCRAM: it has proved that it knows the password.
    virtual bool mayEnd() const { return true; }
};

// REQUIRES: one of Plain, Login, ScramSha256, XOAuth2.
std::unique_ptr<SaslClient> makeSaslClient(Mechanism mechanism, const QString &user, const QString &secret);

// The strongest that is offered and allowed. PLAIN, LOGIN and XOAUTH2 show the secret to whoever listens:
// only under TLS, or where the account's security is ClearText, which the user chose knowing that.
Result<Mechanism>
chooseMechanism(const QList<QByteArray> &offered, const ServerSettings &server, const TlsFacts &tls);

// Every form in which `secret` may be met in a protocol: as it is, in base64, inside PLAIN's and XOAUTH2's
// answers.
QList<QByteArray> secretForms(const QString &user, const QString &secret);

} // namespace mailroom
