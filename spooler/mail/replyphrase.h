// What is the same in the replies of one kind: "queued as 4XYZ" and "queued as 7ABC" are one phrase.
#pragma once

#include <QString>

namespace mailroom {

// [value] Addresses, hosts with numbers, numbers of messages and other words with digits become "…"; at most
// 200 characters. Untrusted text, as the reply is.
QString replyPhrase(const QString &text);

} // namespace mailroom
