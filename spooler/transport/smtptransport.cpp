#include "spooler/transport/smtptransport.h"

#include "spooler/transport/sevenbitcopy.h"
#include "spooler/transport/smtpconnection.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto idleTime = 5s;
    constexpr auto lowLimitTime = 10min;
    constexpr qsizetype openingsAtOnce = 4; // a handshake takes milliseconds in which nothing else goes on

    qsizetype countIn(const QList<SmtpConnection *> &connections, SmtpConnection::State state)
    {
        return std::ranges::count(connections, state, &SmtpConnection::state);
    }

    bool needsConversion(const DeliveryRequest &request, const Extensions &extensions)
    {
        return request.eightBit && !extensions.eightBitMime && request.conversion.isEmpty();
    }

} // namespace

SmtpTransport::SmtpTransport(const Account &account, Clock &clock)
    : m_account(account)
    , m_clock(clock)
    , m_idleDeadline(clock, this, [this] { closeIdle(); })
    , m_limit(std::max(1, account.server.connections))
{
}

SmtpTransport::~SmtpTransport() = default;

int SmtpTransport::freeSlots() const
{
    qsizetype places = m_limit - m_waiting.size() - qsizetype(m_conversions.size());
    for (const SmtpConnection *connection : m_connections) {
        places -= connection->state() == SmtpConnection::State::Carrying ? 1 : 0;
        places -= connection->hasNext() ? 1 : 0;
        places += m_opensAhead && connection->mayOpenAhead() ? 1 : 0;
    }
    return static_cast<int>(std::max<qsizetype>(0, places));
}

qsizetype SmtpTransport::behindOthers() const
{
    return std::ranges::count_if(m_connections, &SmtpConnection::hasNext)
        + std::max<qsizetype>(0, m_waiting.size() - countIn(m_connections, SmtpConnection::State::Opening));
}

void SmtpTransport::attempt(DeliveryRequest request)
{
    Q_ASSERT(freeSlots() > 0);
    m_waiting.append(std::move(request));
    serveSoon();
}

void SmtpTransport::endData(AttemptId attempt)
{
    SmtpConnection *connection = carrierOf(attempt);
    if (!connection)
        return;
    // A connection that is being opened has a message waiting for it.
    const qsizetype opening = countIn(m_connections, SmtpConnection::State::Opening);
    if (m_opensAhead && connection->mayOpenAhead() && m_waiting.size() > opening
        && !needsConversion(m_waiting.constFirst(), connection->extensions()))
        connection->carryNext(m_waiting.takeFirst());
    connection->endData();
}

void SmtpTransport::abort(AttemptId attempt)
{
    if (SmtpConnection *connection = carrierOf(attempt))
        return connection->abortAttempt();
    const auto request = takeUnstarted(attempt);
    if (!request)
        return;
    AttemptEnd end;
    end.kind = AttemptEndKind::Aborted;
    end.detail = u"stopped by the user"_s;
    conclude(*request, end);
}

std::optional<DeliveryRequest> SmtpTransport::takeUnstarted(AttemptId attempt)
{
    if (auto conversion = m_conversions.extract(attempt); !conversion.empty())
        return std::move(conversion.mapped().request);
    const auto found = std::ranges::find(m_waiting, attempt, &DeliveryRequest::attempt);
    if (found != m_waiting.end())
        return m_waiting.takeAt(found - m_waiting.begin());
    for (SmtpConnection *connection : std::as_const(m_connections)) {
        if (auto next = connection->dropNext(attempt))
            return next;
    }
    return std::nullopt;
}

void SmtpTransport::settingsChanged(const Account &account)
{
    m_account = account;
    m_limit = std::max(1, account.server.connections);
    m_loggedOn = false;
    m_opensAhead = true;
    for (SmtpConnection *connection : QList(m_connections))
        connection->retire();
    Q_EMIT configurationChanged();
    Q_EMIT slotFreed();
    serveSoon();
}

void SmtpTransport::secretKnown(const QString &secret)
{
    if (secret == m_secret)
        return;
    m_secret = secret;
    m_loggedOn = false;
    for (SmtpConnection *connection : QList(m_connections)) {
        if (connection->state() == SmtpConnection::State::Opening)
            connection->retire();
    }
    serveSoon();
}

void SmtpTransport::closeIdle()
{
    for (SmtpConnection *connection : QList(m_connections)) {
        if (connection->state() == SmtpConnection::State::Idle)
            connection->retire();
    }
}

// In a later turn: a caller of attempt() does not expect its end before attempt() has returned.
void SmtpTransport::serveSoon()
{
    if (!std::exchange(m_serving, true))
        QMetaObject::invokeMethod(this, &SmtpTransport::serve, Qt::QueuedConnection);
}

