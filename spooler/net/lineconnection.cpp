#include "spooler/net/lineconnection.h"

#include "spooler/slotwatch.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 sliceOctets = 64 * 1024;
    constexpr qint64 commandOctets = 1024;
    constexpr auto limitPause = std::chrono::milliseconds(50);

    // What went wrong, as a person would say it; the windows translate these sentences (ui/text/facttext).
    QString socketWords(QAbstractSocket::SocketError error, const QString &technical)
    {
        switch (static_cast<int>(error)) {
        case QAbstractSocket::ConnectionRefusedError:
            return u"nobody answers at this port of the server"_s;
        case QAbstractSocket::RemoteHostClosedError:
            return u"the server closed the connection"_s;
        case QAbstractSocket::HostNotFoundError:
            return u"there is no server of this name, or the name service cannot be reached"_s;
        case QAbstractSocket::SocketTimeoutError:
            return u"the server did not answer in time"_s;
        case QAbstractSocket::NetworkError:
            return u"there is no way to the server, or the line was cut"_s;
        case QAbstractSocket::SocketAccessError:
            return u"this computer does not allow the connection"_s;
        case QAbstractSocket::SocketResourceError:
            return u"this computer has too many connections open"_s;
        case QAbstractSocket::SslHandshakeFailedError:
            return u"the server and this computer agreed on no encryption: %1"_s.arg(technical);
        default: // the rest is rare: what Qt says is better than nothing
            return u"the connection failed: %1"_s.arg(technical);
        }
    }

} // namespace

LineConnection::LineConnection(const ServerSettings &server, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_clock(clock)
    , m_socket(this)
    , m_deadline(clock, this, [this] {
        fail({AttemptEndKind::NetworkTrouble, u"the server did not answer in time (%1)"_s.arg(m_awaited)});
    })
{
    m_socket.setReadBufferSize(sliceOctets);
    connect(&m_socket, &QSslSocket::connected, this, &LineConnection::socketConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &LineConnection::socketEncrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &LineConnection::judge);
    connect(&m_socket, &QSslSocket::readyRead, this, &LineConnection::readSocket);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &LineConnection::feedSocket);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &LineConnection::feedSocket);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &LineConnection::socketFailed);
    connect(&m_socket, &QSslSocket::disconnected, this, &LineConnection::socketFailed);
}

LineConnection::~LineConnection()
{
    // A socket that dies while connected says so, to members that are gone by then.
    m_socket.disconnect(this);
    m_socket.abort();
}

void LineConnection::open()
{
    m_transcript.note("connecting to " + m_server.host.toUtf8() + ':' + QByteArray::number(m_server.port));
    await(m_server.deadlines.connect, u"connection"_s);
    if (m_server.security != Security::ClearText) {
        const auto configuration = tlsConfiguration(m_server);
        if (!configuration)
            return fail({AttemptEndKind::CertificateTrouble, configuration.error().detail});
        m_socket.setSslConfiguration(*configuration);
    }
    if (m_server.security == Security::ImplicitTls)
        m_socket.connectToHostEncrypted(m_server.host, m_server.port);
    else
        m_socket.connectToHost(m_server.host, m_server.port);
}

void LineConnection::startTls()
{
    // QSslSocket hands plaintext that came too early out after the handshake as if it had been protected.
    if (hasUnread())
        return fail(
            {AttemptEndKind::ServerTrouble,
             u"the server sent more than its reply to STARTTLS before TLS began"_s});
    await(m_server.deadlines.connect, u"TLS handshake"_s);
    m_socket.setPeerVerifyName(m_server.host);
    m_socket.startClientEncryption();
}

void LineConnection::write(const QByteArray &octets)
{
    if (m_over)
        return;
    const bool isLimited = m_share && m_share->isLimited();
    const qint64 most = isLimited ? commandOctets : sliceOctets; // a command does not wait for its turn
    if (m_output.unwritten.isEmpty() && octets.size() + m_socket.bytesToWrite() <= most) {
        if (isLimited)
            m_share->charge(octets.size());
        m_socket.write(octets);
    } else {
        m_output.unwritten.append(octets);
        feedSocket();
    }
    m_socket.flush();
}

void LineConnection::stream(const QByteArray &octets)
{
    m_output.tellDrained = true;
    write(octets);
    feedSocket();
}

std::optional<QByteArrayView> LineConnection::nextLine()
{
    return m_over ? std::nullopt : m_reader.next();
}

bool LineConnection::hasUnread() const
{
    return !m_reader.isEmpty() || m_socket.bytesAvailable() > 0;
}

void LineConnection::await(std::chrono::milliseconds time, const QString &what)
{
    m_awaited = what;
    m_patience = time;
    if (!m_over)
        m_deadline.start(time);
}

void LineConnection::stopAwaiting()
{
    m_patience = {};
    m_deadline.stop();
}

void LineConnection::fail(const ConnectionFailure &failure)
{
    if (m_over)
        return;
    m_transcript.note(failure.detail.toUtf8());
    abort();
    QMetaObject::invokeMethod(this, [this, failure] { Q_EMIT failed(failure); }, Qt::QueuedConnection);
}

void LineConnection::close()
{
    m_over = true;
    m_deadline.stop();
    m_socket.disconnectFromHost();
}

void LineConnection::abort()
{
    m_over = true;
    m_deadline.stop();
    m_output.unwritten.clear();
    m_socket.abort();
}

