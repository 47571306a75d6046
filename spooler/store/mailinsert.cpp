#include "spooler/store/mailinsert.h"

#include "spooler/mail/mailsteps.h"
#include "spooler/mail/subjectkey.h"
#include "spooler/store/database.h"
#include "spooler/store/mailrank.h"
#include "spooler/store/messagekey.h"
#include "spooler/store/statement.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 futureAllowance = 24 * 3600; // a clock that is wrong, or a zone
    constexpr qsizetype longestKey = 80;
    constexpr qsizetype longestPeople = 300;

    QDateTime arrivedAt(const Arrival &arrival)
    {
        return arrival.arrived.isValid() && arrival.arrived.toSecsSinceEpoch() > 0
            ? arrival.arrived
            : QDateTime::currentDateTimeUtc();
    }

    QDateTime dateOf(const Arrival &arrival, const MailFacts &facts)
    {
        const bool isUsable = facts.date.isValid() && facts.date.toSecsSinceEpoch() > 0
            && facts.date <= arrivedAt(arrival).addSecs(futureAllowance);
        return isUsable ? facts.date : arrivedAt(arrival);
    }

    // What no program wrote is no report: most other mail is never asked.
    bool mayBeReport(const MailFacts &facts)
    {
        return facts.messageClass == "report"_L1 || facts.messageClass == "receipt"_L1 || facts.fromDaemon
            || (!facts.autoSubmitted.isEmpty() && facts.autoSubmitted != "no"_L1);
    }

    MailSteps stepsOf(const Arrival &arrival, const MailFacts &facts)
    {
        MailSteps steps;
        // Its header says what an answer cites. What was there before is none to mail that went since.
        const bool mayAnswer = !arrival.isOld && !facts.references.isEmpty();
        if (mayAnswer || (arrival.body == MailBody::Whole && mayBeReport(facts)))
            steps |= MailStep::Report;
        if (!arrival.isOld)
            steps |= MailStep::Rules | MailStep::Hooks | MailStep::Notice;
        return steps;
    }

    qint64 sizeOf(const Arrival &arrival)
    {
        return arrival.size > 0 ? arrival.size : arrival.octets.size();
    }

    QString sortKeyOfSender(const MailFacts &facts)
    {
        return sortKey((facts.fromName.isEmpty() ? facts.fromAddress : facts.fromName).left(longestKey));
    }

} // namespace

MailInsert::MailInsert(Database &database) : m_database(database), m_threads(database) { }

Result<MailId> MailInsert::insert(const Arrival &arrival, const MailFacts &facts, ContentId content)
{
    const auto account = accountOf(arrival.folder);
    if (!account)
        return std::unexpected(account.error());
    const auto number = nextNumber();
    if (!number)
        return std::unexpected(number.error());
    const QDateTime date = dateOf(arrival, facts);
    const auto rank = freeRank(date.toSecsSinceEpoch(), *number);
    if (!rank)
        return std::unexpected(rank.error());
    const qint64 key = messageKey(facts.messageId);
    const auto place = m_threads.place(
        {.mail = {*number}, .folder = arrival.folder, .account = *account, .messageKey = key, .rank = *rank},
        facts);
    if (!place)
        return std::unexpected(place.error());
    Statement insert(
        m_database,
        u"INSERT INTO mail (id, folder, account, rank, uid, remote_key, content, body, mark, message_id,"
        " message_key, thread, loose, subject, subject_key, from_name, from_address, from_key, recipients,"
        " preview, date, arrived, size, flags, server_flags, has_attachments, pending, class, list_id,"
        " steps, fault) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " 0, ?, ?, ?, ?)"_s);
    const QVariant none = QVariant(QMetaType::fromType<qint64>());
    if (auto run = insert.run(
            *number, arrival.folder, *account, *rank, arrival.uid ? stored(*arrival.uid) : none,
            arrival.remoteKey.isEmpty() ? none : stored(arrival.remoteKey), content, arrival.body,
            facts.messageId, key, place->thread, place->isLoose, facts.subject, facts.subjectKey,
            facts.fromName, facts.fromAddress, sortKeyOfSender(facts),
            facts.to.join(u", "_s).left(longestPeople), facts.preview, date, arrivedAt(arrival),
            sizeOf(arrival), arrival.flags.toInt(), arrival.flags.toInt(), facts.hasAttachments,
            facts.messageClass, facts.listId, stepsOf(arrival, facts).toInt(), facts.faults.join(u"; "_s));
        !run)
        return std::unexpected(run.error());
    FolderGrowth &growth = m_growth[arrival.folder];
    ++growth.total;
    growth.unread += arrival.flags.testFlag(MailFlag::Seen) ? 0 : 1;
    growth.toFetch += arrival.body == MailBody::HeaderOnly ? 1 : 0;
    m_words.append({*rank, &facts, false});
    return MailId{*number};
}

