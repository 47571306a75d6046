#include "spooler/transport/smtpopening.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Neither a host name nor a private address leaves the machine: the literal that other clients use, too.
    constexpr QByteArrayView ourName = "[127.0.0.1]";

    constexpr qsizetype longestAuthLine = 510; // RFC 4954 section 4: the command line's limit, without CRLF

    bool asksForLogon(const Reply &reply)
    {
        return reply.code == 530 || reply.code == 534 || reply.code == 535 || reply.code == 538;
    }

} // namespace

SmtpOpening::SmtpOpening(const ServerSettings &server, const QString &secret, Dialect dialect)
    : m_server(server)
    , m_secret(secret)
    , m_dialect(dialect)
{
}

std::vector<OpeningStep> SmtpOpening::replyRead(const Reply &reply, QByteArrayView text)
{
    if (reply.code == 421)
        return fail(AttemptEndKind::ServerTrouble, reply, u"the server ended the session"_s);
    switch (m_stage) {
    case Stage::Greeting:
        if (reply.code == 220)
            return sayHello();
        return fail(AttemptEndKind::ServerTrouble, reply, u"the server refused the connection"_s);
    case Stage::Ehlo:
        if (reply.code >= 500 && reply.code <= 504
            && m_dialect == Dialect::Smtp) { // no ESMTP, RFC 5321 section 3.2
            m_stage = Stage::Helo;
            m_extensions = {};
            return {SayLine{"HELO " + ourName + "\r\n", "HELO " + ourName.toByteArray()}};
        }
        return greeted(reply, text);
    case Stage::Helo:
        return greeted(reply, {});
    case Stage::StartTls:
        if (reply.code == 220)
            return {BeginTls{}};
        return fail(AttemptEndKind::ServerTrouble, reply, u"the server refused STARTTLS"_s);
    case Stage::Auth:
        return challenged(reply);
    case Stage::Done:
        break;
    }
    return fail(AttemptEndKind::ServerTrouble, reply, u"the server spoke without being asked"_s);
}

std::vector<OpeningStep> SmtpOpening::tlsBegun(const TlsFacts &tls)
{
    m_tls = tls;
    m_extensions = {}; // RFC 3207 section 4.2
    return sayHello();
}

std::vector<OpeningStep> SmtpOpening::keyDerived(const QByteArray &key)
{
    return respond(m_sasl->keyDerived(key));
}

QString SmtpOpening::awaited() const
{
    switch (m_stage) {
    case Stage::Greeting:
        return u"greeting"_s;
    case Stage::Ehlo:
        return m_dialect == Dialect::Lmtp ? u"reply to LHLO"_s : u"reply to EHLO"_s;
    case Stage::Helo:
        return u"reply to HELO"_s;
    case Stage::StartTls:
        return u"reply to STARTTLS"_s;
    case Stage::Auth:
        return u"reply to AUTH"_s;
    case Stage::Done:
        break;
    }
    return u"reply"_s;
}

QString SmtpOpening::mechanism() const
{
    return m_sasl ? QString::fromLatin1(m_sasl->mechanism()) : QString();
}

SmtpOpening::Steps SmtpOpening::sayHello()
{
    m_stage = Stage::Ehlo;
    const QByteArray hello = (m_dialect == Dialect::Lmtp ? "LHLO " : "EHLO ") + ourName.toByteArray();
    return {SayLine{hello + "\r\n", hello}};
}

SmtpOpening::Steps SmtpOpening::greeted(const Reply &reply, QByteArrayView text)
{
    if (reply.code != 250)
        return fail(AttemptEndKind::ServerTrouble, reply, u"the server refused our greeting"_s);
    m_extensions = Extensions::parse(text);
    m_extensions.dialect = m_dialect;
    if (m_server.security == Security::ClearText || !m_tls.protocol.isEmpty())
        return logOn();
    if (!m_extensions.startTls) // never go on without: that is what an attacker would like
        return fail(AttemptEndKind::ServerTrouble, {}, u"the server does not offer STARTTLS"_s);
    m_stage = Stage::StartTls;
    return {SayLine{"STARTTLS\r\n", "STARTTLS"}};
}

SmtpOpening::Steps SmtpOpening::logOn()
{
    if (m_server.user.isEmpty() || m_server.mechanism == Mechanism::None) {
        m_stage = Stage::Done;
        return {Opened{}};
    }
    if (m_secret.isEmpty())
        return fail(AttemptEndKind::LoginTrouble, {}, u"no password is known for %1"_s.arg(m_server.user));
    const auto mechanism = chooseMechanism(m_extensions.mechanisms, m_server, m_tls);
    if (!mechanism)
        return fail(AttemptEndKind::LoginTrouble, {}, mechanism.error().detail);
    m_stage = Stage::Auth;
    m_sasl = makeSaslClient(*mechanism, m_server.user, m_secret);
    const QByteArray command = "AUTH " + m_sasl->mechanism();
    const auto initial = m_sasl->initialResponse();
    if (!initial)
        return {SayLine{command + "\r\n", command}};
    const QByteArray line = command + ' ' + initial->toBase64();
    if (line.size() <= longestAuthLine)
        return {SayLine{line + "\r\n", command + " ***"}};
    m_heldBack = initial;
    return {SayLine{command + "\r\n", command}};
}

SmtpOpening::Steps SmtpOpening::challenged(const Reply &reply)
{
    if (reply.code == 235) {
        if (!m_sasl->mayEnd())
            return fail(
                AttemptEndKind::LoginTrouble, reply, u"the server ended the logon without its proof"_s);
        m_stage = Stage::Done;
        return {Opened{}};
    }
    if (reply.isPermanentFailure())
        return fail(AttemptEndKind::LoginTrouble, reply, u"the server refused the logon"_s);
    if (reply.code != 334) // 454: it cannot check just now (RFC 4954 section 6); 432 wants a new password
        return fail(
            reply.code == 432 ? AttemptEndKind::LoginTrouble : AttemptEndKind::ServerTrouble, reply,
            u"the server could not check the logon"_s);
    if (m_heldBack)
        return respond(*std::exchange(m_heldBack, std::nullopt));
    const auto challenge =
        QByteArray::fromBase64Encoding(reply.text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    // LOGIN and XOAUTH2 servers are known to put plain words here; their challenge is not looked at.
    const auto answer = m_sasl->answer(challenge ? *challenge : QByteArray());
    if (!answer)
        return fail(AttemptEndKind::LoginTrouble, {}, answer.error().detail);
    if (const auto *work = std::get_if<KeyDerivation>(&*answer))
        return {*work};
    return respond(std::get<QByteArray>(*answer));
}

SmtpOpening::Steps SmtpOpening::respond(const QByteArray &octets)
{
    return {SayLine{octets.toBase64() + "\r\n", "***"}};
}

SmtpOpening::Steps SmtpOpening::fail(AttemptEndKind kind, const Reply &reply, const QString &detail)
{
    AttemptEnd end;
    end.kind = asksForLogon(reply) ? AttemptEndKind::LoginTrouble : kind;
    end.reply = reply;
    end.detail = detail;
    m_stage = Stage::Done;
    return {OpeningFailed{end}};
}

} // namespace mailroom