void SmtpTransport::serve()
{
    m_serving = false;
    const ServerSettings &server = m_account.server;
    if (m_secret.isEmpty() && !server.user.isEmpty() && server.mechanism != Mechanism::None) {
        AttemptEnd end;
        end.kind = AttemptEndKind::LoginTrouble;
        end.detail = u"no password is known for %1"_s.arg(server.user);
        return failWaiting(end);
    }
    while (!m_waiting.isEmpty()) {
        const auto idle =
            std::ranges::find(m_connections, SmtpConnection::State::Idle, &SmtpConnection::state);
        if (idle != m_connections.end() && needsConversion(m_waiting.constFirst(), (*idle)->extensions()))
            convert(m_waiting.takeFirst());
        else if (idle != m_connections.end())
            (*idle)->carry(m_waiting.takeFirst());
        else if (mayOpen())
            openConnection();
        else
            return;
    }
}

void SmtpTransport::shareBandwidth(Bandwidth &bandwidth)
{
    Q_ASSERT(!m_share && m_connections.isEmpty());
    m_share = new BandwidthShare(bandwidth, m_clock, this);
}

bool SmtpTransport::mayOpen() const
{
    const qsizetype opening = countIn(m_connections, SmtpConnection::State::Opening);
    const qsizetype allowed = std::min(m_loggedOn ? openingsAtOnce : 1, m_waiting.size());
    return opening < allowed && m_connections.size() < m_limit;
}

void SmtpTransport::openConnection()
{
    auto *connection = new SmtpConnection(m_account.server, dialectOf(m_account), m_secret, m_clock, this);
    connection->share(m_share);
    m_connections.append(connection);
    const int allowed = m_account.policy.limits.recipientsPerMessage;
    const int learned = m_server.recipientsAtOnce;
    connection->limitRecipients(allowed > 0 && (learned == 0 || allowed < learned) ? allowed : learned);
    connect(connection, &SmtpConnection::opened, this, [this, connection] { connectionOpened(*connection); });
    connect(connection, &SmtpConnection::openingFailed, this, [this, connection](const AttemptEnd &end) {
        openingFailed(connection, end);
    });
    connect(connection, &SmtpConnection::aboutToEndData, this, &Transport::aboutToEndData);
    connect(connection, &SmtpConnection::recipientConcluded, this, &Transport::recipientConcluded);
    connect(connection, &SmtpConnection::progressed, this, &Transport::progressed);
    connect(
        connection, &SmtpConnection::finished, this,
        [this, connection](AttemptId attempt, const AttemptEnd &end) {
            learnRecipients(static_cast<int>(connection->recipientLimit()));
            attemptFinished(attempt, end);
        });
    connect(
        connection, &SmtpConnection::handedBack, this,
        [this, connection](const DeliveryRequest &request) { handBack(*connection, request); });
    connect(connection, &SmtpConnection::over, this, [this, connection] { remove(connection); });
    connection->open();
}

void SmtpTransport::serverKnown(const ServerFacts &facts)
{
    m_server = facts;
    if (facts.connections > 0 && facts.connections < m_limit)
        lowerLimit(facts.connections);
    else if (facts.connections == 0)
        m_limit = std::max(1, m_account.server.connections);
}

void SmtpTransport::connectionOpened(const SmtpConnection &connection)
{
    m_loggedOn = true;
    const Extensions &offered = connection.extensions();
    m_server.host = m_account.server.host;
    m_server.port = m_account.server.port;
    m_server.seen = m_clock.now();
    m_server.largestMessage = offered.largestMessage;
    m_server.messagesAtOnce = static_cast<int>(offered.messageLimit);
    m_server.smtpUtf8 = offered.smtpUtf8;
    m_server.eightBitMime = offered.eightBitMime;
    m_server.dsn = offered.dsn;
    m_server.futureRelease = std::chrono::seconds(offered.futureRelease);
    m_server.deliverBy = offered.deliverBy;
    Q_EMIT serverLearned(m_server);
    m_idleDeadline.start(idleTime);
    serve();
}

void SmtpTransport::openingFailed(SmtpConnection *connection, const AttemptEnd &end)
{
    remove(connection);
    const qsizetype working = m_connections.size() - countIn(m_connections, SmtpConnection::State::Opening);
    const bool forAll =
        end.kind == AttemptEndKind::LoginTrouble || end.kind == AttemptEndKind::CertificateTrouble;
    if (forAll || m_connections.isEmpty())
        return failWaiting(end);
    if (working > 0)
        lowerLimit(working);
}

