#pragma once

#include "spooler/fetch/fetchers.h"
#include "spooler/fetch/imapconnection.h"
#include "spooler/fetch/imapfetch.h"
#include "spooler/fetch/imapidle.h"
#include "spooler/fetch/imapselect.h"
#include "spooler/fetch/imapstate.h"
#include "spooler/fetch/intake.h"

#include <QHash>
#include <QSet>

namespace mailroom {

// What outlives one run of a fetcher: messages that a server did not give. A suspect was on its way when the
// line broke: from then on it comes last and alone, so that one message that ends every session never holds
// up those behind it; how often the line broke while it was alone is counted. Bad: it is not asked for again
// by this fetcher.
struct ImapBlame {
    QHash<FolderId, QHash<qint64, int>> suspects;
    QHash<FolderId, QSet<qint64>> bad;
};

// What the courses of one run share: sync, bodies, operations, sent copies. Thread and owner: its
// ImapFetcher's.
struct ImapSession {
    // A local failure ends the run: the course waits for ever, and is destroyed.
    template <typename T> struct Must {
        Result<T> result;
        ImapConnection &connection;

        bool await_ready() const noexcept { return result.has_value(); }
        void await_suspend(std::coroutine_handle<>) const
        {
            connection.line().fail({AttemptEndKind::LocalTrouble, result.error().detail});
        }
        T await_resume()
        {
            if constexpr (!std::is_void_v<T>)
                return std::move(*result);
        }
    };
    template <typename T> Must<T> must(Result<T> result) { return {std::move(result), connection}; }

    const FetcherParts &parts;
    ImapConnection &connection;
    ImapState &state;
    ImapBlame &blame;

    std::optional<ImapMailbox> open; // the mailbox that is selected
    FolderId openFolder;
    Bell bell; // the intake has room, or is done
    ImapFetch *fetch = nullptr; // that is under way, and can be stopped
    ImapIdle *idle = nullptr;
    QSet<std::pair<FolderId, qint64>> handedIn; // to the intake, and not durable yet
    QList<MailId> wanted; // bodies that somebody waits for
    bool isStopping = false;

    void changed(const QList<MailId> &mail)
    {
        if (!mail.isEmpty())
            Q_EMIT parts.intake.changed(mail);
    }
    void take(const Arrival &arrival)
    {
        handedIn.insert({arrival.folder, arrival.uid.value_or(0)});
        parts.intake.take(arrival);
    }
    void complete(MailId mail, const Arrival &whole)
    {
        handedIn.insert({whole.folder, whole.uid.value_or(0)});
        parts.intake.complete(mail, whole);
    }
    bool isInterrupted() const { return isStopping || !wanted.isEmpty(); }
    void interrupt() // what is under way ends soon, in order
    {
        if (fetch)
            fetch->stop();
        if (idle)
            idle->end();
        if (fetch || idle)
            connection.resume();
        bell.ring();
    }
};

// Opens `folder` unless it is open, and sees to it that its UIDs here are those of the server's present
// UIDVALIDITY. Nothing: the server does not let us, which is a fault of the run; or what it told at once.
struct ImapOpenedFolder {
    FolderSync known; // before
    bool toldChanges = false;
    QList<ImapSet> vanished;
    QList<ServerFlags> changes;
};
Coroutine<std::optional<ImapOpenedFolder>> openImapFolder(ImapSession &session, FolderRow folder);

// All that this run handed in is durable, or somebody stops it.
Coroutine<> untilDurable(ImapSession &session);

} // namespace mailroom
