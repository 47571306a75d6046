// What the phrasebook advises more than once.
#pragma once

#include <QCoreApplication>

namespace mailroom::advice {

inline constexpr const char *checkAddress =
    QT_TRANSLATE_NOOP("mailroom::Words", "Check the address, or ask for the present one.");
inline constexpr const char *otherWay =
    QT_TRANSLATE_NOOP("mailroom::Words", "Tell the recipient another way, or try again later.");
inline constexpr const char *waitForIt =
    QT_TRANSLATE_NOOP("mailroom::Words", "Nothing needs to be done: it will be tried again.");
inline constexpr const char *makeSmaller = QT_TRANSLATE_NOOP(
    "mailroom::Words", "Send it with smaller attachments, or put them where they can be fetched.");
inline constexpr const char *checkAccount =
    QT_TRANSLATE_NOOP("mailroom::Words", "Check the settings of the account.");
inline constexpr const char *askProvider =
    QT_TRANSLATE_NOOP("mailroom::Words", "Only your provider can cure this: show him the server's words.");
inline constexpr const char *askRecipient =
    QT_TRANSLATE_NOOP("mailroom::Words", "Ask the recipient, or his administrator, to let your mail in.");
inline constexpr const char *otherContent =
    QT_TRANSLATE_NOOP("mailroom::Words", "Change the text, the links or the attachments, and send it again.");
inline constexpr const char *fewerAtOnce =
    QT_TRANSLATE_NOOP("mailroom::Words", "Send to fewer recipients, or more slowly.");

} // namespace mailroom::advice
