// What of a maildrop is to be got: its lists, what is known of it here, and what a person marked.
#include "spooler/fetch/headerkey.h"
#include "spooler/fetch/pop3run.h"

#include "spooler/store/folderstore.h"
#include "spooler/store/mailstore.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostSuspicion = 3;
    constexpr int mostOperations = 10'000;
    constexpr auto rememberedFor = std::chrono::days(365);
    constexpr qint64 longestHeader = 1024 * 1024;

    using Shape = Pop3Reader::Shape;

} // namespace

void Pop3Fetcher::opened()
{
    Run &run = *m_run;
    const auto folder = m_parts.folders.local(m_parts.account.id, u"INBOX"_s, FolderRole::Inbox);
    if (!folder)
        return localTrouble(folder.error());
    run.folder = *folder;
    const auto before = m_parts.folders.sync(*folder);
    if (!before)
        return localTrouble(before.error());
    run.isFirst = !before->synced.isValid();
    run.state.phase = FetchPhase::Fetching;
    run.state.folder = u"INBOX"_s;
    run.session->ask("STAT", Shape::OneLine, [&run](Pop3Reply &reply) {
        if (reply.isOk)
            run.maildrop.takeStat(reply.text);
    });
    const auto take = [](Pop3Reply &reply, const auto &read) {
        if (!reply.isOk)
            return;
        QFile file(reply.bodyFile); // a long list goes by a file, too
        if (reply.bodyFile.isEmpty())
            read(reply.body);
        else if (file.open(QIODevice::ReadOnly))
            read(file.readAll());
    };
    run.session->ask("UIDL", Shape::ManyLines, [&run, take](Pop3Reply &reply) {
        take(reply, [&run](const QByteArray &body) { run.maildrop.takeUidl(body); });
    });
    run.session->ask("LIST", Shape::ManyLines, [this, &run, take](Pop3Reply &reply) {
        take(reply, [&run](const QByteArray &body) { run.maildrop.takeList(body); });
        surveyed();
    });
}

void Pop3Fetcher::surveyed()
{
    Run &run = *m_run;
    if (run.maildrop.isTooLarge()) {
        run.session->abort();
        return ended(
            {AttemptEndKind::ServerTrouble, u"the server claims more messages than can be"_s, {}, {}});
    }
    const auto seen = m_uidls.all(m_parts.account.id);
    const auto here = m_parts.mail.remoteKeys(run.folder);
    if (!seen || !here)
        return localTrouble(seen ? here.error() : seen.error());
    run.seen = *seen;
    run.here = *here;
    run.hasTop = !run.session->capabilities().areKnown || run.session->capabilities().top;
    run.messages = run.maildrop.messages();
    const bool areKnown =
        std::ranges::none_of(run.messages, [](const Pop3Message &m) { return m.key.isEmpty(); });
    if (areKnown)
        return plan();
    for (const Pop3Message &message : std::as_const(run.messages)) {
        if (message.key.isEmpty())
            identify(message);
    }
}

// By its header: read alone where the server can, else with the message.
void Pop3Fetcher::identify(const Pop3Message &message)
{
    Run &run = *m_run;
    ++run.unidentified;
    const QByteArray number = QByteArray::number(message.number);
    const QByteArray command = run.hasTop ? QByteArray("TOP " + number + " 0") : QByteArray("RETR " + number);
    run.session->ask(command, Shape::ManyLines, [this, &run, message](Pop3Reply &reply) {
        const auto known = std::ranges::find(run.messages, message.number, &Pop3Message::number);
        QByteArray header = reply.body;
        QFile file(reply.bodyFile);
        if (!reply.bodyFile.isEmpty() && file.open(QIODevice::ReadOnly))
            header = file.read(longestHeader);
        if (reply.isOk) {
            const QString key = headerKey(header);
            known->key = headerKey(header, ++run.occurrences[key]);
        } else {
            fault(u"message %1 cannot be read: %2"_s.arg(
                QString::number(message.number), QString::fromUtf8(reply.text)));
        }
        if (--run.unidentified == 0)
            plan();
    });
}

void Pop3Fetcher::plan()
{
    Run &run = *m_run;
    run.messages.removeIf([](const Pop3Message &message) { return message.key.isEmpty(); });
    run.isPlanned = true;
    auto planned = planNew();
    if (planned)
        planned = takeOperations();
    if (!planned)
        return localTrouble(planned.error());
    pump();
    goOnWhenStored();
}

