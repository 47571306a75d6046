// Reads a message from its source into what is shown of it.
#pragma once

#include "spooler/mail/messageview.h"
#include "spooler/mail/reportview.h"
#include "ui/inbox/messagesource.h"

#include <optional>

namespace mailroom {

struct LoadedMessage {
    MessageView view;
    std::optional<ReportView> report; // what it says about the fate of a mail
};

// In pieces and off the GUI thread: memory stays flat, the window never waits. What is missing at its end is
// noted in the view.
QFuture<Result<LoadedMessage>> loadMessage(const MessageSource &source, QObject *context);

// The decoded octets of one part. InvalidInput: they are more than `most`.
QFuture<Result<QByteArray>>
loadPart(const MessageSource &source, const PartPlace &place, qint64 most, QObject *context);

} // namespace mailroom
