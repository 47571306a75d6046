// What is told of each message once it is sent, and, when receiving exists, once it has arrived.
//
// A hook may file the copy, delete it, or end the chain. It can change nothing else: a hook that crashes,
// hangs or talks nonsense is named in an event, and the mail and the hooks behind it go on.
#pragma once

#include "spooler/mail/recipientstate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace mailroom {

enum class HookMoment { AfterSending, OnArrival };

struct HookRecipient {
    QString address;
    RecipientState state = RecipientState::Accepted;
};

// What a hook gets. The file holds the whole message.
struct HookMessage {
    HookMoment moment = HookMoment::AfterSending;
    QString file;
    QString messageId, subject, from;
    QList<HookRecipient> recipients; // after sending
    std::function<bool()> isCancelled; // may be empty
};

struct HookAnswer {
    std::optional<QString> folder; // file it there
    bool deletes = false;
    bool endsChain = false;
    QString fault; // why it could not do its work; empty: it did
};

// Immutable; run() may be called from several threads at once.
class Hook {
public:
    virtual ~Hook() = default;
    virtual QString name() const = 0;
    virtual HookAnswer run(const HookMessage &message) const = 0;
};

using HookList = QList<std::shared_ptr<const Hook>>; // in the order in which they are called

struct HookVerdict {
    std::optional<QString> folder; // of the last that named one
    bool deletes = false;
    QStringList called; // names
    QStringList faults; // "archive: the program did not end in time"
};

HookVerdict runHooks(const HookList &hooks, const HookMessage &message);

// For a message that arrived: whether it still is there to be opened.
enum class ArrivalStatus { Ok, Deleted };
ArrivalStatus arrivalStatus(const HookVerdict &verdict);

// The programs in a folder, by name: "10-archive" before "20-log". One that others could replace (writable
// for group or world) is left out and named in `refused`.
HookList programHooks(const QString &folder, QStringList *refused = nullptr);

} // namespace mailroom
