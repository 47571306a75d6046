#include "spooler/submit/draftcontent.h"

#include "spooler/mail/headerwriter.h"
#include "spooler/submit/check.h"
#include "spooler/submit/compose.h"
#include "spooler/submit/contentsink.h"
#include "spooler/submit/submitter.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largestDraft = qint64(25) * 1024 * 1024;

    QList<Mailbox> readable(const QString &typed)
    {
        QList<Mailbox> mailboxes = parseMailboxes(typed).mailboxes;
        mailboxes.removeIf([](const Mailbox &mailbox) { return mailbox.isOneOff(); });
        return mailboxes;
    }

} // namespace

Result<QByteArray> draftContent(
    const Composition &composition, const Account &account, const QDateTime &now,
    const QString &temporaryFolder)
{
    ComposedHeader header;
    header.from = readable(composition.from);
    if (const auto author = defaultAuthor(&account, std::nullopt); header.from.isEmpty() && author)
        header.from = {*author};
    header.to = readable(composition.to);
    header.cc = readable(composition.cc);
    header.messageId = newMessageId(account.address);
    header.date = now;
    ContentSink sink(temporaryFolder);
    if (const auto composed = compose(composition, header, sink); !composed)
        return std::unexpected(composed.error());
    PreparedMessage prepared;
    if (const auto moved = sink.moveTo(prepared); !moved)
        return std::unexpected(moved.error());
    if (prepared.message.size > largestDraft)
        return failure(ErrorCode::Refused, u"the draft is too large to be kept on the server"_s);
    return prepared.largeContent ? prepared.largeContent->readAll()
                                 : std::get<QByteArray>(prepared.message.content);
}

} // namespace mailroom
