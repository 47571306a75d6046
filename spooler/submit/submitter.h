// From what somebody hands in to a durable message.
//
// The folder: check (envelope, header, content), complete (Date, Message-ID, Bcc out), compose (a message
// from a Composition, by mail/mime), all values; submitter runs them in order and stores the result.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/recipientlist.h"
#include "spooler/mail/submission.h"
#include "spooler/result.h"
#include "spooler/store/outboxstore.h"
#include "spooler/submit/hook.h"
#include "spooler/submit/steps.h"

#include <QList>
#include <QTemporaryFile>

#include <memory>

namespace mailroom {

class ContentStore;

// A checked message whose large content still is a file in the profile's temporary folder.
struct PreparedMessage {
    NewMessage message;
    std::shared_ptr<QTemporaryFile> largeContent; // null: message.content holds the bytes
};

// What beside the accounts decides how a message is taken.
struct SubmissionRules {
    StepSource steps = accountSteps;
    QList<RecipientList> lists; // personal ones, looked into before anything is checked
    HookSource hooks = {}; // which want to hear of every message once it is sent; empty: none
};

// Pure but for reading the source and writing large content to a temporary file; any thread. InvalidInput
// names the field and the rule in one plain sentence.
Result<PreparedMessage> prepare(
    const Submission &submission, const QList<Account> &accounts, const QDateTime &now,
    const QString &temporaryFolder, const SubmissionRules &rules = {});

// Stores all of them in one commit (group commit); large content is streamed before it. Thread: the stores'.
Result<QList<QueueId>>
store(const QList<PreparedMessage> &messages, OutboxStore &outbox, ContentStore &contents);

// For a program that has no spooler of its own: opens the profile's database, prepares, stores, closes.
// Durable when it returns, whether or not a spooler runs on the profile.
Result<QueueId> submitDirectly(const QString &profile, const Submission &submission);

} // namespace mailroom
