#include "spooler/store/accountstore.h"

#include "spooler/store/accountrow.h"
#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // With its number, or with the next one.
    Result<AccountId> insertAccount(Database &database, const Account &account)
    {
        Statement insert(
            database,
            u"INSERT INTO account (id, name, address, display_name, transport, position, host, port, "
            u"security,"
            " mechanism, user_name, ca_file, pinned_certificate, connections, connect_deadline,"
            " greeting_deadline, command_deadline, data_block_deadline, final_dot_deadline,"
            " transaction_deadline, parameters, announced, policy, incoming, password_file, schedule, "
            "lifetime, "
            "in_doubt_policy,"
            " enabled)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        const QVariant number =
            account.id.isValid() ? stored(account.id) : QVariant(QMetaType::fromType<qint64>());
        if (const auto run = insert.runWith(QVariantList{number} + accountValues(account)); !run)
            return std::unexpected(run.error());
        return AccountId{insert.insertedId()};
    }

    // What its transport failed at may be mended: whoever saves an account turns it on again.
    Result<> forgetTransportFault(Database &database, AccountId account)
    {
        Statement remove(database, u"DELETE FROM account_condition WHERE account = ? AND gate = ?"_s);
        return remove.run(account, GateKind::TransportFailed);
    }

    Result<> setPosition(Database &database, AccountId account, int position)
    {
        Statement update(database, u"UPDATE account SET position = ? WHERE id = ?"_s);
        return update.run(position, account);
    }

    bool isCatchAll(const Account &account)
    {
        return account.policy.takes.catchAll || account.announced.catchAll;
    }

    Result<bool> isArrangedByHand(Database &database)
    {
        Statement arranged(database, u"SELECT value FROM setting WHERE name = 'accounts-arranged'"_s);
        if (auto run = arranged.run(); !run)
            return std::unexpected(run.error());
        const bool found = arranged.next();
        if (auto read = arranged.outcome(); !read)
            return std::unexpected(read.error());
        return found;
    }

    // After those that are there; before what takes everything, as long as nobody arranged them by hand.
    Result<> takePlace(Database &database, const QList<Account> &present, Account added)
    {
        const auto byHand = isArrangedByHand(database);
        if (!byHand)
            return std::unexpected(byHand.error());
        QList<Account> order = present;
        order.removeIf([&](const Account &account) { return account.id == added.id; });
        auto place = order.end();
        if (!*byHand && !isCatchAll(added))
            place = std::ranges::find_if(order, isCatchAll);
        order.insert(place, added);
        Result<> done;
        for (qsizetype i = 0; done && i < order.size(); ++i)
            done = setPosition(database, order.at(i).id, static_cast<int>(i) + 1);
        return done;
    }

} // namespace

AccountStore::AccountStore(Database &database) : m_database(database) { }

