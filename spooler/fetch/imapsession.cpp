#include "spooler/fetch/imapsession.h"

#include "spooler/fetch/intake.h"
#include "spooler/store/mailstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    QString words(const ImapResponse &reply)
    {
        return QString::fromUtf8(reply.text.first(std::min<qsizetype>(reply.text.size(), 200)));
    }

} // namespace

Coroutine<std::optional<ImapOpenedFolder>> openImapFolder(ImapSession &session, FolderRow folder)
{
    FolderStore &folders = session.parts.folders;
    FolderSync known = co_await session.must(folders.sync(folder.id));
    if (session.open && session.openFolder == folder.id)
        co_return ImapOpenedFolder{.known = known};
    session.open.reset();
    ImapSelect select(folder.path, known, session.connection.capabilities());
    session.connection.takeNews();
    co_await session.connection.perform(select);
    if (!select.isOk() || select.mailbox().uidValidity == 0) {
        session.state.fault(
            select.isOk() ? u"folder %1: the server does not say how long its numbers hold"_s.arg(folder.path)
                          : u"folder %1: the server says %2"_s.arg(folder.path, words(select.reply())));
        co_return std::nullopt;
    }
    session.open = select.mailbox();
    session.openFolder = folder.id;
    session.connection.takeNews(); // what SELECT tells is none
    if (known.uidValidity == select.mailbox().uidValidity)
        co_return ImapOpenedFolder{known, select.toldChanges(), select.vanished(), select.changes()};
    // Committed before the first message comes under a new number: a UID never means two messages.
    if (known.uidValidity != 0)
        co_await session.must(session.parts.mail.forgetUids(folder.id));
    session.blame.bad.remove(folder.id);
    session.blame.suspects.remove(folder.id);
    known = {.uidValidity = select.mailbox().uidValidity};
    co_await session.must(folders.setSync(folder.id, known));
    co_return ImapOpenedFolder{.known = known};
}

Coroutine<> untilDurable(ImapSession &session)
{
    // What could not be stored is never told of: then nothing is on its way any more, and the server has it.
    while (!session.handedIn.isEmpty() && !session.parts.intake.hasStoredAll() && !session.isStopping) {
        session.parts.clock.callAfter(200ms, &session.connection, [&session] { session.bell.ring(); });
        co_await session.bell;
    }
    session.handedIn.clear();
}

} // namespace mailroom
