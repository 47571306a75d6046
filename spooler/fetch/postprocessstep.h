// What is done with a message once it is durable, before its news is told.
#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/mail/mailsteps.h"
#include "spooler/result.h"
#include "spooler/store/postprocessstore.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace mailroom {

// A stored message as the steps get it; its octets are the first 8 MiB. [value]
struct ArrivedMail : UnprocessedMail { };

struct StepEvent {
    QString kind; // of MailEvent
    QString detail;
};

// What a step wants done here; it happens in the commit that marks the step as done.
struct StepWish {
    QList<StepEvent> events;
    QString folder; // path in the message's account: file it there; empty: it stays
    QStringList copies; // paths
    MailFlags set;
    bool announces = false; // its news is told
    bool endsSteps = false; // those behind it count as done
};

using StepDone = std::function<void(Result<StepWish>)>;

// Thread and owner: those of Postprocess, which runs the steps one behind the other and one message at a
// time. REQUIRES: run() calls `done` at most once, in this thread, now or later; an answer that comes after
// the step's patience is not heard any more.
class PostprocessStep : public QObject {
public:
    using QObject::QObject;
    virtual MailStep step() const = 0;
    virtual QString name() const = 0; // for faults and events: "report"
    virtual std::chrono::seconds patience() const { return std::chrono::seconds(60); } // for one message
    virtual void run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done) = 0;
};

} // namespace mailroom
