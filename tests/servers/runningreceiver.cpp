#include "tests/servers/runningreceiver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

RunningReceiver::RunningReceiver(RunningSpooler &spooler)
    : m_receiver(ReceiverOptions{.profile = spooler.profile(), .secrets = &m_secrets})
    , m_catalog(spooler.profile())
{
    QObject::connect(
        &m_receiver, &Receiver::newMail, &m_receiver, [this](const QList<NewMail> &mail) { m_news += mail; });
    QObject::connect(&spooler.spooler(), &Spooler::accountsChanged, &m_receiver, &Receiver::reload);
    RunningSpooler::awaited(m_receiver.open());
}

Result<> RunningReceiver::fetch(AccountId account)
{
    auto fetched = m_receiver.fetchNow(account);
    REQUIRE(eventually([&] { return fetched.isFinished(); }));
    return fetched.result();
}

QList<MailRow> RunningReceiver::mail(const MailQuery &query)
{
    const auto ids = RunningSpooler::awaited(m_catalog.list(query, 0));
    return RunningSpooler::awaited(m_catalog.rows(ids));
}

QList<MailRow> RunningReceiver::waitForMail(qsizetype count, const MailQuery &query)
{
    QList<MailRow> rows;
    const bool found = eventually([&] {
        rows = mail(query);
        return rows.size() >= count;
    });
    for (const FetchState &state : m_receiver.states())
        UNSCOPED_INFO(
            state.accountName.toStdString()
            << ": " << fetchPhaseName(state.phase).toStdString() << ", "
            << gateName(state.gate.kind).toStdString() << ' ' << state.gate.detail.toStdString() << ' '
            << state.faults.join(u'/').toStdString());
    REQUIRE(found);
    return rows;
}

QByteArray RunningReceiver::octets(MailId mail)
{
    return RunningSpooler::awaited(m_catalog.octets(mail, 0, qint64(64) * 1024 * 1024));
}

FetchState RunningReceiver::state(AccountId account) const
{
    const auto found = std::ranges::find(m_receiver.states(), account, &FetchState::account);
    return found == m_receiver.states().end() ? FetchState() : *found;
}

Incoming incomingOf(const QString &kind, quint16 port, const QString &user)
{
    Incoming incoming;
    incoming.kind = kind;
    incoming.server.host = u"127.0.0.1"_s;
    incoming.server.port = port;
    incoming.server.security = Security::ClearText;
    incoming.server.user = user;
    incoming.interval = 0s; // only when asked
    return incoming;
}

} // namespace mailroom
