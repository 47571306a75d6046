#include "spooler/store/postprocessstore.h"

#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/mailrowwriter.h"
#include "spooler/store/operationwriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<QList<UnprocessedMail>> PostprocessStore::unprocessed(MailId after, int limit, qint64 octets)
{
    QList<UnprocessedMail> all;
    Statement select(
        m_database,
        u"SELECT id, account, folder, flags, steps, body, size, class, from_name, from_address, subject,"
        " COALESCE(content, 0), EXISTS (SELECT 1 FROM folder f WHERE f.id = mail.folder AND f.role = 1)"
        " FROM mail WHERE steps <> 0 AND id > ? ORDER BY id LIMIT ?"_s);
    if (auto run = select.run(after, limit); !run)
        return std::unexpected(run.error());
    const auto read = select.each([&](Statement &row) {
        UnprocessedMail mail;
        mail.mail = row.id<MailId>();
        mail.account = row.id<AccountId>();
        mail.folder = row.id<FolderId>();
        mail.flags = MailFlags::fromInt(row.number());
        mail.steps = MailSteps::fromInt(row.number());
        mail.body = row.upTo(MailBody::Gone);
        mail.size = row.integer();
        mail.messageClass = row.text();
        const QString name = row.text();
        const QString address = row.text();
        mail.from = name.isEmpty() ? address : name;
        mail.subject = row.text();
        mail.content = row.id<ContentId>();
        mail.isInInbox = row.flag();
        all << mail;
    });
    if (!read)
        return std::unexpected(read.error());
    for (qsizetype i = 0; i < all.size(); ++i) {
        auto beginning = m_contents.octets(all.at(i).content, 0, octets);
        // A damaged content is named by the step that needs it; the others go on.
        if (beginning)
            all[i].octets = *beginning;
        else if (beginning.error().code == ErrorCode::Unavailable)
            return std::unexpected(beginning.error());
    }
    return all;
}

Result<QList<Concluded>> PostprocessStore::conclude(const QList<Processed> &processed)
{
    QList<Concluded> all;
    const auto done = m_database.transaction([&]() -> Result<> {
        for (const Processed &one : processed) {
            const auto concluded = concludeOne(one);
            if (!concluded)
                return std::unexpected(concluded.error());
            all << *concluded;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return all;
}

Result<Concluded> PostprocessStore::concludeOne(const Processed &processed)
{
    OperationWriter writer(m_database, QDateTime::currentDateTimeUtc());
    const auto now = writer.read(processed.mail);
    if (!now)
        return std::unexpected(now.error());
    if (!now->isKnown())
        return Concluded(); // removed meanwhile
    Concluded concluded{{processed.mail}, now->folder};
    const auto target = [&](const QString &path) -> Result<TargetFolder> {
        const auto found = folder(now->account, path);
        return found ? writer.target(*found) : std::unexpected(found.error());
    };
    if (processed.set.toInt() != 0) {
        if (auto set = writer.changeFlags(processed.mail, processed.set, {}); !set)
            return std::unexpected(set.error());
    }
    for (const QString &path : processed.copies) {
        const auto place = target(path);
        const auto copy = place ? writer.copy(*now, *place) : std::unexpected(place.error());
        if (!copy)
            return std::unexpected(copy.error());
        concluded.changed << *copy;
    }
    if (!processed.folder.isEmpty()) {
        const auto place = target(processed.folder);
        const auto moved = place ? writer.move(processed.mail, *place) : std::unexpected(place.error());
        if (!moved)
            return std::unexpected(moved.error());
        concluded.folder = place->folder;
    }
    for (const MailEvent &event : processed.events) {
        if (auto noted = noteEvent(m_database, processed.mail, event.kind, event.detail); !noted)
            return std::unexpected(noted.error());
    }
    Statement named(m_database, u"UPDATE mail SET steps = steps & ~?, fault = ? WHERE id = ?"_s);
    Statement plain(m_database, u"UPDATE mail SET steps = steps & ~? WHERE id = ?"_s);
    const auto marked = processed.fault ? named.run(processed.done.toInt(), *processed.fault, processed.mail)
                                        : plain.run(processed.done.toInt(), processed.mail);
    return marked ? Result<Concluded>(concluded) : std::unexpected(marked.error());
}

// As its neighbours: of a server, or local.
Result<FolderId> PostprocessStore::folder(AccountId account, const QString &path)
{
    Statement select(m_database, u"SELECT id FROM folder WHERE account = ? AND path = ?"_s);
    if (auto run = select.run(account, path); !run)
        return std::unexpected(run.error());
    if (select.next())
        return select.id<FolderId>();
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return makeFolder(m_database, account, path);
}

Result<QList<MailId>> PostprocessStore::askAgain(const QList<MailId> &mail, MailStep step)
{
    QList<MailId> asked;
    const auto done = m_database.transaction([&]() -> Result<> {
        Statement update(m_database, u"UPDATE mail SET steps = steps | ? WHERE id = ?"_s);
        for (const MailId id : mail) {
            if (auto run = update.run(step, id); !run)
                return run;
            if (update.changedRows() > 0)
                asked << id;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return asked;
}

Result<> PostprocessStore::takeBack(const QList<MailId> &mail, MailStep step)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(m_database, u"UPDATE mail SET steps = steps & ~? WHERE id = ?"_s);
        for (const MailId id : mail) {
            if (auto run = update.run(step, id); !run)
                return run;
        }
        return {};
    });
}

Result<DeedState> PostprocessStore::deed(MailId mail, const QString &what)
{
    Statement select(
        m_database,
        u"SELECT kind FROM mail_event WHERE mail = ? AND detail = ?"
        " AND kind IN ('rule-begun', 'rule-done', 'rule-failed') ORDER BY id DESC LIMIT 1"_s);
    if (auto run = select.run(mail, what); !run)
        return std::unexpected(run.error());
    const QString kind = select.next() ? select.text() : QString();
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return kind == "rule-begun"_L1 ? DeedState::Begun
        : kind == "rule-done"_L1   ? DeedState::Done
                                   : DeedState::New;
}

Result<> PostprocessStore::noteDeed(MailId mail, const QString &kind, const QString &what)
{
    return m_database.transaction([&] { return noteEvent(m_database, mail, kind, what); });
}

} // namespace mailroom
