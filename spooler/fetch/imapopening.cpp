#include "spooler/fetch/imapopening.h"

#include "spooler/fetch/imaplogin.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    std::unexpected<ConnectionFailure> trouble(AttemptEndKind kind, const QString &detail)
    {
        return std::unexpected(ConnectionFailure{kind, detail});
    }

    Coroutine<> learnCapabilities(ImapConnection &connection)
    {
        if (connection.capabilities().areKnown())
            co_return;
        ImapOneCommand capability({"CAPABILITY", {}, {}}, u"CAPABILITY"_s);
        co_await connection.perform(capability);
    }

    Coroutine<std::optional<ConnectionFailure>> protect(ImapConnection &connection)
    {
        co_await learnCapabilities(connection);
        if (!connection.capabilities().has("STARTTLS")) // never go on without: an attacker would like that
            co_return ConnectionFailure{
                AttemptEndKind::ServerTrouble, u"the server does not offer STARTTLS"_s};
        ImapOneCommand startTls({"STARTTLS", {}, {}}, u"STARTTLS"_s);
        co_await connection.perform(startTls);
        if (!startTls.isOk())
            co_return ConnectionFailure{AttemptEndKind::ServerTrouble, u"the server refused STARTTLS"_s};
        co_await connection.protectedNow();
        co_return std::nullopt;
    }

    Coroutine<> enable(ImapConnection &connection)
    {
        const ImapCapabilities &capabilities = connection.capabilities();
        QByteArray wanted;
        if (capabilities.has("QRESYNC"))
            wanted += " QRESYNC";
        if (capabilities.has("UTF8=ACCEPT") || capabilities.has("UTF8=ONLY"))
            wanted += " UTF8=ACCEPT";
        if (wanted.isEmpty() || !capabilities.has("ENABLE"))
            co_return;
        ImapOneCommand command({"ENABLE" + wanted, {}, {}}, u"ENABLE"_s);
        co_await connection.perform(command);
    }

} // namespace

Coroutine<ImapOpened> openImap(ImapConnection &connection, ServerSettings server, QString secret)
{
    connection.line().transcript().forbid(secretForms(server.user, secret));
    co_await connection.connected();
    ImapGreeting greeting;
    co_await connection.perform(greeting);
    if (server.security == Security::StartTls) {
        if (greeting.isPreAuth())
            co_return trouble(
                AttemptEndKind::ServerTrouble,
                u"the server began a session before TLS, which proves nothing"_s);
        if (const auto failure = co_await protect(connection))
            co_return std::unexpected(*failure);
    }
    QByteArray mechanism;
    if (!greeting.isPreAuth() && !server.user.isEmpty() && server.mechanism != Mechanism::None) {
        co_await learnCapabilities(connection);
        ImapLogin login(server, secret, connection.capabilities(), connection.tls());
        co_await connection.perform(login);
        if (!login.isLoggedOn())
            co_return trouble(login.faultKind(), connection.line().transcript().cleared(login.fault()));
        mechanism = login.mechanism();
        if (!login.toldCapabilities()) // others are offered to who is logged on
            connection.forgetCapabilities();
    }
    co_await learnCapabilities(connection);
    co_await enable(connection);
    co_return mechanism;
}

} // namespace mailroom
