#include "spooler/fetch/pop3opening.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    // RFC 2449 section 8 and RFC 3206: why a server refuses. Nothing: it did not say.
    QByteArray responseCode(QByteArrayView text)
    {
        const qsizetype end = text.indexOf(']');
        return text.startsWith('[') && end > 0 ? text.sliced(1, end - 1).toByteArray().toUpper()
                                               : QByteArray();
    }

    // A password with a line end would be a command of its own.
    bool isOneLine(const QString &text)
    {
        return !text.contains(u'\r') && !text.contains(u'\n') && !text.contains(QChar(u'\0'));
    }

} // namespace

Pop3Capabilities Pop3Capabilities::parse(QByteArrayView body)
{
    Pop3Capabilities found;
    found.areKnown = true;
    for (const QByteArray &line : body.toByteArray().split('\n')) {
        const QByteArray text = line.trimmed();
        const QList<QByteArray> words = text.toUpper().split(' ');
        if (text.isEmpty() || found.words.size() >= 100)
            continue;
        found.words << QString::fromUtf8(text);
        const QByteArray &name = words.constFirst();
        found.stls = found.stls || name == "STLS";
        found.uidl = found.uidl || name == "UIDL";
        found.top = found.top || name == "TOP";
        found.pipelining = found.pipelining || name == "PIPELINING";
        found.user = found.user || name == "USER";
        if (name == "SASL")
            found.mechanisms = words.sliced(1);
    }
    return found;
}

Pop3Opening::Pop3Opening(const ServerSettings &server, const QString &secret)
    : m_server(server)
    , m_secret(secret)
{
}

std::vector<Pop3Step> Pop3Opening::replyRead(const Pop3Reply &reply)
{
    if (reply.isContinuation && m_stage != Stage::Auth)
        return fail(AttemptEndKind::ServerTrouble, u"the server asked for what nobody offered"_s);
    switch (m_stage) {
    case Stage::Greeting:
        if (!reply.isOk)
            return refused(reply, AttemptEndKind::ServerTrouble, u"the server refused the connection"_s);
        return askCapabilities(Stage::Capa);
    case Stage::Capa:
        m_capabilities = reply.isOk ? Pop3Capabilities::parse(reply.body) : Pop3Capabilities();
        return capabilitiesRead();
    case Stage::Stls:
        if (reply.isOk)
            return {Pop3BeginTls{}};
        return refused(reply, AttemptEndKind::ServerTrouble, u"the server refused STLS"_s);
    case Stage::Auth:
        return challenged(reply);
    case Stage::User:
        if (!reply.isOk)
            return refused(reply, AttemptEndKind::LoginTrouble, u"the server refused the user name"_s);
        m_stage = Stage::Pass;
        return {Pop3Say{"PASS " + m_secret.toUtf8() + "\r\n", "PASS ***"}};
    case Stage::Pass:
        if (!reply.isOk)
            return refused(reply, AttemptEndKind::LoginTrouble, u"the server refused the logon"_s);
        return loggedOn();
    case Stage::CapaAgain: // some only tell the rest to those whom they know
        if (reply.isOk)
            m_capabilities = Pop3Capabilities::parse(reply.body);
        m_stage = Stage::Done;
        return {Pop3Opened{}};
    case Stage::Done:
        break;
    }
    return fail(AttemptEndKind::ServerTrouble, u"the server spoke without being asked"_s);
}

std::vector<Pop3Step> Pop3Opening::tlsBegun(const TlsFacts &tls)
{
    m_tls = tls;
    m_capabilities = {}; // RFC 2595 section 4
    return askCapabilities(Stage::Capa);
}

std::vector<Pop3Step> Pop3Opening::keyDerived(const QByteArray &key)
{
    return {Pop3Say{m_sasl->keyDerived(key).toBase64() + "\r\n", "***"}};
}

QString Pop3Opening::awaited() const
{
    switch (m_stage) {
    case Stage::Greeting:
        return u"greeting"_s;
    case Stage::Capa:
    case Stage::CapaAgain:
        return u"reply to CAPA"_s;
    case Stage::Stls:
        return u"reply to STLS"_s;
    case Stage::Auth:
        return u"reply to AUTH"_s;
    case Stage::User:
        return u"reply to USER"_s;
    case Stage::Pass:
        return u"reply to PASS"_s;
    case Stage::Done:
        break;
    }
    return u"reply"_s;
}

Pop3Opening::Steps Pop3Opening::askCapabilities(Stage stage)
{
    m_stage = stage;
    return {Pop3Say{"CAPA\r\n", "CAPA", Pop3Reader::Shape::ManyLines}};
}

