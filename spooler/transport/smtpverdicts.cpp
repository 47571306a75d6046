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
    const auto saysOneOf = [&](int subject, std::initializer_list<int> details) {
        return status.subject == subject && std::ranges::find(details, status.detail) != details.end();
    };
    // RFC 4954 section 6; 5.7.3 and 5.7.57 are Exchange's for a client that did not log on.
    const bool login = reply.code == 530 || reply.code == 534 || reply.code == 535 || reply.code == 538
        || saysOneOf(7, {3, 8, 9, 11, 12, 13, 57});
    if (login)
        return MailRefusal::Login;
    const bool size = reply.code == 552 || saysOneOf(3, {4}) || saysOneOf(2, {3});
    // All of X.1 is about an address, and MAIL names only the sender's. 553 is "mailbox name not allowed"
    // also where its status says 5.7.1 ("not owned by user"); 501 and 555 refuse what the line says.
    const bool sender = status.subject == 1 || reply.code == 553 || reply.code == 501 || reply.code == 555;
    // SPF, DMARC and a null MX of the sender's domain (RFC 7372, RFC 7505), Exchange's "send as".
    const bool senderDomain = saysOneOf(7, {23, 24, 26, 27, 60});
    const bool content = status.subject == 6;
    return size || sender || senderDomain || content ? MailRefusal::Message : MailRefusal::Server;
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
        return ownReply(
            {5, 6, 3},
            u"the content has 8-bit octets, the server does not offer 8BITMIME, and the message cannot be "
            "re-encoded: "_s
                + request.conversion);
    if (request.release.until.isValid() && request.release.away.count() > extensions.futureRelease)
        return ownReply({5, 3, 3}, u"the server cannot hold mail until it is to be delivered"_s);
    if (extensions.largestMessage > 0 && size > extensions.largestMessage)
        return ownReply(
            {5, 3, 4},
            u"the message has %1 octets, the server takes at most %2"_s.arg(size).arg(
                extensions.largestMessage));
    return std::nullopt;
}

} // namespace mailroom
