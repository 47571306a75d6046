// One step between "Send" and the first attempt: a footer, a program, later a signature.
//
// A step is a value without a thread: steprun runs the chain in a worker thread on a copy of the message in a
// file, and what comes back is stored in one transaction or not at all. A step has nobody to ask.
#pragma once

#include "spooler/mail/envelope.h"
#include "spooler/mail/reply.h"
#include "spooler/result.h"

#include <QStringList>
#include <QTemporaryFile>

#include <functional>
#include <memory>
#include <variant>

namespace mailroom {

using StepFile = std::shared_ptr<QTemporaryFile>; // gone with the last who knows it

// What a step gets. The file holds the message as it would go on the wire: CRLF, complete header, no Bcc.
struct StepInput {
    QString file;
    qint64 size = 0;
    QString messageId;
    Envelope envelope;
    QString folder; // for files of its own making
    std::function<bool()> isCancelled; // asked by whatever takes longer than a blink

    Result<StepFile> newFile() const;
};

struct StepUnchanged { };
struct StepChanged {
    StepFile content;
};
// Goes instead of the message; every recipient of the message is in exactly one of them.
struct StepMessage {
    QList<EnvelopeRecipient> recipients;
    StepFile content;
};
struct StepSeveral {
    QList<StepMessage> messages;
};
struct StepNotNow {
    std::chrono::seconds after;
    QString why;
};
struct StepFailed {
    QString why; // one plain sentence
};

struct RefusedRecipient {
    QString forwardPath;
    Reply reply; // a permanent failure
};

struct StepAnswer {
    std::variant<StepUnchanged, StepChanged, StepSeveral, StepNotNow, StepFailed> what;
    QList<RefusedRecipient> refused; // get the non-delivery report; the others go on
    QStringList notes; // for the timeline
};

enum class Sealing { Open, Seals }; // behind a step that seals, only such steps may change a message

// Immutable after construction; run() may be called from several threads at once.
class Step {
public:
    virtual ~Step() = default;
    virtual QString name() const = 0;
    virtual int version() const = 0;
    virtual Sealing sealing() const { return Sealing::Open; }
    virtual StepAnswer run(const StepInput &input) const = 0;
    // Takes out of the copy, after sending, what does not belong there. Only for messages that run() changed.
    virtual bool undoes() const { return false; }
    virtual StepAnswer undo(const StepInput &) const { return {}; }
};

} // namespace mailroom
