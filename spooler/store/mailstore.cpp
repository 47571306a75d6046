#include "spooler/store/mailstore.h"

#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/mailinsert.h"
#include "spooler/store/mailpresence.h"
#include "spooler/store/mailrowwriter.h"
#include "spooler/store/messagekey.h"
#include "spooler/store/statement.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace mailroom {

MailStore::MailStore(Database &database, ContentStore &contents) : m_database(database), m_contents(contents)
{
}

Result<QList<Stored>> MailStore::arrive(const QList<ReadArrival> &arrivals)
{
    QList<ContentId> files(arrivals.size());
    for (qsizetype i = 0; i < arrivals.size(); ++i) {
        if (arrivals.at(i).arrival.file.isEmpty())
            continue;
        const auto written = writeFile(arrivals.at(i).arrival);
        if (!written)
            return std::unexpected(written.error());
        files[i] = *written;
    }
    QList<Stored> all;
    const auto done = m_database.transaction([&]() -> Result<> {
        MailInsert insert(m_database);
        MailPresence presence(m_database);
        if (auto looked = presence.look(arrivals); !looked)
            return looked;
        for (qsizetype i = 0; i < arrivals.size(); ++i) {
            const auto stored = arriveOne(insert, presence, arrivals.at(i), files.at(i));
            if (!stored)
                return std::unexpected(stored.error());
            if (stored->mail.isValid())
                all << *stored;
        }
        return insert.finish();
    });
    if (!done)
        return std::unexpected(done.error());
    return all;
}

// Nothing when it is here already: what a file brought for nothing is swept.
Result<ContentId> MailStore::writeFile(const Arrival &arrival)
{
    const auto here = find(arrival);
    if (!here)
        return std::unexpected(here.error());
    if (*here && ((*here)->body == MailBody::Whole || arrival.body != MailBody::Whole))
        return ContentId();
    QFile file(arrival.file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(arrival.file, file.errorString()));
    return m_contents.write(file);
}

// Without a number: it is not wanted here any more.
Result<Stored>
MailStore::arriveOne(MailInsert &insert, MailPresence &presence, const ReadArrival &read, ContentId file)
{
    const Result<std::optional<Found>> nowhere(std::nullopt);
    const Arrival &arrival = read.arrival;
    Stored stored{
        .mail = {},
        .folder = arrival.folder,
        .uid = arrival.uid,
        .remoteKey = arrival.remoteKey,
        .isNew = false};
    const auto content = [&]() -> Result<ContentId> {
        return file.isValid() ? Result<ContentId>(file) : m_contents.insert(arrival.octets, read.digest);
    };
    const auto here = presence.mayBeHere(arrival) ? find(arrival) : nowhere;
    if (!here)
        return std::unexpected(here.error());
    if (*here) {
        stored.mail = (*here)->mail;
        if (arrival.body != MailBody::Whole || (*here)->body == MailBody::Whole)
            return stored;
        const auto body = content();
        if (!body)
            return std::unexpected(body.error());
        const auto completed = insert.complete(stored.mail, arrival, read.facts, *body);
        return completed ? Result<Stored>(stored) : std::unexpected(completed.error());
    }
    const auto leaves = presence.mayBeLeaving(arrival) ? isLeaving(arrival) : Result<bool>(false);
    if (!leaves || *leaves)
        return leaves ? Result<Stored>(stored) : std::unexpected(leaves.error());
    const auto same = presence.mayBeWithoutUid(arrival) ? findWithoutUid(arrival, read.facts) : nowhere;
    if (!same)
        return std::unexpected(same.error());
    presence.put(arrival);
    if (*same) {
        stored.mail = (*same)->mail;
        const auto given = giveUid(m_database, stored.mail, *arrival.uid, arrival.flags);
        return given ? Result<Stored>(stored) : std::unexpected(given.error());
    }
    const auto body = content();
    if (!body)
        return std::unexpected(body.error());
    const auto mail = insert.insert(arrival, read.facts, *body);
    if (!mail)
        return std::unexpected(mail.error());
    stored.mail = *mail;
    stored.isNew = true;
    return stored;
}

Result<std::optional<MailStore::Found>> MailStore::find(const Arrival &arrival)
{
    if (!arrival.uid && arrival.remoteKey.isEmpty())
        return std::nullopt;
    Statement select(
        m_database,
        arrival.uid ? u"SELECT id, body FROM mail WHERE folder = ? AND uid = ?"_s
                    : u"SELECT m.id, m.body FROM folder f JOIN folder own ON own.account = f.account"
                      " JOIN mail m ON m.folder = own.id AND m.remote_key = ? WHERE f.id = ?"_s);
    auto run = arrival.uid ? select.run(arrival.folder, *arrival.uid)
                           : select.run(arrival.remoteKey, arrival.folder);
    if (!run)
        return std::unexpected(run.error());
    std::optional<Found> found;
    if (select.next())
        found = {select.id<MailId>(), select.upTo(MailBody::Gone)};
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return found;
}

// It was moved away or removed here, and the server was not told yet.
Result<bool> MailStore::isLeaving(const Arrival &arrival)
{
    if (!arrival.uid && arrival.remoteKey.isEmpty())
        return false;
    Statement select(
        m_database,
        u"SELECT 1 FROM mail_operation WHERE folder = ? AND uid = ? AND remote_key = ? AND what IN (2, 4, 10)"_s);
    if (auto run = select.run(arrival.folder, arrival.uid.value_or(0), arrival.remoteKey); !run)
        return std::unexpected(run.error());
    const bool leaves = select.next();
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return leaves;
}