Result<QList<Account>> AccountStore::all()
{
    Statement select(
        m_database,
        u"SELECT id, name, address, display_name, transport, position, host, port, security, mechanism, "
        u"user_name, ca_file,"
        " pinned_certificate, connections, connect_deadline, greeting_deadline, command_deadline,"
        " data_block_deadline, final_dot_deadline, transaction_deadline, parameters, announced, policy, "
        "incoming, "
        "password_file,"
        " schedule, lifetime, in_doubt_policy, enabled FROM account ORDER BY position, id"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<Account> accounts;
    if (auto read = select.each([&](Statement &row) { accounts << readAccount(row); }); !read)
        return std::unexpected(read.error());
    return accounts;
}

Result<AccountId> AccountStore::save(const Account &account)
{
    if (auto checked = checkAccount(account); !checked)
        return std::unexpected(checked.error());
    AccountId id = account.id;
    const auto body = [&]() -> Result<> {
        Statement namesake(m_database, u"SELECT id FROM account WHERE name = ? AND id <> ?"_s);
        if (auto run = namesake.run(account.name, account.id); !run)
            return run;
        if (namesake.next())
            return failure(
                ErrorCode::Conflict, u"name: there is already an account \"%1\""_s.arg(account.name));
        if (account.id.isValid()) {
            Statement update(
                m_database,
                u"UPDATE account SET name = ?, address = ?, display_name = ?, transport = ?,"
                " position = COALESCE(position, ?)," // as it is: whoever saves may have read an old one
                " host = ?, port = ?,"
                " security = ?, mechanism = ?, user_name = ?, ca_file = ?, pinned_certificate = ?,"
                " connections = ?, connect_deadline = ?, greeting_deadline = ?, command_deadline = ?,"
                " data_block_deadline = ?, final_dot_deadline = ?, transaction_deadline = ?,"
                " parameters = ?, announced = ?, policy = ?, incoming = ?, password_file = ?, schedule = ?, "
                "lifetime = ?, "
                "in_doubt_policy "
                "= ?, enabled = ?"
                " WHERE id = ?"_s);
            if (auto run = update.runWith(accountValues(account) << stored(account.id)); !run)
                return run;
            if (update.changedRows() == 0)
                return failure(ErrorCode::NotFound, u"there is no account %1"_s.arg(account.id.value));
            return forgetTransportFault(m_database, account.id);
        }
        const auto inserted = insertAccount(m_database, account);
        if (!inserted)
            return std::unexpected(inserted.error());
        id = *inserted;
        if (account.position != 0)
            return {};
        const auto present = all();
        if (!present)
            return std::unexpected(present.error());
        Account added = account;
        added.id = id;
        return takePlace(m_database, *present, added);
    };
    if (auto done = m_database.transaction(body); !done)
        return std::unexpected(done.error());
    return id;
}

Result<> AccountStore::restore(const Account &account)
{
    if (auto checked = checkAccount(account); !checked)
        return checked;
    return m_database.transaction([&]() -> Result<> {
        Statement namesake(m_database, u"SELECT id FROM account WHERE name = ? OR id = ?"_s);
        if (auto run = namesake.run(account.name, account.id); !run)
            return run;
        if (namesake.next())
            return failure(
                ErrorCode::Conflict, u"name: there is already an account \"%1\""_s.arg(account.name));
        return insertAccount(m_database, account).transform([](AccountId) { });
    });
}

Result<> AccountStore::remove(AccountId account)
{
    return m_database.transaction([&]() -> Result<> {
        Statement strand(
            m_database,
            u"UPDATE recipient SET stranded = (SELECT address FROM account WHERE id = ?), account = 0"
            " WHERE account = ? AND state IN (0, 3, 4, 5)"_s);
        if (auto run = strand.run(account, account); !run)
            return run;
        Statement remove(m_database, u"DELETE FROM account WHERE id = ?"_s);
        if (auto run = remove.run(account); !run)
            return run;
        if (remove.changedRows() == 0)
            return failure(ErrorCode::NotFound, u"there is no account %1"_s.arg(account.value));
        return {};
    });
}

Result<> AccountStore::strandOrphans()
{
    return m_database.transaction([&]() -> Result<> {
        Statement strand(
            m_database,
            u"UPDATE recipient SET stranded = '-', account = 0 WHERE state IN (0, 3) AND account <> 0"
            " AND account NOT IN (SELECT id FROM account)"_s);
        return strand.run();
    });
}

Result<> AccountStore::arrange(const QList<AccountId> &order)
{
    const auto present = all();
    if (!present)
        return std::unexpected(present.error());
    for (const AccountId id : order) {
        if (!std::ranges::contains(*present, id, &Account::id))
            return failure(ErrorCode::NotFound, u"there is no account %1"_s.arg(id.value));
    }
    if (QSet<AccountId>(order.begin(), order.end()).size() != order.size() || order.size() != present->size())
        return failure(ErrorCode::InvalidInput, u"the order must name every account once"_s);
    return m_database.transaction([&]() -> Result<> {
        int position = 0;
        for (const AccountId id : order) {
            if (auto set = setPosition(m_database, id, ++position); !set)
                return set;
        }
        Statement note(
            m_database,
            u"INSERT INTO setting (name, value) VALUES ('accounts-arranged', '1')"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
        return note.run();
    });
}

Result<> AccountStore::announce(AccountId account, const Takings &takes)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(m_database, u"UPDATE account SET announced = ? WHERE id = ?"_s);
        return update.run(takingsJson(takes), account);
    });
}

Result<QHash<AccountId, AccountCondition>> AccountStore::conditions()
{
    Statement select(m_database, u"SELECT account, gate, until, detail, failures FROM account_condition"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QHash<AccountId, AccountCondition> conditions;
    const auto read = select.each([&](Statement &row) {
        const auto account = row.id<AccountId>();
        conditions.insert(
            account,
            {.gate = {.kind = row.upTo(lastGateKind), .until = row.time(), .detail = row.text()},
             .failures = row.number()});
    });
    if (!read)
        return std::unexpected(read.error());
    return conditions;
}

} // namespace mailroom
