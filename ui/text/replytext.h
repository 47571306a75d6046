// A server's reply in plain words: by the phrasebook, and by RFC 5321 where no status was sent.
#pragma once

#include "spooler/mail/gate.h"
#include "spooler/mail/reply.h"
#include "spooler/mail/views.h"

namespace mailroom {

// "Mailbox full."; empty when there was no reply.
QString replyWords(const Reply &reply);
// What can be done about it: "Check the address, or ask for the present one."; empty: nothing is known. Of
// what has failed nothing is tried again by itself, whatever the reply says.
QString adviceWords(const Reply &reply, RecipientState state);

// "452 4.2.2 The mailbox is over quota", lines joined by blanks. Untrusted text: show as plain text only.
QString rawReply(const Reply &reply);

// What is known about one recipient and what happens next: "Mailbox full. The server will be asked again at
// 11:20."
QString fateSentence(const RecipientRow &recipient, const QDateTime &now);

} // namespace mailroom