// By size, then Message-ID or, where there is none, subject and sender.
Result<std::optional<MailStore::Found>>
MailStore::findWithoutUid(const Arrival &arrival, const MailFacts &facts)
{
    if (!arrival.uid)
        return std::nullopt;
    Statement select(
        m_database,
        u"SELECT id, body FROM mail WHERE folder = ? AND size = ? AND uid IS NULL AND remote_key IS NULL"
        " AND message_key = ? AND subject = ? AND from_address = ? ORDER BY id LIMIT 1"_s);
    const qint64 size = arrival.size > 0 ? arrival.size : arrival.octets.size();
    if (auto run =
            select.run(arrival.folder, size, messageKey(facts.messageId), facts.subject, facts.fromAddress);
        !run)
        return std::unexpected(run.error());
    std::optional<Found> found;
    if (select.next())
        found = {select.id<MailId>(), select.upTo(MailBody::Gone)};
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return found;
}

Result<> MailStore::complete(MailId mail, const ReadArrival &whole)
{
    ContentId file;
    if (!whole.arrival.file.isEmpty()) {
        QFile device(whole.arrival.file);
        if (!device.open(QIODevice::ReadOnly))
            return failure(
                ErrorCode::Unavailable,
                u"%1 cannot be read: %2"_s.arg(whole.arrival.file, device.errorString()));
        const auto written = m_contents.write(device);
        if (!written)
            return std::unexpected(written.error());
        file = *written;
    }
    return m_database.transaction([&]() -> Result<> {
        MailInsert insert(m_database);
        const auto content =
            file.isValid() ? Result<ContentId>(file) : m_contents.insert(whole.arrival.octets);
        if (!content)
            return std::unexpected(content.error());
        if (auto done = insert.complete(mail, whole.arrival, whole.facts, *content); !done)
            return done;
        return insert.finish();
    });
}

Result<QList<MailId>> MailStore::takeFlags(FolderId folder, const QList<ServerFlags> &flags)
{
    QList<MailId> changed;
    const auto done = m_database.transaction([&]() -> Result<> {
        Statement select(
            m_database, u"SELECT id, flags, server_flags, pending FROM mail WHERE folder = ? AND uid = ?"_s);
        Statement update(m_database, u"UPDATE mail SET flags = ?, server_flags = ? WHERE id = ?"_s);
        for (const ServerFlags &told : flags) {
            if (auto run = select.run(folder, told.uid); !run)
                return run;
            if (!select.next()) {
                if (auto outcome = select.outcome(); !outcome)
                    return outcome;
                continue;
            }
            const auto mail = select.id<MailId>();
            const auto shown = MailFlags::fromInt(select.number());
            const auto known = MailFlags::fromInt(select.number());
            const auto merged = select.number() > 0 ? withPending(m_database, mail, told.flags)
                                                    : Result<MailFlags>(told.flags);
            if (!merged)
                return std::unexpected(merged.error());
            if (*merged == shown && told.flags == known)
                continue;
            if (auto run = update.run(merged->toInt(), told.flags.toInt(), mail); !run)
                return run;
            if (*merged != shown)
                changed << mail;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return changed;
}

Result<QList<MailId>> MailStore::vanish(FolderId folder, const QList<qint64> &uids)
{
    QList<MailId> gone;
    const auto done = m_database.transaction([&]() -> Result<> {
        Statement select(m_database, u"SELECT id FROM mail WHERE folder = ? AND uid = ?"_s);
        for (const qint64 uid : uids) {
            if (auto run = select.run(folder, uid); !run)
                return run;
            if (auto read = select.each([&](Statement &row) { gone << row.id<MailId>(); }); !read)
                return read;
        }
        return removeMail(m_database, gone);
    });
    if (!done)
        return std::unexpected(done.error());
    return gone;
}

Result<QList<MailId>> MailStore::vanishAllBut(FolderId folder, const QSet<qint64> &uids)
{
    QList<MailId> gone;
    const auto done = m_database.transaction([&]() -> Result<> {
        Statement select(m_database, u"SELECT id, COALESCE(uid, -1), pending FROM mail WHERE folder = ?"_s);
        if (auto run = select.run(folder); !run)
            return run;
        const auto read = select.each([&](Statement &row) {
            const auto mail = row.id<MailId>();
            const qint64 uid = row.integer();
            const bool waits = row.number() > 0;
            if (uid < 0 ? !waits : !uids.contains(uid))
                gone << mail;
        });
        return read ? removeMail(m_database, gone) : read;
    });
    if (!done)
        return std::unexpected(done.error());
    return gone;
}

Result<> MailStore::forgetUids(FolderId folder)
{
    return m_database.transaction([&]() -> Result<> {
        // What waits to be told of them waits for their new numbers; what only a number could find is undone.
        for (const QString &sql :
             {u"UPDATE mail SET uid = NULL WHERE folder = ? AND uid IS NOT NULL"_s,
              u"UPDATE mail SET folder = (SELECT o.folder FROM mail_operation o WHERE o.mail = mail.id"
              " AND o.what = 2) WHERE id IN (SELECT o.mail FROM mail_operation o WHERE o.folder = ?"
              " AND o.what = 2)"_s,
              u"DELETE FROM mail_operation WHERE folder = ? AND what IN (2, 4, 10)"_s, // Move, Remove,
                                                                                       // Expunge
              u"UPDATE mail_operation SET uid = 0 WHERE folder = ?"_s}) {
            Statement statement(m_database, sql);
            if (auto run = statement.run(folder); !run)
                return run;
        }
        return {};
    });
}

Result<> MailStore::place(MailId mail, FolderId folder, std::optional<qint64> uid)
{
    return m_database.transaction([&] { return placeMail(m_database, mail, folder, uid); });
}

} // namespace mailroom