Result<> MailInsert::complete(MailId mail, const Arrival &whole, const MailFacts &facts, ContentId content)
{
    Statement select(m_database, u"SELECT rank FROM mail WHERE id = ?"_s);
    if (auto run = select.run(mail); !run)
        return run;
    if (!select.next())
        return select.outcome() ? failure(ErrorCode::NotFound, u"the message is not here any more"_s)
                                : select.outcome();
    const qint64 rank = select.integer();
    Statement update(
        m_database,
        u"UPDATE mail SET content = ?, body = 0, mark = 0, preview = ?, size = ?, has_attachments = ?,"
        " class = ?, steps = steps | ?, fault = ? WHERE id = ?"_s);
    if (auto run = update.run(
            content, facts.preview, sizeOf(whole), facts.hasAttachments, facts.messageClass,
            mayBeReport(facts) ? MailSteps(MailStep::Report).toInt() : 0, facts.faults.join(u"; "_s), mail);
        !run)
        return run;
    m_words.append({rank, &facts, true});
    return {};
}

Result<> MailInsert::finish()
{
    const auto grown = std::exchange(m_growth, {});
    for (auto folder = grown.cbegin(); folder != grown.cend(); ++folder) {
        if (auto counted = countAdded(m_database, folder.key(), folder.value()); !counted)
            return counted;
    }
    return index();
}

Result<> MailInsert::index()
{
    std::ranges::stable_sort(m_words, {}, &Words::rank);
    Statement forget(m_database, u"DELETE FROM mail_text WHERE rowid = ?"_s);
    Statement insert(
        m_database,
        u"INSERT INTO mail_text (rowid, subject, sender, recipients, body, attachments)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (const Words &words : std::as_const(m_words)) {
        if (words.replaces) {
            if (auto run = forget.run(words.rank); !run)
                return run;
        }
        if (auto run = insert.run(
                words.rank, words.facts->subject, words.facts->sender, words.facts->recipients,
                words.facts->text, words.facts->attachments.join(u' '));
            !run)
            return run;
    }
    m_words.clear();
    return {};
}

// Given here, since the rank has it in it; SQLite keeps count of those that were given.
Result<qint64> MailInsert::nextNumber()
{
    if (m_lastNumber < 0) {
        Statement last(
            m_database, u"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'mail'), 0)"_s);
        if (auto run = last.run(); !run)
            return std::unexpected(run.error());
        if (!last.next())
            return std::unexpected(last.outcome().error());
        m_lastNumber = last.integer();
    }
    return ++m_lastNumber;
}

Result<AccountId> MailInsert::accountOf(FolderId folder)
{
    if (const auto known = m_accounts.constFind(folder); known != m_accounts.constEnd())
        return *known;
    Statement select(m_database, u"SELECT account FROM folder WHERE id = ?"_s);
    if (auto run = select.run(folder); !run)
        return std::unexpected(run.error());
    if (!select.next())
        return select.outcome() ? failure(ErrorCode::NotFound, u"there is no such folder"_s)
                                : std::unexpected(select.outcome().error());
    return *m_accounts.insert(folder, select.id<AccountId>());
}

// Two messages of one second have the same rank only when millions came between them.
Result<qint64> MailInsert::freeRank(qint64 seconds, qint64 number)
{
    qint64 rank = rankOf(seconds, number);
    if (number < (qint64(1) << rankBits))
        return rank;
    Statement taken(m_database, u"SELECT 1 FROM mail WHERE rank = ?"_s);
    while (true) {
        if (auto run = taken.run(rank); !run)
            return std::unexpected(run.error());
        if (!taken.next())
            break;
        ++rank;
    }
    if (!taken.outcome())
        return std::unexpected(taken.outcome().error());
    return rank;
}

} // namespace mailroom
