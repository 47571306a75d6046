// What servers say after the end of the content: one reply (RFC 5321), one for each recipient (RFC 2033), or
// both (PRDR).
#include "spooler/transport/smtpdialogue.h"
#include "spooler/transport/smtpverdicts.h"

using namespace Qt::StringLiterals;

namespace mailroom {

void SmtpDialogue::endAnswered(const Reply &reply)
{
    if (reply.code == 353 && m_transaction.prdr == Prdr::Asked && m_phase == Phase::End) {
        m_phase = Phase::EachRecipient;
        return;
    }
    if (reply.isIntermediate())
        return unexpected(reply);
    if (m_extensions.dialect == Dialect::Lmtp)
        return ownAnswered(reply);
    if (m_phase == Phase::EachRecipient)
        return eachAnswered(reply);
    m_needsReset = false;
    concludeAccepted(endVerdict(reply), reply, u"end of DATA"_s);
    transactionOver();
}

// PRDR: one reply for each accepted recipient, then one for the content as a whole, which can only take away.
void SmtpDialogue::eachAnswered(const Reply &reply)
{
    Transaction &t = m_transaction;
    if (t.each.size() < t.accepted.size()) {
        t.each.append(reply);
        return;
    }
    for (qsizetype i = 0; i < t.accepted.size(); ++i) {
        const Reply &own = t.each.at(i);
        const Reply &counts = own.isPositiveCompletion() && !reply.isPositiveCompletion() ? reply : own;
        conclude(t.accepted.at(i), endVerdict(counts), counts, u"end of DATA"_s);
    }
    m_needsReset = false;
    transactionOver();
}

// LMTP: one reply for each accepted recipient, in their order, and no other (RFC 2033 section 4.2).
void SmtpDialogue::ownAnswered(const Reply &reply)
{
    Transaction &t = m_transaction;
    conclude(t.accepted.at(t.each.size()), endVerdict(reply), reply, u"end of DATA"_s);
    t.each.append(reply);
    if (t.each.size() < t.accepted.size())
        return;
    m_needsReset = false;
    transactionOver();
}

} // namespace mailroom