void LineConnection::socketConnected()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_server.security != Security::ImplicitTls)
        Q_EMIT ready();
}

void LineConnection::socketEncrypted()
{
    m_tls = factsOf(m_socket);
    m_transcript.note(
        m_tls.protocol.toUtf8() + ", " + m_tls.cipher.toUtf8()
        + (m_tls.certificateVerified ? ", certificate verified" : ", certificate accepted by the user"));
    Q_EMIT ready();
}

void LineConnection::judge(const QList<QSslError> &errors)
{
    if (!m_server.pinnedCertificate.isEmpty() && certificate().sha256 == m_server.pinnedCertificate) {
        m_socket.ignoreSslErrors(errors);
        return;
    }
    QStringList faults; // each a sentence of its own; together they are one
    for (const QSslError &error : errors) {
        QString sentence = error.errorString();
        if (!sentence.isEmpty())
            sentence.front() = sentence.front().toLower();
        faults << sentence;
    }
    faults.removeDuplicates();
    m_certificateFault =
        u"the certificate of %1 is not trusted: %2"_s.arg(m_server.host, faults.join("; "_L1));
}

void LineConnection::readSocket()
{
    const SlotWatch watch("socket");
    std::array<char, 16 * 1024> buffer;
    while (!m_over && m_socket.bytesAvailable() > 0) {
        const qint64 most = allowance(std::min<qint64>(buffer.size(), m_socket.bytesAvailable()));
        if (most == 0)
            return;
        const qint64 count = m_socket.read(buffer.data(), most);
        if (count <= 0)
            return;
        if (m_deliversOctets) {
            Q_EMIT octetsArrived({buffer.data(), count});
            continue;
        }
        m_reader.append({buffer.data(), count});
        if (m_reader.isOverlong())
            return fail({AttemptEndKind::ServerTrouble, u"the server sent a line without end"_s});
        Q_EMIT linesArrived();
    }
}

void LineConnection::limitReading(qint64 octetsPerSecond)
{
    m_limit.perSecond = std::max<qint64>(octetsPerSecond, 0);
    m_limit.left = 0;
    m_limit.since = m_clock.now();
    // What the socket read ahead would be no saving.
    m_socket.setReadBufferSize(
        m_limit.perSecond > 0 ? std::clamp<qint64>(m_limit.perSecond / 4, 4096, sliceOctets) : sliceOctets);
}

void LineConnection::share(BandwidthShare *share)
{
    m_share = share;
    if (share && share->isLimited())
        m_socket.setReadBufferSize(share->slice()); // as above; and a turn finds all that it may take
}

// How much of `most` may be read now; 0: the reading goes on by itself in a moment.
qint64 LineConnection::allowance(qint64 most)
{
    const qint64 allowed = ownAllowance(most);
    if (!m_share || allowed == 0)
        return allowed;
    const qint64 shared = m_share->take(&m_limit, allowed, this, [this] { readSocket(); });
    m_limit.left += allowed - shared;
    return shared;
}

qint64 LineConnection::ownAllowance(qint64 most)
{
    if (m_limit.perSecond == 0)
        return most;
    const QDateTime now = m_clock.now();
    const qint64 passed = std::clamp<qint64>(m_limit.since.msecsTo(now), 0, 1000);
    m_limit.since = now;
    m_limit.left = std::min(m_limit.left + m_limit.perSecond * passed / 1000, m_limit.perSecond / 4 + 1);
    const qint64 allowed = std::min(m_limit.left, most);
    if (allowed > 0) {
        m_limit.left -= allowed;
        return allowed;
    }
    if (!std::exchange(m_limit.isPausing, true))
        m_clock.callAfter(limitPause, this, [this] {
            m_limit.isPausing = false;
            readSocket();
        });
    return 0;
}

void LineConnection::feedSocket()
{
    if (m_over)
        return;
    const qint64 pending = m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
    QByteArray &unwritten = m_output.unwritten;
    if (unwritten.isEmpty()) {
        if (pending == 0
            && std::exchange(m_output.tellDrained, false)) // queued: or each chunk would nest deeper
            QMetaObject::invokeMethod(this, &LineConnection::drained, Qt::QueuedConnection);
        return;
    }
    qint64 slice = std::min<qint64>(unwritten.size(), sliceOctets - pending);
    if (slice > 0 && m_share && m_share->isLimited()) {
        slice = m_share->take(&m_output, slice, this, [this] { feedSocket(); });
        if (slice > 0 && m_patience.count() > 0)
            m_deadline.start(m_patience); // the server is not to blame for our own pace
    }
    if (slice <= 0)
        return;
    m_socket.write(unwritten.constData(), slice);
    unwritten.remove(0, slice); // from the front: moves a pointer, not the octets
}

void LineConnection::socketFailed()
{
    if (m_over)
        return;
    limitReading(0);
    share(nullptr);
    readSocket(); // what came before the end counts: "421 …" and a closed connection
    const QAbstractSocket::SocketError error = m_socket.error();
    if (!m_certificateFault.isEmpty())
        fail({AttemptEndKind::CertificateTrouble, m_certificateFault});
    else if (error == QAbstractSocket::RemoteHostClosedError || m_socket.error() < 0)
        fail({AttemptEndKind::NetworkTrouble, u"the server closed the connection"_s});
    else
        fail({AttemptEndKind::NetworkTrouble, socketWords(error, m_socket.errorString())});
}

} // namespace mailroom
