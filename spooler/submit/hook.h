// What is told of each message once it is sent, and of each that arrives once it is stored.
//
// A hook may file the copy, delete it, or end the chain. It can change nothing else: a hook that crashes,
// hangs or talks nonsense is named in an event, and the mail and the hooks behind it go on.
#pragma once

#include "spooler/mail/recipientstate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace mailroom {

enum class HookMoment { AfterSending, OnArrival };

constexpr std::chrono::seconds hookTime{30}; // a program that takes longer is killed

struct HookRecipient {
    QString address;
    RecipientState state = RecipientState::Accepted;
};

// What a hook gets. The file holds the whole message.
struct HookMessage {
    HookMoment moment = HookMoment::AfterSending;
    QString file;
    QString messageId, subject, from;
    bool isWhole = true; // false, on arrival: the file holds its header, the rest is not here
    QList<HookRecipient> recipients; // after sending
    std::function<bool()> isCancelled; // may be empty
};

struct HookAnswer {
    std::optional<QString> folder; // file it there
    bool deletes = false;
    bool endsChain = false;
    QString fault; // why it could not do its work; empty: it did
    bool isLate = false; // the fault is that it did not end in time
};

// Immutable; run() may be called from several threads at once.
class Hook {
public:
    virtual ~Hook() = default;
    virtual QString name() const = 0;
    virtual HookAnswer run(const HookMessage &message) const = 0;
};

using HookList = QList<std::shared_ptr<const Hook>>; // in the order in which they are called

struct HookFault {
    QString hook; // its name
    QString why;
    bool isLate = false;
    QString words() const { return hook + QStringLiteral(": ") + why; } // of an event
};

struct HookVerdict {
    std::optional<QString> folder; // of the last that named one
    bool deletes = false;
    QStringList called; // names
    QList<HookFault> faults;
};

HookVerdict runHooks(const HookList &hooks, const HookMessage &message);

// Why a message cannot be filed under this name, in a plain sentence; empty: it can.
QString folderFault(const QString &folder);

struct ProfileHooks {
    HookList hooks;
    QStringList refused; // names
};

// The programs in a folder as they are now, by name: "10-archive" before "20-log". One that others could
// replace (writable for group or world) is refused. Any thread; a folder that is not there costs
// microseconds.
ProfileHooks programHooks(const QString &folder);

// Asked before each use, so that a program that comes, goes or becomes executable counts at once.
using HookSource = std::function<ProfileHooks()>;

} // namespace mailroom
