#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // The line, the logon, the transaction, and programs in the place of a server.
    constexpr auto netSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "nobody answers at this port of the server"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server closed the connection"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "there is no server of this name, or the name service cannot be reached"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server did not answer in time"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server did not answer in time (%1)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no way to the server, or the line was cut"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this computer does not allow the connection"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this computer has too many connections open"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server and this computer agreed on no encryption: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the connection failed: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the certificate of %1 is not trusted: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the CA file %1 holds no readable certificate"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "subject: %1\nissuer: %2\nvalid: %3 to %4"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no network"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "connecting to %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "TLS handshake"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "greeting"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "taking content"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "end of DATA"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "reply"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "reply to %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "reply to the logon"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "list of messages"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "DNS does not answer about %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "DNS cannot be asked here"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 has no address"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 has no SPF record"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 has no SPF record, and its DMARC policy is %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the SPF record of %1 cannot be judged"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the SPF record of %1 does not let %2 send"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the SPF record of %1 does not let %2 send, and its DMARC policy is %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the SPF record of %1 lets %2 send"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the DMARC policy of %1 is %2, and the reverse-path is not its own"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has no server whose right could be looked up"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no password is known for %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the password is not sent over a connection without TLS"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the password would go in clear text"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a user name or password of several lines cannot be sent"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the user name or the password has a control character"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a POP3 server needs a user name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no way to log on in common; the server offers: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "not a mechanism"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server asked for more than PLAIN gives"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server asked for more than LOGIN gives"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server asked for more than SCRAM gives"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server demands an unknown extension of SCRAM"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server's SCRAM nonce does not continue ours"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server's SCRAM challenge has no salt"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server's SCRAM iteration count %1 is not acceptable"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server could not prove that it knows the password"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server ended the logon without its proof"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused the logon"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server could not check the logon"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused the user name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server wants longer pauses between logons"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the server refers to another one, which is not followed with a password"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server does not offer STARTTLS"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server does not offer STLS"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused STARTTLS"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused STLS"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server began a session before TLS, which proves nothing"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the server sent more than its reply to STARTTLS before TLS began"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sent more than its reply to STLS before TLS began"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused the connection"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused our greeting"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused MAIL FROM"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server ended the session"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server spoke without being asked"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server asked for what nobody offered"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server spoke before the end of the content"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sent %1 before the end of the content"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "unexpected reply %1 to %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sent a line without end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sent a reply without end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the lines of one reply carry different codes, %1 and %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message took longer than a transaction may"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server took longer than anything may"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server says that this is enough for now"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "stopped by the user"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the address has a control character"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the sender's address has a control character"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts",
            "the message needs SMTPUTF8 (an address or header field is not ASCII), which the server does not "
            "offer"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts",
            "the content has 8-bit octets, the server does not offer 8BITMIME, and the message cannot be "
            "re-encoded: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server cannot hold mail until it is to be delivered"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message has %1 octets, the server takes at most %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server holds it until %1"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "%1 part(s) re-encoded in a copy: the server does not offer 8BITMIME"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a header has 8-bit octets"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is signed or encrypted, and re-encoding would break that"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a part has 8-bit octets although it says %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a part of the type %1 may not be re-encoded"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its parts are nested too deep, or a header is too long"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a program would take the address for an option"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is not a program that can be run"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program crashed: whether it sent is not known"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the program took too long and was ended: whether it sent is not known"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program was stopped: whether it sent is not known"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it ended with code %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "accepted"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it was called wrongly"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message is not what it takes"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it could not read the message"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no such recipient"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no such host"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it does not offer this"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it failed in itself"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the system failed it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a file of the system is missing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it could not write"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it could not read or write"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it asked to try later"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the other side did not understand it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is not allowed to"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is not set up"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no folder %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the folder %1 cannot be written"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "filed as %1"),
    });

} // namespace

FactList netFacts()
{
    return netSentences;
}

} // namespace mailroom
