#include "spooler/fetch/imapoperations.h"

#include "spooler/fetch/imapcopies.h"
#include "spooler/fetch/imapflags.h"
#include "spooler/fetch/imaptelling.h"
#include "spooler/fetch/imaptransfer.h"
#include "spooler/store/contentstore.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostAtOnce = 500;

    bool isOfFolders(OperationKind kind)
    {
        return kind == OperationKind::CreateFolder || kind == OperationKind::RenameFolder
            || kind == OperationKind::RemoveFolder;
    }

    Coroutine<bool> tellFlags(ImapTelling &telling, ImapBatch batch)
    {
        ImapSession &session = telling.session;
        if (!co_await telling.open(batch))
            co_return true;
        const QByteArray uids = ImapSet::of(batch.uids()).toText();
        const QList<ImapValue> permanent = session.open->permanentFlags;
        ImapResponse reply;
        reply.status = ImapResponse::Status::Ok;
        const QList<std::pair<QByteArray, MailFlags>> changes{
            {" +FLAGS.SILENT (", batch.first().set}, {" -FLAGS.SILENT (", batch.first().cleared}};
        for (const auto &[what, flags] : changes) {
            const MailFlags kept = keptFlags(flags, permanent);
            if (!kept) // what the server does not keep is kept here alone
                continue;
            ImapOneCommand store({"UID STORE " + uids + what + imapFlagList(kept) + ')', {}, {}}, u"STORE"_s);
            co_await session.connection.perform(store);
            reply = store.reply();
            if (!store.isOk())
                break;
        }
        co_return co_await telling.end(batch, reply);
    }

    Coroutine<bool> tellAppend(ImapTelling &telling, ImapBatch batch)
    {
        ImapSession &session = telling.session;
        const Operation operation = batch.first();
        const FolderRow *row = telling.folder(operation.folder);
        const auto mailbox = telling.mailbox(operation.folder);
        ContentStore contents(session.parts.database);
        const auto content = contents.read(operation.content);
        if (!row || !mailbox || !content) {
            co_await telling.refuse(
                batch, row && mailbox ? u"its content is gone"_s : u"its folder is gone"_s);
            co_return true;
        }
        const FolderRow folder = *row;
        if (operation.attempts > 0) {
            const ImapCopy copy = describeCopy((*content)->next(), (*content)->size());
            co_await session.must((*content)->rewind());
            if (const auto earlier = co_await findImapCopy(session, folder, copy)) {
                co_await session.must(session.parts.operations.done(operation, {earlier}));
                co_return true;
            }
        }
        co_await telling.note(batch);
        auto append = ImapTransfer::append(*mailbox, operation.set, *content);
        co_await session.connection.perform(append);
        if (!append.isOk())
            co_return co_await telling.end(batch, append.reply());
        co_await session.must(session.parts.operations.done(operation, {append.appended()}));
        co_return true;
    }

    // Where the account's own folders stand, RFC 2342: "INBOX." or, mostly, nothing.
    class ImapNamespace final : public ImapOneCommand {
    public:
        ImapNamespace() : ImapOneCommand({"NAMESPACE", {}, {}}, u"NAMESPACE"_s) { }
        void heard(ImapResponse &response) override
        {
            if (!response.begins("NAMESPACE") || response.values.size() < 2)
                return;
            const QList<ImapValue> &personal = response.values.at(1).list;
            const QList<ImapValue> first =
                personal.isEmpty() ? QList<ImapValue>() : personal.constFirst().list;
            m_prefix = first.isEmpty() || first.constFirst().isNil() ? QByteArray() : first.constFirst().text;
        }
        const QByteArray &prefix() const { return m_prefix; }

    private:
        QByteArray m_prefix;
    };

    // A name at the top is one below the personal namespace there; here it has the same from then on.
    // Nothing: that name is taken.
    Coroutine<std::optional<Operation>> placed(ImapSession &session, Operation making)
    {
        const ImapCapabilities &capabilities = session.connection.capabilities();
        if (!capabilities.has("NAMESPACE"))
            co_return making;
        ImapNamespace asked;
        co_await session.connection.perform(asked);
        const QString prefix = decodedMailbox(asked.prefix(), capabilities.mailboxNames);
        if (prefix.isEmpty() || making.text.startsWith(prefix))
            co_return making;
        making.text.prepend(prefix);
        const auto done = session.parts.operations.placeFolder(making, making.text);
        if (!done && done.error().code == ErrorCode::Conflict)
            co_return std::nullopt;
        co_await session.must(done);
        co_return making;
    }

    // Nothing: no server takes the name.
    std::optional<QByteArray> folderCommand(const ImapTelling &telling, const Operation &operation)
    {
        const auto named = telling.mailbox(operation.text);
        if (!named)
            return std::nullopt;
        if (operation.kind == OperationKind::CreateFolder)
            return "CREATE " + *named;
        if (operation.kind == OperationKind::RemoveFolder)
            return "DELETE " + *named;
        const auto present = telling.mailbox(operation.folder);
        return present ? std::optional("RENAME " + *named + ' ' + *present) : std::nullopt;
    }

    Coroutine<bool> tellFolder(ImapTelling &telling, ImapBatch batch)
    {
        std::optional<Operation> operation = batch.first();
        if (operation->kind == OperationKind::CreateFolder)
            operation = co_await placed(telling.session, *operation);
        if (!operation) {
            co_await telling.refuse(batch, u"there is a folder of this name already"_s);
            co_return true;
        }
        const auto command = folderCommand(telling, *operation);
        if (!command) {
            co_await telling.refuse(batch, u"the folder is gone, or no server takes its name"_s);
            co_return true;
        }
        ImapSession &session = telling.session;
        session.open.reset(); // it may be the one
        ImapOneCommand job({*command, {}, {}}, QString::fromLatin1(command->first(command->indexOf(' '))));
        co_await session.connection.perform(job);
        // RFC 5530: it is so already; perhaps it was told before, and the reply was lost.
        const bool isSo = batch.first().kind == OperationKind::CreateFolder
            ? job.reply().hasCode("ALREADYEXISTS")
            : job.reply().hasCode("NONEXISTENT");
        if (!isSo)
            co_return co_await telling.end(batch, job.reply());
        co_await telling.conclude(batch);
        co_return true;
    }

    Coroutine<bool> tell(ImapTelling &telling, ImapBatch batch)
    {
        switch (batch.first().kind) {
        case OperationKind::Flags:
            co_return co_await tellFlags(telling, batch);
        case OperationKind::Move:
            co_return co_await tellImapMove(telling, batch);
        case OperationKind::Copy:
            co_return co_await tellImapCopy(telling, batch);
        case OperationKind::Remove:
            co_return co_await tellImapRemoval(telling, batch);
        case OperationKind::Append:
            co_return co_await tellAppend(telling, batch);
        case OperationKind::CreateFolder:
        case OperationKind::RenameFolder:
        case OperationKind::RemoveFolder:
            co_return co_await tellFolder(telling, batch);
        case OperationKind::Expunge: // removeImapMarked() does it
        case OperationKind::Fetch: // POP3's
            break;
        }
        co_await telling.conclude(batch);
        co_return true;
    }

} // namespace

Coroutine<bool> tellImapOperations(ImapSession &session)
{
    bool foldersChanged = false;
    bool goesOn = true;
    while (goesOn && !session.isStopping) {
        const auto waiting =
            co_await session.must(session.parts.operations.waiting(session.parts.account.id, mostAtOnce));
        session.state.countPending(static_cast<int>(waiting.size()));
        if (waiting.isEmpty())
            break;
        session.state.enter(FetchPhase::Telling);
        ImapTelling telling{session, co_await session.must(session.parts.folders.all())};
        const ImapBatch batch = firstImapBatch(waiting);
        foldersChanged = foldersChanged || isOfFolders(batch.first().kind);
        goesOn = co_await tell(telling, batch);
    }
    if (!session.isStopping) {
        ImapTelling telling{session, co_await session.must(session.parts.folders.all())};
        co_await removeImapMarked(telling);
    }
    co_return foldersChanged;
}

} // namespace mailroom
