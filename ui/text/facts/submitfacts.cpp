#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // What is handed in, the steps before sending, hooks and programs.
    constexpr auto submitSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message has no recipient"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: only a mail address can send"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "reports: \"%1\" is no recipient"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "duplicate recipient %1 removed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "account: there is no account number %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "ENVID: has more than 100 characters"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "ENVID: has a character that is not printable ASCII"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "From: there is none, and no account to take it from"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "Message-ID: it must stay %1, for the message keeps its history"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "always Bcc"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts",
            "header field %1: a line has %2 octets, 998 are allowed (RFC 5322 section 2.1.1)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "From \"%1\" has no address: %2 added"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "raw UTF-8 encoded as RFC 2047 has it: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the header is larger than 1 MiB"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the header holds a NUL octet"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the message holds a NUL octet, which no mail may have (RFC 5322)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "not after: this time is over before the message may go"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the draft is too large to be kept on the server"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "store \"%1\" cannot send: it cannot be the one that new mail goes through"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message was not taken: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot create a file in %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot write in %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot read %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot read the file %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot read the file %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is a folder, not a file"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is not a regular file"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the file %1 changed while it was read: it had %2 octets before"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message cannot be read: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message cannot be written: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message cannot be written for the program"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the folder has no name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the folder's name has more than 200 characters"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is not run: others than its owner could replace it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "left out, since it did not end in time before"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no program is named"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program failed with %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program was killed by signal %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program did not end in time"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program cannot be started"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program was stopped"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program asks for time"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "what the program wrote is no message"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "what the program wrote cannot be sent: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "what the program wrote cannot be read: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program changed the Message-ID"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the program wrote a NUL octet, which no mail may have (RFC 5322)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its answer has no content"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its answer is no message"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it wrote twice, or to a stranger: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "one of its messages has no recipient"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it left out %1"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "step \"%1\" stands behind \"%2\", after which nothing may change"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "refused by a step before sending"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "step %1, version %2: %3 octets out, %4 in, at octet %5"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "made from message %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "goes as message %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "left out when the message was edited"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no footer: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is signed (DKIM)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is signed or encrypted"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is signed or encrypted (OpenPGP)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a part of it is signed or encrypted"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is a report"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has no plain text"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its text is larger than 16 MiB"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its encoding %1 is not known"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its charset %1 is not known"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its text is not what its charset says"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts",
            "%1, which the composer would lose: edit it as a file, with \"mailroomctl queue edit\""),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is too large for this: edit it as a file, with mailroomctl"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has a header field %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is of the type %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has parts of its own kind"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its text is very long"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has several texts"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "recipient: one address is wanted, not several"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "name another address or another account"),
    });

} // namespace

FactList submitFacts()
{
    return submitSentences;
}

} // namespace mailroom
