#include "spooler/transport/smtpverdicts.h"

#include "spooler/transport/smtpcommands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Reply ownReply(const EnhancedStatus &status, const QString &text)
    {
        return {.code = 0, .status = status, .text = text};
    }

} // namespace

MailRefusal judgeMailRefusal(const Reply &reply)
{
    const EnhancedStatus &status = reply.status;
    if (reply.code == 530 || reply.code == 534 || reply.code == 535 || reply.code == 538)
        return MailRefusal::Login;
    const bool size = reply.code == 552 || (status.subject == 3 && status.detail == 4)
        || (status.subject == 2 && status.detail == 3);
    const bool senderAddress = status.subject == 1 && (status.detail == 7 || status.detail == 8);
    const bool content = status.isPresent() && status.subject == 6;
    return size || senderAddress || content ? MailRefusal::Message : MailRefusal::Server;
}

bool isTooManyRecipients(const Reply &reply)
{
    if (reply.code != 452 && reply.code != 552)
        return false;
    if (reply.status.isPresent())
        return reply.status.subject == 5 && reply.status.detail == 3;
    return true;
}

Verdict refusalVerdict(const Reply &reply)
{
    Q_ASSERT(reply.isTransientFailure() || reply.isPermanentFailure());
    return reply.isTransientFailure() ? Verdict::Transient : Verdict::Permanent;
}

Verdict endVerdict(const Reply &reply)
{
    return reply.isPositiveCompletion() ? Verdict::Accepted : refusalVerdict(reply);
}

std::optional<Reply> localRefusal(const DeliveryRequest &request, const Extensions &extensions)
{
    const qint64 size = request.content->size();
    if (!isSafePath(request.reversePath))
        return ownReply({5, 1, 7}, u"the sender's address has a control character"_s);
    if (request.needsSmtpUtf8 && !extensions.smtpUtf8)
        return ownReply(
            {5, 6, 7},
            u"the message needs SMTPUTF8 (an address or header field is not ASCII), which the server "
            "does not offer"_s);
    if (request.eightBit && !extensions.eightBitMime)
        return ownReply({5, 6, 3}, u"the content has 8-bit octets, and the server does not offer 8BITMIME"_s);
    if (extensions.largestMessage > 0 && size > extensions.largestMessage)
        return ownReply(
            {5, 3, 4},
            u"the message has %1 octets, the server takes at most %2"_s.arg(size).arg(
                extensions.largestMessage));
    return std::nullopt;
}

} // namespace mailroom
