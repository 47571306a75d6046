#pragma once

#include "spooler/fetch/pop3reader.h"
#include "spooler/mail/attemptend.h"
#include "spooler/net/sasl.h"

#include <chrono>
#include <memory>
#include <variant>
#include <vector>

namespace mailroom {

// What CAPA told (RFC 2449); nothing where the server does not know the command.
struct Pop3Capabilities {
    QStringList words; // as they were named, for people
    QList<QByteArray> mechanisms;
    bool stls = false;
    bool uidl = false;
    bool top = false;
    bool pipelining = false;
    bool user = false;
    bool areKnown = false;

    static Pop3Capabilities parse(QByteArrayView body);
};

// What the opening asks its owner to do next.
struct Pop3Say {
    QByteArray line; // with CRLF
    QByteArray visible; // what a transcript shows of it
    Pop3Reader::Shape shape = Pop3Reader::Shape::OneLine; // of its response
};
struct Pop3BeginTls { };
struct Pop3Opened { };
struct Pop3Refused {
    AttemptEndKind kind;
    QString detail; // plain English fact
    QString words; // the server's, untrusted
    std::optional<std::chrono::seconds> retryAfter;
};
using Pop3Step = std::variant<Pop3Say, Pop3BeginTls, KeyDerivation, Pop3Opened, Pop3Refused>;

// [value] The dialogue from the greeting to a maildrop that is open: CAPA, STLS, CAPA again with all that was
// said before forgotten, AUTH or USER and PASS. Says nothing secret before TLS unless the account allows
// clear text, and never goes on without TLS where the account wants it.
class Pop3Opening {
public:
    Pop3Opening(const ServerSettings &server, const QString &secret);

    std::vector<Pop3Step> replyRead(const Pop3Reply &reply); // the steps are to be done in order
    std::vector<Pop3Step> tlsBegun(const TlsFacts &tls); // STLS succeeded
    std::vector<Pop3Step> keyDerived(const QByteArray &key);
    void protectedBy(const TlsFacts &tls) { m_tls = tls; } // before the greeting: implicit TLS

    QString awaited() const; // "greeting", "reply to CAPA"
    bool isBeforeGreeting() const { return m_stage == Stage::Greeting; }
    const Pop3Capabilities &capabilities() const { return m_capabilities; }
    QString mechanism() const { return m_mechanism; } // that is logging on, or has

private:
    enum class Stage { Greeting, Capa, Stls, Auth, User, Pass, CapaAgain, Done };
    using Steps = std::vector<Pop3Step>;

    Steps askCapabilities(Stage stage);
    Steps capabilitiesRead();
    Steps logOn();
    Steps logOnByPassword();
    Steps challenged(const Pop3Reply &reply);
    Steps loggedOn();
    Steps refused(const Pop3Reply &reply, AttemptEndKind kind, const QString &detail);
    static Steps fail(AttemptEndKind kind, const QString &detail, const QString &words = {});

    const ServerSettings m_server;
    const QString m_secret;
    TlsFacts m_tls;
    Pop3Capabilities m_capabilities;
    std::unique_ptr<SaslClient> m_sasl;
    std::optional<QByteArray> m_heldBack; // the initial response, which goes when the server asks for it
    QString m_mechanism;
    Stage m_stage = Stage::Greeting;
};

} // namespace mailroom
