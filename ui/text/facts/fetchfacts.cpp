#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // Receiving, importing, and what is done with a message on arrival.
    constexpr auto fetchSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is no Maildir: it has neither cur nor new"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing is fetched: receiving is suspended"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing is fetched: Mailroom works offline"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing is fetched: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "busy: it is being fetched already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "busy: another import runs"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "busy: the rules are just being applied"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "fetching was stopped"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the receiving half is not open"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is open already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing fetches by \"%1\""),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the fetcher \"%1\" speaks interface version %2, Mailroom speaks %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this kind cannot be tested"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "what fetches the mail does not answer"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "received mail cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server lists it and does not give it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "folder %1, message %2: %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "folder %1: the server counts %2 messages and lists %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "folder %1: the server does not say how long its numbers hold"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts",
            "folder %1: %2 messages that went from here stay there marked as deleted, for the server can "
            "only remove all that are marked, and another program may have marked some; if there is no other "
            "program, say so in the account's settings"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server asked for more of what nobody had begun"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server answered a command that was not given"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server answered before the end of what it was sent"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sends without end what nobody asked for"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server does not list its folders"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server does not let us listen for news"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is no longer in its folder on the server"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its folder is gone"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its content is gone"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its content cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the folder is gone, or no server takes its name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the folder %1 cannot be opened"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server has numbered the folder %1 anew"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a large message could not be written to the disk: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server announced more octets at once than any message has"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sent a response without end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sent what is no IMAP response"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server sent a message without end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server said neither +OK nor -ERR"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the copy of sent message %1 is not filed: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the copy of sent message %1 is not filed yet: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no folder for copies of sent mail"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a change could not be told the server: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a change could not be told the server yet: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server has not answered yet"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is no regular file"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is larger than 1 GiB"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is no regular file"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is no mbox: it does not begin with \"From \""),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is being written by another program"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 messages could not be stored"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the import was cancelled"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "mail is imported into a folder of this computer, and moved from there"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 is left out: %2"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "message %1 is left out: the connection ended each time it was read"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "message %1 stays on the server: it is another one than was stored"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "another program holds the mailbox"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server could not remove the messages"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server claims more messages than can be"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a message that is wanted whole is no longer on the server"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server has it no more"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it took too long"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "not of our mail"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it may have happened before the program ended"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "not all of the message is here"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its account has no address to send from"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a program sent it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has no reverse-path: nobody could be told of a fault"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it went through %1 servers: it goes round"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it was sent on from here before: it goes round"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it would come back to its own account"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: file %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: copy %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: flag %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: forward %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: redirect %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: run %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its Date cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its From cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has no From"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "its parts are nested too deeply, or too many: not all of it was read"),
    });

} // namespace

FactList fetchFacts()
{
    return fetchSentences;
}

} // namespace mailroom
