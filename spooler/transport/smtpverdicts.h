// What a reply means for mail: the only place where codes and statuses are judged.
#pragma once

#include "spooler/mail/attemptend.h"
#include "spooler/mail/reply.h"
#include "spooler/transport/extensions.h"
#include "spooler/transport/transport.h"

#include <optional>

namespace mailroom {

// Whom a refused MAIL FROM concerns (trust: "not now" and "not you" are about the account).
enum class MailRefusal {
    Message, // its size, its sender's address, its content: other mail of the account is not concerned
    Login, // the server wants a logon, or another one
    Server, // everything else, "not now" and "not you": the account waits, its mail is kept
};
MailRefusal judgeMailRefusal(const Reply &reply);

// RFC 5321 section 4.5.3.1.10: the rest belongs in another transaction. Some say 552 for it.
bool isTooManyRecipients(const Reply &reply);

// Transient or Permanent by the first digit. REQUIRES: 4yz or 5yz.
Verdict refusalVerdict(const Reply &reply);

// Of the reply to the end of the content: the only place where a 2yz means acceptance.
Verdict endVerdict(const Reply &reply);

// The reason why this server cannot take `request` at all, known before anything is sent: a reply of our
// own with code 0.
std::optional<Reply> localRefusal(const DeliveryRequest &request, const Extensions &extensions);

} // namespace mailroom
