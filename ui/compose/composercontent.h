// What a composer holds, and the draft that it is kept as.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/submission.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace mailroom {

// What becomes of a message whose time to be sent was missed by more than it may be.
enum class MissedTime { Send, Ask, Drop };

enum class WindowState { Open, Closed }; // a draft whose window was open comes back by itself

// A value. Address fields hold what was typed.
struct ComposerContent {
    AccountId account; // invalid: the first one
    QString from; // another address than the account's own
    QString to;
    QString cc;
    QString bcc;
    QString subject;
    QString text;
    QString inReplyTo;
    QString references;
    QString folder; // of this draft's attachment copies, below the profile's drafts folder; empty: none yet
    QList<Attachment> attachments; // copies in that folder
    bool reportWanted = false;
    bool held = false;
    Priority priority = Priority::Normal;
    QDateTime notBefore; // UTC; invalid: now
    MissedTime missed = MissedTime::Send; // with notBefore
    std::chrono::seconds missedBy{0}; // by how much it may be missed
    QDateTime deliverBy; // UTC; invalid: no such wish
    QDateTime validUntil; // UTC; invalid: for ever
    bool atServer = false; // until then the server may have it, where it can hold mail
    SentHandling sentHandling = SentHandling::Keep;
    QString sentFolder; // with SentHandling::File
    DraftId draft;
    QueueId edited; // the queued message that is put back instead of sent; invalid: it is new
    WindowState window = WindowState::Open;

    bool isBlank() const; // nothing that would be missed
};

QByteArray toJson(const ComposerContent &content);
ComposerContent contentFromJson(const QByteArray &json); // what cannot be read is left out

// REQUIRES: addresses were checked.
Submission submissionOf(const ComposerContent &content);

} // namespace mailroom
