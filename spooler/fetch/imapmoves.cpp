#include "spooler/fetch/imapcopies.h"
#include "spooler/fetch/imaptelling.h"
#include "spooler/fetch/imaptransfer.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const auto usedBy = u"used-by"_s; // a field of the form
    const auto usedAlone = u"this-alone"_s;
    const auto notThere = u"it is no longer in its folder on the server"_s;

    // Marks as deleted and expunges these alone. Without UIDPLUS they stay marked: removeImapMarked().
    Coroutine<ImapExpunged> expunge(ImapSession &session, QList<qint64> uids)
    {
        const QByteArray set = ImapSet::of(uids).toText();
        ImapOneCommand mark({"UID STORE " + set + " +FLAGS.SILENT (\\Deleted)", {}, {}}, u"STORE"_s);
        co_await session.connection.perform(mark);
        if (!mark.isOk() || !session.connection.capabilities().has("UIDPLUS"))
            co_return ImapExpunged{.reply = mark.reply(), .isLeft = mark.isOk()};
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

    // What another client has removed meanwhile is gone, what it has unmarked comes again with the next look.
    Coroutine<> leaveMarked(ImapTelling &telling, ImapBatch batch, QList<qint64> marked)
    {
        ImapSession &session = telling.session;
        int left = 0;
        for (const Operation &operation : std::as_const(batch.operations)) {
            if (marked.contains(operation.uid))
                ++left;
            else
                co_await session.must(session.parts.operations.refused(operation, {}));
        }
        const FolderRow *const folder = telling.folder(batch.first().folder);
        if (left > 0 && folder)
            session.state.fault(
                u"folder %1: %2 messages that went from here stay there marked as deleted, for the server can"
                " only remove all that are marked, and another program may have marked some; if there is no"
                " other program, say so in the account's settings"_s.arg(folder->path)
                    .arg(left));
    }

    // Without UIDPLUS, EXPUNGE removes whatever is marked at that moment, also what another client has marked
    // since we looked: no order of commands prevents that. So it is said only where the user has told that
    // there is no other client, and even then never beside marks that are not ours.
    bool mayExpunge(const ImapSession &session, const QList<qint64> &marked, const QSet<qint64> &ours)
    {
        return session.parts.account.incoming.parameters.value(usedBy) == usedAlone && !marked.isEmpty()
            && std::ranges::all_of(marked, [&](qint64 uid) { return ours.contains(uid); });
    }

    // In the open folder; the batch is what went from it and stayed, marked as deleted.
    Coroutine<> removeMarkedHere(ImapTelling &telling, ImapBatch batch)
    {
        ImapSession &session = telling.session;
        ImapSearch search = ImapSearch::deleted();
        co_await session.connection.perform(search);
        if (!search.isOk())
            co_return;
        const QList<qint64> found = search.found();
        const QList<qint64> uids = batch.uids();
        const QSet<qint64> ours(uids.begin(), uids.end());
        const bool goesAlone = session.connection.capabilities().has("UIDPLUS");
        if (!goesAlone && !mayExpunge(session, found, ours))
            co_return co_await leaveMarked(telling, batch, found);
        QByteArray command = "EXPUNGE";
        if (goesAlone)
            command = "UID EXPUNGE " + ImapSet::of(uids).toText();
        ImapOneCommand expunge({command, {}, {}}, u"EXPUNGE"_s);
        co_await session.connection.perform(expunge);
        if (!expunge.isOk())
            co_return co_await leaveMarked(telling, batch, found);
        // One that another client unmarked is not gone: it comes again with the next look.
        for (const Operation &operation : std::as_const(batch.operations))
            co_await session.must(session.parts.operations.refused(operation, {}));
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
        if (co_await telling.open({left})) // otherwise, with the folder or its numbers, they are gone
            co_await removeMarkedHere(telling, {left});
    }
}

} // namespace mailroom
