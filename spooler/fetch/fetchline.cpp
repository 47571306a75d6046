#include "spooler/fetch/fetchline.h"

#include "spooler/secretstore.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto silence = 10min; // longer than any deadline of a protocol
    constexpr auto stopping = 60s;
    constexpr auto aborting = 5s;

} // namespace

FetchLine::FetchLine(Account account, const FetcherFactory &factory, Clock &clock, SecretStore *secrets)
    : m_account(std::move(account))
    , m_factory(factory)
    , m_clock(clock)
    , m_secrets(secrets)
    , m_patience(clock, this, [this] { hung(); })
{
}

FetchLine::~FetchLine() = default;

void FetchLine::update(const Account &account)
{
    const bool sameWay =
        account.incoming == m_account.incoming && account.passwordFile == m_account.passwordFile;
    m_account = account;
    if (sameWay)
        return;
    doubtSecret();
    m_mayKeep = false;
    if (m_isRunning)
        stop();
    else
        m_fetcher.reset();
}

void FetchLine::provide(Side side, const QString &secret)
{
    (side == Side::Incoming ? m_secret.ofSession : m_secret.shared) = secret;
    m_secret.state = Secret::Unknown;
}

void FetchLine::doubtSecret()
{
    m_secret.state = Secret::Unknown;
}

bool FetchLine::needsSecret() const
{
    const ServerSettings &server = m_account.incoming.server;
    return !server.host.isEmpty() && !server.user.isEmpty() && server.mechanism != Mechanism::None;
}

void FetchLine::run()
{
    Q_ASSERT(!m_isRunning);
    m_isRunning = true;
    m_isAborted = false;
    m_state = {};
    if (needsSecret() && m_secret.state == Secret::Unknown)
        askSecret();
    else
        begin();
}

void FetchLine::askSecret()
{
    const auto take = [this](const QString &secret) {
        m_secret.now = secret;
        m_secret.state = Secret::Known;
        begin();
    };
    if (!m_secret.ofSession.isEmpty())
        return take(m_secret.ofSession);
    const auto without = [this, take](const Error &error) {
        if (!m_secret.shared.isEmpty())
            return take(m_secret.shared);
        m_isRunning = false;
        Q_EMIT secretMissing(error);
    };
    const Error unknown{ErrorCode::NotFound, u"no password is known for %1"_s.arg(m_account.name)};
    auto read = m_secrets ? m_secrets->read(m_account, Side::Incoming)
                          : QtFuture::makeReadyValueFuture(Result<QString>(std::unexpected(unknown)));
    read.then(this, [this, take, without](const Result<QString> &secret) {
        if (m_isAborted)
            end({.kind = AttemptEndKind::Aborted});
        else if (secret)
            take(*secret);
        else
            without(secret.error());
    });
}

void FetchLine::begin()
{
    if (!m_fetcher) {
        auto made = m_factory(m_account);
        if (!made)
            return endSoon({.kind = AttemptEndKind::TransportFault, .detail = made.error().detail});
        m_fetcher = std::move(*made);
        m_mayKeep = true;
        connectFetcher();
    }
    m_patience.start(silence);
    m_fetcher->run(needsSecret() ? m_secret.now : QString());
}

void FetchLine::connectFetcher()
{
    Fetcher *const fetcher = m_fetcher.get();
    connect(fetcher, &Fetcher::stateChanged, this, [this](const FetchState &state) {
        if (!m_isRunning)
            return;
        m_state = state;
        if (state.phase == FetchPhase::Listening && !m_isAborted)
            m_patience.stop(); // news may be hours away
        else if (!m_isAborted)
            m_patience.start(silence);
        Q_EMIT changed();
    });
    connect(fetcher, &Fetcher::caughtUp, this, &FetchLine::caughtUp);
    connect(fetcher, &Fetcher::finished, this, &FetchLine::end);
}

void FetchLine::endSoon(const FetchEnd &end)
{
    m_clock.callAfter(0ms, this, [this, end] { this->end(end); });
}

void FetchLine::end(const FetchEnd &end)
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_patience.stop();
    m_state.phase = FetchPhase::Waiting;
    if (!m_mayKeep && m_fetcher)
        m_fetcher.release()->deleteLater(); // it is the one that tells
    Q_EMIT ended(end);
}

void FetchLine::stop()
{
    if (!m_isRunning || m_isAborted)
        return;
    if (!m_fetcher)
        return abort();
    m_patience.start(stopping);
    m_fetcher->stop();
}

void FetchLine::abort()
{
    if (!m_isRunning || m_isAborted)
        return;
    m_isAborted = true;
    if (!m_fetcher)
        return; // it waits for a secret: askSecret() ends it
    m_patience.start(aborting);
    m_fetcher->abort();
}

void FetchLine::hung()
{
    if (!m_isAborted)
        return abort();
    if (m_fetcher) {
        disconnect(m_fetcher.get(), nullptr, this, nullptr);
        m_fetcher.release()->deleteLater();
    }
    end({.kind = AttemptEndKind::TransportFault, .detail = u"what fetches the mail does not answer"_s});
}

void FetchLine::lookAgain()
{
    if (m_isRunning && m_fetcher)
        m_fetcher->lookAgain();
}

void FetchLine::wantBody(MailId mail)
{
    if (m_fetcher)
        m_fetcher->wantBody(mail);
}

} // namespace mailroom
