#include "spooler/fetch/imapbodies.h"

#include "spooler/store/mailstore.h"

#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 smallMessage = 64 * 1024;
    constexpr qint64 largeMessage = 256 * 1024; // what one is taken for that came as a header first
    constexpr qint64 fullBacklog = 16 * 1024 * 1024;
    constexpr qsizetype sliceMessages = 500; // that are asked for whole before the headers between them
    constexpr int bodiesAtOnce = 2000;

    Arrival arrivalOf(FolderId folder, ImapPart part, const ImapSurveyed &surveyed, ImapFetchData data)
    {
        Arrival arrival;
        arrival.folder = folder;
        arrival.uid = data.uid;
        arrival.body = part == ImapPart::Whole ? MailBody::Whole : MailBody::HeaderOnly;
        arrival.size = part == ImapPart::Whole ? 0 : surveyed.size;
        arrival.flags = data.flags.value_or(surveyed.flags);
        arrival.arrived = data.date.isValid() ? data.date : surveyed.date;
        if (data.body->file) {
            data.body->file->setAutoRemove(false); // the intake removes it
            arrival.file = data.body->file->fileName();
        } else {
            arrival.octets = std::move(data.body->text);
        }
        return arrival;
    }

    bool comesWhole(const Incoming &incoming, const ImapSurveyed &message, const QDateTime &now)
    {
        switch (incoming.bodies) {
        case BodyPolicy::All:
            return message.size <= smallMessage;
        case BodyPolicy::Recent:
            return message.size <= smallMessage && message.date.addDays(incoming.recentDays) >= now;
        case BodyPolicy::OnDemand:
            break;
        }
        return false;
    }

    void append(std::deque<ImapWindow> &windows, std::deque<ImapWindow> more)
    {
        std::ranges::move(more, std::back_inserter(windows));
    }

    // Newest first by the slice; in each those that come whole before those of which the header does.
    std::deque<ImapWindow>
    planned(const ImapSession &session, FolderId folder, const QList<ImapSurveyed> &wanted)
    {
        const QHash<qint64, int> suspects = session.blame.suspects.value(folder);
        const QDateTime now = session.parts.clock.now();
        std::deque<ImapWindow> windows;
        std::deque<ImapWindow> last;
        for (qsizetype from = 0; from < wanted.size(); from += sliceMessages) {
            QList<ImapWanted> whole;
            QList<ImapWanted> headers;
            for (const ImapSurveyed &message :
                 wanted.sliced(from, std::min(sliceMessages, wanted.size() - from))) {
                const bool isWhole = comesWhole(session.parts.account.incoming, message, now);
                if (suspects.contains(message.uid))
                    last.push_back({isWhole ? ImapPart::Whole : ImapPart::Header, {message.uid}, true});
                else
                    (isWhole ? whole : headers).append({message.uid, message.size});
            }
            append(windows, imapWindows(whole, ImapPart::Whole));
            append(windows, imapWindows(headers, ImapPart::Header));
        }
        append(windows, std::move(last));
        return windows;
    }

    void blame(ImapSession &session, const FolderRow &folder, qint64 uid, const QString &why)
    {
        session.blame.bad[folder.id].insert(uid);
        session.state.fault(u"folder %1, message %2: %3"_s.arg(folder.path).arg(uid).arg(why));
    }

    // What was not delivered, though its command ended well, is expunged; or else the server does not give
    // it.
    Coroutine<> lookForMissing(ImapSession &session, FolderRow folder, QList<qint64> missing)
    {
        for (qsizetype from = 0; from < missing.size(); from += sliceMessages) {
            QList<qint64> some = missing.sliced(from, std::min(sliceMessages, missing.size() - from));
            std::ranges::sort(some);
            ImapSurvey survey(ImapSet::of(some).toText(), ImapSurvey::Facts::Flags);
            co_await session.connection.perform(survey);
            for (const ImapSurveyed &message : survey.messages()) {
                if (std::ranges::binary_search(some, message.uid))
                    blame(session, folder, message.uid, u"the server lists it and does not give it"_s);
            }
        }
    }

    // Runs one fetch until it is done or interrupted; gives what is left of it.
    Coroutine<std::deque<ImapWindow>>
    fetch(ImapSession &session, FolderRow folder, std::deque<ImapWindow> windows, ImapFetch::Sink sink)
    {
        ImapFetch fetch(std::move(windows), std::move(sink), [&session] {
            return session.parts.intake.backlog() < fullBacklog;
        });
        session.fetch = &fetch;
        if (session.isInterrupted())
            fetch.stop();
        co_await session.connection.perform(fetch);
        session.fetch = nullptr;
        for (const ImapFetch::Fault &fault : fetch.faults())
            blame(session, folder, fault.uid, u"the server says %1"_s.arg(fault.words));
        co_await lookForMissing(session, folder, fetch.missing());
        co_return fetch.takeRest();
    }

    const FolderRow *find(const QList<FolderRow> &folders, FolderId id)
    {
        const auto found = std::ranges::find(folders, id, &FolderRow::id);
        return found == folders.end() ? nullptr : &*found;
    }

    // The bodies of these, which are all in one folder; false: something else came between.
    Coroutine<bool> bringPlaces(ImapSession &session, FolderRow folder, QList<MailPlace> places)
    {
        if (!co_await openImapFolder(session, folder))
            co_return true;
        QHash<qint64, MailPlace> byUid;
        const QSet<qint64> bad = session.blame.bad.value(folder.id);
        const QHash<qint64, int> suspects = session.blame.suspects.value(folder.id);
        QList<ImapWanted> wanted;
        std::deque<ImapWindow> last;
        for (const MailPlace &place : places) {
            if (!place.uid || place.body != MailBody::HeaderOnly || bad.contains(*place.uid))
                continue;
            byUid.insert(*place.uid, place);
            if (suspects.contains(*place.uid))
                last.push_back({ImapPart::Whole, {*place.uid}, true});
            else
                wanted.append({*place.uid, largeMessage});
        }
        auto windows = imapWindows(wanted, ImapPart::Whole);
        append(windows, std::move(last));
        const auto rest =
            co_await fetch(session, folder, std::move(windows), [&](ImapPart part, ImapFetchData data) {
                const MailPlace place = byUid.value(data.uid);
                const ImapSurveyed known{data.uid, place.serverFlags, 0, {}};
                session.complete(place.mail, arrivalOf(folder.id, part, known, std::move(data)));
                session.state.count(session.state.state().done + 1);
                session.state.countOctets(session.connection.octets());
            });
        co_return rest.empty();
    }

    QList<QList<MailPlace>> byFolder(const QList<MailPlace> &places)
    {
        QList<QList<MailPlace>> groups;
        QHash<FolderId, qsizetype> group;
        for (const MailPlace &place : places) {
            if (!group.contains(place.folder)) {
                group.insert(place.folder, groups.size());
                groups.append(QList<MailPlace>());
            }
            groups[group.value(place.folder)].append(place);
        }
        return groups;
    }

} // namespace

