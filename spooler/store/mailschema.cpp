#include "spooler/store/mailschema.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Times are milliseconds since 1970 in UTC; enums and flags the numbers of spooler/mail. An account is
    // kept by its number in the outbox's database.
    const QStringList firstStep{
        u"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,

        u"CREATE TABLE content (id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL,"
        " sha256 BLOB NOT NULL)"_s,
        u"CREATE TABLE chunk (content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,"
        " number INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content, number))"_s,

        // total, unread and to_fetch follow from the mail in it, in the same transaction. The columns from
        // uid_validity on are what its fetcher knows of the server's side.
        u"CREATE TABLE folder (id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL,"
        " path TEXT NOT NULL, name TEXT NOT NULL, parent INTEGER NOT NULL, role INTEGER NOT NULL,"
        " holds_mail INTEGER NOT NULL, is_local INTEGER NOT NULL, total INTEGER NOT NULL,"
        " unread INTEGER NOT NULL, to_fetch INTEGER NOT NULL, uid_validity INTEGER NOT NULL,"
        " uid_next INTEGER NOT NULL, highest_modseq INTEGER NOT NULL, synced INTEGER,"
        " UNIQUE (account, path))"_s,

        // uid: the server's number in this folder (IMAP), or NULL while it has none; remote_key: what else
        // knows it there (a UIDL, a file's name), or NULL. content: the octets, or of a message that is not
        // whole here its header. server_flags: as the server last told them; flags: what is shown.
        u"CREATE TABLE mail (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " folder INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE, account INTEGER NOT NULL,"
        " uid INTEGER, remote_key TEXT, content INTEGER REFERENCES content, body INTEGER NOT NULL,"
        " mark INTEGER NOT NULL, message_id TEXT NOT NULL, thread INTEGER NOT NULL,"
        " subject TEXT NOT NULL, subject_key TEXT NOT NULL, from_name TEXT NOT NULL,"
        " from_address TEXT NOT NULL, from_key TEXT NOT NULL, people TEXT NOT NULL, preview TEXT NOT NULL,"
        " date INTEGER NOT NULL, arrived INTEGER NOT NULL, size INTEGER NOT NULL, flags INTEGER NOT NULL,"
        " server_flags INTEGER NOT NULL, has_attachments INTEGER NOT NULL, pending INTEGER NOT NULL,"
        " class TEXT NOT NULL, processed INTEGER NOT NULL, fault TEXT NOT NULL)"_s,
        u"CREATE UNIQUE INDEX mail_uid ON mail (folder, uid) WHERE uid IS NOT NULL"_s,
        u"CREATE UNIQUE INDEX mail_remote_key ON mail (folder, remote_key) WHERE remote_key IS NOT NULL"_s,
        u"CREATE INDEX mail_content ON mail (content)"_s,
        u"CREATE INDEX mail_message_id ON mail (message_id)"_s,
        u"CREATE INDEX mail_thread ON mail (thread)"_s,
        u"CREATE INDEX mail_date ON mail (folder, date)"_s,
        u"CREATE INDEX mail_to_fetch ON mail (account, arrived) WHERE body = 1"_s,
        u"CREATE INDEX mail_unprocessed ON mail (id) WHERE processed = 0"_s,

        // The Message-IDs that a message cites: who is in whose thread, whichever comes first.
        u"CREATE TABLE cited (message_id TEXT NOT NULL, thread INTEGER NOT NULL,"
        " PRIMARY KEY (message_id, thread)) WITHOUT ROWID"_s,

        u"CREATE VIRTUAL TABLE mail_text USING fts5 (subject, people, text, attachments,"
        " content = '', contentless_delete = 1, tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3')"_s,

        // Changes made here that a server is still to be told, in their order. what: OperationKind.
        u"CREATE TABLE mail_operation (id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL,"
        " what INTEGER NOT NULL, mail INTEGER NOT NULL, folder INTEGER NOT NULL, uid INTEGER NOT NULL,"
        " target INTEGER NOT NULL, flags_set INTEGER NOT NULL, flags_cleared INTEGER NOT NULL,"
        " text TEXT NOT NULL, content INTEGER REFERENCES content, made INTEGER NOT NULL,"
        " attempts INTEGER NOT NULL, fault TEXT NOT NULL)"_s,
        u"CREATE INDEX mail_operation_account ON mail_operation (account, id)"_s,
        u"CREATE INDEX mail_operation_content ON mail_operation (content)"_s,

        // What of a POP3 mailbox was seen, whether or not the message is still kept here.
        u"CREATE TABLE seen_uidl (account INTEGER NOT NULL, uidl TEXT NOT NULL, first_seen INTEGER NOT NULL,"
        " stored INTEGER NOT NULL, PRIMARY KEY (account, uidl)) WITHOUT ROWID"_s,

        // Copies of sent mail on their way into an account's folder. state: Filing.
        u"CREATE TABLE sent_copy (queue_id INTEGER PRIMARY KEY, account INTEGER NOT NULL,"
        " state INTEGER NOT NULL, attempts INTEGER NOT NULL, fault TEXT NOT NULL, at INTEGER NOT NULL)"_s,

        u"CREATE TABLE mail_event (id INTEGER PRIMARY KEY AUTOINCREMENT, mail INTEGER NOT NULL,"
        " at INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL)"_s,
        u"CREATE INDEX mail_event_mail ON mail_event (mail)"_s,

        u"CREATE TABLE rule (id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL,"
        " json TEXT NOT NULL)"_s,
        u"CREATE TABLE saved_search (name TEXT PRIMARY KEY, search TEXT NOT NULL) WITHOUT ROWID"_s,
    };

} // namespace

const QList<QStringList> &mailSchemaSteps()
{
    static const QList<QStringList> steps{firstStep};
    return steps;
}

} // namespace mailroom
