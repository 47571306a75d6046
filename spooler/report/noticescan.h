// The recipients that a notice for people names, by where an address stands rather than by what system wrote
// it.
#pragma once

#include "spooler/report/deliveryaction.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace mailroom {

class BounceWords;

// How an address stands in the text, the surest first.
enum class MentionStrength {
    Listed, // alone or first on its line, or behind a label for recipients
    Echoed, // in a command or a reply of SMTP
    Stated, // in a sentence that says what became of the mail
    Labelled, // behind another label, "To:" in a summary
    Spoken, // anywhere
};

// [value]
struct NoticeRecipient {
    QString address;
    QString origin; // where it was forwarded or expanded from; empty: not said
    std::optional<DsnAction> action; // as the text around it says
    MentionStrength strength = MentionStrength::Spoken;
    QString passage; // the text about this recipient
    QString surroundings; // the text that is about all of them
};

// [value]
struct NoticeReading {
    QList<NoticeRecipient> recipients;
    std::optional<DsnAction> action; // of the mail, as all the words say; nothing: they do not
    bool isMixed = false; // they speak of failure and of delay
};

// Only the surest kind of mention counts. `senders`: who wrote the original or gets the notice, in lower
// case; they are recipients only when they are listed as such and nobody else is.
NoticeReading readNotice(const QStringList &lines, const QStringList &senders, const BounceWords &words);

} // namespace mailroom
