// A command to an IMAP server, without its tag. [value]
#pragma once

#include "spooler/mail/contentreader.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace mailroom {

struct ImapCommand {
    QByteArray text; // without tag and line end
    std::shared_ptr<ContentReader> content; // follows as a literal: APPEND
    QByteArray visible; // what a transcript shows; empty: `text`
};

// As a quoted string. Nothing: it has a control character, which would end it or be another command.
std::optional<QByteArray> imapQuoted(const QByteArray &text);

// The name of a mailbox as it goes on the wire, quoted: in modified UTF-7 (RFC 3501 section 5.1.3), or as it
// is where UTF8=ACCEPT is enabled (RFC 9755).
enum class ImapNames { ModifiedUtf7, Utf8 };
std::optional<QByteArray> imapMailbox(const QString &path, ImapNames names);
// As people read it. What is no modified UTF-7 stands as it is.
QString decodedMailbox(const QByteArray &name, ImapNames names);

} // namespace mailroom
