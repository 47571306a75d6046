#include "spooler/store/routewriter.h"

#include "spooler/store/database.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Gates of a recipient that its account's server or ledger put there.
    bool isOfItsWay(GateKind kind)
    {
        return kind == GateKind::TooLarge || kind == GateKind::NeedsSmtpUtf8 || kind == GateKind::AccountLimit
            || kind == GateKind::DestinationLimit;
    }

} // namespace

Result<> writeFurtherAccounts(Database &database, QueueId id, const NewMessage &message)
{
    QSet<AccountId> further(message.routes.begin(), message.routes.end());
    further.remove(message.account);
    further.remove(AccountId());
    for (const AccountId account : std::as_const(further)) {
        Statement insert(database, u"INSERT INTO message_route (account, queue_id) VALUES (?, ?)"_s);
        if (auto run = insert.run(account, id); !run)
            return run;
    }
    return {};
}

Result<> noteAccount(Database &database, QueueId message, AccountId account)
{
    for (const QString &sql :
         {u"INSERT OR IGNORE INTO message_route (account, queue_id) SELECT ?, queue_id FROM message"
          " WHERE queue_id = ? AND account NOT IN (0, ?)"_s,
          u"UPDATE message SET account = ? WHERE queue_id = ? AND account IN (0, ?)"_s}) {
        Statement note(database, sql);
        if (auto noted = note.run(account, message, account); !noted)
            return noted;
    }
    return {};
}

// Whatever happened to it since the decision was made counts more: then nothing is changed.
Result<> FactWriter::route(const RouteChange &change)
{
    const auto found = standing(change.recipient);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || (!(*found)->waits() && (*found)->state != RecipientState::InDoubt))
        return {};
    Standing &place = **found;
    {
        Statement update(
            m_database,
            u"UPDATE recipient SET account = ?, stranded = ?,"
            " left_by = left_by || CASE WHEN ? = 0 THEN '' ELSE CAST(? AS TEXT) || ',' END WHERE id = ?"_s);
        const auto run =
            update.run(change.account, change.stranded, change.leftBy, change.leftBy, change.recipient);
        if (!run)
            return run;
    }
    if (change.stranded.isEmpty() && place.waits()
        && isOfItsWay(place.gate.kind)) // what the former server would not take
        place.put({});
    if (change.account.isValid()) {
        if (auto noted = noteAccount(m_database, place.message, change.account); !noted)
            return noted;
    }
    m_report.messages.insert(place.message);
    if (!change.detail.isEmpty())
        tell(
            place, u"routed"_s, change.detail,
            {.recipient = change.recipient, .by = u"spooler"_s, .when = change.when});
    return {};
}

} // namespace mailroom
