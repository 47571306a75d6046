// The receiving half beside a RunningSpooler, driven in-process as the windows drive it.
#pragma once

#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"
#include "spooler/secretstore.h"
#include "tests/servers/runningspooler.h"

namespace mailroom {

// Every account has the same password.
class OnePassword final : public SecretStore {
public:
    QFuture<Result<QString>> read(const Account &, Side) override
    {
        return QtFuture::makeReadyValueFuture(Result<QString>(QStringLiteral("secret")));
    }
};

// Thread: the test's. A call that fails ends the test case.
class RunningReceiver {
public:
    explicit RunningReceiver(RunningSpooler &spooler);

    Receiver &receiver() { return m_receiver; }
    MailCatalog &catalog() { return m_catalog; }
    Result<> fetch(AccountId account = {}); // until it has caught up, or why not
    QList<MailRow> mail(const MailQuery &query = {});
    QList<MailRow> waitForMail(qsizetype count, const MailQuery &query = {}); // at least so many
    QByteArray octets(MailId mail);
    FetchState state(AccountId account) const;
    const QList<NewMail> &news() const { return m_news; }

private:
    OnePassword m_secrets;
    Receiver m_receiver;
    MailCatalog m_catalog;
    QList<NewMail> m_news;
};

// Of a Dovecot of the tests: the account of `user`.
Incoming incomingOf(const QString &kind, quint16 port, const QString &user);

} // namespace mailroom
