#include "spooler/transport/smtpdialogue.h"

#include "spooler/transport/smtpverdicts.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const QString mailFrom = u"MAIL FROM"_s;
    const QString rcptTo = u"RCPT TO"_s;
    const QString data = u"DATA"_s;
    const QString endOfData = u"end of DATA"_s;

} // namespace

void SmtpDialogue::take(const DeliveryRequest &request)
{
    Q_ASSERT(m_phase == Phase::Idle && !request.recipients.isEmpty());
    m_request = request;
    m_transaction = {};
    m_concluded.assign(request.recipients.size(), false);
}

void SmtpDialogue::cannotBegin(const DeliveryRequest &request, ContentPump::Piece why, const QString &fault)
{
    take(request);
    if (std::exchange(m_openedAhead, false))
        m_phase = Phase::Mail; // the replies to its commands are on their way
    contentFailed(why, fault);
}

void SmtpDialogue::begin(const DeliveryRequest &request)
{
    take(request);
    m_pending.resize(request.recipients.size());
    std::iota(m_pending.begin(), m_pending.end(), 0);
    if (const auto refusal = localRefusal(request, m_extensions)) {
        concludeRest(Verdict::Permanent, *refusal, {});
        return finish({}, Afterwards::KeepConnection);
    }
    const auto unsafe = [this](qsizetype i) {
        if (isSafePath(m_request.recipients.at(i).envelope.forwardPath))
            return false;
        conclude(i, Verdict::Permanent, {0, {5, 1, 3}, u"the address has a control character"_s}, {});
        return true;
    };
    m_pending.removeIf(unsafe);
    beginTransaction();
}

QByteArray SmtpDialogue::openAhead(const DeliveryRequest &next)
{
    const auto isUnsafe = [](const RequestRecipient &recipient) {
        return !isSafePath(recipient.envelope.forwardPath);
    };
    const qsizetype limit = m_extensions.recipientLimit;
    const bool isLast = m_phase == Phase::End && m_pending.isEmpty() && m_transaction.overflow.isEmpty()
        && m_transaction.prdr == Prdr::NotAsked;
    if (!m_extensions.pipelining || !isLast || (limit > 0 && next.recipients.size() > limit)
        || localRefusal(next, m_extensions) || std::ranges::any_of(next.recipients, isUnsafe))
        return {};
    QList<qsizetype> all(next.recipients.size());
    std::iota(all.begin(), all.end(), 0);
    m_openedAhead = true;
    return openingGroup(next, all, m_extensions, prdrFor(all));
}

// With those that are left; without any the message is done.
void SmtpDialogue::beginTransaction()
{
    if (m_pending.isEmpty())
        return finish({}, Afterwards::KeepConnection);
    const qsizetype limit = m_extensions.recipientLimit > 0 ? m_extensions.recipientLimit : m_pending.size();
    m_transaction = {};
    m_transaction.recipients = m_pending.first(std::min(limit, m_pending.size()));
    m_pending.remove(0, m_transaction.recipients.size());
    m_transaction.prdr = prdrFor(m_transaction.recipients);
    const bool reset = std::exchange(m_needsReset, true);
    m_phase = reset ? Phase::Reset : Phase::Mail;
    if (std::exchange(m_openedAhead, false))
        return;
    QByteArray lines = reset ? QByteArray("RSET\r\n") : QByteArray();
    if (m_extensions.pipelining)
        lines += openingGroup(m_request, m_transaction.recipients, m_extensions, m_transaction.prdr);
    else if (!reset)
        lines += mailCommand(m_request, m_extensions, m_transaction.prdr);
    say(lines);
}

void SmtpDialogue::replyRead(const Reply &reply)
{
    if (reply.code == 421)
        return sessionEnded(reply);
    switch (m_phase) {
    case Phase::Reset:
        if (!reply.isPositiveCompletion())
            return unexpected(reply);
        m_phase = Phase::Mail;
        if (!m_extensions.pipelining)
            say(mailCommand(m_request, m_extensions, m_transaction.prdr));
        return;
    case Phase::Mail:
        return mailAnswered(reply);
    case Phase::Rcpt:
        return rcptAnswered(reply);
    case Phase::Data:
        return dataAnswered(reply);
    case Phase::Content:
    case Phase::Announced:
        return contentAnswered(reply);
    case Phase::End:
    case Phase::EachRecipient:
        return endAnswered(reply);
    case Phase::LoneDot: // nobody was accepted, so whatever it says it is not about a message
        return recipientsKnown();
    case Phase::Idle:
        break;
    }
}

void SmtpDialogue::mailAnswered(const Reply &reply)
{
    if (reply.isIntermediate())
        return unexpected(reply);
    m_phase = Phase::Rcpt;
    if (!reply.isPositiveCompletion()) {
        m_transaction.refusedMail = reply;
        if (!m_extensions.pipelining)
            recipientsKnown();
        return;
    }
    if (!m_extensions.pipelining)
        say(rcptLine(m_transaction.recipients.first()));
}

