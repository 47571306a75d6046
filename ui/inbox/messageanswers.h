// Composers made of a received message: answers, forwards, redirection.
#pragma once

#include "spooler/mail/answering.h"
#include "ui/compose/composercontent.h"
#include "ui/inbox/messagesource.h"

#include <QFuture>
#include <QList>

namespace mailroom {

struct Account;
struct AccountRow;

// What is answered: the message, and its words as they are shown.
struct AnsweredMessage {
    MessageView view;
    MessageSource source;
    QString shownText;
    TextShape shape = TextShape::Fixed;
};

// Who the user is: addresses and identities of all accounts.
QStringList ownAddresses(const QList<AccountRow> &accounts);

// The content of the composer. Of a forward, the files that go with it are copied into a new folder below
// `draftsFolder` first, off the GUI thread: the message itself, or its attachments.
QFuture<Result<ComposerContent>> answerContent(
    const AnsweredMessage &message, AnswerKind kind, const QList<AccountRow> &accounts,
    const QString &draftsFolder, QObject *context);

struct ForwardedMessage {
    MessageSource source;
    QString subject;
};
// Of a composer whose attachments are these messages, whole and in their order; copied as those above.
QFuture<Result<ComposerContent>> forwardContent(
    const QList<ForwardedMessage> &messages, AccountId account, const QString &draftsFolder,
    QObject *context);

// The message as it was received, to somebody else, in the user's name only in its Resent- fields: written to
// a file below `draftsFolder` that is the submission's content. The caller removes it when it is submitted.
struct ResentMessage {
    QString file;
    Submission submission;
};
QFuture<Result<ResentMessage>> resentMessage(
    const MessageSource &source, const QString &recipients, const Account &account,
    const QString &draftsFolder, QObject *context);

} // namespace mailroom
