#include "spooler/fetch/imaptelling.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostAttempts = 8;

    // RFC 5530: what may be otherwise at another time, and is no verdict about what was asked.
    bool isTransient(const ImapResponse &reply)
    {
        static constexpr std::array<QByteArrayView, 6> codes{"UNAVAILABLE", "INUSE",     "LIMIT",
                                                             "SERVERBUG",   "OVERQUOTA", "CONTACTADMIN"};
        return std::ranges::any_of(codes, [&](QByteArrayView code) { return reply.hasCode(code); });
    }

    bool goTogether(const Operation &a, const Operation &b)
    {
        const bool isOfMany = a.kind == OperationKind::Flags || a.kind == OperationKind::Move
            || a.kind == OperationKind::Remove;
        return isOfMany && a.kind == b.kind && a.folder == b.folder && a.target == b.target && a.set == b.set
            && a.cleared == b.cleared && (a.uid > 0) == (b.uid > 0) && (a.attempts > 0) == (b.attempts > 0);
    }

} // namespace

QList<qint64> ImapBatch::uids() const
{
    QList<qint64> uids;
    for (const Operation &operation : operations) {
        if (operation.uid > 0)
            uids.append(operation.uid);
    }
    std::ranges::sort(uids);
    return uids;
}

ImapBatch firstImapBatch(const QList<Operation> &waiting)
{
    ImapBatch batch{{waiting.constFirst()}};
    QSet<MailId> mail{waiting.constFirst().mail};
    for (qsizetype i = 1; i < waiting.size(); ++i) {
        const Operation &next = waiting.at(i);
        if (!goTogether(batch.first(), next) || mail.contains(next.mail))
            break;
        mail.insert(next.mail);
        batch.operations.append(next);
    }
    return batch;
}

const FolderRow *ImapTelling::folder(FolderId id) const
{
    const auto found = std::ranges::find(folders, id, &FolderRow::id);
    return found == folders.end() ? nullptr : &*found;
}

std::optional<QByteArray> ImapTelling::mailbox(FolderId id) const
{
    const FolderRow *row = folder(id);
    return row ? mailbox(row->path) : std::nullopt;
}

std::optional<QByteArray> ImapTelling::mailbox(const QString &path) const
{
    return imapMailbox(path, session.connection.capabilities().mailboxNames);
}

Coroutine<> ImapTelling::conclude(ImapBatch batch)
{
    for (const Operation &operation : std::as_const(batch.operations))
        co_await session.must(session.parts.operations.done(operation, {}));
}

Coroutine<> ImapTelling::refuse(ImapBatch batch, QString why)
{
    QList<MailId> mail;
    for (const Operation &operation : std::as_const(batch.operations)) {
        co_await session.must(session.parts.operations.refused(operation, why));
        if (operation.mail.isValid())
            mail << operation.mail;
    }
    session.changed(mail);
    session.state.fault(u"a change could not be told the server: %1"_s.arg(why));
}

Coroutine<bool> ImapTelling::end(ImapBatch batch, ImapResponse reply)
{
    if (reply.status == ImapResponse::Status::Ok) {
        co_await conclude(batch);
        co_return true;
    }
    const QString why = u"the server says %1"_s.arg(
        QString::fromUtf8(reply.text.first(std::min<qsizetype>(reply.text.size(), 200))));
    if (!isTransient(reply) || batch.first().attempts >= mostAttempts) {
        co_await refuse(batch, why);
        co_return true;
    }
    for (const Operation &operation : std::as_const(batch.operations))
        co_await session.must(session.parts.operations.failed(operation, why));
    session.state.fault(u"a change could not be told the server yet: %1"_s.arg(why));
    co_return false;
}

Coroutine<> ImapTelling::note(ImapBatch batch)
{
    for (const Operation &operation : std::as_const(batch.operations))
        co_await session.must(
            session.parts.operations.failed(operation, u"the server has not answered yet"_s));
}

Coroutine<bool> ImapTelling::open(ImapBatch batch)
{
    const FolderRow *row = folder(batch.first().folder);
    if (!row) {
        co_await refuse(batch, u"its folder is gone"_s);
        co_return false;
    }
    const FolderRow opening = *row;
    const FolderSync before = co_await session.must(session.parts.folders.sync(opening.id));
    if (!co_await openImapFolder(session, opening)) {
        co_await refuse(batch, u"the folder %1 cannot be opened"_s.arg(opening.path));
        co_return false;
    }
    if (before.uidValidity != 0 && before.uidValidity != session.open->uidValidity) {
        co_await refuse(batch, u"the server has numbered the folder %1 anew"_s.arg(opening.path));
        co_return false;
    }
    co_return true;
}

} // namespace mailroom
