#include "spooler/fetch/imaplogin.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // RFC 5530: the server cannot check just now, which says nothing of the password.
    bool saysNotNow(const ImapResponse &reply)
    {
        static constexpr std::array<QByteArrayView, 5> codes{
            "UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "REFERRAL"};
        return std::ranges::any_of(codes, [&](QByteArrayView code) { return reply.hasCode(code); });
    }

} // namespace

ImapLogin::ImapLogin(
    const ServerSettings &server, const QString &secret, const ImapCapabilities &capabilities,
    const TlsFacts &tls)
    : m_server(server)
    , m_secret(secret)
{
    const bool mayShow = !tls.protocol.isEmpty() || server.security == Security::ClearText;
    const bool takesPassword = server.mechanism == Mechanism::Automatic
        || server.mechanism == Mechanism::Plain || server.mechanism == Mechanism::Login;
    const auto mechanism = chooseMechanism(capabilities.mechanisms(), server, tls);
    if (secret.isEmpty())
        fail(AttemptEndKind::LoginTrouble, u"no password is known for %1"_s.arg(server.user));
    else if (mechanism)
        authenticate(*mechanism, capabilities.has("SASL-IR"));
    else if (!capabilities.has("LOGINDISABLED") && mayShow && takesPassword)
        logIn();
    else
        fail(AttemptEndKind::LoginTrouble, mechanism.error().detail);
}

void ImapLogin::authenticate(Mechanism mechanism, bool initialResponse)
{
    m_sasl = makeSaslClient(mechanism, m_server.user, m_secret);
    const QByteArray command = "AUTHENTICATE " + m_sasl->mechanism();
    m_heldBack = m_sasl->initialResponse();
    if (!m_heldBack || !initialResponse) {
        m_command = ImapCommand{command, {}, {}};
        return;
    }
    const QByteArray response = std::exchange(m_heldBack, std::nullopt)->toBase64();
    m_command = ImapCommand{command + ' ' + (response.isEmpty() ? "=" : response), {}, command + " ***"};
}

void ImapLogin::logIn()
{
    const auto user = imapQuoted(m_server.user.toUtf8());
    const auto password = imapQuoted(m_secret.toUtf8());
    if (!user || !password)
        return fail(AttemptEndKind::LoginTrouble, u"the user name or the password has a control character"_s);
    m_command = ImapCommand{"LOGIN " + *user + ' ' + *password, {}, "LOGIN ***"};
}

ImapContinuation ImapLogin::continued(const ImapResponse &challenge)
{
    if (!m_sasl)
        return {"*", "*", {}};
    if (m_heldBack)
        return {std::exchange(m_heldBack, std::nullopt)->toBase64(), "***", {}};
    const auto octets =
        QByteArray::fromBase64Encoding(challenge.text.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const auto answer = m_sasl->answer(octets ? *octets : QByteArray());
    if (!answer) {
        fail(AttemptEndKind::LoginTrouble, answer.error().detail);
        return {"*", "*", {}}; // RFC 9051 section 6.2.2: no further
    }
    if (const auto *work = std::get_if<KeyDerivation>(&*answer))
        return {{}, "***", *work};
    return {std::get<QByteArray>(*answer).toBase64(), "***", {}};
}

void ImapLogin::answered(const ImapResponse &reply, qsizetype)
{
    m_isOver = true;
    m_toldCapabilities = m_toldCapabilities || reply.hasCode("CAPABILITY");
    if (!m_fault.isEmpty())
        return;
    const QString words = QString::fromUtf8(reply.text.first(std::min<qsizetype>(reply.text.size(), 300)));
    if (reply.status == ImapResponse::Status::Ok) {
        if (m_sasl && !m_sasl->mayEnd())
            fail(AttemptEndKind::LoginTrouble, u"the server ended the logon without its proof"_s);
    } else if (reply.hasCode("REFERRAL")) {
        fail(
            AttemptEndKind::ServerTrouble,
            u"the server refers to another one, which is not followed with a password"_s);
    } else if (saysNotNow(reply)) {
        fail(AttemptEndKind::ServerTrouble, u"the server could not check the logon: %1"_s.arg(words));
    } else {
        fail(AttemptEndKind::LoginTrouble, u"the server refused the logon: %1"_s.arg(words));
    }
}

void ImapLogin::fail(AttemptEndKind kind, const QString &fault)
{
    m_kind = kind;
    m_fault = fault;
}

} // namespace mailroom
