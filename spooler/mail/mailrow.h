// Received messages as lists show them. Plain values, made in the mail catalog's thread.
#pragma once

#include "spooler/mail/folder.h"
#include "spooler/mail/mailflags.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

namespace mailroom {

using MailId = Id<struct MailTag>; // one message in one folder; kept when it moves; never reused
using ThreadId = Id<struct ThreadTag>;

// What of a message is here. The numbers are stored.
enum class MailBody {
    Whole = 0,
    HeaderOnly = 1, // the rest is on the server
    Gone = 2, // it was only partly here, and the server no longer has it
};

// What a person decided about a message of which only the header is here (a POP3 mailbox as a remote one).
// The numbers are stored; they can be combined.
enum class RemoteMark { None = 0, Get = 1, Delete = 2, GetAndDelete = 3 };

struct MailRow {
    MailId id;
    FolderId folder;
    AccountId account;
    ThreadId thread;
    QString messageId; // with angle brackets, untrusted; empty: it claims none
    QString fromName; // decoded, untrusted; empty: none
    QString fromAddress;
    QString to; // people, abridged
    QString subject;
    QString preview; // the first words of its text, at most 200 characters
    QDateTime date; // that it claims, UTC; the arrival's where it claims none or a future one
    QDateTime arrived; // here or, where it tells, at the server, UTC
    qint64 size = 0; // octets
    MailFlags flags;
    bool hasAttachments = false;
    MailBody body = MailBody::Whole;
    RemoteMark mark = RemoteMark::None;
    int pending = 0; // changes of it that the server has not been told yet
    QString fault; // what is wrong with it, a plain sentence: a step that failed, a damaged content; empty:
                   // nothing
};

enum class MailSort {
    Date = 0,
    Arrived = 1,
    From = 2,
    Subject = 3,
    Size = 4,
    Unread = 5,
    Flagged = 6,
    Attachments = 7
};

// Threads: each thread stands where its newest member does, its members behind it. Folded: without those.
enum class MailGrouping { Messages = 0, Threads = 1, Folded = 2 };

// Which messages a list has. All that is set must hold.
struct MailQuery {
    FolderId folder; // invalid: any
    AccountId account; // invalid: any
    FolderRole role = FolderRole::None; // of the unified folders: Inbox of every account; None: any
    ThreadId thread; // invalid: any
    // Words, and people: from: to: subject: has:attachment is:unread is:flagged before: after: in: larger:
    // (mail/mailsearch.h); words find by their beginnings in subject, people, text and attachment names.
    QString search;
    MailSort sort = MailSort::Date;
    Qt::SortOrder order = Qt::DescendingOrder;
    MailGrouping grouping = MailGrouping::Messages;
    QSet<ThreadId> turned; // that are otherwise than `grouping` says: folded, or unfolded

    bool folds(ThreadId which) const
    {
        return grouping != MailGrouping::Messages
            && (grouping == MailGrouping::Folded) != turned.contains(which);
    }
};

// What of a thread is in a list.
struct ThreadFacts {
    ThreadId thread;
    int messages = 0;
    int unread = 0;
    int flagged = 0;
    int headerOnly = 0;
};

// News of one arrived message for everybody who wants to know (features.md J5).
struct NewMail {
    MailId id;
    AccountId account;
    FolderId folder;
    QString messageClass; // "note", "report", "receipt", "list", "calendar"
    QString from; // untrusted
    QString subject; // untrusted
};

} // namespace mailroom
