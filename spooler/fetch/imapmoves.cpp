#include "spooler/fetch/imapcopies.h"
#include "spooler/fetch/imaptelling.h"
#include "spooler/fetch/imaptransfer.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const auto notThere = u"it is no longer in its folder on the server"_s;

    Coroutine<QSet<qint64>> markedBefore(ImapSession &session)
    {
        QSet<qint64> uids;
        const QList<Operation> marked =
            co_await session.must(session.parts.operations.marked(session.parts.account.id));
        for (const Operation &left : marked) {
            if (left.folder == session.openFolder)
                uids.insert(left.uid);
        }
        co_return uids;
    }

    // Without UIDPLUS, EXPUNGE removes whatever is marked: it is said only when that is ours alone. What
    // another client marks between the answer to SEARCH and EXPUNGE cannot be told apart by IMAP without
    // UIDPLUS; the two follow each other at once.
    Coroutine<ImapExpunged> expungeOurs(ImapSession &session, QSet<qint64> ours)
    {
        ImapSearch search = ImapSearch::deleted();
        co_await session.connection.perform(search);
        const bool isOurs = search.isOk()
            && std::ranges::all_of(search.found(), [&](qint64 uid) { return ours.contains(uid); });
        ImapExpunged expunged{.isLeft = !isOurs};
        expunged.reply.status = ImapResponse::Status::Ok;
        if (!isOurs || search.found().isEmpty())
            co_return expunged;
        ImapOneCommand expunge({"EXPUNGE", {}, {}}, u"EXPUNGE"_s);
        co_await session.connection.perform(expunge);
        expunged.reply = expunge.reply();
        co_return expunged;
    }

    // Marks as deleted and expunges these alone.
    Coroutine<ImapExpunged> expunge(ImapSession &session, QList<qint64> uids)
    {
        const QByteArray set = ImapSet::of(uids).toText();
        ImapOneCommand mark({"UID STORE " + set + " +FLAGS.SILENT (\\Deleted)", {}, {}}, u"STORE"_s);
        co_await session.connection.perform(mark);
        if (!mark.isOk())
            co_return ImapExpunged{.reply = mark.reply()};
        if (!session.connection.capabilities().has("UIDPLUS")) {
            QSet<qint64> ours = co_await markedBefore(session);
            ours.unite(QSet<qint64>(uids.begin(), uids.end()));
            co_return co_await expungeOurs(session, ours);
        }
        ImapOneCommand expunge({"UID EXPUNGE " + set, {}, {}}, u"EXPUNGE"_s);
        co_await session.connection.perform(expunge);
        co_return ImapExpunged{.reply = expunge.reply()};
    }

    // Done, as far as this server can.
    Coroutine<> conclude(ImapSession &session, Operation operation, std::optional<qint64> place, bool isLeft)
    {
        OperationStore &operations = session.parts.operations;
        co_await session.must(
            isLeft ? operations.leftMarked(operation, {place}) : operations.done(operation, {place}));
    }

    // Each has its new UID where the server tells. One that it does not name was not there any more: another
    // client has moved or removed it, and its word stands.
    Coroutine<>
    settle(ImapTelling &telling, ImapBatch batch, const ImapTransfer &transfer, bool isLeft = false)
    {
        ImapSession &session = telling.session;
        const bool isTold = transfer.toldPlaces() || session.connection.capabilities().has("UIDPLUS");
        for (const Operation &operation : std::as_const(batch.operations)) {
            const auto place = transfer.place(operation.uid);
            if (place || !isTold)
                co_await conclude(session, operation, place, isLeft);
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
        const auto earlier = co_await earlierCopy(telling, batch);
        if (!co_await telling.open(batch)) // once more: it was looked for in the other one
            co_return true;
        if (earlier) {
            const ImapExpunged removed = co_await expunge(session, batch.uids());
            if (!removed.isOk())
                co_return co_await telling.end(batch, removed.reply);
            co_await conclude(session, batch.first(), earlier, removed.isLeft);
            co_return true;
        }
        co_await telling.note(batch);
        auto transfer = ImapTransfer::copy(batch.uids(), target);
        co_await session.connection.perform(transfer);
        if (!transfer.isOk())
            co_return co_await telling.end(batch, transfer.reply());
        const ImapExpunged removed = co_await expunge(session, batch.uids());
        if (!removed.isOk())
            co_return co_await telling.end(batch, removed.reply);
        co_await settle(telling, batch, transfer, removed.isLeft);
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
    const ImapExpunged removed = co_await expunge(telling.session, batch.uids());
    if (!removed.isOk() || !removed.isLeft)
        co_return co_await telling.end(batch, removed.reply);
    for (const Operation &operation : std::as_const(batch.operations))
        co_await conclude(telling.session, operation, std::nullopt, true);
    co_return true;
}

Coroutine<> removeImapMarked(ImapTelling &telling)
{
    ImapSession &session = telling.session;
    const auto marked = co_await session.must(session.parts.operations.marked(session.parts.account.id));
    QMap<FolderId, QList<Operation>> byFolder;
    for (const Operation &operation : marked)
        byFolder[operation.folder] << operation;
    for (const QList<Operation> &left : std::as_const(byFolder)) {
        if (session.isStopping)
            co_return;
        const FolderRow *const row = telling.folder(left.constFirst().folder);
        const QString path = row ? row->path : QString();
        if (!co_await telling.open({left}))
            continue; // with the folder, or its numbers, they are gone
        const QSet<qint64> ours = co_await markedBefore(session);
        const ImapExpunged removed = co_await expungeOurs(session, ours);
        if (removed.isOk() && !removed.isLeft) {
            // One that another client unmarked is not gone: it comes again with the next look.
            for (const Operation &operation : left)
                co_await session.must(session.parts.operations.refused(operation, {}));
            continue;
        }
        session.state.fault(u"folder %1: %2 messages that went from here stay there marked as deleted, for "
                            u"the server can only"
                            " remove all that are marked, and another program has marked some"_s.arg(path)
                                .arg(left.size()));
    }
}

} // namespace mailroom