Coroutine<>
bringImapMessages(ImapSession &session, FolderRow folder, QList<ImapSurveyed> wanted, ImapFolderSeen seen)
{
    QHash<qint64, ImapSurveyed> surveyed;
    for (const ImapSurveyed &message : std::as_const(wanted))
        surveyed.insert(message.uid, message);
    session.state.enter(FetchPhase::Fetching, folder.path, wanted.size());
    auto windows = planned(session, folder.id, wanted);
    const qint64 uidValidity = session.open->uidValidity;
    qint64 done = 0;
    const ImapFetch::Sink sink = [&](ImapPart part, ImapFetchData data) {
        const ImapSurveyed known = surveyed.value(data.uid);
        Arrival arrival = arrivalOf(folder.id, part, known, std::move(data));
        arrival.isOld = seen == ImapFolderSeen::Never;
        session.take(std::move(arrival));
        session.state.count(++done);
        session.state.countOctets(session.connection.octets());
    };
    while (!windows.empty() && !session.isStopping) {
        windows = co_await fetch(session, folder, std::move(windows), sink);
        if (session.wanted.isEmpty())
            continue;
        co_await bringWantedBodies(session, co_await session.must(session.parts.folders.all()));
        if (!co_await openImapFolder(session, folder) || session.open->uidValidity != uidValidity)
            co_return; // it is new: the next look at it tells
    }
}

Coroutine<> bringWantedBodies(ImapSession &session, QList<FolderRow> folders)
{
    while (!session.wanted.isEmpty() && !session.isStopping) {
        const auto places =
            co_await session.must(session.parts.mail.places(std::exchange(session.wanted, {})));
        for (const QList<MailPlace> &group : byFolder(places)) {
            const FolderRow *folder = find(folders, group.constFirst().folder);
            if (!folder || folder->isLocal || co_await bringPlaces(session, *folder, group))
                continue;
            for (const MailPlace &place : group) // behind those that are wanted more
                session.wanted << place.mail;
            co_await untilDurable(session);
        }
    }
}

Coroutine<> bringImapBodies(ImapSession &session, QList<FolderRow> folders)
{
    const Incoming &incoming = session.parts.account.incoming;
    if (incoming.bodies == BodyPolicy::OnDemand)
        co_return;
    const QDateTime since = incoming.bodies == BodyPolicy::Recent
        ? session.parts.clock.now().addDays(-incoming.recentDays)
        : QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC);
    QSet<MailId> tried;
    while (!session.isStopping) {
        co_await untilDurable(session); // or the same would be asked for twice
        QList<MailPlace> places =
            co_await session.must(session.parts.mail.toFetch(session.parts.account.id, since, bodiesAtOnce));
        places.removeIf([&](const MailPlace &place) { return tried.contains(place.mail); });
        if (places.isEmpty())
            co_return;
        for (const QList<MailPlace> &group : byFolder(places)) {
            const FolderRow *folder = find(folders, group.constFirst().folder);
            if (!folder || folder->isLocal) {
                for (const MailPlace &place : group)
                    tried.insert(place.mail);
                continue;
            }
            session.state.enter(FetchPhase::Fetching, folder->path, group.size());
            if (co_await bringPlaces(session, *folder, group)) {
                for (const MailPlace &place : group)
                    tried.insert(place.mail);
            }
            co_await bringWantedBodies(session, folders);
        }
    }
}

} // namespace mailroom
