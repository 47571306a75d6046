#include "spooler/fetch/imapsentcopies.h"

#include "spooler/fetch/imapcopies.h"
#include "spooler/fetch/imapoperations.h"
#include "spooler/fetch/imaptransfer.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/sentcopystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostAtOnce = 100;
    constexpr int mostAttempts = 8;
    constexpr int mostInDoubt = 20;

    std::optional<FolderRow> sentFolder(const Account &account, const QList<FolderRow> &folders)
    {
        const QString &named = account.incoming.sentFolder;
        const auto found = std::ranges::find_if(folders, [&](const FolderRow &folder) {
            return folder.account == account.id && folder.holdsMail && !folder.isLocal
                && (named.isEmpty() ? folder.role == FolderRole::Sent : folder.path == named);
        });
        return found == folders.end() ? std::nullopt : std::optional(*found);
    }

    Coroutine<> giveUp(ImapSession &session, SentCopyStore &store, SentCopy copy, QString why)
    {
        co_await session.must(store.failed(copy, why));
        session.state.fault(
            u"the copy of sent message %1 is not filed: %2"_s.arg(copy.message.value).arg(why));
    }

    // Whether the next one may be tried.
    Coroutine<bool> fileOne(
        ImapSession &session, SentCopyStore &store, ContentStore &contents, FolderRow folder, SentCopy copy)
    {
        if (co_await findImapCopy(session, folder, {copy.messageId, 0})) {
            co_await session.must(store.begun(copy, session.parts.account.id, session.parts.clock.now()));
            co_await session.must(store.filed(copy));
            co_return true;
        }
        if (!session.open) // the folder cannot be opened, which is a fault of its own
            co_return false;
        const auto mailbox = imapMailbox(folder.path, session.connection.capabilities().mailboxNames);
        const auto content = contents.read(copy.content);
        co_await session.must(store.begun(copy, session.parts.account.id, session.parts.clock.now()));
        if (!mailbox || !content) {
            co_await giveUp(session, store, copy, u"its content cannot be read"_s);
            co_return true;
        }
        auto append = ImapTransfer::append(*mailbox, MailFlag::Seen, *content);
        co_await session.connection.perform(append);
        if (append.isOk()) {
            co_await session.must(store.filed(copy));
            co_return true;
        }
        const QString why = u"the server says %1"_s.arg(QString::fromUtf8(append.reply().text.left(200)));
        if (copy.attempts >= mostAttempts) {
            co_await giveUp(session, store, copy, why);
            co_return true;
        }
        co_await session.must(store.postponed(copy, why));
        session.state.fault(
            u"the copy of sent message %1 is not filed yet: %2"_s.arg(copy.message.value).arg(why));
        co_return false;
    }

    Coroutine<> fileAll(ImapSession &session, QList<FolderRow> folders)
    {
        const Incoming &incoming = session.parts.account.incoming;
        if (session.parts.outboxFile.isEmpty())
            co_return;
        const auto outbox = Database::open(session.parts.outboxFile, OpenMode::ReadOnly);
        if (!outbox) // nothing was ever sent, or it is being repaired: that is not for us to say
            co_return;
        SentCopyStore store(session.parts.database, **outbox);
        ContentStore contents(**outbox);
        const auto copies =
            co_await session.must(store.due(session.parts.account.id, session.parts.clock.now(), mostAtOnce));
        const auto doubts = co_await session.must(store.inDoubt(session.parts.account.id, mostInDoubt));
        auto folder = sentFolder(session.parts.account, folders);
        const bool isWanted = incoming.fileSentCopies && !copies.isEmpty();
        if (!folder && isWanted && incoming.sentFolder.isEmpty()) {
            co_await session.must(session.parts.folders.ofRole(session.parts.account.id, FolderRole::Sent));
            co_await tellImapOperations(session);
            folder = sentFolder(session.parts.account, co_await session.must(session.parts.folders.all()));
        }
        if (!folder) {
            if (isWanted)
                session.state.fault(u"there is no folder for copies of sent mail"_s);
            co_return;
        }
        for (const SentCopy &copy : doubts) {
            if (session.isStopping)
                co_return;
            if (session.parts.sentCopyFound && co_await findImapCopy(session, *folder, {copy.messageId, 0}))
                session.parts.sentCopyFound(
                    {.message = copy.message,
                     .messageId = copy.messageId,
                     .recipients = copy.inDoubt,
                     .folder = folder->path});
        }
        if (!incoming.fileSentCopies)
            co_return;
        for (const SentCopy &copy : copies) {
            if (session.isStopping || !co_await fileOne(session, store, contents, *folder, copy))
                co_return;
        }
    }

} // namespace

Coroutine<> fileSentCopies(ImapSession &session, QList<FolderRow> folders)
{
    return fileAll(session, std::move(folders));
}

} // namespace mailroom
