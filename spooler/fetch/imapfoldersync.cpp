#include "spooler/fetch/imapfoldersync.h"

#include "spooler/fetch/imapbodies.h"
#include "spooler/fetch/imapsurvey.h"
#include "spooler/store/mailstore.h"
#include "spooler/store/operationstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // What the server has, as far as it told.
    struct Told {
        QList<ImapSurveyed> messages; // ascending
        bool isEverything = false;
    };

    bool isAmong(qint64 uid, const QList<qint64> &ascending)
    {
        return std::ranges::binary_search(ascending, uid);
    }

    bool isUnchanged(const ImapStatus &status, const FolderSync &known, qint64 messages)
    {
        return known.highestModseq > 0 && status.uidValidity == known.uidValidity
            && status.uidNext == known.uidNext && status.highestModseq == known.highestModseq
            && status.messages == messages;
    }

    Coroutine<> takeFlags(ImapSession &session, FolderId folder, QList<ServerFlags> flags)
    {
        const auto known = co_await session.must(session.parts.mail.serverFlags(folder));
        flags.removeIf([&](const ServerFlags &told) {
            const auto stored = known.constFind(told.uid);
            return stored == known.cend() || *stored == told.flags;
        });
        if (flags.isEmpty())
            co_return;
        session.changed(co_await session.must(session.parts.mail.takeFlags(folder, flags)));
    }

    Coroutine<> takeVanished(ImapSession &session, FolderId folder, QList<qint64> uids)
    {
        if (!uids.isEmpty())
            session.changed(co_await session.must(session.parts.mail.vanish(folder, uids)));
    }

    // New mail behind the last UID that was known, and flags that changed: by QRESYNC they were told at
    // SELECT, by CONDSTORE they are asked for.
    Coroutine<Told> askChanges(ImapSession &session, FolderRow folder, ImapOpenedFolder opened)
    {
        Told told;
        const QList<qint64> here = co_await session.must(session.parts.mail.uids(folder.id));
        QList<ServerFlags> flags = opened.changes;
        if (!opened.toldChanges) {
            ImapSurvey survey("1:*", ImapSurvey::Facts::Flags, opened.known.highestModseq);
            co_await session.connection.perform(survey);
            for (const ImapSurveyed &message : survey.messages())
                flags.append({message.uid, message.flags});
        }
        QList<qint64> gone;
        for (const ImapSet &set : opened.vanished)
            gone += set.among(here);
        co_await takeVanished(session, folder.id, gone);
        co_await takeFlags(session, folder.id, flags);
        if (session.open->uidNext != opened.known.uidNext || session.open->uidNext == 0) {
            ImapSurvey survey(
                QByteArray::number(std::max<qint64>(opened.known.uidNext, 1)) + ":*",
                ImapSurvey::Facts::FlagsSizeAndDate);
            co_await session.connection.perform(survey);
            told.messages = survey.messages();
        }
        co_return told;
    }

    Coroutine<Told> askEverything(ImapSession &session, FolderRow folder)
    {
        session.connection.takeNews();
        ImapSurvey survey("1:*", ImapSurvey::Facts::FlagsSizeAndDate);
        if (session.open->exists > 0) // "1:*" of an empty mailbox is an error to some
            co_await session.connection.perform(survey);
        Told told{survey.messages(), false};
        // A list that was cut short must not remove what it does not name.
        const bool isMoving = session.connection.takeNews().isAny();
        told.isEverything =
            session.open->exists == 0 || (survey.isOk() && told.messages.size() == session.open->exists);
        if (!told.isEverything && !isMoving)
            session.state.fault(u"folder %1: the server counts %2 messages and lists %3"_s.arg(folder.path)
                                    .arg(session.open->exists)
                                    .arg(told.messages.size()));
        QList<ServerFlags> flags;
        for (const ImapSurveyed &message : std::as_const(told.messages))
            flags.append({message.uid, message.flags});
        co_await takeFlags(session, folder.id, flags);
        co_return told;
    }

    // What the server has and we do not want: it breaks every session, or it went from here and the server
    // cannot be told to remove it yet.
    Coroutine<QSet<qint64>> unwanted(ImapSession &session, FolderId folder)
    {
        QSet<qint64> uids = session.blame.bad.value(folder);
        const QList<Operation> marked =
            co_await session.must(session.parts.operations.marked(session.parts.account.id));
        for (const Operation &left : marked) {
            if (left.folder == folder)
                uids.insert(left.uid);
        }
        co_return uids;
    }

    // Whether what is here and what is to come is as much as the server has.
    bool
    addsUp(const ImapSession &session, const QSet<qint64> &bad, const QList<qint64> &here, const Told &told)
    {
        const auto coming = std::ranges::count_if(
            told.messages, [&](const ImapSurveyed &message) { return !isAmong(message.uid, here); });
        const auto counted = std::ranges::count_if(
            told.messages, [&](const ImapSurveyed &message) { return bad.contains(message.uid); });
        return here.size() + coming + bad.size() - counted == session.open->exists;
    }

    Coroutine<> sync(ImapSession &session, FolderRow folder, ImapStatus status)
    {
        QList<qint64> here = co_await session.must(session.parts.mail.uids(folder.id));
        QSet<qint64> skipped = co_await unwanted(session, folder.id);
        if (isUnchanged(
                status, co_await session.must(session.parts.folders.sync(folder.id)),
                here.size() + skipped.size()))
            co_return;
        session.open.reset(); // what it said when it was opened before is old
        const auto opened = co_await openImapFolder(session, folder);
        if (!opened)
            co_return;
        skipped = co_await unwanted(session, folder.id); // it may have been numbered anew
        session.state.enter(FetchPhase::Fetching, folder.path);
        Told told;
        bool isComplete = false;
        if (opened->known.highestModseq > 0 && session.open->highestModseq > 0) {
            told = co_await askChanges(session, folder, *opened);
            here = co_await session.must(session.parts.mail.uids(folder.id));
            isComplete = addsUp(session, skipped, here, told);
        }
        if (!isComplete) {
            told = co_await askEverything(session, folder);
            here = co_await session.must(session.parts.mail.uids(folder.id));
        }
        QSet<qint64> everything;
        for (const ImapSurveyed &message : std::as_const(told.messages))
            everything.insert(message.uid);
        told.messages.removeIf([&](const ImapSurveyed &message) {
            return isAmong(message.uid, here) || skipped.contains(message.uid);
        });
        const FolderSync now{
            session.open->uidValidity, session.open->uidNext, session.open->highestModseq,
            session.parts.clock.now()};
        std::ranges::reverse(told.messages); // newest first
        const bool wasSeen = opened->known.synced.isValid();
        co_await bringImapMessages(
            session, folder, told.messages, wasSeen ? ImapFolderSeen::Before : ImapFolderSeen::Never);
        co_await untilDurable(session);
        if (session.isStopping)
            co_return;
        // Last: a message whose folder was numbered anew has found back to its copy here by now.
        if (told.isEverything)
            session.changed(co_await session.must(session.parts.mail.vanishAllBut(folder.id, everything)));
        co_await session.must(session.parts.folders.setSync(folder.id, now));
    }

} // namespace

Coroutine<> syncImapFolder(ImapSession &session, FolderRow folder, ImapStatus status)
{
    return sync(session, folder, status);
}

} // namespace mailroom
