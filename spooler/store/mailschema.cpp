#include "spooler/store/mailschema.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint32 mailApplicationId = 0x4d526d6c;

    // Times are milliseconds since 1970 in UTC; enums and flags the numbers of spooler/mail. An account is
    // kept by its number in the outbox's database.
    const QStringList tables{
        u"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,

        u"CREATE TABLE content (id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL,"
        " sha256 BLOB NOT NULL)"_s,
        u"CREATE TABLE chunk (content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,"
        " number INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content, number))"_s,

        // total, unread and to_fetch are kept by the triggers below. The columns from uid_validity on are
        // what its fetcher knows of the server's side.
        u"CREATE TABLE folder (id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL,"
        " path TEXT NOT NULL, separator TEXT NOT NULL, name TEXT NOT NULL, role INTEGER NOT NULL,"
        " holds_mail INTEGER NOT NULL, is_local INTEGER NOT NULL, total INTEGER NOT NULL DEFAULT 0,"
        " unread INTEGER NOT NULL DEFAULT 0, to_fetch INTEGER NOT NULL DEFAULT 0,"
        " uid_validity INTEGER NOT NULL DEFAULT 0, uid_next INTEGER NOT NULL DEFAULT 0,"
        " highest_modseq INTEGER NOT NULL DEFAULT 0, synced INTEGER, UNIQUE (account, path))"_s,

        // rank: where it stands in time, unlike all others (mailrank.h), and the row of its words in
        // mail_text; copies share it. uid: the server's number in this folder (IMAP), or NULL while it has
        // none; remote_key: what else knows it there (a UIDL, a file's name), or NULL. content: the octets,
        // or of a message that is not whole here its header. message_key: the digest of message_id.
        // loose: an answer by its subject that cites nobody. server_flags: as the server last told them;
        // flags: what is shown. steps: what is still to be done with it (bits, fetch/postprocess.h).
        u"CREATE TABLE mail (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " folder INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE, account INTEGER NOT NULL,"
        " rank INTEGER NOT NULL, uid INTEGER, remote_key TEXT, content INTEGER REFERENCES content,"
        " body INTEGER NOT NULL, mark INTEGER NOT NULL, message_id TEXT NOT NULL,"
        " message_key INTEGER NOT NULL, thread INTEGER NOT NULL, loose INTEGER NOT NULL,"
        " subject TEXT NOT NULL, subject_key TEXT NOT NULL, from_name TEXT NOT NULL,"
        " from_address TEXT NOT NULL, from_key TEXT NOT NULL, recipients TEXT NOT NULL,"
        " preview TEXT NOT NULL, date INTEGER NOT NULL, arrived INTEGER NOT NULL, size INTEGER NOT NULL,"
        " flags INTEGER NOT NULL, server_flags INTEGER NOT NULL, has_attachments INTEGER NOT NULL,"
        " pending INTEGER NOT NULL, class TEXT NOT NULL, list_id TEXT NOT NULL, steps INTEGER NOT NULL,"
        " fault TEXT NOT NULL)"_s,

        // The Message-IDs that a thread's messages cite, as digests: who is in whose thread, whichever comes
        // first.
        u"CREATE TABLE cited (message_key INTEGER NOT NULL, thread INTEGER NOT NULL,"
        " PRIMARY KEY (message_key, thread)) WITHOUT ROWID"_s,

        // Without prefix indexes, which would triple its cost: the beginnings of words are a range of its
        // terms.
        u"CREATE VIRTUAL TABLE mail_text USING fts5 (subject, sender, recipients, body, attachments,"
        " content = '', contentless_delete = 1, tokenize = \"unicode61 remove_diacritics 2\")"_s,

        // Changes made here that a server is still to be told, in their order. what: OperationKind.
        u"CREATE TABLE mail_operation (id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL,"
        " what INTEGER NOT NULL, mail INTEGER NOT NULL, folder INTEGER NOT NULL, uid INTEGER NOT NULL,"
        " remote_key TEXT NOT NULL, target INTEGER NOT NULL, flags_set INTEGER NOT NULL,"
        " flags_cleared INTEGER NOT NULL, text TEXT NOT NULL, content INTEGER REFERENCES content,"
        " made INTEGER NOT NULL, attempts INTEGER NOT NULL, fault TEXT NOT NULL)"_s,

        // What of a POP3 mailbox was seen, whether or not the message is still kept here.
        u"CREATE TABLE seen_uidl (account INTEGER NOT NULL, uidl TEXT NOT NULL, first_seen INTEGER NOT NULL,"
        " stored INTEGER NOT NULL, PRIMARY KEY (account, uidl)) WITHOUT ROWID"_s,

        // Copies of sent mail on their way into an account's folder. state: Filing.
        u"CREATE TABLE sent_copy (queue_id INTEGER PRIMARY KEY, account INTEGER NOT NULL,"
        " state INTEGER NOT NULL, attempts INTEGER NOT NULL, fault TEXT NOT NULL, at INTEGER NOT NULL)"_s,

        u"CREATE TABLE mail_event (id INTEGER PRIMARY KEY AUTOINCREMENT, mail INTEGER NOT NULL,"
        " at INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL)"_s,

        u"CREATE TABLE rule (id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL,"
        " json TEXT NOT NULL)"_s,
        u"CREATE TABLE saved_search (name TEXT PRIMARY KEY, search TEXT NOT NULL) WITHOUT ROWID"_s,
    };

    // A list in any order is a walk along an index of its folder.
    const QStringList indexes{
        u"CREATE UNIQUE INDEX mail_uid ON mail (folder, uid) WHERE uid IS NOT NULL"_s,
        u"CREATE UNIQUE INDEX mail_remote_key ON mail (folder, remote_key) WHERE remote_key IS NOT NULL"_s,
        u"CREATE INDEX mail_content ON mail (content)"_s,
        u"CREATE INDEX mail_message_key ON mail (message_key)"_s,
        u"CREATE INDEX mail_thread ON mail (thread, rank)"_s,
        u"CREATE INDEX mail_rank ON mail (rank)"_s,
        u"CREATE INDEX mail_date ON mail (folder, rank, thread)"_s,
        u"CREATE INDEX mail_arrived ON mail (folder, arrived)"_s,
        u"CREATE INDEX mail_from ON mail (folder, from_key, rank)"_s,
        u"CREATE INDEX mail_subject ON mail (folder, subject_key, rank)"_s,
        u"CREATE INDEX mail_size ON mail (folder, size)"_s,
        u"CREATE INDEX mail_unread ON mail (folder, (flags & 1), rank)"_s,
        u"CREATE INDEX mail_flagged ON mail (folder, (flags & 4), rank)"_s,
        u"CREATE INDEX mail_attachments ON mail (folder, has_attachments, rank)"_s,
        u"CREATE INDEX mail_without_uid ON mail (folder, size) WHERE uid IS NULL"_s,
        u"CREATE INDEX mail_to_fetch ON mail (account, arrived) WHERE body = 1"_s,
        u"CREATE INDEX mail_steps ON mail (id) WHERE steps <> 0"_s,
        u"CREATE INDEX cited_thread ON cited (thread)"_s,
        u"CREATE INDEX mail_operation_account ON mail_operation (account, id)"_s,
        u"CREATE INDEX mail_operation_place ON mail_operation (folder, uid)"_s,
        u"CREATE INDEX mail_operation_mail ON mail_operation (mail)"_s,
        u"CREATE INDEX mail_operation_content ON mail_operation (content)"_s,
        u"CREATE INDEX mail_event_mail ON mail_event (mail)"_s,
    };

    // Whoever changes or removes mail: the counts of folders, the text index, what waits and what
    // belongs to a message that is gone follow in the same transaction, also where a folder takes its mail
    // along.
    const QStringList triggers{
        u"CREATE TRIGGER mail_added AFTER INSERT ON mail BEGIN"
        " UPDATE folder SET total = total + 1, unread = unread + ((NEW.flags & 1) = 0),"
        " to_fetch = to_fetch + (NEW.body = 1) WHERE id = NEW.folder; END"_s,
        u"CREATE TRIGGER mail_changed AFTER UPDATE OF folder, flags, body ON mail BEGIN"
        " UPDATE folder SET total = total - 1, unread = unread - ((OLD.flags & 1) = 0),"
        " to_fetch = to_fetch - (OLD.body = 1) WHERE id = OLD.folder;"
        " UPDATE folder SET total = total + 1, unread = unread + ((NEW.flags & 1) = 0),"
        " to_fetch = to_fetch + (NEW.body = 1) WHERE id = NEW.folder; END"_s,
        u"CREATE TRIGGER mail_removed AFTER DELETE ON mail BEGIN"
        " UPDATE folder SET total = total - 1, unread = unread - ((OLD.flags & 1) = 0),"
        " to_fetch = to_fetch - (OLD.body = 1) WHERE id = OLD.folder;"
        " DELETE FROM mail_text WHERE rowid = OLD.rank"
        " AND NOT EXISTS (SELECT 1 FROM mail WHERE rank = OLD.rank);"
        " DELETE FROM cited WHERE thread = OLD.thread"
        " AND NOT EXISTS (SELECT 1 FROM mail WHERE thread = OLD.thread);"
        " DELETE FROM mail_event WHERE mail = OLD.id;"
        " DELETE FROM content WHERE id = OLD.content"
        " AND NOT EXISTS (SELECT 1 FROM mail WHERE content = OLD.content)"
        " AND NOT EXISTS (SELECT 1 FROM mail_operation WHERE content = OLD.content); END"_s,
        u"CREATE TRIGGER mail_content_replaced AFTER UPDATE OF content ON mail"
        " WHEN OLD.content IS NOT NEW.content BEGIN"
        " DELETE FROM content WHERE id = OLD.content"
        " AND NOT EXISTS (SELECT 1 FROM mail WHERE content = OLD.content)"
        " AND NOT EXISTS (SELECT 1 FROM mail_operation WHERE content = OLD.content); END"_s,
        u"CREATE TRIGGER mail_operation_added AFTER INSERT ON mail_operation BEGIN"
        " UPDATE mail SET pending = pending + 1 WHERE id = NEW.mail; END"_s,
        u"CREATE TRIGGER mail_operation_removed AFTER DELETE ON mail_operation BEGIN"
        " UPDATE mail SET pending = pending - 1 WHERE id = OLD.mail;"
        " DELETE FROM content WHERE id = OLD.content"
        " AND NOT EXISTS (SELECT 1 FROM mail WHERE content = OLD.content)"
        " AND NOT EXISTS (SELECT 1 FROM mail_operation WHERE content = OLD.content); END"_s,
    };

    // A Remove that was told and waits for the server to be rid of it was one by its text.
    const QStringList expunges{
        u"UPDATE mail_operation SET what = 10, text = '' WHERE what = 4 AND text = 'marked'"_s};

    // A trigger made SQLite keep an undo file for each message that comes: they are counted together
    // (countAdded()). Fewer merges of the text index while much arrives; a search looks into a few parts
    // more.
    const QStringList arrivals{
        u"DROP TRIGGER mail_added"_s, u"INSERT INTO mail_text (mail_text, rank) VALUES ('automerge', 8)"_s};

    constexpr int cacheKib = 4096; // the indexes that a few hundred new messages touch

} // namespace

const Schema &mailSchema()
{
    static const Schema schema{
        .applicationId = mailApplicationId,
        .steps = {tables + indexes + triggers, expunges, arrivals},
        .cacheKib = cacheKib};
    return schema;
}

} // namespace mailroom
