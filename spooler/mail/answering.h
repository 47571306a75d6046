// Answers to a received message: who they go to, what they cite, how they are threaded. [values]
//
// Nothing here sends. What a person typed or saw becomes the content of a composer; headers are written by
// headerwriter, so that nothing of the received message can become a field of its own (trust.md 52–54).
#pragma once

#include "spooler/mail/messageview.h"
#include "spooler/mail/quotedtext.h"
#include "spooler/mail/submission.h"

#include <QString>
#include <QStringList>

namespace mailroom {

enum class AnswerKind { Reply, ReplyAll, ReplyList, ForwardInline, ForwardAttached };

// What only the asker knows. `quote` and `intro` are words that a person has seen: of HTML the text of the
// sanitised document, never the raw one (EFAIL; CVE-2019-10732).
struct AnswerWords {
    QString intro; // "On 3 May, Ann wrote:"; for a forward the lines above it
    QString text; // the body as it is shown
    TextShape shape = TextShape::Fixed;
};

// Of a reply: from is the address of ours that it was sent to, if there is one among `ownAddresses` (the
// accounts' addresses and identities), else empty. Recipients never hold an own address, unless the message
// is from ourselves: then its recipients are answered. Forwards have no recipients.
Composition answerTo(
    const MessageView &message, AnswerKind kind, const QStringList &ownAddresses, const AnswerWords &words);

bool mayAnswerList(const MessageView &message); // it names an address of its list

// "Re: " once, whatever stands there already in many languages ("AW:", "Отв:", "Re[2]:").
QString answerSubject(const QString &subject);
QString forwardSubject(const QString &subject);

// The fields that are put before a message that is sent on as it is, RFC 5322 section 3.6.6.
struct ResentFields {
    QString from; // mailboxes as typed
    QString to;
    QDateTime date;
};
QByteArray resentHeader(const ResentFields &fields);

} // namespace mailroom
