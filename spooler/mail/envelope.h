// What is told to the next hop beside the content: RFC 5321 section 2.3.1 and RFC 3461.
#pragma once

#include "spooler/mail/ids.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <optional>

namespace mailroom {

// NOTIFY, RFC 3461 section 4.1. No flag: the parameter is not sent and the server's default holds.
enum class NotifyFlag { Never = 1, Success = 2, Failure = 4, Delay = 8 };
Q_DECLARE_FLAGS(Notify, NotifyFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Notify)

// "success,failure", "never", ""; nothing when a word is unknown or "never" is not alone.
std::optional<Notify> notifyFromText(QStringView text);
QString notifyText(Notify notify); // "SUCCESS,FAILURE"

// RET, RFC 3461 section 4.3. The numbers are stored.
enum class Ret { Unset = 0, Full = 1, Headers = 2 };

// What most recipients have; others are "fax", "sms", "x400": lower case, letters and digits.
inline constexpr QLatin1StringView smtpAddressType{"smtp"};

struct EnvelopeRecipient {
    QString forwardPath; // checked mailbox without angle brackets; the domain is an A-label unless the local
                         // part needs SMTPUTF8. Of another address type: its address, addresstype.h
    Notify notify;
    QString originalRecipient; // ORCPT before xtext, "rfc822;ann@example.org"; empty: not sent
    QString addressType = QStringLiteral("smtp");
};

struct Envelope {
    QString reversePath; // empty: the null reverse-path "<>"
    QList<EnvelopeRecipient> recipients;
    Ret ret = Ret::Unset;
    QString envid; // before xtext; empty: not sent
};

} // namespace mailroom
