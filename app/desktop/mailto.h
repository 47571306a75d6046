// What a mailto: address of another program may put into a composer.
#pragma once

#include "ui/compose/composercontent.h"

#include <optional>

namespace mailroom {

// RFC 6068, but only to, cc, bcc, subject, body and in-reply-to: never an attachment, a sender or another
// header field, whoever asks. Everything is visible in the composer and nothing is sent without a press.
// Nothing: not a mailto: address.
std::optional<ComposerContent> contentFromMailto(const QString &address);

} // namespace mailroom
