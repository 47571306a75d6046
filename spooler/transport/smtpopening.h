#pragma once

#include "spooler/mail/attemptend.h"
#include "spooler/net/sasl.h"
#include "spooler/transport/extensions.h"

#include <vector>

namespace mailroom {

// What the opening of a connection asks its owner to do next.
struct SayLine {
    QByteArray line; // with CRLF
    QByteArray visible; // what a transcript shows of it
};
struct BeginTls { };
struct Opened { };
struct OpeningFailed {
    AttemptEnd end;
};
using OpeningStep = std::variant<SayLine, BeginTls, KeyDerivation, Opened, OpeningFailed>;

// [value] The dialogue from the greeting to a connection that takes mail: EHLO, STARTTLS, EHLO again with all
// that was offered before forgotten, AUTH. Says nothing secret before TLS unless the account allows clear
// text.
class SmtpOpening {
public:
    SmtpOpening(const ServerSettings &server, const QString &secret, Dialect dialect = Dialect::Smtp);

    // A reply was read; `text` is its raw form. The steps are to be done in order.
    std::vector<OpeningStep> replyRead(const Reply &reply, QByteArrayView text);
    std::vector<OpeningStep> tlsBegun(const TlsFacts &tls); // STARTTLS succeeded
    std::vector<OpeningStep> keyDerived(const QByteArray &key);
    void protectedBy(const TlsFacts &tls) { m_tls = tls; } // before the greeting: implicit TLS

    QString awaited() const; // "greeting", "reply to EHLO"
    bool isBeforeGreeting() const { return m_stage == Stage::Greeting; }
    bool expectsManyLines() const { return m_stage == Stage::Ehlo; }
    bool isLoggingOn() const { return m_stage == Stage::Auth; }
    const Extensions &extensions() const { return m_extensions; }
    QString mechanism() const; // that is logging on, or has

private:
    enum class Stage { Greeting, Ehlo, Helo, StartTls, Auth, Done };
    using Steps = std::vector<OpeningStep>;

    Steps sayHello();
    Steps greeted(const Reply &reply, QByteArrayView text);
    Steps logOn();
    Steps challenged(const Reply &reply);
    Steps respond(const QByteArray &octets);
    Steps fail(AttemptEndKind kind, const Reply &reply, const QString &detail);

    const ServerSettings m_server;
    const QString m_secret;
    const Dialect m_dialect;
    TlsFacts m_tls;
    Extensions m_extensions;
    std::unique_ptr<SaslClient> m_sasl;
    std::optional<QByteArray> m_heldBack; // the initial response, when the server asks for it
    Stage m_stage = Stage::Greeting;
};

} // namespace mailroom
