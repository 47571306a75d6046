#include "spooler/submit/salvage.h"

#include "spooler/mail/addresstype.h"
#include "spooler/profile.h"
#include "spooler/profilelock.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/integrity.h"
#include "spooler/store/liststore.h"
#include "spooler/store/salvagestore.h"
#include "spooler/store/searchindex.h"
#include "spooler/submit/submitter.h"

#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Keeps out spoolers and programs that submit, for as long as it lives.
    struct Alone {
        std::unique_ptr<ProfileLock> spooler;
        std::unique_ptr<ProfileLock> submissions;
    };

    Result<Alone> beAlone(const ProfilePaths &paths)
    {
        auto spooler = ProfileLock::take(paths.lock);
        if (!spooler)
            return std::unexpected(spooler.error());
        auto submissions = ProfileLock::take(paths.submissionLock);
        if (!submissions)
            return std::unexpected(submissions.error());
        return Alone{std::move(*spooler), std::move(*submissions)};
    }

    // InvalidInput: nothing is damaged.
    Result<> checkDamaged(const QString &file)
    {
        const auto database = Database::open(file, OpenMode::ReadOnly);
        const auto fault =
            database ? checkIntegrity(**database) : Result<>(std::unexpected(database.error()));
        if (fault)
            return failure(
                ErrorCode::InvalidInput, u"the database %1 is well: nothing was set aside"_s.arg(file));
        return fault.error().code == ErrorCode::Corrupt ? Result<>() : fault;
    }

    // From the damaged database into the outbox of the profile.
    class Transfer {
    public:
        Transfer(Database &damaged, Database &outbox, const ProfilePaths &paths, const QDateTime &now)
            : m_damaged(damaged)
            , m_outbox(outbox)
            , m_paths(paths)
            , m_now(now)
        {
        }

        Result<> run(SalvageReport &report)
        {
            if (auto accounts = takeAccounts(report); !accounts)
                return accounts;
            if (auto lists = takeLists(report); !lists)
                return lists;
            const auto found = harvest(m_damaged);
            if (!found) {
                report.losses << found.error().detail;
                return {};
            }
            report.losses << found->losses;
            for (const SalvagedMessage &message : found->messages) {
                if (auto taken = take(message, report); !taken)
                    return taken;
            }
            return {};
        }

    private:
        // With their numbers: under those the keyring knows their passwords.
        Result<> takeAccounts(SalvageReport &report)
        {
            const auto damaged = AccountStore(m_damaged).all();
            if (!damaged)
                report.losses << u"the accounts cannot be read: add them again"_s;
            for (const Account &account : damaged.value_or(QList<Account>())) {
                const auto restored = AccountStore(m_outbox).restore(account);
                if (restored)
                    report.accounts << account.name;
                else if (restored.error().code != ErrorCode::Conflict)
                    return restored;
            }
            auto accounts = AccountStore(m_outbox).all();
            if (!accounts)
                return std::unexpected(accounts.error());
            m_accounts = *accounts;
            return {};
        }

        // One that names another is refused until that one is there. What stands under a name already stays.
        Result<> takeLists(SalvageReport &report)
        {
            ListStore outbox(m_outbox);
            const auto damaged = ListStore(m_damaged).all();
            const auto present = outbox.all();
            if (!present)
                return std::unexpected(present.error());
            if (!damaged)
                report.losses << u"the personal lists cannot be read"_s;
            QList<RecipientList> missing = damaged.value_or(QList<RecipientList>());
            missing.removeIf([&](const RecipientList &list) {
                return std::ranges::any_of(*present, [&](const RecipientList &other) {
                    return listKey(other.name) == listKey(list.name);
                });
            });
            for (qsizetype before = -1; before != missing.size();) {
                before = missing.size();
                Error trouble{.code = ErrorCode::InvalidInput, .detail = {}};
                missing.removeIf([&](const RecipientList &list) {
                    const auto saved = outbox.save(list);
                    if (!saved && saved.error().code != ErrorCode::InvalidInput)
                        trouble = saved.error();
                    return saved.has_value();
                });
                if (trouble.code != ErrorCode::InvalidInput)
                    return std::unexpected(trouble);
            }
            for (const RecipientList &list : std::as_const(missing))
                report.losses << u"the list \"%1\" names others that cannot be read"_s.arg(list.name);
            return {};
        }

        // Local trouble with the new outbox ends it all; trouble with this message is a loss.
        Result<> take(const SalvagedMessage &message, SalvageReport &report)
        {
            const auto missing = missingIn(m_outbox, message);
            if (!missing)
                return std::unexpected(missing.error());
            if (missing->isEmpty())
                return {};
            const QString number = QString::number(message.id.value);
            QTemporaryFile octets(m_paths.temporary + u"/salvage-XXXXXX"_s);
            if (!octets.open())
                return failure(ErrorCode::Unavailable, u"cannot write to %1"_s.arg(m_paths.temporary));
            if (const auto copied = copy(message.content, octets); !copied) {
                if (copied.error().code != ErrorCode::Corrupt)
                    return copied;
                report.losses << u"message %1 (%2) has damaged content"_s.arg(number, message.subject);
                return {};
            }
            const auto prepared = prepare(
                submissionOf(message, *missing, octets.fileName()), m_accounts, m_now, m_paths.temporary,
                {.steps = message.isPrepared ? StepSource([](const Account &) { return StepList(); })
                                             : StepSource(accountSteps)});
            if (!prepared) {
                report.losses << u"message %1 (%2) was not taken: %3"_s.arg(
                    number, message.subject, prepared.error().detail);
                return {};
            }
            OutboxStore outbox(m_outbox);
            ContentStore contents(m_outbox);
            const auto stored = store({*prepared}, outbox, contents);
            if (!stored)
                return std::unexpected(stored.error());
            report.messages << *stored;
            return {};
        }

        Result<> copy(ContentId content, QTemporaryFile &octets)
        {
            const auto reader = ContentStore(m_damaged).read(content);
            if (!reader)
                return failure(ErrorCode::Corrupt, reader.error().detail);
            for (;;) {
                const auto chunk = (*reader)->next();
                if (!chunk)
                    return failure(ErrorCode::Corrupt, chunk.error().detail);
                if (chunk->isEmpty())
                    break;
                if (octets.write(*chunk) != chunk->size())
                    return failure(ErrorCode::Unavailable, u"cannot write: %1"_s.arg(octets.errorString()));
            }
            if (!octets.flush())
                return failure(ErrorCode::Unavailable, u"cannot write: %1"_s.arg(octets.errorString()));
            if (!(*reader)->matchesDigest())
                return failure(ErrorCode::Corrupt, u"the content is not what was submitted"_s);
            return {};
        }

        Submission submissionOf(
            const SalvagedMessage &message, const QList<EnvelopeRecipient> &recipients,
            const QString &file) const
        {
            Submission submission;
            if (std::ranges::contains(m_accounts, message.account, &Account::id))
                submission.account = message.account;
            submission.content = ContentFile{file};
            submission.reversePath = message.envelope.reversePath;
            for (const EnvelopeRecipient &recipient : recipients)
                submission.recipients << shownAddress(recipient);
            submission.notify = recipients.constFirst().notify;
            submission.ret = message.envelope.ret;
            submission.envid = message.envelope.envid;
            submission.held = true;
            submission.notBefore = message.notBefore;
            if (message.notAfter > m_now)
                submission.notAfter = message.notAfter;
            if (message.deliverBy > m_now)
                submission.deliverBy = message.deliverBy;
            submission.deliverAfter = message.deliverAfter;
            submission.priority = message.priority;
            submission.origin = u"salvage"_s;
            return submission;
        }

        Database &m_damaged;
        Database &m_outbox;
        const ProfilePaths &m_paths;
        QDateTime m_now;
        QList<Account> m_accounts;
    };

    Result<SalvageReport> transfer(const QString &file, const ProfilePaths &paths, const QDateTime &now)
    {
        SalvageReport report{.setAside = file, .accounts = {}, .messages = {}, .losses = {}};
        const auto outbox = Database::open(paths.database, OpenMode::ReadWrite);
        if (!outbox)
            return std::unexpected(outbox.error());
        const auto damaged = Database::open(file, OpenMode::ReadOnly);
        if (!damaged) {
            report.losses << u"nothing can be read: %1"_s.arg(damaged.error().detail);
            return report;
        }
        if (const auto done = Transfer(**damaged, **outbox, paths, now).run(report); !done)
            return std::unexpected(done.error());
        return report;
    }

} // namespace

Result<SalvageReport> salvage(const QString &profile, const QDateTime &now)
{
    const ProfilePaths paths(profile);
    const auto alone = beAlone(paths);
    if (!alone)
        return std::unexpected(alone.error());
    if (const auto damaged = checkDamaged(paths.database); !damaged)
        return std::unexpected(damaged.error());
    const auto kept = setAside(paths.database, now);
    if (!kept)
        return std::unexpected(kept.error());
    removeSearchIndex(paths.database);
    return transfer(*kept, paths, now);
}

Result<SalvageReport> salvageFrom(const QString &file, const QString &profile, const QDateTime &now)
{
    const ProfilePaths paths(profile);
    if (const auto made = makeProfile(paths); !made)
        return std::unexpected(made.error());
    const auto alone = beAlone(paths);
    if (!alone)
        return std::unexpected(alone.error());
    return transfer(file, paths, now);
}

} // namespace mailroom
