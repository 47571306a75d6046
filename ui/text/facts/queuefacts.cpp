#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // The queue: what waits, what is done with it, and what a transport owes.
    constexpr auto queueSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "the spooler is not open"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the spooler is open already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the spooler was closed before it could answer"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "Mailroom is closed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "Mailroom works offline"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "busy: Mailroom is logging off already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it was cancelled"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing is sent: Mailroom works offline"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing is sent: sending is suspended"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing can be sent now"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "busy: it is being flushed already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "busy: a validation runs already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing is known of a server \"%1\""),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no failure of %1 is remembered"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "\"%1\" is no reason"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no message %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no message %1 that can be sent"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no such message"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no attempt %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot hold"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot release"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot retry"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot cancel"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot expire"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot delete"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing to settle"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it waits for its turn"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is being sent"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its content is already on the wire"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it waits for its next attempt"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is held"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is in doubt: say first whether it arrived"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "it is in doubt whether %1 has it: say first whether it arrived"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server has accepted it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server of %1 has it already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it was delivered"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has failed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is being edited"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 cannot be edited: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 is being edited (%2, since %3)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 is not being edited"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing of it waits"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing of it waits any more"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is no recipient of it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is a recipient of it already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 does not wait any more"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is not finished yet"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 recipients wait: name the one that is meant"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 recipients are meant: name the one to correct"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no recipient of it has failed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1, account %2 → %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "account %1 → %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this account's transport does not take it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no transport takes %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 has been away since %2; %3 may send as %4 and carries it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "given up after %1 attempts"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "too late: its latest time has passed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "its lifetime is over"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has waited for four hours"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no evidence came within a quarter of an hour"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no evidence came; the account's setting decided"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program ended during the attempt"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it was to go at %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 octets; %2 takes %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 messages an hour"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 messages a day"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 recipients a day"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it told an outcome that nobody waits for"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it ended an attempt that it does not have"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it ended an attempt and said nothing of a recipient"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it did not end a message when it was told to"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it announced the end of a message that it does not have"),
    });

} // namespace

FactList queueFacts()
{
    return queueSentences;
}

} // namespace mailroom
