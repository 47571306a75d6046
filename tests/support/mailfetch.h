// One account that is fetched by IMAP into a database on a real file, without the core around it.
#pragma once

#include "spooler/fetch/imapfetcher.h"
#include "spooler/fetch/intake.h"
#include "tests/support/temporarymail.h"

#include <QTest>

namespace mailroom {

class MailFetch {
public:
    explicit MailFetch(quint16 port, const QString &user = QStringLiteral("ann"))
    {
        account.id = {1};
        account.name = QStringLiteral("work");
        account.incoming.kind = QStringLiteral("imap");
        account.incoming.server.host = QStringLiteral("127.0.0.1");
        account.incoming.server.port = port;
        account.incoming.server.security = Security::ClearText;
        account.incoming.server.user = user;
        account.incoming.push = false;
    }

    // A fetcher and what it needs; made anew it is another process on the same profile.
    void restart()
    {
        m_parts.reset();
        mail.reopen();
        m_parts.emplace(*this);
    }
    ImapFetcher &fetcher()
    {
        if (!m_parts)
            m_parts.emplace(*this);
        return m_parts->fetcher;
    }
    Intake &intake()
    {
        fetcher();
        return m_parts->intake;
    }
    void die() { m_parts.reset(); } // at once, in the middle of whatever goes on

    void begin()
    {
        end.reset();
        caughtUp = 0;
        fetcher().run(QStringLiteral("secret"));
    }
    FetchEnd run(std::chrono::seconds patience = std::chrono::seconds(60))
    {
        begin();
        REQUIRE(wait([&] { return end.has_value(); }, patience));
        INFO(end->transcript.toStdString());
        return *end;
    }
    void runWell()
    {
        const FetchEnd ended = run();
        INFO(ended.detail.toStdString());
        INFO(ended.transcript.toStdString());
        CHECK(ended.kind == AttemptEndKind::Concluded);
        CHECK(caughtUp == 1);
    }
    static bool
    wait(const std::function<bool()> &condition, std::chrono::seconds patience = std::chrono::seconds(30))
    {
        return QTest::qWaitFor(condition, QDeadlineTimer(patience));
    }

    FolderId folder(const QString &path)
    {
        for (const FolderRow &row : must(FolderStore(mail.database()).all())) {
            if (row.path == path)
                return row.id;
        }
        return {};
    }
    QList<MailId> in(const QString &path)
    {
        MailQuery query;
        query.folder = folder(path);
        REQUIRE(query.folder.isValid());
        return mail.list(query);
    }
    QList<qint64> uids(const QString &path) { return must(mail.store().uids(folder(path))); }
    QByteArray octets(MailId id)
    {
        const ContentId content{
            mail.number(QStringLiteral("SELECT COALESCE(content, 0) FROM mail WHERE id = %1").arg(id.value))};
        const auto reader = must(mail.contents().read(content));
        QByteArray all;
        while (true) {
            const QByteArray chunk = must(reader->next());
            if (chunk.isEmpty())
                return all;
            all += chunk;
        }
    }

    Account account;
    TemporaryMail mail;
    SystemClock clock;
    std::optional<FetchEnd> end;
    FetchState state;
    QString outboxFile;
    QList<FoundCopy> copiesFound;
    int caughtUp = 0;

private:
    struct Parts {
        explicit Parts(MailFetch &owner)
            : folders(owner.mail.database())
            , store(owner.mail.store())
            , operations(owner.mail.operations())
            , intake({store, owner.clock})
            , fetcher(
                  {owner.account, owner.clock, owner.mail.database(), folders, store, operations, intake,
                   owner.mail.profile(), owner.outboxFile,
                   [&owner](const FoundCopy &copy) { owner.copiesFound << copy; }})
        {
            QObject::connect(&fetcher, &Fetcher::finished, &fetcher, [&owner](const FetchEnd &ended) {
                owner.end = ended;
            });
            QObject::connect(&fetcher, &Fetcher::caughtUp, &fetcher, [&owner] { ++owner.caughtUp; });
            QObject::connect(&fetcher, &Fetcher::stateChanged, &fetcher, [&owner](const FetchState &now) {
                owner.state = now;
            });
        }

        FolderStore folders;
        MailStore store;
        OperationStore operations;
        Intake intake;
        ImapFetcher fetcher;
    };

    std::optional<Parts> m_parts;
};

} // namespace mailroom
