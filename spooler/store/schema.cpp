#include "spooler/store/schema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Times are milliseconds since 1970 in UTC, states and kinds the numbers of spooler/mail. An account is
    // kept by number without a reference: mail outlives the account it was meant for.
    const QStringList firstStep{
        u"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,

        u"CREATE TABLE account (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,"
        " address TEXT NOT NULL, display_name TEXT NOT NULL, host TEXT NOT NULL, port INTEGER NOT NULL,"
        " security INTEGER NOT NULL, mechanism INTEGER NOT NULL, user_name TEXT NOT NULL,"
        " ca_file TEXT NOT NULL, pinned_certificate BLOB NOT NULL, connections INTEGER NOT NULL,"
        " connect_deadline INTEGER NOT NULL, greeting_deadline INTEGER NOT NULL,"
        " command_deadline INTEGER NOT NULL, data_block_deadline INTEGER NOT NULL,"
        " final_dot_deadline INTEGER NOT NULL, transaction_deadline INTEGER NOT NULL,"
        " password_file TEXT NOT NULL, schedule TEXT NOT NULL, lifetime INTEGER NOT NULL,"
        " in_doubt_policy INTEGER NOT NULL, enabled INTEGER NOT NULL)"_s,
        u"CREATE TABLE account_condition (account INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,"
        " gate INTEGER NOT NULL, until INTEGER, detail TEXT NOT NULL, failures INTEGER NOT NULL)"_s,

        u"CREATE TABLE content (id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL,"
        " sha256 BLOB NOT NULL)"_s,
        u"CREATE TABLE chunk (content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,"
        " number INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content, number))"_s,

        // The columns from `filters` on follow from the recipients: the summary, see FilterIndex.
        u"CREATE TABLE message (queue_id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL,"
        " reverse_path TEXT NOT NULL, ret INTEGER NOT NULL, envid TEXT NOT NULL,"
        " content INTEGER NOT NULL REFERENCES content, size INTEGER NOT NULL,"
        " eight_bit INTEGER NOT NULL, smtp_utf8 INTEGER NOT NULL, digest INTEGER NOT NULL,"
        " message_id TEXT NOT NULL, subject TEXT NOT NULL, sender TEXT NOT NULL, submitted INTEGER NOT NULL,"
        " not_before INTEGER, lifetime INTEGER NOT NULL, origin TEXT NOT NULL, damaged INTEGER NOT NULL,"
        " recipient_count INTEGER NOT NULL, first_recipient TEXT NOT NULL, search_text TEXT NOT NULL,"
        " filters INTEGER NOT NULL, rank INTEGER NOT NULL, next_attempt INTEGER, attempts INTEGER NOT NULL,"
        " finished INTEGER)"_s,
        u"CREATE INDEX message_content ON message (content)"_s,
        u"CREATE INDEX message_account ON message (account)"_s,
        u"CREATE INDEX message_finished ON message (finished) WHERE finished IS NOT NULL"_s,
        u"CREATE TABLE message_filter (filter INTEGER NOT NULL, queue_id INTEGER NOT NULL,"
        " PRIMARY KEY (filter, queue_id)) WITHOUT ROWID"_s,
        u"CREATE TABLE filter_count (filter INTEGER PRIMARY KEY, messages INTEGER NOT NULL)"_s,
        u"INSERT INTO filter_count (filter, messages)"
        " VALUES (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0)"_s,

        // due_at: the later of next_attempt and not_before, never NULL, so that one index answers "what now".
        u"CREATE TABLE recipient (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " queue_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE, account INTEGER NOT NULL,"
        " forward_path TEXT NOT NULL, notify INTEGER NOT NULL, orcpt TEXT NOT NULL, digest INTEGER NOT NULL,"
        " state INTEGER NOT NULL, attempts INTEGER NOT NULL, next_attempt INTEGER, not_before INTEGER,"
        " due_at INTEGER NOT NULL, expires INTEGER NOT NULL, changed INTEGER NOT NULL, held_since INTEGER,"
        " waiting_since INTEGER NOT NULL, delay_reported INTEGER NOT NULL, reply_code INTEGER NOT NULL,"
        " reply_status TEXT NOT NULL, reply_text TEXT NOT NULL, command TEXT NOT NULL,"
        " next_hop TEXT NOT NULL)"_s,
        u"CREATE INDEX recipient_message ON recipient (queue_id, state)"_s,
        u"CREATE INDEX recipient_due ON recipient (account, due_at, queue_id) WHERE state IN (0, 3)"_s,
        u"CREATE INDEX recipient_expiry ON recipient (expires) WHERE state IN (0, 3)"_s,
        u"CREATE INDEX recipient_delay ON recipient (waiting_since)"
        " WHERE state IN (0, 3) AND delay_reported = 0"_s,
        u"CREATE INDEX recipient_running ON recipient (state) WHERE state IN (1, 2)"_s,
        u"CREATE INDEX recipient_in_doubt ON recipient (next_attempt) WHERE state = 5"_s,

        u"CREATE TABLE attempt (id INTEGER PRIMARY KEY,"
        " queue_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE, account INTEGER NOT NULL,"
        " number INTEGER NOT NULL, started INTEGER NOT NULL, ended INTEGER, next_hop TEXT NOT NULL,"
        " tls_protocol TEXT NOT NULL, tls_cipher TEXT NOT NULL, tls_verified INTEGER NOT NULL,"
        " transcript TEXT NOT NULL)"_s,
        u"CREATE INDEX attempt_message ON attempt (queue_id)"_s,
        u"CREATE INDEX attempt_running ON attempt (account) WHERE ended IS NULL"_s,

        u"CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " queue_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE, recipient INTEGER NOT NULL,"
        " attempt INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL,"
        " old_state INTEGER NOT NULL, new_state INTEGER NOT NULL, reply_code INTEGER NOT NULL,"
        " reply_status TEXT NOT NULL, reply_text TEXT NOT NULL, detail TEXT NOT NULL,"
        " report BLOB NOT NULL)"_s,
        u"CREATE INDEX event_message ON event (queue_id)"_s,

        u"CREATE TABLE draft (id INTEGER PRIMARY KEY AUTOINCREMENT, json BLOB NOT NULL,"
        " saved INTEGER NOT NULL)"_s,
    };

    // Accounts whose transport is not SMTP. `parameters` and `policy` are JSON: what a transport's form asks
    // for is its own affair, and policies grow.
    const QStringList transportsStep{
        u"ALTER TABLE account ADD COLUMN transport TEXT NOT NULL DEFAULT 'smtp'"_s,
        u"ALTER TABLE account ADD COLUMN position INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE account ADD COLUMN parameters TEXT NOT NULL DEFAULT '{}'"_s,
        u"ALTER TABLE account ADD COLUMN policy TEXT NOT NULL DEFAULT '{}'"_s,
    };

    // Waiting: priorities (ordered by class, then as before), the latest time, the gate that the queue or a
    // step put on one recipient, and what is known of servers and of how much was sent. The ledger counts by
    // the minute; `facts` is JSON, for what can be learned of a server grows.
    const QStringList waitingStep{
        u"ALTER TABLE message ADD COLUMN priority INTEGER NOT NULL DEFAULT 1"_s,
        u"ALTER TABLE message ADD COLUMN not_after INTEGER"_s,
        u"ALTER TABLE recipient ADD COLUMN priority INTEGER NOT NULL DEFAULT 1"_s,
        u"ALTER TABLE recipient ADD COLUMN gate INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE recipient ADD COLUMN gate_until INTEGER"_s,
        u"ALTER TABLE recipient ADD COLUMN gate_detail TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE recipient ADD COLUMN greylisted INTEGER"_s,
        u"DROP INDEX recipient_due"_s,
        u"CREATE INDEX recipient_due ON recipient (account, priority, due_at, queue_id)"
        " WHERE state IN (0, 3)"_s,
        u"CREATE INDEX recipient_gate ON recipient (account, gate, due_at) WHERE gate <> 0"_s,
        u"CREATE TABLE server (host TEXT NOT NULL, port INTEGER NOT NULL, facts TEXT NOT NULL,"
        " PRIMARY KEY (host, port)) WITHOUT ROWID"_s,
        u"CREATE TABLE sent (account INTEGER NOT NULL, minute INTEGER NOT NULL, messages INTEGER NOT NULL,"
        " recipients INTEGER NOT NULL, PRIMARY KEY (account, minute)) WITHOUT ROWID"_s,
        u"CREATE TABLE learned_limit (account INTEGER PRIMARY KEY, messages_hour INTEGER NOT NULL,"
        " messages_day INTEGER NOT NULL, learned INTEGER NOT NULL)"_s,
    };

    // Messages that somebody changes (NULL: nobody), and messages that go out once more. Reports and answers
    // find back by Message-ID and ENVID.
    const QStringList editingStep{
        u"ALTER TABLE message ADD COLUMN editor TEXT"_s,
        u"ALTER TABLE message ADD COLUMN editing_since INTEGER"_s,
        u"ALTER TABLE message ADD COLUMN resent_from INTEGER NOT NULL DEFAULT 0"_s,
        u"CREATE INDEX message_editing ON message (editing_since) WHERE editor IS NOT NULL"_s,
        u"CREATE INDEX message_resent ON message (resent_from) WHERE resent_from > 0"_s,
        u"CREATE INDEX message_envid ON message (envid)"_s,
        u"CREATE INDEX message_message_id ON message (message_id)"_s,
    };

    // Steps before sending (`preparing`: see Preparing), what becomes of the copy (`filing`: see Filing), and
    // the record of each change with the octets before and after it.
    const QStringList preparationStep{
        u"ALTER TABLE message ADD COLUMN preparing INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE message ADD COLUMN prepare_at INTEGER"_s,
        u"ALTER TABLE message ADD COLUMN prepare_why TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE message ADD COLUMN made_from INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE message ADD COLUMN sent_handling INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE message ADD COLUMN folder TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE message ADD COLUMN filing INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE message ADD COLUMN filing_fault TEXT NOT NULL DEFAULT ''"_s,
        u"CREATE INDEX message_preparing ON message (queue_id) WHERE preparing = 1"_s,
        u"CREATE INDEX message_aftermath ON message (filing) WHERE filing = 1"_s,
        u"CREATE INDEX message_filing ON message (queue_id) WHERE filing = 1 AND finished IS NOT NULL"_s,
        u"CREATE TABLE step_change (queue_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,"
        " number INTEGER NOT NULL, kind INTEGER NOT NULL, step TEXT NOT NULL, version INTEGER NOT NULL,"
        " octet INTEGER NOT NULL, removed INTEGER NOT NULL, added INTEGER NOT NULL, at INTEGER NOT NULL,"
        " before INTEGER NOT NULL REFERENCES content, after INTEGER NOT NULL REFERENCES content,"
        " PRIMARY KEY (queue_id, number)) WITHOUT ROWID"_s,
        u"CREATE INDEX step_change_before ON step_change (before)"_s,
        u"CREATE INDEX step_change_after ON step_change (after)"_s,
    };

    // When the messaging system is to deliver a message and how long it is of use; personal lists (as JSON:
    // what is known of a list grows).
    const QStringList recipientsStep{
        u"ALTER TABLE message ADD COLUMN deliver_after INTEGER"_s,
        u"ALTER TABLE message ADD COLUMN deliver_by INTEGER"_s,
        u"ALTER TABLE message ADD COLUMN valid_until INTEGER"_s,
        u"CREATE TABLE recipient_list (name_key TEXT PRIMARY KEY, list TEXT NOT NULL) WITHOUT ROWID"_s,
    };

    // Routing by recipient. left_by: numbers of accounts that gave it back, with commas; stranded: the From
    // as which no other account may send it, empty where that is not what it waits for. An account's
    // `announced` is what its transport last said it takes. message_route: accounts of a message beside its
    // own.
    const QStringList routingStep{
        u"ALTER TABLE recipient ADD COLUMN address_type TEXT NOT NULL DEFAULT 'smtp'"_s,
        u"ALTER TABLE recipient ADD COLUMN left_by TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE recipient ADD COLUMN stranded TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE message ADD COLUMN named_account INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE message ADD COLUMN delivery_methods TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE account ADD COLUMN announced TEXT NOT NULL"
        " DEFAULT '{\"catchAll\":false,\"types\":[\"smtp\"]}'"_s,
        u"CREATE TABLE message_route (account INTEGER NOT NULL,"
        " queue_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,"
        " PRIMARY KEY (account, queue_id)) WITHOUT ROWID"_s,
        u"CREATE INDEX message_route_message ON message_route (queue_id)"_s,
    };

    // How an account's mail comes in, as JSON (mail/incoming.h).
    const QStringList receivingStep{u"ALTER TABLE account ADD COLUMN incoming TEXT NOT NULL DEFAULT '{}'"_s};

    // What others say became of a recipient: `evidence` of a recipient sums up the rows of its own (see
    // Known), by the address reports find it. `told` is the report that an evidence was read from.
    const QStringList evidenceStep{
        u"ALTER TABLE recipient ADD COLUMN evidence INTEGER NOT NULL DEFAULT 0"_s,
        u"UPDATE recipient SET evidence = CASE state WHEN 7 THEN 5 ELSE 1 END WHERE state IN (5, 6, 7)"_s,
        u"UPDATE recipient SET evidence = 33 WHERE state = 8 AND EXISTS (SELECT 1 FROM event"
        " WHERE event.queue_id = recipient.queue_id AND event.recipient = recipient.id"
        " AND event.kind = 'dsn-failed')"_s,
        u"CREATE INDEX recipient_address ON recipient (lower(forward_path), queue_id)"_s,
        u"CREATE TABLE evidence (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " queue_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE, recipient INTEGER NOT NULL,"
        " fact INTEGER NOT NULL, source INTEGER NOT NULL, grade INTEGER NOT NULL, at INTEGER NOT NULL,"
        " who TEXT NOT NULL, reply_code INTEGER NOT NULL, reply_status TEXT NOT NULL,"
        " reply_text TEXT NOT NULL, remote_mta TEXT NOT NULL, told BLOB NOT NULL)"_s,
        u"CREATE INDEX evidence_message ON evidence (queue_id, recipient)"_s,
        u"CREATE TABLE applied_report (digest BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX applied_report_time ON applied_report (at)"_s,
        u"CREATE TABLE unmatched_report (id INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL UNIQUE,"
        " at INTEGER NOT NULL, kind TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT NOT NULL,"
        " reporting_mta TEXT NOT NULL, recipients TEXT NOT NULL, message_id TEXT NOT NULL,"
        " why INTEGER NOT NULL, queue_id INTEGER NOT NULL, report BLOB NOT NULL)"_s,
    };

    // By how many milliseconds a later time may be missed before its user is asked; 0: it goes all the same.
    const QStringList custodyStep{
        u"ALTER TABLE message ADD COLUMN ask_when_late INTEGER NOT NULL DEFAULT 0"_s,
    };

    // Addresses that failed, for the composer's warning; and how often a domain that was asked for a report
    // has told anything, and after how many seconds at the slowest; and the receipts that the user gave or
    // declined.
    const QStringList memoryStep{
        u"CREATE TABLE failed_address (address TEXT PRIMARY KEY, last INTEGER NOT NULL,"
        " failures INTEGER NOT NULL, reply_code INTEGER NOT NULL, reply_status TEXT NOT NULL,"
        " reply_text TEXT NOT NULL, replacement TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX failed_address_last ON failed_address (last)"_s,
        u"CREATE TABLE domain_habit (domain TEXT PRIMARY KEY, asked INTEGER NOT NULL, told INTEGER NOT NULL,"
        " slowest INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE receipt (message_id TEXT PRIMARY KEY, kind INTEGER NOT NULL, at INTEGER NOT NULL,"
        " given_to TEXT NOT NULL, subject TEXT NOT NULL, queue_id INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX receipt_time ON receipt (at)"_s,
    };

    // Statistics. recipient.domain: what follows the last @ of the path. phrase: replies that mean a failure,
    // without what differs by message; of an event its own, of a recipient its last. tally: what happened, by
    // whole hours; `axis` says what `key` is (see TallyAxis); it is made of the events up to setting
    // "tallied" and outlives them.
    const QStringList statisticsStep{
        u"ALTER TABLE recipient ADD COLUMN domain TEXT GENERATED ALWAYS AS (CASE"
        " WHEN address_type <> 'smtp' THEN address_type || ':'"
        " WHEN length(rtrim(forward_path, replace(forward_path, '@', ''))) = 0 THEN ''"
        " ELSE lower(substr(forward_path, length(rtrim(forward_path, replace(forward_path, '@', ''))) + 1))"
        " END) VIRTUAL"_s,
        u"ALTER TABLE recipient ADD COLUMN phrase INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE event ADD COLUMN phrase INTEGER NOT NULL DEFAULT 0"_s,
        u"CREATE INDEX event_phrase ON event (phrase) WHERE phrase > 0"_s,
        u"CREATE INDEX unmatched_report_at ON unmatched_report (at)"_s,
        u"CREATE INDEX recipient_domain ON recipient (domain)"_s,
        u"CREATE INDEX recipient_phrase ON recipient (phrase) WHERE phrase > 0"_s,
        u"CREATE TABLE phrase (id INTEGER PRIMARY KEY, code INTEGER NOT NULL, status TEXT NOT NULL,"
        " text TEXT NOT NULL, UNIQUE (code, status, text))"_s,
        u"CREATE TABLE domain (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
        u"CREATE TABLE tally (axis INTEGER NOT NULL, hour INTEGER NOT NULL, account INTEGER NOT NULL,"
        " key INTEGER NOT NULL, measure INTEGER NOT NULL, number INTEGER NOT NULL,"
        " PRIMARY KEY (axis, hour, account, key, measure)) WITHOUT ROWID"_s,
        // What happened to the profile as a whole; it has no message to hang on.
        u"CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL,"
        " kind TEXT NOT NULL, actor TEXT NOT NULL, number INTEGER NOT NULL)"_s,
    };

    // What the spooler as a whole (account 0) and each account waited for, from `at` on; gate 0: for nothing.
    const QStringList pastGateStep{
        u"CREATE TABLE past_gate (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL,"
        " account INTEGER NOT NULL, gate INTEGER NOT NULL, until INTEGER)"_s,
        u"CREATE INDEX past_gate_account ON past_gate (account, at)"_s,
        u"CREATE INDEX past_gate_at ON past_gate (at)"_s,
    };

    // Numbers of messages that are gone and still have a row in the search index.
    const QStringList searchStep{u"CREATE TABLE removed_message (queue_id INTEGER PRIMARY KEY)"_s};

    Result<qint64> versionOf(QSqlQuery &query)
    {
        if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
            return failure(ErrorCode::Corrupt, query.lastError().text());
        const qint64 version = query.value(0).toLongLong();
        query.finish();
        return version;
    }

    // One step with its number. Another process may have taken it while we waited for the lock.
    Result<> takeStep(QSqlQuery &query, const Schema &schema, qint64 version)
    {
        if (!query.exec(u"BEGIN IMMEDIATE"_s))
            return failure(ErrorCode::Unavailable, query.lastError().text());
        const auto giveUp = [&](QString why) -> Result<> {
            query.exec(u"ROLLBACK"_s);
            return failure(ErrorCode::Unavailable, std::move(why));
        };
        const auto current = versionOf(query);
        if (!current)
            return giveUp(current.error().detail);
        if (*current == version) {
            const QStringList statements = schema.steps.at(version)
                + QStringList{
                    u"PRAGMA application_id = %1"_s.arg(schema.applicationId),
                    u"PRAGMA user_version = %1"_s.arg(version + 1)};
            for (const QString &statement : statements) {
                if (!query.exec(statement))
                    return giveUp(query.lastError().text());
            }
        }
        if (!query.exec(u"COMMIT"_s))
            return giveUp(query.lastError().text());
        return {};
    }

} // namespace

const QList<QStringList> &schemaSteps()
{
    static const QList<QStringList> steps{
        firstStep,     transportsStep, waitingStep, editingStep, preparationStep, recipientsStep, routingStep,
        receivingStep, evidenceStep,   custodyStep, memoryStep,  statisticsStep,  pastGateStep,   searchStep};
    return steps;
}

const Schema &spoolSchema()
{
    static const Schema schema{.applicationId = applicationId, .steps = schemaSteps()};
    return schema;
}

Result<> migrate(QSqlDatabase &connection, const Schema &schema)
{
    QSqlQuery query(connection);
    const auto found = versionOf(query);
    if (!found)
        return std::unexpected(found.error());
    for (qint64 version = *found; version < schema.steps.size(); ++version) {
        if (auto taken = takeStep(query, schema, version); !taken)
            return taken;
    }
    return {};
}

} // namespace mailroom