void SmtpDialogue::rcptAnswered(const Reply &reply)
{
    Transaction &t = m_transaction;
    if (t.refusedMail.code == 0 && reply.isIntermediate())
        return unexpected(reply);
    const qsizetype recipient = t.recipients.at(t.answered++);
    if (t.refusedMail.code == 0) {
        if (reply.isPositiveCompletion())
            t.accepted.append(recipient);
        else if (isTooManyRecipients(reply) && !t.accepted.isEmpty())
            t.overflow.append(recipient);
        else
            conclude(recipient, refusalVerdict(reply), reply, rcptTo);
    }
    if (t.answered < t.recipients.size()) {
        if (!m_extensions.pipelining)
            say(rcptLine(t.recipients.at(t.answered)));
        return;
    }
    if (m_extensions.pipelining && !m_extensions.chunking)
        m_phase = Phase::Data; // it was said already
    else
        recipientsKnown();
}

// Every RCPT is answered, and DATA was not said or is over without content.
void SmtpDialogue::recipientsKnown()
{
    const Reply &refused = m_transaction.refusedMail;
    if (refused.code == 0) {
        if (m_transaction.accepted.isEmpty())
            return transactionOver();
        if (!m_extensions.chunking) {
            m_phase = Phase::Data;
            return say("DATA\r\n");
        }
        m_phase = Phase::Content;
        m_steps.push_back(SendContent{Framing::Chunks});
        return;
    }
    const MailRefusal kind = judgeMailRefusal(refused);
    if (kind == MailRefusal::Message) {
        concludeRest(refusalVerdict(refused), refused, mailFrom);
        return finish({}, Afterwards::KeepConnection);
    }
    AttemptEnd end;
    end.kind = kind == MailRefusal::Login ? AttemptEndKind::LoginTrouble : AttemptEndKind::ServerTrouble;
    end.reply = refused;
    end.detail = u"the server refused MAIL FROM"_s;
    concludeRest(Verdict::Interrupted, refused, mailFrom);
    finish(end, Afterwards::CloseConnection);
}

void SmtpDialogue::dataAnswered(const Reply &reply)
{
    const bool nobody = m_transaction.accepted.isEmpty();
    if (reply.code == 354 && nobody) { // RFC 2920 section 3.1: no content, and an error is expected
        m_phase = Phase::LoneDot;
        return say(".\r\n");
    }
    if (reply.code == 354) {
        m_phase = Phase::Content;
        m_steps.push_back(SendContent{Framing::Dot});
        return;
    }
    if (nobody)
        return recipientsKnown();
    if (reply.isPositiveCompletion() || reply.isIntermediate())
        return unexpected(reply);
    concludeAccepted(refusalVerdict(reply), reply, data);
    transactionOver();
}

// A reply before the end of the content was written: it accepts nothing, whatever it says.
void SmtpDialogue::contentAnswered(const Reply &reply)
{
    if (reply.isPositiveCompletion() && m_transaction.chunks > 0) {
        if (--m_transaction.chunks == 0 && m_transaction.endKnown)
            announce();
        return;
    }
    if (reply.isPositiveCompletion() || reply.isIntermediate())
        return broken(
            AttemptEndKind::ServerTrouble,
            u"the server sent %1 before the end of the content"_s.arg(reply.code));
    concludeAccepted(refusalVerdict(reply), reply, m_extensions.chunking ? u"BDAT"_s : data);
    concludeRest(Verdict::Interrupted, {}, {});
    finish({}, Afterwards::CloseConnection); // there is no way back to commands
}

bool SmtpDialogue::mayPump() const
{
    return m_phase == Phase::Content && !m_transaction.endKnown
        && (m_extensions.pipelining || m_transaction.chunks == 0);
}

void SmtpDialogue::contentEnds()
{
    // The replies to earlier chunks come first: none of them may be taken for the one to the last chunk.
    m_transaction.endKnown = true;
    if (m_transaction.chunks == 0)
        announce();
}

void SmtpDialogue::announce()
{
    m_phase = Phase::Announced;
    QList<RecipientId> accepted;
    accepted.reserve(m_transaction.accepted.size());
    for (const qsizetype i : std::as_const(m_transaction.accepted))
        accepted << m_request.recipients.at(i).id;
    m_steps.push_back(AnnounceEnd{accepted});
}

void SmtpDialogue::sessionEnded(const Reply &reply)
{
    const QString command = awaited();
    if (isEnding()) // a refusal like any other: the content was not taken
        concludeAccepted(Verdict::Transient, reply, endOfData);
    concludeRest(Verdict::Interrupted, reply, command);
    AttemptEnd end;
    end.kind = AttemptEndKind::ServerTrouble;
    end.reply = reply;
    end.detail = u"the server ended the session"_s;
    finish(end, Afterwards::CloseConnection);
}