Pop3Opening::Steps Pop3Opening::capabilitiesRead()
{
    if (m_server.security == Security::ClearText || !m_tls.protocol.isEmpty())
        return logOn();
    if (m_capabilities.areKnown && !m_capabilities.stls)
        return fail(AttemptEndKind::ServerTrouble, u"the server does not offer STLS"_s);
    m_stage = Stage::Stls; // who does not know CAPA may know it, and says so if not
    return {Pop3Say{"STLS\r\n", "STLS"}};
}

Pop3Opening::Steps Pop3Opening::logOn()
{
    if (m_server.user.isEmpty())
        return fail(AttemptEndKind::LoginTrouble, u"a POP3 server needs a user name"_s);
    if (m_secret.isEmpty())
        return fail(AttemptEndKind::LoginTrouble, u"no password is known for %1"_s.arg(m_server.user));
    const auto mechanism = chooseMechanism(m_capabilities.mechanisms, m_server, m_tls);
    if (!mechanism && m_server.mechanism == Mechanism::Automatic)
        return logOnByPassword(); // as old as POP3 itself, and seldom named where it is known
    if (!mechanism)
        return fail(AttemptEndKind::LoginTrouble, mechanism.error().detail);
    m_stage = Stage::Auth;
    m_sasl = makeSaslClient(*mechanism, m_server.user, m_secret);
    m_mechanism = QString::fromLatin1(m_sasl->mechanism());
    m_heldBack = m_sasl->initialResponse();
    const QByteArray command = "AUTH " + m_sasl->mechanism();
    return {Pop3Say{command + "\r\n", command}};
}

Pop3Opening::Steps Pop3Opening::logOnByPassword()
{
    const bool isPrivate = !m_tls.protocol.isEmpty() || m_server.security == Security::ClearText;
    if (!isPrivate)
        return fail(AttemptEndKind::LoginTrouble, u"the password would go in clear text"_s);
    if (!isOneLine(m_server.user) || !isOneLine(m_secret))
        return fail(
            AttemptEndKind::LoginTrouble, u"a user name or password of several lines cannot be sent"_s);
    m_stage = Stage::User;
    m_mechanism = u"USER"_s;
    const QByteArray line = "USER " + m_server.user.toUtf8();
    return {Pop3Say{line + "\r\n", line}};
}

Pop3Opening::Steps Pop3Opening::challenged(const Pop3Reply &reply)
{
    if (reply.isOk) {
        if (!m_sasl->mayEnd())
            return fail(AttemptEndKind::LoginTrouble, u"the server ended the logon without its proof"_s);
        return loggedOn();
    }
    if (!reply.isContinuation)
        return refused(reply, AttemptEndKind::LoginTrouble, u"the server refused the logon"_s);
    if (m_heldBack)
        return {Pop3Say{std::exchange(m_heldBack, {})->toBase64() + "\r\n", "***"}};
    const auto challenge =
        QByteArray::fromBase64Encoding(reply.text, QByteArray::AbortOnBase64DecodingErrors);
    // LOGIN and XOAUTH2 servers are known to put plain words here; their challenge is not looked at.
    const auto answer = m_sasl->answer(challenge ? *challenge : QByteArray());
    if (!answer)
        return fail(AttemptEndKind::LoginTrouble, answer.error().detail);
    if (const auto *work = std::get_if<KeyDerivation>(&*answer))
        return {*work};
    return {Pop3Say{std::get<QByteArray>(*answer).toBase64() + "\r\n", "***"}};
}

Pop3Opening::Steps Pop3Opening::loggedOn()
{
    if (m_capabilities.areKnown)
        return askCapabilities(Stage::CapaAgain);
    m_stage = Stage::Done;
    return {Pop3Opened{}};
}

// What its code says counts more than where it came: a maildrop that another session holds is no wrong
// password.
Pop3Opening::Steps Pop3Opening::refused(const Pop3Reply &reply, AttemptEndKind kind, const QString &detail)
{
    const QByteArray code = responseCode(reply.text);
    Pop3Refused end{kind, detail, QString::fromUtf8(reply.text), {}};
    if (code == "IN-USE" || code.startsWith("SYS/")) {
        end.kind = AttemptEndKind::ServerTrouble;
        end.detail = code == "IN-USE" ? u"another program holds the mailbox"_s : detail;
    } else if (code == "LOGIN-DELAY") {
        end.kind = AttemptEndKind::ServerTrouble;
        end.detail = u"the server wants longer pauses between logons"_s;
        end.retryAfter = 15min;
    } else if (code == "AUTH") {
        end.kind = AttemptEndKind::LoginTrouble;
    }
    return {end};
}

Pop3Opening::Steps Pop3Opening::fail(AttemptEndKind kind, const QString &detail, const QString &words)
{
    return {Pop3Refused{kind, detail, words, {}}};
}

} // namespace mailroom
