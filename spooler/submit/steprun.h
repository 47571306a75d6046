// The steps of one message, one after the other, on files: value -> value, in a worker thread.
#pragma once

#include "spooler/mail/preparation.h"
#include "spooler/submit/steps.h"

#include <QList>

#include <functional>

namespace mailroom {

// The octets of a message on their way through the steps. The first one is stored already.
struct StepContent {
    StepFile file; // null: the stored original
    qint64 size = 0;
    bool eightBit = false;
    bool headerNeedsSmtpUtf8 = false;
    QString subject, from;
};

struct StepRecord {
    StepChange change;
    StepContent before;
    StepContent after;
};

// A message as the steps left it.
struct StepOutcome {
    QList<EnvelopeRecipient> recipients;
    StepContent content;
    QList<StepRecord> records;
    bool isMade = false; // a step put it in the place of the original
};

struct StepNote {
    QString step;
    QString words;
};

struct StepRun {
    StepList steps;
    ChangeKind kind = ChangeKind::Step;
    StepFile content; // a copy of the stored content
    QString messageId;
    Envelope envelope;
    QString folder;
};

struct StepRunEnd {
    enum class How { Done, NotNow, Failed, Cancelled };
    How how = How::Done;
    QString step; // that asked for time or failed
    QString why;
    std::chrono::seconds after{0};
    QList<StepOutcome> messages; // with Done; none when every recipient was refused
    QList<RefusedRecipient> refused;
    QList<StepNote> notes;
};

struct StepWatch {
    std::function<void(const QString &step)> began;
    std::function<bool()> isCancelled;
};

// Whatever happens in a step, the answer names it and the input stays as it was. Any thread.
StepRunEnd runSteps(const StepRun &run, const StepWatch &watch);

} // namespace mailroom