void SmtpDialogue::unexpected(const Reply &reply)
{
    broken(AttemptEndKind::ServerTrouble, u"unexpected reply %1 to %2"_s.arg(reply.code).arg(awaited()));
}

void SmtpDialogue::transactionOver()
{
    if (!m_transaction.overflow.isEmpty()) {
        m_extensions.recipientLimit = m_transaction.accepted.size();
        m_pending = m_transaction.overflow + m_pending;
    }
    beginTransaction();
}

void SmtpDialogue::contentFailed(ContentPump::Piece why, const QString &fault)
{
    AttemptEnd end;
    end.detail = fault;
    if (why == ContentPump::Piece::Damaged) {
        end.detail = u"the stored content does not match its SHA-256"_s;
        concludeRest(Verdict::Damaged, {.code = 0, .status = {}, .text = end.detail}, {});
    } else {
        end.kind = AttemptEndKind::LocalTrouble;
        concludeRest(Verdict::Interrupted, {}, {});
    }
    finish(end, m_phase == Phase::Idle ? Afterwards::KeepConnection : Afterwards::CloseConnection);
}

void SmtpDialogue::broken(AttemptEndKind kind, const QString &detail)
{
    if (m_phase == Phase::Idle)
        return;
    if (isEnding()) {
        for (qsizetype i = 0; i < m_transaction.each.size(); ++i) { // PRDR: a refusal that was heard stands
            const Reply &own = m_transaction.each.at(i);
            if (!own.isPositiveCompletion())
                conclude(m_transaction.accepted.at(i), refusalVerdict(own), own, endOfData);
        }
        concludeAccepted(Verdict::Lost, {}, endOfData);
    }
    AttemptEnd end;
    end.kind = kind;
    end.detail = detail;
    if (isOfThisMessage(kind)) {
        end.kind = AttemptEndKind::Concluded;
        const Reply none{.code = 0, .status = {}, .text = detail};
        if (m_phase == Phase::Rcpt)
            conclude(m_transaction.recipients.at(m_transaction.answered), Verdict::Transient, none, rcptTo);
        else
            concludeAccepted(Verdict::Transient, none, awaited());
    }
    concludeRest(Verdict::Interrupted, {}, awaited());
    finish(end, Afterwards::CloseConnection);
}

// A server that has answered MAIL serves the account: were that blamed for what the server does at one
// recipient, he would be tried first after each pause, and all other mail would wait behind him.
bool SmtpDialogue::isOfThisMessage(AttemptEndKind kind) const
{
    if (m_transaction.refusedMail.code != 0)
        return false;
    switch (m_phase) {
    case Phase::Rcpt:
        return kind == AttemptEndKind::ServerTrouble || kind == AttemptEndKind::NetworkTrouble;
    case Phase::Data:
    case Phase::Content:
    case Phase::Announced:
        return kind == AttemptEndKind::ServerTrouble; // a line that breaks under the content is the network's
    case Phase::Idle:
    case Phase::Reset:
    case Phase::Mail:
    case Phase::End:
    case Phase::EachRecipient:
    case Phase::LoneDot:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

QString SmtpDialogue::awaited() const
{
    switch (m_phase) {
    case Phase::Reset:
        return u"RSET"_s;
    case Phase::Mail:
        return mailFrom;
    case Phase::Rcpt:
        return rcptTo;
    case Phase::Data:
        return data;
    case Phase::End:
    case Phase::EachRecipient:
    case Phase::LoneDot:
        return endOfData;
    case Phase::Content:
        return m_transaction.chunks > 0 ? u"BDAT"_s : QString();
    case Phase::Idle:
    case Phase::Announced:
        break;
    }
    return {};
}

void SmtpDialogue::conclude(qsizetype recipient, Verdict verdict, const Reply &reply, const QString &command)
{
    if (m_concluded.at(recipient))
        return;
    m_concluded[recipient] = true;
    m_steps.push_back(Conclude{m_request.recipients.at(recipient).id, verdict, reply, command});
}

void SmtpDialogue::concludeAccepted(Verdict verdict, const Reply &reply, const QString &command)
{
    for (const qsizetype i : std::as_const(m_transaction.accepted))
        conclude(i, verdict, reply, command);
}

void SmtpDialogue::concludeRest(Verdict verdict, const Reply &reply, const QString &command)
{
    for (qsizetype i = 0; i < m_request.recipients.size(); ++i)
        conclude(i, verdict, reply, command);
}

void SmtpDialogue::finish(AttemptEnd end, Afterwards afterwards)
{
    m_phase = Phase::Idle;
    m_steps.push_back(FinishAttempt{std::move(end), afterwards});
    m_request.content.reset();
}

} // namespace mailroom