Result<> Pop3Fetcher::planNew()
{
    Run &run = *m_run;
    const AccountId account = m_parts.account.id;
    const QDateTime now = m_parts.clock.now();
    QStringList keys;
    for (const Pop3Message &message : std::as_const(run.messages))
        keys << message.key;
    if (auto seen = m_uidls.see(account, keys, now); !seen)
        return seen;
    const QDateTime longAgo = now.addSecs(-std::chrono::seconds(rememberedFor).count());
    if (auto forgot = m_uidls.forget(account, QSet<QString>(keys.begin(), keys.end()), longAgo); !forgot)
        return forgot;
    const bool headers = m_parts.account.incoming.headersOnly && run.hasTop;
    // A program that was killed after a message was stored and before that was noted: it is read once more,
    // so that what it is compared with is known and it may leave the server.
    const bool isNoteNeeded = !headers && m_parts.account.incoming.leave != LeaveOnServer::Always;
    for (const Pop3Message &message : std::as_const(run.messages)) {
        if (run.seen.value(message.key).isStored || (run.here.contains(message.key) && !isNoteNeeded))
            continue;
        if (m_suspects.value(message.key) >= mostSuspicion) {
            fault(
                u"message %1 is left out: the connection ended each time it was read"_s.arg(message.number));
            continue;
        }
        const Wish wish{message, headers ? Part::Header : Part::Whole, {}};
        run.wished.insert(message.key);
        // The newest first; what made trouble before comes after all others.
        if (m_suspects.contains(message.key))
            run.wishes.push_back(wish);
        else
            run.wishes.push_front(wish);
    }
    if (m_parts.account.incoming.headersOnly)
        return {};
    const auto partly = m_parts.mail.toFetch(account, {}, mostOperations);
    if (!partly)
        return std::unexpected(partly.error());
    Result<> done;
    for (qsizetype i = 0; done && i < partly->size(); ++i)
        done = wishBody(partly->at(i).mail, partly->at(i).remoteKey);
    return done;
}

Result<> Pop3Fetcher::wishBody(MailId mail, const QString &key)
{
    Run &run = *m_run;
    const auto message = std::ranges::find(run.messages, key, &Pop3Message::key);
    if (message == run.messages.end()) {
        fault(u"a message that is wanted whole is no longer on the server"_s);
        return {};
    }
    if (run.wished.contains(key))
        return {};
    run.wished.insert(key);
    run.wishes.push_front({*message, Part::Whole, mail});
    return {};
}

// A body that a person marked. It stays to be got until it is durable here.
Result<> Pop3Fetcher::takeFetch(const Operation &operation)
{
    const auto places = m_parts.mail.places({operation.mail});
    if (!places)
        return std::unexpected(places.error());
    if (places->isEmpty() || places->constFirst().body == MailBody::Whole)
        return m_parts.operations.done(operation, {});
    if (!std::ranges::contains(m_run->messages, operation.remoteKey, &Pop3Message::key))
        return m_parts.operations.refused(operation, u"the server has it no more"_s);
    m_marked.insert(operation.remoteKey, operation);
    return wishBody(operation.mail, operation.remoteKey);
}

Result<> Pop3Fetcher::takeOperations()
{
    Run &run = *m_run;
    const auto operations = m_parts.operations.waiting(m_parts.account.id, mostOperations);
    if (!operations)
        return std::unexpected(operations.error());
    run.removals.clear();
    m_marked.clear();
    for (const Operation &operation : *operations) {
        Result<> done;
        if (operation.kind == OperationKind::Fetch)
            done = takeFetch(operation);
        else if (operation.kind == OperationKind::Remove && !operation.remoteKey.isEmpty())
            run.removals << operation;
        else
            done = m_parts.operations.done(operation, {}); // a maildrop has neither flags nor folders
        if (!done)
            return done;
    }
    const auto places = m_parts.mail.places(std::exchange(m_wanted, {}));
    if (!places)
        return std::unexpected(places.error());
    for (const MailPlace &place : *places) {
        if (place.body != MailBody::HeaderOnly)
            continue;
        if (auto done = wishBody(place.mail, place.remoteKey); !done)
            return done;
    }
    run.state.pending = static_cast<int>(run.removals.size());
    run.state.total = std::max<qint64>(run.state.total, run.wished.size());
    return {};
}

} // namespace mailroom
