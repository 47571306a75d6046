#include "spooler/fetch/imapcopies.h"
#include "spooler/fetch/imaptelling.h"
#include "spooler/fetch/imaptransfer.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const auto notThere = u"it is no longer in its folder on the server"_s;

    // Marks as deleted and expunges these alone. Without UIDPLUS the mark stays: EXPUNGE would remove what
    // others have marked, too.
    Coroutine<ImapResponse> expunge(ImapSession &session, QByteArray uids)
    {
        ImapOneCommand mark({"UID STORE " + uids + " +FLAGS.SILENT (\\Deleted)", {}, {}}, u"STORE"_s);
        co_await session.connection.perform(mark);
        if (!mark.isOk() || !session.connection.capabilities().has("UIDPLUS"))
            co_return mark.reply();
        ImapOneCommand expunge({"UID EXPUNGE " + uids, {}, {}}, u"EXPUNGE"_s);
        co_await session.connection.perform(expunge);
        co_return expunge.reply();
    }

    // Each has its new UID where the server tells. One that it does not name was not there any more: another
    // client has moved or removed it, and its word stands.
    Coroutine<> settle(ImapTelling &telling, ImapBatch batch, const ImapTransfer &transfer)
    {
        ImapSession &session = telling.session;
        const bool isTold = transfer.toldPlaces() || session.connection.capabilities().has("UIDPLUS");
        for (const Operation &operation : std::as_const(batch.operations)) {
            const auto place = transfer.place(operation.uid);
            if (place || !isTold)
                co_await session.must(session.parts.operations.done(operation, {place}));
            else
                co_await telling.refuse({{operation}}, notThere);
        }
    }

    // Where the copy is that the first of the batch asks for, when that was said before and no reply came.
    Coroutine<std::optional<qint64>> earlierCopy(ImapTelling &telling, ImapBatch batch)
    {
        const FolderRow *target = telling.folder(batch.first().target);
        if (batch.first().attempts == 0 || !target)
            co_return std::nullopt;
        const FolderRow folder = *target;
        const ImapCopy copy = co_await describeImapCopy(telling.session, batch.first().uid);
        co_return co_await findImapCopy(telling.session, folder, copy);
    }

    // Without MOVE: COPY, then the original goes. It is noted first, for COPY said twice makes two.
    Coroutine<bool> moveByCopy(ImapTelling &telling, ImapBatch batch, QByteArray target)
    {
        ImapSession &session = telling.session;
        if (batch.first().attempts > 0)
            batch.operations.resize(1);
        const QByteArray uids = ImapSet::of(batch.uids()).toText();
        const auto earlier = co_await earlierCopy(telling, batch);
        if (!co_await telling.open(batch)) // once more: it was looked for in the other one
            co_return true;
        if (earlier) {
            const auto removed = co_await expunge(session, uids);
            if (removed.status != ImapResponse::Status::Ok)
                co_return co_await telling.end(batch, removed);
            co_await session.must(session.parts.operations.done(batch.first(), {earlier}));
            co_return true;
        }
        co_await telling.note(batch);
        auto transfer = ImapTransfer::copy(batch.uids(), target);
        co_await session.connection.perform(transfer);
        if (!transfer.isOk())
            co_return co_await telling.end(batch, transfer.reply());
        const auto removed = co_await expunge(session, uids);
        if (removed.status != ImapResponse::Status::Ok)
            co_return co_await telling.end(batch, removed);
        co_await settle(telling, batch, transfer);
        co_return true;
    }

} // namespace

Coroutine<bool> tellImapMove(ImapTelling &telling, ImapBatch batch)
{
    ImapSession &session = telling.session;
    const auto target = telling.mailbox(batch.first().target);
    if (!target) {
        co_await telling.refuse(batch, u"its folder is gone"_s);
        co_return true;
    }
    if (!co_await telling.open(batch))
        co_return true;
    if (!session.connection.capabilities().has("MOVE"))
        co_return co_await moveByCopy(telling, batch, *target);
    auto transfer = ImapTransfer::move(batch.uids(), *target);
    co_await session.connection.perform(transfer);
    if (!transfer.isOk())
        co_return co_await telling.end(batch, transfer.reply());
    co_await settle(telling, batch, transfer);
    co_return true;
}

Coroutine<bool> tellImapCopy(ImapTelling &telling, ImapBatch batch)
{
    ImapSession &session = telling.session;
    const auto target = telling.mailbox(batch.first().target);
    if (!target) {
        co_await telling.refuse(batch, u"its folder is gone"_s);
        co_return true;
    }
    if (!co_await telling.open(batch))
        co_return true;
    if (const auto earlier = co_await earlierCopy(telling, batch)) {
        co_await session.must(session.parts.operations.done(batch.first(), {earlier}));
        co_return true;
    }
    if (!co_await telling.open(batch)) // once more: it was looked for in the other one
        co_return true;
    co_await telling.note(batch);
    auto transfer = ImapTransfer::copy(batch.uids(), *target);
    co_await session.connection.perform(transfer);
    if (!transfer.isOk())
        co_return co_await telling.end(batch, transfer.reply());
    co_await settle(telling, batch, transfer);
    co_return true;
}

Coroutine<bool> tellImapRemoval(ImapTelling &telling, ImapBatch batch)
{
    if (!co_await telling.open(batch))
        co_return true;
    const auto reply = co_await expunge(telling.session, ImapSet::of(batch.uids()).toText());
    co_return co_await telling.end(batch, reply);
}

} // namespace mailroom