void SmtpTransport::attemptFinished(AttemptId attempt, const AttemptEnd &end)
{
    m_idleDeadline.start(idleTime);
    Q_EMIT finished(attempt, end);
    Q_EMIT slotFreed();
    if (!m_waiting.isEmpty())
        serveSoon();
}

// Nobody has heard of it: another connection takes it, which opens itself when this one is removed.
void SmtpTransport::handBack(const SmtpConnection &connection, const DeliveryRequest &request)
{
    m_waiting.prepend(request);
    if (connection.attempt() == request.attempt && connection.isOpenedAhead())
        m_opensAhead = false; // it took the message before and then did not answer
}

// "Too many recipients" (452 4.5.3) or the server's own word; not the account's limit.
void SmtpTransport::learnRecipients(int most)
{
    if (most == 0 || most == m_server.recipientsAtOnce
        || most == m_account.policy.limits.recipientsPerMessage)
        return;
    m_server.recipientsAtOnce = most;
    Q_EMIT serverLearned(m_server);
}

void SmtpTransport::remove(SmtpConnection *connection)
{
    if (m_connections.removeOne(connection))
        connection->deleteLater();
    if (!m_waiting.isEmpty())
        serveSoon();
}

void SmtpTransport::lowerLimit(qsizetype working)
{
    m_limit = static_cast<int>(working);
    if (m_server.connections != m_limit) {
        m_server.connections = m_limit;
        Q_EMIT serverLearned(m_server);
    }
    if (!std::exchange(m_raising, true))
        m_clock.callAfter(lowLimitTime, this, [this] { raiseLimit(); });
}

// One more at a time: a server that refused is asked for as little as may be.
void SmtpTransport::raiseLimit()
{
    m_raising = false;
    const int most = std::max(1, m_account.server.connections);
    if (m_limit >= most)
        return;
    ++m_limit;
    m_server.connections = m_limit == most ? 0 : m_limit;
    Q_EMIT serverLearned(m_server);
    if (m_limit < most) {
        m_raising = true;
        m_clock.callAfter(lowLimitTime, this, [this] { raiseLimit(); });
    }
    Q_EMIT slotFreed();
    serveSoon();
}

void SmtpTransport::failWaiting(const AttemptEnd &end)
{
    for (const DeliveryRequest &request : std::exchange(m_waiting, {}))
        conclude(request, end);
}

void SmtpTransport::convert(DeliveryRequest request)
{
    const AttemptId attempt = request.attempt;
    auto copy = std::make_unique<SevenBitCopy>(request);
    m_conversions.emplace(attempt, Conversion{std::move(request), std::move(copy)});
    continueConversion(attempt);
}

// A piece of it each turn of the event loop: the sockets of all accounts are served in between.
void SmtpTransport::continueConversion(AttemptId attempt)
{
    const auto found = m_conversions.find(attempt);
    if (found == m_conversions.end())
        return; // stopped by the user
    SevenBitCopy &copy = *found->second.copy;
    const auto progress = copy.prepare();
    if (progress && *progress == SevenBitCopy::Progress::More) {
        m_clock.callAfter(0ms, this, [this, attempt] { continueConversion(attempt); });
        return;
    }
    auto [request, ready] = std::move(m_conversions.extract(found).mapped());
    if (!progress) {
        AttemptEnd end;
        end.kind = AttemptEndKind::LocalTrouble;
        end.detail = progress.error().detail;
        const bool damaged = progress.error().code == ErrorCode::Corrupt;
        return conclude(request, end, damaged ? Verdict::Damaged : Verdict::Interrupted);
    }
    if (*progress == SevenBitCopy::Progress::Refused) {
        request.conversion = ready->refusal();
    } else {
        request.conversion = ready->summary();
        request.content = ready->content();
        request.eightBit = false;
    }
    m_waiting.prepend(std::move(request));
    serveSoon();
}

// Ends an attempt that no connection has taken.
void SmtpTransport::conclude(const DeliveryRequest &request, const AttemptEnd &end, Verdict verdict)
{
    Outcome outcome;
    outcome.verdict = verdict;
    outcome.reply = end.reply;
    outcome.nextHop = end.nextHop;
    outcome.tls = end.tls;
    outcome.when = m_clock.now();
    for (const RequestRecipient &recipient : request.recipients)
        Q_EMIT recipientConcluded(request.attempt, recipient.id, outcome);
    Q_EMIT finished(request.attempt, end);
    Q_EMIT slotFreed();
}

SmtpConnection *SmtpTransport::carrierOf(AttemptId attempt) const
{
    for (SmtpConnection *connection : m_connections) {
        if (connection->state() == SmtpConnection::State::Carrying && connection->attempt() == attempt)
            return connection;
    }
    return nullptr;
}

} // namespace mailroom
