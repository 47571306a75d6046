#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // The database, contents, files and folders.
    constexpr auto storeSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is no number of days"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database is damaged: a row of %1 refers to nothing"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the database is damaged and was left as it is: a number is out of range"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no database %1 yet"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is not a database of Mailroom; it was left as it is"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts",
            "%1 was written by a newer version of Mailroom (schema %2, this one knows %3); it was left as it "
            "is"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database %1 is not set up yet"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 of %2 cannot be set"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database %1 is busy"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database %1 is well: nothing was set aside"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the disk failed while it was stored, and it was said not to be taken"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the spool cannot be written"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the stored message could not be read: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the content cannot be read: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the content is not what was submitted"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the content of message %1 is not what was submitted"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the stored content is not what was submitted"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the stored content does not match its SHA-256"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the stored content does not match its SHA-256; nothing was sent"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the stored envelope is not what was submitted"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "content %1 is not whole in the database"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message has no content in the database"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message is not here any more"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the message changed while it was prepared"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 is gone"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 waits for no step before sending"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no draft %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no such folder"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no such rule"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the rules were changed meanwhile"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the rule cannot be kept: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it has no name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it does nothing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a condition names no header field"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a condition has nothing to compare with"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an action names no folder"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an action sets no mark"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an action names no address"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an action names no program"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this folder has its use and keeps its name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this folder has its use and cannot be removed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is a folder of this name already"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "only the header of a message is here: it cannot go to another server yet"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this folder holds no mail, only folders"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a receipt for %1 was given or declined before"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no receipt: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no outbox"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 exists already"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 cannot be made"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 cannot be created: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 cannot be written"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 cannot be written: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 cannot be read: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is not a folder"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot create the folder %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot create %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot open the lock file %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot lock the profile with %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "another program runs the spooler of this profile"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot set %1 aside: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot write to %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "cannot write: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "nothing can be read: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the accounts cannot be read: add them again"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the personal lists cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the list \"%1\" names others that cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 cannot be read; it was for %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 has a damaged recipient, perhaps %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 may have reached %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 had %2 more recipients that cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 (%2) has damaged content"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 (%2) was not taken: %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "octets of the message are missing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the part is larger than can be shown"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the printer does not take it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "no copy could be written: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 changed while it was read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "more than 1 MiB is no script of rules"),
    });

} // namespace

FactList storeFacts()
{
    return storeSentences;
}

} // namespace mailroom
