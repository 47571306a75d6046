// The options that programs give to sendmail(8), as a value.
#pragma once

#include "spooler/mail/envelope.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace mailroom {

enum class SendmailMode { Deliver, Help, Version };

struct SendmailCall {
    SendmailMode mode = SendmailMode::Deliver;
    bool recipientsFromHeader = false; // -t
    bool dotEndsInput = true; // no -i
    std::optional<QString> sender; // -f, -r
    QString fullName; // -F
    std::optional<Notify> notify; // -N
    Ret ret = Ret::Unset; // -R
    QString envid; // -V
    QStringList recipients;
};

// InvalidInput: one sentence. Options of sendmail that mean nothing here (-v, -odb, -oem, -h…) are taken and
// ignored, so that programs written for it go on working.
Result<SendmailCall> parseSendmailCall(const QStringList &arguments);

QString sendmailHelp();

} // namespace mailroom
